"""Keeps what people write out of the log."""

from __future__ import annotations

import logging
import warnings
from typing import TextIO

logger = logging.getLogger(__name__)


def while_starting() -> None:
    """From now on, shows warnings in one line each, and none that only tell of old libraries."""
    warnings.showwarning = _whole


def while_serving() -> None:
    """From now on, shows where a warning comes from and not what it says.

    Rasa warns, for one, of a message that looks like a command, and quotes it.
    """
    warnings.showwarning = _place


def _whole(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    if not _of_old_libraries(category):
        logger.warning("%s at %s:%s: %s", category.__name__, filename, lineno, message)


def _place(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    if not _of_old_libraries(category):
        logger.info("%s at %s:%s", category.__name__, filename, lineno)


def _of_old_libraries(category: type[Warning]) -> bool:
    # By name: SQLAlchemy's and Rasa's own kinds of DeprecationWarning are not all subclasses.
    return "Deprecat" in category.__name__ or issubclass(category, DeprecationWarning)
