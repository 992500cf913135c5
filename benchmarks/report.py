"""The tables."""

from __future__ import annotations

import math
import os
import platform
import re
import statistics
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from assistant.ground.settings import ROOT
from benchmarks import measured
from benchmarks.conversation import CONVERSATION
from benchmarks.measured import Alternation
from benchmarks.plan import Plan
from benchmarks.prepared import Trained

SOAK = "\n## Endurance"
"""Begins the part that `make soak` writes."""

OURS, DEFAULT, STARTER, FLOOR = (
    "this assistant",
    "under Rasa's default",
    "Rasa's starter bot",
    "floor",
)
STORED = "this assistant, full database"

TEXT = """\
# How fast it is

Made by `make bench` (`BENCH={plan}`) on {when} at commit {commit}; not
written by hand. {machine}. One Rasa server each, SQLite on disk for this assistant.
The load runs on the same machine. Each system was started and measured in turn,
{alternations} times; figures are medians over these, and a ratio is the median of
the ratios within each alternation. What is compared and how: `benchmarks/README.md`.

{method}

## Bars

"Default" is the same assistant under Rasa's default.

{bars}

## Systems side by side

{side_by_side}

Training: seconds; of DIET's 100 epochs where a number is given, only these.

## Each kind of turn, one person after the other

Milliseconds, p50 / p95 / p99 of all alternations.

{kinds}

## What one turn of this assistant costs, by part

Median milliseconds of a turn of the conversation, with clocks around the parts.

{parts}
"""

METHOD = """\
The client is our own (`benchmarks/load.py`). Each load tool in turn against the floor, on two
cores: a message cost it 0.3 ms of the processor, Molotov 0.4, Locust's fast client 0.5 and its
usual one 1.4, and the floor answered 1,340, 1,230, 870 and 390 messages a second, eight at once.
With Locust's usual client this assistant answered a third fewer one by one; the fast one's 0.3 ms
are a twentieth of a turn, which the ratios would lose. None of them times places in a
conversation or begins conversations whatever has become of those before, so they would not make
the benchmarks shorter."""


@dataclass(frozen=True)
class Results:
    """All that one run of the benchmark found.

    Attributes:
        plan: How much was measured.
        runs: Alternations by system.
        training: What each model took.
        parts: Milliseconds of a turn by part.
        deadlines: Seconds of the deadline logic alone.
        dates: Seconds of reading a date alone.
    """

    plan: Plan
    runs: Mapping[str, Sequence[Alternation]]
    training: Mapping[str, Trained]
    parts: Mapping[str, float]
    deadlines: float
    dates: float


def text(results: Results) -> str:
    """The whole report, in Markdown."""
    return TEXT.format(
        plan=results.plan.name,
        alternations=results.plan.alternations,
        when=when(),
        commit=commit(),
        machine=_machine(),
        method=METHOD,
        bars=table(["", "bar", "measured", ""], _bars(results)),
        side_by_side=table(
            ["", OURS, DEFAULT, STARTER, FLOOR, "ours : default"], _side_by_side(results)
        ),
        kinds=table(["", OURS, DEFAULT, STORED, STARTER], _kinds(results)),
        parts=table(["part", "ms", "share"], _parts(results.parts)),
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; figures stand to the right."""
    rows = list(rows)
    figures = [all(re.match(r"[\d–*(\[]|$", row[at]) for row in rows) for at in range(len(heads))]
    rule = ["---:" if figure else "---" for figure in figures]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _bars(results: Results) -> Iterator[Sequence[str]]:
    ours, default, stored = (results.runs[name] for name in (OURS, DEFAULT, STORED))
    deadline, alone = "ms, the deadline turn, p", "messages a second, one by one"
    first, last = "ms at turn 1", "ms at turn 200"
    longer = statistics.median(run.figures[last] / run.figures[first] for run in ours)
    bars = [
        (f"{what} : default", bar, measured.ratio(ours, default, what))
        for what, bar in (
            (alone, "at least 6"),
            ("messages a second, 8 at once", "at least 6"),
            (f"{deadline}50", "at most 1/5"),
            (f"{deadline}95", "at most 1/5"),
            ("start to first answer, s", "at most 1/3"),
            ("peak memory, MiB", "at most 1/2"),
        )
    ]
    crowds = map(measured.one_person, results.plan.one_person)
    bars += [(what, "at most 2", measured.median(ours, what)) for what in crowds]
    many = f"{results.plan.stored:,} stored conversations : none"
    bars += [
        (measured.LONGEST_TO_SHORT, "at most 10", measured.median(ours, measured.LONGEST_TO_SHORT)),
        (f"{last} : turn 1 of the same conversation", "at most 1.5", longer),
        (f"{deadline}50, {many}", "at most 1.1", measured.ratio(stored, ours, f"{deadline}50")),
        (f"time a message, {many}", "at most 1.1", measured.ratio(ours, stored, alone)),
        ("ms, deadline logic alone", "at most 0.1", results.deadlines * 1000),
        ("ms, date reading alone", "at most 0.2", results.dates * 1000),
    ]
    for what, bar, value in bars:
        word, limit = bar.rsplit(" ", 1)
        held = value >= Fraction(limit) if word == "at least" else value <= Fraction(limit)
        yield what, bar, _number(value), "held" if held else "**missed**"
    yield "intent accuracy", "not below", "[understanding](understanding.md)", ""


def _side_by_side(results: Results) -> Iterator[Sequence[str]]:
    runs = [results.runs[name] for name in (OURS, DEFAULT, STARTER, FLOOR)]
    for what in runs[0][0].figures:
        values = [measured.median(each, what) for each in runs]
        yield what, *map(_number, [*values, measured.ratio(runs[0], runs[1], what)])
    took = [results.training[name].shown for name in (OURS, DEFAULT, STARTER)]
    yield "training, s", *took, "–", ""


def _kinds(results: Results) -> Iterator[Sequence[str]]:
    for turn in CONVERSATION:
        cells = []
        for name in (OURS, DEFAULT, STORED, STARTER):
            pooled = [took for run in results.runs[name] for took in run.turns[turn.kind]]
            cells.append(" / ".join(map(_number, measured.shares("", pooled).values())))
        yield turn.kind, *cells


def _parts(parts: Mapping[str, float]) -> Iterator[Sequence[str]]:
    for part, value in parts.items():
        yield part, f"{value:.2f}", f"{value / sum(parts.values()):.0%}"


def _number(value: float) -> str:
    if math.isnan(value):
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def when() -> str:
    """The present moment."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")


def commit() -> str:
    """What is measured."""
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty", "--exclude=*"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _machine() -> str:
    """The machine without its name."""
    cpuinfo = Path("/proc/cpuinfo").read_text()
    model = re.search(r"^model name\s*: (.*)", cpuinfo, re.MULTILINE)
    shown = model.group(1) if model else platform.machine()
    gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores ({shown}), {gib:.0f} GiB, {platform.system()}"
