"""The words about the last day printed on a letter for which nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from actions.turn import Turn
from letterclock.case import Held
from letterclock.case.printed_day import Beside, DayBeside, of_family
from letterclock.filing import ON_ARRIVAL, Filing
from letterclock.letters import is_true_of, load_other
from letterclock.letters.model import OtherLetter
from letterclock.printed import (
    PrintedDeadline,
    in_time,
    next_day_may_count,
    state_of,
    values_of,
)


def held_of(turn: Turn, family: str) -> Held:
    """The letter of a family, that of whom the message speaks; one not known where none is held."""
    place = next(of_family(turn.case, family, turn.heard.said), None)
    return Held() if place is None else turn.case.letters[place]


def sent_in_time(family: str, held: Held) -> bool:
    """Whether something was sent that is not known to be too late."""
    other = load_other(family)
    if other is None or held.sent is None or held.printed is None:
        return False
    return in_time(other, held.sent, held.printed) is not False


def which_printed_first(turn: Turn) -> bool:
    """The printed days of several letters, the first to come first.

    Returns:
        Whether there are several.
    """
    printed = [(each.printed, each) for each in turn.case.letters if each.printed]
    if len(printed) < 2:
        return False
    for day, held in sorted(printed, key=lambda each: each[0]):
        shown = _object(turn, held, held.other or "", day)
        worded = turn.replies.wording().date(day)
        turn.replies.say("printed_day_of", paper=held.number, printed=worded, custom=shown)
    return True


def say_granted(turn: Turn, granted: date) -> None:
    """Until when the IRS is said to have given time, and how far that is away."""
    named: dict[str, Any] = {**values_of(turn.replies.wording(), granted, turn.replies.as_of)}
    turn.replies.say("printed_day_granted", state_of(granted, turn.replies.as_of), **named)


def say_counted(turn: Turn, held: Held, family: str) -> bool:
    """Where the law's period would end, if that can be told while the printed day is not known."""
    other = load_other(family)
    if other is None or other.matter is None or held.dated is None:
        return False
    found, wording = _deadline(turn, held, other, None), turn.replies.wording()
    if found.counted_to is None:
        return False
    passed = found.counted_to < turn.replies.as_of
    turn.replies.say(
        "printed_day_counted_over" if passed else "printed_day_counted",
        custom=found.as_dict(),
        day=wording.date(held.dated),
        days=(found.counted_to - held.dated).days,
        counted=wording.date(found.counted_to),
    )
    if passed:
        say_year(turn, held, family)
    return True


def say_year(turn: Turn, held: Held, family: str) -> bool:
    """Until when an equivalent hearing can be asked for, if that can be told."""
    other = load_other(family)
    found = _deadline(turn, held, other, None) if other is not None else None
    if found is None or held.dated is None or found.year_to is None:
        return False
    wording = turn.replies.wording()
    day, counted = wording.date(held.dated), wording.date(found.year_to)
    turn.replies.say("printed_day_year", day=day, counted=counted)
    return True


def say_days(turn: Turn, days: Sequence[DayBeside], held: Held, family: str) -> None:
    """What each day is beside the one printed on a letter."""
    wording, as_of = turn.replies.wording(), turn.replies.as_of
    for each in days:
        day, printed = wording.date(each.day), each.printed
        if each.kind is Beside.OWN:
            turn.replies.say("printed_day_own", day=day)
            say_counted(turn, held, family)
            continue
        if printed is None:
            if not say_counted(turn, held, family):
                turn.replies.say("printed_day", day=day)
            continue
        key = f"printed_day_{each.kind.value}"
        if each.kind in _AGAINST and next_day_may_count(each.day, printed):
            key = "printed_day_off"
        elif each.kind in _AGAINST:
            key += "_late" if each.late else "_in_time"
            if each.sent is not None and each.sent.arrived:
                key = key.replace("sent", "arrived").replace("meant", "arrived")
            elif key in _SENDING and _turns_on_arrival(each, family):
                key = "printed_day_depends"
        keys = [key]
        last = each.day if each.kind in (Beside.CHANGED, Beside.THEIRS) else printed
        if each.kind is Beside.MEANT and each.late and last >= as_of:
            keys.append("printed_day_send_by")
        if each.kind in _WITH_STATE and key != "printed_day_off":
            keys.append(state_of(last, as_of))
        if each.kind is Beside.TOLD and last >= as_of:
            keys.append("printed_day_go_by")
        judged = each if each.kind in (Beside.MEANT, Beside.SENT) else None
        shown = _object(turn, held, family, last, judged)
        named = values_of(wording, last, as_of) | {"printed": wording.date(printed)}
        turn.replies.say(*keys, custom=shown, day=day, **named)


_AGAINST = (Beside.CLAIMED, Beside.MEANT, Beside.SENT)
"""Days that are held against the printed one."""

_SENDING = ("printed_day_meant_in_time", "printed_day_sent_in_time")
"""Texts that hold where the day decides."""

_WITH_STATE = (Beside.TOLD, Beside.CHANGED, Beside.SAME, Beside.CLAIMED)
"""Days with which it is said how long the printed one still is away."""


def _turns_on_arrival(each: DayBeside, family: str) -> bool:
    """Whether a day in time is not enough: what counts may be when and where it arrives."""
    if each.sent is not None and is_true_of(family, "court"):
        return each.sent.void or each.sent.way in ON_ARRIVAL
    return is_true_of(family, "arrives")


def _object(
    turn: Turn, held: Held, family: str, printed: date, judged: DayBeside | None = None
) -> dict[str, Any] | None:
    """The deadlines object of a letter whose printed day is known; `None` where it has none.

    Args:
        turn: The turn.
        held: The letter.
        family: Its family in `letters/others.yml`.
        printed: The last day printed on it.
        judged: A day on which something is or was sent, if one is judged.
    """
    other = load_other(family)
    if other is None or other.matter is None:
        return None
    sent = judged.sent if judged is not None else None
    return _deadline(turn, held, other, printed, sent).as_dict()


def _deadline(
    turn: Turn, held: Held, other: OtherLetter, printed: date | None, sent: Filing | None = None
) -> PrintedDeadline:
    number = held.number if held.number in other.numbers else other.numbers[0]
    as_of = turn.replies.as_of
    known = [as_of, *([printed] if printed else ()), *([sent.day] if sent else ())]
    dated = held.dated if held.dated and held.dated <= min(known) else None
    return PrintedDeadline(number, other, as_of, printed, dated, sent)
