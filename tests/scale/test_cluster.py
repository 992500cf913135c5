"""Two workers behind nginx, with PostgreSQL and Redis: the short form, in every test run."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from rasa.utils.endpoints import EndpointConfig

from assistant.stores.redis_locks import RedisLocks
from tests.conversations.dialogue import load_all
from tests.scale import checks
from tests.scale.cluster import Cluster, running
from tests.scale.engines import Postgres, wait_until
from tests.scale.people import Person
from tests.scale.test_locks import line_of

SOME = load_all()[::12]
"""Dialogues; all of them in `make scale-test`."""


@pytest.fixture(scope="module")
def cluster(installed: None) -> Iterator[Cluster]:
    with running(workers=2) as started:
        yield started


def test_dialogues_through_nginx(cluster: Cluster) -> None:
    checks.dialogues(cluster, SOME)


def test_messages_at_once_are_answered_in_order_each_once(cluster: Cluster) -> None:
    checks.in_order(cluster, messages=6)


def test_a_message_sent_again_to_another_worker_is_answered_again_and_not_run_twice(
    cluster: Cluster,
) -> None:
    first, second = (Person(200, worker.port) for worker in cluster.workers)
    first.begin()
    mark, text = uuid.uuid4().hex, "what is a lien?"
    status, answer = first.post("messages", id=mark, text=text, language="en")
    assert status == 200
    second.token = first.token
    assert second.post("messages", id=mark, text=text, language="en") == (200, answer)
    assert checks.heard(cluster, first).count(mark) == 1


def test_a_message_sent_to_both_workers_at_once_is_run_once(cluster: Cluster) -> None:
    first, second = (Person(201, worker.port) for worker in cluster.workers)
    first.begin()
    second.token = first.token
    for _ in range(5):
        mark = uuid.uuid4().hex

        def send(person: Person, mark: str = mark) -> tuple[int, Any]:
            return person.post("messages", id=mark, text="what is a levy?", language="en")

        with ThreadPoolExecutor(2) as both:
            answers = list(both.map(send, (first, second)))
        assert answers[0] == answers[1]
        assert answers[0][0] == 200
        assert checks.heard(cluster, first).count(mark) == 1


def test_history_and_forgetting_hold_for_all_workers(cluster: Cluster) -> None:
    first, second = (Person(202, worker.port) for worker in cluster.workers)
    first.begin()
    second.token = first.token
    _, seen = second.post("history")
    assert [turn["from"] for turn in seen["turns"]][:2] == ["person", "assistant"]
    assert second.post("forget") == (200, {"forgotten": True})
    assert first.post("history") == (200, {"conversation": None, "turns": []})
    assert cluster.store.events(cluster.sender(str(first.token))) == []


def test_history_waits_for_a_turn_at_another_worker(cluster: Cluster) -> None:
    first, second = (Person(203, worker.port) for worker in cluster.workers)
    first.begin()
    second.token = first.token
    sender = cluster.sender(str(first.token))

    async def ask() -> tuple[int, Any]:
        async with RedisLocks(EndpointConfig(cluster.redis.url)).lock(sender):
            turn = threading.Thread(target=first.say, args=("what is a lien?",))
            turn.start()
            wait_for_line(cluster, sender, 2)
            history = asyncio.create_task(asyncio.to_thread(second.post, "history"))
            await asyncio.to_thread(wait_for_line, cluster, sender, 3)
        return await history

    _, seen = asyncio.run(ask())
    assert [turn.get("text") for turn in seen["turns"] if turn["from"] == "person"][-1] == (
        "what is a lien?"
    )
    assert seen["turns"][-1]["from"] == "assistant"


def wait_for_line(cluster: Cluster, sender: str, length: int) -> None:
    wait_until(lambda: line_of(cluster.redis, sender) == length, "not in line")


def test_nothing_is_lost_when_one_after_the_other_dies(cluster: Cluster) -> None:
    checks.deaths(cluster, people=4)


def test_no_secret_is_on_a_disk_or_in_a_log(cluster: Cluster) -> None:
    for member in cluster.workers:
        assert Postgres.password not in member.output.read_text(errors="replace")
    assert checks.files_with(Postgres.password, cluster) == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/es", 200),
        ("/health", 200),
        ("/chat.js", 200),
        ("/letters/4390/2026-10-22/calendar.ics", 200),
        ("/nothing-here", 404),
        ("/webhooks/rest/webhook", 404),
        ("/webhooks/", 404),
        ("/sorry.html", 404),
    ],
)
def test_what_is_public(cluster: Cluster, path: str, status: int) -> None:
    assert requests.get(cluster.url + path, timeout=30).status_code == status


def test_rest_is_at_the_inner_door_alone(cluster: Cluster) -> None:
    message = {"sender": "ann", "message": "hello"}
    post = "/webhooks/rest/webhook"
    assert requests.post(cluster.url + post, json=message, timeout=30).status_code == 404
    assert requests.post(cluster.inside_url + post, json=message, timeout=30).json()
    assert requests.get(cluster.inside_url + "/", timeout=30).status_code == 404
