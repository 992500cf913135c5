"""One turn of a conversation, whatever the channel: it always ends with an answer."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage

from assistant.channels.apology import apology
from assistant.channels.output import LANGUAGE, WholeMessages

logger = logging.getLogger(__name__)

LIMIT_S = 45.0
"""After this many seconds a turn is given up and apologised for. Below the 60 s after which
Sanic ends the request without a word, and Rasa's lock on the conversation expires."""

OnMessage = Callable[[UserMessage], Awaitable[Any]]


async def run(
    on_new_message: OnMessage,
    said: UserMessage,
    collector: WholeMessages,
    language: str = "en",
) -> list[dict[str, Any]]:
    """Hands a message to the assistant and returns its answers.

    Never empty: a turn that fails, takes too long or says nothing ends with an apology.

    Args:
        on_new_message: Hands a message to the assistant.
        said: What the person said.
        collector: The message's output channel.
        language: Of the apology: "en" or "es".
    """
    try:
        await asyncio.wait_for(on_new_message(said), LIMIT_S)
        failed = not collector.messages
        if failed:
            logger.error("A turn ended without an answer; apologised.")
    except Exception as error:
        failed = True
        report(error)
    if failed:
        sorry = {"recipient_id": said.sender_id, LANGUAGE: language, "text": apology(language)}
        collector.messages.append(sorry)
    return list(collector.messages)


def report(error: Exception) -> None:
    """Logs where something failed.

    Args:
        error: What was raised. Neither its text nor a full trace is logged: both can hold what the
            person wrote.
    """
    logger.error(
        "A turn failed with %s at:\n%s",
        type(error).__name__,
        "".join(traceback.format_tb(error.__traceback__)),
    )
