"""The assistant in the terminal: `rasa shell`."""

from __future__ import annotations

import contextlib
import signal
import sys
import termios
import time
from collections.abc import Iterator

from assistant.runner.assemble import Assembled

TICK_S = 0.1


class _Terminated(Exception):
    """SIGTERM arrived."""


def run(assembled: Assembled) -> int:
    """Chats until the person leaves.

    Args:
        assembled: The shell's process, put together; not started yet.

    Returns:
        The exit status: 0 when the person left, 1 when the shell ended by itself.
    """
    shell = assembled.rasa
    shell.quiet = True
    # Not SIG_IGN, which children would inherit: on Ctrl-C it is the shell that leaves.
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, _raise)
    signal.signal(signal.SIGHUP, _raise)
    print("Starting; this takes about ten seconds …", flush=True)
    with _terminal_as_it_was():
        try:
            shell.start(interactive=True)
            while (status := shell.ended()) is None:
                time.sleep(TICK_S)
            if status not in (0, -signal.SIGINT, 130):
                print(shell.why_it_ended(), file=sys.stderr)
                return 1
        except _Terminated:
            pass
        finally:
            shell.end()
    assembled.tidy()
    return 0


def _raise(*_: object) -> None:
    raise _Terminated


@contextlib.contextmanager
def _terminal_as_it_was() -> Iterator[None]:
    """Gives the terminal back as it was found; a prompt that is cut off leaves it without echo."""
    if not sys.stdin.isatty():
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        # In the background, changing the terminal would stop this process.
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
