"""Facebook Messenger: Rasa's connector behind the guard, `/webhooks/facebook/webhook`.

Rasa's own answers one message of a delivery that holds several, accepts any of Python's hashes as a
signature's, and blocks the whole server while it sends.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from itertools import islice
from typing import Any

import requests
from fbmessenger import MessengerClient
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.facebook import FacebookInput, MessengerBot
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.platforms import webhook
from assistant.channels.platforms.outbox import Busy, Refused, Send
from assistant.channels.platforms.platform import Platform, PlatformOutput
from assistant.channels.platforms.presentation import Choice, Shown
from assistant.channels.platforms.webhook import at, text_at
from assistant.door.rendering import numbered, pieces, without_marks
from assistant.ground.settings import Limits, Settings
from assistant.watch import metrics

MOST_CHARACTERS = 2000
MOST_IN_TEMPLATE = 640
"""Characters of a text with buttons under it."""
MOST_BUTTONS = 3
MOST_ON_BUTTON = 20
MOST_QUICK_REPLIES = 13

SENDING_THREADS = 16
"""The library blocks; so many people are answered at once."""

_PASSING_CODES = frozenset({1, 2, 4, 17, 32, 341, 613, 1200})
"""Meta's codes of errors that pass: its own, and too many calls."""

_NO_WORDS = re.compile(r"[^\sa-z]+|(?i:\W?get[\W_]?started.*)|\S*[_{<]\S*", re.DOTALL)
"""A payload that was written for a program, such as GET_STARTED or <GET_STARTED_PAYLOAD>: of the
button a chat begins with, or of a menu somebody else made. Ours begin with a slash."""

_FIRST_WORDS = {"empezar": "hola", "comenzar": "hola"}
"""What such a button says, by what stands on it; "hello" for all others."""

_SIGNATURES = {"x-hub-signature-256": hashlib.sha256, "x-hub-signature": hashlib.sha1}
"""The better first; where both are given it alone counts."""


class MessengerMessages(PlatformOutput):
    """Text without marks; buttons as buttons where they fit, else numbered lines."""

    platform: GuardedFacebook
    numbers_buttons = True

    @cached_property
    def _client(self) -> MessengerClient:
        # One of its own: its messages go out one after the other, so that no two threads share the
        # client's connection.
        return self.platform.client()

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        return [partial(self._send, each) for each in _messages(shown)]

    async def _send(self, message: dict[str, Any]) -> None:
        call = partial(self._client.send, message, messaging_type="RESPONSE", **self.to)
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self.platform.threads, call)
        except ValueError as error:  # no JSON: a proxy's page and not Meta's answer
            raise Busy from error
        refusal = at(answer, "error")
        if refusal is not None:
            passing = at(refusal, "is_transient") is True or at(refusal, "code") in _PASSING_CODES
            raise Busy if passing else Refused


class GuardedFacebook(Platform, FacebookInput):
    """Rasa's connector, with signatures compared in constant time and sending in threads."""

    patience_s = 4.0
    """Meta asks for an acknowledgement within 5 seconds."""
    output = MessengerMessages

    async def begin(self, *_: Any) -> None:
        """Opens the threads in which the library may block."""
        self.threads = ThreadPoolExecutor(SENDING_THREADS, "facebook")

    async def end(self, *_: Any) -> None:
        """Lets them go."""
        self.threads.shutdown(wait=False, cancel_futures=True)

    def add_to(self, routes: Blueprint) -> None:
        """Adds what Meta asks once, when the address is entered there."""
        routes.add_route(self._subscribe, "/webhook", methods=["GET"], name="subscribe")

    async def take(self, request: Request) -> HTTPResponse:
        """Answers the events of a delivery."""
        found = [self._said(event) for event in _events(webhook.json_of(request.body))]
        await self.turns.take(request.app, [each for each in found if each is not None])
        return reply.text("success")

    def get_output_channel(self) -> MessengerBot:
        """Rasa's own channel."""
        return MessengerBot(self.client())

    def client(self) -> MessengerClient:
        """A new client of Meta's."""
        session = requests.Session()
        session.hooks["response"] = [_passing]
        # The library's own time-out is for one call alone and off where not given.
        limited = partial(session.request, timeout=self._send_try_s)
        session.request = limited  # type: ignore[method-assign]
        client = MessengerClient(self.fb_access_token, session=session)
        if self._elsewhere:
            client.graph_url = self._elsewhere
        return client

    # Read once: every turn has a client of its own.

    @cached_property
    def _send_try_s(self) -> int:
        return Limits.read().send_try_s

    @cached_property
    def _elsewhere(self) -> str | None:
        return Settings.read().platforms.get("facebook")

    def signed(self, request: Request) -> bool:
        """Whether Meta signed the body."""
        for header, kind in _SIGNATURES.items():
            shown = request.headers.get(header)
            if shown is not None:
                digest = hmac.new(str(self.fb_secret).encode(), request.body, kind).hexdigest()
                right = f"{kind().name}={digest}".encode()
                return hmac.compare_digest(shown.encode("utf-8", "replace"), right)
        return False

    async def _subscribe(self, request: Request) -> HTTPResponse:
        shown = str(request.args.get("hub.verify_token") or "").encode("utf-8", "replace")
        if not hmac.compare_digest(shown, str(self.fb_verify).encode()):
            metrics.refused("signature")
            return reply.text("The verify token is missing or wrong.", 403)
        return reply.text(str(request.args.get("hub.challenge") or ""))

    def _said(self, event: Any) -> UserMessage | None:
        person, page = text_at(event, "sender", "id"), text_at(event, "recipient", "id")
        mark = _mark(event)
        if person is None or page is None or mark is None or not _is_said(event):
            return None
        to = {"recipient_id": person}
        pictured = bool(at(event, "message", "attachments"))
        return self.message(_text(event), to, (page, person), mark, pictured)


def _messages(shown: Shown) -> Iterator[dict[str, Any]]:
    text = without_marks(shown.text)
    fits = (
        len(shown.choices) <= MOST_BUTTONS
        and all(len(each.title) <= MOST_ON_BUTTON for each in shown.choices)
        and len(text) <= MOST_IN_TEMPLATE
    )
    if shown.choices and fits:
        yield _template(text, [_postback(each) for each in shown.choices])
        yield from _linked(shown)
    elif shown.choices:
        # Quick replies are gone as soon as something comes after them.
        yield from _linked(shown)
        whole = f"{text}\n\n{numbered(_titles(shown.choices))}"
        *before, last = pieces(whole, MOST_CHARACTERS)
        yield from ({"text": part} for part in before)
        yield {"text": last, "quick_replies": _quick_replies(shown.choices)}
    else:
        yield from ({"text": part} for part in pieces(text, MOST_CHARACTERS))
        yield from _linked(shown)


def _linked(shown: Shown) -> Iterator[dict[str, Any]]:
    if picture := shown.links.get("picture"):
        yield {"attachment": {"type": "image", "payload": {"url": picture.url}}}
    if calendar := shown.links.get("calendar"):
        button = {"type": "web_url", "url": calendar.url, "title": calendar.label[:MOST_ON_BUTTON]}
        yield _template(calendar.label, [button])


def _quick_replies(choices: Iterable[Choice]) -> list[dict[str, Any]]:
    numbers = enumerate(islice(choices, MOST_QUICK_REPLIES), start=1)
    return [
        {"content_type": "text", "title": str(number), "payload": each.payload}
        for number, each in numbers
    ]


def _template(text: str, buttons: list[dict[str, Any]]) -> dict[str, Any]:
    payload = {"template_type": "button", "text": text, "buttons": buttons}
    return {"attachment": {"type": "template", "payload": payload}}


def _postback(choice: Choice) -> dict[str, Any]:
    return {"type": "postback", "title": choice.title, "payload": choice.payload}


def _titles(choices: Iterable[Choice]) -> list[dict[str, Any]]:
    return [{"title": each.title} for each in choices]


def _events(body: Any) -> Iterator[Any]:
    entries = at(body, "entry")
    for entry in entries if isinstance(entries, list) else ():
        events = at(entry, "messaging")
        yield from events if isinstance(events, list) else ()


def _is_said(event: Any) -> bool:
    """Whether a person said something, and not this page itself, or a receipt."""
    message = at(event, "message")
    if isinstance(message, dict):
        return not message.get("is_echo") and not message.get("is_deleted")
    return any(isinstance(at(event, kind), dict) for kind in ("postback", "message_edit"))


def _mark(event: Any) -> str | None:
    """Meta's id of what was said; an edit's is that of the message and the edit's number."""
    edited = text_at(event, "message_edit", "mid")
    if edited is not None:
        return f"{edited} {text_at(event, 'message_edit', 'num_edit')}"
    return (
        text_at(event, "message", "mid")
        or text_at(event, "postback", "mid")
        or text_at(event, "timestamp")
    )


def _text(event: Any) -> str | None:
    return (
        text_at(event, "message", "quick_reply", "payload")
        or text_at(event, "message", "text")
        or text_at(event, "message_edit", "text")
        or _pressed(event)
    )


def _pressed(event: Any) -> str | None:
    """What a button says; a greeting where its payload holds no words."""
    payload = text_at(event, "postback", "payload")
    if payload is None or payload.startswith("/") or not _NO_WORDS.fullmatch(payload):
        return payload
    title = text_at(event, "postback", "title") or ""
    return _FIRST_WORDS.get(title.casefold(), "hello")


def _passing(response: requests.Response, *_: Any, **__: Any) -> None:
    if response.status_code == 429 or response.status_code >= 500:
        after = response.headers.get("Retry-After", "")
        raise Busy(float(after) if after.isdecimal() else None)
