"""What the door itself says."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.door import words
from letterclock.letters import LANGUAGES, load_common
from letterclock.redaction import KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_taken_out_is_named(kind: str, language: str) -> None:
    said = words.removed([kind], language)
    assert load_common().text(f"removed_{kind}", language) in said["text"]
    assert said["lang"] == language


def test_several_kinds_are_one_sentence() -> None:
    said = words.removed(["card", "phone"], "es")
    assert "un número de tarjeta y un número de teléfono" in said["text"]


def test_an_apology_holds_the_dates_where_they_are_known() -> None:
    said = words.sorry("en", date(2026, 10, 22), date(2026, 11, 23))
    assert "November 23, 2026" in said["text"]
    assert "1-877-777-4778" in said["text"]
    # A date that cannot be counted from is left out, and no error.
    ahead = words.sorry("en", date(2027, 10, 22), date(2026, 11, 23))
    assert ahead["text"] == words.sorry("en", None, date(2026, 11, 23))["text"]
