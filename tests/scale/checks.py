"""What has to hold for several servers, whatever their number."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rasa.utils.endpoints import EndpointConfig

from assistant.ground.settings import ROOT
from assistant.runner.testing import Server
from assistant.stores.redis_locks import RedisLocks
from tests.conversations.dialogue import Dialogue, play
from tests.scale.cluster import Cluster
from tests.scale.engines import wait_until
from tests.scale.people import Crowd, Person

REST = "/webhooks/rest/webhook"


def dialogues(cluster: Cluster, some: Sequence[Dialogue]) -> None:
    """Plays dialogues through nginx, which spreads them over the workers."""
    server = Server(cluster.inside_url, Path(), None, Path())  # type: ignore[arg-type]
    with ThreadPoolExecutor(2 * len(cluster.workers)) as threads:
        played = list(threads.map(lambda each: play(each, server, cluster.store), some))
    problems = {
        dialogue.name: done.problems
        for dialogue, done in zip(some, played, strict=True)
        if done.problems
    }
    assert problems == {}
    served = Counter(
        told[1] for told in cluster.nginx.served if told[4] == REST and told[0] == "200"
    )
    assert len(served) == len(cluster.workers), f"only these had something to do: {served}"


def in_order(cluster: Cluster, messages: int) -> None:
    """Sends messages of one person to different workers at once."""
    person = Person(210, cluster.workers[0].port)
    person.begin()
    sender = cluster.sender(str(person.token))
    texts = [f"what is a lien? {number}" for number in range(messages)]
    marks = [f"in-order-{time.time_ns()}-{number}" for number in range(messages)]

    async def send_all() -> list[tuple[int, Any]]:
        locks = RedisLocks(EndpointConfig(cluster.redis.url))
        running = []
        # Python's own number of threads depends on the machine, and each message holds one.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(messages + 4))
        # While this has the conversation everyone has to wait; the line shows who has arrived.
        async with locks.lock(sender):
            for number, (mark, text) in enumerate(zip(marks, texts, strict=True)):
                worker = cluster.workers[number % len(cluster.workers)]
                each = Person(210, worker.port, person.token)
                running.append(
                    asyncio.create_task(
                        asyncio.to_thread(each.post, "messages", id=mark, text=text, language="en")
                    )
                )
                await asyncio.to_thread(_line, cluster, sender, number + 2)
        return await asyncio.gather(*running)

    answers = asyncio.run(send_all())
    assert [status for status, _ in answers] == [200] * messages
    assert all(body["messages"] for _, body in answers)
    assert heard(cluster, person)[1:] == marks
    events = cluster.store.events(sender)
    assert [each["text"] for each in events if each["event"] == "user"][1:] == texts
    # Each answer stands between its message and the next.
    kinds = [each["event"] for each in events if each["event"] in ("user", "bot")]
    assert re.fullmatch(r"(user(bot)+)+", "".join(kinds))


def _line(cluster: Cluster, sender: str, length: int) -> None:
    from tests.scale.test_locks import line_of

    wait_until(lambda: line_of(cluster.redis, sender) == length, "a message has not arrived")


def heard(cluster: Cluster, person: Person) -> list[str]:
    """The ids of a person's messages as they are stored, in order."""
    events = cluster.store.events(cluster.sender(str(person.token)))
    return [each["message_id"] for each in events if each["event"] == "user"]


def deaths(cluster: Cluster, people: int) -> str:
    """Ends everything once while people write, and brings it back.

    Returns:
        What happened, as a table.
    """
    worker = cluster.workers[0]
    rows: list[tuple[str, tuple[int, int, int]]] = []
    with Crowd(people, cluster.public) as crowd:
        crowd.answered()

        def after(what: str) -> None:
            crowd.answered()
            print(f"{time.strftime('%X')} {what}", flush=True)
            rows.append((what, crowd.counts))

        after("nothing")
        worker.kill()
        crowd.answered()
        worker.start()
        worker.wait(times=2)
        after("a worker's machine")
        worker.kill_server()
        worker.back()
        after("a worker's server")
        cluster.redis.kill()
        time.sleep(1)
        cluster.redis.start()
        after("Redis, 1 s")
        cluster.redis.kill()
        time.sleep(8)
        cluster.redis.start()
        after("Redis, 8 s")
        cluster.postgres.kill()
        time.sleep(2)
        cluster.postgres.start()
        after("PostgreSQL, 2 s")
    assert crowd.problems == []
    _nothing_lost(cluster, crowd)
    head = "| killed and brought back | answered | apologised | error with words, sent again |"
    lines = [head, "| --- | --- | --- | --- |"]
    before = (0, 0, 0)
    for what, now in rows:
        since = [str(new - old) for new, old in zip(now, before, strict=True)]
        lines.append(f"| {' | '.join([what, *since])} |")
        before = now
    return "\n".join(lines)


def _nothing_lost(cluster: Cluster, crowd: Crowd) -> None:
    tokens = [each.token for each in crowd.people]
    assert len(set(tokens)) == len(tokens)
    for person in crowd.people:
        stored = heard(cluster, person)
        assert len(set(stored)) == len(stored), "a message was run twice"
        acknowledged = set(person.acknowledged)
        lost = acknowledged - set(stored)
        assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged messages are lost"
        assert [mark for mark in stored if mark in acknowledged] == person.acknowledged
        events = cluster.store.events(cluster.sender(str(person.token)))
        named = {
            each["value"]
            for each in events
            if each["event"] == "slot" and each["name"] == "letter_date" and each["value"]
        }
        assert named == {person.letter.isoformat()}, "conversations were mixed"


def files_with(text: str, cluster: Cluster) -> list[Path]:
    """Files of the running copies in which a text stands."""
    ports = [str(each.port) for each in cluster.workers]
    files = [
        path for path in (ROOT / "var" / "log").glob("*") if any(p in path.name for p in ports)
    ]
    for port in ports:
        files += (ROOT / "var" / "run" / port).glob("*")
    assert files
    return [path for path in files if text in path.read_text(errors="replace")]
