"""Twilio, SMS and WhatsApp: Rasa's connector behind the guard, `/webhooks/twilio/webhook`.

Rasa's own checks no signature, makes a client that blocks the whole server for each message, and
turns the Spanish "¡" into "@".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from rasa.core.channels.channel import InputChannel
from rasa.core.channels.twilio import TwilioInput, TwilioOutput
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator

from assistant.channels.platforms.outbox import Busy, Refused, Send
from assistant.channels.platforms.platform import Platform, PlatformOutput
from assistant.channels.platforms.presentation import Shown, bold, lines
from assistant.channels.request import BadRequest
from assistant.door.rendering import numbered, pieces, without_marks
from assistant.ground.settings import Settings
from assistant.watch import metrics

MOST_CHARACTERS = 1600
"""Of a message, SMS (in as many segments as it takes) and WhatsApp alike."""

WHATSAPP = "whatsapp:"

CARRIERS = frozenset(
    "stop stopall unsubscribe cancel end quit revoke optout arret start unstop help info "
    "parar alto detener baja cancelar".split()
)
"""Words that end, begin or explain a subscription where they are the whole of an SMS. The English
ones Twilio answers; the Spanish ones ask for silence. "Yes" is an answer, and what asks for help in
Spanish, or to begin, is ours to hear: nobody else does unless `OptOutType` says so."""

_INCOMING = frozenset({"receiving", "received"})
"""What the status of a message to us can be; all others are of messages of ours."""


class TwilioMessages(PlatformOutput):
    """Text alone: buttons as numbered lines, links as lines; WhatsApp has bold and pictures."""

    platform: GuardedTwilio
    numbers_buttons = True
    in_short = True

    @property
    def linked(self) -> tuple[str, ...]:
        """By SMS a picture costs the person money; the page has it, and the calendar file."""
        return super().linked if self._whatsapp else ("page",)

    @property
    def _whatsapp(self) -> bool:
        return str(self.to["to"]).startswith(WHATSAPP)

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
            await self.platform.client.messages.create_async(**self.to, **what)
        except TwilioRestException as error:
            if error.status == 429 or error.status >= 500:
                raise Busy from error
            raise Refused from error
        except ValueError as error:  # no JSON: a proxy's page and not Twilio's answer
            raise Busy from error


class GuardedTwilio(Platform, TwilioInput):
    """Rasa's connector, with the signature checked and nothing that blocks."""

    patience_s = 12.0
    """Twilio waits 15 seconds."""
    output = TwilioMessages

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
        self.client = TwilioOutput(account_sid, auth_token, twilio_number)
        elsewhere = Settings.read().platforms.get("twilio")
        if elsewhere:
            self.client.api.base_url = elsewhere

    def get_output_channel(self) -> TwilioOutput:
        """Rasa's own channel."""
        return self.client

    async def begin(self, *_: Any) -> None:
        """Opens a client that does not block; it needs the server's loop."""
        self.client.http_client = AsyncTwilioHttpClient()

    async def end(self, *_: Any) -> None:
        """Closes it."""
        await self.client.http_client.close()

    def signed(self, request: Request) -> bool:
        """Whether Twilio signed the public address and all fields."""
        query = f"?{request.query_string}" if request.query_string else ""
        address = f"{self._public_url}{request.path}{query}"
        signature = request.headers.get("x-twilio-signature") or ""
        return bool(self._validator.validate(address, _form(request), signature))

    async def take(self, request: Request) -> HTTPResponse:
        """Answers a message; tells Twilio to say nothing itself."""
        form = _form(request)
        theirs, mark = form.get("From"), form.get("MessageSid")
        if not theirs or not mark:
            raise BadRequest("`From` and `MessageSid` must be given.")
        if _is_carriers(form):
            metrics.refused("carrier")
        elif _is_incoming(form):
            own = form.get("To") or str(self.twilio_number)
            pictured = form.get("NumMedia", "0") != "0"
            to = {"from_": own, "to": theirs}
            said = self.message(form.get("Body"), to, (own, theirs), mark, pictured)
            await self.turns.take(request.app, [said] if said else [])
        return reply.text("<Response/>", content_type="text/xml")


def _form(request: Request) -> dict[str, str]:
    """The fields of a form, empty ones among them: they are signed too, and Sanic drops them."""
    body = request.body.decode("utf-8", "replace")
    return {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}


def _is_carriers(form: dict[str, str]) -> bool:
    """Whether Twilio, or the carrier, answers this: to begin, to end, or to explain messages."""
    if form.get("OptOutType"):
        return True
    bare = form.get("Body", "").strip().casefold() in CARRIERS
    return bare and not form["From"].startswith(WHATSAPP)


def _is_incoming(form: dict[str, str]) -> bool:
    """Whether somebody wrote this, and it is no word of what became of a message of ours."""
    return "MessageStatus" not in form and form.get("SmsStatus", "received") in _INCOMING
