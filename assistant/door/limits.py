"""What the door lets in: every limit a setting, each with its default."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass


class BadLimit(ValueError):
    """A setting makes no sense; the text is one clear line."""


@dataclass(frozen=True)
class Rate:
    """`burst` messages at once, refilled evenly over `seconds`; a burst of 0 is no limit."""

    burst: int
    seconds: float


@dataclass(frozen=True)
class Limits:
    """The limits of one server."""

    characters: int = 1000
    """Of a message that are read (LETTERCLOCK_MAX_CHARACTERS). A longer one costs far more to
    understand than it can tell, and a very long one would stop the server (Rasa as it comes: 33 s
    for 100 KB)."""
    turn_s: float = 45.0
    """After this many seconds a turn is given up and apologised for (LETTERCLOCK_TURN_LIMIT). Below
    the 60 s after which Sanic ends the request without a word, and Rasa's lock on the conversation
    expires."""
    conversation: Rate = Rate(20, 60)
    """What one conversation may (LETTERCLOCK_RATE_CONVERSATION, as messages/seconds)."""
    address: Rate = Rate(60, 60)
    """What one address may, where a channel knows it (LETTERCLOCK_RATE_ADDRESS)."""
    proxies: int = 0
    """Proxies of one's own in front (LETTERCLOCK_PROXIES): as many entries of X-Forwarded-For are
    true."""
    send_try_s: int = 10
    """How long one try to send an answer to a platform may take (LETTERCLOCK_SEND_TIMEOUT)."""
    send_s: int = 300
    """How long it is tried again while the platform is slow or down (LETTERCLOCK_SEND_LIMIT). Later
    the answer would come as a surprise."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Limits:
        """The limits the environment sets.

        Raises:
            BadLimit: One of them makes no sense.
        """
        return cls(
            characters=_number(environment, "LETTERCLOCK_MAX_CHARACTERS", cls.characters, 20, 5000),
            turn_s=_number(environment, "LETTERCLOCK_TURN_LIMIT", int(cls.turn_s), 1, 55),
            conversation=_rate(environment, "LETTERCLOCK_RATE_CONVERSATION", cls.conversation),
            address=_rate(environment, "LETTERCLOCK_RATE_ADDRESS", cls.address),
            proxies=_number(environment, "LETTERCLOCK_PROXIES", cls.proxies, 0, 9),
            send_try_s=_number(environment, "LETTERCLOCK_SEND_TIMEOUT", cls.send_try_s, 1, 60),
            send_s=_number(environment, "LETTERCLOCK_SEND_LIMIT", cls.send_s, 1, 3600),
        )


def _number(environment: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise BadLimit(f"{name}={text} is no number from {least} to {most}.")
    return int(text)


def _rate(environment: Mapping[str, str], name: str, default: Rate) -> Rate:
    text = environment.get(name)
    if not text:
        return default
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text, re.ASCII)
    if found is None or int(found[2]) == 0:
        raise BadLimit(f"{name}={text} is no rate; 20/60 is 20 messages in 60 seconds.")
    return Rate(int(found[1]), float(found[2]))
