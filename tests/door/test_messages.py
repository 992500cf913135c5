"""What the door itself says."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.door import messages
from letterclock.case import Held
from letterclock.letters import LANGUAGES, load_common
from letterclock.redaction import KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_taken_out_is_named(kind: str, language: str) -> None:
    said = messages.removed([kind], language)
    assert load_common().text(f"removed_{kind}", language) in said["text"]
    assert said["lang"] == language


def test_several_kinds_are_one_sentence() -> None:
    said = messages.removed(["card", "phone"], "es")
    assert "un número de tarjeta y un número de teléfono" in said["text"]


TODAY = date(2026, 11, 23)


def test_an_apology_holds_the_dates_where_they_are_known() -> None:
    said = messages.sorry("en", Held(dated=date(2026, 10, 22)), TODAY)
    assert "November 23, 2026" in said["text"]
    assert "January 20, 2027" in said["text"]
    assert "1-877-777-4778" in said["text"]


def test_an_apology_counts_by_the_letters_own_clock() -> None:
    # 30 days from a Friday to a Sunday; a 4390 would have a second day, a 3288 the second alone.
    said = messages.sorry("en", Held("3193", date(2026, 10, 23)), TODAY)["text"]
    assert re.findall(r"\w+ \d+, 20\d\d", said) == ["October 23, 2026", "November 23, 2026"]
    said = messages.sorry("es", Held("3288", date(2026, 10, 22)), TODAY)["text"]
    assert re.findall(r"\d+ de \w+ de 20\d\d", said) == [
        "22 de octubre de 2026",
        "20 de enero de 2027",
    ]


@pytest.mark.parametrize(
    "held",
    [
        Held(dated=date(2027, 10, 22)),
        Held(dated=date(1997, 10, 22)),
        Held(),
        Held("CP504", date(2026, 10, 22), other="cp504"),
        Held("nothing there is", date(2026, 10, 22)),
        Held("3210", date(2026, 10, 22)),
    ],
)
def test_what_cannot_be_counted_from_is_left_out_and_no_error(held: Held) -> None:
    assert messages.sorry("en", held, TODAY) == messages.sorry("en", None, TODAY)


def test_without_a_letter_taken_for_granted_an_unnamed_one_is_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LETTERCLOCK_LETTER", "ask")
    unnamed = messages.sorry("en", Held(dated=date(2026, 10, 22)), TODAY)
    assert unnamed == messages.sorry("en", None, TODAY)
    assert unnamed != messages.sorry("en", Held("4390", date(2026, 10, 22)), TODAY)
