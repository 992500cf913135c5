"""Telegram: Rasa's connector behind the guard, `/webhooks/telegram/webhook`.

Rasa's own believes anybody who knows the address, asks Telegram who it is for each message, and
stops the start of the server while Telegram cannot be reached. Here Telegram shows the secret it
was given with the address, and is told that address in the background.
"""

from __future__ import annotations

import asyncio
import hmac
import html
import os
import re
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from aiogram.bot.api import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiogram.utils import exceptions
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.telegram import TelegramInput, TelegramOutput
from rasa.shared.exceptions import RasaException
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.platforms import people, webhook
from assistant.channels.platforms.outbox import LONGEST_PAUSE_S, Busy, Outbox, Refused, Send
from assistant.channels.platforms.showing import PlatformOutput, Shown, ShownLinks, bold
from assistant.channels.platforms.turns import Turns
from assistant.channels.platforms.webhook import at, text_at
from assistant.door.guard import Handle
from assistant.door.limits import Limits
from assistant.door.rendering import pieces
from assistant.watch import journal, metrics

API = "LETTERCLOCK_TELEGRAM_API"
"""Another address than https://api.telegram.org: a Bot API server of one's own, or a test's."""

PATIENCE_S = 20.0
"""Telegram waits about a minute, and holds back the person's next messages so long."""

MOST_CHARACTERS = 4000
"""Of a message; Telegram takes 4,096."""

MOST_PAYLOAD_BYTES = 64

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_FIRST_WORDS = {"es": "hola"}
"""What the button "Start" says, by the language of the app; "hello" in all others."""

_NEVER = (
    exceptions.BadRequest,
    exceptions.NotFound,
    exceptions.ConflictError,
    exceptions.Unauthorized,
    exceptions.MigrateToChat,
)


class GuardedTelegram(TelegramInput):
    """Rasa's connector, with the secret checked and nothing asked of Telegram at the start."""

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
            self._bot = TelegramOutput(access_token)
        except (exceptions.ValidationError, ValueError):
            raise RasaException(
                "TELEGRAM_ACCESS_TOKEN is not a bot token; one looks like 123456:ABC-def."
            ) from None
        if os.environ.get(API):
            self._bot.server = TelegramAPIServer.from_base(os.environ[API])
        self._secret = secret.encode()

    def get_output_channel(self) -> TelegramOutput:
        """Rasa's own channel; unlike Rasa's connector this does not call Telegram."""
        return self._bot

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

        def output(chat: str, conversation: str) -> TelegramMessages:
            return TelegramMessages(self._bot, chat, outbox, seen, conversation)

        async def take(request: Request) -> HTTPResponse:
            update = webhook.json_of(request.body)
            pressed = text_at(update, "callback_query", "id")
            if pressed is not None:
                # Ends the button's spinning; nobody misses it if it fails.
                outbox.put(f"pressed {pressed}", partial(_acknowledge, self._bot, pressed))
            said = self._said(update, output)
            if said is None:
                return reply.text("Nothing to answer.")
            if at(_message(update), "chat", "type") == "private":
                await turns.take(request.app, [said])
            elif said.text and (said.text.startswith("/") or f"@{self.verify}" in said.text):
                turns.point_to_private(said)
            return reply.text("")

        webhook.add(routes, turns, outbox, self._signed, take)

        @routes.listener("after_server_start")
        async def begin(app: Any, _: Any) -> None:
            app.ctx.telegram_subscription = asyncio.create_task(self._subscribe())

        @routes.listener("after_server_stop")
        async def end(app: Any, _: Any) -> None:
            app.ctx.telegram_subscription.cancel()
            await self._bot.session.close()

        return routes

    def _signed(self, request: Request) -> bool:
        shown = request.headers.get("x-telegram-bot-api-secret-token") or ""
        return hmac.compare_digest(shown.encode("utf-8", "replace"), self._secret)

    def _said(
        self, update: Any, output: Callable[[str, str], TelegramMessages]
    ) -> UserMessage | None:
        """The message in an update; None where it holds none."""
        message = _message(update)
        chat, update_id = text_at(message, "chat", "id"), text_at(update, "update_id")
        if chat is None or update_id is None:
            return None
        text = (
            text_at(update, "callback_query", "data")
            or text_at(message, "text")
            or text_at(message, "caption")
        )
        if text is not None and text.split("@")[0].split(" ")[0] == "/start":
            text = _FIRST_WORDS.get(text_at(message, "from", "language_code") or "", "hello")
        who = people.conversation(self.name(), str(self._bot.id), chat)
        return UserMessage(
            text, output(chat, who), who, input_channel=self.name(), message_id=update_id
        )

    async def _subscribe(self) -> None:
        """Tells Telegram where to deliver, until it has heard it."""
        pause = 1.0
        while True:
            try:
                me = await asyncio.wait_for(self._bot.get_me(), 10)
                if me.username != self.verify:
                    metrics.failed("telegram bot name")
                    journal.write("the token is not of the bot TELEGRAM_BOT_NAME names", 40)
                    return
                where = {
                    "url": self.webhook_url,
                    "secret_token": self._secret.decode(),
                    "allowed_updates": '["message", "edited_message", "callback_query"]',
                }
                await asyncio.wait_for(self._bot.request("setWebhook", where), 10)
                journal.write("telegram delivers here")
                return
            except asyncio.CancelledError:
                raise
            except Exception as error:
                metrics.failed("telegram not subscribed")
                journal.failed(error, "telegram could not be told where to deliver")
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)


class TelegramMessages(PlatformOutput):
    """Text with bold, an inline keyboard, the picture as a picture."""

    def __init__(
        self,
        bot: TelegramOutput,
        chat: str,
        outbox: Outbox,
        seen: ShownLinks,
        conversation: str,
    ) -> None:
        """Answers to a chat.

        Args:
            bot: Rasa's channel, which is the client too.
            chat: Telegram's id of the chat.
            outbox: Takes what is to be sent.
            seen: The links shown before.
            conversation: Its id.
        """
        super().__init__(outbox, seen, conversation)
        self._bot = bot
        self._chat = chat

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return TelegramInput.name()

    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages, in order."""
        parts = pieces(shown.text, MOST_CHARACTERS)
        calendar = shown.links.get("calendar")
        rows = [
            InlineKeyboardButton(each.title, callback_data=each.payload)
            for each in shown.choices
            if len(each.payload.encode()) <= MOST_PAYLOAD_BYTES
        ]
        rows += [InlineKeyboardButton(calendar.label, url=calendar.url)] if calendar else []
        for number, part in enumerate(parts, start=1):
            text = bold(html.escape(part, quote=False), "<b>", "</b>")
            keyboard = InlineKeyboardMarkup(row_width=1) if rows and number == len(parts) else None
            if keyboard:
                keyboard.add(*rows)
            facts = {"parse_mode": "HTML", "reply_markup": keyboard}
            yield partial(
                _call,
                partial(
                    self._bot.send_message,
                    self._chat,
                    text,
                    disable_web_page_preview=True,
                    **facts,
                ),
            )
        if picture := shown.links.get("picture"):
            send = partial(self._bot.send_photo, self._chat, picture.url, caption=picture.label)
            yield partial(_call, send)


def _message(update: Any) -> Any:
    return (
        at(update, "callback_query", "message")
        or at(update, "edited_message")
        or at(update, "message")
    )


async def _acknowledge(bot: TelegramOutput, pressed: str) -> None:
    try:
        await bot.answer_callback_query(pressed)
    except exceptions.TelegramAPIError as error:
        journal.write("button press not acknowledged", kind=type(error).__name__)


async def _call(call: Callable[[], Awaitable[Any]]) -> None:
    """Calls Telegram; tells what may be tried again.

    Raises:
        Busy: It may.
        Refused: It need not be.
    """
    try:
        await call()
    except exceptions.RetryAfter as error:
        raise Busy(float(error.timeout)) from error
    except _NEVER as error:
        raise Refused from error
    except exceptions.TelegramAPIError as error:
        raise Busy from error
