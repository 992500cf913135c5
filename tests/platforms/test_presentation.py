"""How one message looks on each platform: marks, buttons, limits, links."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from assistant.channels.platforms import facebook, pseudonyms, slack, turns
from assistant.channels.platforms.outbox import Outbox, Refused
from assistant.channels.platforms.platform import PlatformOutput
from assistant.channels.platforms.presentation import (
    Choice,
    Link,
    Showing,
    Shown,
    ShownLinks,
    bold,
    lines,
)
from assistant.channels.platforms.slack import SlackMessages
from assistant.channels.platforms.telegram import MOST_PAYLOAD_BYTES, TelegramMessages
from assistant.channels.platforms.turns import Turns
from assistant.channels.platforms.twilio import TwilioMessages
from assistant.door import buttons
from assistant.door.guard import FORGOTTEN
from assistant.ground.settings import Limits
from letterclock.letters import LANGUAGES, load_common

URL = "https://help.example.org/letters/4390/2026-10-22/"
CARD = {
    "kind": "deadlines",
    "links": {kind: f"{URL}{kind}" for kind in ("timeline", "picture", "page", "calendar")},
}
LONG = "\n\n".join(f"{'word ' * 60}ends with sentence {number}." for number in range(40))


class Client:
    """A platform and its client in one: keeps what is sent, whatever the method is called."""

    def __init__(self, name: str) -> None:
        self.name = lambda: name
        self.sent: list[dict[str, Any]] = []
        self.outbox = Outbox(name, Limits())
        self.seen = ShownLinks()
        self.bot = self.client = self.messages = self

    def __getattr__(self, method: str) -> Any:
        async def call(*positional: Any, **named: Any) -> None:
            self.sent.append({"args": positional, **named})

        return call


def output(platform: str) -> PlatformOutput:
    client: Any = Client(platform)
    if platform == "telegram":
        return TelegramMessages(client, {"chat_id": "1"}, "a")
    if platform == "slack":
        return SlackMessages(client, {"channel": "D1"}, "d")
    kind = "whatsapp:" if platform == "whatsapp" else ""
    return TwilioMessages(client, {"from_": f"{kind}+1", "to": f"{kind}+2"}, "b")


def sent(platform: str, *messages: dict[str, Any]) -> list[dict[str, Any]]:
    async def run() -> list[dict[str, Any]]:
        speaks = output(platform)
        for message in messages:
            await speaks.send_response("x", message)
        await speaks.platform.outbox.sent(speaks.conversation)
        client: Any = speaks.platform
        return list(client.sent)

    return asyncio.run(run())


def texts(platform: str, message: dict[str, Any]) -> list[str]:
    found = []
    for each in sent(platform, message):
        if platform == "slack":
            found += [b["text"]["text"] for b in each["blocks"] if b["type"] == "section"]
        elif platform == "telegram":
            found.append(each["args"][1]["text"])
        else:
            found.append(each["body"])
    return found


@pytest.mark.parametrize(
    ("platform", "shown"),
    [
        ("telegram", "Call <b>1-877-777-4778</b> &amp; ask by <b>Monday</b>, 1 &lt; 2"),
        ("sms", "Call 1-877-777-4778 & ask by Monday, 1 < 2"),
        ("whatsapp", "Call *1-877-777-4778* & ask by *Monday*, 1 < 2"),
        ("slack", "Call *1-877-777-4778* &amp; ask by *Monday*, 1 &lt; 2"),
    ],
)
def test_bold_is_the_platforms_own(platform: str, shown: str) -> None:
    text = "Call **1-877-777-4778** & ask by **Monday**, 1 < 2"
    assert texts(platform, {"text": text}) == [shown]


def test_marks_torn_apart_are_left_out() -> None:
    assert bold("half a **mark", "<b>", "</b>") == "half a mark"


@pytest.mark.parametrize("limits", [("telegram", 4096), ("sms", 1600), ("slack", 3000)], ids=str)
def test_long_answers_are_split_between_sentences_within_the_limit(limits: Any) -> None:
    platform, limit = limits
    parts = texts(platform, {"text": LONG})
    assert len(parts) > 2
    assert all(len(part) <= limit and part.endswith(".") for part in parts)
    assert "\n\n".join(parts).split() == LONG.split()


def test_messengers_limits() -> None:
    titles = [f"A question that is too long, {n}" for n in range(15)]
    choices = tuple(Choice(title, f"/{n}") for n, title in enumerate(titles))
    *parts, last = facebook._messages(Shown(LONG, choices))
    assert all(len(part["text"]) <= 2000 for part in [*parts, last])
    assert "15. A question" in last["text"]
    assert [each["title"] for each in last["quick_replies"]] == [str(n) for n in range(1, 14)]
    few = (Choice("Yes", "/affirm"), Choice("No", "/deny"))
    [template] = facebook._messages(Shown("Is it **this** day?", few))
    payload = template["attachment"]["payload"]
    assert payload["text"] == "Is it this day?"
    assert [each["title"] for each in payload["buttons"]] == ["Yes", "No"]


def test_buttons_stand_under_the_last_part_alone() -> None:
    message = {"text": LONG, "buttons": [{"title": "Yes", "payload": "/affirm"}]}
    *others, last = sent("telegram", message)
    assert all("reply_markup" not in each["args"][1] for each in others)
    keyboard = json.loads(last["args"][1]["reply_markup"])["inline_keyboard"]
    assert keyboard == [[{"text": "Yes", "callback_data": "/affirm"}]]
    *others, last = sent("slack", message)
    assert all(len(each["blocks"]) == 1 for each in others)
    assert last["blocks"][1]["elements"][0]["value"] == "/affirm"


def test_every_button_there_is_fits() -> None:
    payloads = [f"/{topic}" for topic in load_common().topics]
    payloads.append('/give_letter_date{"letter_date": "2026-10-22"}')
    for payload in payloads:
        assert buttons.with_language(payload) == payload
        assert len(payload.encode()) <= MOST_PAYLOAD_BYTES
    titles = [topic[language] for topic in load_common().topics.values() for language in LANGUAGES]
    assert max(map(len, titles)) <= slack.MOST_ON_BUTTON


@pytest.mark.parametrize("platform", ["telegram", "sms", "whatsapp", "slack"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_links_are_shown_once_in_the_persons_language(platform: str, language: str) -> None:
    message = {"text": "Yes.", "custom": CARD, "lang": language}
    words = {"text": f"In words: {URL}calendar", "without_card": True, "lang": language}
    found = sent(platform, message, message, words)
    once = str(found)
    label = load_common().text("link_picture", language)
    assert label in once
    assert once.count(f"{URL}picture") == (0 if platform == "sms" else 1)
    assert once.count(f"{URL}calendar") == 1
    assert once.count(f"{URL}page") == (1 if platform == "sms" else 0)
    assert "deadlines" not in once


def test_what_was_shown_in_an_earlier_turn_is_said_when_asked_for() -> None:
    seen, words = ShownLinks(), {"text": f"In words: {URL}calendar", "without_card": True}
    first, next_turn = Showing(seen, "a"), Showing(seen, "a")
    assert first.read({"text": "Yes.", "custom": CARD}) is not None
    assert first.read(words) is None
    again = next_turn.read({"text": "Yes.", "custom": CARD})
    assert again is not None
    assert not again.links
    assert next_turn.read(words) is not None


def test_a_forgotten_conversation_is_shown_its_links_anew() -> None:
    seen = ShownLinks()
    card = {"text": "Yes.", "custom": CARD}
    assert Showing(seen, "a").read(card) is not None
    Showing(seen, "a").read({"text": "Deleted.", "utter_action": FORGOTTEN})
    again = Showing(seen, "a").read(card)
    assert again is not None
    assert set(again.links) == {"picture", "calendar"}


def test_the_roadmap_has_its_own_name() -> None:
    custom = {"kind": "roadmap", "links": {"roadmap": "svg", "picture": "https://x/r.png"}}
    shown = Showing(ShownLinks(), "a").read({"text": "Here.", "custom": custom, "lang": "es"})
    assert shown is not None
    assert lines(shown) == ["En qué parte está, en una imagen: https://x/r.png"]


@pytest.mark.parametrize("custom", [None, 5, "x", [], {}, {"links": 5}, {"links": {}}])
def test_data_is_never_shown(custom: Any) -> None:
    shown = Showing(ShownLinks(), "a").read({"text": "Hello.", "custom": custom})
    assert shown == Shown("Hello.")
    assert Showing(ShownLinks(), "a").read({"custom": custom}) is None


def test_links_in_lines() -> None:
    links = {"page": Link("", "https://p"), "picture": Link("A picture", "https://q")}
    shown = Shown("", links=links)
    assert lines(shown, besides="picture") == [
        "Your dates as a picture and for your calendar: https://p"
    ]


def test_nobody_can_tell_who_a_conversation_is_of_and_no_two_are_one() -> None:
    ids = {pseudonyms.conversation(c, w) for c in ("telegram", "facebook") for w in ("1", "2")}
    ids |= {pseudonyms.conversation("twilio", "1", "2"), pseudonyms.conversation("twilio", "12")}
    assert len(ids) == 6
    assert pseudonyms.conversation("telegram", "1") in ids
    assert pseudonyms.conversation("telegram", "555123").startswith("telegram-")
    assert "555123" not in pseudonyms.conversation("telegram", "555123")


def test_the_outbox_forgets_what_it_has_sent_and_a_refusal_holds_up_nothing() -> None:
    arrived: list[str] = []

    async def refused() -> None:
        raise Refused

    async def fine() -> None:
        arrived.append("fine")

    async def run() -> None:
        outbox = Outbox("test", Limits())
        for send in (refused, fine, fine):
            outbox.put("a", send)
        await outbox.sent("a")
        await outbox.close(1)
        assert not outbox._waiting
        assert not outbox._workers
        assert outbox._count == 0

    asyncio.run(run())
    assert arrived == ["fine", "fine"]


def test_turns_remember_no_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered once more after a restart was kept without end."""
    monkeypatch.setattr(turns, "MOST_MET", 3)
    monkeypatch.setattr(turns, "answers_to", lambda *_: [{"text": "again"}])

    async def retrieve(_: str) -> None:
        return None

    async def run() -> Turns:
        speaks, begun = output("telegram"), Turns(handle, Outbox("t", Limits()), 1, Limits())
        store = SimpleNamespace(retrieve_full_tracker=retrieve)
        app: Any = SimpleNamespace(ctx=SimpleNamespace(agent=SimpleNamespace(tracker_store=store)))
        for number in range(9):
            message = UserMessage("x", speaks, str(number), message_id="m")
            await begun.take(app, [message])
        return begun

    async def handle(message: UserMessage) -> None:
        raise AssertionError(message.sender_id)

    found = asyncio.run(run())
    assert list(found._said_again) == [(str(number), "m") for number in (6, 7, 8)]
    assert list(found._met) == ["6", "7", "8"]
