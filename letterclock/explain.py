"""The answer in words: what decides it first, then each part, then why, then the next step.

Chooses texts by status; the texts are data (`letters/*.yml`) and stand once for any letter and
any number of its clocks. The same answer serves the chat, the command line and every other door.
It begins with the state and never with "yes" or "no": "am I too late?" and "can I still appeal?"
would get the same word. "Passed" is always said carefully: never that rights are lost, never that
a late petition will do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from letterclock.clock import summer_time
from letterclock.deadlines import Deadline, Deadlines, Status
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
        matter: The part asked about, or `None` for all.
        detail: How much is said; less when it was answered before.
        conditional: The letter date is not confirmed: the answer starts with "If your letter
            is dated …".
        labelled: There are several letters: the answer starts with which one it is about.
        label: What the person calls that letter ("client A"), where it has a name.
        taken: How the letter's number is known, where it was not said: `other_number` (taken
            for granted) or `by_description`.
        year_taken: The letter date's year was not said, and is taken for granted.
    """

    asked: Asked = Asked.CAN_I
    matter: str | None = None
    detail: Detail = Detail.FULL
    conditional: bool = False
    labelled: bool = False
    label: str | None = None
    taken: str | None = None
    year_taken: bool = False


@dataclass(frozen=True)
class Answer:
    """An answer in words, paragraph by paragraph.

    Attributes:
        before: The conclusion first, and what belongs to it.
        parts: Each part with its last day, a line each.
        why: What the dates rest on; empty where that is not said.
        after: The next step, who can help.
        question: What it answers; `None` for an answer to something else than how long it is.
    """

    before: tuple[str, ...]
    parts: str
    why: str = ""
    after: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def text(self) -> str:
        """All of it, with an empty line between the paragraphs."""
        paragraphs = (*self.before, self.parts, self.why, *self.after)
        return "\n\n".join(each for each in paragraphs if each)


def answer(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """The whole answer, the conclusion first."""
    before = [_heading(wording, found, question), *closings(wording, found)]
    if question.taken is not None:
        before.append(wording.say(question.taken))
    parts = lines(wording, found, question.matter)
    if question.detail is Detail.BRIEF:
        return Answer(tuple(before), parts, letter_date(wording, found), earlier(wording, found))
    if question.detail in (Detail.FULL, Detail.STEP) and "lead" in wording.book.texts:
        before.append(wording.say("lead"))
    why = _why(wording, found, question.matter)
    after: list[str] = []
    if question.detail in (Detail.FULL, Detail.STEP):
        after += next_steps(wording, found)
    after += earlier(wording, found)
    if question.detail is Detail.FULL:
        after.append(wording.say("people"))
    return Answer(tuple(before), parts, why, tuple(after), question)


def letter_date(wording: Wording, found: Deadlines) -> str:
    """The date the answer rests on."""
    return wording.say("your_letter_date", letter_date=wording.date(found.letter_date))


def earlier(wording: Wording, found: Deadlines) -> tuple[str, ...]:
    """That an earlier day counts and never a later one, beside dates that are still to come."""
    to_come = found.with_status(*_LEFT)
    return (wording.say("earlier_date"),) if to_come else ()


def conclusion(wording: Wording, found: Deadlines, question: Question) -> str:
    """The sentence that decides it, with the weekday and full date."""
    if question.matter is not None:
        deadline = found.of(question.matter)
        if deadline is None:
            return wording.say(f"without_{question.matter}")
        return _part_first(wording, deadline)
    now = state(found)
    whole = wording.letter.whole[wording.language]
    if now == "no_court":
        return wording.say("no_court")
    if now == "passed":
        return wording.say("all_passed", whole=whole)
    soonest = min(found.with_status(*_LEFT), key=lambda each: each.last_day)
    return wording.say(
        f"{question.asked.value}_{now}",
        whole=whole,
        soonest=wording.date(soonest.last_day),
        remaining=wording.days_remaining(soonest.days_left),
        left_parts=names(wording, found.with_status(*_LEFT)),
        today_parts=names(wording, found.with_status(Status.LAST_DAY)),
        passed_parts=names(wording, found.with_status(Status.PASSED)),
    )


def between(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """What is left after the first last day has passed, and from which day to which."""
    if len(found.deadlines) < 2 or not found.with_status(Status.OPEN, Status.LAST_DAY):
        return answer(wording, found, question)
    first, *_, last = sorted(found.deadlines, key=lambda each: each.last_day)
    days = wording.say(
        "between_dates",
        from_day=wording.date(first.last_day + timedelta(days=1)),
        to_day=wording.date(last.last_day),
    )
    said = wording.say(
        "between",
        first_part=names(wording, [first]),
        last_part=names(wording, [last]),
    )
    before = (_heading(wording, found, question), *closings(wording, found), f"{said} {days}")
    return Answer(before, lines(wording, found), after=earlier(wording, found))


def more_time(wording: Wording, found: Deadlines, question: Question) -> Answer:
    """Whether the time can be extended, with the dates as they stand."""
    before = (
        wording.say("extension"),
        _heading(wording, found, question),
        *closings(wording, found),
    )
    after = (*about_passed(wording, found), *earlier(wording, found))
    return Answer(before, lines(wording, found), after=after)


_HOURS_COUNT = ("last_day", "partly_last_day", "soon", "partly_soon")
"""States in which the hour is said by every clock of the country."""

_SOON = 3
"""Calendar days before a last day from which a petition is not put off any more."""


def next_steps(wording: Wording, found: Deadlines) -> list[str]:
    """The one step that matters today; before it, what is known about parts that passed."""
    step = next_step(wording, found)
    return [*about_passed(wording, found), *step] if step else []


def next_step(wording: Wording, found: Deadlines) -> list[str]:
    """The one step that matters today, and by when where the hours count; none without a court."""
    now = step_state(found)
    if now == "no_court":
        return []
    later = names(wording, found.with_status(Status.OPEN))
    then = wording.say("then_left", later_parts=later) if later and now == "last_day" else ""
    step = wording.say(
        f"next_{now}",
        whole=wording.letter.whole[wording.language],
        left_parts=names(wording, found.with_status(*_LEFT)),
        then=then,
    )
    said = [step.strip()]
    if now in _HOURS_COUNT:
        soonest = min(found.with_status(*_LEFT), key=lambda each: each.last_day)
        said.append(elsewhere(wording, soonest.last_day))
    return said


def deed(wording: Wording, found: Deadlines) -> str:
    """The next step in one sentence; not for a letter without a court."""
    several = len(found.with_status(Status.OPEN)) > 1
    return wording.say(
        f"short_next_{step_state(found)}",
        whole=wording.letter.whole[wording.language],
        by=wording.say("short_first_date" if several else "short_one_date"),
    )


def deed_where_hours_count(wording: Wording, found: Deadlines) -> list[str]:
    """The next step in one sentence where little time is left, whatever else is said."""
    return [deed(wording, found)] if step_state(found) in _HOURS_COUNT else []


def step_state(found: Deadlines) -> str:
    """The state that decides the next step: as `state`, and `soon` where little time is left."""
    now, open_ = state(found), found.with_status(Status.OPEN)
    if now in ("open", "partly_open") and min(each.days_left for each in open_) <= _SOON:
        return now.replace("open", "soon")
    return now


def elsewhere(wording: Wording, day: date) -> str:
    """The Court's last minute of a day, by the clocks where people live."""
    return wording.say("zones_summer" if summer_time(day) else "zones_winter")


def general_rule(wording: Wording) -> str:
    """How the letter's days are counted, without a date."""
    clocks = wording.letter.usual_clocks
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
    why = _why(wording, found, None)
    return Answer(before, lines(wording, found), why, earlier(wording, found))


def general_between(wording: Wording) -> str:
    """What is left after the first of a letter's time limits, without a date."""
    clocks = sorted(wording.letter.usual_clocks, key=lambda each: each.days)
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


def counting(
    wording: Wording, found: Deadlines, deadlines: Sequence[Deadline] | None = None
) -> list[str]:
    """How last days were counted: a line for the letter date, and one for each of them.

    Args:
        wording: The letter and the language.
        found: Its deadlines.
        deadlines: Those that are spoken of; all of them by default.
    """
    start = wording.say("why_letter_date", letter_date=wording.date(found.letter_date))
    shown = found.deadlines if deadlines is None else deadlines
    return [start] + [_count_line(wording, deadline) for deadline in shown]


def closings(
    wording: Wording, found: Deadlines, deadlines: Sequence[Deadline] | None = None
) -> list[str]:
    """What it means if the Court was closed on a last day that has passed, a paragraph a part.

    Args:
        wording: The letter and the language.
        found: Its deadlines.
        deadlines: Those that are spoken of; all of them by default.
    """
    said = []
    for each in found.deadlines if deadlines is None else deadlines:
        if each.closing is None:
            continue
        key = "was_closed" if each.closing.known else "maybe_closed"
        said.append(
            wording.say(
                f"{key}_passed" if each.closing.until < found.as_of else key,
                part=names(wording, [each]),
                last_day=wording.date(each.last_day),
                until=wording.date(each.closing.until),
            )
        )
    return said


def counted(wording: Wording, found: Deadlines, deadlines: Sequence[Deadline]) -> str:
    """How some last days were counted, in a paragraph; the letter date where there are none."""
    if not deadlines:
        return letter_date(wording, found)
    return " ".join(counting(wording, found, deadlines))


def lines(wording: Wording, found: Deadlines, said: str | None = None) -> str:
    """Each part with its last day, a line each, without the one the conclusion has said."""
    shown = [deadline for deadline in found.deadlines if deadline.matter != said]
    return "\n".join(_line(wording, deadline) for deadline in shown)


def _heading(wording: Wording, found: Deadlines, question: Question) -> str:
    start = begins(wording, found, question)
    return " ".join([*start, conclusion(wording, found, question)])


def begins(wording: Wording, found: Deadlines, question: Question) -> list[str]:
    """What goes before the state: which letter it is about, or on what condition."""
    if question.labelled:
        return [label(wording, found, question.label)]
    if question.conditional:
        return [wording.say("if_dated", letter_date=wording.date(found.letter_date))]
    return []


def label(wording: Wording, found: Deadlines, name: str | None) -> str:
    """Which of several letters is spoken of."""
    dated = wording.date(found.letter_date)
    if name is not None:
        return wording.say("label_named", label=name, letter_date=dated)
    spouse = wording.fit.holder == "spouse"
    return wording.say("label_spouse" if spouse else "label_letter", letter_date=dated)


def labelled(wording: Wording, found: Deadlines, composed: Answer, name: str | None) -> Answer:
    """An answer about one of several letters, which begins with which one."""
    first, *rest = composed.before or ("",)
    before = f"{label(wording, found, name)} {first}".strip()
    return replace(composed, before=(before, *rest))


def state(found: Deadlines) -> str:
    """`open`, `last_day`, `partly_…`, `passed`, or `no_court` where no clock runs."""
    if not found.deadlines:
        return "no_court"
    passed = found.with_status(Status.PASSED)
    if len(passed) == len(found.deadlines):
        return "passed"
    now = "last_day" if found.with_status(Status.LAST_DAY) else "open"
    return f"partly_{now}" if passed else now


def names(wording: Wording, deadlines: Sequence[Deadline]) -> str:
    """The names of some parts, inside a sentence; empty where there are none."""
    return wording.join([each.clock.names[wording.language] for each in deadlines])


def _part_first(wording: Wording, deadline: Deadline) -> str:
    return wording.say(
        f"part_first_{deadline.status.value}",
        part=names(wording, [deadline]),
        **_dates_of(wording, deadline, remaining=wording.days_remaining),
    )


def _line(wording: Wording, deadline: Deadline) -> str:
    return wording.say(
        f"line_{deadline.status.value}",
        label=deadline.clock.labels[wording.language],
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
    asked = found.of(matter)
    return counted(wording, found, [asked] if asked else found.deadlines)


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


def about_passed(wording: Wording, found: Deadlines) -> list[str]:
    """What may still help where a part has passed; nothing where none has."""
    late = [wording.say(f"late_{each.matter}") for each in found.with_status(Status.PASSED)]
    return [wording.say("special_rules"), *late] if late else []
