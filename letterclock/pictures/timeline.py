"""The timeline: the letter's date, today, counted days and last days, from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from letterclock.deadlines import Deadlines
from letterclock.pictures import marker
from letterclock.pictures.layout import Placed, is_broken, place_points
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
from letterclock.pictures.text import SMALLEST, Words, set_lines, strong
from letterclock.pictures.timeline_content import Mark, Point, plan_points
from letterclock.wording import Wording

_BAR = 7
_HATCH = 6
_AIR = 4
_GAP = 20


def timeline(
    wording: Wording,
    found: Deadlines,
    *,
    standalone: bool,
    kept: bool = False,
    site: str = "",
) -> str:
    """The timeline of a letter's last days, as of one day.

    Args:
        wording: The letter in the person's language.
        found: Its deadlines.
        standalone: Whether the picture stands alone, with its own colours, not within a page.
        kept: Whether it is looked at on later days, too: then it says as of which day it is, counts
            no days left, and names whom to call.
        site: The website it is from, for one that is kept; empty where that is not known.

    Returns:
        One `<svg>` element as text; see the package for its classes.
    """
    title = wording.say("picture_timeline", letter=found.letter)
    plan = plan_points(wording, found, kept=kept)
    head, top = heading(title)
    placed = place_points(plan, top)
    below = _below(wording, site) if kept else []
    lines, bottom = set_lines(below, TEXT, placed[-1].bottom + _GAP, RIGHT - TEXT)
    foot = Group("lc-foot")
    foot.lines(lines)
    name = f"lc-timeline-{found.letter}-{found.letter_date}-{found.as_of}-{wording.language}"
    return picture(
        "lc-timeline",
        name,
        wording.language,
        (bottom if kept else placed[-1].bottom) + 8,
        title,
        [*(words for point in plan for words in point.said), *below],
        [
            head,
            *_stretches(found, placed),
            *_moves(found, placed),
            *map(_draw_point, placed),
            *([foot] if kept else []),
        ],
        standalone=standalone,
    )


def _below(wording: Wording, site: str) -> list[Words]:
    """Whom to call, and where it is from."""
    below = [strong(wording.say("picture_call"), 14), Words(wording.say("not_advice"), SMALLEST)]
    return [*below, Words(site, SMALLEST)] if site else below


def _stretches(found: Deadlines, placed: Sequence[Placed]) -> list[Group]:
    return [_draw_stretch(found, before, after) for before, after in pairwise(placed)]


def _draw_stretch(found: Deadlines, before: Placed, after: Placed) -> Group:
    """The line between two days: heavy ahead, light behind, hatched where less is left."""
    gone = after.point.day <= found.as_of
    last_days = sorted(each.last_day for each in found.deadlines)
    hatched = bool(last_days) and last_days[0] <= before.point.day < last_days[-1]
    top = before.y + before.point.mark.value + _AIR
    bottom = after.y - after.point.mark.value - _AIR
    group = Group(f"lc-line lc-{'gone' if gone else 'ahead'}{' lc-only' if hatched else ''}")
    if hatched:
        _hatch(group, top, bottom, gone)
    elif is_broken(before.point, after.point):
        center = (top + bottom) / 2
        _stroke(group, top, center - 7, gone)
        _stroke(group, center + 7, bottom, gone)
        for y in (center - 4, center + 4):
            group.shape(
                "line", "lc-mark", x1=SPINE - 8, y1=y + 4, x2=SPINE + 8, y2=y - 4, **outline(2)
            )
    else:
        _stroke(group, top, bottom, gone)
    return group


def _stroke(group: Group, top: float, bottom: float, gone: bool) -> None:
    style = outline(2.5, "2 5") if gone else outline(5)
    group.shape("line", "lc-mark", x1=SPINE, y1=top, x2=SPINE, y2=bottom, **style)


def _hatch(group: Group, top: float, bottom: float, gone: bool) -> None:
    # Lines of their own instead of a pattern: browsers drop a pattern when the first picture that
    # holds its id is hidden.
    left, right = SPINE - _BAR, SPINE + _BAR
    steps: list[str | float] = []
    y = top + 2 * _BAR
    while y < bottom:
        steps += ["M", left, y, "L", right, y - 2 * _BAR]
        y += _HATCH * (2 if gone else 1)
    group.shape("path", "lc-mark", d=path(*steps), **outline(1.5))
    if not gone:
        group.shape(
            "rect",
            "lc-mark",
            x=left,
            y=top,
            width=right - left,
            height=bottom - top,
            rx=3,
            **outline(2),
        )


def _moves(found: Deadlines, placed: Sequence[Placed]) -> list[Group]:
    heights = {each.point.day: each.y for each in placed}
    return [
        _draw_move(heights[deadline.counted_to], heights[deadline.last_day])
        for deadline in found.deadlines
        if deadline.moved_past
    ]


def _draw_move(top: float, bottom: float) -> Group:
    group = Group("lc-moved")
    edge = SPINE - Mark.LAST_DAY.value - 3
    start = SPINE - Mark.COUNTED.value - 2
    group.shape(
        "path",
        "lc-mark",
        d=path("M", start, top, "C", 0, top, 0, bottom, edge - 5, bottom),
        **outline(2),
    )
    group.shape(
        "polygon",
        "lc-mark",
        points=points((edge, bottom), (edge - 7, bottom - 4.5), (edge - 7, bottom + 4.5)),
    )
    return group


def _draw_point(placed: Placed) -> Group:
    group = Group("lc-point")
    mark = Group(placed.point.kind)
    _draw_mark(mark, placed.point, placed.y)
    group.element.append(mark.element)
    if placed.tag:
        tip = SPINE + placed.point.mark.value + _AIR
        group.element.append(marker.draw(placed.tag, tip).element)
    for block, lines in placed.lines:
        inner = Group(block.kind)
        inner.lines(lines)
        group.element.append(inner.element)
    return group


def _draw_mark(group: Group, point: Point, y: float) -> None:
    room = point.mark.value
    if point.mark is Mark.LETTER:
        left, top, right = SPINE - 11, y - 7.5, SPINE + 11
        group.shape("rect", "lc-mark", x=left, y=top, width=22, height=15, rx=2, **outline(2))
        group.shape(
            "path",
            "lc-mark",
            d=path("M", left, top + 1, "L", SPINE, y + 2, "L", right, top + 1),
            **outline(2),
        )
    elif point.mark is Mark.LAST_DAY and point.open:
        group.shape("circle", "lc-mark", cx=SPINE, cy=y, r=room)
    elif point.mark is Mark.LAST_DAY:
        group.shape("circle", "lc-mark", cx=SPINE, cy=y, r=room - 1.5, **outline(2.5))
    elif point.mark is Mark.COUNTED:
        group.shape("circle", "lc-mark", cx=SPINE, cy=y, r=room - 1, **outline(2, "2 2"))
    else:
        corners = points((SPINE, y - room), (SPINE + room, y), (SPINE, y + room), (SPINE - room, y))
        group.shape("polygon", "lc-mark", points=corners)
