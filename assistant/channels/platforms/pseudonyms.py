"""Names of conversations on a platform: the same person is the same one, and nobody can tell who.

A phone number or a user's id is kept nowhere: the database knows its keyed hash alone. The name of
the channel before it sees to it that no two platforms' numbers are ever one conversation.
"""

from __future__ import annotations

import hashlib
import hmac
import json

from assistant.ground import secret

_PURPOSE = b"letterclock person\0"
_CHARACTERS = 32


def conversation(channel: str, *who: str) -> str:
    """The id of a person's conversation.

    Args:
        channel: The channel's name.
        *who: What tells the person apart there, such as the numbers written from and to.
    """
    told = json.dumps([channel, *who]).encode("utf-8", "replace")
    digest = hmac.new(secret.own(), _PURPOSE + told, hashlib.sha256).hexdigest()
    return f"{channel}-{digest[:_CHARACTERS]}"
