"""`make soak`: half of what it can carry, for a long time (MINUTES, 30 by default).

What must stay flat is written to docs/performance.md, below what `make bench` wrote: memory,
latency, open files, connections.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from assistant.runner.settings import ROOT
from benchmarks import report, systems
from benchmarks.conversation import CONVERSATION
from benchmarks.folders import CACHE, REPORT
from benchmarks.load import Client
from benchmarks.measured import percentile
from benchmarks.processes import family, memory

MINUTES = 30.0
ROWS = 15
"""Lines of the table."""

CAPACITY_CONVERSATIONS = 60
"""Played eight at once to find out how much it can carry."""

CAPACITY_TRIES = 7
"""How often, for the median: on a shared machine one try has been less than half of the others."""


@dataclass(frozen=True)
class Sample:
    """One stretch of the run.

    Attributes:
        minute: since the beginning, at its end.
        messages: answered in it.
        p50: of their answers, in milliseconds.
        p95: likewise.
        failed: messages without an answer, or with an error.
        mib: memory of all processes at its end.
        files: their open files.
        connections: sockets among these.
        database_mib: the database, with its write-ahead log.
    """

    minute: float
    messages: int
    p50: float
    p95: float
    failed: int
    mib: float
    files: int
    connections: int
    database_mib: float


def main() -> int:
    """Runs, prints, writes; the exit status."""
    try:
        minutes = float(os.environ.get("MINUTES") or MINUTES)
    except ValueError:
        print("MINUTES is a number.", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        database = Path(folder) / "soak.db"
        with systems.ours(database) as running:
            client = Client(running.url, reads_dates=True)
            client.conversations(4, 1)  # warms up
            capacity = statistics.median(
                client.conversations(CAPACITY_CONVERSATIONS, 8).rate for _ in range(CAPACITY_TRIES)
            )
            print(
                f"It carries {capacity:.0f} messages a second; half of it from now on.", flush=True
            )
            soaked = asyncio.run(
                _soak(running.url, running.pids, database, capacity / 2, minutes * 60)
            )
    text = "\n".join(_lines(soaked, capacity, minutes)) + "\n"
    print(text)
    before = REPORT.read_text("utf-8").partition(report.SOAK)[0] if REPORT.is_file() else ""
    REPORT.write_text(before + text, encoding="utf-8")
    return 0 if not any(sample.failed for sample in soaked) else 1


async def _soak(
    url: str, pids: Sequence[int], database: Path, rate: float, seconds: float
) -> list[Sample]:
    """Begins a conversation at regular times, whatever has become of those before."""
    times: list[float] = []
    failed = [0]
    samples: list[Sample] = []
    begun = time.monotonic()
    running: set[asyncio.Task[None]] = set()
    every = len(CONVERSATION) / rate
    stretch = seconds / ROWS
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=60)
    ) as session:

        async def converse() -> None:
            sender = uuid.uuid4().hex
            for turn in CONVERSATION:
                asked = time.perf_counter()
                said = None
                with contextlib.suppress(aiohttp.ClientError, asyncio.TimeoutError, ValueError):
                    body = {"sender": sender, "message": turn.says}
                    async with session.post(url, json=body) as answer:
                        said = await answer.json() if answer.status == 200 else None
                times.append(time.perf_counter() - asked)
                failed[0] += not said

        number = 0
        while (now := time.monotonic() - begun) < seconds:
            if now >= (len(samples) + 1) * stretch:
                samples.append(_sample(now / 60, times, failed[0], pids, database))
                times.clear()
                failed[0] = 0
            task = asyncio.create_task(converse())
            running.add(task)
            task.add_done_callback(running.discard)
            number += 1
            await asyncio.sleep(max(0.0, begun + number * every - time.monotonic()))
        await asyncio.gather(*running)
        samples.append(_sample(seconds / 60, times, failed[0], pids, database))
    return samples


def _sample(
    minute: float, times: Sequence[float], failed: int, pids: Sequence[int], database: Path
) -> Sample:
    files = [link for pid in family(pids) for link in _files(pid)]
    on_disk = sum(each.stat().st_size for each in database.parent.glob(database.name + "*"))
    sample = Sample(
        minute,
        len(times),
        statistics.median(times) * 1000,
        percentile(times, 0.95) * 1000,
        failed,
        memory(pids),
        len(files),
        sum(link.startswith("socket:") for link in files),
        on_disk / 2**20,
    )
    print(sample, flush=True)
    return sample


def _files(pid: int) -> Iterator[str]:
    with contextlib.suppress(OSError):
        for each in Path(f"/proc/{pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                yield str(each.readlink())


def _lines(samples: Sequence[Sample], capacity: float, minutes: float) -> Iterator[str]:
    yield report.SOAK
    yield ""
    yield f"Made by `make soak` on {report.when()} at commit {report.commit()}: conversations of"
    yield f"six messages for {minutes:g} minutes at half of the {capacity:.0f} messages a second it"
    yield "carried just before, all processes together. The conversations at hand and the caches"
    yield f"fill in the first minutes. {_drift(samples)}"
    yield ""
    columns = "minute messages p50,ms p95,ms failed memory,MiB files sockets database,MiB".split()
    yield f"| {' | '.join(columns).replace(',', ' ')} |"
    yield "| ---: |" + " ---: |" * 8
    for each in samples:
        whole = (each.minute, each.messages, each.failed, each.mib, each.files)
        minute, messages, failed, mib, files = (f"{value:.0f}" for value in whole)
        p50, p95 = f"{each.p50:.1f}", f"{each.p95:.1f}"
        rest = (str(each.connections), f"{each.database_mib:.0f}")
        yield f"| {' | '.join((minute, messages, p50, p95, failed, mib, files, *rest))} |"


def _drift(samples: Sequence[Sample]) -> str:
    """How the last third compares with the second, in words.

    Args:
        samples: Of the whole run, at least three.
    """
    third = len(samples) // 3
    middle, last = samples[third : 2 * third], samples[-third:]
    parts = []
    for name, of in _FLAT.items():
        before, after = (statistics.median(of(each) for each in some) for some in (middle, last))
        parts.append(f"{name} {(after / before - 1) * 100:+.1f} %")
    failed = sum(each.failed for each in samples)
    return f"The last third against the second: {', '.join(parts)}; {failed} messages failed."


_FLAT: dict[str, Callable[[Sample], float]] = {
    "memory": lambda each: each.mib,
    "p50": lambda each: each.p50,
    "p95": lambda each: each.p95,
    "open files": lambda each: each.files,
    "sockets": lambda each: each.connections,
}
"""What must stay as it is."""


if __name__ == "__main__":
    sys.exit(main())
