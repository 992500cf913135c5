"""Conversation ids that only this server can make.

A browser keeps a token: a random id, the day it was made, and a signature over both. The database
knows the id alone, so that who reads the database cannot speak for anyone.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

SETTING = "LETTERCLOCK_SECRET"
"""The key that signs; one for all servers that share a database. Made and kept where not set."""

MAX_AGE = timedelta(days=30)
"""After this a token is stale and starts a new conversation."""

_ID, _DAY, _SIGNATURE = 16, 4, 16
"""Bytes of a token's parts."""


@dataclass(frozen=True)
class Identity:
    """Whose conversation it is: the id the database knows and the token the browser keeps."""

    sender: str
    token: str


class Signer:
    """Makes and checks tokens."""

    def __init__(self, key: bytes, channel: str = "web") -> None:
        """Signs with a key.

        Args:
            key: Secret bytes; who knows them can speak in every conversation.
            channel: What the conversations' ids begin with. Another channel needs another key.
        """
        self._key = key
        self._channel = channel

    def mint(self, today: date) -> Identity:
        """A new conversation.

        Args:
            today: The day it is made.
        """
        content = secrets.token_bytes(_ID) + today.toordinal().to_bytes(_DAY, "big")
        token = base64.urlsafe_b64encode(content + self._sign(content)).decode()
        return Identity(self._sender(content), token)

    def read(self, token: object, today: date) -> Identity | None:
        """The conversation a token stands for, or None if it is forged, broken or stale.

        Args:
            token: What the browser sent.
            today: The day it is read.
        """
        content = self._content(token)
        if content is None or not isinstance(token, str):
            return None
        made = date.fromordinal(int.from_bytes(content[_ID:], "big"))
        # A day's grace: the fixed clock of tests and demos may stand before the token's day.
        if not made - timedelta(days=1) <= today <= made + MAX_AGE:
            return None
        return Identity(self._sender(content), token)

    def _sender(self, content: bytes) -> str:
        return f"{self._channel}-{content[:_ID].hex()}"

    def _content(self, token: object) -> bytes | None:
        if not isinstance(token, str):
            return None
        try:
            raw = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
        except (UnicodeEncodeError, binascii.Error):
            return None
        content, signature = raw[: _ID + _DAY], raw[_ID + _DAY :]
        right = hmac.compare_digest(signature, self._sign(content))
        return content if right and len(content) == _ID + _DAY else None

    def _sign(self, content: bytes) -> bytes:
        return hmac.new(self._key, content, hashlib.sha256).digest()[:_SIGNATURE]
