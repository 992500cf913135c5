"""The server's own process without its supervisor, with endpoints of a test's."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import yaml

from assistant.ground import parent_death
from assistant.ground.settings import ROOT
from assistant.runner import environment
from assistant.runner.testing import START_LIMIT_S, Server
from assistant.server import configuration
from benchmarks.processes import free_port


@contextmanager
def alone(
    folder: Path, endpoints: Mapping[str, Any], settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Runs it until the block ends.

    Args:
        folder: For its files; the database is `conversations.db` in it.
        endpoints: What is added to the shipped endpoints.yml.
        settings: Its environment, beside this process's.
    """
    shipped = yaml.safe_load(configuration.ENDPOINTS.read_text("utf-8"))
    shipped["tracker_store"]["db"] = str(folder / "conversations.db")
    (folder / "endpoints.yml").write_text(yaml.safe_dump({**shipped, **endpoints}))
    port = free_port()
    output = folder / "output.txt"
    command = [sys.executable, "-m", "assistant.server", "run", "--model", str(environment.model())]
    command += ["--endpoints", str(folder / "endpoints.yml"), "-i", "127.0.0.1", "-p", str(port)]
    env = {**environment.of_server(), **(settings or {}), parent_death.PARENT: str(os.getpid())}
    with output.open("w") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT, text=True
        )
    server = Server(f"http://127.0.0.1:{port}", folder / "conversations.db", process, output)
    try:
        _wait(server)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def _wait(server: Server) -> None:
    deadline = time.monotonic() + START_LIMIT_S
    while True:
        assert server.process.poll() is None, server.output.read_text()
        assert time.monotonic() < deadline, server.output.read_text()
        try:
            requests.get(f"{server.url}/health", timeout=1).raise_for_status()
            return
        except requests.RequestException:
            time.sleep(0.2)


@contextmanager
def hanging_action_server() -> Iterator[dict[str, Any]]:
    """An `action_endpoint` that takes a call and says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(100)
        yield {"url": f"http://127.0.0.1:{listening.getsockname()[1]}/webhook"}
