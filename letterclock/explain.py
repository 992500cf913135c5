"""The answer in words: what decides it first, then each part, then why, then the next step.

Chooses texts by status; the texts are data (``letters/*.yml``). The same answer serves the chat,
the command line and every other door. "Passed" is always said with the careful wording of
``deadline_rules.md`` section 10: never that rights are lost, never that a late petition will do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.letters.model import Clock
from letterclock.wording import Wording

_LEFT = (Status.OPEN, Status.LAST_DAY)


class Asked(str, Enum):
    """How the question was put, which decides how the answer starts."""

    CAN_I = "can_i"
    WHEN = "when"


class Detail(str, Enum):
    """How much is said."""

    FULL = "full"
    """The conclusion, each part, the counting, the next step, who can help."""
    STEP = "step"
    """The conclusion, each part, the counting, the next step."""
    COUNTING = "counting"
    """The conclusion, each part, the counting."""
    BRIEF = "brief"
    """The conclusion, each part, and the letter date they rest on."""


@dataclass(frozen=True)
class Question:
    """What the person wants to know.

    Attributes:
        asked: "can I?" or "when?".
        matter: the part asked about, or ``None`` for all.
        detail: how much is said; less when it was answered before.
        conditional: the letter date is not confirmed: the answer starts with "If your letter
            is dated …".
        labelled: there are several letters: the answer starts with which one it is about.
    """

    asked: Asked = Asked.CAN_I
    matter: str | None = None
    detail: Detail = Detail.FULL
    conditional: bool = False
    labelled: bool = False


@dataclass(frozen=True)
class Answer:
    """An answer in words, paragraph by paragraph.

    Attributes:
        before: the conclusion first, and what belongs to it.
        parts: each part with its last day, a line each.
        why: what the dates rest on; empty where that is not said.
        after: the next step, who can help.
    """

    before: tuple[str, ...]
    parts: str
    why: str = ""
    after: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it, with an empty line between the paragraphs."""
        paragraphs = (*self.before, self.parts, self.why, *self.after)
        return "\n\n".join(each for each in paragraphs if each)


def answer(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """The whole answer, the conclusion first."""
    before = (_heading(wording, found, question),)
    parts = lines(wording, found, question.matter)
    if question.detail is Detail.BRIEF:
        return Answer(before, parts, letter_date(wording, found))
    why = _why(wording, found, question.matter)
    after: list[str] = []
    if question.detail in (Detail.FULL, Detail.STEP):
        after += next_steps(wording, found)
    if question.detail is Detail.FULL:
        if _state(found) != "passed":
            after.append(wording.say("earlier_date"))
        after.append(wording.say("people"))
    return Answer(before, parts, why, tuple(after))


def letter_date(wording: Wording, found: Deadlines) -> str:
    """The date the answer rests on."""
    return wording.say("your_letter_date", letter_date=wording.date(found.letter_date))


def conclusion(wording: Wording, found: Deadlines, question: Question) -> str:
    """The sentence that decides it, with the weekday and full date."""
    if question.matter is not None:
        return _part_first(wording, found.of(question.matter))
    state = _state(found)
    if state == "passed":
        return wording.say("all_passed")
    soonest = min(found.with_status(*_LEFT), key=lambda each: each.last_day)
    return wording.say(
        f"{question.asked.value}_{state}",
        soonest=wording.date(soonest.last_day),
        remaining=wording.days_remaining(soonest.days_left),
        left_parts=wording.names(_clocks(wording, found, *_LEFT)),
        today_parts=wording.names(_clocks(wording, found, Status.LAST_DAY)),
        passed_parts=wording.names(_clocks(wording, found, Status.PASSED)),
    )


def between(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """What is left after the first last day has passed, and from which day to which."""
    first, last = found.deadlines[0], found.deadlines[-1]
    days = wording.say(
        "between_dates",
        from_day=wording.date(first.last_day + timedelta(days=1)),
        to_day=wording.date(last.last_day),
    )
    opening = f"{wording.say('between')} {days}"
    return Answer((_heading(wording, found, question), opening), lines(wording, found))


def more_time(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """Whether the time can be extended, with the dates as they stand."""
    before = (wording.say("extension"), _heading(wording, found, question))
    after = tuple(_about_passed(wording, found))
    return Answer(before, lines(wording, found), after=after)


def next_steps(wording: Wording, found: Deadlines) -> list[str]:
    """The one step that matters today; before it, what is known about parts that passed."""
    return [*_about_passed(wording, found), wording.say(f"next_{_state(found)}")]


def counting(wording: Wording, found: Deadlines) -> list[str]:
    """How each last day was counted, a line for the letter date and one for each clock."""
    start = wording.say("why_letter_date", letter_date=wording.date(found.letter_date))
    return [start] + [_count_line(wording, deadline) for deadline in found.deadlines]


def lines(wording: Wording, found: Deadlines, said: str | None = None) -> str:
    """Each part with its last day, a line each, without the one the conclusion has said."""
    shown = [deadline for deadline in found.deadlines if deadline.matter != said]
    return "\n".join(_line(wording, deadline) for deadline in shown)


def _heading(wording: Wording, found: Deadlines, question: Question) -> str:
    start = []
    if question.labelled:
        start = [wording.say("label_letter", letter_date=wording.date(found.letter_date))]
    elif question.conditional:
        start = [wording.say("if_dated", letter_date=wording.date(found.letter_date))]
    return " ".join([*start, conclusion(wording, found, question)])


def _state(found: Deadlines) -> str:
    """``open``, ``last_day``, ``partly_open``, ``partly_last_day`` or ``passed``."""
    passed = found.with_status(Status.PASSED)
    if len(passed) == len(found.deadlines):
        return "passed"
    now = "last_day" if found.with_status(Status.LAST_DAY) else "open"
    return f"partly_{now}" if passed else now


def _clocks(wording: Wording, found: Deadlines, *statuses: Status) -> list[Clock]:
    matters = {deadline.matter for deadline in found.with_status(*statuses)}
    return [clock for clock in wording.letter.clocks if clock.matter in matters]


def _clock(wording: Wording, matter: str) -> Clock:
    return next(clock for clock in wording.letter.clocks if clock.matter == matter)


def _part_first(wording: Wording, deadline: Deadline) -> str:
    return wording.say(
        f"part_first_{deadline.status.value}",
        part=_clock(wording, deadline.matter).names[wording.language],
        **_dates_of(wording, deadline, remaining=wording.days_remaining),
    )


def _line(wording: Wording, deadline: Deadline) -> str:
    return wording.say(
        f"line_{deadline.status.value}",
        label=_clock(wording, deadline.matter).labels[wording.language],
        **_dates_of(wording, deadline, left=wording.days_left),
    )


def _dates_of(
    wording: Wording, deadline: Deadline, **to_come: Callable[[int], str]
) -> dict[str, str]:
    """The placeholders of a text about one deadline; only those its status needs are worded."""
    values = {"last_day": wording.date(deadline.last_day)}
    if deadline.status is Status.OPEN:
        values |= {name: worded(deadline.days_left) for name, worded in to_come.items()}
    elif deadline.status is Status.PASSED:
        values["ago"] = wording.days_ago(-deadline.days_left)
    return values


def _why(wording: Wording, found: Deadlines, matter: str | None) -> str:
    """The counting of the part asked about, or else of every part."""
    start, *each = counting(wording, found)
    if matter is not None:
        each = [each[found.deadlines.index(found.of(matter))]]
    return " ".join([start, *each])


def _count_line(wording: Wording, deadline: Deadline) -> str:
    values = {"days": deadline.period_days, "counted_to": wording.date(deadline.counted_to)}
    if not deadline.moved_past:
        return wording.say("why_stands", **values)
    return wording.say(
        "why_moved",
        skipped=wording.days_off(deadline.moved_past),
        last_day=wording.date(deadline.last_day),
        **values,
    )


def _about_passed(wording: Wording, found: Deadlines) -> list[str]:
    late = [wording.say(f"late_{each.matter}") for each in found.with_status(Status.PASSED)]
    return [wording.say("special_rules"), *late] if late else []
