"""The assistant in the terminal: `rasa shell`, with an action server behind it if it has one."""

from __future__ import annotations

import contextlib
import signal
import sys
import termios
import time
from collections.abc import Iterator

from assistant.runner.child import end_all, reviver
from assistant.runner.copies import Copy

TICK_S = 0.1


class _Terminated(Exception):
    """SIGTERM arrived."""


def run(copy: Copy) -> int:
    """Chats until the person leaves.

    Args:
        copy: Its processes, put together for the shell; not started yet.

    Returns:
        The exit status: 0 when the person left, 1 when a server would not stay up.
    """
    revive = reviver(lambda text: None)
    shell, actions = copy.rasa, copy.actions
    assert shell is not None
    behind = [actions] if actions else []
    for child in copy.children:
        child.quiet = True
    # Not SIG_IGN, which children would inherit: on Ctrl-C it is the shell that leaves.
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, _raise)
    signal.signal(signal.SIGHUP, _raise)
    print("Starting; this takes about ten seconds …", flush=True)
    with _terminal_as_it_was():
        try:
            for child in behind:
                child.start()
            shell.start(interactive=True)
            while shell.ended() is None:
                if not all(revive(child) for child in behind):
                    print("The action server does not stay up.", file=sys.stderr)
                    return 1
                time.sleep(TICK_S)
            status = shell.ended()
            if status in (0, -signal.SIGINT, 130):
                end_all(behind)
                copy.tidy()
                return 0
            print(f"The chat ended unexpectedly; see {shell.log}", file=sys.stderr)
            return 1
        except _Terminated:
            end_all([shell, *behind])
            copy.tidy()
            return 0
        finally:
            end_all([shell, *behind])


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
