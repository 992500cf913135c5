"""Messages where there is only text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.door.rendering import pieces, plain


def test_buttons_become_numbered_lines_and_nothing_else_shows() -> None:
    message = {
        "text": "Is it **one** of these?",
        "buttons": [
            {"title": "Yes", "payload": "/affirm"},
            {"title": "No", "payload": "/deny"},
        ],
        "custom": {"kind": "deadlines"},
        "lang": "en",
    }
    assert plain(message) == "Is it one of these?\n\n1. Yes\n2. No"
    assert plain({"text": None, "custom": {}}) == ""


def test_a_short_text_is_one_piece() -> None:
    assert pieces("One.\n\nTwo.", 100) == ["One.\n\nTwo."]
    assert pieces("  ", 100) == []


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("One two.\n\nThree four.", 12, ["One two.", "Three four."]),
        ("First one. Second one. Third.", 22, ["First one. Second one.", "Third."]),
        ("- a line\n- another line", 15, ["- a line", "- another line"]),
        ("aaaa bbbb cccc", 9, ["aaaa bbbb", "cccc"]),
        ("aaaaaaaaaaaa", 5, ["aaaaa", "aaaaa", "aa"]),
    ],
)
def test_a_long_text_breaks_where_it_hurts_least(text: str, limit: int, parts: list[str]) -> None:
    assert pieces(text, limit) == parts


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(1, 50))
def test_nothing_is_lost_and_nothing_is_too_long(text: str, limit: int) -> None:
    parts = pieces(text, limit)
    assert all(0 < len(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
