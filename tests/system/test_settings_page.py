"""The pages tell of every setting the code reads, and of no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.ground.settings import Limits, Settings, SettingsError

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "settings.md"
README = ROOT / "README.md"
ROOMS = ("assistant", "letterclock", "actions")
FILES = ("credentials.yml", "endpoints.yml")

OURS = re.compile(r"\b(?:LETTERCLOCK_[A-Z_]*[A-Z]|PORT)\b")
"""A name that only a setting has: wherever it stands in the code, it is one."""

READ = re.compile(r"environ(?:ment)?(?:\.get\(|\.pop\(|\[|, *)\s*\"([A-Z][A-Z_]+)\"")
PUT_IN = re.compile(r"\$\{(\w+)\}")

OF_OTHERS = {"PATH", "PYENV_ROOT", "HTTP_HOST", "RASA_TELEMETRY_ENABLED", "UPGRADE"}
"""Read or set, but no settings of this program's; UPGRADE is `make lock`'s alone."""


def read() -> set[str]:
    """The settings the code reads."""
    code = [path.read_text("utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    files = [re.sub("#.*", "", (ROOT / name).read_text("utf-8")) for name in FILES]
    names = {name for text in code for name in OURS.findall(text) + READ.findall(text)}
    names |= {name for text in files for name in PUT_IN.findall(text)}
    return names - OF_OTHERS


def told(page: Path) -> set[str]:
    """The settings a page has a row or a sentence for."""
    text = page.read_text("utf-8")
    return set(
        re.findall(r"`((?:LETTERCLOCK|TELEGRAM|TWILIO|SLACK|MESSENGER)_[A-Z_]*[A-Z]|PORT)`", text)
    )


def test_the_code_reads_settings() -> None:
    assert {"PORT", "LETTERCLOCK_TODAY", "LETTERCLOCK_RATE_ADDRESS", "SLACK_TOKEN"} <= read()


def test_every_setting_is_on_the_page() -> None:
    assert read() - told(PAGE) == set()


@pytest.mark.parametrize("page", [PAGE, README])
def test_no_page_has_a_setting_that_nobody_reads(page: Path) -> None:
    nginx = {"LETTERCLOCK_RASA_SERVERS"}
    assert told(page) - read() - nginx == set()


def rows(page: Path) -> list[tuple[str, str, str]]:
    """A setting, what is said of it, and its default; of rows with several, each."""
    found = []
    for line in page.read_text("utf-8").splitlines():
        cells = [each.strip() for each in line.strip("|").split("|")]
        if len(cells) == 3 and cells[0].startswith("`"):
            names, defaults = (cell.replace("`", "").split(", ") for cell in cells[::2])
            if len(names) == len(defaults):
                found += [
                    (name, cells[1], each) for name, each in zip(names, defaults, strict=True)
                ]
    return found


def read_with(name: str, value: str) -> tuple[Settings, Limits]:
    return Settings.read({name: value}), Limits.read({name: value})


NUMBERS = [
    pytest.param(*row, id=f"{page.stem} {row[0]}")
    for page in (PAGE, README)
    for row in rows(page)
    if re.fullmatch(r"\d[\d/.]*", row[2]) and row[0] != "LETTERCLOCK_LETTER"
]


def test_the_pages_have_numbers() -> None:
    assert len(NUMBERS) >= 15


@pytest.mark.parametrize(("name", "told", "default"), NUMBERS)
def test_a_default_on_a_page_is_the_codes(name: str, told: str, default: str) -> None:
    assert read_with(name, default) == (Settings(), Limits())
    other = re.sub(r"^\d+", lambda found: str(int(found[0]) + 1), default)
    assert read_with(name, other) != (Settings(), Limits())


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        (name, int(found[1]), int(found[2]))
        for name, told, _ in rows(PAGE)
        for found in [re.search(r"(\d+) to (\d+)", told)]
        if found
    ],
)
def test_bounds_on_the_page_are_the_codes(name: str, least: int, most: int) -> None:
    for value in (least, most):
        read_with(name, str(value))
    for value in (least - 1, most + 1):
        with pytest.raises(SettingsError):
            read_with(name, str(value))
