"""What each part of a turn costs: the assistant with clocks around its parts.

`python -m benchmarks.parts run …` is `rasa run …` with clocks, which are put in here and nowhere
else, and see one turn at a time. Each turn becomes a line of JSON in the file that
LETTERCLOCK_BENCH_PARTS names.
"""

from __future__ import annotations

import asyncio
import functools
import importlib
import json
import os
import statistics
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pluggy

FILE = "LETTERCLOCK_BENCH_PARTS"

DOOR = "front door"

CLOCKS = (
    (DOOR, "assistant.door.guard", "Guard.receive"),
    ("NLU", "rasa.core.agent", "MessageProcessor.parse_message"),
    ("NLU", "assistant.nlu.sentence.prefetch", "begin"),
    ("policies", "rasa.core.agent", "MessageProcessor._predict_next_with_tracker"),
    ("action", "rasa.core.agent", "MessageProcessor._run_action"),
    ("store", "assistant.stores.sql", "WalSQLTrackerStore.retrieve"),
    ("store", "assistant.stores.sql", "WalSQLTrackerStore.save"),
    ("the rest of Rasa", "rasa.core.agent", "MessageProcessor.handle_message"),
)
"""What is timed: a part, a module and a name in it. Each without what it calls of the others."""

PARTS = tuple(dict.fromkeys(part for part, *_ in CLOCKS))

_spent: dict[str, float] = {}
_inner = [0.0]
"""Seconds of what was called within each clock that runs now, the outermost first."""


def medians(lines: list[str]) -> dict[str, float]:
    """The median cost of each part, in milliseconds.

    Args:
        lines: What the clocks wrote.
    """
    turns = [json.loads(line) for line in lines]
    return {part: statistics.median(turn.get(part, 0) for turn in turns) * 1000 for part in PARTS}


@contextmanager
def _clock(part: str) -> Iterator[None]:
    _inner.append(0.0)
    begun = time.perf_counter()
    try:
        yield
    finally:
        took = time.perf_counter() - begun
        _spent[part] = _spent.get(part, 0.0) + took - _inner.pop()
        _inner[-1] += took
        if part == DOOR:
            with Path(os.environ[FILE]).open("a", encoding="utf-8") as lines:
                print(json.dumps(_spent), file=lines)
            _spent.clear()


def _timed(part: str, plain: Callable[..., Any]) -> Callable[..., Any]:
    if asyncio.iscoroutinefunction(plain):

        @functools.wraps(plain)
        async def waits(*args: Any, **kwargs: Any) -> Any:
            with _clock(part):
                return await plain(*args, **kwargs)

        return waits

    @functools.wraps(plain)
    def runs(*args: Any, **kwargs: Any) -> Any:
        with _clock(part):
            return plain(*args, **kwargs)

    return runs


@pluggy.HookimplMarker("rasa")(trylast=True)
def configure_commandline(cmdline_arguments: Namespace) -> None:
    """Puts the clocks in, after what the assistant puts in Rasa's place."""
    for part, module, name in CLOCKS:
        *owner, last = name.split(".")
        holder = functools.reduce(getattr, owner, importlib.import_module(module))
        setattr(holder, last, _timed(part, getattr(holder, last)))


if __name__ == "__main__":
    from assistant.ground import parent_death

    parent_death.follow_parent()

    from rasa.__main__ import main
    from rasa.plugin import plugin_manager

    plugin_manager().register(sys.modules[__name__])
    main()
