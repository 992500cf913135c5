"""Letters as people paste them; every name and number in them is invented."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "letters"
NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.txt")))


def letter(name: str) -> str:
    """A letter, as it is copied: `4390`, `lt11`, …

    Args:
        name: The name of its file.
    """
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip()
