"""The tag that marks where the person is: on the timeline today, on the roadmap this letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letterclock.pictures.svg import RIGHT, TEXT, Group, outline, points
from letterclock.pictures.text import Line, Words, middle, set_lines

_LEFT = TEXT - 6
_PADDING = 8
_POINT = 8


@dataclass(frozen=True)
class Tag:
    """A tag in its place.

    Attributes:
        lines: Its words.
        top: Its upper edge.
        bottom: Its lower edge.
        middle: The height its tip points at.
    """

    lines: list[Line]
    top: float
    bottom: float
    middle: float


def place(words: Sequence[Words], top: float) -> Tag:
    """A tag with these words and this upper edge."""
    room = RIGHT - _LEFT - 2 * _PADDING
    lines, bottom = set_lines(words, _LEFT + _PADDING, top + _PADDING - 2, room)
    return Tag(lines, top, bottom + _PADDING - 2, middle(words[0], top + _PADDING - 2))


def draw(tag: Tag, tip: float) -> Group:
    """The tag, its tip at this distance from the left."""
    group = Group("lc-now")
    corners = points(
        (tip, tag.middle),
        (_LEFT, tag.middle - _POINT),
        (_LEFT, tag.top),
        (RIGHT, tag.top),
        (RIGHT, tag.bottom),
        (_LEFT, tag.bottom),
        (_LEFT, tag.middle + _POINT),
    )
    group.shape(
        "polygon",
        "lc-tag",
        points=corners,
        **{**outline(2.5), "fill": "currentColor", "fill_opacity": "0.08"},
    )
    group.lines(tag.lines)
    return group
