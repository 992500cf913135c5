"""Finds the messages that were not understood, and puts those together that are alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from assistant.stores.database import EVENTS
from assistant.watch.outcomes import NOT_UNDERSTOOD, outcome
from letterclock.language import language_of
from letterclock.letters import LANGUAGES
from letterclock.normalize import normalize
from letterclock.redaction import redact

MOST_GUESSES = 3
AT_A_TIME = 500
"""Events fetched in one go."""

_NO_TOPIC = frozenset({"nlu_fallback", "out_of_scope", "chitchat"})
_BUTTON = re.compile(r"/([a-z0-9_]+)")
_WORDS = re.compile(r"\w+")


@dataclass
class Turn:
    """A message and what was uttered on it."""

    conversation: str
    text: str
    at: float
    """Seconds since 1970."""
    parsed: dict[str, Any]
    language: str | None = None
    uttered: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    """The topics of the buttons that were shown."""


@dataclass
class Question:
    """What was asked, by one or by many."""

    text: str
    """As it was written last; personal numbers are taken out."""
    language: str
    guesses: list[tuple[str, float | None]]
    """The likeliest topics, each with the model's confidence from 0 to 1 where it is known."""
    last: float = 0.0
    """When it was asked last, in seconds since 1970."""
    times: int = 0
    conversations: set[str] = field(default_factory=set)


def questions(engine: Any, since: float = 0.0) -> list[Question]:
    """What was not understood, the newest first.

    Args:
        engine: SQLAlchemy's, of Rasa's tracker store.
        since: Messages from then on count; seconds since 1970.
    """
    found: dict[tuple[str, str], Question] = {}
    for turn in turns(_events(engine, since)):
        if outcome(turn.uttered) == NOT_UNDERSTOOD and not turn.text.startswith("/"):
            _add(found, turn)
    return sorted(found.values(), key=lambda each: each.last, reverse=True)


def alike(text: str) -> str:
    """The words of a message, the same however they are cased, accented and punctuated."""
    return " ".join(_WORDS.findall(normalize(text)))


def in_one_line(text: str) -> str:
    """A message on one line, whatever was written: it must not look like what is beside it."""
    return " ".join(text.split())


def turns(events: Iterable[tuple[str, str]]) -> Iterator[Turn]:
    """The turns in events.

    Args:
        events: Conversation and event as JSON, those of a conversation together and in order.
    """
    turn: Turn | None = None
    for conversation, data in events:
        event = json.loads(data)
        if event["event"] == "user":
            if turn is not None:
                yield turn
            parsed = event.get("parse_data") or {}
            turn = Turn(conversation, event.get("text") or "", event.get("timestamp") or 0, parsed)
        elif turn is not None and turn.conversation == conversation:
            metadata = event.get("metadata") or {}
            turn.uttered.append(str(metadata.get("utter_action")))
            turn.language = metadata.get("lang") or turn.language
            for button in (event.get("data") or {}).get("buttons") or ():
                turn.offered += _BUTTON.findall(str(button.get("payload")))
    if turn is not None:
        yield turn


def _events(engine: Any, since: float) -> Iterator[tuple[str, str]]:
    columns = EVENTS.c
    query = sa.select(columns.sender_id, columns.data)
    query = query.where(columns.type_name.in_(("user", "bot")), columns.timestamp >= since)
    query = query.order_by(columns.sender_id, columns.id)
    with engine.connect().execution_options(stream_results=True) as connection:
        yield from connection.execute(query).yield_per(AT_A_TIME)


def _add(found: dict[tuple[str, str], Question], turn: Turn) -> None:
    # Once more: rules may have learned since it was kept.
    text = redact(turn.text).text
    language = turn.language or language_of(text) or LANGUAGES[0]
    question = found.setdefault((language, alike(text)), Question(text, language, []))
    question.times += 1
    question.conversations.add(turn.conversation)
    if turn.at >= question.last:
        question.text, question.last, question.guesses = text, turn.at, _guesses(turn)


def _guesses(turn: Turn) -> list[tuple[str, float | None]]:
    ranking = turn.parsed.get("intent_ranking") or ()
    ranked = [(str(each.get("name")), float(each.get("confidence") or 0)) for each in ranking]
    likely: list[tuple[str, float | None]] = [each for each in ranked if each[0] not in _NO_TOPIC]
    return (likely or [(topic, None) for topic in turn.offered])[:MOST_GUESSES]
