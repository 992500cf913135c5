"""The letter taken for granted is a setting."""

from __future__ import annotations

import pytest

from letterclock.default_letter import default_letter
from letterclock.letters import UnknownLetter
from letterclock.settings import LETTER as VARIABLE


@pytest.mark.parametrize(
    ("given", "number"),
    [(None, "4390"), ("", "4390"), (" 3193 ", "3193"), ("ask", None), ("ASK", None)],
)
def test_it_is_a_number_or_to_be_asked(
    given: str | None, number: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if given is not None:
        monkeypatch.setenv(VARIABLE, given)
    assert default_letter() == number


@pytest.mark.parametrize("given", ["LT11", "9999", "yes"])
def test_a_letter_without_a_file_cannot_be_it(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, given)
    with pytest.raises(UnknownLetter, match=rf"LETTERCLOCK_LETTER must be 'ask' or .*{given}"):
        default_letter()
