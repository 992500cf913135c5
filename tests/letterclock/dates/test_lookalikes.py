"""Messages that cannot hold a number that is no date are not searched for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.dates import lookalikes
from letterclock.normalize import normalize
from tests.letterclock.dates.test_corpus import CORPUS


@given(st.from_regex(lookalikes._FINDER))
def test_nothing_is_missed(text: str) -> None:
    if lookalikes._FINDER.search(text):
        assert lookalikes._NEEDED.search(text)


def test_in_messages_written_by_hand_neither() -> None:
    for case in CORPUS:
        text = normalize(case["say"])
        assert lookalikes.blank_lookalikes(text) == lookalikes._FINDER.sub(lookalikes._blank, text)


def test_the_name_of_a_letter_becomes_a_word_of_its_own() -> None:
    """It still stands in the sentence, sign for sign, but no number of it can be read as a date."""
    text = "my cp 504 of oct 22"
    blanked = lookalikes.blank_lookalikes(text, [(3, 9)])
    assert blanked == "my " + lookalikes.PAPER * 6 + " of oct 22"


@pytest.mark.parametrize(
    "text",
    ["see www.irs.gov", "https://irs.gov", "a@b.test"],
)
def test_what_has_no_digit_is_found_too(text: str) -> None:
    assert lookalikes.blank_lookalikes(text) != text
