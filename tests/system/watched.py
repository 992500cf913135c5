"""A running assistant with everything it hands on laid open: the database, events, log, counts."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.runner.testing import Server
from benchmarks.processes import free_port
from tests.system.alone import alone


@dataclass
class Watched:
    """The assistant, and where to look."""

    server: Server
    broker: Path
    metrics_url: str

    def database(self) -> str:
        """The files of the database, the part not yet merged among them."""
        return _read(self.server.db_path.parent.glob(f"{self.server.db_path.name}*"))

    def events(self) -> str:
        """What the event broker was given."""
        return _read(self.broker.parent.glob(f"{self.broker.name}*"))

    def logs(self) -> str:
        """All the server's process wrote; the terminal shows some of it."""
        return self.server.output.read_text("utf-8")

    def metrics(self) -> str:
        """The page of counts."""
        with urllib.request.urlopen(self.metrics_url, timeout=10) as answer:
            return str(answer.read().decode())


def _read(files: Iterator[Path]) -> str:
    return b"\n".join(each.read_bytes() for each in files).decode("utf-8", "replace")


@contextmanager
def watched(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Watched]:
    """Runs the assistant until the block ends.

    Args:
        folder: For its files; a database `conversations.db` in it is used.
        settings: More of them, such as the platforms'.
    """
    port, broker = free_port(), folder / "broker.db"
    env = {
        **(settings or {}),
        "LETTERCLOCK_METRICS_PORT": str(port),
        "LETTERCLOCK_TODAY": "2026-11-23",
        "LETTERCLOCK_RATE_CONVERSATION": "0/60",
        "LETTERCLOCK_RATE_ADDRESS": "0/60",
    }
    events = {"event_broker": {"type": "SQL", "dialect": "sqlite", "db": str(broker)}}
    with alone(folder, events, env) as server:
        yield Watched(server, broker, f"http://127.0.0.1:{port}/metrics")


def until(so: object, limit: float = 20) -> None:
    """Waits until something holds.

    Args:
        so: A function that tells.
        limit: Longest wait, in seconds.
    """
    deadline = time.monotonic() + limit
    assert callable(so)
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.1)
