"""What a message costs each part: processor time, which does not depend on who else is at work."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import requests
import sqlalchemy as sa

from tests.scale.cluster import Cluster
from tests.scale.engines import Nginx
from tests.system.processes import process_table

CONVERSATION = (
    "hello",
    "can I still appeal?",
    "my letter is dated October 22, 2026",
    "what about the spouse part?",
    "how do I file a petition?",
    "thank you",
)
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Cost:
    """A number of conversations, and what they took."""

    workers: int
    messages: int
    seconds: float
    processor: dict[str, float]
    """Seconds of processor time by part."""
    bytes: float
    """What the database grew by, indexes included."""
    rows: int

    @property
    def row(self) -> str:
        """As a line of the table."""
        each = [f"{1000 * spent / self.messages:.1f}" for spent in self.processor.values()]
        rate = f"{self.messages / self.seconds:.0f}"
        return f"| {' | '.join([str(self.workers), str(self.messages), rate, *each])} |"


def measure(cluster: Cluster, nginx: Nginx, url: str, workers: int, conversations: int) -> Cost:
    """Has conversations through nginx's inner door, and looks at what they took.

    Args:
        cluster: The servers.
        nginx: The one before the workers.
        url: Its inner door.
        workers: How many are behind it.
        conversations: How many; twice as many at once as there are workers, at least 8.
    """
    parts = {
        "Rasa": [each.pid for each in cluster.workers],
        "PostgreSQL": [cluster.postgres.pid],
        "Redis": [cluster.redis.pid],
        "nginx": [nginx.pid],
    }
    engine = sa.create_engine(cluster.postgres.url)
    size, rows = _stored(engine)
    before = {part: _spent(pids) for part, pids in parts.items()}
    begun = time.monotonic()
    with ThreadPoolExecutor(max(8, 2 * workers)) as threads:
        failed = [each for each in threads.map(lambda _: _talk(url), range(conversations)) if each]
    seconds = time.monotonic() - begun
    assert failed == []
    after = {part: _spent(pids) for part, pids in parts.items()}
    grown, more = _stored(engine)
    engine.dispose()
    return Cost(
        workers,
        conversations * len(CONVERSATION),
        seconds,
        {part: after[part] - before[part] for part in parts},
        grown - size,
        more - rows,
    )


def table(costs: Sequence[Cost]) -> str:
    """The costs as a table of Markdown."""
    parts = [f"{part}, ms" for part in costs[0].processor]
    head = f"| {' | '.join(['workers', 'messages', 'messages/s', *parts])} |"
    lines = [head, f"|{' --- |' * (3 + len(parts))}", *(each.row for each in costs)]
    messages = sum(each.messages for each in costs)
    grown = sum(each.bytes for each in costs) / messages
    rows = sum(each.rows for each in costs) / messages
    lines += ["", f"In the database a message is {rows:.1f} rows and {grown / 1000:.1f} kB."]
    return "\n".join(lines)


def _talk(url: str) -> str | None:
    """One conversation; what went wrong in it."""
    sender = uuid.uuid4().hex
    with requests.Session() as session:
        for text in CONVERSATION:
            answer = session.post(
                f"{url}/webhooks/rest/webhook",
                json={"sender": sender, "message": text},
                timeout=120,
            )
            if answer.status_code != 200 or not answer.json():
                return f"{answer.status_code}: {answer.text}"
    return None


def _spent(pids: Sequence[int]) -> float:
    """Processor time of processes and all that they have started, in seconds."""
    table = process_table()
    wanted, grown = set(pids), True
    while grown:
        more = {pid for pid, (parent, _) in table.items() if parent in wanted} - wanted
        wanted, grown = wanted | more, bool(more)
    ticks = 0
    for pid in wanted:
        try:
            told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        # User and system, its own and that of the children it has buried.
        ticks += sum(int(each) for each in told[11:15])
    return ticks * TICK_S


def _stored(engine: sa.engine.Engine) -> tuple[float, int]:
    with engine.connect() as connection:
        size = connection.exec_driver_sql("SELECT pg_total_relation_size('events')").scalar()
        rows = connection.exec_driver_sql("SELECT count(*) FROM events").scalar()
    return float(size), int(rows)
