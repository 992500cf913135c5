"""The dialogues of tests/conversations over other doors than REST: what a person reads there."""

from __future__ import annotations

import asyncio
import contextlib
import io
import queue
import re
import threading
import uuid
from typing import Any

import pytest

from assistant.channels import terminal
from assistant.runner.testing import Server
from tests.platforms.people import OnTwilio
from tests.platforms.providers import Providers
from tests.platforms.test_socketio import Client

LIMIT_S = 60
Answer = list[dict[str, Any]]
"""As REST gives it, but with what is on the screen: `text`, and `buttons` with their titles."""

_CHOICE = re.compile(r"^ *(\d+)\. (.+)$", re.MULTILINE)


class OverSms:
    """A phone: choices are numbers."""

    def __init__(self, server: Server, providers: Providers) -> None:
        self._person = OnTwilio(server, providers)

    def say(self, text: str) -> Answer:
        self._person.say(text)
        return [_numbered(seen.text) for seen in self._person.screen()]

    def leave(self) -> None:
        """Nothing is left open."""


class OverSocketIO:
    """A chat widget."""

    def __init__(self, server: Server, providers: Providers) -> None:
        self._client = Client(server, ["websocket"])
        self._token = self._client.request()

    def say(self, text: str) -> Answer:
        before = len(self._client.heard)
        self._client.say(text, self._token)
        heard = self._client.heard[before:]
        return [
            {"text": each["text"], "buttons": each.get("quick_replies", [])}
            for each in heard
            if "text" in each
        ]

    def leave(self) -> None:
        self._client.leave()


class OverShell:
    """`rasa shell`'s own conversation, at a keyboard and a screen that are held by the test."""

    def __init__(self, server: Server, providers: Providers) -> None:
        self._typed: queue.Queue[str | None] = queue.Queue()
        self._read: queue.Queue[str] = queue.Queue()
        self._screen = io.StringIO()
        self._thread = threading.Thread(target=self._converse, args=(server.url,), daemon=True)
        self._patch = pytest.MonkeyPatch()
        self._patch.setattr(terminal, "_asker", lambda: self._ask)
        self._output = contextlib.redirect_stdout(self._screen)
        self._output.__enter__()
        self._thread.start()
        self._read.get(timeout=LIMIT_S)

    def say(self, text: str) -> Answer:
        self._typed.put(text)
        shown = self._read.get(timeout=LIMIT_S).strip("\n")
        return [_numbered(part) for part in shown.split("\n\n\n")] if shown else []

    def leave(self) -> None:
        self._typed.put(None)
        self._thread.join(LIMIT_S)
        self._output.__exit__(None, None, None)
        self._patch.undo()

    def _converse(self, url: str) -> None:
        asyncio.run(terminal.converse(uuid.uuid4().hex, url))

    async def _ask(self) -> str | None:
        """Hands over what was shown since the last line was typed, and waits for the next."""
        self._read.put(self._screen.getvalue())
        self._screen.seek(0)
        self._screen.truncate()
        return await asyncio.get_running_loop().run_in_executor(None, self._typed.get)


TRANSPORTS = {"sms": OverSms, "socketio": OverSocketIO, "shell": OverShell}


def _numbered(text: str) -> dict[str, Any]:
    choices = [{"title": title, "payload": number} for number, title in _CHOICE.findall(text)]
    return {"text": text, "buttons": choices}
