"""A running assistant with everything it hands on laid open: action calls, events, logs, counts."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from assistant.runner import kin, surroundings
from assistant.runner.settings import ROOT
from assistant.runner.testing import Server

# The supervisor as `make serve` runs it, but the way to the action server leads through the
# recorder, and there is an event broker.
_START = """
import sys, yaml
from assistant.runner import __main__, surroundings
recorder, broker = int(sys.argv[2]), sys.argv[3]
written = surroundings.write_endpoints
def write(settings, port, actions_url):
    path = written(settings, port, f"http://127.0.0.1:{recorder}")
    endpoints = yaml.safe_load(path.read_text())
    endpoints["event_broker"] = {"type": "SQL", "dialect": "sqlite", "db": broker}
    path.write_text(yaml.safe_dump(endpoints))
    return path
surroundings.write_endpoints = write
sys.argv[2:] = []
sys.exit(__main__.main())
"""


@dataclass
class Watched:
    """The assistant, and where to look."""

    server: Server
    broker: Path
    metrics_url: str
    calls: list[bytes] = field(default_factory=list)
    """The bodies of all requests to the action server."""

    def database(self) -> str:
        """The files of the database, the part not yet merged among them."""
        return _read(self.server.db_path.parent.glob(f"{self.server.db_path.name}*"))

    def events(self) -> str:
        """What the event broker was given."""
        return _read(self.broker.parent.glob(f"{self.broker.name}*"))

    def logs(self) -> str:
        """Both servers' logs."""
        port = int(self.server.url.rpartition(":")[2])
        files = [surroundings.log_file(name, port) for name in ("rasa", "actions")]
        assert all(each.stat().st_size for each in files)
        return _read(iter(files))

    def terminal(self) -> str:
        """What the supervisor has shown."""
        return self.server.output.read_text("utf-8")

    def action_calls(self) -> str:
        """What the action server was told."""
        return b"\n".join(self.calls).decode("utf-8", "replace")

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
    action_port, metrics_port = _free_port(), _free_port()
    calls: list[bytes] = []
    recorder = _recorder(action_port, calls)
    output = folder / "output.txt"
    env = {
        **os.environ,
        **(settings or {}),
        "PORT": "0",
        "ACTION_PORT": str(action_port),
        "LETTERCLOCK_METRICS_PORT": str(metrics_port),
        "LETTERCLOCK_TODAY": "2026-11-23",
        "LETTERCLOCK_DB": str(folder / "conversations.db"),
        "LETTERCLOCK_RATE_CONVERSATION": "0/60",
        "LETTERCLOCK_RATE_ADDRESS": "0/60",
        kin.PARENT: str(os.getpid()),
    }
    broker = folder / "broker.db"
    arguments = ["serve", str(recorder.server_port), str(broker)]
    with output.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", _START, *arguments],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
        )
    server = Server("", folder / "conversations.db", process, output)
    try:
        server.wait_for("Letterclock is ready: ")
        said = output.read_text("utf-8").partition("Letterclock is ready: ")[2]
        server.url = said.split("/  (")[0].replace("localhost", "127.0.0.1")
        yield Watched(server, broker, f"http://127.0.0.1:{metrics_port}/metrics", calls)
    finally:
        process.terminate()
        process.wait(30)
        recorder.shutdown()
        recorder.server_close()


def _recorder(action_port: int, calls: list[bytes]) -> ThreadingHTTPServer:
    class Recorder(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            calls.append(body)
            request = urllib.request.Request(
                f"http://127.0.0.1:{action_port}{self.path}",
                body,
                {"Content-Type": "application/json"},
            )
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    status, content = answer.status, answer.read()
            except OSError:
                status, content = 502, b"{}"
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    recorder = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=recorder.serve_forever, daemon=True).start()
    return recorder


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


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
