"""Which letter it is: asked for, or one for which nothing is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.choice import texts_before
from actions.memory import Memory
from actions.printed_days import (
    held_of,
    say_counted,
    say_days,
    say_granted,
    say_year,
    sent_in_time,
)
from actions.told import Helped
from actions.topics import TOPICS
from actions.turn import Turn
from letterclock.case import Held
from letterclock.case.cues import BOTH, GRANTED, NO_PRINTED_DAY
from letterclock.case.printed_day import Beside, DayBeside
from letterclock.case.said import Sense
from letterclock.letters import AGAIN, is_true_of, load_other
from letterclock.normalize import normalize

_LETTER = re.compile(r"(?:LETTER|LTR|CARTA)\W*(\d+\S*)")
"""A letter's number as it is read from a message: "LETTER 9999"."""

_ASKED = {
    **dict.fromkeys(TOPICS, "time"),
    **dict.fromkeys(("give_letter_date", "correct_letter_date", "missing_date"), "time"),
    **dict.fromkeys(
        ("how_to_petition", "mailing_rule", "forms", "next_steps", "cdp_explain"), "how"
    ),
    **dict.fromkeys(("no_petition", "enforcement"), "nothing"),
    **{"extension": "more_time", "already_filed": "sent"},
}
"""What a topic asks of a letter whose next step is known (`asked` in `letters/others.yml`)."""

_LATE = re.compile(
    r"\b(?:what|and|y|que) (?:if|happens if|si|pasa si)\b.{0,30}\b(?:late|tarde|miss(?:ed)?|pasa)\b"
    r"|\bse me pas[oó]\b|\bi missed (?:it|that|the)\b",
    re.IGNORECASE,
)
"""Asks what is left after the day."""

_ONCE_MORE = ("what_is_letter", "which_letter")
"""Topics that ask for the step itself again."""


def ask_letter(turn: Turn) -> Memory:
    """Asks which letter it is, with the numbers as buttons and where the number is printed."""
    again = Helped.FIND_NUMBER in turn.memory.helped
    response = "utter_which_letter_again" if again else "utter_which_letter"
    if not again:
        turn.replies.explain_aspects(("which_letter", "deadline"), turn.heard.asks)
    turn.replies.utter(response, buttons=turn.replies.letter_buttons())
    turn.replies.say("people")
    waiting = turn.heard.topic if turn.heard.topic in TOPICS else turn.memory.waiting
    return replace(turn.memory.helped_with(Helped.FIND_NUMBER), waiting=waiting)


def _asked(turn: Turn, family: str) -> str | None:
    """What is asked about a letter whose next step was told; `None` where that is asked for."""
    topic = turn.heard.topic
    if _LATE.search(turn.heard.text) and topic not in _ONCE_MORE:
        return "time"
    if any(each.sense is Sense.FILED and each.done for each in turn.heard.said.days):
        # What went to the Court about a letter that is the IRS's to answer went to the wrong place.
        wrong = _COURT.search(turn.heard.text) and not is_true_of(family, "court")
        return "how" if wrong else "sent"
    return None if topic in _ONCE_MORE else _ASKED.get(topic, AGAIN)


def other_letter(turn: Turn, family: str, paper: str) -> Memory:
    """The one next step of a letter for which nothing is counted, and people to ask.

    Once it is told, what is asked about it: nobody reads the same paragraph twice. A day that is
    named beside the printed one is judged first.
    """
    told = family in texts_before(turn.tracker.events)
    held = held_of(turn, family)
    printed = held.printed
    asked = _asked(turn, family) if told else None
    if told and (_answered_by_days(turn, held, family, asked) or _asked_on(turn, family, asked)):
        return turn.memory
    if not turn.replies.step(family, paper, asked):
        number = _LETTER.fullmatch(paper)
        if number is None:
            turn.replies.utter("utter_other_paper", paper=paper)
        else:
            turn.replies.utter("utter_unknown_letter", letter=number[1])
        turn.replies.say("people")
    named = turn.heard.said.naming.named
    beside = (each for each in named if each.number and each.family != family)
    if second := next((each for each in beside if not (each.counted or each.negated)), None):
        turn.replies.step(second.family, second.number)
    days = tuple(each for each in turn.taken.beside if each.kind is not Beside.OWN)
    if asked is None and printed is not None and not days:  # asked for the step once more
        days = (DayBeside(Beside.TOLD, printed, printed),)
    if not told:
        turn.replies.step_aspects(family, turn.heard.asks)
    say_days(turn, days, held, family)
    asks = told and (asked == "time" or bool(turn.heard.said.days))
    unprinted = NO_PRINTED_DAY.search(_said(turn)) is not None
    if not days and printed is None and (asks or unprinted):
        say_counted(turn, held, family)
    return turn.memory


def _asked_on(turn: Turn, family: str, asked: str | None) -> bool:
    """Whether there is an answer to what is asked about a letter whose step is known."""
    if turn.replies.step_aspects(family, turn.heard.asks):
        return True
    return asked in ("how", "time") and _rule_of_the_court(turn, family)


def _answered_by_days(turn: Turn, held: Held, family: str, asked: str | None) -> bool:
    """Whether days answer a message: those it names, or the printed one where time is asked."""
    if _EQUIVALENT.search(turn.heard.text):
        explained = turn.replies.step_aspects(family, turn.heard.asks)
        if say_year(turn, held, family) or explained:
            return True
    days = _days(turn, held, asked)
    if not days:
        return False
    extendable = is_true_of(family, "extendable")
    if _given_more_time(turn, days, extendable):
        turn.replies.step(family, "", "more_time")
        if extendable and held.granted is None:
            return True
    if held.granted is not None:
        days = [each for each in days if not each.late or each.day > held.granted]
        days = [each for each in days if each.kind is not Beside.TOLD]
        if not days:
            say_granted(turn, held.granted)
            return True
    say_days(turn, days, held, family)
    late = any(each.late and each.kind is Beside.SENT for each in days)
    over = held.printed is not None and held.printed < turn.replies.as_of
    over = over and not sent_in_time(family, held)
    if late or over or _LATE.search(turn.heard.text):
        turn.replies.step(family, "", "time")
        say_year(turn, held, family)
    if any(each.kind in (Beside.MEANT, Beside.SENT) for each in days):
        _rule_of_the_court(turn, family)
    turn.replies.step_aspects(family, turn.heard.asks)
    return True


def _days(turn: Turn, held: Held, asked: str | None) -> list[DayBeside]:
    """The days to speak of: those of the message, or else what was sent, or the printed one."""
    days = [each for each in turn.taken.beside if each.kind is not Beside.OWN]
    days = days or [each for each in turn.taken.beside if _taken_for_last(each)]
    in_time = turn.heard.said.asks_in_time
    if days or held.printed is None or not (asked in ("time", "sent") or in_time):
        return days
    of_sent = asked == "sent" or turn.heard.topic in _OF_WHAT_WAS_SENT or in_time
    if of_sent and held.sent is not None:
        return [DayBeside(Beside.SENT, held.sent.day, held.printed, held.sent)]
    return [] if asked == "sent" else [DayBeside(Beside.TOLD, held.printed, held.printed)]


def _taken_for_last(each: DayBeside) -> bool:
    """Whether the letter's own date had been taken for its last day."""
    return each.kind is Beside.OWN and each.printed == each.day


def _given_more_time(turn: Turn, days: Sequence[DayBeside], extendable: bool) -> bool:
    """Whether more time is said to have been given: by whatever words, where that can be."""
    later = any(each.later_by_hearsay for each in days)
    return GRANTED.search(_said(turn)) is not None or (extendable and later)


def letters_beside(turn: Turn) -> None:
    """Of letters beside one that is counted, where all of them are asked about: each its day."""
    beside = [held for held in turn.case.letters if held.other is not None]
    about_them = turn.case.dated and turn.taken.other is None
    if not (beside and about_them and BOTH.search(_said(turn))):
        return
    for held in beside:
        other = load_other(held.other)
        if other is None or "court" in other.rules or held.number not in other.numbers:
            continue
        turn.replies.say("letter_beside", paper=held.number)
        if held.printed is not None:
            day = DayBeside(Beside.TOLD, held.printed, held.printed)
            say_days(turn, [day], held, other.family)
        else:
            turn.replies.step(other.family, held.number or "", "time")
            say_counted(turn, held, other.family)


def _said(turn: Turn) -> str:
    return normalize(turn.heard.text)


_OF_WHAT_WAS_SENT = ("in_time", "can_i_still_appeal", "already_filed", "check_day")
"""Topics that ask about what was sent, where something was."""


def _rule_of_the_court(turn: Turn, family: str) -> bool:
    """What is true of any petition, where the letter is answered by one: hours, couriers, mail."""
    court = is_true_of(family, "court")
    if court and turn.heard.topic == "bankruptcy":
        return turn.replies.explain("bankruptcy", turn.heard.asks)
    return court and turn.replies.explain_aspects(_OF_ANY_PETITION, turn.heard.asks)


_EQUIVALENT = re.compile(r"\bequivalent|\baudiencia equivalente", re.IGNORECASE)

_COURT = re.compile(r"\b(?:court|tribunal|corte|petition|petici[oó]n)\b", re.IGNORECASE)

_OF_ANY_PETITION = ("mailing_rule", "how_to_petition")
