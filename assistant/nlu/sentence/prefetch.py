"""Begins with the meaning of a message before the conversation is read.

The encoder takes as long as all the rest of understanding a message, and needs neither Python nor
the conversation. So it works in a thread of its own while the conversation is read and the words
are counted. What was not begun, or turns out to be worded otherwise, is done when it is wanted:
the same either way.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import Future
from contextvars import ContextVar
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.shared.constants import INTENT_MESSAGE_PREFIX

from assistant.ground import in_flight
from assistant.nlu.clauses import clauses
from assistant.nlu.sentence.encoder import Encoder
from assistant.nlu.sentence.wording import in_plain_words, masked
from letterclock import message_cache

Key = tuple[int, str, int]

HANDOVER_S = 0.00005
"""Until the encoder's thread has begun, in seconds. It needs Python for that, which the one who
asked for it would otherwise keep until it waits for the database."""

_begun: ContextVar[dict[Key, Future[Any]] | None] = ContextVar("begun", default=None)
"""Of the message being answered; gone with it."""

_used: list[tuple[Encoder, int]] = []
"""The encoders that have been asked, and for how many tokens: what will be asked next time."""


def begin(text: str | None) -> None:
    """Begins with a message and with the questions in it.

    Args:
        text: What the person wrote.
    """
    if not text or text.startswith(INTENT_MESSAGE_PREFIX):
        return
    message_cache.remember()
    _begun.set(
        {
            (id(encoder), said, most): encoder.begin(said, most)
            for each in (text, *clauses(text))
            for said in (in_plain_words(each, masked(each)),)
            for encoder, most in _used
        }
    )
    if in_flight.alone():
        time.sleep(HANDOVER_S)


async def arrived() -> None:
    """Waits until what was begun is done; others are answered meanwhile."""
    for each in list((_begun.get() or {}).values()):
        if not each.done():
            await asyncio.wrap_future(each)


def take_all(
    encoder: Encoder, texts: Sequence[str], max_tokens: int
) -> list[npt.NDArray[np.float32]]:
    """What each of several texts means; what was not begun in one go (`Encoder.embed_all`).

    Args:
        encoder: Who knows it.
        texts: As they were begun, if they were.
        max_tokens: How many tokens are read of each.
    """
    begun = _begun.get() or {}
    rest = [text for text in texts if (id(encoder), text, max_tokens) not in begun]
    known = dict(zip(rest, encoder.embed_all(rest, max_tokens), strict=True))
    return [known[text] if text in known else take(encoder, text, max_tokens) for text in texts]


def take(encoder: Encoder, said: str, max_tokens: int) -> npt.NDArray[np.float32]:
    """What a text means; see `Encoder.embed`.

    Args:
        encoder: Who knows it.
        said: The text.
        max_tokens: How many tokens are read.
    """
    if (encoder, max_tokens) not in _used:
        _used.append((encoder, max_tokens))
    begun = (_begun.get() or {}).get((id(encoder), said, max_tokens))
    return encoder.embed(said, max_tokens) if begun is None else encoder.finish(begun)
