"""The pictures as PNG, drawn with the fonts that are really there."""

from __future__ import annotations

import re
import struct
import zlib
from datetime import date
from pathlib import Path

import pytest
from matplotlib.ft2font import FT2Font

from assistant.website import png as module
from assistant.website.png import NoFonts, png
from letterclock.deadlines import compute
from letterclock.letters import LANGUAGES, Book, load_common, load_letter
from letterclock.pictures import roadmap, timeline
from letterclock.pictures.text import width
from letterclock.wording import Wording

LETTER = load_letter("4390")
FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100">{}</svg>'
TEXT = '<text x="10" y="50" font-size="20" font-family="system-ui, sans-serif"{}>{}</text>'


def drawn(language: str = "en", standalone: bool = True, as_of: date = date(2026, 11, 10)) -> bytes:
    found = compute(LETTER, date(2026, 10, 22), as_of)
    return png(
        timeline(Wording(Book(LETTER, load_common()), language), found, standalone=standalone)
    )


def size(image: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the header."""
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", image[16:24])  # type: ignore[return-value]


def text(words: str, weight: str = "") -> bytes:
    return png(FRAME.format(TEXT.format(weight, words)))


def test_is_as_wide_as_asked() -> None:
    assert size(text("a")) == (640, 200)
    assert size(png(FRAME.format(""), width=320)) == (320, 100)


def test_the_words_are_drawn() -> None:
    assert text("November 23") != text("November 24") != png(FRAME.format(""))
    assert text("día") != text("dia")
    assert text("bold") != text("bold", ' font-weight="bold"')


def test_is_white_where_nothing_is_drawn() -> None:
    image = png(FRAME.format(""))
    data = image[image.index(b"IDAT") + 4 : image.index(b"IEND") - 8]
    pixels = zlib.decompressobj().decompress(data)
    # Colour type 6 (with transparency): each pixel is white and opaque after undoing the filter,
    # so the first row is all 255 or differences of 0.
    assert image[25] == 6
    assert set(pixels[1:]) <= {0, 1, 2, 3, 4, 255}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("standalone", [True, False])
def test_the_pictures_are_drawn(language: str, standalone: bool) -> None:
    assert size(drawn(language, standalone))[0] == 640
    words = Wording(Book(LETTER, load_common()), language)
    assert size(png(roadmap(words, standalone=standalone)))[0] == 640
    assert drawn(language, standalone) != drawn(language, standalone, date(2026, 11, 11))


def test_what_is_no_picture_is_an_error() -> None:
    with pytest.raises(ValueError):
        png("no picture")


def test_missing_fonts_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    module._font_files.cache_clear()
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    with pytest.raises(NoFonts, match="make setup"):
        text("a")
    monkeypatch.undo()
    assert text("a")


@pytest.mark.parametrize("bold", [False, True])
def test_the_layout_leaves_enough_room_for_the_font(bold: bool) -> None:
    [regular, heavy] = module._font_files()
    font = FT2Font(heavy if bold else regular)
    font.set_size(100, 72)
    shown = {character for words in all_words() for character in words}
    for character in sorted(shown - {"\n"}):
        advance = font.load_char(ord(character)).linearHoriAdvance / 65536
        assert advance <= width(character, 100, bold=bold) + 0.01, character
    # Nor much more than enough, or lines would be broken without need.
    for words in all_words():
        needed = sum(font.load_char(ord(each)).linearHoriAdvance / 65536 for each in words)
        assert needed <= width(words, 100, bold=bold) <= 1.1 * needed, words


def all_words() -> list[str]:
    """Whatever a picture can show, without what is filled in."""
    texts = {**LETTER.texts, **load_common().texts}
    keys = [key for key in texts if key.startswith(("picture_", "status_", "days_"))]
    words = [texts[key].by_language[language] for key in keys for language in LANGUAGES]
    for stop in LETTER.roadmap:
        for language in LANGUAGES:
            words += [each[language] for each in (stop.names, stop.details, stop.ways) if each]
    for language in LANGUAGES:
        wording = Wording(Book(LETTER, load_common()), language)
        words += [wording.date(date(2026, month, 9 + month)) for month in range(1, 13)]
        words += [each[language] for each in load_common().holidays.values()]
        words += [clock.labels[language] for clock in LETTER.clocks]
    return [re.sub(r"\{\w+\}", "", each) for each in words]


def test_the_fonts_are_files() -> None:
    assert all(Path(file).is_file() for file in module._font_files())
