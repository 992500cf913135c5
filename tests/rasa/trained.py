"""The trained model, as Rasa loads it."""

from __future__ import annotations

import asyncio
from functools import cache
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.processor import MessageProcessor
from rasa.engine.runner.dask import DaskGraphRunner

from assistant.runner import environment


def model() -> Path:
    found = environment.model()
    assert found is not None
    return found


def loaded() -> tuple[Any, DaskGraphRunner]:
    """What Rasa knows of the model, and Rasa's runner with its parts."""
    _, metadata, runner = MessageProcessor._load_model(model())
    assert type(runner) is DaskGraphRunner
    return metadata, runner


def part(kind: type[Any]) -> Any:
    """The one part of the model that is of this very class."""
    _, runner = loaded()
    nodes = runner._instantiated_nodes.values()
    return next(each._component for each in nodes if type(each._component) is kind)


@cache
def _agent() -> Agent:
    return Agent.load(str(model()))


def parsed(message: str) -> dict[str, Any]:
    """What the model makes of a message."""
    result: dict[str, Any] = asyncio.run(_agent().parse_message(message))
    return result
