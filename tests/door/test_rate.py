"""Token buckets, by the clock they are given."""

from __future__ import annotations

import pytest

from assistant.door.rate import MOST_KEPT, Limiter
from assistant.ground.settings import Limits, Rate, SettingsError


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_and_then_the_rate() -> None:
    time = Time()
    limiter = Limiter(Rate(3, 60), time)
    assert [limiter.allows("ann") for _ in range(4)] == [True, True, True, False]
    time.now = 19
    assert not limiter.allows("ann")
    time.now = 21
    assert limiter.allows("ann")
    assert not limiter.allows("ann")


def test_one_flood_takes_nothing_from_another() -> None:
    limiter = Limiter(Rate(2, 60), Time())
    for _ in range(100):
        limiter.allows("flood")
    assert limiter.allows("other")


def test_waiting_never_gives_more_than_a_burst() -> None:
    time = Time()
    limiter = Limiter(Rate(2, 1), time)
    limiter.allows("ann")
    time.now = 1000
    assert [limiter.allows("ann") for _ in range(3)] == [True, True, False]


def test_memory_is_bounded() -> None:
    limiter = Limiter(Rate(1, 60), Time())
    for number in range(MOST_KEPT + 5):
        limiter.allows(str(number))
    assert len(limiter._buckets) == MOST_KEPT


def test_no_burst_is_no_limit() -> None:
    limiter = Limiter(Rate(0, 60), Time())
    assert all(limiter.allows("ann") for _ in range(1000))


def test_limits_are_settings() -> None:
    assert Limits.read({}) == Limits()
    assert Limits.read({"LETTERCLOCK_RATE_ADDRESS": "5/10"}).address == Rate(5, 10)
    assert Limits.read({"LETTERCLOCK_MAX_CHARACTERS": "200"}).characters == 200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LETTERCLOCK_RATE_CONVERSATION", "5"),
        ("LETTERCLOCK_RATE_CONVERSATION", "5/0"),
        ("LETTERCLOCK_RATE_ADDRESS", "a/b"),
        ("LETTERCLOCK_RATE_ADDRESS", "-1/5"),
        ("LETTERCLOCK_RATE_ADDRESS", "５/５"),
        ("LETTERCLOCK_MAX_CHARACTERS", "0"),
        ("LETTERCLOCK_MAX_CHARACTERS", "1e3"),
        ("LETTERCLOCK_MAX_LETTER_CHARACTERS", "499"),
        ("LETTERCLOCK_TURN_LIMIT", "60"),
        ("LETTERCLOCK_PROXIES", "-1"),
    ],
)
def test_a_limit_that_is_none_is_refused(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}={value} is no"):
        Limits.read({name: value})
