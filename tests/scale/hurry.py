"""One person who writes several messages at once, to two servers in turn."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from statistics import median

import requests

from tests.scale.cluster import Cluster
from tests.scale.engines import LOOPBACK

REPEATED = 9


@dataclass(frozen=True)
class Hurry:
    """How long a number of messages took, in seconds: medians."""

    messages: int
    one_by_one: float
    at_once: float

    @property
    def ratio(self) -> float:
        """How much longer it takes at once."""
        return self.at_once / self.one_by_one

    @property
    def row(self) -> str:
        """As a line of the table."""
        times = (f"{1000 * each:.0f}" for each in (self.one_by_one, self.at_once))
        return f"| {' | '.join([str(self.messages), *times, f'{self.ratio:.2f}'])} |"


def measure(cluster: Cluster, messages: int) -> Hurry:
    """Sends messages one by one and at once, by turns; each is to be answered, and run once.

    Args:
        cluster: At least two workers.
        messages: How many, to the first two workers in turn.
    """
    doors = [
        f"http://{LOOPBACK}:{worker.port}/webhooks/rest/webhook" for worker in cluster.workers[:2]
    ]
    texts = [f"what is a lien? {number}" for number in range(messages)]
    with requests.Session() as session, ThreadPoolExecutor(messages) as threads:

        def say(sender: str, number: int) -> None:
            body = {"sender": sender, "message": texts[number]}
            answer = session.post(doors[number % 2], json=body, timeout=120)
            assert answer.status_code == 200, answer.text
            assert answer.json(), "silence"

        def took(at_once: bool) -> float:
            sender = uuid.uuid4().hex
            each = partial(say, sender)
            begun = time.monotonic()
            list(threads.map(each, range(messages)) if at_once else map(each, range(messages)))
            seconds = time.monotonic() - begun
            events = cluster.store.events(sender)
            assert sorted(each["text"] for each in events if each["event"] == "user") == sorted(
                texts
            )
            return seconds

        took(at_once=True)  # opens connections
        times = [(took(at_once=False), took(at_once=True)) for _ in range(REPEATED)]
    one_by_one, at_once = zip(*times, strict=True)
    return Hurry(messages, median(one_by_one), median(at_once))


def table(measured: Sequence[Hurry]) -> str:
    """What was measured as a table of Markdown."""
    head = "| messages | one by one, ms | at once, ms | ratio |"
    return "\n".join([head, "| --- | --- | --- | --- |", *(each.row for each in measured)])
