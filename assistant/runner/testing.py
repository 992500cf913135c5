"""Starts the real assistant for a test, and ends it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.ground import parent_death
from assistant.ground.settings import DATABASE_URL, ROOT

START_LIMIT_S = 120.0


@dataclass
class Server:
    """A running assistant."""

    url: str
    """Its address, such as "http://127.0.0.1:41234"; no slash at the end."""
    db_path: Path
    process: subprocess.Popen[str]
    """The supervisor."""
    output: Path
    """What it wrote to its terminal."""

    def send(self, message: str, sender: str | None = None) -> list[dict[str, Any]]:
        """Says something over REST and returns the answers.

        Args:
            message: What the person types.
            sender: The conversation; a fresh one if None.
        """
        body = json.dumps({"sender": sender or uuid.uuid4().hex, "message": message}).encode()
        request = urllib.request.Request(
            f"{self.url}/webhooks/rest/webhook", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return list(json.load(answer))

    def wait_for(self, text: str, limit: float = START_LIMIT_S, times: int = 1) -> None:
        """Waits until the supervisor has written something.

        Args:
            text: What it has to have written.
            limit: Longest wait, in seconds.
            times: How often.

        Raises:
            RuntimeError: It ended, or it took too long.
        """
        deadline = time.monotonic() + limit
        while self.output.read_text(encoding="utf-8").count(text) < times:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"no {text!r} from the server:\n{self.output.read_text()}")
            time.sleep(0.05)


@contextlib.contextmanager
def running(port: int | None = None, env: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Runs `serve` with a database of its own until the block ends.

    Args:
        port: Where; a free one if None.
        env: Settings beside the present environment, such as LETTERCLOCK_TODAY. With
            LETTERCLOCK_DATABASE_URL the conversations are there.

    Raises:
        RuntimeError: It did not start; the text holds its output.
    """
    with tempfile.TemporaryDirectory(prefix="letterclock-") as folder:
        db_path = Path((env or {}).get("LETTERCLOCK_DB") or Path(folder) / "conversations.db")
        output = Path(folder) / "output.txt"
        settings = {
            **os.environ,
            **(env or {}),
            # Not both: with PostgreSQL there is no file.
            "LETTERCLOCK_DB": "" if DATABASE_URL in (env or {}) else str(db_path),
            "PORT": str(port or 0),
            # A test run that is killed must not leave servers behind.
            parent_death.PARENT: str(os.getpid()),
        }
        with output.open("w") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "assistant.runner", "serve"],
                cwd=ROOT,
                env=settings,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                text=True,
            )
        server = Server("", db_path, process, output)
        try:
            server.wait_for("Letterclock is ready: ")
            said = output.read_text(encoding="utf-8").partition("Letterclock is ready: ")[2]
            server.url = said.split("/  (")[0].replace("localhost", "127.0.0.1")
            yield server
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
