"""The pictures as PNG, for where no SVG is shown: mail, old browsers, chat apps, printing."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import resvg_py

_FONT = "DejaVu Sans"
_BACKGROUND = "#ffffff"


class NoFonts(RuntimeError):
    """The fonts that come with matplotlib are not where they should be."""


def png(svg: str, width: int = 640) -> bytes:
    """A picture as PNG on white.

    Args:
        svg: The picture, as `letterclock.pictures` draws it.
        width: In pixels; the height follows.

    Raises:
        NoFonts: The fonts it is drawn with are missing.
        ValueError: It is no SVG.
    """
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=width,
            background=_BACKGROUND,
            skip_system_fonts=True,
            font_files=_font_files(),
            font_family=_FONT,
            sans_serif_family=_FONT,
        )
    )


@cache
def _font_files() -> list[str]:
    # matplotlib comes with Rasa and is only looked for: importing it takes half a second.
    found = find_spec("matplotlib")
    folders = list(found.submodule_search_locations or ()) if found else []
    fonts = [Path(folder) / "mpl-data" / "fonts" / "ttf" for folder in folders]
    files = [each / name for each in fonts for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")]
    if not files or not all(file.is_file() for file in files):
        raise NoFonts("matplotlib's DejaVu Sans fonts are missing; `make setup` brings them")
    return [str(file) for file in files]
