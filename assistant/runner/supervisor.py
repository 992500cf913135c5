"""Keeps the servers running, and ends them together."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType

from assistant.runner.child import end_all, reviver
from assistant.runner.copies import Copy

TICK_S = 0.05
PROBE_EVERY_S = 0.25


class Supervisor:
    """Runs one copy of the assistant until it is told to stop."""

    def __init__(self, copy: Copy) -> None:
        """Takes a copy that has been put together.

        Args:
            copy: Its processes; not started yet.
        """
        self._copy = copy
        self._children = copy.children
        self._stopping = False
        self._announced = False
        self._probe_at = 0.0
        self._revive = reviver(say)

    def run(self) -> int:
        """Serves until Ctrl-C or SIGTERM.

        Returns:
            The exit status: 0 when told to stop, 1 when a server would not stay up.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        try:
            for child in self._children:
                child.start()
            return self._watch()
        finally:
            # A second Ctrl-C must not cut this short and leave a server behind.
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            end_all(self._children)

    def _watch(self) -> int:
        while True:
            time.sleep(TICK_S)
            if any(child.ended() is not None for child in self._children):
                # Ctrl-C reaches the servers as well as this process; let it arrive before
                # their end is taken for an accident.
                time.sleep(4 * TICK_S)
            if self._stopping:
                say("Stopping …")
                end_all(self._children)
                self._copy.tidy()
                return 0
            hope = [self._revive(child) for child in self._children]
            if not all(hope):
                return 1
            self._look()

    def _look(self) -> None:
        """Asks the servers that are not up yet, and says so when they are."""
        if time.monotonic() < self._probe_at:
            return
        for child in self._children:
            if not child.ready and child.probe(self._copy.probe_host) and child.announce_ready:
                child.announce_ready = False
                if self._announced:
                    say(f"{child.label} is back.")
        if not self._announced and all(child.ready for child in self._children):
            self._announced = True
            say(self._copy.welcome)
        self._probe_at = time.monotonic() + PROBE_EVERY_S

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True
        for child in self._children:
            child.quiet = True


def say(text: str) -> None:
    """Shows a line, at once; a terminal that is gone is no reason to fall over."""
    try:
        print(text[:1].upper() + text[1:], flush=True)
    except OSError:
        sys.stdout = sys.stderr = open("/dev/null", "w")  # noqa: SIM115, PTH123
