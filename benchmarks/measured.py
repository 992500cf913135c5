"""What was measured, and the figures that are made of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.load import Client, Timed
from benchmarks.plan import Plan
from benchmarks.processes import Scales, settle
from benchmarks.systems import System


@dataclass
class Alternation:
    """One system started and measured once.

    Attributes:
        start_s: from starting it to its first answer, in seconds.
        peak_mib: most memory of all its processes, in MiB.
        one_by_one: the conversation, one person after the other.
        at_once: the same with several people at once.
        long: seconds of turns at places of a long conversation.
        long_message: the message of 500 characters.
    """

    start_s: float
    peak_mib: float = 0.0
    one_by_one: Timed = field(default_factory=Timed)
    at_once: dict[int, Timed] = field(default_factory=dict)
    long: dict[int, list[float]] = field(default_factory=dict)
    long_message: Timed = field(default_factory=Timed)


Figure = Callable[[Alternation], float]


def measure(system: System, plan: Plan, places: Sequence[int]) -> Alternation:
    """Starts a system, puts the whole load on it, and ends it.

    Args:
        system: Which.
        plan: How much.
        places: Turns of the long conversation.
    """
    with system.run() as running:
        scales = Scales(running.pids)
        client = Client(running.url, system.reads_dates)
        client.conversations(2, 1)  # warms up
        settle(running.pids)
        found = Alternation(running.start_s)
        found.one_by_one = client.conversations(plan.sequential, 1)
        for people, count in plan.at_once.items():
            found.at_once[people] = client.conversations(count, people)
        if places:
            found.long = client.long_conversation(places)
        found.long_message = client.long_messages(plan.long_messages)
        found.peak_mib = scales.end()
    return found


def percentile(times: Sequence[float], share: float) -> float:
    """The time within which a share of the answers came.

    Args:
        times: Of each answer.
        share: 0 to 1.
    """
    ordered = sorted(times)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def turn(kind: str, share: float) -> Figure:
    """A percentile of one kind of turn, in milliseconds, one person after the other."""
    return lambda found: percentile(found.one_by_one.turns[kind], share) * 1000


def place(number: int) -> Figure:
    """The median turn at a place of the long conversation, in milliseconds."""
    return lambda found: (
        statistics.median(found.long[number]) * 1000 if number in found.long else math.nan
    )


def rate(people: int) -> Figure:
    """Messages a second with that many people at once."""
    return lambda found: (found.one_by_one if people == 1 else found.at_once[people]).rate


def under_load(people: int, share: float) -> Figure:
    """A percentile of all turns with that many people at once, in milliseconds."""
    return lambda found: (
        percentile([t for times in found.at_once[people].turns.values() for t in times], share)
        * 1000
    )


def median(runs: Sequence[Alternation], figure: Figure) -> float:
    """The median of a figure over the alternations that have it; NaN where none has."""
    values = [value for run in runs if not math.isnan(value := figure(run))]
    return statistics.median(values) if values else math.nan


def ratio(ours: Sequence[Alternation], theirs: Sequence[Alternation], figure: Figure) -> float:
    """The median over the alternations of one system's figure divided by another's.

    Args:
        ours: Alternations of the one.
        theirs: Those of the other, each measured right after.
        figure: What is compared.
    """
    both = [(figure(one), figure(other)) for one, other in zip(ours, theirs, strict=True)]
    found = [one / other for one, other in both if not math.isnan(one + other)]
    return statistics.median(found) if found else math.nan
