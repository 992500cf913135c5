"""Telegram: Rasa's connector behind the guard, `/webhooks/telegram/webhook`.

Rasa's own believes anybody who knows the address, asks Telegram who it is for each message, and
stops the start of the server while Telegram cannot be reached. Here Telegram shows the secret it
was given with the address, and is told that address in the background.
"""

from __future__ import annotations

import asyncio
import hmac
import html
import json
import re
from collections.abc import Iterable
from functools import partial
from typing import Any

from aiogram.bot.api import TelegramAPIServer
from aiogram.utils import exceptions
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.telegram import TelegramInput, TelegramOutput
from rasa.shared.exceptions import RasaException
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.platforms import webhook
from assistant.channels.platforms.outbox import LONGEST_PAUSE_S, Busy, Refused, Send
from assistant.channels.platforms.platform import Platform, PlatformOutput
from assistant.channels.platforms.presentation import Shown, bold
from assistant.channels.platforms.webhook import at, text_at
from assistant.door.rendering import pieces
from assistant.ground.settings import Settings
from assistant.watch import journal, metrics

MOST_CHARACTERS = 4000
"""Of a message; Telegram takes 4,096."""

MOST_PAYLOAD_BYTES = 64

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_COMMANDS = {"es": {"/start": "hola", "/help": "hola"}}
"""What the commands every bot has say, by the language of the app."""
_ENGLISH = {"/start": "hello", "/help": "help"}
"""In all others."""

_WORDS = frozenset({"text", "caption"})
_PICTURED = frozenset(
    "animation audio checklist contact dice document game location paid_media photo poll sticker "
    "story venue video video_note voice".split()
)
"""What a person sends that is no text. All other kinds of messages are the chat's own notes:
something pinned, somebody joined, messages that will delete themselves."""

_NEVER = (
    exceptions.BadRequest,
    exceptions.NotFound,
    exceptions.ConflictError,
    exceptions.Unauthorized,
    exceptions.MigrateToChat,
)


class TelegramMessages(PlatformOutput):
    """Text with bold, an inline keyboard, the picture as a picture."""

    platform: GuardedTelegram

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        parts = pieces(shown.text, MOST_CHARACTERS)
        calendar = shown.links.get("calendar")
        keys = [
            {"text": each.title, "callback_data": each.payload}
            for each in shown.choices
            if len(each.payload.encode()) <= MOST_PAYLOAD_BYTES
        ]
        keys += [{"text": calendar.label, "url": calendar.url}] if calendar else []
        for number, part in enumerate(parts, start=1):
            what = {
                "text": bold(html.escape(part, quote=False), "<b>", "</b>"),
                "parse_mode": "HTML",
                "disable_web_page_preview": "true",
            }
            if keys and number == len(parts):
                what["reply_markup"] = json.dumps({"inline_keyboard": [[key] for key in keys]})
            yield partial(self._send, "sendMessage", what)
        if picture := shown.links.get("picture"):
            what = {"photo": picture.url, "caption": picture.label}
            yield partial(self._send, "sendPhoto", what)

    async def _send(self, method: str, what: dict[str, str]) -> None:
        """Calls Telegram; not by the library's own methods, which know of no topics.

        Raises:
            Busy: It may be tried again.
            Refused: It need not be.
        """
        try:
            await self.platform.bot.request(method, {**self.to, **what})
        except exceptions.RetryAfter as error:
            raise Busy(float(error.timeout)) from error
        except _NEVER as error:
            # A topic that is gone: better said beside it than not at all.
            gone = "thread not found" in str(error).lower()
            raise (Busy if gone and self.to.pop("message_thread_id", None) else Refused) from error
        except exceptions.TelegramAPIError as error:
            raise Busy from error


class GuardedTelegram(Platform, TelegramInput):
    """Rasa's connector, with the secret checked and nothing asked of Telegram at the start."""

    patience_s = 20.0
    """Telegram waits about a minute, and holds back the person's next messages so long."""
    output = TelegramMessages

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """The channel of a section of credentials.yml.

        Raises:
            RasaException: The token or the secret is none; the text is one clear line.
        """
        if not credentials:
            cls.raise_missing_credentials_exception()
        given = credentials or {}
        keys = ("access_token", "verify", "webhook_url", "secret")
        return cls(*(str(given.get(key) or "") for key in keys))

    def __init__(self, access_token: str, verify: str, webhook_url: str, secret: str) -> None:
        """Asks nothing of Telegram yet.

        Args:
            access_token: The bot's token, from BotFather.
            verify: The bot's user name.
            webhook_url: Where Telegram delivers to.
            secret: What it shows when it does.

        Raises:
            RasaException: The token or the secret is none.
        """
        super().__init__(access_token, verify, webhook_url)
        if _SECRET.fullmatch(secret) is None:
            raise RasaException(
                "TELEGRAM_WEBHOOK_SECRET must be 1 to 256 letters, digits, _ or -, as Telegram "
                "demands."
            )
        try:
            self.bot = TelegramOutput(access_token)
        except (exceptions.ValidationError, ValueError):
            raise RasaException(
                "TELEGRAM_ACCESS_TOKEN is not a bot token; one looks like 123456:ABC-def."
            ) from None
        elsewhere = Settings.read().platforms.get("telegram")
        if elsewhere:
            self.bot.server = TelegramAPIServer.from_base(elsewhere)
        self._secret = secret.encode()
        self._mention = re.compile(rf"(?<!\w)@{re.escape(verify)}(?!\w)", re.IGNORECASE)

    def get_output_channel(self) -> TelegramOutput:
        """Rasa's own channel; unlike Rasa's connector this does not call Telegram."""
        return self.bot

    def add_to(self, routes: Blueprint) -> None:
        """Adds that Telegram is told where to deliver, once it can."""

        @routes.listener("after_server_start")
        async def subscribe(*_: Any) -> None:
            self._subscription = asyncio.create_task(self._subscribe())

    async def end(self, *_: Any) -> None:
        """Ends that, and the client."""
        self._subscription.cancel()
        await self.bot.session.close()

    def signed(self, request: Request) -> bool:
        """Whether Telegram shows the secret it was given."""
        shown = request.headers.get("x-telegram-bot-api-secret-token") or ""
        return hmac.compare_digest(shown.encode("utf-8", "replace"), self._secret)

    async def take(self, request: Request) -> HTTPResponse:
        """Answers an update."""
        update = webhook.json_of(request.body)
        pressed = text_at(update, "callback_query", "id")
        if pressed is not None:
            # Ends the button's spinning; nobody misses it if it fails.
            self.outbox.put(f"pressed {pressed}", partial(_acknowledge, self.bot, pressed))
        private = at(_message(update), "chat", "type") == "private"
        said = self._said(update) if private or self._is_addressed(update) else None
        if said is None:
            return reply.text("Nothing to answer.")
        if private:
            await self.turns.take(request.app, [said])
        else:
            self.turns.point_to_private(said)
        return reply.text("")

    def _said(self, update: Any) -> UserMessage | None:
        """The message in an update; None where it holds none."""
        message = _message(update)
        chat, mark = text_at(message, "chat", "id"), text_at(update, "update_id")
        kinds = frozenset(message) if isinstance(message, dict) else frozenset()
        pressed = text_at(update, "callback_query", "data")
        # An edit without words is a place that moves, in life every few seconds.
        edited = at(update, "edited_message") is not None
        said = pressed or kinds & (_WORDS if edited else _WORDS | _PICTURED)
        if chat is None or mark is None or not said:
            return None
        text = pressed or text_at(message, "text") or text_at(message, "caption")
        # In other groups a thread has an id, too, which Telegram takes from nobody.
        topic = text_at(message, "message_thread_id") if at(message, "is_topic_message") else None
        to = {"chat_id": chat, **({"message_thread_id": topic} if topic else {})}
        pictured = pressed is None and not kinds.isdisjoint(_PICTURED)
        words = _command(text, text_at(message, "from", "language_code") or "")
        return self.message(words, to, (str(self.bot.id), chat), mark, pictured)

    def _is_addressed(self, update: Any) -> bool:
        """Whether something said where others read along is said to the bot."""
        message = _message(update)
        text = text_at(message, "text") or text_at(message, "caption") or ""
        if at(update, "callback_query") or self._is_me(at(message, "reply_to_message", "from")):
            return True
        if text.startswith("/"):
            _, _, whose = text.split(maxsplit=1)[0].partition("@")
            return whose.lower() in ("", self.verify.lower())
        entities = at(message, "entities") or at(message, "caption_entities")
        named = entities if isinstance(entities, list) else ()
        return self._mention.search(text) is not None or any(
            self._is_me(at(each, "user")) for each in named
        )

    def _is_me(self, somebody: Any) -> bool:
        return text_at(somebody, "id") == str(self.bot.id)

    async def _subscribe(self) -> None:
        """Tells Telegram where to deliver, until it has heard it."""
        pause = 1.0
        while True:
            try:
                me = await asyncio.wait_for(self.bot.get_me(), 10)
                if str(me.username).lower() != self.verify.lower():
                    metrics.failed("telegram bot name")
                    journal.write("the token is not of the bot TELEGRAM_BOT_NAME names", 40)
                    return
                where = {
                    "url": self.webhook_url,
                    "secret_token": self._secret.decode(),
                    "allowed_updates": '["message", "edited_message", "callback_query"]',
                }
                await asyncio.wait_for(self.bot.request("setWebhook", where), 10)
                journal.write("telegram delivers here")
                return
            except asyncio.CancelledError:
                raise
            except Exception as error:
                metrics.failed("telegram not subscribed")
                journal.failed(error, "telegram could not be told where to deliver")
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)


def _message(update: Any) -> Any:
    return (
        at(update, "callback_query", "message")
        or at(update, "edited_message")
        or at(update, "message")
    )


def _command(text: str | None, language: str) -> str | None:
    """The text, or what it says where it is a command every bot has."""
    command = text.split(maxsplit=1)[0].partition("@")[0] if text and text.strip() else ""
    said = _COMMANDS.get(language.partition("-")[0], _ENGLISH)
    return said.get(command.lower(), text)


async def _acknowledge(bot: TelegramOutput, pressed: str) -> None:
    try:
        await bot.answer_callback_query(pressed)
    except exceptions.TelegramAPIError as error:
        journal.write("button press not acknowledged", kind=type(error).__name__)
