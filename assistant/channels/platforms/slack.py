"""Slack: Rasa's connector behind the guard, `/webhooks/slack/webhook`.

Rasa's own drops every delivery that Slack repeats after a time-out, also where the first was lost,
and answers in channels where others read along.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial
from typing import Any
from urllib.parse import parse_qs

import aiohttp
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.slack import SlackBot, SlackInput
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from assistant.channels.platforms import webhook
from assistant.channels.platforms.outbox import Busy, Refused, Send
from assistant.channels.platforms.platform import Platform, PlatformOutput
from assistant.channels.platforms.presentation import Shown, bold
from assistant.channels.platforms.webhook import at, text_at
from assistant.door import messages
from assistant.door.rendering import pieces, without_marks
from assistant.ground.settings import Settings
from letterclock.letters import LANGUAGES

MOST_CHARACTERS = 2800
"""Of a block; Slack takes 3,000, with what is escaped counted as written."""

MOST_ON_BUTTON = 75

_SAID = frozenset({"file_share", "thread_broadcast", "me_message"})
"""Kinds of messages that a person writes."""

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_PASSING = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable"})


class SlackMessages(PlatformOutput):
    """Text with Slack's bold, buttons in blocks, the picture in a block of its own message."""

    platform: GuardedSlack

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        parts = pieces(shown.text, MOST_CHARACTERS)
        for number, part in enumerate(parts, start=1):
            blocks: list[dict[str, Any]] = [
                {"type": "section", "text": {"type": "mrkdwn", "text": _escaped(part)}}
            ]
            buttons = _buttons(shown)
            if buttons and number == len(parts):
                blocks.append({"type": "actions", "elements": buttons})
            # What a notification shows.
            text = without_marks(part)
            yield partial(self._post, text=text, blocks=blocks)
        if picture := shown.links.get("picture"):
            image = {"type": "image", "image_url": picture.url, "alt_text": picture.label}
            yield partial(self._post, text=picture.label, blocks=[image])

    async def _post(self, **what: Any) -> None:
        try:
            await self.platform.client.chat_postMessage(**self.to, unfurl_links=False, **what)
        except SlackApiError as error:
            raise _kind(error) from error
        except (aiohttp.ClientError, ValueError) as error:
            raise Busy from error


class GuardedSlack(Platform, SlackInput):
    """Rasa's connector: its signature check, and direct messages alone."""

    patience_s = 2.0
    """Slack waits 3 seconds."""
    output = SlackMessages

    @cached_property
    def client(self) -> AsyncWebClient:
        """Slack's; trying again is left to the outbox."""
        address = Settings.read().platforms.get("slack", AsyncWebClient.BASE_URL)
        return AsyncWebClient(
            self.slack_token,
            base_url=f"{address.rstrip('/')}/",
            proxy=self.proxy,
            timeout=60,
            retry_handlers=[],
        )

    def get_output_channel(
        self, channel: str | None = None, thread_id: str | None = None
    ) -> SlackBot:
        """Rasa's own channel."""
        bot = super().get_output_channel(channel, thread_id)
        bot.client = self.client
        return bot

    def signed(self, request: Request) -> bool:
        """Whether Slack signed the body, just now."""
        return bool(self.is_request_from_slack_authentic(request))

    async def take(self, request: Request) -> HTTPResponse:
        """Answers an event, a press of a button, or a command."""
        kind = (request.headers.get("content-type") or "").partition(";")[0]
        if kind != "application/x-www-form-urlencoded":
            return await self._event(request)
        fields = parse_qs(request.body.decode("utf-8", "replace"))
        if "command" in fields:
            said = messages.say("door_command", LANGUAGES[0])["text"]
            return reply.json({"response_type": "ephemeral", "text": said})
        if "ssl_check" in fields:
            return reply.text("")
        return await self._press(request, webhook.json_of(fields.get("payload", [""])[0]))

    async def _event(self, request: Request) -> HTTPResponse:
        body = webhook.json_of(request.body)
        challenge = text_at(body, "challenge")
        if challenge is not None:
            return reply.json({"challenge": challenge})
        happened = at(body, "event")
        written = _written(happened)
        text = text_at(written, "text")
        if text is not None:
            bot = text_at(body, "authorizations", 0, "user_id")
            text = _unescaped(self._sanitize_user_message(text, [bot] if bot else []))
        channel, user = text_at(happened, "channel"), text_at(written, "user")
        mark, pictured = text_at(body, "event_id"), bool(at(written, "files"))
        said = self._said(text, channel, user, text_at(written, "thread_ts"), mark, pictured)
        if said is None:
            return reply.text("")
        if at(happened, "channel_type") == "im":
            await self.turns.take(request.app, [said])
        elif at(happened, "type") == "app_mention":
            self.turns.point_to_private(said)
        return reply.text("")

    async def _press(self, request: Request, body: Any) -> HTTPResponse:
        mark = text_at(body, "actions", 0, "action_ts") or text_at(body, "trigger_id")
        thread = text_at(body, "message", "thread_ts") or text_at(body, "container", "thread_ts")
        payload = text_at(body, "actions", 0, "value")
        channel, user = text_at(body, "channel", "id"), text_at(body, "user", "id")
        # A button that is a link has no value; pressing it is no message.
        said = self._said(payload, channel, user, thread, mark) if payload else None
        await self.turns.take(request.app, [said] if said else [])
        return reply.text("")

    def _said(
        self,
        text: str | None,
        channel: str | None,
        user: str | None,
        thread: str | None,
        mark: str | None,
        pictured: bool = False,
    ) -> UserMessage | None:
        if channel is None or user is None or mark is None:
            return None
        to = {"channel": channel, **({"thread_ts": thread} if thread else {})}
        return self.message(text, to, (channel, user), mark, pictured)


def _kind(error: SlackApiError) -> Busy | Refused:
    # Where the answer was no JSON, it is aiohttp's own.
    answer = error.response
    status = int(getattr(answer, "status_code", 0) or getattr(answer, "status", 0))
    headers = getattr(answer, "headers", {})
    after = str(headers.get("Retry-After") or "")
    code = answer.get("error") if hasattr(answer, "get") else None
    # Without a code it is a proxy's page and not Slack's answer.
    if status == 429 or status >= 500 or code is None or code in _PASSING:
        return Busy(float(after) if after.isdecimal() else None)
    return Refused()


def _written(event: Any) -> Any:
    """What a person wrote, or made of what they had written; None where it is something else.

    That is a bot's message, one that is gone, somebody who joined, a link's preview.
    """
    written = event
    if at(event, "subtype") == "message_changed":
        written = at(event, "message")
        if at(written, "text") == at(event, "previous_message", "text"):
            return None
    told = at(written, "type") in ("message", "app_mention") and not at(written, "bot_id")
    kind = at(written, "subtype")
    return written if told and (kind is None or str(kind) in _SAID) else None


def _buttons(shown: Shown) -> list[dict[str, Any]]:
    found = [
        {**_button(each.title, f"choice-{number}"), "value": each.payload}
        for number, each in enumerate(shown.choices)
    ]
    if calendar := shown.links.get("calendar"):
        found.append({**_button(calendar.label, "calendar"), "url": calendar.url})
    return found


def _button(title: str, action: str) -> dict[str, Any]:
    shown = {"type": "plain_text", "text": title[:MOST_ON_BUTTON]}
    return {"type": "button", "action_id": action, "text": shown}


def _escaped(text: str) -> str:
    for plain, written in _ESCAPES:
        text = text.replace(plain, written)
    return bold(text, "*", "*")


def _unescaped(text: str) -> str:
    for plain, written in reversed(_ESCAPES):
        text = text.replace(written, plain)
    return text
