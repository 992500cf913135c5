"""Slack: Rasa's connector behind the guard, `/webhooks/slack/webhook`.

Rasa's own drops every delivery that Slack repeats after a time-out, also where the first was lost,
and answers in channels where others read along.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import parse_qs

import aiohttp
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.slack import SlackBot, SlackInput
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from assistant.channels.platforms import people, webhook
from assistant.channels.platforms.outbox import Busy, Outbox, Refused, Send
from assistant.channels.platforms.showing import PlatformOutput, Shown, ShownLinks, bold
from assistant.channels.platforms.turns import Turns
from assistant.channels.platforms.webhook import at, text_at
from assistant.door.guard import Handle
from assistant.door.limits import Limits
from assistant.door.rendering import pieces, without_marks

API = "LETTERCLOCK_SLACK_API"
"""Another address than https://slack.com/api/, for tests."""

PATIENCE_S = 2.0
"""Slack waits 3 seconds."""

MOST_CHARACTERS = 2800
"""Of a block; Slack takes 3,000, with what is escaped counted as written."""

MOST_ON_BUTTON = 75

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_PASSING = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable"})


class GuardedSlack(SlackInput):
    """Rasa's connector: its signature check, and direct messages alone."""

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
        client = self.get_output_channel()

        def said(text: str | None, channel: str, user: str, mark: str) -> UserMessage:
            who = people.conversation(self.name(), channel, user)
            output = SlackMessages(client.client, channel, outbox, seen, who)
            return UserMessage(text, output, who, input_channel=self.name(), message_id=mark)

        async def event(request: Request) -> HTTPResponse:
            body = webhook.json_of(request.body)
            challenge = text_at(body, "challenge")
            if challenge is not None:
                return reply.json({"challenge": challenge})
            happened = at(body, "event")
            facts = [text_at(happened, "channel"), text_at(happened, "user")]
            channel, user, mark = *facts, text_at(body, "event_id")
            if channel is None or user is None or mark is None or not _is_said(happened):
                return reply.text("")
            bot = text_at(body, "authorizations", 0, "user_id")
            text = text_at(happened, "text")
            if text is not None:
                text = _unescaped(self._sanitize_user_message(text, [bot] if bot else []))
            message = said(text or None, channel, user, mark)
            if at(happened, "channel_type") == "im":
                await turns.take(request.app, [message])
            elif at(happened, "type") == "app_mention":
                turns.point_to_private(message)
            return reply.text("")

        async def press(request: Request) -> HTTPResponse:
            fields = parse_qs(request.body.decode("utf-8", "replace"))
            body = webhook.json_of(fields.get("payload", [""])[0])
            channel, user = text_at(body, "channel", "id"), text_at(body, "user", "id")
            payload = text_at(body, "actions", 0, "value")
            mark = text_at(body, "actions", 0, "action_ts") or text_at(body, "trigger_id")
            # A button that is a link has no value; pressing it is no message.
            if None not in (channel, user, payload, mark):
                message = said(payload, str(channel), str(user), str(mark))
                await turns.take(request.app, [message])
            return reply.text("")

        async def take(request: Request) -> HTTPResponse:
            kind = (request.headers.get("content-type") or "").partition(";")[0]
            return await (press if kind == "application/x-www-form-urlencoded" else event)(request)

        webhook.add(routes, turns, outbox, self.is_request_from_slack_authentic, take)
        return routes

    def get_output_channel(
        self, channel: str | None = None, thread_id: str | None = None
    ) -> SlackBot:
        """Rasa's own channel; its client leaves trying again to the outbox."""
        bot = super().get_output_channel(channel, thread_id)
        address = os.environ.get(API) or AsyncWebClient.BASE_URL
        bot.client = AsyncWebClient(
            self.slack_token,
            base_url=f"{address.rstrip('/')}/",
            proxy=self.proxy,
            timeout=60,
            retry_handlers=[],
        )
        return bot


class SlackMessages(PlatformOutput):
    """Text with Slack's bold, buttons in blocks, the picture in a block of its own message."""

    def __init__(
        self,
        client: AsyncWebClient,
        channel: str,
        outbox: Outbox,
        seen: ShownLinks,
        conversation: str,
    ) -> None:
        """Answers in a direct message.

        Args:
            client: Slack's.
            channel: Slack's id of the direct message.
            outbox: Takes what is to be sent.
            seen: The links shown before.
            conversation: Its id.
        """
        super().__init__(outbox, seen, conversation)
        self._client = client
        self._channel = channel

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return SlackInput.name()

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
            await self._client.chat_postMessage(channel=self._channel, unfurl_links=False, **what)
        except SlackApiError as error:
            raise _kind(error) from error
        except (aiohttp.ClientError, ValueError) as error:
            raise Busy from error


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


def _is_said(event: Any) -> bool:
    """Whether a person said something, and not a bot, an edit, somebody who joined."""
    told = at(event, "type") in ("message", "app_mention")
    return told and not at(event, "bot_id") and at(event, "subtype") in (None, "file_share")


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
