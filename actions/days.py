"""Answers to days that somebody names: said back, claimed, asked why, planned, filed, mailed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from actions.memory import Memory
from letterclock import explain, named_day
from letterclock.case import Held, Meaning, Meant, Taken
from letterclock.case.said import Sense
from letterclock.deadlines import Deadlines, Status
from letterclock.explain import Answer, Question
from letterclock.fit import Circumstance
from letterclock.wording import Wording

if TYPE_CHECKING:
    from actions.turn import Turn

_MOST_DAYS = 3
"""Days of one message that are answered: more is a wall of text on a phone."""

UNCOUNTED = (Circumstance.BANKRUPTCY.value, Circumstance.OTHER_SPOUSE.value)
"""Circumstances in which no day is judged: the topic's answer says why."""


def worth_an_answer(taken: Taken, off_topic: bool) -> tuple[Meant, ...]:
    """The days that get an answer of their own.

    Args:
        taken: what was taken in.
        off_topic: the message is small talk; only a day whose words outright say what it is counts.
    """
    if set(UNCOUNTED) & set(taken.case.circumstances):
        return ()
    judged = taken.judged
    if off_topic:
        judged = tuple(each for each in judged if each.said.sense is not Sense.UNKNOWN)
    return judged[:_MOST_DAYS]


def answer_days(turn: Turn, judged: Sequence[Meant]) -> Memory:
    """Answer each day of a message; days said back together, together."""
    if any(each.meaning in (Meaning.WHY, Meaning.CLAIM) for each in judged):
        turn.replies.explain_aspects(("deadline",), turn.heard.text)
    if turn.taken.new_date:
        judged = _beside_a_new_date(turn, judged)
    petitions = any(each.meaning in (Meaning.PLAN, Meaning.FILING) for each in judged)
    # Beside a verdict the last days stand anyway: "not on Monday the 30th, on the 1st, is that ok?"
    checks = [each.day for each in judged if each.meaning is Meaning.CHECK and not petitions]
    others = [each for each in judged if each.meaning is not Meaning.CHECK]
    for held in _letters(turn):
        found = turn.replies.setting.deadlines(turn.case, held)
        if found is None:
            continue
        fitting = [day for day in checks if any(one.last_day == day for one in found.deadlines)]
        if fitting:
            turn.replies.deadlines(held, partial(_labelled, turn, held, named_day.check, fitting))
        seen = set()
        for meant in others:
            if (meant.meaning, meant.day) not in seen:
                seen.add((meant.meaning, meant.day))
                _answer_day(turn, held, found, meant)
    memory = turn.memory
    if any(each.meaning is Meaning.UNKNOWN for each in others):
        return memory
    return replace(memory, waiting=None)


def judge_again(turn: Turn) -> Memory:
    """Whether the petition told of before was in time, once more."""
    filing = turn.case.filings[0]
    for held in _letters(turn):
        compose = partial(_labelled, turn, held, named_day.filing, filing)
        turn.replies.deadlines(held, compose, filed=filing)
    return turn.memory


def _beside_a_new_date(turn: Turn, judged: Sequence[Meant]) -> list[Meant]:
    """The last days are said with the new date: of what starts no clock only that is said."""
    for meaning, key in (
        (Meaning.RECEIPT, "receipt_is_not_start"),
        (Meaning.MAILING, "mailing_is_not_start"),
    ):
        if any(each.meaning is meaning for each in judged):
            turn.replies.say(key)
    silent = (Meaning.RECEIPT, Meaning.MAILING)
    filed = (Meaning.PLAN, Meaning.FILING)
    # A petition told of is judged with the dates.
    return [each for each in judged if each.meaning not in (*silent, *filed)]


def _letters(turn: Turn) -> list[Held]:
    letters = turn.case.letters
    chosen = [letters[at] for at in turn.taken.selected] or list(letters)
    return [each for each in chosen if each in turn.case.dated]


def _answer_day(turn: Turn, held: Held, found: Deadlines, meant: Meant) -> None:
    replies, day = turn.replies, meant.day
    if meant.meaning is Meaning.UNKNOWN:
        if held is turn.case.dated[0]:
            compose = partial(_labelled, turn, held, named_day.unknown, day)
            replies.deadlines(held, compose)
        return
    if meant.meaning in (Meaning.PLAN, Meaning.FILING):
        filing = turn.case.filings[0]
        for each in turn.case.filings:
            if each.day in (meant.day, meant.said.eastern(meant.day)):
                filing = each
                break
        compose = partial(_labelled, turn, held, named_day.filing, filing)
        replies.deadlines(held, compose, filed=filing)
        return
    if meant.meaning is Meaning.MAILING:
        earlier = None
        if day < found.letter_date:
            earlier = replies.setting.deadlines(turn.case, replace(held, dated=day))
        compose = partial(_labelled, turn, held, named_day.mailing, day, earlier)
        replies.deadlines(held, compose)
        return
    if meant.meaning is Meaning.RECEIPT:
        replies.deadlines(held, partial(_labelled, turn, held, named_day.receipt))
        return
    if meant.meaning is Meaning.CLAIM:
        _without_its_part(turn, held)
    composed = named_day.why if meant.meaning is Meaning.WHY else named_day.claim
    replies.deadlines(held, partial(_labelled, turn, held, composed, day))


def _without_its_part(turn: Turn, held: Held) -> None:
    """A day is claimed for a part that the letter does not have: that is said first."""
    signs, letter = turn.heard.said.naming.signs, turn.replies.wording(held).letter
    for sign, matter in (("collection", "collection"), ("spouse", "innocent_spouse")):
        if sign in signs and letter.clock(matter) is None:
            turn.replies.say(f"without_{matter}")


def _labelled(turn: Turn, held: Held, compose: Callable[..., Answer], *about: Any) -> Answer:
    """The answer of one of several letters says which one it is about.

    Called by ``Replies.deadlines`` with the wording and the deadlines behind these.
    """
    *values, wording, found = about
    composed = compose(wording, found, *values)
    if len(turn.case.dated) < 2:
        return composed
    label = explain.label(wording, found, held.label)
    first, *rest = composed.before or ("",)
    return replace(composed, before=(f"{label} {first}".strip(), *rest))


def which_first(turn: Turn) -> Memory:
    """Which of the letters comes first: the one whose next last day is the soonest."""
    left: list[tuple[Deadlines, Held]] = []
    for held in turn.case.dated:
        found = turn.replies.setting.deadlines(turn.case, held)
        if found and found.with_status(Status.OPEN, Status.LAST_DAY):
            left.append((found, held))
    left.sort(
        key=lambda pair: min(
            one.last_day for one in pair[0].with_status(Status.OPEN, Status.LAST_DAY)
        )
    )
    passed = [each for each in turn.case.dated if all(each != held for _, held in left)]
    for held in [*(held for _, held in left), *passed]:
        question = Question(
            asked=explain.Asked.WHEN,
            detail=explain.Detail.BRIEF,
            labelled=True,
            label=held.label,
        )
        turn.replies.deadlines(held, partial(_brief, question))
    return turn.memory


def _brief(question: Question, wording: Wording, found: Deadlines) -> Answer:
    return explain.answer(wording, found, question)
