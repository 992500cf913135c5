"""The systems that are measured, each started as its makers say."""

from __future__ import annotations

import contextlib
import json
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.runner.settings import LOOPBACK, ROOT
from assistant.runner.surroundings import QUIET
from assistant.setup.paths import PEERS_PYTHON
from benchmarks.conversation import TODAY
from benchmarks.folders import CACHE, PEERS
from benchmarks.processes import free_port, started

START_LIMIT_S = 240.0

RASA = [str(PEERS_PYTHON), "-W", "ignore", "-m", "rasa"]
"""Rasa as its makers left it (`make peers`)."""


@dataclass(frozen=True)
class Running:
    """A system that has answered its first message.

    Attributes:
        url: of its REST channel.
        pids: of the processes that were started for it.
        start_s: from starting them to the first answer, in seconds.
    """

    url: str
    pids: Sequence[int]
    start_s: float


@dataclass(frozen=True)
class System:
    """One system.

    Attributes:
        name: as the tables show it.
        run: starts it, and ends it with the block.
        reads_dates: it finds a date in a sentence.
    """

    name: str
    run: Callable[[], contextlib.AbstractContextManager[Running]]
    reads_dates: bool = True


@contextlib.contextmanager
def ours(database: Path, env: Mapping[str, str] | None = None) -> Iterator[Running]:
    """This assistant as `make serve` runs it.

    Args:
        database: SQLite file of the conversations.
        env: Settings beside it.
    """
    port = free_port()
    settings = {"PORT": str(port), "LETTERCLOCK_DB": str(database), "LETTERCLOCK_TODAY": TODAY}
    command = [sys.executable, "-m", "assistant.runner", "serve"]
    begun = time.monotonic()
    with started(command, {**settings, **(env or {})}, CACHE / "ours.log") as process:
        url = address(port)
        yield Running(url, [process.pid], first_answer(url) - begun)


@contextlib.contextmanager
def under_the_default(model: Path) -> Iterator[Running]:
    """This assistant's data and actions under what `rasa init` suggests, with Rasa's own packages.

    Args:
        model: Trained with `peers/default.yml`.
    """
    port, action_port = free_port(), free_port()
    endpoints = CACHE / f"endpoints-{port}.yml"
    endpoints.write_text(
        yaml.safe_dump({"action_endpoint": {"url": f"http://{LOOPBACK}:{action_port}/webhook"}})
    )
    env = {
        **QUIET,
        "PYTHONPATH": str(ROOT),
        "LETTERCLOCK_TODAY": TODAY,
    }
    actions = [*RASA, "run", "actions", "--port", str(action_port)]
    begun = time.monotonic()
    with (
        started(actions, env, CACHE / "default-actions.log") as second,
        started(_rasa_run(model, port, endpoints), env, CACHE / "default.log") as first,
    ):
        url = address(port)
        yield Running(url, [first.pid, second.pid], first_answer(url) - begun)
    endpoints.unlink()


@contextlib.contextmanager
def starter_bot(model: Path, folder: Path) -> Iterator[Running]:
    """Rasa's starter bot.

    Args:
        model: Trained from it.
        folder: Its project.
    """
    port = free_port()
    command = _rasa_run(model, port, folder / "endpoints.yml")
    begun = time.monotonic()
    with started(command, QUIET, CACHE / "starter.log", folder) as process:
        url = address(port)
        yield Running(url, [process.pid], first_answer(url) - begun)


@contextlib.contextmanager
def floor() -> Iterator[Running]:
    """The bare server."""
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.floor", str(port)]
    begun = time.monotonic()
    with started(command, {}, CACHE / "floor.log") as process:
        url = address(port)
        yield Running(url, [process.pid], first_answer(url) - begun)


def _rasa_run(model: Path, port: int, endpoints: Path) -> list[str]:
    command = [*RASA, "run", "--model", str(model), "--endpoints", str(endpoints)]
    command += ["--credentials", str(PEERS / "credentials.yml")]
    return [*command, "--interface", LOOPBACK, "--port", str(port)]


def address(port: int) -> str:
    """Where the REST channel of a system is.

    Args:
        port: The system's.
    """
    return f"http://{LOOPBACK}:{port}/webhooks/rest/webhook"


def first_answer(url: str) -> float:
    """Asks until an answer comes.

    Args:
        url: Of the REST channel.

    Returns:
        When it came, as `time.monotonic` counts.

    Raises:
        RuntimeError: None came.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + START_LIMIT_S
    while time.monotonic() < deadline:
        body = json.dumps({"sender": uuid.uuid4().hex, "message": "hello"}).encode()
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        # An error of HTTP is an OSError too. Rasa answers [] while something is missing.
        with (
            contextlib.suppress(OSError, ValueError),
            opener.open(request, timeout=30) as answer,
        ):
            if json.load(answer):
                return time.monotonic()
        time.sleep(0.05)
    raise RuntimeError(f"{url} gave no answer; the logs are in .cache/bench")
