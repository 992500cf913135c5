"""The tables."""

from __future__ import annotations

import math
import os
import platform
import statistics
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assistant.runner.settings import ROOT
from benchmarks import measured
from benchmarks.conversation import CONVERSATION, DEADLINE, LONG
from benchmarks.measured import Alternation, Figure
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

DIET_EPOCHS = 100
"""What Rasa suggests."""


@dataclass(frozen=True)
class Results:
    """All that one run of the benchmark found.

    Attributes:
        plan: how much was measured.
        runs: alternations by system.
        training: what each model took.
        parts: milliseconds of a turn by part.
        deadlines: seconds of the deadline logic alone.
        dates: seconds of reading a date alone.
    """

    plan: Plan
    runs: Mapping[str, Sequence[Alternation]]
    training: Mapping[str, Trained]
    parts: Mapping[str, float]
    deadlines: Sequence[float]
    dates: Sequence[float]


def text(results: Results) -> str:
    """The whole report, in Markdown."""
    return "\n".join(_lines(results)) + "\n"


def _lines(results: Results) -> Iterator[str]:
    plan = results.plan
    yield "# How fast it is"
    yield ""
    yield f"Made by `make bench` (`BENCH={plan.name}`) on {when()} at commit {commit()}; not"
    yield f"written by hand. {_machine()}. One Rasa server each, SQLite on disk for this assistant."
    yield "The load runs on the same machine. Each system was started and measured in turn,"
    yield f"{plan.alternations} times; figures are medians over these, and a ratio is the median of"
    yield "the ratios within each alternation. What is compared and how: `benchmarks/README.md`."
    yield ""
    yield "## Bars"
    yield ""
    yield from _bars(results)
    yield ""
    yield "## Systems side by side"
    yield ""
    yield from _side_by_side(results)
    yield ""
    yield "Training: seconds. Where a number of epochs is given, DIET was trained with these, and"
    yield f"the second figure is extrapolated to the {DIET_EPOCHS} that Rasa suggests."
    yield ""
    yield "## Each kind of turn, one person after the other"
    yield ""
    yield "Milliseconds, p50 / p95 / p99 of all alternations."
    yield ""
    yield from _kinds(results)
    yield ""
    yield "## What one turn of this assistant costs, by part"
    yield ""
    yield "Median milliseconds of a turn of the conversation, with clocks around the parts."
    yield ""
    yield from _parts(results.parts)


def _bars(results: Results) -> Iterator[str]:
    ours, default, stored = (results.runs[name] for name in (OURS, DEFAULT, STORED))
    deadline = DEADLINE.kind
    last = max(place for place in results.plan.places if place <= 200)
    bars = [
        (
            "messages a second, whole conversation, one by one",
            measured.ratio(ours, default, measured.rate(1)),
            "at least 6",
            lambda value: value >= 6,
        ),
        (
            "messages a second, 8 conversations at once",
            measured.ratio(ours, default, measured.rate(8)),
            "at least 6",
            lambda value: value >= 6,
        ),
        (
            "deadline turn, p50",
            measured.ratio(ours, default, measured.turn(deadline, 0.5)),
            "at most 1/5",
            lambda value: value <= 1 / 5,
        ),
        (
            "deadline turn, p95",
            measured.ratio(ours, default, measured.turn(deadline, 0.95)),
            "at most 1/5",
            lambda value: value <= 1 / 5,
        ),
        (
            "start to first answer",
            measured.ratio(ours, default, lambda found: found.start_s),
            "at most 1/3",
            lambda value: value <= 1 / 3,
        ),
        (
            "peak memory, all processes",
            measured.ratio(ours, default, lambda found: found.peak_mib),
            "at most 1/2",
            lambda value: value <= 1 / 2,
        ),
        (
            f"turn {last} against turn 1 of the same conversation",
            measured.median(
                ours, lambda found: measured.place(last)(found) / measured.place(1)(found)
            ),
            "at most 1.5",
            lambda value: value <= 1.5,
        ),
        (
            f"{results.plan.stored:,} stored conversations against none, deadline turn",
            measured.ratio(stored, ours, measured.turn(deadline, 0.5)),
            "at most 1.1",
            lambda value: value <= 1.1,
        ),
        (
            f"{results.plan.stored:,} stored conversations against none, messages a second",
            1 / measured.ratio(stored, ours, measured.rate(1)),
            "at most 1.1",
            lambda value: value <= 1.1,
        ),
        (
            "deadline logic alone, ms",
            statistics.median(results.deadlines) * 1000,
            "under 0.1",
            lambda value: value < 0.1,
        ),
        (
            "date reading alone, ms",
            statistics.median(results.dates) * 1000,
            "under 0.2",
            lambda value: value < 0.2,
        ),
    ]
    yield "| this assistant against itself under Rasa's default | bar | measured | |"
    yield "| --- | --- | ---: | --- |"
    for what, value, bar, holds in bars:
        yield f"| {what} | {bar} | {_number(value)} | {'held' if holds(value) else '**missed**'} |"
    yield "| intent accuracy | not below | [understanding](understanding.md) | |"


def _side_by_side(results: Results) -> Iterator[str]:
    names = [OURS, DEFAULT, STARTER, FLOOR]
    rows: list[tuple[str, Figure]] = [
        ("messages a second, one by one", measured.rate(1)),
        *((f"… {people} at once", measured.rate(people)) for people in results.plan.at_once),
        *(
            (f"ms a turn, {people} at once, {called}", measured.under_load(people, share))
            for people in results.plan.at_once
            for called, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
        ),
        *((f"ms at turn {place}", measured.place(place)) for place in results.plan.places),
        (
            "ms, 500 characters, p50",
            lambda found: measured.percentile(found.long_message.turns[LONG.kind], 0.5) * 1000,
        ),
        ("start to first answer, s", lambda found: found.start_s),
        ("peak memory, MiB", lambda found: found.peak_mib),
    ]
    yield f"| | {' | '.join(names)} | ours : default |"
    yield "| --- |" + " ---: |" * (len(names) + 1)
    for what, figure in rows:
        values = [_number(measured.median(results.runs[name], figure)) for name in names]
        compared = measured.ratio(results.runs[OURS], results.runs[DEFAULT], figure)
        yield f"| {what} | {' | '.join(values)} | {_number(compared)} |"
    training = [_training(results.training.get(name)) for name in names]
    yield f"| training, s | {' | '.join(training)} | |"


def _training(trained: Trained | None) -> str:
    if trained is None:
        return "–"
    shown = f"{trained.seconds:.0f}"
    if trained.epochs and trained.epochs != DIET_EPOCHS:
        shown += f" ({trained.epochs} epochs; ~{trained.with_epochs(DIET_EPOCHS):.0f})"
    return shown


def _kinds(results: Results) -> Iterator[str]:
    names = [OURS, DEFAULT, STORED, STARTER]
    yield f"| | {' | '.join(names)} |"
    yield "| --- |" + " ---: |" * len(names)
    for turn in CONVERSATION:
        cells = []
        for name in names:
            pooled = [
                time for run in results.runs[name] for time in run.one_by_one.turns[turn.kind]
            ]
            shares = (measured.percentile(pooled, share) * 1000 for share in (0.5, 0.95, 0.99))
            cells.append(" / ".join(_number(value) for value in shares))
        yield f"| {turn.kind} | {' | '.join(cells)} |"


def _parts(parts: Mapping[str, float]) -> Iterator[str]:
    yield "| part | ms | share |"
    yield "| --- | ---: | ---: |"
    whole = sum(parts.values())
    for part, value in parts.items():
        yield f"| {part} | {value:.2f} | {value / whole:.0%} |"


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
    model = platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{os.cpu_count()} cores ({model}), {pages / 2**30:.0f} GiB, {platform.system()}"
