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
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from assistant.ground.settings import ROOT
from benchmarks import CACHE, REPORT, report, systems
from benchmarks.conversation import CONVERSATION
from benchmarks.load import Client, Talk, Timed, connected
from benchmarks.measured import percentile
from benchmarks.processes import family, memory

MINUTES = 30.0
ROWS = 15
"""Lines of the table."""

CAPACITY_CONVERSATIONS = 60
"""Played eight at once to find out how much it can carry."""

CAPACITY_TRIES = 7
"""How often, for the median: on a shared machine one try has been less than half of the others."""

COLUMNS = {
    "minute": ".0f",
    "messages": ".0f",
    "p50 ms": ".1f",
    "p95 ms": ".1f",
    "failed": ".0f",
    "memory MiB": ".0f",
    "files": ".0f",
    "sockets": ".0f",
    "database MiB": ".0f",
}
"""What is noted at the end of each stretch, and how it is shown."""

FLAT = ("memory MiB", "p50 ms", "p95 ms", "files", "sockets")
"""What must stay as it is."""

Sample = dict[str, float]

TEXT = """\
{heading}

Made by `make soak` on {when} at commit {commit}: conversations of
six messages for {minutes:g} minutes at half of the {capacity:.0f} messages a second it
carried just before, all processes together. The conversations at hand and the caches
fill in the first minutes. The last third against the second: {drift}; {failed:.0f} messages failed.

{table}
"""


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
            said = f"It carries {capacity:.0f} messages a second; half of it from now on."
            print(said, flush=True)
            samples = asyncio.run(_soak(running, database, capacity / 2, minutes * 60))
    failed = sum(each["failed"] for each in samples)
    text = TEXT.format(
        heading=report.SOAK,
        when=report.when(),
        commit=report.commit(),
        minutes=minutes,
        capacity=capacity,
        drift=_drift(samples),
        failed=failed,
        table=report.table(
            list(COLUMNS),
            ([format(each[name], how) for name, how in COLUMNS.items()] for each in samples),
        ),
    )
    print(text)
    before = REPORT.read_text("utf-8").partition(report.SOAK)[0] if REPORT.is_file() else ""
    REPORT.write_text(before + text, encoding="utf-8")
    return 1 if failed else 0


async def _soak(
    running: systems.Running, database: Path, rate: float, seconds: float
) -> list[Sample]:
    """Begins a conversation at regular times, whatever has become of those before."""
    samples: list[Sample] = []
    begun = time.monotonic()
    every = len(CONVERSATION) / rate
    async with connected() as session:
        talk = Talk(session, running.url)

        async def converse() -> None:
            try:
                await talk.converse(*CONVERSATION)
            except (aiohttp.ClientError, TimeoutError, ValueError):
                talk.timed.silent += 1

        async with asyncio.TaskGroup() as group:
            number = 0
            while (now := time.monotonic() - begun) < seconds:
                if now >= (len(samples) + 1) * seconds / ROWS:
                    samples.append(_sample(now / 60, talk.timed, running.pids, database))
                    talk.timed = Timed()
                group.create_task(converse())
                number += 1
                await asyncio.sleep(max(0.0, begun + number * every - time.monotonic()))
        samples.append(_sample(seconds / 60, talk.timed, running.pids, database))
    return samples


def _sample(minute: float, timed: Timed, pids: Sequence[int], database: Path) -> Sample:
    times = timed.all
    files = [link for pid in family(pids) for link in _files(pid)]
    on_disk = sum(each.stat().st_size for each in database.parent.glob(database.name + "*"))
    return {
        "minute": minute,
        "messages": len(times),
        "p50 ms": percentile(times, 50) * 1000,
        "p95 ms": percentile(times, 95) * 1000,
        "failed": timed.silent,
        "memory MiB": memory(pids),
        "files": len(files),
        "sockets": sum(link.startswith("socket:") for link in files),
        "database MiB": on_disk / 2**20,
    }


def _files(pid: int) -> list[str]:
    """What each of a process's open files is."""
    links = []
    with contextlib.suppress(OSError):
        for each in Path(f"/proc/{pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                links.append(str(each.readlink()))
    return links


def _drift(samples: Sequence[Sample]) -> str:
    """How the last third compares with the second, in words.

    Args:
        samples: Of the whole run, at least three.
    """
    third = len(samples) // 3
    parts = []
    for name in FLAT:
        before, after = (
            statistics.median(each[name] for each in some)
            for some in (samples[third : 2 * third], samples[-third:])
        )
        parts.append(f"{name} {(after / before - 1) * 100:+.1f} %")
    return ", ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
