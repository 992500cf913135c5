"""Which letter it is: asked for, or one for which nothing is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from actions.choice import texts_before
from actions.memory import Memory
from actions.told import Helped
from actions.topics import TOPICS
from actions.turn import Turn
from letterclock.case import Held
from letterclock.case.cues import BOTH, GRANTED, NO_PRINTED_DAY
from letterclock.case.printed_day import Beside, DayBeside, of_family
from letterclock.case.said import Sense
from letterclock.filing import ON_ARRIVAL, Filing
from letterclock.letters import AGAIN, load_others
from letterclock.letters.model import OtherLetter
from letterclock.normalize import normalize
from letterclock.printed import PrintedDeadline, next_day_may_count, state_of, values_of
from letterclock.printed import in_time as judge

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
        return "how" if _COURT.search(turn.heard.text) and not _is(family, "court") else "sent"
    return None if topic in _ONCE_MORE else _ASKED.get(topic, AGAIN)


def other_letter(turn: Turn, family: str, paper: str) -> Memory:
    """The one next step of a letter for which nothing is counted, and people to ask.

    Once it is told, what is asked about it: nobody reads the same paragraph twice. A day that is
    named beside the printed one is judged first.
    """
    told = family in texts_before(turn.tracker.events)
    held, judged = _held(turn, family), list(turn.taken.beside)
    if told and _EQUIVALENT.search(turn.heard.text):
        explained = turn.replies.step_aspects(family, turn.heard.asks)
        if _say_year(turn, held, family) or explained:
            return turn.memory
    taken_for_last = [each for each in judged if _taken_for_last(each)]
    judged = [each for each in judged if each.kind is not Beside.OWN] or taken_for_last
    asked, printed = _asked(turn, family) if told else None, held.printed
    in_time = told and turn.heard.said.asks_in_time
    if not judged and printed is not None and (asked in ("time", "sent") or in_time):
        of_sent = asked == "sent" or turn.heard.topic in _OF_WHAT_WAS_SENT or in_time
        sent = held.sent if of_sent else None
        if sent is not None:
            judged = [DayBeside(Beside.SENT, sent.day, printed, sent)]
        elif asked != "sent" and held.granted is not None:
            return _say_granted(turn, held.granted)
        elif asked != "sent":
            judged = [DayBeside(Beside.TOLD, printed, printed)]
    if told and judged:
        if _given_more_time(turn, judged, family):
            turn.replies.step(family, "", "more_time")
            if held.granted is not None:
                return _say_granted(turn, held.granted)
            judged = [] if _is(family, "extendable") else judged
        if held.granted is not None:
            judged = [each for each in judged if not each.late or each.day > held.granted]
            if not judged:
                return _say_granted(turn, held.granted)
        _say_days(turn, judged, family)
        over = printed is not None and printed < turn.replies.as_of and bool(judged)
        over = over and not _sent_in_time(family, held)
        over = over or _LATE.search(turn.heard.text) is not None
        if over or any(each.late and each.kind is Beside.SENT for each in judged):
            turn.replies.step(family, "", "time")
            _say_year(turn, held, family)
        if any(each.kind in (Beside.MEANT, Beside.SENT) for each in judged):
            _rule_of_the_court(turn, family)
        turn.replies.step_aspects(family, turn.heard.asks)
        return turn.memory
    if told and turn.replies.step_aspects(family, turn.heard.asks):
        return turn.memory
    if told and asked in ("how", "time") and _rule_of_the_court(turn, family):
        return turn.memory
    if not turn.replies.step(family, paper, asked):
        number = _LETTER.fullmatch(paper)
        if number is None:
            turn.replies.utter("utter_other_paper", paper=paper)
        else:
            turn.replies.utter("utter_unknown_letter", letter=number[1])
        turn.replies.say("people")
    beside = (each for each in turn.heard.said.naming.named if each.number not in ("", paper))
    if second := next((each for each in beside if not (each.counted or each.negated)), None):
        turn.replies.step(second.family, second.number)
    days = tuple(each for each in turn.taken.beside if each.kind is not Beside.OWN)
    if asked is None and printed is not None and not days:  # asked for the step once more
        days = (DayBeside(Beside.TOLD, printed, printed),)
    if not told:
        turn.replies.step_aspects(family, turn.heard.asks)
    _say_days(turn, days, family)
    asks = asked == "time" or bool(turn.heard.said.days)
    unprinted = NO_PRINTED_DAY.search(_said(turn)) is not None
    if not days and printed is None and ((told and asks) or unprinted):
        _say_counted(turn, held, family)
    return turn.memory


def _sent_in_time(family: str, held: Held) -> bool:
    """Whether something was sent that is not known to be too late."""
    other = next((each for each in load_others() if each.family == family), None)
    if other is None or held.sent is None or held.printed is None:
        return False
    return judge(other, held.sent, held.printed) is not False


def _say_granted(turn: Turn, granted: date) -> Memory:
    """Until when the IRS is said to have given time, and how far that is away."""
    named = values_of(turn.replies.wording(), granted, turn.replies.as_of)
    turn.replies.say("printed_day_granted", state_of(granted, turn.replies.as_of), **named)
    return turn.memory


def _taken_for_last(each: DayBeside) -> bool:
    """Whether the letter's own date had been taken for its last day."""
    return each.kind is Beside.OWN and each.printed == each.day


def _given_more_time(turn: Turn, days: Sequence[DayBeside], family: str) -> bool:
    """Whether more time is said to have been given: by whatever words, where that can be."""
    if GRANTED.search(_said(turn)):
        return True
    later = any(each.kind is Beside.CLAIMED and each.hearsay and each.late for each in days)
    return later and _is(family, "extendable")


def _held(turn: Turn, family: str) -> Held:
    """The letter of a family, that of whom the message speaks; one not known where none is held."""
    place = next(of_family(turn.case, family, turn.heard.said), None)
    return Held() if place is None else turn.case.letters[place]


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
    other = next((each for each in load_others() if each.family == family), None)
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


def _say_counted(turn: Turn, held: Held, family: str) -> bool:
    """Where the law's period would end, if that can be told while the printed day is not known."""
    other = next((each for each in load_others() if each.family == family), None)
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
        _say_year(turn, held, family)
    return True


def _say_year(turn: Turn, held: Held, family: str) -> bool:
    """Until when an equivalent hearing can be asked for, if that can be told."""
    other = next((each for each in load_others() if each.family == family), None)
    found = _deadline(turn, held, other, None) if other is not None else None
    if found is None or held.dated is None or found.year_to is None:
        return False
    wording = turn.replies.wording()
    day, counted = wording.date(held.dated), wording.date(found.year_to)
    turn.replies.say("printed_day_year", day=day, counted=counted)
    return True


def letters_beside(turn: Turn) -> None:
    """Of letters beside one that is counted, where all of them are asked about: each its day."""
    if not turn.case.dated or turn.taken.other is not None or not BOTH.search(_said(turn)):
        return
    for held in turn.case.letters:
        other = next((each for each in load_others() if each.family == held.other), None)
        if other is None or "court" in other.rules or held.number not in other.numbers:
            continue
        turn.replies.say("letter_beside", paper=held.number)
        if held.printed is not None:
            day = DayBeside(Beside.TOLD, held.printed, held.printed)
            _say_days(turn, [day], other.family)
        else:
            turn.replies.step(other.family, held.number or "", "time")
            _say_counted(turn, held, other.family)


def _said(turn: Turn) -> str:
    return normalize(turn.heard.text)


def _say_days(turn: Turn, days: Sequence[DayBeside], family: str) -> None:
    """What each day is beside the printed one."""
    wording, as_of = turn.replies.wording(), turn.replies.as_of
    for each in days:
        day, printed = wording.date(each.day), each.printed
        if each.kind is Beside.OWN:
            turn.replies.say("printed_day_own", day=day)
            _say_counted(turn, _held(turn, family), family)
            continue
        if printed is None:
            if not _say_counted(turn, _held(turn, family), family):
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
        shown = _object(turn, _held(turn, family), family, last, judged)
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
    if each.sent is not None and _is(family, "court"):
        return each.sent.void or each.sent.way in ON_ARRIVAL
    return _is(family, "arrives")


_OF_WHAT_WAS_SENT = ("in_time", "can_i_still_appeal", "already_filed", "check_day")
"""Topics that ask about what was sent, where something was."""


def _rule_of_the_court(turn: Turn, family: str) -> bool:
    """What is true of any petition, where the letter is answered by one: hours, couriers, mail."""
    court = _is(family, "court")
    if court and turn.heard.topic == "bankruptcy":
        return turn.replies.explain("bankruptcy", turn.heard.asks)
    return court and turn.replies.explain_aspects(_OF_ANY_PETITION, turn.heard.asks)


def _is(family: str, rule: str) -> bool:
    """Whether something is true of a family (`OtherLetter.rules`)."""
    return any(rule in each.rules for each in load_others() if each.family == family)


_EQUIVALENT = re.compile(r"\bequivalent|\baudiencia equivalente", re.IGNORECASE)

_COURT = re.compile(r"\b(?:court|tribunal|corte|petition|petici[oó]n)\b", re.IGNORECASE)

_OF_ANY_PETITION = ("mailing_rule", "how_to_petition")
