"""What platforms deliver beside plain words: the carrier's words, edits, albums, groups, threads.

The shapes are those of the providers' own documentation.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest

from assistant.channels.platforms.twilio import CARRIERS
from assistant.ground.settings import ROOT
from assistant.runner.testing import Server
from tests.platforms.people import (
    EVERYBODY,
    Delivery,
    OnFacebook,
    OnSlack,
    OnTelegram,
    OnTwilio,
    OnWhatsApp,
    Person,
)
from tests.platforms.providers import REFUSING, Providers

DATED = "my letter is dated october 22 2026"
TEXT_ONLY = "I can only read text"


def silent(person: Person, *deliveries: Delivery) -> bool:
    """Whether nothing at all is said to what a platform delivers, and it is acknowledged."""
    before = person.providers.tried(person.platform, person.to)
    for each in deliveries:
        assert person.deliver(each).status_code == 200
    # What is said after it has come, so what was said to it would have, too.
    person.say("thanks")
    person.hears("welcome")
    return person.providers.tried(person.platform, person.to) == before + 1


def times(person: Person, said: str) -> int:
    """How often something is on a person's screen, since their platform was first written to."""
    calls = person.providers.taken(person.platform, person.to)
    return sum(said in seen.text for seen in map(person.read, calls) if seen)


# -- Opening a chat ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", EVERYBODY, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("word", ["Start", "Get started!", "empezar"])
def test_a_word_that_opens_a_chat_greets_and_deletes_nothing(
    word: str, kind: type[Person], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    person.say(DATED)
    person.hears("November 23, 2026")
    if type(person) is OnTwilio and word == "Start":
        assert silent(person, person.written(word))
    else:
        person.say(word)
        person.hears("I remember" if word != "empezar" else "Recuerdo lo que")
    person.say("what is my last day?")
    person.hears("November 23, 2026")


# -- SMS and WhatsApp -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    "STOP stop StopAll UNSUBSCRIBE Cancel END Quit REVOKE OPTOUT START UNSTOP HELP help INFO "
    "PARAR alto".split(),
)
def test_the_carriers_words_are_acknowledged_and_nothing_else(
    word: str, server: Server, providers: Providers
) -> None:
    person = OnTwilio(server, providers)
    person.say(DATED)
    person.hears("November 23, 2026")
    assert silent(person, person.written(word), person.written(f" {word} "))
    person.say("what is my last day?")
    person.hears("November 23, 2026")


def test_the_page_names_the_carriers_words() -> None:
    page = (ROOT / "docs" / "channels" / "twilio.md").read_text("utf-8")
    rows = re.findall(r"^\| alone in an SMS: ([^|]+) \|", page, re.MULTILINE)
    assert {word.lower() for row in rows for word in re.findall(r"\w+", row)} == CARRIERS


@pytest.mark.parametrize("kind", [OnTwilio, OnWhatsApp], ids=["sms", "whatsapp"])
@pytest.mark.parametrize(
    ("opt", "word"), [("STOP", "no mas"), ("START", "YES"), ("HELP", "AYUDA"), ("START", "START")]
)
def test_what_twilio_says_it_answered_is_not_answered_again(
    opt: str, word: str, kind: type[OnTwilio], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    assert silent(person, person.written(word, OptOutType=opt))


def test_a_sentence_with_such_a_word_is_one(server: Server, providers: Providers) -> None:
    person = OnTwilio(server, providers)
    person.say("can I stop the levy?")
    person.hears("levy")
    person.say("help me, my letter is dated october 22 2026")
    person.hears("November 23, 2026")


def test_yes_is_an_answer(server: Server, providers: Providers) -> None:
    person = OnTwilio(server, providers)
    person.say("my letter is from the 22nd of last month")
    person.hears("1. Yes", "October 22, 2026")
    person.say("YES")
    assert "If your letter" not in person.hears("November 23, 2026")


def test_help_in_spanish_is_ours_where_twilio_does_not_know_the_word(
    server: Server, providers: Providers
) -> None:
    person = OnTwilio(server, providers)
    person.say("AYUDA")
    person.hears("los días de su carta", "1-877-777-4778")


@pytest.mark.parametrize("word", ["help", "stop", "ayuda"])
def test_on_whatsapp_the_same_words_are_answered(
    word: str, server: Server, providers: Providers
) -> None:
    person = OnWhatsApp(server, providers)
    person.say(word)
    said = {
        "help": "the days of your letter",
        "stop": "leave it there",
        "ayuda": "los días de su carta",
    }[word]
    person.hears(said)


@pytest.mark.parametrize("kind", [OnTwilio, OnWhatsApp], ids=["sms", "whatsapp"])
def test_what_became_of_our_messages_is_not_answered(
    kind: type[OnTwilio], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    for status in "queued sending sent delivered undelivered failed read".split():
        told = {"MessageSid": "SM1", "MessageStatus": status, "From": person.own, "To": person.to}
        for more in ({}, {"SmsStatus": status, "SmsSid": "SM1", "ErrorCode": "30003"}):
            answer = person.deliver(person.signed({**told, **more}))
            assert (answer.status_code, answer.text) == (200, "<Response/>")
        older = {name: value for name, value in told.items() if name != "MessageStatus"}
        assert person.deliver(person.signed({**older, "SmsStatus": status})).status_code == 200
    assert not providers.tried("twilio", person.own)
    person.say("hello")
    person.hears("Letter 4390")
    answer = person.deliver(person.written("thanks", SmsStatus="received"))
    assert answer.headers["Content-Type"].startswith("text/xml")
    person.hears("welcome")


# -- Pictures ---------------------------------------------------------------------------------


def picture(person: Person, caption: str = "") -> Delivery:
    """One picture, as the platform delivers it."""
    if isinstance(person, OnTelegram):
        words = {"caption": caption} if caption else {}
        photo = {"photo": [{"file_id": "a", "width": 90, "height": 90}], **words}
        return person.sent(media_group_id="77", **photo)
    if isinstance(person, OnTwilio):
        media = {"NumMedia": "1", "MediaUrl0": "https://x/1", "MediaContentType0": "image/jpeg"}
        return person.written(caption, **media)
    if isinstance(person, OnSlack):
        return person.written(caption, subtype="file_share", files=[{"id": "F1"}])
    assert isinstance(person, OnFacebook)
    attached = [{"type": "image", "payload": {"url": "https://x/1"}}]
    words = {"text": caption} if caption else {}
    return person.events([{"message": {"mid": person.mid(), "attachments": attached, **words}}])


@pytest.mark.parametrize("kind", EVERYBODY, ids=lambda kind: kind.__name__)
def test_several_pictures_get_one_kind_line(
    kind: type[Person], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    for _ in range(3):
        assert person.deliver(picture(person)).status_code == 200
    person.say("thanks")
    person.hears("welcome")
    assert times(person, TEXT_ONLY) == 1


@pytest.mark.parametrize("kind", EVERYBODY, ids=lambda kind: kind.__name__)
def test_a_caption_is_read_and_the_other_pictures_of_it_get_no_line(
    kind: type[Person], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    for caption in (DATED, "", ""):
        assert person.deliver(picture(person, caption)).status_code == 200
    person.hears("November 23, 2026", "Today is the last day")
    person.say("thanks")
    person.hears("welcome")
    assert times(person, TEXT_ONLY) == 0


# -- Telegram ---------------------------------------------------------------------------------


def test_a_place_that_moves_is_answered_once(server: Server, providers: Providers) -> None:
    person = OnTelegram(server, providers)
    place = {"latitude": 1.0, "longitude": 2.0, "live_period": 28800}
    person.deliver(person.sent(location=place))
    person.hears(TEXT_ONLY)
    assert silent(person, *(person.sent("edited_message", location=place) for _ in range(3)))


def test_edited_words_are_answered(server: Server, providers: Providers) -> None:
    person = OnTelegram(server, providers)
    person.say(DATED)
    person.hears("November 23, 2026")
    person.deliver(person.sent("edited_message", text="my letter is dated october 26 2026"))
    person.hears("November 25, 2026")


@pytest.mark.parametrize(
    "note",
    [
        {"pinned_message": {"message_id": 1, "text": "x"}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"new_chat_members": [{"id": 1}]},
        {"chat_background_set": {}},
        {"write_access_allowed": {}},
        {"forum_topic_created": {"name": "x"}},
        {"a_kind_of_tomorrow": {}},
    ],
    ids=lambda note: next(iter(note)),
)
def test_the_chats_own_notes_are_not_answered(
    note: dict[str, Any], server: Server, providers: Providers
) -> None:
    person = OnTelegram(server, providers)
    assert silent(person, person.sent(**note))


def test_spanish_of_a_country_is_spanish(server: Server, providers: Providers) -> None:
    person = OnTelegram(server, providers)
    person.language = "es-MX"
    person.say("/start")
    person.hears("Carta 4390")
    person.say("/help")
    person.hears("Carta 4390")


TO_ME = [
    {"text": "/start@letterclock_bot"},
    {"text": "/start"},
    {"text": "/help@LetterClock_Bot now"},
    {"text": "@LETTERCLOCK_bot am I late?"},
    {"text": "hey @letterclock_bot, am I late?"},
    {"text": "am I late?", "reply_to_message": {"from": {"id": 123456, "is_bot": True}}},
    {"text": "you: am I late?", "entities": [{"type": "text_mention", "user": {"id": 123456}}]},
    {"photo": [], "caption": "@letterclock_bot what is this?"},
]
TO_OTHERS = [
    {"text": "/start@another_bot"},
    {"text": "@letterclock_bot2 am I late?"},
    {"text": "me@letterclock_bot.example"},
    {"text": "am I late?", "reply_to_message": {"from": {"id": 5}}},
    {"text": "so long"},
    {"photo": []},
    {"new_chat_members": [{"id": 123456}]},
]


@pytest.mark.parametrize("said", TO_ME, ids=str)
def test_what_is_said_to_the_bot_in_a_group_is_pointed_to_a_private_chat(
    said: dict[str, Any], server: Server, providers: Providers
) -> None:
    person = OnTelegram(server, providers)
    person.chat_type = "supergroup"
    for other in TO_OTHERS:
        assert person.deliver(person.sent(**other)).status_code == 200
    assert person.deliver(person.sent(**said)).status_code == 200
    person.hears("direct message", "mensaje directo")
    assert providers.tried("telegram", person.to) == 1
    assert "message_thread_id" not in providers.taken("telegram", person.to)[0].what


def test_in_a_forum_the_topic_is_answered_in(server: Server, providers: Providers) -> None:
    person = OnTelegram(server, providers)
    person.chat_type = "supergroup"
    asked = {"text": "@letterclock_bot am I late?", "message_thread_id": 7}
    person.deliver(person.sent(is_topic_message=True, **asked))
    person.hears("direct message")
    assert providers.taken("telegram", person.to)[-1].what["message_thread_id"] == "7"
    # A thread of another group has an id, too, and is no topic.
    person.deliver(person.sent(**asked))
    providers.until(lambda _: len(providers.taken("telegram", person.to)) == 2)
    assert "message_thread_id" not in providers.taken("telegram", person.to)[-1].what


def test_where_a_topic_is_gone_the_answer_comes_beside_it(
    server: Server, providers: Providers
) -> None:
    person = OnTelegram(server, providers)
    providers.refusals["telegram", person.to] = "Bad Request: message thread not found"
    providers.spells["telegram", person.to] = [REFUSING]
    person.deliver(person.sent(text=DATED, is_topic_message=True, message_thread_id=7))
    person.hears("November 23, 2026", "Today is the last day")
    first = providers.taken("telegram", person.to)[0]
    assert "message_thread_id" not in first.what


# -- Slack ------------------------------------------------------------------------------------


def test_in_a_thread_the_answer_is_in_it(server: Server, providers: Providers) -> None:
    person = OnSlack(server, providers)
    person.deliver(person.written("10/11/2026", thread_ts="1700000000.000100"))
    person.hears("October 11, 2026")
    payload = person.buttons()["Sunday, October 11, 2026"]
    person.deliver(person.pressed(payload, thread="1700000000.000100"))
    person.hears("November 10, 2026")
    calls = providers.taken("slack", person.to)
    assert {call.what.get("thread_ts") for call in calls} == {"1700000000.000100"}
    person.say("what about the spouse part?")
    person.hears("January 11, 2027")
    assert "thread_ts" not in providers.taken("slack", person.to)[-1].what


def changed(person: OnSlack, new: dict[str, Any], old: str) -> Delivery:
    """Slack's delivery of a message that was changed."""
    user = {"type": "message", "user": f"U{person.id}", "ts": "1700000000.000100"}
    before = {**user, "text": old}
    told = {"message": {**user, **new}, "previous_message": before, "user": None}
    return person.written("", subtype="message_changed", **told)


def test_an_edit_on_slack_is_answered(server: Server, providers: Providers) -> None:
    person = OnSlack(server, providers)
    person.say(DATED)
    person.hears("November 23, 2026")
    new = {"text": "my letter is dated october 26 2026", "edited": {"user": "U1", "ts": "1.0"}}
    person.deliver(changed(person, new, DATED))
    person.hears("November 25, 2026")
    # A preview of a link was added, a bot's message was changed, one was deleted.
    gone = {"type": "message", "subtype": "message_deleted", "channel": person.to, "user": None}
    assert silent(
        person,
        changed(person, {"text": DATED, "attachments": [{}]}, DATED),
        changed(person, {"text": "hello", "bot_id": "B1"}, "bye"),
        changed(person, {"text": "hello", "subtype": "tombstone"}, "bye"),
        person.written("hello", **gone),
    )


@pytest.mark.parametrize("subtype", ["thread_broadcast", "me_message"])
def test_other_ways_to_write_on_slack_are_read(
    subtype: str, server: Server, providers: Providers
) -> None:
    person = OnSlack(server, providers)
    person.deliver(person.written(DATED, subtype=subtype))
    person.hears("November 23, 2026")


def test_a_command_of_slack_is_answered_to_its_writer_alone(
    server: Server, providers: Providers
) -> None:
    person = OnSlack(server, providers)
    form = {"command": "/letterclock", "text": "oct 22", "user_id": "U1", "channel_id": "C1"}
    kind = "application/x-www-form-urlencoded"
    answer = person.deliver(person.signed(urlencode(form).encode(), kind))
    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert "direct message" in answer.json()["text"]
    assert "mensaje directo" in answer.json()["text"]
    checked = person.deliver(person.signed(b"ssl_check=1&token=x", kind))
    assert (checked.status_code, checked.text) == (200, "")
    for other in ("shortcut", "message_action", "view_submission", "view_closed"):
        payload = urlencode({"payload": json.dumps({"type": other, "user": {"id": "U1"}})})
        assert person.deliver(person.signed(payload.encode(), kind)).status_code == 200


# -- Messenger --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "payload",
    [
        "GET_STARTED",
        "GET_STARTED_PAYLOAD",
        "<GET_STARTED_PAYLOAD>",
        "get_started",
        "Get Started",
        "getStarted",
        "FACEBOOK_WELCOME",
        "USER-DEFINED-PAYLOAD",
        "<postback_payload>",
        '{"type":"welcome"}',
        "hello",
    ],
)
def test_get_started_greets_whatever_its_payload(
    payload: str, server: Server, providers: Providers
) -> None:
    person = OnFacebook(server, providers)
    pressed = {"mid": person.mid(), "title": "Get Started", "payload": payload}
    person.deliver(person.events([{"postback": pressed}]))
    person.hears("Letter 4390", "date")


def test_get_started_greets_in_the_language_it_is_written_in(
    server: Server, providers: Providers
) -> None:
    person = OnFacebook(server, providers)
    pressed = {"mid": person.mid(), "title": "Empezar", "payload": "GET_STARTED"}
    person.deliver(person.events([{"postback": pressed}]))
    person.hears("Carta 4390")


def test_words_on_a_menu_are_read(server: Server, providers: Providers) -> None:
    person = OnFacebook(server, providers)
    asked = {"mid": person.mid(), "title": "Dates", "payload": "my letter is of October 22 2026"}
    person.deliver(person.events([{"postback": asked}]))
    person.hears("November 23, 2026")


def test_an_edit_on_messenger_is_answered_each_time(server: Server, providers: Providers) -> None:
    person, mid = OnFacebook(server, providers), "m-edited"
    person.say(DATED)
    person.hears("November 23, 2026")
    for number, (day, last) in enumerate([("26", "November 25"), ("27", "November 27")], start=1):
        edit = {"mid": mid, "text": f"my letter is dated october {day} 2026", "num_edit": number}
        for _ in range(2):
            person.deliver(person.events([{"message_edit": edit}]))
        person.hears(f"{last}, 2026")
    assert times(person, "November 25, 2026") == 1
