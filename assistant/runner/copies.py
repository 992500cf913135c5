"""Puts one copy of the assistant together: its sockets, files and processes."""

from __future__ import annotations

import fcntl
import shutil
import socket
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from assistant.door.limits import BadLimit, Limits
from assistant.runner import sockets, surroundings
from assistant.runner.child import Child
from assistant.runner.settings import LOOPBACK, Settings


class CannotRun(Exception):
    """The assistant cannot be started; the text is one clear line."""


@dataclass
class Copy:
    """An action server and a Rasa server that belong together."""

    settings: Settings
    actions: Child
    rasa: Child
    claim: IO[str]
    """Held open: it keeps a second copy off the same port while this one is starting."""

    def tidy(self) -> None:
        """Removes the files that only mattered while it ran.

        The logs stay, except those of a port nobody chose: each run would leave new ones.
        """
        shutil.rmtree(surroundings.folder(self.rasa.port), ignore_errors=True)
        if self.rasa.port != self.settings.port:
            for log in (self.actions.log, self.rasa.log):
                log.unlink(missing_ok=True)

    @property
    def address(self) -> str:
        """The help website's address on this machine, without a slash at the end."""
        return _address(self.settings.host, self.rasa.port)

    @property
    def probe_host(self) -> str:
        """Where the Rasa server can be reached from this machine."""
        return LOOPBACK if self.settings.host in ("0.0.0.0", "") else self.settings.host


def put_together(settings: Settings, shell: bool = False) -> Copy:
    """Takes the ports and writes the files; starts nothing.

    Args:
        settings: How to run.
        shell: `rasa shell` on a free port, in place of the server.

    Raises:
        CannotRun: No model, or a port that is taken.
    """
    try:
        Limits.read()
    except BadLimit as error:
        raise CannotRun(str(error)) from None
    model = surroundings.model()
    if model is None:
        raise CannotRun("There is no trained model of these sources; `make train` makes it.")
    host, port = (LOOPBACK, 0) if shell else (settings.host, settings.port)
    front = _take(host, port, "PORT=5105 make serve")
    port = front.getsockname()[1]
    claim = _claim(port)
    back = _take(LOOPBACK, settings.action_port, "ACTION_PORT=5155")
    back.listen(100)
    action_port = back.getsockname()[1]
    endpoints = surroundings.write_endpoints(settings, port, action_port)
    credentials = surroundings.write_credentials(port)
    actions = Child(
        "the action server",
        "assistant.runner.actions",
        [],
        surroundings.for_actions(_address(host, port)),
        back,
        surroundings.log_file("actions", port),
    )
    rasa = Child(
        "Rasa",
        "assistant.runner.rasa",
        _rasa_arguments(shell, model, endpoints, credentials, host, port),
        surroundings.for_rasa(),
        front,
        surroundings.log_file("chat" if shell else "rasa", port),
    )
    return Copy(settings, actions, rasa, claim)


def _address(host: str, port: int) -> str:
    """How a browser on this machine names the server."""
    shown = "localhost" if host in ("0.0.0.0", "", LOOPBACK) else host
    return f"http://{shown}:{port}"


def _rasa_arguments(
    shell: bool, model: Path, endpoints: Path, credentials: Path, host: str, port: int
) -> list[str]:
    arguments = ["--model", str(model), "--endpoints", str(endpoints)]
    arguments += ["--credentials", str(credentials)]
    arguments += ["--interface", host, "--port", str(port), "--response-timeout", "60"]
    if shell:
        return ["shell", "--conversation-id", uuid.uuid4().hex, *arguments]
    return ["run", *arguments]


def _take(host: str, port: int, instead: str) -> socket.socket:
    try:
        return sockets.take(host, port)
    except sockets.PortTaken:
        raise CannotRun(
            f"Port {port} on {host} is in use or not allowed; pick another: {instead}"
        ) from None


def _claim(port: int) -> IO[str]:
    claim = (surroundings.folder(port) / "claim").open("w")
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        claim.close()
        raise CannotRun(
            f"Another Letterclock is starting on port {port}; pick another: PORT=5105 make serve"
        ) from None
    return claim
