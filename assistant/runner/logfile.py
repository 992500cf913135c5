"""A child's output: all of it to a file, what matters to the terminal."""

from __future__ import annotations

import contextlib
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

LIMIT_BYTES = 10_000_000
"""At this size the file becomes `….1` and a new one begins."""

_ALARMING = re.compile(r'\b(WARNING|ERROR|CRITICAL)\b|"level": "(warning|error|critical)"')
_COLOUR = re.compile(r"\033\[[0-9;]*m")


class LogFile:
    """A log of bounded size, emptied when opened."""

    def __init__(self, path: Path, limit: int = LIMIT_BYTES) -> None:
        self._path = path
        self._limit = limit
        self._lock = threading.Lock()
        self._file = path.open("w", encoding="utf-8")

    def write(self, line: str) -> None:
        """Adds a line, which has its own end."""
        # On a full disk the line is lost: a server whose output nobody reads would stand still.
        with self._lock, contextlib.suppress(OSError, ValueError):
            if self._file.closed:
                self._file = self._path.open("a", encoding="utf-8")
            self._file.write(line)
            self._file.flush()
            if self._file.tell() > self._limit:
                self._file.close()
                self._path.replace(self._path.with_name(self._path.name + ".1"))
                self._file = self._path.open("w", encoding="utf-8")


class Relay:
    """Copies a child's output to its log, and its warnings and errors to the terminal."""

    def __init__(
        self, stream: IO[str], log: LogFile, label: str, quiet: Callable[[], bool]
    ) -> None:
        """Begins, in a thread of its own.

        Args:
            stream: The child's output; read to its end.
            log: Where all of it goes.
            label: The child's name, put before what is shown.
            quiet: Whether nothing is to be shown just now.
        """
        self._last = ""
        self._copying = threading.Thread(
            target=self._copy, args=(stream, log, label, quiet), daemon=True
        )
        self._copying.start()

    def last_line(self) -> str:
        """The last line of a child that has ended."""
        self._copying.join(1.0)
        return self._last

    def _copy(self, stream: IO[str], log: LogFile, label: str, quiet: Callable[[], bool]) -> None:
        for line in stream:
            log.write(line)
            self._last = line.strip() or self._last
            if _ALARMING.search(line) and not quiet():
                with contextlib.suppress(OSError, ValueError):
                    shown = _COLOUR.sub("", line).rstrip()
                    print(f"[{label}] {shown}", file=sys.stderr, flush=True)
