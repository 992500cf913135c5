"""What was measured, and the figures that are made of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.conversation import DEADLINE, LETTER, LONGEST
from benchmarks.load import Client
from benchmarks.plan import Plan
from benchmarks.processes import Scales, settle
from benchmarks.systems import System

LONGEST_TO_SHORT = "longest message : a short one"


@dataclass(frozen=True)
class Alternation:
    """One system started and measured once.

    Attributes:
        figures: By what the tables call them.
        turns: Seconds of each answer by kind of turn, one person after the other.
    """

    figures: dict[str, float]
    turns: dict[str, list[float]]


def measure(system: System, plan: Plan, places: Sequence[int]) -> Alternation:
    """Starts a system, puts the whole load on it, and ends it.

    Args:
        system: Which.
        plan: How much.
        places: Turns of the long conversation.
    """
    figures = {}
    with system.run() as running:
        scales = Scales(running.pids)
        client = Client(running.url, system.reads_dates)
        client.conversations(2, 1)  # warms up
        settle(running.pids)
        for people, count in plan.people.items():
            timed = client.conversations(count, people)
            at_once = f"{people} at once" if people > 1 else "one by one"
            figures[f"messages a second, {at_once}"] = timed.rate
            figures |= shares(f"ms a turn, {at_once}", timed.all)
            if people == 1:
                turns = timed.turns
        figures |= shares("ms, the deadline turn", turns[DEADLINE.kind])
        for count in plan.one_person:
            figures[one_person(count)] = client.one_person(count)
        for place, times in client.long_conversation(places).items():
            figures[f"ms at turn {place}"] = statistics.median(times) * 1000
        long = client.long_messages(plan.long_messages)
        figures["ms, 500 characters"] = statistics.median(long.all) * 1000
        figures |= longest(client, plan.long_messages)
        figures["start to first answer, s"] = running.start_s
        figures["peak memory, MiB"] = scales.end()
    return Alternation(figures, turns)


def longest(client: Client, count: int) -> dict[str, float]:
    """What the longest messages take, each in a conversation of its own as a short one is.

    Args:
        client: Speaks to the system.
        count: How many of each.
    """
    short, message, letter = (
        statistics.median(client.conversations(count, 1, turn).all) * 1000
        for turn in (DEADLINE, LONGEST, LETTER)
    )
    return {
        "ms, 2,000 characters": message,
        "ms, a pasted letter of 6,000": letter,
        LONGEST_TO_SHORT: message / short,
    }


def one_person(count: int) -> str:
    """What the tables call so many messages of one person at once."""
    return f"{count} messages of one person, at once : one by one"


def shares(what: str, times: Sequence[float]) -> dict[str, float]:
    """The milliseconds within which a half, 95 and 99 in 100 of the answers came."""
    return {f"{what}, p{share}": percentile(times, share) * 1000 for share in (50, 95, 99)}


def percentile(times: Sequence[float], share: int) -> float:
    """The time within which so many in 100 of the answers came."""
    return sorted(times)[max(0, math.ceil(share * len(times) / 100) - 1)]


def median(runs: Sequence[Alternation], what: str) -> float:
    """The median of a figure over the alternations that have it; NaN where none has."""
    values = [run.figures[what] for run in runs if what in run.figures]
    return statistics.median(values) if values else math.nan


def ratio(ours: Sequence[Alternation], theirs: Sequence[Alternation], what: str) -> float:
    """The median over the alternations of one system's figure divided by another's.

    Args:
        ours: Alternations of the one.
        theirs: Those of the other, each measured right after.
        what: The figure.
    """
    found = [
        one.figures[what] / other.figures[what]
        for one, other in zip(ours, theirs, strict=True)
        if what in one.figures and what in other.figures
    ]
    return statistics.median(found) if found else math.nan
