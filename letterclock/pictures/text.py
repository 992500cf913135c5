"""Words in a picture: how wide they may get, where they are broken, where each line stands.

Nothing here knows which font will draw the words, so widths are upper bounds: at least those of
DejaVu Sans, which is as wide as any common screen font (`tests/website/test_png.py` checks them
against the font).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SMALLEST = 13
"""Units high, in a picture 320 units wide."""

TOGETHER = "\u00a0"
"""A space at which no line is broken."""

_LEADING = 1.3
_STEP = 6
# The most a character advances, in parts of the font's size; what is in no row is in the widest.
_REGULAR = (
    (0.31, "'ijlíIJÍ"),
    (0.36, " \u00a0,.’/:;\\|f"),
    (0.43, "-t()[]r!¡"),
    (0.55, '"*_`–sz“”?¿'),
    (0.61, "cLFkvxyP"),
    (0.66, "aáoóeébdghnñpquúüESÉTY$0123456789"),
    (0.71, "KAÁVBRXZC"),
    (0.77, "UÚHNÑ"),
    (0.81, "DGOQÓ&"),
    (0.88, "wM#+<=>^~"),
)
_BOLD = (
    (0.37, " \u00a0'ijlí"),
    (0.43, ",.’/IJ\\|Í:;-"),
    (0.51, "f!¡()[]tr_`–"),
    (0.61, '*"zcs?¿'),
    (0.69, "LvxyakáEFTeéÉ"),
    (0.75, "oó$0123456789hnñuúüSYbdgpqCPZ"),
    (0.79, "BAÁKRVX"),
    (0.87, "UÚGD#+<=>HNÑ^~OQÓ"),
    (0.94, "&w"),
)
_WIDEST = 1.12
_ADVANCES = {
    bold: {character: advance for advance, characters in rows for character in characters}
    for bold, rows in ((False, _REGULAR), (True, _BOLD))
}


@dataclass(frozen=True)
class Words:
    """A paragraph in a picture, before it is broken into lines.

    Attributes:
        text: What it says; a no-break space keeps what stands around it on one line.
        size: The height of the letters, in units of the picture.
        bold: Whether it is set in bold.
        kind: Its CSS class.
    """

    text: str
    size: int = 14
    bold: bool = False
    kind: str = "lc-text"


@dataclass(frozen=True)
class Line:
    """A line of words in its place.

    Attributes:
        words: The paragraph it belongs to.
        text: The part of it on this line.
        x: Its left end.
        baseline: The height its letters stand on; down is more.
    """

    words: Words
    text: str
    x: float
    baseline: float


def strong(text: str, size: int) -> Words:
    """Words that catch the eye."""
    return Words(text, size, bold=True, kind="lc-heading")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The most room a line of text can take, in units of the picture."""
    return size * sum(_ADVANCES[bold].get(character, _WIDEST) for character in text)


def middle(words: Words, top: float) -> float:
    """The height of the middle of a paragraph's first line that starts at `top`."""
    return top + words.size * _LEADING / 2


def set_lines(
    paragraphs: Iterable[Words], x: float, top: float, room: float
) -> tuple[list[Line], float]:
    """Paragraphs one under the other.

    Args:
        paragraphs: What is said.
        x: The left end of every line.
        top: Where the first line starts.
        room: How wide a line may be.

    Returns:
        The lines, and where the last one ends.
    """
    lines = []
    for words in paragraphs:
        for text in wrap(words, room):
            lines.append(Line(words, text, x, round(top + words.size, 2)))
            top += words.size * _LEADING
    return lines, top


def wrap(words: Words, room: float) -> list[str]:
    """A paragraph's lines, about as wide as each other and none wider than `room`.

    What no-break spaces keep together is parted only where it is wider than that; so is a word.
    """
    lines = _filled(words, room)
    # No narrower than the widest that stays together, or a narrower room would cut it.
    least = max(width(kept, words.size, bold=words.bold) for kept in words.text.split(" "))
    while room - _STEP >= least and len(_filled(words, room - _STEP)) == len(lines):
        room -= _STEP
        lines = _filled(words, room)
    return lines


def in_clauses(text: str) -> str:
    """Words that are to be broken after a colon or comma alone, if there is room."""
    return re.sub(r"(?<![:,]) ", TOGETHER, text)


def _filled(words: Words, room: float) -> list[str]:
    """A paragraph's lines, each as long as it can be."""
    lines: list[str] = []
    for kept in words.text.split(" "):
        for word in [kept] if _fits(kept, words, room) else kept.split(TOGETHER):
            longer = f"{lines[-1]} {word}" if lines else word
            if _fits(longer, words, room):
                lines[-1:] = [longer]
            else:
                lines += _cut(word, words, room)
    return lines


def _cut(word: str, words: Words, room: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and not _fits(pieces[-1] + character, words, room):
            pieces.append("")
        pieces[-1] += character
    return pieces


def _fits(text: str, words: Words, room: float) -> bool:
    return width(text, words.size, bold=words.bold) <= room
