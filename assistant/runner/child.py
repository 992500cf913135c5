"""One process the supervisor looks after."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from assistant.runner import kin, logfile, sockets
from assistant.runner.settings import ROOT

MAX_DEATHS = 5
WINDOW_S = 60.0
"""This many deaths within this many seconds, and it is not tried again."""

FIRST_PAUSE_S = 0.2
"""Pause before the first restart; doubled each time within the window."""

STOP_PATIENCE_S = 10.0
"""From asking a process to end until it is made to, in seconds."""


class Child:
    """A server process: started, watched, brought back, ended.

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
        self.announce_ready = False
        self._module = module
        self._arguments = list(arguments)
        self._env = dict(env)
        self._socket = listens
        self._process: subprocess.Popen[str] | None = None
        self._logfile: logfile.LogFile | None = None
        self._deaths: deque[float] = deque()
        self.start_at = 0.0

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
        env = {**self._env, kin.PARENT: str(os.getpid()), sockets.VARIABLE: str(descriptor)}
        self.ready = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module, *self._arguments],
            cwd=ROOT,
            env=env,
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
        logfile.relay(stream, self._logfile, self.label, lambda: self.quiet)

    def ended(self) -> int | None:
        """Its exit status if it has ended, else None."""
        return self._process.poll() if self._process else None

    def bury(self) -> float | None:
        """Notes a death.

        Returns:
            Seconds to wait before the next start; None if it has died too often.
        """
        now = time.monotonic()
        self._process = None
        self.ready = False
        self._deaths.append(now)
        while self._deaths and now - self._deaths[0] > WINDOW_S:
            self._deaths.popleft()
        if len(self._deaths) >= MAX_DEATHS:
            return None
        pause = FIRST_PAUSE_S * 2 ** (len(self._deaths) - 1)
        self.start_at = now + pause
        return pause

    @property
    def due(self) -> bool:
        """Whether it is dead and its pause is over."""
        return self._process is None and time.monotonic() >= self.start_at

    def probe(self, host: str) -> bool:
        """Asks its health route, and remembers a yes.

        Args:
            host: Where it can be reached from here.
        """
        if not self.ready and self._process is not None:
            self.ready = _answers(f"http://{host}:{self.port}/health")
        return self.ready

    def ask_to_end(self) -> None:
        """Sends SIGTERM if it runs."""
        self.quiet = True
        if self._process and self._process.poll() is None:
            self._process.terminate()

    def make_end(self, deadline: float) -> None:
        """Waits for it to end, and kills it when it takes too long.

        Args:
            deadline: `time.monotonic()` after which it is killed.
        """
        if self._process is None:
            return
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


def end_all(children: Sequence[Child], patience: float = STOP_PATIENCE_S) -> None:
    """Ends processes together: asks them all, then waits for each."""
    deadline = time.monotonic() + patience
    for child in children:
        child.ask_to_end()
    for child in children:
        child.make_end(deadline)


def reviver(report: Callable[[str], None]) -> Callable[[Child], bool]:
    """What to do about a child that may have died.

    Args:
        report: Shows a line to the person.

    Returns:
        A function that takes a child, starts it again when its time has come, and returns
        whether there is hope.
    """

    def revive(child: Child) -> bool:
        status = child.ended()
        if status is not None:
            pause = child.bury()
            if pause is None:
                report(
                    f"{child.label} ended {MAX_DEATHS} times within {WINDOW_S:.0f} s; giving up. "
                    f"Its log: {child.log.relative_to(ROOT)}"
                )
                return False
            report(f"{child.label} ended unexpectedly ({_reason(status)}); starting it again …")
            child.announce_ready = True
        elif child.due:
            child.start()
        return True

    return revive


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
