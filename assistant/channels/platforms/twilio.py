"""Twilio, SMS and WhatsApp: Rasa's connector behind the guard, `/webhooks/twilio/webhook`.

Rasa's own checks no signature, makes a client that blocks the whole server for each message, and
turns the Spanish "¡" into "@".
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.twilio import TwilioInput, TwilioOutput
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator

from assistant.channels.platforms import people, webhook
from assistant.channels.platforms.outbox import Busy, Outbox, Refused, Send
from assistant.channels.platforms.showing import PlatformOutput, Shown, ShownLinks, bold, lines
from assistant.channels.platforms.turns import Turns
from assistant.door.guard import Handle
from assistant.door.limits import Limits
from assistant.door.rendering import numbered, pieces, without_marks

API = "LETTERCLOCK_TWILIO_API"
"""Another address than https://api.twilio.com, for tests."""

PATIENCE_S = 12.0
"""Twilio waits 15 seconds."""

MOST_CHARACTERS = 1600
"""Of a message, SMS (in as many segments as it takes) and WhatsApp alike."""

WHATSAPP = "whatsapp:"


class GuardedTwilio(TwilioInput):
    """Rasa's connector, with the signature checked and nothing that blocks."""

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """The channel of a section of credentials.yml."""
        if not credentials:
            cls.raise_missing_credentials_exception()
        given = credentials or {}
        keys = ("account_sid", "auth_token", "twilio_number", "public_url")
        return cls(*(str(given.get(key) or "") for key in keys))

    def __init__(
        self, account_sid: str, auth_token: str, twilio_number: str, public_url: str
    ) -> None:
        """Asks nothing of Twilio yet.

        Args:
            account_sid: The account.
            auth_token: Its secret, which also signs what Twilio sends.
            twilio_number: The number that answers, where a message does not tell the one it was
                written to.
            public_url: How Twilio reaches this server; part of what it signs.
        """
        super().__init__(account_sid, auth_token, twilio_number)
        self._validator = RequestValidator(auth_token)
        self._public_url = public_url.rstrip("/")
        self._client = TwilioOutput(account_sid, auth_token, twilio_number)
        if os.environ.get(API):
            self._client.api.base_url = os.environ[API].rstrip("/")

    def get_output_channel(self) -> TwilioOutput:
        """Rasa's own channel."""
        return self._client

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

        async def take(request: Request) -> HTTPResponse:
            form = _form(request)
            sender, mark = form.get("From"), form.get("MessageSid")
            if not sender or not mark:
                raise webhook.BadRequest("`From` and `MessageSid` must be given.")
            own = form.get("To") or str(self.twilio_number)
            who = people.conversation(self.name(), own, sender)
            said = UserMessage(
                form.get("Body") or None,
                TextMessages(self._client, (own, sender), outbox, seen, who),
                who,
                input_channel=self.name(),
                message_id=mark,
            )
            await turns.take(request.app, [said])
            return reply.empty()

        webhook.add(routes, turns, outbox, self._signed, take)

        @routes.listener("before_server_start")
        async def begin(*_: Any) -> None:
            self._client.http_client = AsyncTwilioHttpClient()

        @routes.listener("after_server_stop")
        async def end(*_: Any) -> None:
            await self._client.http_client.close()

        return routes

    def _signed(self, request: Request) -> bool:
        query = f"?{request.query_string}" if request.query_string else ""
        address = f"{self._public_url}{request.path}{query}"
        signature = request.headers.get("x-twilio-signature") or ""
        return bool(self._validator.validate(address, _form(request), signature))


class TextMessages(PlatformOutput):
    """Text alone: buttons as numbered lines, links as lines; WhatsApp has bold and pictures."""

    numbers_buttons = True

    def __init__(
        self,
        client: TwilioOutput,
        between: tuple[str, str],
        outbox: Outbox,
        seen: ShownLinks,
        conversation: str,
    ) -> None:
        """Answers to a number.

        Args:
            client: Rasa's channel, which is the client too.
            between: The number written to, and the person's.
            outbox: Takes what is to be sent.
            seen: The links shown before.
            conversation: Its id.
        """
        super().__init__(outbox, seen, conversation)
        self._client = client
        self._own, self._theirs = between
        self._whatsapp = self._theirs.startswith(WHATSAPP)
        # By SMS a picture costs the person money; the page has it, and the calendar file.
        self.linked = PlatformOutput.linked if self._whatsapp else ("page",)

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return TwilioInput.name()

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        text = bold(shown.text, "*", "*") if self._whatsapp else without_marks(shown.text)
        picture = shown.links.get("picture") if self._whatsapp else None
        told = lines(shown, besides="picture" if picture else None)
        choices = numbered([{"title": each.title} for each in shown.choices])
        whole = "\n\n".join(part for part in (text, *told, choices) if part)
        for part in pieces(whole, MOST_CHARACTERS):
            yield partial(self._send, body=part)
        if picture:
            yield partial(self._send, body=picture.label, media_url=[picture.url])

    async def _send(self, **what: Any) -> None:
        try:
            await self._client.messages.create_async(to=self._theirs, from_=self._own, **what)
        except TwilioRestException as error:
            if error.status == 429 or error.status >= 500:
                raise Busy from error
            raise Refused from error
        except ValueError as error:  # no JSON: a proxy's page and not Twilio's answer
            raise Busy from error


def _form(request: Request) -> dict[str, str]:
    """The fields of a form, empty ones among them: they are signed too, and Sanic drops them."""
    body = request.body.decode("utf-8", "replace")
    return {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
