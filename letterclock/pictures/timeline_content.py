"""What a timeline shows: each day on it, in order, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from letterclock import explain
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.pictures.text import SMALLEST, Words, in_clauses, strong
from letterclock.wording import Wording


class Mark(Enum):
    """What stands on the line at a day, and the room it takes from its middle."""

    LETTER = 9
    LAST_DAY = 8
    COUNTED = 6
    TODAY = 5


@dataclass(frozen=True)
class Block:
    """Words that belong together: of one last day, of the letter's date.

    Attributes:
        kind: The CSS classes of their group.
        words: What is said.
    """

    kind: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Point:
    """A day on the line.

    Attributes:
        day: The day.
        mark: What stands on the line.
        kind: The CSS classes of the mark.
        open: Whether it is still to come, or today.
        today: What the tag of today says; empty on other days.
        blocks: What else is said.
    """

    day: date
    mark: Mark
    kind: str
    open: bool
    today: tuple[Words, ...]
    blocks: tuple[Block, ...]

    @property
    def said(self) -> list[Words]:
        """All that is said of it, in order."""
        return [*self.today, *(each for block in self.blocks for each in block.words)]


def plan_points(wording: Wording, found: Deadlines, *, kept: bool = False) -> list[Point]:
    """Every day that is shown, in order, and what is said of it.

    Args:
        wording: The letter in the person's language.
        found: Its deadlines.
        kept: Whether it is read on later days, too: then nothing is said that is true today alone.
    """
    days = {found.letter_date, found.as_of}
    for deadline in found.deadlines:
        days |= {deadline.counted_to, deadline.last_day}
    return [_point(wording, found, day, kept) for day in sorted(days)]


def _point(wording: Wording, found: Deadlines, day: date, kept: bool) -> Point:
    blocks = []
    mark, kind = Mark.TODAY, "lc-now"
    for deadline in found.deadlines:
        if deadline.counted_to == day != deadline.last_day:
            mark, kind = Mark.COUNTED, "lc-counted"
            blocks.append(_counted_to(wording, deadline))
    last = [deadline for deadline in found.deadlines if deadline.last_day == day]
    if last:
        mark, kind = Mark.LAST_DAY, _kind(last[0])
        blocks += [_last_day(wording, deadline, kept) for deadline in last]
        blocks += _only_left(wording, found, day)
    if day == found.letter_date:
        mark, kind = Mark.LETTER, "lc-letter"
        blocks.append(_letter(wording, day))
    return Point(
        day,
        mark,
        kind,
        day >= found.as_of,
        _today(wording, found, kept) if day == found.as_of else (),
        tuple(blocks),
    )


def _letter(wording: Wording, day: date) -> Block:
    return Block(
        "lc-point lc-letter",
        (
            strong(wording.say("picture_letter"), 15),
            Words(in_clauses(wording.date(day))),
            Words(wording.say("picture_day_zero"), SMALLEST),
        ),
    )


def _today(wording: Wording, found: Deadlines, kept: bool) -> tuple[Words, ...]:
    count = (found.as_of - found.letter_date).days
    return (
        strong(wording.say("picture_as_of" if kept else "picture_today", count=count), 16),
        Words(in_clauses(wording.date(found.as_of))),
    )


def _counted_to(wording: Wording, deadline: Deadline) -> Block:
    day = wording.say("picture_day", count=deadline.period_days)
    skipped = wording.days_off(deadline.moved_past)
    return Block(
        "lc-point lc-counted",
        (
            Words(in_clauses(f"{day}: {wording.date(deadline.counted_to)}")),
            Words(in_clauses(wording.say("picture_moved", skipped=skipped)), SMALLEST),
        ),
    )


def _last_day(wording: Wording, deadline: Deadline, kept: bool) -> Block:
    label = deadline.clock.labels[wording.language]
    words = [
        strong(in_clauses(wording.say("picture_last_day", label=label)), 15),
        Words(in_clauses(wording.date(deadline.last_day)), 15),
    ]
    if not deadline.moved_past:
        words.append(Words(wording.say("picture_day", count=deadline.period_days), SMALLEST))
    if not kept:
        words.append(strong(in_clauses(_status(wording, deadline)), 14))
    elif deadline.status is Status.PASSED:
        words.append(strong(in_clauses(wording.say("status_passed")), 14))
    return Block(_kind(deadline), tuple(words))


def _kind(deadline: Deadline) -> str:
    return f"lc-deadline lc-{deadline.status.value.replace('_', '-')}"


def _status(wording: Wording, deadline: Deadline) -> str:
    status = wording.say(f"status_{deadline.status.value}")
    if deadline.status is Status.LAST_DAY:
        return status
    if deadline.status is Status.OPEN:
        return f"{status}: {wording.days_left(deadline.days_left)}"
    return f"{status}: {wording.days_ago(-deadline.days_left)}"


def _only_left(wording: Wording, found: Deadlines, day: date) -> list[Block]:
    """What is left after a last day, where that is less than before."""
    later = [each for each in found.deadlines if each.last_day > day]
    if not later:
        return []
    parts = explain.names(wording, later)
    text = wording.say("picture_only_left", parts=parts)
    return [Block("lc-only", (strong(text, 14),))]
