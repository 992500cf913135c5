"""The conversation in a terminal, behind `rasa shell`."""

from __future__ import annotations

import asyncio
import codecs
import io
import os
import sys
import unicodedata
from typing import Any

import aiohttp
from prompt_toolkit import PromptSession

from assistant.channels.output import WholeMessages
from assistant.channels.rest import TrustedRestInput
from assistant.door.rendering import BOLD
from assistant.ground.settings import Settings

STOP = "/stop"
PROMPT = "You: "
OPENING = f"Letterclock is listening. Type your question and press Enter; {STOP} or Ctrl-D ends."
CLOSING = "Good luck."

_PLAINER = str.maketrans({"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "→": "->"})


class TerminalMessages(WholeMessages):
    """Drops `custom`: people must not see raw JSON."""

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps one utterance, without its structured data."""
        shown = {key: value for key, value in message.items() if key != "custom"}
        await super().send_response(recipient_id, shown)


class TerminalInput(TrustedRestInput):
    """What `rasa shell` talks to: the REST channel, with text alone."""

    @classmethod
    def name(cls) -> str:
        """The name under which `rasa shell` looks for its channel."""
        return "cmdline"

    def url_prefix(self) -> str:
        """Where `rasa shell` posts to."""
        return TrustedRestInput.name()

    def output(self) -> WholeMessages:
        """A fresh collector for the answers of one turn."""
        return TerminalMessages()


async def converse(
    sender_id: str,
    server_url: str,
    request_timeout: int | None = None,
    **_: Any,
) -> int:
    """Reads lines and shows answers until the person leaves.

    Takes the place of `rasa.core.channels.console.record_messages`, which shows JSON, needs the
    cursor keys for buttons, and ends with a trace on Ctrl-D.

    Args:
        sender_id: The conversation.
        server_url: Where this process's own server listens.
        request_timeout: Longest wait for an answer, in seconds.

    Returns:
        How many messages were sent.
    """
    _in_any_encoding()
    # "localhost" may be ::1, where this server does not listen.
    url = server_url.replace("localhost", "127.0.0.1")
    ask = _asker()
    timeout = aiohttp.ClientTimeout(total=request_timeout or 60)
    count = 0
    async with aiohttp.ClientSession(timeout=timeout) as session:
        await _wait_until_up(session, url)
        print(f"\n{OPENING}\n", flush=True)
        buttons: list[dict[str, Any]] = []
        while True:
            line = await ask()
            if line is None or line.strip() == STOP:
                break
            if not line.strip():
                continue
            messages = await _send(session, url, sender_id, _payload(line, buttons))
            buttons = []
            for message in messages:
                buttons = show(message) or buttons
            count += 1
    print(CLOSING, flush=True)
    return count


def show(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Prints one bot message.

    Returns:
        Its buttons, which are numbered on the screen so that a number chooses one.
    """
    print()
    if message.get("text"):
        print(_styled(message["text"]))
    if message.get("image"):
        print(message["image"])
    buttons = message.get("buttons") or message.get("quick_replies") or []
    for number, button in enumerate(buttons, start=1):
        print(f"  {number}. {button.get('title', '')}")
    print(flush=True)
    return list(buttons)


def _in_any_encoding() -> None:
    """Shows in plainer letters what a terminal that is not UTF-8 lacks; reads what it can."""
    codecs.register_error("plainer", _plainer)
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "plainer")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end].translate(_PLAINER)
    letters = unicodedata.normalize("NFKD", lacking)
    return letters.encode("ascii", "replace").decode(), error.end


def _payload(line: str, buttons: list[dict[str, Any]]) -> str:
    """What the person means: a button's payload where they typed its number."""
    typed = line.strip()
    if typed.isdecimal() and 1 <= int(typed) <= len(buttons):
        button = buttons[int(typed) - 1]
        return button.get("payload") or button.get("title", typed)
    return typed


def _styled(text: str) -> str:
    """Bold where the terminal can, and no asterisks."""
    bold = "\033[1m\\1\033[0m" if sys.stdout.isatty() and "NO_COLOR" not in os.environ else "\\1"
    return BOLD.sub(bold, text)


def _asker() -> Any:
    """A coroutine function that reads one line; None at the end."""
    if not sys.stdin.isatty():
        return _read_pipe
    session: PromptSession[str] = PromptSession(reserve_space_for_menu=0)

    async def ask() -> str | None:
        try:
            return await session.prompt_async(PROMPT)
        except (EOFError, KeyboardInterrupt):
            return None

    return ask


async def _read_pipe() -> str | None:
    line = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    return line or None


async def _send(
    session: aiohttp.ClientSession, url: str, sender: str, text: str
) -> list[dict[str, Any]]:
    token = Settings.read().rest_token
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    body = {"sender": sender, "message": text}
    async with session.post(f"{url}/webhooks/rest/webhook", json=body, headers=headers) as done:
        answer = await done.json()
    return answer if isinstance(answer, list) else [{"text": answer.get("error", "")}]


async def _wait_until_up(session: aiohttp.ClientSession, url: str) -> None:
    while True:
        try:
            async with session.get(f"{url}/health") as done:
                if done.status == 200:
                    return
        except aiohttp.ClientConnectionError:
            pass
        await asyncio.sleep(0.1)
