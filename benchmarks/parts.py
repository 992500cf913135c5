"""What each part of a turn costs: the assistant with clocks around its parts.

`python -m benchmarks.parts serve` stands in for `python -m assistant.runner serve`. The clocks are
put in here and nowhere else; they see one turn at a time. Each turn becomes a line of JSON in the
file that LETTERCLOCK_BENCH_PARTS names.
"""

from __future__ import annotations

import functools
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

FILE = "LETTERCLOCK_BENCH_PARTS"

BEGUN = "NLU, before Rasa"

PARTS = ("front door", "NLU", "policies", "action", "store", "the rest of Rasa")

_spent: dict[str, float] = {}


def medians(lines: list[str]) -> dict[str, float]:
    """The median cost of each part, in milliseconds.

    Args:
        lines: What the clocks wrote.
    """
    turns = [json.loads(line) for line in lines]
    return {part: statistics.median(turn[part] for turn in turns) * 1000 for part in PARTS}


def _turn() -> dict[str, float]:
    """The turn that has just ended, in seconds by part; each without what it called."""
    inner = {part: _spent.get(part, 0.0) for part in ("NLU", "policies", "action", "store")}
    rasa, begun = _spent["rasa"], _spent.get(BEGUN, 0.0)
    return {
        "front door": _spent["door"] - rasa - begun,
        "the rest of Rasa": rasa - sum(inner.values()),
        **inner,
        "NLU": inner["NLU"] + begun,
    }


def _timed(owner: Any, name: str, part: str, waits: bool = True) -> None:
    """Puts a clock around a method; within another clock of the same kind it does not count."""
    plain: Callable[..., Any] = getattr(owner, name)

    if waits:

        @functools.wraps(plain)
        async def timed(*args: Any, **kwargs: Any) -> Any:
            begun = time.perf_counter()
            try:
                return await plain(*args, **kwargs)
            finally:
                _spent[part] = _spent.get(part, 0.0) + time.perf_counter() - begun

    else:

        @functools.wraps(plain)
        def timed(*args: Any, **kwargs: Any) -> Any:
            begun = time.perf_counter()
            try:
                return plain(*args, **kwargs)
            finally:
                _spent[part] = _spent.get(part, 0.0) + time.perf_counter() - begun

    setattr(owner, name, timed)


def _put_in_clocks() -> None:
    from rasa.core.actions.action import RemoteAction
    from rasa.core.processor import MessageProcessor

    from assistant.door.guard import Guard
    from assistant.nlu.sentence import ahead
    from assistant.stores.sql import WalSQLTrackerStore

    _timed(ahead, "begin", BEGUN, waits=False)
    _timed(MessageProcessor, "parse_message", "NLU")
    _timed(MessageProcessor, "_predict_next_with_tracker", "policies", waits=False)
    _timed(RemoteAction, "run", "action")
    for name in ("retrieve", "save"):
        _timed(WalSQLTrackerStore, name, "store")
    _timed(MessageProcessor, "handle_message", "rasa")
    _timed(Guard, "receive", "door")
    plain = Guard.receive
    lines = Path(os.environ[FILE]).open("a", encoding="utf-8")  # noqa: SIM115

    @functools.wraps(plain)
    async def noted(self: Any, message: Any) -> None:
        _spent.clear()
        await plain(self, message)
        if "rasa" in _spent:
            print(json.dumps(_turn()), file=lines, flush=True)

    Guard.receive = noted  # type: ignore[method-assign]


def _serve() -> int:
    """As `assistant.runner serve` does, with this module as the Rasa server."""
    from assistant.runner import kin
    from assistant.runner.copies import put_together
    from assistant.runner.settings import ROOT, Settings
    from assistant.runner.supervisor import Supervisor

    kin.follow_parent()
    os.chdir(ROOT)
    copy = put_together(Settings.read())
    copy.rasa._module = "benchmarks.parts"
    return Supervisor(copy).run()


def _rasa() -> None:
    from assistant.runner import rasa, replaced

    plain = replaced.install

    def with_clocks() -> None:
        plain()
        _put_in_clocks()

    replaced.install = with_clocks
    rasa.main()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        sys.exit(_serve())
    _rasa()
