"""Where each day of a timeline stands.

Distances are in proportion to the days between, but never so small that words would overlap, and
never so large that the picture would not fit a screen (such a stretch is drawn with a break).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letterclock.pictures import marker
from letterclock.pictures.marker import Tag
from letterclock.pictures.svg import RIGHT, TEXT
from letterclock.pictures.text import Line, middle, set_lines
from letterclock.pictures.timeline_content import Block, Point

_GAP = 16
_BLOCK_GAP = 8
_UNITS_PER_DAY = 2.5
_LONGEST = 180
_BROKEN = 110


@dataclass(frozen=True)
class Placed:
    """A point in its place.

    Attributes:
        point: The point.
        y: The height of its mark.
        tag: The tag of today, if it is today.
        lines: The lines of each block.
        bottom: Where its words end.
    """

    point: Point
    y: float
    tag: Tag | None
    lines: tuple[tuple[Block, list[Line]], ...]
    bottom: float


def place_points(plan: Sequence[Point], top: float) -> list[Placed]:
    """Every point at its height."""
    placed: list[Placed] = []
    for point in plan:
        if placed:
            top = max(placed[-1].bottom + _GAP, top + _stretch(placed[-1].point, point))
        placed.append(_place(point, top))
    return placed


def _stretch(before: Point, after: Point) -> float:
    return _BROKEN if is_broken(before, after) else _length(before, after)


def is_broken(before: Point, after: Point) -> bool:
    """Whether the line between two days is shorter than in proportion."""
    return _length(before, after) > _LONGEST


def _length(before: Point, after: Point) -> float:
    return (after.day - before.day).days * _UNITS_PER_DAY


def _place(point: Point, top: float) -> Placed:
    shown = None
    marks = []
    if point.today:
        shown = marker.place(point.today, top)
        marks.append(shown.middle)
        top = shown.bottom + _BLOCK_GAP
    lines = []
    for block in point.blocks:
        marks.append(middle(block.words[0], top))
        set_here, bottom = set_lines(block.words, TEXT, top, RIGHT - TEXT)
        lines.append((block, set_here))
        top = bottom + _BLOCK_GAP
    return Placed(point, marks[0], shown, tuple(lines), top - _BLOCK_GAP)
