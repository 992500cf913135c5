"""Several questions in one message."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.clauses import ClauseJoiner, ClauseSplitter, clauses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "letter dated oct 22, how do i file and what does it cost?",
            ["how do i file", "what does it cost"],
        ),
        (
            "am i too late? and is there a free lawyer",
            ["am i too late", "is there a free lawyer"],
        ),
        ("¿ya es tarde? y dónde consigo un abogado", ["¿ya es tarde", "dónde consigo un abogado"]),
        ("when is my last day", []),
        ("can i still appeal and fight this", []),
        ("My husband hid the letter. I cried all night.", []),
        ("", []),
        (None, []),
        ('/give_letter_date{"letter_date": "2026-11-10"}', []),
    ],
)
def test_finds_the_questions(text: str | None, found: list[str]) -> None:
    assert clauses(text) == found


def test_the_clear_ones_are_written_onto_the_message() -> None:
    whole = Message({TEXT: "am i too late? is there a free lawyer? what is this thing"})
    first, *parts = ClauseSplitter().process([whole])
    assert first is whole
    for part, confidence in zip(parts, (0.9, 0.8, 0.3), strict=True):
        part.set(INTENT, {"name": part.get(TEXT)[:2], "confidence": confidence})
    assert ClauseJoiner().process([first, *parts]) == [whole]
    assert [each["clause"] for each in whole.get(ENTITIES)] == [
        "am i too late",
        "is there a free lawyer",
    ]
