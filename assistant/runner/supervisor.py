"""Keeps the server running, and ends it when told to."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType

from assistant.runner.assemble import Assembled

TICK_S = 0.05
PROBE_EVERY_S = 0.25


class Supervisor:
    """Runs a server until it is told to stop."""

    def __init__(self, assembled: Assembled) -> None:
        """Takes a server that has been put together.

        Args:
            assembled: Not started yet.
        """
        self._assembled = assembled
        self._rasa = assembled.rasa
        self._stopping = False
        self._welcomed = False
        self._probe_at = 0.0

    def run(self) -> int:
        """Serves until Ctrl-C or SIGTERM.

        Returns:
            The exit status: 0 when told to stop, 1 when the server would not stay up.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        try:
            self._rasa.start()
            return self._watch()
        finally:
            # A second Ctrl-C must not cut this short and leave a server behind.
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            self._rasa.end()

    def _watch(self) -> int:
        while True:
            time.sleep(TICK_S)
            if self._rasa.ended() is not None:
                # Ctrl-C reaches the server as well as this process; let it arrive before its end is
                # taken for an accident.
                time.sleep(4 * TICK_S)
            if self._stopping:
                say("Stopping …")
                self._rasa.end()
                self._assembled.tidy()
                return 0
            if not self._rasa.revive(say):
                return 1
            self._look()

    def _look(self) -> None:
        """Asks a server that is not up yet, and says so when it is."""
        if time.monotonic() < self._probe_at:
            return
        if not self._rasa.ready and self._rasa.probe(self._assembled.probe_host):
            say(f"{self._rasa.label} is back." if self._welcomed else self._assembled.welcome)
            self._welcomed = True
        self._probe_at = time.monotonic() + PROBE_EVERY_S

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True
        self._rasa.quiet = True


def say(text: str) -> None:
    """Shows a line, at once; a terminal that is gone is no reason to fall over."""
    try:
        print(text[:1].upper() + text[1:], flush=True)
    except OSError:
        sys.stdout = sys.stderr = open("/dev/null", "w")  # noqa: SIM115, PTH123
