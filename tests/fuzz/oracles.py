"""What must hold for every answer, whatever was asked."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from assistant.server.plugin import MAX_REQUEST_BYTES
from assistant.website.headers import SECURITY
from tests.fuzz.payloads import Payload

LONGEST_SENTENCE = 400
"""Characters of a refusal."""

_TRACES = (
    "Traceback",
    'File "/',
    "site-packages",
    "sqlalchemy",
    "sanic",
    "rasa.core",
    "OperationalError",
)
_NEVER_IN_A_HEADER = ("set-cookie", "server", "x-powered-by")


@dataclass(frozen=True)
class Reply:
    """What came back; a status of 0 is a connection closed without a word."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


def problems(payload: Payload, reply: Reply, planted: Collection[str]) -> list[str]:
    """What is wrong with an answer; nothing, if all is well.

    Args:
        payload: What was sent.
        reply: What came back.
        planted: What was said in conversations of others.
    """
    if reply.status == 0:
        return [] if payload.broken else ["closed without a word"]
    found = [f"leaks {each!r}" for each in planted if each in reply.text]
    found += [f"shows {each!r}" for each in _TRACES if each in reply.text]
    missing = [name for name in SECURITY if name.lower() not in reply.headers]
    found += [f"lacks {', '.join(missing)}"] if missing else []
    found += [f"has the header {each}" for each in _NEVER_IN_A_HEADER if each in reply.headers]
    if reply.status >= 500:
        found.append(f"status {reply.status}")
    elif reply.status >= 400:
        found += _refusal(reply, head=payload.raw.startswith(b"HEAD "))
    # 413: the headers themselves were too large.
    if payload.unsigned and reply.status not in (403, 413):
        found.append(f"a delivery nobody signed got status {reply.status}")
    if payload.signed and reply.status not in (200, 204, 400):
        found.append(f"a delivery that makes no sense got status {reply.status}")
    if payload.answered and reply.status not in (200, 204):
        found.append(f"a message got status {reply.status}")
    if payload.turn:
        found += _turn(reply, too_large=len(payload.raw) > MAX_REQUEST_BYTES)
    return found


def _turn(reply: Reply, too_large: bool) -> list[str]:
    """A message that got in is answered in words; one that did not is a clear 400 or 413."""
    if reply.status == 400 or (too_large and reply.status == 413):
        return []
    if reply.status != 200:
        return [f"a message got status {reply.status}"]
    try:
        answer = json.loads(reply.body)
    except ValueError:
        return ["a message got no JSON"]
    messages: Any = answer.get("messages") if isinstance(answer, dict) else answer
    if not messages or not all(isinstance(each, dict) for each in messages):
        return ["silence"]
    return [] if any(each.get("text") for each in messages) else ["no words"]


def _refusal(reply: Reply, head: bool) -> list[str]:
    if head:
        return []
    kind = reply.headers.get("content-type", "")
    text = reply.text
    if kind.startswith("application/json"):
        try:
            text = str(json.loads(text).get("error", ""))
        except (ValueError, AttributeError):
            return ["a refusal is no JSON"]
    elif kind.startswith("text/html"):
        # The page for an address that does not exist.
        return [] if "</html>" in text else ["a refusal is half a page"]
    text = text.strip()
    if not 10 <= len(text) <= LONGEST_SENTENCE or not text.endswith((".", "?", ")")):
        return [f"a refusal is no sentence: {text[:80]!r}"]
    return []
