"""Locks within one server: in order, ended when they take too long, nothing kept afterwards."""

from __future__ import annotations

import asyncio
import gc

import pytest
from rasa.core.lock_store import LOCK_LIFETIME, LockStore
from rasa.utils.endpoints import read_endpoint_config

from assistant.server.configuration import ENDPOINTS
from assistant.stores.locks import FairLocks


async def turn(locks: FairLocks, conversation: str, name: str, notes: list[str]) -> None:
    async with locks.lock(conversation):
        notes.append(f"{name} comes")
        await asyncio.sleep(0)
        notes.append(f"{name} goes")


def both(*names: str) -> list[str]:
    return [f"{name} {what}" for name in names for what in ("comes", "goes")]


async def begin(
    locks: FairLocks, conversation: str, *names: str
) -> tuple[list[str], list[asyncio.Task[None]]]:
    """Lets some stand in line, and returns what they will note."""
    notes: list[str] = []
    line = []
    for name in names:
        line.append(asyncio.create_task(turn(locks, conversation, name, notes)))
        await asyncio.sleep(0)
    return notes, line


def test_rasa_makes_one_of_the_shipped_endpoints() -> None:
    made = LockStore.create(read_endpoint_config(str(ENDPOINTS), endpoint_type="lock_store"))
    assert isinstance(made, FairLocks)


def test_first_come_first_served() -> None:
    async def talk() -> list[str]:
        locks = FairLocks()
        async with locks.lock("ann"):
            notes, line = await begin(locks, "ann", *"123456789")
            assert notes == []
        # Who comes when one leaves stands behind those who wait.
        await turn(locks, "ann", "last", notes)
        await asyncio.gather(*line)
        return notes

    assert asyncio.run(talk()) == both(*"123456789", "last")


def test_one_conversation_does_not_wait_for_another() -> None:
    async def talk() -> None:
        locks = FairLocks()
        async with asyncio.timeout(LOCK_LIFETIME), locks.lock("ann"), locks.lock("bob"):
            pass

    asyncio.run(talk())


def test_who_gives_up_leaves_the_line() -> None:
    async def talk() -> list[str]:
        locks = FairLocks()
        async with locks.lock("ann"):
            notes, line = await begin(locks, "ann", *"1234")
            line[1].cancel()
            await asyncio.sleep(0)
        # It is its turn, and it has not begun.
        line[0].cancel()
        await asyncio.gather(*line, return_exceptions=True)
        return notes

    assert asyncio.run(talk()) == both(*"34")


def test_who_takes_too_long_is_ended_and_the_next_is_served() -> None:
    async def talk() -> list[str]:
        locks = FairLocks()
        notes: list[str] = []

        async def turn_without_end() -> None:
            async with locks.lock("ann", lock_lifetime=0.05):
                line.append(asyncio.create_task(turn(locks, "ann", "next", notes)))
                await asyncio.sleep(600)

        line: list[asyncio.Task[None]] = []
        with pytest.raises(TimeoutError):
            await turn_without_end()
        await asyncio.gather(*line)
        return notes

    assert asyncio.run(talk()) == both("next")


def test_a_turn_that_fails_lets_the_next_one_in() -> None:
    async def talk() -> list[str]:
        locks = FairLocks()

        async def failing() -> None:
            async with locks.lock("ann"):
                await asyncio.sleep(0.01)  # somebody stands in line
                raise LookupError

        failed = asyncio.create_task(failing())
        notes, line = await begin(locks, "ann", "next")
        await asyncio.gather(*line)
        with pytest.raises(LookupError):
            await failed
        return notes

    assert asyncio.run(talk()) == both("next")


def test_nothing_is_kept_of_a_conversation_in_which_nobody_speaks() -> None:
    locks = FairLocks()

    async def talk() -> None:
        async with locks.lock("ann"):
            _, line = await begin(locks, "ann", *"12")
            line[1].cancel()
            assert list(locks._lines) == ["ann"]
        await asyncio.gather(*line, return_exceptions=True)

    asyncio.run(talk())
    gc.collect()
    assert not locks._lines
