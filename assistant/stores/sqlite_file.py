"""SQLite's file while it is served: opened for a server, waited for, put back when removed."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa

logger = logging.getLogger(__name__)

WAIT_S = 5.0
"""How long a turn waits for another program's write, in seconds; others are served meanwhile."""

BUSY_TIMEOUT_MS = 250
"""How long SQLite itself waits at a time, in milliseconds."""

_BESIDE = ("-wal", "-shm")


class SqliteFile:
    """The file of a tracker store."""

    def __init__(self, path: Path) -> None:
        """Makes the file and its folder where there is none.

        Args:
            path: The file.
        """
        self._path = path
        self._opened: tuple[int, int] | None = None
        self._make()

    def connected(self, connection: sqlite3.Connection, _: Any = None) -> None:
        """Sets a new connection up; a listener of SQLAlchemy's."""
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        # What is deleted is overwritten, and not only given up.
        connection.execute("PRAGMA secure_delete=ON")
        self._opened = self._identity()

    def keep(self, engine: Any) -> bool:
        """Puts the file back if it was removed while it was open; takes a new one if replaced.

        An open file lives on without a name: what is written then would be lost with the process.

        Args:
            engine: SQLAlchemy's, of the store.

        Returns:
            Whether the file is another one now.

        Raises:
            OSError: Its folder is gone as well.
            OSError, sqlite3.Error: It cannot be written.
        """
        found = self._identity()
        if self._opened is None or found == self._opened:
            return False
        if found is None:
            self._put_back(engine)
            logger.error(
                "The database file was removed while it was served; it was written again, as it "
                "was still open. To delete every conversation, stop the server first."
            )
        else:
            logger.error("The database file was replaced while it was served; the new one is used.")
        self._opened = None
        engine.dispose()
        return True

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _make(self) -> None:
        # The mode stays in the file; it is set before Rasa opens it, as it needs the file alone.
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # For the server's own user alone; SQLite gives its other files the same mode.
        self._path.touch(0o600)
        with closing(sqlite3.connect(self._path, timeout=WAIT_S)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")

    def _put_back(self, engine: Any) -> None:
        draft = self._path.with_name(f"{self._path.name}.new")
        draft.unlink(missing_ok=True)
        draft.touch(0o600)
        with closing(engine.raw_connection()) as old, closing(sqlite3.connect(draft)) as new:
            old.connection.backup(new)
        # A log left beside a removed file would be read into the new one.
        for ending in _BESIDE:
            with suppress(FileNotFoundError):
                self._path.with_name(self._path.name + ending).unlink()
        draft.replace(self._path)
        self._make()


def patiently(work: Callable[[], Any], until: float) -> Any:
    """Does something that writes; tries again while another program holds the file.

    Args:
        work: What is to be done. It may be begun more than once, and is done once.
        until: How long, by `time.monotonic`. What waited in line so long is tried once.

    Raises:
        sqlalchemy.exc.OperationalError: The file is locked for too long, or cannot be written.
    """
    while True:
        try:
            return work()
        except sa.exc.OperationalError as error:
            if not is_locked(error) or time.monotonic() > until:
                raise


def is_locked(error: sa.exc.OperationalError) -> bool:
    """Whether another program holds the file; all else is no better a moment later.

    Args:
        error: What SQLAlchemy raised.
    """
    return "locked" in str(error.orig)
