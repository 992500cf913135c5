"""A message becomes plain text of a bounded length."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.door.cleaning import clean

LIMIT = 500


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("hello", "hello"),
        ("  hello\n\n you ", "hello\n\n you"),
        ("hel\u200blo", "hello"),
        ("a\u202eb\u2066c", "abc"),
        ("hello\x00\x07", "hello"),
        ("\ud800hello", "hello"),
        ("tab\there", "tab here"),
        ("line\u2028here", "line here"),
        ("n\u0303andu", "ñandu"),
        ("¿cuánto tiempo?", "¿cuánto tiempo?"),
        ("Date:\r\nOctober 22", "Date: \nOctober 22"),
        ("a" + " " * 500 + "b", "a" + " " * 8 + "b"),
        ("a" + "\n" * 500 + "b", "a\n\nb"),
        ("a\n" + " " * 500 + "b", "a\nb"),
        ("", ""),
        ("\u200b\ufeff", ""),
    ],
)
def test_what_cannot_be_seen_is_gone(given_text: str, read: str) -> None:
    assert clean(given_text, LIMIT).text == read


@pytest.mark.parametrize(
    ("length", "cut"), [(499, False), (500, False), (501, True), (100_000, True)]
)
def test_only_the_first_characters_are_read(length: int, cut: bool) -> None:
    cleaned = clean("a" * length, LIMIT)
    assert cleaned.text == "a" * min(length, LIMIT)
    assert cleaned.cut is cut


@pytest.mark.parametrize(("at_least", "seen"), [(0, 8 * LIMIT), (9 * LIMIT, 9 * LIMIT)])
def test_more_is_seen_than_is_read(at_least: int, seen: int) -> None:
    cleaned = clean("a" * 100_000, LIMIT, at_least)
    assert (len(cleaned.text), len(cleaned.seen)) == (LIMIT, seen)


@given(st.text(max_size=2000))
def test_it_is_always_short_composed_and_visible(text: str) -> None:
    read = clean(text, LIMIT).text
    assert len(read) <= LIMIT
    assert unicodedata.is_normalized("NFC", read)
    assert all(each == "\n" or unicodedata.category(each)[0] != "C" for each in read)
    assert clean(read, LIMIT).text == read
