"""Keeps what people write out of the log: of the lines that libraries write, and of warnings.

Rasa quotes messages and names conversations, above all where something fails. While people are
being served, a line of anyone else's code says how bad it is, where it comes from and which kind
of error it tells of, and nothing in its own words.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import warnings
from functools import partial
from typing import Any, TextIO

from assistant.watch import journal

logger = logging.getLogger(__name__)

OURS = frozenset({"assistant", "actions", "letterclock"})
"""Packages whose log lines are known to quote nobody."""

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
"""A line's name in Rasa's structured log, such as "rest.message.received.failure"."""


def while_serving() -> None:
    """From now on, logs others' lines bare, in the whole process.

    Of a warning, too, where it comes from and not what it says: Rasa warns, for one, of a message
    that looks like a command, and quotes it.
    """
    warnings.showwarning = partial(_show, False)
    # Where every line passes, whichever handlers there are and whoever adds some later.
    logging.setLogRecordFactory(record)
    # Where numpy.distutils has been read, the root logger is of a kind that prints by itself.
    logging.root.__class__ = logging.RootLogger
    threading.excepthook = _in_thread
    sys.unraisablehook = _unraisable


def record(
    name: str,
    level: int,
    pathname: str,
    line: int,
    message: Any,
    arguments: Any,
    exc_info: Any = None,
    func: str | None = None,
    sinfo: str | None = None,
    **more: Any,
) -> logging.LogRecord:
    """Makes a log record; takes the place of `logging.LogRecord`."""
    error = exc_info[1] if isinstance(exc_info, tuple) else None
    if name.split(".")[0] in OURS:
        if error is not None:
            message, arguments = f"{_rendered(message, arguments)}: {_of(error)}", ()
    else:
        told = [_key_of(message), f"at {journal.place(pathname)}:{line}", _of(error)]
        message, arguments = " ".join(part for part in told if part), ()
    return logging.LogRecord(
        name, level, pathname, line, message, arguments, None, func, None, **more
    )


def _rendered(message: Any, arguments: Any) -> str:
    return logging.LogRecord("", 0, "", 0, message, arguments, None).getMessage()


def _key_of(message: Any) -> str:
    try:
        event = json.loads(message).get("event")
    except (TypeError, ValueError, AttributeError):
        return ""
    return event if isinstance(event, str) and _KEY.fullmatch(event) else ""


def _of(error: BaseException | None) -> str:
    if error is None:
        return ""
    return f"{type(error).__name__} in {'; '.join(journal.places(error.__traceback__))}"


def _in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        journal.failed(args.exc_value, "thread failed")


def _unraisable(args: Any) -> None:
    if args.exc_value is not None:
        journal.failed(args.exc_value, "clean-up failed")


def while_starting() -> None:
    """From now on, shows warnings in one line each, and none that only tell of old libraries."""
    warnings.showwarning = partial(_show, True)


def _show(
    words: bool,
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Takes the place of `warnings.showwarning`, with its words or without."""
    if _of_old_libraries(category):
        return
    where = f"{category.__name__} at {filename}:{lineno}"
    if words:
        logger.warning("%s: %s", where, message)
    else:
        logger.info("%s", where)


def _of_old_libraries(category: type[Warning]) -> bool:
    # By name: SQLAlchemy's and Rasa's own kinds of DeprecationWarning are not all subclasses.
    return "Deprecat" in category.__name__ or issubclass(category, DeprecationWarning)
