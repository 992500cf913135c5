"""The trained model on the development set."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from letterclock.iso_date import iso_date

FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Case:
    """One message of the development set.

    Attributes:
        say: The message.
        topic: The intent a careful person gives it.
        also: Those another careful person would give it, or that get the same answer.
        letter_date: The date on the letter, where the message tells it.
    """

    say: str
    topic: str
    letter_date: date | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parsed:
    """What the model made of a case.

    Attributes:
        case: The message with what it should be.
        topic: The first in the model's ranking, whether or not it was sure enough.
        letter_date: The date it would count from, `None` where it has none or asks.
        confidence: Of `topic`, 0 to 1.
    """

    case: Case
    topic: str
    letter_date: date | None
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the topic is one that a careful person gives it."""
        return self.topic in (self.case.topic, *self.case.also)


def load_cases(path: Path) -> list[Case]:
    """The development set of one language, as its file has it: in Rasa's format.

    Raises:
        KeyError: An entry lacks its message or topic.
    """
    topics = yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
    return [
        Case(
            each["text"],
            topic["intent"],
            each.get("metadata", {}).get("letter_date"),
            tuple(each.get("metadata", {}).get("also", ())),
        )
        for topic in topics
        for each in topic["examples"]
    ]


def parse(model: Path, cases: Sequence[Case]) -> list[Parsed]:
    """Runs every case through a model.

    Raises:
        FileNotFoundError: Rasa would quietly load another model instead.
    """
    from rasa.core.agent import Agent

    if not model.is_file():
        raise FileNotFoundError(model)
    agent = Agent.load(str(model))

    async def every() -> list[Parsed]:
        return [_parsed(case, await agent.parse_message(case.say)) for case in cases]

    return asyncio.run(every())


def _parsed(case: Case, result: dict[str, Any]) -> Parsed:
    ranking = [each for each in result["intent_ranking"] if each["name"] != FALLBACK]
    sure = [
        each
        for each in result["entities"]
        if each["entity"] == "letter_date" and each.get("finding") in ("sure", "read_back")
    ]
    return Parsed(
        case=case,
        topic=ranking[0]["name"],
        letter_date=iso_date(sure[0]["dates"][0]) if sure else None,
        confidence=ranking[0]["confidence"],
    )
