"""Finds what stories remember without packing each conversation first.

Rasa writes down the last points of a conversation, compresses that, and looks whether a story has
the same compressed text, twice a turn. Here the stories' texts are unpacked once and the plain ones
are compared. In a profile packing was half of what looking up took.
"""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from rasa.core.policies.memoization import MemoizationPolicy

_plain = MemoizationPolicy._recall_states
_KNOWN = "letterclock_stories"
_encoder = json.JSONEncoder(sort_keys=True)


def recall(self: MemoizationPolicy, states: list[dict[str, Any]]) -> str | None:
    """What a story does next; takes the place of `_recall_states`.

    Args:
        self: The policy. What it has learned does not change once it is loaded.
        states: The last points of a conversation.
    """
    if not states or not self.config["enable_feature_string_compression"]:
        found: str | None = _plain(self, states)
        return found
    lookup, stories = vars(self).get(_KNOWN, (None, {}))
    if lookup is not self.lookup:
        stories = {_unpacked(key): action for key, action in self.lookup.items()}
        setattr(self, _KNOWN, (self.lookup, stories))
    return stories.get(_encoder.encode(states).replace('"', ""))


def _unpacked(key: str) -> str:
    """The reverse of `_create_feature_key`."""
    return zlib.decompress(base64.b64decode(key)).decode("utf-8")


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = MemoizationPolicy
    replaced._recall_states = recall
