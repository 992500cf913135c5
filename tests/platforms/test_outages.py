"""Providers that are slow, full, down or unkind: nothing is lost in silence, nobody else waits."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from assistant.runner import environment
from assistant.runner.testing import Server
from tests.platforms.people import ONE_EACH, OnTelegram, OnTwilio, Person
from tests.platforms.providers import BUSY, DOWN, GARBLED, HANGING, PATIENCE_S, REFUSING, Providers

Kind = type[Person]
SAID = "my letter is dated october 22 2026"


def journal(server: Server, event: str) -> list[dict[str, Any]]:
    port = int(server.url.rpartition(":")[2])
    lines = environment.log_file("rasa", port).read_text("utf-8").splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    return [line for line in found if line["event"] == event]


def everybody(server: Server, providers: Providers) -> list[Person]:
    return [kind(server, providers) for kind in ONE_EACH]


@pytest.mark.parametrize("state", [DOWN, BUSY, GARBLED, HANGING])
def test_what_a_provider_cannot_take_now_is_sent_again(
    state: str, server: Server, providers: Providers
) -> None:
    people = everybody(server, providers)
    for person in people:
        providers.spells[person.platform, person.to] = [state] * (1 if state == HANGING else 3)
    waiting = [person.say_meanwhile(SAID) for person in people]
    for person in people:
        person.hears("November 23, 2026", "Today is the last day")
        assert not providers.spells[person.platform, person.to]
    for each in waiting:
        each.join()
    for person in people:
        # Whole, in order, and the conversation goes on.
        first = person.screen()[0].text.removeprefix("<b>")
        assert first.startswith("Today is the last day with Letter 4390")
        person.say("what about the spouse part?")
        person.hears("January 20, 2027")


def test_after_a_limit_it_is_given_up_and_logged_and_the_next_answer_comes(
    server: Server, providers: Providers
) -> None:
    people = everybody(server, providers)
    before = len(journal(server, "answer not sent"))
    for person in people:
        providers.unwell[person.platform, person.to] = DOWN
    waiting = [person.say_meanwhile("hello") for person in people]
    for each in waiting:
        each.join()
    # Slack and Messenger were acknowledged before; their log comes when they are given up.
    _until(lambda: len(journal(server, "answer not sent")) >= before + len(people), providers)
    for person in people:
        assert 2 <= providers.tried(person.platform, person.to) <= 12
        providers.unwell.clear()
    for person in people:
        person.say(SAID)
        assert "Hello" not in person.hears("November 23, 2026")
    logged = journal(server, "answer not sent")[before:]
    assert {line["channel"] for line in logged} == {p.platform for p in people}
    assert all(line["level"] == "error" and line["tries"] > 1 for line in logged)


def test_what_a_provider_refuses_is_tried_once_and_logged(
    server: Server, providers: Providers
) -> None:
    for person in everybody(server, providers):
        providers.unwell[person.platform, person.to] = REFUSING
        before = len(journal(server, "answer not sent"))
        person.say("thanks")
        _until(lambda b=before: len(journal(server, "answer not sent")) > b, providers)
        assert providers.tried(person.platform, person.to) == 1
        providers.unwell.clear()
        person.say("hello")
        person.hears("Letter 4390")


def test_others_do_not_wait_for_a_provider_that_hangs(server: Server, providers: Providers) -> None:
    """Not those who use the same platform, and not those on the website's server."""
    stuck = [kind(server, providers) for kind in ONE_EACH for _ in range(3)]
    for person in stuck:
        providers.unwell[person.platform, person.to] = HANGING
    waiting = [person.say_meanwhile("hello") for person in stuck]
    for person in stuck:
        providers.until(lambda _, p=person: providers.tried(p.platform, p.to) >= 1)
    others = everybody(server, providers)
    for person in others:
        person.say(SAID)
        person.hears("November 23, 2026")
    assert "November 23, 2026" in server.send(SAID)[0]["text"]
    assert all(person.text() == "" for person in stuck)
    providers.unwell.clear()
    for person, each in zip(stuck, waiting, strict=True):
        person.hears("Letter 4390")
        each.join()


def test_answers_that_had_to_wait_come_in_order(server: Server, providers: Providers) -> None:
    person = OnTwilio(server, providers)
    providers.unwell[person.platform, person.to] = DOWN
    first = person.say_meanwhile(SAID)
    providers.until(lambda _: providers.tried(person.platform, person.to) >= 1)
    second = person.say_meanwhile("what about the spouse part?")
    providers.until(lambda _: providers.tried(person.platform, person.to) >= 2)
    providers.unwell.clear()
    first.join()
    second.join()
    heard = person.hears("Today is the last day", "For the innocent spouse part")
    assert heard.index("Today is the last day") < heard.index("For the innocent spouse part")


def test_telegram_was_told_where_to_deliver_and_with_which_secret(
    server: Server, providers: Providers
) -> None:
    OnTelegram(server, providers).say("hello")
    *_, told = [call.what for call in providers.calls if call.method == "setWebhook"]
    assert told["url"] == "https://help.example.org/webhooks/telegram/webhook"
    assert told["secret_token"] == "knock-knock"
    assert "callback_query" in told["allowed_updates"]


def _until(happened: Callable[[], bool], providers: Providers) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < deadline, providers.calls[-4:]
        time.sleep(0.1)
