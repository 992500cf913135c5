"""What the last message said, from its words and from what the pipeline found in it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.message import Heard
from letterclock.case import Said
from letterclock.dates import Finding, Kind
from letterclock.letters import known_letters

TODAY = date(2026, 11, 23)


def heard(*entities: Any, text: Any = "x", intent: Any = None) -> Heard:
    message = {"text": text, "intent": intent, "entities": list(entities)}
    tracker = Tracker("someone", {}, message, [], False, None, {}, "action_listen")
    return Heard.of(tracker, TODAY)


def test_hears_the_words_and_not_the_entities() -> None:
    entity = {"entity": "letter_date", "finding": "sure", "dates": ["2020-01-01"], "kind": "exact"}
    found = heard(entity, text="letter 3193 is dated oct 22", intent={"name": "deadline"})
    assert (found.topic, found.text, found.pressed) == (
        "deadline",
        "letter 3193 is dated oct 22",
        False,
    )
    told = found.said.letter_date
    assert (told.finding, told.dates, told.kind) == (
        Finding.SURE,
        (date(2026, 10, 22),),
        Kind.NO_YEAR,
    )
    assert [each.number for each in found.said.naming.named] == ["3193"]


def test_what_is_asked_is_the_question_of_a_story_else_all_of_it() -> None:
    question = {"entity": "question", "value": "deadline", "clause": "when is my last day"}
    also = {"entity": "also", "value": "litc", "clause": "is there a lawyer"}
    story = heard(question, also, text="a long story. when is my last day? is there a lawyer?")
    assert (story.asks, story.also) == ("when is my last day", (("litc", "is there a lawyer"),))
    assert heard(also, text="is there a lawyer").asks == "is there a lawyer"
    assert heard({"entity": "question", "clause": 3}, text="hello").asks == "hello"


def test_hears_a_button_with_a_date() -> None:
    found = heard({"entity": "letter_date", "value": "2026-10-22"}, text="/give_letter_date{}")
    assert found.said.letter_date.dates == (date(2026, 10, 22),)
    assert found.said.letter_date.kind is Kind.EXACT
    assert (found.text, found.pressed) == ("", True)


@pytest.mark.parametrize("number", known_letters())
def test_hears_a_button_with_a_letter(number: str) -> None:
    found = heard({"entity": "letter", "value": number}, text="/which_letter{}")
    [named] = found.said.naming.named
    assert (named.number, named.counted, named.held) == (number, True, True)
    assert found.text == ""


@pytest.mark.parametrize(
    "entity",
    [
        {"entity": "letter_date", "value": "soon"},
        {"entity": "letter_date", "value": {"$ne": 1}},
        {"entity": "letter_date", "value": "2026-02-30"},
        {"entity": "letter_date", "finding": "sure", "dates": ["2026-10-22"]},
        {"entity": "letter", "value": 4390},
        {"entity": "letter", "value": ["4390"]},
        {"entity": "letter", "value": "CP504"},
        {"entity": "letter", "value": "nothing there is"},
        {"entity": "something_else", "value": "2026-10-22"},
        "not even a mapping",
    ],
)
def test_a_button_that_is_not_what_it_should_be_says_nothing(entity: Any) -> None:
    assert heard(entity, text="/give_letter_date{}").said == Said()


@pytest.mark.parametrize("text", ["", None])
def test_an_empty_message_is_no_crash(text: Any) -> None:
    found = heard(text=text)
    assert (found.topic, found.text, found.said.days) == ("", "", ())


def test_hears_how_sure_the_topic_is_and_what_else_is_asked() -> None:
    also = {"entity": "also", "value": "litc", "clause": "is there a free lawyer"}
    signal = {"entity": "signal", "value": "disaster"}
    found = heard(also, signal, intent={"name": "deadline", "confidence": 0.6})
    assert (found.confidence, found.also) == (0.6, (("litc", "is there a free lawyer"),))
    assert found.signals == {"disaster"}


def test_a_further_topic_that_is_none_is_not_heard() -> None:
    assert heard({"entity": "also", "value": 5, "clause": "x"}).also == ()
    assert heard({"entity": "also", "value": "litc"}).also == ()
