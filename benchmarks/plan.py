"""How much is measured: `BENCH=full`, `BENCH=short` for the bars, `BENCH=quick` for a look."""

from __future__ import annotations

import os
from dataclasses import dataclass

PREPARE = "prepare"
"""BENCH=prepare trains the peers, which takes a quarter of an hour, and measures nothing."""


@dataclass(frozen=True)
class Plan:
    """Fixed numbers, so that every run is the same bounded load.

    Attributes:
        name: As BENCH names it.
        alternations: How often each system is started and measured, in turn.
        people: People at once, and the conversations they have in all.
        places: Turns of a long conversation at which it is timed.
        slow_places: The same for systems that get slow, except in their first alternation.
        long_messages: How many messages of 500 characters.
        stored: Finished conversations in the full database.
        one_person: Messages that one person sends at once.
    """

    name: str
    alternations: int
    people: dict[int, int]
    places: tuple[int, ...]
    slow_places: tuple[int, ...]
    long_messages: int
    stored: int = 100_000
    one_person: tuple[int, ...] = (2, 5, 15)


FULL = Plan("full", 5, {1: 20, 8: 24, 32: 32}, (1, 50, 200, 500), (1, 50, 200), 20)
PLANS = (
    FULL,
    Plan("short", 5, {1: 12, 8: 24, 32: 32}, (1, 50, 200), (1, 50), 8),
    Plan("quick", 2, {1: 8, 8: 16, 32: 32}, (1, 50, 200), (1, 50), 8, 10_000),
)


def chosen() -> Plan | None:
    """The plan that BENCH names; the full one where it names none; None to only prepare.

    Raises:
        ValueError: There is no such plan.
    """
    name = os.environ.get("BENCH") or FULL.name
    if name == PREPARE:
        return None
    for plan in PLANS:
        if plan.name == name:
            return plan
    raise ValueError(f"BENCH={name} is none of full, short, quick and prepare.")
