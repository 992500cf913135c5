"""How Telegram is told where to deliver, and what is said where a setting makes no sense."""

from __future__ import annotations

import asyncio

import pytest
from rasa.shared.exceptions import RasaException

from assistant.channels.platforms.telegram import GuardedTelegram
from tests.platforms.providers import BOT, BUSY, Call, Providers, serve

TOKEN, WHERE, SECRET = "123456:a-token", "https://help.example.org/webhooks/telegram/webhook", "s"


def subscribed(monkeypatch: pytest.MonkeyPatch, name: str, spell: list[str]) -> list[Call]:
    """The calls of one channel that tells Telegram where to deliver, to the end."""
    own = Providers(spells={("telegram", ""): spell})
    server = serve(own)
    monkeypatch.setenv("LETTERCLOCK_TELEGRAM_API", f"{own.url}/telegram")
    channel = GuardedTelegram(TOKEN, name, WHERE, SECRET)

    async def run() -> None:
        await asyncio.wait_for(channel._subscribe(), 30)
        await channel.get_output_channel().session.close()

    asyncio.run(run())
    server.shutdown()
    return own.calls


def test_it_is_told_again_until_it_has_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = subscribed(monkeypatch, BOT, [BUSY])
    assert [call.method for call in calls] == ["getMe", "getMe", "setWebhook"]
    assert calls[-1].what["secret_token"] == SECRET
    assert calls[-1].what["url"] == WHERE


def test_another_bots_token_gets_no_deliveries(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [call.method for call in subscribed(monkeypatch, "another_bot", [])] == ["getMe"]


@pytest.mark.parametrize("token", ["", "abc", "abc:def", "1 2:x"])
def test_a_token_that_is_none_is_said_in_one_line(token: str) -> None:
    with pytest.raises(RasaException, match=r"^TELEGRAM_ACCESS_TOKEN is not a bot token"):
        GuardedTelegram(token, BOT, WHERE, SECRET)


@pytest.mark.parametrize("secret", ["", "two words", "ñ", "a" * 257])
def test_a_secret_telegram_would_not_take_is_said_in_one_line(secret: str) -> None:
    with pytest.raises(RasaException, match=r"^TELEGRAM_WEBHOOK_SECRET must be"):
        GuardedTelegram(TOKEN, BOT, WHERE, secret)
