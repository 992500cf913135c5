"""The server's process, which the supervisor looks after."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from assistant.ground import parent_death, sockets
from assistant.ground.settings import ROOT
from assistant.runner import logfile
from assistant.server.configuration import EXIT_STATUS

MAX_DEATHS = 5
WINDOW_S = 60.0
"""This many deaths within this many seconds, and it is not tried again."""

FIRST_PAUSE_S = 0.2
"""Pause before the first restart; doubled each time within the window."""

STOP_PATIENCE_S = 10.0
"""From asking a process to end until it is made to, in seconds."""


class Child:
    """A process: started, watched, brought back, ended.

    It is started from the main thread alone: on Linux a child is tied to the *thread* that
    started it.
    """

    def __init__(
        self,
        label: str,
        module: str,
        arguments: Sequence[str],
        env: Mapping[str, str],
        listens: socket.socket,
        log: Path,
    ) -> None:
        """Describes the process; nothing is started.

        Args:
            label: What it is called on the terminal.
            module: Python module to run.
            arguments: Its command line.
            env: Its environment.
            listens: The socket it serves.
            log: Where its output goes.
        """
        self.label = label
        self.log = log
        self.ready = False
        self.quiet = False
        self._module = module
        self._arguments = list(arguments)
        self._env = dict(env)
        self._socket = listens
        self._process: subprocess.Popen[str] | None = None
        self._logfile: logfile.LogFile | None = None
        self._relay: logfile.Relay | None = None
        self._deaths: list[float] = []
        self._start_at = 0.0

    @property
    def port(self) -> int:
        """The port it serves."""
        return int(self._socket.getsockname()[1])

    @property
    def pid(self) -> int | None:
        """Its process id while it runs."""
        return self._process.pid if self._process else None

    def start(self, interactive: bool = False) -> None:
        """Starts it.

        Args:
            interactive: It talks to the person: the terminal is its own, and only its error
                output goes to the log.
        """
        if self._logfile is None:
            self._logfile = logfile.LogFile(self.log)
        descriptor = self._socket.fileno()
        handed = {parent_death.PARENT: str(os.getpid()), sockets.VARIABLE: str(descriptor)}
        self.ready = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module, *self._arguments],
            cwd=ROOT,
            env={**self._env, **handed},
            pass_fds=[descriptor],
            stdin=None if interactive else subprocess.DEVNULL,
            stdout=None if interactive else subprocess.PIPE,
            stderr=subprocess.PIPE if interactive else subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        stream = self._process.stderr if interactive else self._process.stdout
        assert stream is not None
        self._relay = logfile.Relay(stream, self._logfile, self.label, lambda: self.quiet)

    def ended(self) -> int | None:
        """Its exit status if it has ended, else None."""
        return self._process.poll() if self._process else None

    def revive(self, report: Callable[[str], None]) -> bool:
        """Starts it again where it has ended and its time has come.

        Args:
            report: Shows a line to the person.

        Returns:
            Whether there is hope: it does not end again and again, and can be started as it is
            configured.
        """
        status = self.ended()
        if status is None:
            if self._process is None and time.monotonic() >= self._start_at:
                self.start()
            return True
        self._process = None
        self.ready = False
        if status == EXIT_STATUS:
            print(self._last_line(), file=sys.stderr, flush=True)
            return False
        now = time.monotonic()
        self._deaths = [each for each in (*self._deaths, now) if now - each <= WINDOW_S]
        if len(self._deaths) >= MAX_DEATHS:
            report(
                f"{self.label} ended {MAX_DEATHS} times within {WINDOW_S:.0f} s; giving up. "
                f"Its log: {self.log.relative_to(ROOT)}"
            )
            return False
        self._start_at = now + FIRST_PAUSE_S * 2 ** (len(self._deaths) - 1)
        report(f"{self.label} ended unexpectedly ({_reason(status)}); starting it again …")
        return True

    def why_it_ended(self) -> str:
        """One line about a process that has ended."""
        if self.ended() == EXIT_STATUS:
            return self._last_line()
        return f"{self.label} ended unexpectedly; see {self.log.relative_to(ROOT)}"

    def _last_line(self) -> str:
        return self._relay.last_line() if self._relay else ""

    def probe(self, host: str) -> bool:
        """Asks its health route, and remembers a yes.

        Args:
            host: Where it can be reached from here.
        """
        if not self.ready and self._process is not None:
            self.ready = _answers(f"http://{host}:{self.port}/health")
        return self.ready

    def end(self, patience_s: float = STOP_PATIENCE_S) -> None:
        """Asks it to end, and kills it when it takes too long.

        Args:
            patience_s: How long it may take, in seconds.
        """
        self.quiet = True
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


def _reason(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def _answers(url: str) -> bool:
    try:
        # No proxy from the environment for a loopback address.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(url, timeout=0.5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False
