"""The server dies before a platform has its acknowledgement, and the message comes again."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time

import requests

from assistant.runner.testing import Server
from tests.conversations.store import Store
from tests.platforms.people import OnTelegram
from tests.platforms.providers import DOWN, PATIENCE_S, Providers
from tests.system.processes import child_of


def test_it_is_answered_from_what_was_kept_and_not_run_twice(
    server: Server, providers: Providers
) -> None:
    person, store = OnTelegram(server, providers), Store(server.db_path)
    known = store.senders()
    delivery = person.written("my letter is dated october 22 2026")
    # The turn is done and kept; its answer cannot go out.
    providers.unwell["telegram", None] = DOWN

    def deliver() -> None:
        with contextlib.suppress(requests.RequestException):
            person.deliver(delivery)

    hanging = threading.Thread(target=deliver)
    hanging.start()
    providers.until(lambda _: providers.tried("telegram", person.to) >= 1)
    sender = the_new_one(store, known)
    told = len(webhooks(providers))
    os.kill(child_of(server.process.pid, "assistant.server"), signal.SIGKILL)
    hanging.join()
    # It comes up though Telegram cannot be reached, and goes on trying to tell it the address.
    server.wait_for("is back.")
    providers.unwell.clear()
    providers.until(lambda _: len(webhooks(providers)) > told)
    assert person.deliver(delivery).status_code == 200
    person.hears("November 23, 2026", "Day 30")
    assert sum(event["event"] == "user" for event in store.events(sender)) == 1
    assert person.deliver(delivery).status_code == 200
    person.say("what about the spouse part?")
    person.hears("January 20, 2027")
    sent = [person.read(call) for call in providers.taken("telegram", person.to)]
    assert sum("Day 30" in each.text for each in sent if each) == 1


def webhooks(providers: Providers) -> list[str]:
    """The addresses Telegram was told."""
    calls = list(providers.calls)
    return [call.what["url"] for call in calls if call.taken and call.method == "setWebhook"]


def the_new_one(store: Store, known: set[str]) -> str:
    """The conversation that was not known, once its turn is kept."""
    deadline = time.monotonic() + PATIENCE_S
    while not store.senders() - known:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    [sender] = store.senders() - known
    return sender
