"""The second development set: what people write, said to the running assistant.

The first (`model`) asks which topic the model gives a message; this one what the person is told.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assistant.evaluation.answers import meets, said
from assistant.evaluation.tables import table
from assistant.runner.testing import Server


@dataclass(frozen=True)
class Turn:
    """One message with what a good answer says.

    Attributes:
        say: The message.
        topics: The intents a careful person may give it.
        answer: What is required, each met by any of its keys; see `answers.meets`.
        letter_date: What is counted from afterwards, `None` where nothing may be.
        kind: "alone", "real" (alone, a real account behind it) or "talk" (in a conversation).
    """

    say: str
    topics: tuple[str, ...]
    answer: tuple[str, ...]
    letter_date: date | None
    kind: str


@dataclass(frozen=True)
class Answered:
    """A turn that was said.

    Attributes:
        turn: What was said, and what is required.
        text: The answer, all messages of it.
        missing: The requirements it does not meet.
        counted: The letter dates counted from in it.
    """

    turn: Turn
    text: str
    missing: tuple[str, ...]
    counted: frozenset[str]

    @property
    def wrong_date(self) -> bool:
        """Whether it counts from another date than a careful reader would."""
        wanted = self.turn.letter_date
        return bool(self.counted) and (
            wanted is None or not self.counted <= {wanted.isoformat()} | self._others
        )

    @property
    def right_date(self) -> bool:
        """Whether it counts from the date a careful reader would."""
        wanted = self.turn.letter_date
        return wanted is not None and wanted.isoformat() in self.counted

    @property
    def _others(self) -> frozenset[str]:
        # Of two letters the set names one date; both are counted.
        return self.counted if self.right_date else frozenset()


def load(path: Path) -> list[list[Turn]]:
    """The conversations of a file; a message alone is one of a single turn.

    Raises:
        KeyError: An entry lacks its message, its topic or what it requires.
    """
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        [_turn(each, "talk") for each in entry["talk"]]
        if "talk" in entry
        else [_turn(entry, "real" if entry.get("source") == "real" else "alone")]
        for entry in entries
    ]


def ask(server: Server, conversations: Iterable[Sequence[Turn]]) -> Iterator[Answered]:
    """Says every conversation from its beginning to its end.

    Args:
        server: A running assistant.
        conversations: What is said to it.
    """
    for turns in conversations:
        sender = uuid.uuid4().hex
        for turn in turns:
            messages = server.send(turn.say, sender)
            text = "\n".join(each.get("text", "") for each in messages)
            keys = said(text)
            yield Answered(
                turn=turn,
                text=text,
                missing=tuple(each for each in turn.answer if not meets(keys, each)),
                counted=frozenset(_letter_dates(messages)),
            )


def shares(answered: Sequence[Answered]) -> str:
    """How many are answered by the right text, by kind, as a table."""
    rows = []
    for kind in ("alone", "real", "talk"):
        those = [each for each in answered if each.turn.kind == kind]
        rows.append([kind, len(those), share(those), sum(each.wrong_date for each in those)])
    rows.append(["all", len(answered), share(answered), sum(each.wrong_date for each in answered)])
    return table(["messages", "number", "right text", "wrong dates"], rows)


def share(answered: Sequence[Answered]) -> float:
    """The share answered by the right text, with no wrong date."""
    right = [each for each in answered if not each.missing and not each.wrong_date]
    return len(right) / max(len(answered), 1)


def _turn(entry: dict[str, Any], kind: str) -> Turn:
    topics = entry["topic"]
    return Turn(
        say=entry["say"],
        topics=(topics,) if isinstance(topics, str) else tuple(topics),
        answer=tuple(entry["answer"]),
        letter_date=entry.get("letter_date"),
        kind=kind,
    )


def _letter_dates(messages: Iterable[dict[str, Any]]) -> Iterator[str]:
    for each in messages:
        custom = each.get("custom") or {}
        if custom.get("kind") != "deadlines":
            continue
        if custom["deadlines"][0].get("basis") != "printed":  # from that date nothing is counted
            yield custom["letter_date"]
