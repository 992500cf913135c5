"""What the running assistant keeps of a conversation in its database."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path


def texts_said(database: Path, text: str) -> int:
    """How often a person said exactly this, over all conversations; 0 too where it is forgotten."""
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
        rows = opened.execute("SELECT data FROM events WHERE type_name = 'user'").fetchall()
    return [json.loads(row[0]).get("text") for row in rows].count(text)


def holds(database: Path, words: str) -> bool:
    """Whether the words are anywhere in it."""
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
        return any(words in line for line in opened.iterdump())
