"""A store as Rasa makes it, with what an older server may have kept in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.insights import __main__ as command

AT = 1_790_000_000.0
"""2026-09-21."""


def event(kind: str, **more: object) -> str:
    return json.dumps({"event": kind, "timestamp": AT, **more})


def guess(language: str) -> str:
    """What is answered where nothing was understood."""
    return event(
        "bot",
        text="?",
        metadata={"utter_action": "utter_named_guesses", "lang": language},
        data={"buttons": [{"payload": "/litc", "title": "x"}]},
    )


def a_store(path: Path, *events: tuple[str, str]) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute(
            "create table events (id integer primary key, sender_id text, type_name text,"
            " timestamp float, intent_name text, action_name text, data text)"
        )
        for sender, data in events:
            kind = json.loads(data)["event"]
            row = (sender, kind, json.loads(data)["timestamp"], data)
            connection.execute(
                "insert into events (sender_id, type_name, timestamp, data) values (?, ?, ?, ?)",
                row,
            )
    connection.close()
    return path


def not_understood(path: Path, texts: Iterable[str], language: str = "en") -> Path:
    """A store in which each text was said in a conversation of its own, and none understood."""
    events = []
    for number, text in enumerate(texts):
        said = event("user", text=text, parse_data={"intent_ranking": RANKING})
        events += [(str(number), said), (str(number), guess(language))]
    return a_store(path, *events)


RANKING = [{"name": "nlu_fallback", "confidence": 0.4}, {"name": "forms", "confidence": 0.2}]


def ran(store: Path, *arguments: str, root: Path = ROOT) -> int:
    """The command's exit status, on a store."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LETTERCLOCK_DB", str(store))
        return command.main(arguments, root)
