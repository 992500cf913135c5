"""Hostile requests: a short run of what `make fuzz` does at length."""

from __future__ import annotations

import pytest

from tests.fuzz import payloads
from tests.fuzz.campaign import under_attack
from tests.fuzz.kinds import KINDS
from tests.fuzz.payloads import World

COUNT = 600
SEED = 4390
GROWTH_MB = 50
"""How much more memory the processes may hold at the end than after the warm-up."""


@pytest.mark.slow
def test_nothing_hostile_gets_through() -> None:
    with under_attack() as campaign:
        campaign.run(COUNT, SEED)
    print(f"\n{campaign.table()}")
    assert sum(campaign.counts.values()) == COUNT
    assert campaign.found == []
    assert campaign.after_mb - campaign.before_mb <= GROWTH_MB


def test_the_same_seed_makes_the_same_requests_and_another_makes_others() -> None:
    people = dict.fromkeys(("telegram", "twilio", "slack", "facebook"), "7000000001")
    world = World(("A" * 48,), ("ann",), people, ("B" * 48,), clock=lambda: 1_790_000_000.0)
    first, again, other = (list(payloads.generate(KINDS, 200, seed, world)) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert len({each.kind for each in first}) > 30
