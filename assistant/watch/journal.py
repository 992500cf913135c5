"""The log of what happens at the door: one JSON object a line, and not a word of what was said.

Who spoke stands there as a keyed hash: lines of one conversation can be told to belong together,
and without the key (`assistant.channels.website.identity`) nobody can tell whose it was.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from types import TracebackType
from typing import Any

import structlog

from assistant.ground import secret
from assistant.ground.settings import ROOT
from assistant.watch.outcomes import ANSWERED

HASH_CHARACTERS = 16
"""Of a conversation's mark: enough that two are not confused."""

MOST_PLACES = 12
"""Of a trace that are logged: the innermost."""

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,60}")
_PURPOSE = b"letterclock journal\0"
"""So that the mark of a conversation is no signature of its token."""


_LINE: list[Any] = [
    structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%M:%S.%f+00:00", utc=True, key="time"),
    structlog.processors.add_log_level,
    structlog.processors.JSONRenderer(),
]
"""How a line is made, whatever Rasa says to structlog about its own."""


@dataclass
class Entry:
    """What is noted about one message while it is being answered."""

    channel: str
    conversation: str
    topic: str | None = None
    outcome: str = ANSWERED
    redacted: list[str] = field(default_factory=list)


current: ContextVar[Entry | None] = ContextVar("entry", default=None)
"""The message being answered. One object from its arrival on, in whatever task it is answered."""


@contextmanager
def entry(channel: str, sender_id: str) -> Iterator[Entry]:
    """Notes what happens within the block, and logs it in one line at its end.

    Args:
        channel: Where the message came in.
        sender_id: Its conversation.
    """
    noted = Entry(name(channel), mark(sender_id))
    token = current.set(noted)
    begun = time.monotonic()
    try:
        yield noted
    finally:
        milliseconds = round((time.monotonic() - begun) * 1000)
        facts: dict[str, Any] = {"topic": noted.topic} if noted.topic else {}
        if noted.redacted:
            facts["redacted"] = noted.redacted
        _soon(
            partial(
                write,
                "turn",
                channel=noted.channel,
                ms=milliseconds,
                outcome=noted.outcome,
                **facts,
            )
        )
        current.reset(token)


def _soon(work: Callable[[], None]) -> None:
    """Does it when the answer is on its way; at once where no server is running."""
    try:
        asyncio.get_running_loop().call_soon(work)
    except RuntimeError:
        work()


def write(event: str, level: int = logging.INFO, **facts: Any) -> None:
    """Logs one line.

    Args:
        event: What happened, one word or two.
        level: As `logging` has it; warnings and errors are shown on the terminal too.
        **facts: What is known about it: names, numbers, lists of them. Never a text or an id.
    """
    noted = current.get()
    known = {"conversation": noted.conversation} if noted is not None else {}
    # Standard error as it is at the time: `rasa shell` has people on standard output.
    line = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=_LINE,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    with suppress(OSError, ValueError):
        line.log(level, event, **known, **facts)


def failed(error: BaseException, event: str = "error", level: int = logging.ERROR) -> None:
    """Logs what kind of error happened and where.

    Args:
        error: What was raised. What it says is left out: it can quote what the person wrote.
        event: What it prevented.
        level: As `logging` has it.
    """
    write(event, level, kind=type(error).__name__, places=places(error.__traceback__))


def places(trace: TracebackType | None) -> list[str]:
    """A trace as file, line and function, the innermost last, without any line of code."""
    frames = traceback.extract_tb(trace)[-MOST_PLACES:]
    return [f"{place(each.filename)}:{each.lineno} {each.name}" for each in frames]


def place(filename: str) -> str:
    """A source file without where it is on this machine."""
    parts = PurePath(filename).parts
    for folder in ("site-packages", ROOT.name):
        if folder in parts:
            last = len(parts) - 1 - parts[::-1].index(folder)
            return "/".join(parts[last + 1 :])
    return "/".join(parts[-2:])


def mark(sender_id: str) -> str:
    """A conversation's mark in the log.

    Args:
        sender_id: The conversation.
    """
    digest = hmac.new(
        secret.own(), _PURPOSE + str(sender_id).encode("utf-8", "replace"), hashlib.sha256
    )
    return digest.hexdigest()[:HASH_CHARACTERS]


def name(value: object) -> str:
    """A name as it may be logged and counted: one that cannot carry what somebody wrote."""
    text = str(value)
    return text if _NAME.fullmatch(text) else "other"
