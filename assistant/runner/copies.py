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
from assistant.runner.settings import ACTIONS_URL, LOOPBACK, Settings
from letterclock.default_letter import default_letter
from letterclock.letters import UnknownLetter

RASA, ACTIONS = PARTS = ("rasa", "actions")
"""The two servers, as `--only` names them."""

DEFAULT_ACTION_PORT = 5055
"""Of an action server by itself."""


class CannotRun(Exception):
    """The assistant cannot be started; the text is one clear line."""


@dataclass
class Copy:
    """A Rasa server, and an action server where it has one of its own; or that alone."""

    settings: Settings
    actions: Child | None
    """None where the actions run in Rasa's process, or elsewhere."""
    rasa: Child | None
    """None where only actions are served."""
    claim: IO[str]
    """Held open: it keeps a second copy off the same port while this one is starting."""

    @property
    def children(self) -> tuple[Child, ...]:
        """Its processes, in the order in which they are started."""
        return tuple(child for child in (self.actions, self.rasa) if child is not None)

    def tidy(self) -> None:
        """Removes the files that only mattered while it ran.

        The logs stay, except those of a port nobody chose: each run would leave new ones.
        """
        shutil.rmtree(surroundings.folder(self._front.port), ignore_errors=True)
        chosen = (self.settings.port, self.settings.action_port or DEFAULT_ACTION_PORT)
        if self._front.port not in chosen:
            for child in self.children:
                child.log.unlink(missing_ok=True)

    @property
    def welcome(self) -> str:
        """What is said when it is up: where it is reached on this machine."""
        address = _address(self.settings.host, self._front.port)
        if self.rasa is None:
            return f"The action server is ready: {address}/webhook"
        return f"Letterclock is ready: {address}/  (REST: {address}/webhooks/rest/webhook)"

    @property
    def probe_host(self) -> str:
        """Where the servers can be reached from this machine."""
        return LOOPBACK if self.settings.host in ("0.0.0.0", "") else self.settings.host

    @property
    def _front(self) -> Child:
        return self.children[-1]


def put_together(settings: Settings, shell: bool = False, only: str | None = None) -> Copy:
    """Takes the ports and writes the files; starts nothing.

    Args:
        settings: How to run.
        shell: `rasa shell` on a free port, in place of the server.
        only: "rasa" or "actions" where the other is elsewhere.

    Raises:
        CannotRun: No model, a port that is taken, or settings that do not fit together.
    """
    if only == ACTIONS:
        return _actions_alone(settings)
    _check(settings, shell, only)
    model = surroundings.model()
    if model is None:
        raise CannotRun("There is no trained model of these sources; `make train` makes it.")
    host, port = (LOOPBACK, 0) if shell else (settings.host, settings.port)
    front = _take(host, port, "PORT=5105 make serve")
    port = front.getsockname()[1]
    claim = _claim(port)
    actions: Child | None = None
    actions_url = settings.actions_url if only == RASA else None
    if only != RASA and settings.action_port is not None:
        back = _take(LOOPBACK, settings.action_port, "ACTION_PORT=5155")
        actions = _actions(back, _address(host, port), port)
        actions_url = f"http://{LOOPBACK}:{actions.port}"
    endpoints = surroundings.write_endpoints(settings, port, actions_url or surroundings.HERE)
    credentials = surroundings.write_credentials(port)
    rasa = Child(
        "Rasa",
        "assistant.runner.rasa",
        _rasa_arguments(shell, model, endpoints, credentials, host, port),
        surroundings.for_rasa(_address(host, port)),
        front,
        surroundings.log_file("chat" if shell else "rasa", port),
    )
    return Copy(settings, actions, rasa, claim)


def _check(settings: Settings, shell: bool, only: str | None) -> None:
    try:
        Limits.read()
        default_letter()
    except (BadLimit, UnknownLetter) as error:
        raise CannotRun(str(error)) from None
    if only == RASA and settings.actions_url is None:
        raise CannotRun(f"{ACTIONS_URL} is not set: where are the action servers?")
    if only is None and settings.actions_url is not None and not shell:
        raise CannotRun(
            f"{ACTIONS_URL} is set, so the action servers are elsewhere: serve with --only rasa"
        )


def _actions_alone(settings: Settings) -> Copy:
    """For machines of its own: reached at LETTERCLOCK_HOST, from Rasa servers elsewhere."""
    wanted = settings.action_port or DEFAULT_ACTION_PORT
    back = _take(settings.host, wanted, "ACTION_PORT=5155")
    port = back.getsockname()[1]
    claim = _claim(port)
    actions = _actions(back, _address(settings.host, settings.port), port)
    return Copy(settings, actions, None, claim)


def _actions(back: socket.socket, site: str, port: int) -> Child:
    back.listen(100)
    return Child(
        "the action server",
        "assistant.runner.actions",
        [],
        surroundings.for_actions(site),
        back,
        surroundings.log_file("actions", port),
    )


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
