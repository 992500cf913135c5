"""Choosing among the buttons of the last answer."""

from __future__ import annotations

from typing import Any

import pytest

from actions.choice import chosen, offered
from letterclock.case import short_reply

MARCH = '/give_letter_date{"letter_date": "2026-03-11"}'
NOVEMBER = '/give_letter_date{"letter_date": "2026-11-03"}'
GUESSES = ("/deadline", "/how_to_petition", "/human_handoff")
YES_OR_NO = ("/affirm", "/deny")


def said(*payloads: str) -> list[dict[str, Any]]:
    """A message, an answer with these buttons, and the message that is being answered."""
    buttons = [{"title": "", "payload": each} for each in payloads]
    answer = {"event": "bot", "data": {"buttons": buttons}}
    return [{"event": "user"}, {"event": "bot", "data": {}}, answer, {"event": "user"}]


@pytest.mark.parametrize(
    ("message", "payloads", "topic"),
    [
        ("2", GUESSES, "how_to_petition"),
        ("the first one", GUESSES, "deadline"),
        ("la última", GUESSES, "human_handoff"),
        ("1️⃣", YES_OR_NO, "affirm"),
        ("la otra", YES_OR_NO, "deny"),
    ],
)
def test_picks_a_question(message: str, payloads: tuple[str, ...], topic: str) -> None:
    short = short_reply(message)
    assert short is not None
    assert chosen(short, said(*payloads)) == (topic, {})


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("the later one", "2026-11-03"),
        ("the earlier one", "2026-03-11"),
        ("the second", "2026-11-03"),
        ("1", "2026-03-11"),
    ],
)
def test_picks_a_date(message: str, day: str) -> None:
    short = short_reply(message)
    assert short is not None
    assert chosen(short, said(MARCH, NOVEMBER)) == ("give_letter_date", {"letter_date": day})


@pytest.mark.parametrize(
    ("message", "payloads"),
    [
        ("4", GUESSES),
        ("the later one", GUESSES),
        ("la otra", GUESSES),
        ("help", GUESSES),
        ("2", ()),
        ("the first one", YES_OR_NO),  # the first letter, rather
        # The day of the month or the place?
        ("1", (NOVEMBER.replace("11-03", "02-03"), NOVEMBER.replace("11-03", "03-01"))),
    ],
)
def test_picks_nothing(message: str, payloads: tuple[str, ...]) -> None:
    short = short_reply(message)
    assert short is not None
    assert chosen(short, said(*payloads)) is None


def test_only_the_last_answer_offers() -> None:
    assert len(offered(said(*GUESSES))) == len(GUESSES)
    assert offered([*said(*GUESSES), {"event": "bot", "data": {}}, {"event": "user"}]) == []
    assert offered([{"event": "user"}]) == []
