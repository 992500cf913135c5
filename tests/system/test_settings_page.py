"""The pages tell of every setting the code reads, and of no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
