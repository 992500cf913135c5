"""Four workers behind nginx: the long form, for `make scale-test`. Its tables go to the docs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.processes import free_port
from tests.conversations.dialogue import load_all
from tests.scale import checks, costs, hurry, report
from tests.scale.cluster import Cluster, running
from tests.scale.engines import LOOPBACK

pytestmark = pytest.mark.scale

MOST_TIMES = 3
"""How many times as long as one by one several messages of one person may take at once."""


@pytest.fixture(scope="module")
def cluster(installed: None) -> Iterator[Cluster]:
    with running(workers=4) as started:
        yield started


def test_every_dialogue_through_nginx(cluster: Cluster) -> None:
    checks.dialogues(cluster, load_all())


def test_messages_at_once_are_answered_in_order_each_once(cluster: Cluster) -> None:
    checks.in_order(cluster, messages=24)


def test_who_writes_several_messages_at_once_does_not_wait_longer_for_it(cluster: Cluster) -> None:
    measured = [hurry.measure(cluster, messages) for messages in (2, 5, 15)]
    report.write("hurry", hurry.table(measured))
    assert all(each.ratio <= MOST_TIMES for each in measured)


def test_throughput_against_workers(cluster: Cluster) -> None:
    measured = []
    for workers in (1, 2, 4):
        public, inside = free_port(), free_port()
        nginx = cluster.front(cluster.workers[:workers], public, inside)
        nginx.start()
        try:
            url = f"http://{LOOPBACK}:{inside}"
            costs.measure(cluster, nginx, url, workers, 8)  # warm
            measured.append(costs.measure(cluster, nginx, url, workers, 60))
        finally:
            nginx.stop()
    assert all(each.messages == 360 for each in measured)
    report.write("throughput", costs.table(measured))


def test_nothing_is_lost_when_one_after_the_other_dies(cluster: Cluster) -> None:
    report.write("deaths", checks.deaths(cluster, people=12))
