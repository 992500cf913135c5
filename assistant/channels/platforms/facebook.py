"""Facebook Messenger: Rasa's connector behind the guard, `/webhooks/facebook/webhook`.

Rasa's own answers one message of a delivery that holds several, accepts any of Python's hashes as a
signature's, and blocks the whole server while it sends.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
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

from assistant.channels.platforms import people, webhook
from assistant.channels.platforms.outbox import Busy, Outbox, Refused, Send
from assistant.channels.platforms.showing import Choice, PlatformOutput, Shown, ShownLinks
from assistant.channels.platforms.turns import Turns
from assistant.channels.platforms.webhook import at, text_at
from assistant.door.guard import Handle
from assistant.door.limits import Limits
from assistant.door.rendering import numbered, pieces, without_marks
from assistant.watch import metrics

API = "LETTERCLOCK_FACEBOOK_API"
"""Another address than https://graph.facebook.com/v…, for tests or a newer version of the API."""

PATIENCE_S = 4.0
"""Meta asks for an acknowledgement within 5 seconds."""

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

_SIGNATURES = {"x-hub-signature-256": hashlib.sha256, "x-hub-signature": hashlib.sha1}
"""The better first; where both are given it alone counts."""


class GuardedFacebook(FacebookInput):
    """Rasa's connector, with signatures compared in constant time and sending in threads."""

    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the guard.
        """
        limits = Limits.read()
        routes = Blueprint(f"letterclock_{self.name()}")
        outbox = Outbox(self.name(), limits)
        turns = Turns(on_new_message, outbox, PATIENCE_S, limits)
        seen = ShownLinks()
        threads = ThreadPoolExecutor(SENDING_THREADS, "facebook")

        def said(event: Any) -> UserMessage | None:
            person, page = text_at(event, "sender", "id"), text_at(event, "recipient", "id")
            mark = (
                text_at(event, "message", "mid")
                or text_at(event, "postback", "mid")
                or text_at(event, "timestamp")
            )
            if None in (person, page, mark) or not _is_said(event):
                return None
            who = people.conversation(self.name(), str(page), str(person))
            # A client of its own: its messages go out one after the other, so that no two threads
            # share the client's connection.
            client = self._client(limits.send_try_s)
            output = MessengerMessages(client, threads, str(person), outbox, seen, who)
            text = _text(event)
            return UserMessage(text, output, who, input_channel=self.name(), message_id=mark)

        async def take(request: Request) -> HTTPResponse:
            found = [said(event) for event in _events(webhook.json_of(request.body))]
            await turns.take(request.app, [each for each in found if each is not None])
            return reply.text("success")

        webhook.add(routes, turns, outbox, self._signed, take)

        @routes.get("/webhook")
        async def subscribe(request: Request) -> HTTPResponse:
            """Meta asks this once, when the address is entered there."""
            shown = str(request.args.get("hub.verify_token") or "").encode("utf-8", "replace")
            if not hmac.compare_digest(shown, str(self.fb_verify).encode()):
                metrics.refused("signature")
                return reply.text("The verify token is missing or wrong.", 403)
            return reply.text(str(request.args.get("hub.challenge") or ""))

        @routes.listener("after_server_stop")
        async def end(*_: Any) -> None:
            threads.shutdown(wait=False, cancel_futures=True)

        return routes

    def get_output_channel(self) -> MessengerBot:
        """Rasa's own channel."""
        return MessengerBot(self._client(Limits.send_try_s))

    def _client(self, timeout: float) -> MessengerClient:
        session = requests.Session()
        session.hooks["response"] = [_passing]
        # The library's own time-out is for one call alone and off where not given.
        session.request = partial(session.request, timeout=timeout)  # type: ignore[method-assign]
        client = MessengerClient(self.fb_access_token, session=session)
        if os.environ.get(API):
            client.graph_url = os.environ[API].rstrip("/")
        return client

    def _signed(self, request: Request) -> bool:
        for header, kind in _SIGNATURES.items():
            shown = request.headers.get(header)
            if shown is not None:
                digest = hmac.new(str(self.fb_secret).encode(), request.body, kind).hexdigest()
                right = f"{kind().name}={digest}".encode()
                return hmac.compare_digest(shown.encode("utf-8", "replace"), right)
        return False


class MessengerMessages(PlatformOutput):
    """Text without marks; buttons as buttons where they fit, else numbered lines."""

    numbers_buttons = True

    def __init__(
        self,
        client: MessengerClient,
        threads: ThreadPoolExecutor,
        person: str,
        outbox: Outbox,
        seen: ShownLinks,
        conversation: str,
    ) -> None:
        """Answers to a person.

        Args:
            client: Meta's.
            threads: Where it may block.
            person: Meta's id of the person, as the page sees them.
            outbox: Takes what is to be sent.
            seen: The links shown before.
            conversation: Its id.
        """
        super().__init__(outbox, seen, conversation)
        self._client = client
        self._threads = threads
        self._person = person

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return FacebookInput.name()

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        return [partial(self._send, each) for each in _messages(shown)]

    async def _send(self, message: dict[str, Any]) -> None:
        call = partial(self._client.send, message, self._person, "RESPONSE")
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except ValueError as error:  # no JSON: a proxy's page and not Meta's answer
            raise Busy from error
        refusal = at(answer, "error")
        if refusal is not None:
            passing = at(refusal, "is_transient") is True or at(refusal, "code") in _PASSING_CODES
            raise Busy if passing else Refused


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
    message, postback = at(event, "message"), at(event, "postback")
    return isinstance(postback, dict) or (
        isinstance(message, dict) and not message.get("is_echo") and not message.get("is_deleted")
    )


def _text(event: Any) -> str | None:
    return (
        text_at(event, "message", "quick_reply", "payload")
        or text_at(event, "message", "text")
        or text_at(event, "postback", "payload")
    )


def _passing(response: requests.Response, *_: Any, **__: Any) -> None:
    if response.status_code == 429 or response.status_code >= 500:
        after = response.headers.get("Retry-After", "")
        raise Busy(float(after) if after.isdecimal() else None)
