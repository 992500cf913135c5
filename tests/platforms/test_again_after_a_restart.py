"""The server dies before a platform has its acknowledgement, and the message comes again."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest
import requests

from assistant.runner.testing import Server, running
from tests.conversations.store import Store
from tests.platforms.people import SETTINGS, OnTelegram, addresses
from tests.platforms.providers import DOWN, PATIENCE_S, UP, Providers
from tests.system.processes import child_of


@pytest.fixture
def alone(all_providers: Providers) -> Iterator[Server]:
    """A server of its own, that starts while Telegram cannot be reached."""
    all_providers.unwell["telegram", None] = DOWN
    only = ("TELEGRAM_", "LETTERCLOCK_PUBLIC_URL")
    settings = {name: value for name, value in SETTINGS.items() if name.startswith(only)}
    settings |= addresses(all_providers.url) | {"LETTERCLOCK_TODAY": "2026-11-23"}
    try:
        with running(env=settings) as started:
            yield started
    finally:
        all_providers.unwell.clear()


def test_it_is_answered_from_what_was_kept_and_not_run_twice(
    alone: Server, all_providers: Providers
) -> None:
    # It came up all the same, and goes on trying to tell Telegram where to deliver.
    tries = sum(call.method == "getMe" for call in all_providers.calls)
    all_providers.until(lambda calls: sum(call.method == "getMe" for call in calls) > tries)
    person = OnTelegram(alone, all_providers)
    delivery = person.written("my letter is dated october 22 2026")

    # The turn is done and kept; its answer cannot go out.
    def deliver() -> None:
        with contextlib.suppress(requests.RequestException):
            person.deliver(delivery)

    hanging = threading.Thread(target=deliver)
    hanging.start()
    all_providers.until(lambda _: all_providers.tried("telegram", person.to) >= 1)
    sender = the_only_one(Store(alone.db_path))
    os.kill(child_of(alone.process.pid, "assistant.runner.rasa"), signal.SIGKILL)
    hanging.join()
    alone.wait_for("is back.")
    all_providers.unwell["telegram", None] = UP
    assert person.deliver(delivery).status_code == 200
    person.hears("November 23, 2026", "Day 30")
    kept = Store(alone.db_path).events(sender)
    assert sum(event["event"] == "user" for event in kept) == 1
    sent = len(all_providers.taken("telegram", person.to))
    assert person.deliver(delivery).status_code == 200
    person.say("what about the spouse part?")
    person.hears("January 20, 2027")
    assert not any("Day 30" in seen.text for seen in person.screen())
    assert len(all_providers.taken("telegram", person.to)) > sent
    all_providers.until(lambda calls: any(c.taken and c.method == "setWebhook" for c in calls))


def the_only_one(store: Store) -> str:
    """The conversation, once its turn is kept."""
    deadline = time.monotonic() + PATIENCE_S
    while not store.senders():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    [sender] = store.senders()
    return sender
