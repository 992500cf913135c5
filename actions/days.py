"""Answers to days that somebody names: said back, claimed, asked why, planned, filed, mailed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from actions.answer import say_cautions
from actions.memory import Memory
from actions.turn import Turn
from letterclock import explain, named_day
from letterclock.case import Held, Meaning, Meant, Taken
from letterclock.case.petitions import filing_of
from letterclock.case.said import Sense
from letterclock.dates import Kind
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.explain import Answer, Asked, Detail, Question
from letterclock.filing import Filing
from letterclock.fit import Circumstance
from letterclock.wording import Wording, long_date

_MOST_DAYS = 3
"""Days of one message that are answered: more is a wall of text on a phone."""

_UNCOUNTED = {Circumstance.BANKRUPTCY, Circumstance.OTHER_SPOUSE}
"""Circumstances in which no day is judged: the topic's answer says why."""

_HOUR = re.compile(
    r"\b(?:what|which) (?:time|hour)\b|\bqu[eé] hora\b|\bhow late\b|\bcut ?-?off\b|\bmidnight\b"
    r"|\bmedianoche\b|\bto(?:night|nite)\b.{0,20}\bin \w+",
    re.IGNORECASE,
)
"""Asks for the hour of a day."""

_STARTS_NOTHING = {
    Meaning.RECEIPT: "receipt_is_not_start",
    Meaning.MAILING: "mailing_is_not_start",
}
_LEFT = (Status.OPEN, Status.LAST_DAY)


def worth_an_answer(taken: Taken, off_topic: bool, explained: bool = False) -> tuple[Meant, ...]:
    """The days that get an answer of their own.

    Args:
        taken: What was taken in.
        off_topic: The message is small talk; only a day whose words outright say what it is counts.
        explained: It asks about another thing than a day: "what do I do tomorrow?" plans nothing.
    """
    if not _UNCOUNTED.isdisjoint(taken.case.circumstances):
        return ()
    judged = taken.judged
    if off_topic:
        judged = tuple(each for each in judged if each.said.sense is not Sense.UNKNOWN)
    if explained:
        judged = tuple(each for each in judged if not _only_when(each))
    if Circumstance.DISASTER in taken.case.circumstances:  # a later day may be one put off by it
        judged = tuple(each for each in judged if each.meaning is not Meaning.CLAIM)
    return judged[:_MOST_DAYS]


def _only_when(meant: Meant) -> bool:
    """Whether a day like "tomorrow", of which nothing is said, only tells when."""
    mention, said = meant.said.mention, meant.said
    in_digits = any(character.isdigit() for character in said.written)
    counted = mention.kind in (Kind.RELATIVE, Kind.FUTURE) and not in_digits
    return counted and said.sense is Sense.UNKNOWN


def answer_days(turn: Turn, judged: Sequence[Meant]) -> Memory:
    """Answers each day of a message; days said back together, together."""
    asks_hour = _HOUR.search(turn.heard.text) is not None
    if asks_hour or any(each.meaning in (Meaning.WHY, Meaning.CLAIM) for each in judged):
        topics = ("deadline", "mailing_rule") if asks_hour else ("deadline",)
        turn.replies.explain_aspects(topics, turn.heard.asks)
    if turn.taken.new_date:
        judged = _beside_a_new_date(turn, judged)
    petitions = any(each.of_petition for each in judged)
    # Beside a verdict the last days stand anyway: "not on Monday the 30th, on the 1st, is that ok?"
    checks = [each.day for each in judged if each.meaning is Meaning.CHECK and not petitions]
    others: dict[tuple[Meaning, date], Meant] = {}
    for each in judged:
        if each.meaning is not Meaning.CHECK:
            others.setdefault((each.meaning, each.day), each)
    for held in _letters(turn):
        found = turn.replies.setting.deadlines(turn.case, held)
        if found is None:
            continue
        fitting = [day for day in checks if any(one.last_day == day for one in found.deadlines)]
        if fitting:
            _say(turn, held, named_day.check, fitting, _taken_for(turn, found, fitting))
        for meant in others.values():
            _answer_day(turn, held, found, meant)
    if petitions:
        say_cautions(turn.replies, turn.case)
    if any(each.meaning is Meaning.UNKNOWN for each in judged):
        return turn.memory
    return replace(turn.memory, waiting=None)


def judge_again(turn: Turn) -> Memory:
    """Whether the petition told of before was in time, once more."""
    for held in _letters(turn):
        filing = turn.case.filing_about(held)
        if filing is not None:
            _judge(turn, held, filing)
    return turn.memory


def which_first(turn: Turn) -> Memory:
    """Which of the letters comes first: the one whose next last day is the soonest."""

    def next_last_day(held: Held) -> int:
        found = turn.replies.setting.deadlines(turn.case, held)
        left = found.with_status(*_LEFT) if found else ()
        return min((one.days_left for one in left), default=_NONE_LEFT)

    ordered = sorted(turn.case.dated, key=next_last_day)
    soonest, later = (next_last_day(held) for held in ordered[:2])
    number = turn.replies.setting.number(ordered[0])
    if soonest < later and number:
        last_day = long_date(turn.replies.as_of + timedelta(days=soonest), turn.replies.language)
        turn.replies.say("comes_first", first=number, last_day=last_day)
    for held in ordered:
        question = Question(Asked.WHEN, detail=Detail.BRIEF, labelled=True, label=held.label)
        turn.replies.deadlines(held, partial(explain.answer, question=question))
    return turn.memory


_NONE_LEFT = 10**6
"""In days: later than any last day."""


def _beside_a_new_date(turn: Turn, judged: Sequence[Meant]) -> list[Meant]:
    """The last days are said with the new date: of what starts no clock only that is said."""
    for meaning, key in _STARTS_NOTHING.items():
        if any(each.meaning is meaning for each in judged):
            turn.replies.say(key)
    # A petition told of is judged with the dates.
    return [each for each in judged if each.meaning not in _STARTS_NOTHING and not each.of_petition]


def _letters(turn: Turn) -> list[Held]:
    letters = turn.case.letters
    chosen = [letters[at] for at in turn.taken.selected] or letters
    return [each for each in chosen if each in turn.case.dated]


def _answer_day(turn: Turn, held: Held, found: Deadlines, meant: Meant) -> None:
    meaning, day = meant.meaning, meant.day
    if meaning is Meaning.UNKNOWN:
        if held is turn.case.dated[0]:
            _say(turn, held, named_day.unknown, day)
    elif meant.of_petition:
        days = (day, meant.said.eastern(day))
        told = [each for each in turn.case.filings if each.day in days]
        told = told or [filing_of(meant)]  # what is only asked about is not kept
        filing = next((each for each in told if held.has(each)), None)
        if filing is not None:
            _judge(turn, held, filing)
    elif meaning is Meaning.MAILING:
        from_then = turn.replies.setting.deadlines(turn.case, replace(held, dated=day))
        _say(turn, held, named_day.mailing, day, from_then if day < found.letter_date else None)
    elif meaning is Meaning.RECEIPT:
        _say(turn, held, named_day.receipt)
    elif meaning is Meaning.WHY:
        _say(turn, held, named_day.why, day)
    else:
        _without_its_part(turn, held)
        _say(turn, held, named_day.claim, day)


_ALL = re.compile(
    r"\b(?:both|everything|all of (?:it|them)|too|las dos|los dos|ambas|todo|tambien|también)\b",
    re.IGNORECASE,
)
"""A last day is taken for that of every part."""


def _taken_for(turn: Turn, found: Deadlines, days: Sequence[date]) -> list[Deadline]:
    """The parts for which a last day is taken that is another part's."""
    signs, others = turn.heard.said.naming.signs, []
    for sign, matter in (("collection", "collection"), ("spouse", "innocent_spouse")):
        deadline = found.of(matter)
        meant = sign in signs or _ALL.search(turn.heard.text) is not None
        if meant and deadline is not None and deadline.last_day not in days:
            others.append(deadline)
    return others


def _without_its_part(turn: Turn, held: Held) -> None:
    """A day is claimed for a part that the letter does not have: that is said first."""
    signs, letter = turn.heard.said.naming.signs, turn.replies.wording(held).letter
    for sign, matter in (("collection", "collection"), ("spouse", "innocent_spouse")):
        if sign in signs and letter.clock(matter) is None:
            turn.replies.say(f"without_{matter}")


def _judge(turn: Turn, held: Held, filing: Filing) -> None:
    _say(turn, held, named_day.filing, filing, filed=filing)


def _say(
    turn: Turn,
    held: Held,
    compose: Callable[..., Answer],
    *about: Any,
    filed: Filing | None = None,
) -> None:
    """Says what `compose` makes of a letter's deadlines; of several letters, which one it is."""
    several = len(turn.case.dated) > 1

    def said(wording: Wording, found: Deadlines) -> Answer:
        composed = compose(wording, found, *about)
        return explain.labelled(wording, found, composed, held.label) if several else composed

    turn.replies.deadlines(held, said, filed=filed)
