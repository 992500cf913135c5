"""The roadmap: the stops that led to the letter, the letter itself, and the ways on from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterclock.letters.model import Place, Stop
from letterclock.pictures import marker
from letterclock.pictures.marker import Tag
from letterclock.pictures.svg import (
    RIGHT,
    SPINE,
    TEXT,
    Group,
    heading,
    outline,
    path,
    picture,
    points,
)
from letterclock.pictures.text import SMALLEST, TOGETHER, Line, Words, middle, set_lines, strong
from letterclock.wording import Wording

_GAP = 18
_RADIUS = 7
_HERE = 9
_AIR = 4
_BETWEEN = 10
_PADDING = 9
_FORK = 16
_WAY = 22


class NoRoadmap(ValueError):
    """The letter's file has no roadmap to draw."""


def roadmap(wording: Wording, *, standalone: bool) -> str:
    """The roadmap around a letter.

    Args:
        wording: The letter in the person's language.
        standalone: Whether the picture stands alone, with its own colours, not within a page.

    Returns:
        One `<svg>` element as text; see the package for its classes.

    Raises:
        NoRoadmap: When the letter has none.
    """
    letter = wording.letter
    if not letter.roadmap:
        raise NoRoadmap(f"letter {letter.number} has no roadmap")
    title = wording.say("picture_roadmap", letter=letter.number)
    head, top = heading(title)
    words = [_words(wording, stop) for stop in letter.roadmap]
    here = [stop.place for stop in letter.roadmap].index(Place.HERE)
    behind, top = _behind(words[:here], top)
    tagged = marker.place(words[here], top)
    ways, bottom = _ahead(words[here + 1 :], tagged)
    marks = [*(y for _, y in behind), tagged.middle]
    return picture(
        "lc-roadmap",
        f"lc-roadmap-{letter.number}-{wording.language}",
        wording.language,
        bottom + 6,
        title,
        [each for stop in words for each in stop],
        [head, _line(marks), *(group for group, _ in behind), _here(tagged), *ways],
        standalone=standalone,
    )


def _words(wording: Wording, stop: Stop) -> list[Words]:
    """What is said of a stop, the one line to catch the eye in bold."""
    language = wording.language
    name = strong(stop.names[language], 15)
    detail = [Words(_numbered(stop.details[language]))] if stop.details else []
    if stop.place is Place.HERE:
        return [strong(wording.say("picture_here"), 17), name, *detail]
    if stop.place is Place.AFTER:
        return [Words(stop.ways[language], SMALLEST), name, *detail]
    return [name, *detail]


def _numbered(text: str) -> str:
    """A number stays with the word before it: `Letter 1058`."""
    return re.sub(r" (?=\d)", TOGETHER, text)


def _behind(stops: Sequence[list[Words]], top: float) -> tuple[list[tuple[Group, float]], float]:
    """The stops before, each with the height of its mark, and where the next one starts."""
    drawn = []
    for words in stops:
        y = middle(words[0], top)
        group = Group("lc-point lc-stop")
        group.shape("circle", "lc-mark", cx=SPINE, cy=y, r=_RADIUS)
        lines, bottom = set_lines(words, TEXT, top, RIGHT - TEXT)
        group.lines(lines)
        drawn.append((group, y))
        top = bottom + _GAP
    return drawn, top


def _line(marks: Sequence[float]) -> Group:
    group = Group("lc-line lc-gone")
    for before, after in pairwise(marks):
        top, bottom = before + _RADIUS + _AIR, after - _RADIUS - _AIR
        group.shape("line", "lc-mark", x1=SPINE, y1=top, x2=SPINE, y2=bottom, **outline(3))
    return group


def _here(tagged: Tag) -> Group:
    group = marker.draw(tagged, SPINE + _HERE + _AIR)
    group.shape("circle", "lc-mark", cx=SPINE, cy=tagged.middle, r=_HERE - 1, **outline(2.5))
    group.shape("circle", "lc-mark", cx=SPINE, cy=tagged.middle, r=4)
    return group


def _ahead(stops: Sequence[list[Words]], tagged: Tag) -> tuple[list[Group], float]:
    """The ways on, side by side, and where they end."""
    fork = tagged.bottom + _FORK
    top = fork + _WAY
    room = (RIGHT - 4 - _BETWEEN * (len(stops) - 1)) / len(stops)
    lefts = [4 + index * (room + _BETWEEN) for index in range(len(stops))]
    placed: list[tuple[float, list[Line], float]] = []
    for left, words in zip(lefts, stops, strict=True):
        lines, bottom = set_lines(words, left + _PADDING, top + _PADDING, room - 2 * _PADDING)
        placed.append((left, lines, bottom + _PADDING))
    bottom = max(each for _, _, each in placed)
    centers = [left + room / 2 for left in lefts]
    groups = [_draw_fork(tagged.middle + _HERE + _AIR, fork, top, centers)]
    for left, lines, _ in placed:
        group = Group("lc-point lc-way")
        group.shape(
            "rect", "lc-mark", x=left, y=top, width=room, height=bottom - top, rx=6, **outline(2)
        )
        group.lines(lines)
        groups.append(group)
    return groups, bottom


def _draw_fork(start: float, fork: float, top: float, centers: Sequence[float]) -> Group:
    group = Group("lc-line lc-ahead")
    tip = top - 3
    steps: list[str | float] = ["M", SPINE, start, "L", SPINE, fork]
    steps += ["M", min(SPINE, *centers), fork, "L", max(SPINE, *centers), fork]
    for center in centers:
        steps += ["M", center, fork, "L", center, tip - 8]
        corners = points((center, tip), (center - 5.5, tip - 9), (center + 5.5, tip - 9))
        group.shape("polygon", "lc-mark", points=corners)
    group.shape("path", "lc-mark", d=path(*steps), **outline(3, "5 4"))
    return group
