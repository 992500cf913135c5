"""The systems that are measured, each started as its makers say."""

from __future__ import annotations

import contextlib
import json
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.ground.settings import LOOPBACK, ROOT
from assistant.setup.paths import PEERS_PYTHON
from benchmarks import CACHE, PEERS
from benchmarks.conversation import TODAY
from benchmarks.processes import free_port, started

START_LIMIT_S = 240.0

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONPATH": str(ROOT),
    "LETTERCLOCK_TODAY": TODAY,
}

RASA = [str(PEERS_PYTHON), "-W", "ignore", "-m", "rasa", "run"]
"""Rasa as its makers left it (`make peers`)."""


@dataclass(frozen=True)
class Running:
    """A system that has answered its first message.

    Attributes:
        url: Of its REST channel.
        pids: Of the processes that were started for it.
        start_s: From starting them to the first answer, in seconds.
    """

    url: str
    pids: Sequence[int]
    start_s: float


@dataclass(frozen=True)
class System:
    """One system.

    Attributes:
        name: As the tables show it.
        run: Starts it, and ends it with the block.
        reads_dates: It finds a date in a sentence.
    """

    name: str
    run: Callable[[], contextlib.AbstractContextManager[Running]]
    reads_dates: bool = True


@contextlib.contextmanager
def running(
    name: str,
    port: int,
    *commands: Sequence[str],
    env: Mapping[str, str] = QUIET,
    folder: Path = ROOT,
) -> Iterator[Running]:
    """Starts a system and waits for its first answer.

    Args:
        name: Of its logs.
        port: Where it listens.
        *commands: What starts it.
        env: Settings beside the present environment.
        folder: Where they are run.

    Raises:
        RuntimeError: It gave no answer.
    """
    url = f"http://{LOOPBACK}:{port}/webhooks/rest/webhook"
    begun = time.monotonic()
    with contextlib.ExitStack() as stack:
        pids = [
            stack.enter_context(started(command, env, CACHE / f"{name}-{number}.log", folder))
            for number, command in enumerate(commands)
        ]
        _first_answer(url)
        yield Running(url, pids, time.monotonic() - begun)


def ours(database: Path) -> contextlib.AbstractContextManager[Running]:
    """This assistant as `make serve` runs it, with a database of its own."""
    port = free_port()
    command = [sys.executable, "-m", "assistant.runner", "serve"]
    settings = {"PORT": str(port), "LETTERCLOCK_DB": str(database)}
    return running("ours", port, command, env={**QUIET, **settings})


def under_the_default(model: Path) -> contextlib.AbstractContextManager[Running]:
    """This assistant's data and actions under what `rasa init` suggests, with Rasa's own packages.

    Args:
        model: Trained with `peers/default.yml`.
    """
    port, action_port = free_port(), free_port()
    endpoints = CACHE / "endpoints.yml"
    url = f"http://{LOOPBACK}:{action_port}/webhook"
    endpoints.write_text(yaml.safe_dump({"action_endpoint": {"url": url}}))
    actions = [*RASA, "actions", "--port", str(action_port)]
    return running("default", port, _rasa_run(model, port, endpoints), actions)


def starter_bot(model: Path, folder: Path) -> contextlib.AbstractContextManager[Running]:
    """Rasa's starter bot.

    Args:
        model: Trained from it.
        folder: Its project.
    """
    port = free_port()
    command = _rasa_run(model, port, folder / "endpoints.yml")
    return running("starter", port, command, folder=folder)


def floor() -> contextlib.AbstractContextManager[Running]:
    """The bare server."""
    port = free_port()
    return running("floor", port, [sys.executable, "-m", "benchmarks.floor", str(port)])


def _rasa_run(model: Path, port: int, endpoints: Path) -> list[str]:
    command = [*RASA, "--model", str(model), "--endpoints", str(endpoints)]
    command += ["--credentials", str(PEERS / "credentials.yml")]
    return [*command, "--interface", LOOPBACK, "--port", str(port)]


def _first_answer(url: str) -> None:
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
                return
        time.sleep(0.05)
    raise RuntimeError(f"{url} gave no answer; the logs are in .cache/bench")
