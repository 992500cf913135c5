"""Slots are read with suspicion and written back as changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.hearing import Heard
from actions.memory import CONFIRM, Memory
from letterclock.dates import Finding, Kind


def tracker(slots: dict[str, Any] | None = None, message: dict[str, Any] | None = None) -> Tracker:
    return Tracker("someone", slots or {}, message or {}, [], False, None, {}, "action_listen")


FULL = Memory(
    language="es",
    letter_date=date(2026, 10, 22),
    other_dates=(date(2026, 11, 2),),
    question=CONFIRM,
    candidates=(date(2026, 11, 10),),
    unsure=True,
    waiting="deadline",
    asked=2,
    told=("a", "b"),
    several=True,
    circumstances=("disaster",),
    gently=True,
)


def test_what_is_written_is_read_again() -> None:
    slots = {event["name"]: event["value"] for event in FULL.changes(Memory())}
    slots["language"] = "es"  # filled by Rasa, never by the actions
    assert Memory.of(tracker(slots)) == FULL


def test_only_changes_are_written() -> None:
    assert FULL.changes(FULL) == []
    [event] = replace(FULL, asked=3).changes(FULL)
    assert (event["name"], event["value"]) == ("times_asked", 3.0)


@pytest.mark.parametrize(
    "bad",
    [5, {"a": 1}, ["2026-10-22"], "10/22/2026", "2026-02-30", "", "2026-10-22T00:00", None, True],
)
def test_a_value_that_is_not_what_it_should_be_counts_as_not_set(bad: Any) -> None:
    slots = {
        "letter_date": bad,
        "language": bad,
        "date_question": bad,
        "other_letter_dates": bad if not isinstance(bad, list) else "x",
        "date_candidates": 5,
        "waiting_topic": 5,
        "times_asked": "many",
        "told": [bad] if not isinstance(bad, str) else None,
    }
    assert Memory.of(tracker(slots)) == Memory()


def test_forgetting_keeps_only_the_language() -> None:
    assert FULL.forgotten() == Memory(language="es")


def test_dropping_the_date_keeps_what_was_asked() -> None:
    dropped = FULL.without_date()
    assert dropped.letter_dates == ()
    assert (dropped.asked, dropped.waiting) == (2, "deadline")


def heard(*entities: Any, text: str = "x", intent: Any = None) -> Heard:
    return Heard.of(tracker(message={"text": text, "intent": intent, "entities": list(entities)}))


def test_hears_what_the_component_found() -> None:
    entity = {"entity": "letter_date", "finding": "sure", "dates": ["2026-10-22"], "kind": "exact"}
    found = heard(entity, intent={"name": "deadline"})
    assert found.topic == "deadline"
    assert (found.date.finding, found.date.dates, found.date.kind) == (
        Finding.SURE,
        (date(2026, 10, 22),),
        Kind.EXACT,
    )


def test_hears_a_button() -> None:
    found = heard({"entity": "letter_date", "value": "2026-10-22"}, text="/give_letter_date{}")
    assert found.date.dates == (date(2026, 10, 22),)
    assert found.text == ""


@pytest.mark.parametrize(
    "entity",
    [
        {"entity": "letter_date", "value": "soon"},
        {"entity": "letter_date", "value": {"$ne": 1}},
        {"entity": "letter_date", "finding": "certain", "dates": ["2026-10-22"]},
        {"entity": "letter_date", "finding": "sure", "dates": ["2026-10-22"], "kind": "odd"},
        {"entity": "letter_date", "finding": "sure", "dates": [5], "kind": None},
        {"entity": "other_paper", "value": 5},
        {"entity": "something_else", "value": "2026-10-22"},
        "not even a mapping",
    ],
)
def test_an_entity_that_is_not_what_it_should_be_is_not_heard(entity: Any) -> None:
    found = heard(entity)
    assert found.date.finding is Finding.NONE
    assert found.other_papers == ()


def test_hears_other_papers() -> None:
    assert heard({"entity": "other_paper", "value": "CP504"}).other_papers == ("CP504",)


def test_an_empty_message_is_no_crash() -> None:
    assert heard(text="").topic == ""


def test_hears_how_sure_the_topic_is_and_what_else_is_asked() -> None:
    also = {"entity": "also", "value": "litc", "clause": "is there a free lawyer"}
    signal = {"entity": "signal", "value": "disaster"}
    found = heard(also, signal, intent={"name": "deadline", "confidence": 0.6})
    assert (found.confidence, found.also) == (0.6, (("litc", "is there a free lawyer"),))
    assert found.signals == {"disaster"}


def test_a_further_topic_that_is_none_is_not_heard() -> None:
    assert heard({"entity": "also", "value": 5, "clause": "x"}).also == ()
    assert heard({"entity": "also", "value": "litc"}).also == ()
