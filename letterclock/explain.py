"""The answer in words: what decides it first, then each part, then why, then the next step.

Chooses texts by status; the texts are data (``letters/*.yml``) and stand once for any letter and
any number of its clocks. The same answer serves the chat, the command line and every other door.
It begins with the state and never with "yes" or "no": "am I too late?" and "can I still appeal?"
would get the same word. "Passed" is always said carefully: never that rights are lost, never that
a late petition will do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.letters.model import Clock
from letterclock.wording import Wording

_LEFT = (Status.OPEN, Status.LAST_DAY)


class Asked(StrEnum):
    """How the question was put, which decides how the answer starts."""

    CAN_I = "can_i"
    WHEN = "when"


class Detail(StrEnum):
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
        label: what the person calls that letter ("client A"), where it has a name.
        taken: how the letter's number is known, where it was not said: ``other_number`` (taken
            for granted) or ``by_description``.
    """

    asked: Asked = Asked.CAN_I
    matter: str | None = None
    detail: Detail = Detail.FULL
    conditional: bool = False
    labelled: bool = False
    label: str | None = None
    taken: str | None = None


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
    before = [_heading(wording, found, question)]
    if question.taken is not None:
        before.append(wording.say(question.taken))
    parts = lines(wording, found, question.matter)
    if question.detail is Detail.BRIEF:
        return Answer(tuple(before), parts, letter_date(wording, found))
    if question.detail in (Detail.FULL, Detail.STEP) and "lead" in wording.book.texts:
        before.append(wording.say("lead"))
    why = _why(wording, found, question.matter)
    after: list[str] = []
    if question.detail in (Detail.FULL, Detail.STEP):
        after += next_steps(wording, found)
    if question.detail is Detail.FULL:
        if _state(found) not in ("passed", "no_court"):
            after.append(wording.say("earlier_date"))
        after.append(wording.say("people"))
    return Answer(tuple(before), parts, why, tuple(after))


def letter_date(wording: Wording, found: Deadlines) -> str:
    """The date the answer rests on."""
    return wording.say("your_letter_date", letter_date=wording.date(found.letter_date))


def conclusion(wording: Wording, found: Deadlines, question: Question) -> str:
    """The sentence that decides it, with the weekday and full date."""
    if question.matter is not None:
        deadline = _of(found, question.matter)
        if deadline is None:
            return wording.say(f"without_{question.matter}")
        return _part_first(wording, deadline)
    state = _state(found)
    whole = wording.letter.whole[wording.language]
    if state == "no_court":
        return wording.say("no_court")
    if state == "passed":
        return wording.say("all_passed", whole=whole)
    soonest = min(found.with_status(*_LEFT), key=lambda each: each.last_day)
    return wording.say(
        f"{question.asked.value}_{state}",
        whole=whole,
        soonest=wording.date(soonest.last_day),
        remaining=wording.days_remaining(soonest.days_left),
        left_parts=_names(wording, found, *_LEFT),
        today_parts=_names(wording, found, Status.LAST_DAY),
        passed_parts=_names(wording, found, Status.PASSED),
    )


def between(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """What is left after the first last day has passed, and from which day to which."""
    if len(found.deadlines) < 2:
        return answer(wording, found, question)
    first, *_, last = sorted(found.deadlines, key=lambda each: each.last_day)
    days = wording.say(
        "between_dates",
        from_day=wording.date(first.last_day + timedelta(days=1)),
        to_day=wording.date(last.last_day),
    )
    said = wording.say(
        "between",
        first_part=_name(wording, first.matter),
        last_part=_name(wording, last.matter),
    )
    return Answer((_heading(wording, found, question), f"{said} {days}"), lines(wording, found))


def more_time(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """Whether the time can be extended, with the dates as they stand."""
    before = (wording.say("extension"), _heading(wording, found, question))
    after = tuple(_about_passed(wording, found))
    return Answer(before, lines(wording, found), after=after)


_SOON = 3
"""Calendar days before a last day from which a petition is not put off any more."""


def next_steps(wording: Wording, found: Deadlines) -> list[str]:
    """The one step that matters today; before it, what is known about parts that passed."""
    state = _state(found)
    if state == "no_court":
        return []
    open_ = found.with_status(Status.OPEN)
    if state == "open" and min(each.days_left for each in open_) <= _SOON:
        state = "soon"
    later = _names(wording, found, Status.OPEN)
    then = wording.say("then_left", later_parts=later) if later and state == "last_day" else ""
    step = wording.say(
        f"next_{state}",
        whole=wording.letter.whole[wording.language],
        left_parts=_names(wording, found, *_LEFT),
        then=then,
    )
    return [*_about_passed(wording, found), step.strip()]


def general_rule(wording: Wording) -> str:
    """How the letter's days are counted, without a date."""
    clocks = [each for each in wording.letter.clocks if each.only_if is None]
    if not clocks:
        return wording.say("no_court")
    parts = [
        wording.say("general_part", days=each.days, part=each.names[wording.language])
        for each in clocks
    ]
    return wording.say("general_rule", parts=wording.join(parts))


def general_matter(wording: Wording, matter: str) -> str:
    """How long one part has, without a date; or why the letter has no such part."""
    clock = wording.letter.clock(matter)
    if clock is None or clock.only_if is not None:
        return wording.say(f"without_{matter}")
    return wording.say("general_matter", days=clock.days, part=clock.names[wording.language])


def general_extension(wording: Wording) -> str:
    """Whether there is more time, without a date."""
    return wording.say("extension")


def reasons(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """How every last day was counted."""
    before = (_heading(wording, found, question),)
    return Answer(before, lines(wording, found), _why(wording, found, None))


def general_between(wording: Wording) -> str:
    """What is left after the first of a letter's time limits, without a date."""
    clocks = [each for each in wording.letter.clocks if each.only_if is None]
    clocks.sort(key=lambda each: each.days)
    if not clocks:
        return wording.say("no_court")
    first, last = (each.names[wording.language] for each in (clocks[0], clocks[-1]))
    if len(clocks) == 1:
        return wording.say("one_time_limit", part=first, days=clocks[0].days)
    return wording.say("between", first_part=first, last_part=last)


GENERAL: Mapping[str, Callable[[Wording], str]] = {
    "general_rule": general_rule,
    "between": general_between,
}
"""What is composed from a letter's clocks without a date, by the key of its text."""


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
        start = [label(wording, found, question.label)]
    elif question.conditional:
        start = [wording.say("if_dated", letter_date=wording.date(found.letter_date))]
    return " ".join([*start, conclusion(wording, found, question)])


def label(wording: Wording, found: Deadlines, name: str | None) -> str:
    """Which of several letters is spoken of."""
    dated = wording.date(found.letter_date)
    if name is not None:
        return wording.say("label_named", label=name, letter_date=dated)
    spouse = wording.fit.holder == "spouse"
    return wording.say("label_spouse" if spouse else "label_letter", letter_date=dated)


def _state(found: Deadlines) -> str:
    """``open``, ``last_day``, ``partly_…``, ``passed``, or ``no_court`` where no clock runs."""
    if not found.deadlines:
        return "no_court"
    passed = found.with_status(Status.PASSED)
    if len(passed) == len(found.deadlines):
        return "passed"
    now = "last_day" if found.with_status(Status.LAST_DAY) else "open"
    return f"partly_{now}" if passed else now


def _of(found: Deadlines, matter: str) -> Deadline | None:
    return next((each for each in found.deadlines if each.matter == matter), None)


def _names(wording: Wording, found: Deadlines, *statuses: Status) -> str:
    """The names of the parts that have one of these statuses, inside a sentence."""
    return names(wording, found.with_status(*statuses))


def names(wording: Wording, deadlines: Sequence[Deadline]) -> str:
    """The names of some parts, inside a sentence; empty where there are none."""
    return wording.join([_name(wording, each.matter) for each in deadlines])


def _name(wording: Wording, matter: str) -> str:
    return _clock(wording, matter).names[wording.language]


def _clock(wording: Wording, matter: str) -> Clock:
    found = wording.letter.clock(matter)
    assert found is not None, matter  # a deadline is counted from a clock of its letter
    return found


def _part_first(wording: Wording, deadline: Deadline) -> str:
    return wording.say(
        f"part_first_{deadline.status.value}",
        part=_name(wording, deadline.matter),
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
    asked = _of(found, matter) if matter else None
    if asked is not None:
        each = [each[found.deadlines.index(asked)]]
    return " ".join([start, *each]) if each else letter_date(wording, found)


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
