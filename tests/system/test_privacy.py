"""Personal numbers, planted through every door, are found nowhere behind it; old talks are gone."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores.sql import WalSQLTrackerStore
from letterclock.redaction import KINDS
from tests.letterclock.redaction.secrets import planted
from tests.system.processes import child_of
from tests.system.watched import Watched, until, watched

pytestmark = pytest.mark.slow

DAY_S = 86_400


def _over_rest(url: str, words: str) -> list[str]:
    body = {"sender": uuid.uuid4().hex, "message": words}
    answer = requests.post(f"{url}/webhooks/rest/webhook", json=body, timeout=60)
    return [each.get("text", "") for each in answer.json()]


def _on_the_website(url: str, words: str) -> list[str]:
    body = {"id": uuid.uuid4().hex, "text": words, "language": "en"}
    answer = requests.post(f"{url}/webhooks/website/messages", json=body, timeout=60)
    return [each.get("text", "") for each in answer.json()["messages"]]


DOORS: dict[str, Callable[[str, str], list[str]]] = {
    "rest": _over_rest,
    "website": _on_the_website,
}
"""Ways in: a name, and a function that says something to the assistant at an address and gives back
what it answers. A new channel is a new line."""


def _chosen() -> list[tuple[str, str, str]]:
    """Of each kind and language two messages, one with the secret alone, one that names it."""
    found = []
    for language in ("en", "es"):
        # In ASCII, so that what is looked for stands in JSON as it was written.
        of_language = [each for each in planted(language) if each[1].isascii()]
        for kind in KINDS:
            mine = [each for each in of_language if each[0] == kind]
            found += [mine[0], mine[-1]]
    return found


SECRETS = _chosen()

PLACES: dict[str, Callable[[Watched], str]] = {
    "database": Watched.database,
    "logs": Watched.logs,
    "terminal": Watched.terminal,
    "action calls": Watched.action_calls,
    "event broker": Watched.events,
    "metrics": Watched.metrics,
}


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Watched, list[str]]]:
    """An assistant to which every secret was told, well and in broken ways; and its answers."""
    folder = tmp_path_factory.mktemp("watched")
    _fill(folder / "conversations.db")
    with watched(folder) as it:
        answers = [
            text
            for door in DOORS.values()
            for _, _, message in SECRETS
            for text in door(it.server.url, message)
        ]
        _in_broken_ways(it)
        yield it, answers


def _fill(path: Path) -> None:
    store = WalSQLTrackerStore(domain=Domain.empty(), db=str(path))
    for sender, days in (("long-silent", 31), ("lately-here", 29)):
        tracker = DialogueStateTracker(sender, [])
        tracker.update(UserUttered("hello", timestamp=time.time() - days * DAY_S))
        asyncio.run(store.save(tracker))
    store.engine.dispose()


def _in_broken_ways(it: Watched) -> None:
    """The same while the action server is away, and in requests that are refused."""
    actions = child_of(it.server.process.pid, "assistant.runner.actions")
    for _, secret, message in SECRETS[::5]:
        url = it.server.url
        requests.get(f"{url}/", params={"letter_date": secret}, timeout=30)
        requests.get(f"{url}/letters/4390/{secret}/timeline.svg", timeout=30)
        requests.post(f"{url}/webhooks/rest/webhook", data=f'{{"message": "{secret}', timeout=30)
        for body in ({"message": [secret]}, {"sender": {secret: 1}, "message": message}):
            requests.post(f"{url}/webhooks/rest/webhook", json=body, timeout=30)
        broken: Any = {"id": uuid.uuid4().hex, "button": f'/affirm{{"language": "{secret}"}}'}
        requests.post(f"{url}/webhooks/website/messages", json=broken, timeout=30)
        forged = {"conversation": secret}
        requests.post(f"{url}/webhooks/website/history", json=forged, timeout=30)
    os.kill(actions, signal.SIGKILL)
    for door in DOORS.values():
        for _, _, message in SECRETS[:3]:
            assert door(it.server.url, message)
    it.server.wait_for("The action server is back.", limit=60)


def _traces(secret: str, text: str) -> list[str]:
    """The secret as it was written, and its digits without what is between them."""
    digits = re.sub(r"\D", "", secret)
    looked_for = [secret, *([digits] if len(digits) >= 9 else [])]
    return [each for each in looked_for if each.lower() in text.lower()]


def test_every_kind_and_both_languages_were_planted() -> None:
    assert {kind for kind, _, _ in SECRETS} == set(KINDS)
    assert len(SECRETS) == 4 * len(KINDS)


@pytest.mark.parametrize("place", PLACES)
def test_they_are_found_nowhere(talked: tuple[Watched, list[str]], place: str) -> None:
    it, _ = talked
    text = PLACES[place](it)
    found = {trace for _, secret, _ in SECRETS for trace in _traces(secret, text)}
    assert found == set()


@pytest.mark.parametrize("place", ["database", "action calls", "event broker"])
def test_the_messages_themselves_did_come_there(
    talked: tuple[Watched, list[str]], place: str
) -> None:
    """Else there would be nothing to find, and the test above would prove nothing."""
    it, _ = talked
    text = PLACES[place](it)
    assert [mark for mark in KINDS.values() if mark not in text] == []


def test_no_answer_repeats_them(talked: tuple[Watched, list[str]]) -> None:
    _, answers = talked
    assert len(answers) >= len(DOORS) * len(SECRETS)
    text = "\n".join(answers)
    assert {trace for _, secret, _ in SECRETS for trace in _traces(secret, text)} == set()


def test_they_were_counted_by_kind_alone(talked: tuple[Watched, list[str]]) -> None:
    it, _ = talked
    for kind in KINDS:
        found = re.search(rf'letterclock_redactions_total{{kind="{kind}"}} (\d+)', it.metrics())
        assert found is not None, kind
        assert int(found[1]) >= 2 * len(DOORS)


def test_no_log_names_a_conversation(talked: tuple[Watched, list[str]]) -> None:
    it, _ = talked
    senders = set(re.findall(r'"sender_id": ?"([^"]{8,})"', it.action_calls()))
    assert len(senders) > 10
    told = it.logs() + it.terminal() + it.metrics()
    assert [each for each in senders if each in told] == []


def test_the_counts_are_served_on_this_machine_alone(talked: tuple[Watched, list[str]]) -> None:
    it, _ = talked
    port = int(it.metrics_url.split(":")[2].split("/")[0])
    rasa = child_of(it.server.process.pid, "assistant.runner.rasa")
    inodes = {
        str(each.readlink())[8:-1]
        for each in Path(f"/proc/{rasa}/fd").iterdir()
        if str(each.readlink()).startswith("socket:[")
    }
    listening = [
        fields[1]
        for table in ("tcp", "tcp6")
        for fields in (line.split() for line in Path(f"/proc/net/{table}").read_text().splitlines())
        if fields[3] == "0A" and fields[9] in inodes
    ]
    assert f"0100007F:{port:04X}" in listening
    assert all(each.startswith("0100007F:") for each in listening)


def test_what_was_silent_for_too_long_is_gone_soon_after_the_start(
    talked: tuple[Watched, list[str]],
) -> None:
    it, _ = talked
    until(lambda: "long-silent" not in it.database())
    assert "lately-here" in it.database()
    assert 'letterclock_conversations_deleted_total{why="age"} 1.0' in it.metrics()
