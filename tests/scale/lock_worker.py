"""One server of several, for the locks' tests; what it does stands in a file."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rasa.utils.endpoints import EndpointConfig

from assistant.stores.redis_locks import RedisLocks

LEASE_S = 2.0
CONVERSATION = "ann"


def run(url: str, place: Path, name: str, what: str, *numbers: float) -> None:
    """Runs one server.

    Args:
        url: Redis's address.
        place: The folder of the files.
        name: The server's.
        what: "hold", with seconds; "count", with how often and how many at once.
        *numbers: See `what`.
    """
    locks = RedisLocks(EndpointConfig(url), LEASE_S)
    if what == "hold":
        asyncio.run(hold(locks, place, name, numbers[0]))
    else:
        asyncio.run(count(locks, place, int(numbers[0]), int(numbers[1])))


async def hold(locks: RedisLocks, place: Path, name: str, seconds: float) -> None:
    """Takes the lock for some seconds."""
    async with locks.lock(CONVERSATION):
        note(place, f"{name} comes")
        await asyncio.sleep(seconds)
        note(place, f"{name} goes")


async def count(locks: RedisLocks, place: Path, times: int, at_once: int) -> None:
    """Adds to a number, which loses some where two do it at once."""
    number, inside = place / "number", place / "inside"

    async def add() -> None:
        for _ in range(times):
            async with locks.lock(CONVERSATION):
                inside.touch(exist_ok=False)
                before = int(number.read_text())
                await asyncio.sleep(0.001)
                number.write_text(str(before + 1))
                inside.unlink()

    await asyncio.gather(*(add() for _ in range(at_once)))


def note(place: Path, line: str) -> None:
    with (place / "notes").open("a") as notes:
        notes.write(f"{line}\n")
