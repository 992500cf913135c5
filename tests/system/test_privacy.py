"""Personal numbers, planted through every door, are found nowhere behind it; old talks are gone."""

from __future__ import annotations

import asyncio
import json
import re
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores.sql import WalSQLTrackerStore
from letterclock.redaction import KINDS, redact
from tests.letterclock.redaction.secrets import planted
from tests.platforms.people import ONE_EACH, SETTINGS, Person, addresses
from tests.platforms.providers import BUSY, GARBLED, REFUSING, Providers, serve
from tests.system.doors import DOORS, Reached, besides_text
from tests.system.watched import Watched, until, watched

pytestmark = pytest.mark.slow

DAY_S = 86_400


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
    "event broker": Watched.events,
    "metrics": Watched.metrics,
}


@dataclass
class Told:
    """An assistant that was told every secret through every door, and all it answered."""

    it: Watched
    reached: Reached
    answers: list[str]

    @property
    def providers(self) -> Providers:
        return self.reached.providers


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Told well and in broken ways; while all was well, and while parts were away."""
    folder = tmp_path_factory.mktemp("watched")
    _fill(folder / "conversations.db")
    providers = Providers()
    stand_in = serve(providers)
    settings = {**SETTINGS, **addresses(providers.url), "LETTERCLOCK_SEND_LIMIT": "6"}
    try:
        with watched(folder, settings) as it:
            told = Told(it, Reached(it.server, providers), [])
            for door in DOORS.values():
                for _, _, message in SECRETS:
                    told.answers += door(told.reached, message)
            _in_broken_ways(it)
            # Some are known only by the word beside them.
            for secret in (secret for _, secret, _ in SECRETS[::3] if redact(secret).kinds):
                besides_text(told.reached, secret)
            _while_providers_are_unwell(told)
            yield told
    finally:
        stand_in.shutdown()


def _fill(path: Path) -> None:
    store = WalSQLTrackerStore(domain=Domain.empty(), db=str(path))
    for sender, days in (("long-silent", 31), ("lately-here", 29)):
        tracker = DialogueStateTracker(sender, [])
        tracker.update(UserUttered("hello", timestamp=time.time() - days * DAY_S))
        asyncio.run(store.save(tracker))
    store.engine.dispose()


def _in_broken_ways(it: Watched) -> None:
    """In requests that are refused, or passed over."""
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
        opened = requests.get(f"{url}/socket.io/?EIO=4&transport=polling", timeout=30).text
        session = json.loads(opened[1:])["sid"]
        for sid, packet in ((session, f"4{secret}"), (session, secret), (secret, "40")):
            where = {"EIO": "4", "transport": "polling", "sid": sid}
            requests.post(f"{url}/socket.io/", packet.encode(), params=where, timeout=30)


def _while_providers_are_unwell(told: Told) -> None:
    """What a provider refuses, or does not take at once, is not logged with what was said."""
    people: list[Person] = []
    for kind in ONE_EACH:
        for spell, (_, _, message) in zip((REFUSING, BUSY, GARBLED), SECRETS[::11], strict=True):
            person = kind(told.it.server, told.providers)
            told.providers.spells[person.platform, person.to] = [spell]
            person.say(message)
            people.append(person)
    told.reached.ids += [person.id for person in people]
    for person in people:
        known = (person.platform, person.to)
        told.providers.until(lambda _, known=known: told.providers.tried(*known) > 0)


def _traces(secret: str, text: str) -> list[str]:
    """The secret as it was written, and its digits without what is between them."""
    digits = re.sub(r"\D", "", secret)
    looked_for = [secret, *([digits] if len(digits) >= 9 else [])]
    return [each for each in looked_for if each.lower() in text.lower()]


def test_every_kind_and_both_languages_were_planted() -> None:
    assert {kind for kind, _, _ in SECRETS} == set(KINDS)
    assert len(SECRETS) == 4 * len(KINDS)


@pytest.mark.parametrize("place", PLACES)
def test_they_are_found_nowhere(talked: Told, place: str) -> None:
    it = talked.it
    text = PLACES[place](it)
    found = {trace for _, secret, _ in SECRETS for trace in _traces(secret, text)}
    assert found == set()


@pytest.mark.parametrize("place", ["database", "event broker"])
def test_the_messages_themselves_did_come_there(talked: Told, place: str) -> None:
    """Else there would be nothing to find, and the test above would prove nothing."""
    it = talked.it
    text = PLACES[place](it)
    assert [mark for mark in KINDS.values() if mark not in text] == []


@pytest.mark.parametrize("place", PLACES)
def test_nobodys_number_chat_name_or_token_is_found_either(talked: Told, place: str) -> None:
    ids = set(talked.reached.ids)
    assert len(ids) > len(DOORS) * len(SECRETS)
    text = PLACES[place](talked.it)
    assert [each for each in ids if each in text] == []


def test_no_answer_repeats_them(talked: Told) -> None:
    assert len(talked.answers) >= len(DOORS) * len(SECRETS)
    sent = [json.dumps(call.what) for call in talked.providers.calls]
    assert len(sent) >= 5 * len(SECRETS)
    # Words as they are, not escaped.
    text = "\n".join((*talked.answers, *sent)).replace("\\n", "\n")
    assert {trace for _, secret, _ in SECRETS for trace in _traces(secret, text)} == set()


def test_every_door_was_gone_through(talked: Told) -> None:
    """By its own connector: the metrics and the log name it."""
    counts = talked.it.metrics()
    for channel in ("rest", "website", "socketio", "telegram", "twilio", "slack", "facebook"):
        found = re.search(rf'letterclock_\w+_count{{channel="{channel}"}} (\d+)', counts)
        assert found is not None, channel
        assert int(found[1]) >= len(SECRETS)


def test_they_were_counted_by_kind_alone(talked: Told) -> None:
    it = talked.it
    for kind in KINDS:
        found = re.search(rf'letterclock_redactions_total{{kind="{kind}"}} (\d+)', it.metrics())
        assert found is not None, kind
        assert int(found[1]) >= 2 * len(DOORS)


def test_no_log_names_a_conversation(talked: Told) -> None:
    it = talked.it
    senders = set(re.findall(r'"sender_id": ?"([^"]{8,})"', it.events()))
    assert len(senders) > 10
    told = it.logs() + it.metrics()
    assert [each for each in senders if each in told] == []


def test_the_counts_are_served_on_this_machine_alone(talked: Told) -> None:
    it = talked.it
    port = int(it.metrics_url.split(":")[2].split("/")[0])
    rasa = it.server.process.pid
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
    talked: Told,
) -> None:
    it = talked.it
    until(lambda: "long-silent" not in it.database())
    assert "lately-here" in it.database()
    assert 'letterclock_conversations_deleted_total{why="age"} 1.0' in it.metrics()
