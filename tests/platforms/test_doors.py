"""Who is let in by the platforms' signatures, what is answered once, and what makes no sense."""

from __future__ import annotations

import itertools
import json
import threading

import pytest
import requests

from assistant.runner.testing import Server
from tests.conversations.store import Store
from tests.platforms.people import (
    FACEBOOK_VERIFY,
    ONE_EACH,
    Delivery,
    OnFacebook,
    OnSlack,
    OnTelegram,
    OnTwilio,
    Person,
)
from tests.platforms.providers import Providers

Kind = type[Person]


@pytest.fixture(params=ONE_EACH, ids=lambda kind: kind.__name__)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


def conversations(server: Server) -> int:
    return len(Store(server.db_path).senders())


def test_a_wrong_or_missing_signature_opens_nothing(
    kind: Kind, server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    person.say("my letter is dated october 22 2026")
    person.hears("November 23, 2026")
    before, tried = conversations(server), providers.tried(person.platform, person.to)
    for headers in person.unsigned().values():
        answer = person.deliver(person.written("how long do I have?"), headers)
        assert answer.status_code in (401, 403)
        assert answer.text.startswith("This door is for the platform")
        assert len(answer.text) < 100
    assert (conversations(server), providers.tried(person.platform, person.to)) == (before, tried)
    # The door is still open to the platform, and the conversation as it was.
    person.say("how long do I have?")
    person.hears("November 23, 2026")


def test_a_signature_is_of_one_request(kind: Kind, server: Server, providers: Providers) -> None:
    person = kind(server, providers)
    right = person.written("hello")
    other = Delivery(person.written("how long do I have?").body, right.headers)
    status = person.deliver(other).status_code
    # Telegram shows a secret and signs nothing.
    assert status == (200 if kind is OnTelegram else 403)


def test_a_repeated_delivery_is_answered_once(
    kind: Kind, server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    delivery = person.written("my letter is dated october 22 2026")
    several = [threading.Thread(target=person.deliver, args=(delivery,)) for _ in range(3)]
    for each in several:
        each.start()
    for each in several:
        each.join()
    assert person.deliver(delivery).status_code in (200, 204)
    person.say("what about the spouse part?")
    person.hears("January 20, 2027")
    sent = [person.read(call) for call in providers.taken(person.platform, person.to)]
    assert sum("Today is the last day" in each.text for each in sent if each) == 1


def test_what_a_platform_never_sends_is_refused_or_passed_over(
    kind: Kind, server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    bodies: list[object] = [None, 5, [], {}, "x", {"event": 5, "entry": [5], "message": []}]
    bodies += [{"message": {"chat": {"id": {}}}, "update_id": []}, {"entry": {"messaging": 1}}]
    raw = [json.dumps(body).encode() for body in bodies] + [b"", b"{", b"\xff\xfe", b"[" * 5000]
    for body in raw:
        answer = person.deliver(resigned(person, body))
        assert answer.status_code in (200, 204, 400), (body, answer.text)


def resigned(person: Person, body: bytes) -> Delivery:
    if isinstance(person, OnFacebook):
        return Delivery(body, person.signature(body))
    if isinstance(person, OnSlack):
        return person.signed(body, "application/json")
    if isinstance(person, OnTwilio):
        return person.signed({"Body": body.decode("latin-1")})
    return Delivery(body, person.written("").headers)


def test_people_of_all_platforms_at_once_are_not_mixed(
    server: Server, providers: Providers
) -> None:
    days = ("October 1, 2026", "October 5, 2026", "October 8, 2026", "October 13, 2026")
    lasts = ("November 2, 2026", "November 4, 2026", "November 9, 2026", "November 12, 2026")
    people = [kind(server, providers) for kind in ONE_EACH]
    # The same number on each platform is not the same person.
    for person in people:
        person.id = people[0].id
    threads = [
        person.say_meanwhile(f"my letter is dated {day}")
        for person, day in zip(people, days, strict=True)
    ]
    for thread in threads:
        thread.join()
    for person, last in zip(people, lasts, strict=True):
        person.hears(last)
    for person in people:
        person.say("what was my last day again?")
    for person, last in zip(people, lasts, strict=True):
        heard = person.hears(last)
        assert not any(other in heard for other in lasts if other != last)


def test_messages_of_one_delivery_are_all_answered(server: Server, providers: Providers) -> None:
    person = OnFacebook(server, providers)
    texts = ("my letter is dated october 22 2026", "what about the spouse part?")
    number = itertools.count()
    several = [{"message": {"mid": f"{person.id}-{next(number)}", "text": text}} for text in texts]
    echo = {"message": {"mid": "e", "text": "who can help?", "is_echo": True}}
    person.deliver(person.events([*several, echo, {"delivery": {"watermark": 1}}]))
    person.hears("November 23, 2026", "For the innocent spouse part")
    assert "Whom" not in person.text()


def test_meta_asks_for_its_token_once(server: Server) -> None:
    door = f"{server.url}/webhooks/facebook/webhook"
    asked = {"hub.mode": "subscribe", "hub.challenge": "4711", "hub.verify_token": FACEBOOK_VERIFY}
    assert requests.get(door, asked, timeout=10).text == "4711"
    for wrong in ("", "wrong", "ñ"):
        refused = requests.get(door, {**asked, "hub.verify_token": wrong}, timeout=10)
        assert refused.status_code == 403
        assert "4711" not in refused.text
    assert requests.get(door, timeout=10).status_code == 403


def test_slack_asks_whether_the_address_is_ours(server: Server, providers: Providers) -> None:
    person = OnSlack(server, providers)
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    answer = person.deliver(person.signed(body, "application/json"))
    assert answer.json() == {"challenge": "abc"}


def test_slack_bots_edits_and_receipts_are_not_answered(
    server: Server, providers: Providers
) -> None:
    person = OnSlack(server, providers)
    for more in ({"bot_id": "B1"}, {"subtype": "message_changed"}, {"type": "reaction_added"}):
        assert person.deliver(person.written("hello", **more)).status_code == 200
    person.say("my letter is dated &lt;october 22 2026&gt; <@UBOT>")
    person.hears("November 23, 2026")
    first = providers.taken("slack", person.to)[0].what["text"]
    assert first.startswith("Today is the last day with Letter 4390")


@pytest.mark.parametrize("kind", [OnTelegram, OnSlack], ids=["telegram", "slack"])
def test_where_others_read_along_only_the_way_to_a_private_chat_is_said(
    kind: Kind, server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    said = "<@UBOT> my letter is dated october 22 2026"
    if isinstance(person, OnTelegram):
        person.chat_type, said = "group", "@letterclock_bot my letter is dated october 22 2026"
    elif isinstance(person, OnSlack):
        person.channel_type, person.kind = "channel", "app_mention"
    person.say(said)
    heard = person.hears("direct message", "mensaje directo")
    assert "November" not in heard
    person.say("so long")  # in a group, not addressed to the bot
    if isinstance(person, OnTelegram):
        assert person.text() == ""


def test_the_start_button_of_telegram_greets_in_the_language_of_the_app(
    server: Server, providers: Providers
) -> None:
    person = OnTelegram(server, providers)
    person.say("/start")
    assert "date" in person.hears("Letter 4390")
    other = OnTelegram(server, providers)
    other.language = "es"
    other.say("/start")
    other.hears("Carta 4390")


def test_a_long_message_of_telegram_is_let_in(server: Server, providers: Providers) -> None:
    """Refused for its size it would be delivered on and on, and hold up all that come after."""
    person = OnTelegram(server, providers)
    delivery = person.written("my letter is dated october 22 2026. " + "ñ" * 4050)
    assert len(delivery.body) > 20_000
    assert person.deliver(delivery).status_code == 200
    person.hears("Your message was long")


def test_twilio_signs_the_public_address(server: Server, providers: Providers) -> None:
    person = OnTwilio(server, providers)
    person.say("¿puedo apelar? mi carta es del 22 de octubre de 2026")
    # Not "@", which Rasa's own connector makes of "¡", and Spanish.
    person.hears("23 de noviembre de 2026")
