"""Puts a server together: its port, its files and its process."""

from __future__ import annotations

import fcntl
import shutil
import socket
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from assistant.ground import sockets
from assistant.ground.settings import LOOPBACK, Limits, Settings, SettingsError
from assistant.runner import environment
from assistant.runner.child import Child
from assistant.server import configuration
from letterclock.default_letter import default_letter
from letterclock.letters import UnknownLetter


class CannotRun(Exception):
    """The assistant cannot be started; the text is one clear line."""


@dataclass
class Assembled:
    """A server, not started yet."""

    settings: Settings
    rasa: Child
    claim: IO[str]
    """Held open: it keeps a second server off the same port while this one is starting."""

    def tidy(self) -> None:
        """Removes the files that only mattered while it ran.

        The logs stay, except those of a port nobody chose: each run would leave new ones.
        """
        shutil.rmtree(configuration.folder(self.rasa.port), ignore_errors=True)
        if self.rasa.port != self.settings.port:
            self.rasa.log.unlink(missing_ok=True)

    @property
    def welcome(self) -> str:
        """What is said when it is up: where it is reached on this machine."""
        host = self.settings.host
        shown = "localhost" if host in ("0.0.0.0", "", LOOPBACK) else host
        address = f"http://{shown}:{self.rasa.port}"
        return f"Letterclock is ready: {address}/  (REST: {address}/webhooks/rest/webhook)"

    @property
    def probe_host(self) -> str:
        """Where the server can be reached from this machine."""
        return LOOPBACK if self.settings.host in ("0.0.0.0", "") else self.settings.host


def assemble(settings: Settings, shell: bool = False) -> Assembled:
    """Takes the port; starts nothing.

    Args:
        settings: How to run.
        shell: `rasa shell` on a free port, in place of the server.

    Raises:
        CannotRun: No model, a port that is taken, or a letter there is not.
    """
    try:
        Limits.read()
        default_letter()
    except (SettingsError, UnknownLetter) as error:
        raise CannotRun(str(error)) from None
    model = environment.model()
    if model is None:
        raise CannotRun("There is no trained model of these sources; `make train` makes it.")
    host, port = (LOOPBACK, 0) if shell else (settings.host, settings.port)
    try:
        listens = sockets.take(host, port)
    except sockets.PortTaken:
        raise CannotRun(
            f"Port {port} on {host} is in use or not allowed; pick another: PORT=5105 make serve"
        ) from None
    port = listens.getsockname()[1]
    claim = _claim(port)
    return Assembled(settings, _rasa(shell, model, host, listens), claim)


def _rasa(shell: bool, model: Path, host: str, listens: socket.socket) -> Child:
    port = listens.getsockname()[1]
    arguments = ["shell", "--conversation-id", uuid.uuid4().hex] if shell else ["run"]
    arguments += ["--model", str(model), "--interface", host, "--port", str(port)]
    return Child(
        "Rasa",
        "assistant.server",
        [*arguments, "--response-timeout", "60"],
        environment.of_server(),
        listens,
        environment.log_file("chat" if shell else "rasa", port),
    )


def _claim(port: int) -> IO[str]:
    claim = (configuration.folder(port) / "claim").open("w")
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        claim.close()
        raise CannotRun(
            f"Another Letterclock is starting on port {port}; pick another: PORT=5105 make serve"
        ) from None
    return claim
