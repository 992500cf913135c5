"""How much is measured: `BENCH=full`, `BENCH=short` for the bars, `BENCH=quick` for a look."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Fixed numbers, so that every run is the same bounded load.

    Attributes:
        name: as BENCH names it.
        alternations: how often each system is started and measured, in turn.
        sequential: conversations one after the other.
        at_once: people at once, and the conversations they have in all.
        places: turns of a long conversation at which it is timed.
        slow_places: the same for systems that get slow, except in their first alternation.
        long_messages: how many messages of 500 characters.
        stored: finished conversations in the full database.
    """

    name: str
    alternations: int
    sequential: int
    at_once: dict[int, int]
    places: tuple[int, ...]
    slow_places: tuple[int, ...]
    long_messages: int
    stored: int


FULL = Plan("full", 5, 20, {8: 24, 32: 32}, (1, 50, 200, 500), (1, 50, 200), 20, 100_000)
SHORT = Plan("short", 5, 12, {8: 24, 32: 32}, (1, 50, 200), (1, 50), 8, 100_000)
QUICK = Plan("quick", 2, 8, {8: 16, 32: 32}, (1, 50, 200), (1, 50), 8, 10_000)


PREPARE = "prepare"
"""BENCH=prepare trains the peers, which takes a quarter of an hour, and measures nothing."""


def chosen() -> Plan | None:
    """The plan that BENCH names; the full one where it names none; None to only prepare.

    Raises:
        ValueError: There is no such plan.
    """
    name = os.environ.get("BENCH") or FULL.name
    if name == PREPARE:
        return None
    for plan in (FULL, SHORT, QUICK):
        if plan.name == name:
            return plan
    raise ValueError(f"BENCH={name} is none of full, short, quick and prepare.")
