"""Long steps: their output in a log file, their progress on the terminal."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Mapping, Optional, Sequence

from assistant.setup.errors import SetupError

TAIL_LINES = 30
"""How much of the log is shown when a step fails."""

LINE_EVERY_S = 5.0
"""How often a terminal that cannot rewrite a line gets a new one, in seconds."""


def say(text: str) -> None:
    """Prints one line, at once."""
    print(text, flush=True)


def run(
    label: str,
    command: Sequence[str],
    log: Path,
    cwd: Path,
    env: Optional[Mapping[str, str]] = None,
) -> float:
    """Runs a command with its output in a log and its progress on the terminal.

    Args:
        label: What is being done, for the terminal.
        command: Program and arguments.
        log: File its output is added to.
        cwd: Directory it runs in.
        env: Its whole environment; None for this process's own.

    Returns:
        How long it took, in seconds.

    Raises:
        SetupError: It failed; the end of its log is in the text.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    progress = _Progress(label)
    with log.open("ab") as out:
        process = subprocess.Popen(
            list(command),
            cwd=str(cwd),
            env=None if env is None else dict(env),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            while process.poll() is None:
                progress.show(time.monotonic() - begun)
                time.sleep(0.1)
        except BaseException:
            # Ctrl-C: what was started goes with us.
            process.terminate()
            process.wait()
            progress.end("interrupted")
            raise
    took = time.monotonic() - begun
    if process.returncode != 0:
        progress.end("failed")
        raise SetupError(
            "{} failed (exit status {}). The end of {}:\n{}".format(
                label, process.returncode, log, tail(log)
            )
        )
    progress.end("done in {:.0f} s".format(took))
    return took


def tail(log: Path, lines: int = TAIL_LINES) -> str:
    """The last lines of a file, indented."""
    text = log.read_text(encoding="utf-8", errors="replace")
    return "\n".join("    " + line for line in text.splitlines()[-lines:])


class _Progress:
    """A line that counts seconds: rewritten on a terminal, repeated elsewhere."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._rewrites = sys.stdout.isatty()
        self._shown_at = -1.0

    def show(self, seconds: float) -> None:
        """Shows how long it has taken so far."""
        due = 1.0 if self._rewrites else LINE_EVERY_S
        if self._shown_at >= 0 and seconds - self._shown_at < due:
            return
        if self._rewrites:
            sys.stdout.write("\r\033[K{} … {:.0f} s".format(self._label, seconds))
            sys.stdout.flush()
        elif self._shown_at < 0:
            say("{} …".format(self._label))
        else:
            say("{} … {:.0f} s".format(self._label, seconds))
        self._shown_at = seconds

    def end(self, how: str) -> None:
        """Ends the line."""
        if self._rewrites:
            sys.stdout.write("\r\033[K")
        say("{} … {}".format(self._label, how))
