"""Building SVG: the few elements the pictures are made of, and the frame around each picture.

Only elements and presentation attributes that need no stylesheet and no script, so that a page
with a strict content security policy can hold them. Whatever is said is escaped by ElementTree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from letterclock.pictures.text import TOGETHER, Line, Words, set_lines

WIDTH = 320
"""Units a picture is wide: as many as the narrowest phone has pixels."""

SPINE, TEXT, RIGHT = 24, 50, WIDTH - 4
"""Where the line runs from top to bottom, and where words beside it start and end."""

_TITLE_LEFT = 6
_NAMESPACE = "http://www.w3.org/2000/svg"
_FONTS = "system-ui, sans-serif"

# A picture on its own (opened as a file, printed) colours itself; within a page the page does.
_STYLE = """
svg { color: #1c2430; background: #fff }
.lc-open { color: #14532d } .lc-last-day { color: #8a1c00 } .lc-passed { color: #4d4d4d }
.lc-now { color: #14508f } .lc-only { color: #4a2a7b }
@media (prefers-color-scheme: dark) {
  svg { color: #e9edf2; background: #151a20 }
  .lc-open { color: #8fe0ac } .lc-last-day { color: #ffb4a0 } .lc-passed { color: #bdbdbd }
  .lc-now { color: #9cc7ff } .lc-only { color: #d6c2ff }
}
"""


@dataclass
class Group:
    """Shapes and lines of words that belong together.

    Attributes:
        kind: The group's CSS classes.
        element: The SVG element being built.
    """

    kind: str
    element: Element = field(init=False)

    def __post_init__(self) -> None:
        self.element = Element("g", {"class": self.kind})

    def shape(self, name: str, kind: str, **attributes: float | str) -> None:
        """Adds a shape; an underscore in an attribute's name stands for a hyphen."""
        given = {key.replace("_", "-"): _value(value) for key, value in attributes.items()}
        SubElement(self.element, name, {"class": kind, **given})

    def lines(self, lines: Iterable[Line]) -> None:
        """Adds lines of words."""
        for line in lines:
            attributes = {
                "class": line.words.kind,
                "x": _value(line.x),
                "y": _value(line.baseline),
                "font-size": _value(line.words.size),
            }
            if line.words.bold:
                attributes["font-weight"] = "bold"
            SubElement(self.element, "text", attributes).text = line.text


def heading(title: str) -> tuple[Group, float]:
    """The title at the top of a picture, and where the rest starts."""
    words = Words(title, 16, bold=True, kind="lc-title")
    lines, bottom = set_lines([words], _TITLE_LEFT, 4, WIDTH - 2 * _TITLE_LEFT)
    group = Group("lc-head")
    group.lines(lines)
    return group, bottom + 10


def outline(width: float, dashed: str = "") -> dict[str, float | str]:
    """The attributes of a shape that is drawn, not filled."""
    drawn: dict[str, float | str] = {
        "fill": "none",
        "stroke": "currentColor",
        "stroke_width": width,
        "stroke_linejoin": "round",
    }
    return {**drawn, "stroke_dasharray": dashed} if dashed else drawn


def points(*corners: tuple[float, float]) -> str:
    """The `points` of a polygon."""
    return " ".join(f"{_value(x)},{_value(y)}" for x, y in corners)


def path(*steps: str | float) -> str:
    """The `d` of a path, from its letters and numbers."""
    return " ".join(_value(step) for step in steps)


def picture(
    kind: str,
    name: str,
    language: str,
    height: float,
    title: str,
    said: Iterable[Words],
    groups: Iterable[Group],
    *,
    standalone: bool,
) -> str:
    """A whole picture.

    Args:
        kind: Its CSS class.
        name: What its ids start with; another for every picture that is not the same.
        language: `en` or `es`.
        height: In units.
        title: What it is.
        said: What it says, in order, for those who do not see it.
        groups: What is drawn, from back to front.
        standalone: Whether it stands alone, not within a page.
    """
    size = {"width": _value(WIDTH), "height": _value(height)} if standalone else {}
    root = Element(
        "svg",
        {
            "xmlns": _NAMESPACE,
            "class": f"lc-picture {kind}",
            "viewBox": f"0 0 {WIDTH} {_value(height)}",
            **size,
            "role": "img",
            "lang": language,
            "aria-labelledby": f"{name}-title {name}-desc",
            "font-family": _FONTS,
            "fill": "currentColor",
        },
    )
    SubElement(root, "title", {"id": f"{name}-title"}).text = title
    SubElement(root, "desc", {"id": f"{name}-desc"}).text = " ".join(map(_sentence, said))
    if standalone:
        SubElement(root, "style").text = _STYLE
    root.extend(group.element for group in groups)
    return tostring(root, encoding="unicode")


def _sentence(words: Words) -> str:
    return words.text.replace(TOGETHER, " ") + "."


def _value(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
