"""Locks in a real Redis, between real processes."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis as client
from rasa.core.lock_store import LockError, LockStore
from rasa.utils.endpoints import EndpointConfig

from assistant.server.configuration import REDIS
from assistant.stores import redis_locks
from assistant.stores.redis_locks import RedisLocks, keys_of
from benchmarks.processes import free_port
from tests.scale import lock_worker
from tests.scale.engines import Redis, wait_until
from tests.scale.lock_worker import CONVERSATION, LEASE_S

# Each is a process of its own; what they import is imported once.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.scale.lock_worker"])
LIMIT_S = 60


class Servers:
    """Processes of `lock_worker`."""

    def __init__(self, redis: Redis, place: Path) -> None:
        self._redis = redis
        self._place = place
        self.running: list[Any] = []

    def start(self, name: str, what: str, *numbers: float) -> Any:
        arguments = (self._redis.url, self._place, name, what, *numbers)
        self.running.append(PROCESSES.Process(target=lock_worker.run, args=arguments, daemon=True))
        self.running[-1].start()
        return self.running[-1]

    def hold(self, name: str, seconds: float, line: int) -> Any:
        """Starts one that stands in line; returns once the line is that long."""
        started = self.start(name, "hold", seconds)
        wait_until(lambda: line_of(self._redis) == line, f"{name} is not in line")
        return started

    @property
    def notes(self) -> list[str]:
        path = self._place / "notes"
        return path.read_text().splitlines() if path.exists() else []

    def served(self, *names: str) -> list[str]:
        return [f"{name} {what}" for name in names for what in ("comes", "goes")]


@pytest.fixture
def servers(redis: Redis, tmp_path: Path) -> Iterator[Servers]:
    client.Redis("127.0.0.1", redis.port).flushall()
    servers = Servers(redis, tmp_path)
    yield servers
    for each in servers.running:
        each.kill()
        each.join()


def ends(*processes: Any) -> bool:
    """Whether all come to a good end."""
    for each in processes:
        each.join(LIMIT_S)
    return [each.exitcode for each in processes] == [0] * len(processes)


def line_of(redis: Redis, name: str = CONVERSATION) -> int:
    return int(client.Redis("127.0.0.1", redis.port).zcard(keys_of(name)[0]))


def test_rasa_makes_one_of_the_endpoints(redis: Redis) -> None:
    config = EndpointConfig(redis.url, type=REDIS)
    assert isinstance(LockStore.create(config), RedisLocks)


def test_only_one_is_inside(servers: Servers, tmp_path: Path) -> None:
    (tmp_path / "number").write_text("0")
    assert ends(*(servers.start(str(each), "count", 20, 4) for each in range(3)))
    assert (tmp_path / "number").read_text() == str(3 * 4 * 20)


def test_all_are_served_in_order_and_a_dead_one_is_not_waited_for(servers: Servers) -> None:
    first = servers.hold("first", 600, line=1)
    servers.hold("second", 0, line=2)
    third = servers.hold("third", 600, line=3)
    servers.hold("fourth", 0, line=4)
    servers.hold("fifth", 0, line=5)
    assert servers.notes == ["first comes"]
    third.kill()
    first.kill()
    wait_until(lambda: "fifth goes" in servers.notes, "somebody was not served")
    assert servers.notes == ["first comes", *servers.served("second", "fourth", "fifth")]


def test_a_long_turn_keeps_its_lock(servers: Servers) -> None:
    servers.hold("first", 2 * LEASE_S, line=1)
    second = servers.hold("second", 0, line=2)
    assert ends(second)
    assert servers.notes == servers.served("first", "second")


def test_redis_comes_back_empty_while_some_wait(servers: Servers, redis: Redis) -> None:
    """Who is inside stays inside; who waited waits again."""
    processes = [servers.hold("first", 8, line=1)]
    processes += [servers.hold(name, 0, line=line) for line, name in ((2, "second"), (3, "third"))]
    redis.kill()
    redis.start()
    assert ends(*processes)
    assert sorted(servers.notes) == sorted(servers.served("first", "second", "third"))
    assert line_of(redis) == 0


def test_a_redis_that_stays_away_is_an_error_and_no_wait_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(redis_locks, "PATIENCE_S", 0.3)

    async def try_it() -> None:
        locks = RedisLocks(EndpointConfig(f"redis://127.0.0.1:{free_port()}/0"))
        async with locks.lock("ann"):
            pytest.fail("nobody gave a lock")

    with pytest.raises(LockError):
        asyncio.run(try_it())


def test_an_answered_turn_stays_answered_when_redis_goes_meanwhile(redis: Redis) -> None:
    async def turn() -> str:
        locks = RedisLocks(EndpointConfig(redis.url))
        async with locks.lock("bob"):
            redis.kill()
        return "answered"

    try:
        assert asyncio.run(turn()) == "answered"
    finally:
        redis.start()


def test_a_wait_that_is_given_up_leaves_the_line(redis: Redis) -> None:
    async def both() -> None:
        locks = RedisLocks(EndpointConfig(redis.url))

        async def wait() -> None:
            async with locks.lock("eve"):
                pytest.fail("it was taken")

        async with locks.lock("eve"):
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(wait(), 0.3)
            assert line_of(redis, "eve") == 1
        assert line_of(redis, "eve") == 0

    asyncio.run(both())


def test_who_waits_is_woken_and_need_not_look(
    redis: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By who leaves in another server, and by who gives up when it was just woken."""
    monkeypatch.setattr(redis_locks, "LOOK_S", 600)
    served: list[str] = []

    async def turn(locks: RedisLocks, name: str, seconds: float = 0) -> None:
        async with locks.lock("woken"):
            served.append(name)
            await asyncio.sleep(seconds)

    async def all_of_them() -> None:
        here, there = (RedisLocks(EndpointConfig(redis.url)) for _ in range(2))
        running = []
        async with here.lock("woken"):
            for number in range(15):
                each = (here, there)[number % 2]
                running.append(asyncio.create_task(turn(each, f"{number}")))
                await in_line(redis, "woken", number + 2)
            # Called off in the moment in which it is its turn.
            given_up = running.pop(0)
            asyncio.get_running_loop().call_soon(given_up.cancel)
        async with asyncio.timeout(LIMIT_S):
            await asyncio.gather(*running)
        with pytest.raises(asyncio.CancelledError):
            await given_up

    asyncio.run(all_of_them())
    assert served == [f"{number}" for number in range(1, 15)]
    assert line_of(redis, "woken") == 0


def test_many_who_wait_take_few_connections(redis: Redis) -> None:
    admin = client.Redis("127.0.0.1", redis.port)
    before = len(admin.client_list())

    async def wait(locks: RedisLocks, conversation: str) -> None:
        async with locks.lock(conversation):
            pass

    async def all_of_them() -> int:
        locks = RedisLocks(EndpointConfig(redis.url))
        async with locks.lock("ann"), locks.lock("bob"):
            who = ["ann", "bob"] * 150
            running = [asyncio.create_task(wait(locks, each)) for each in who]
            await in_line(redis, "ann", 151)
            await in_line(redis, "bob", 151)
            most = len(admin.client_list()) - before
        await asyncio.gather(*running)
        return most

    # `in_line` has one of its own while it looks.
    assert asyncio.run(all_of_them()) <= redis_locks.CONNECTIONS + 1


def test_who_takes_too_long_is_ended_and_the_next_is_served(redis: Redis) -> None:
    async def both() -> None:
        locks = RedisLocks(EndpointConfig(redis.url))
        with pytest.raises(TimeoutError):
            async with locks.lock("eve", lock_lifetime=0.2):
                await asyncio.sleep(600)
        async with locks.lock("eve"):
            assert line_of(redis, "eve") == 1

    asyncio.run(both())


async def in_line(redis: Redis, conversation: str, length: int) -> None:
    """Waits until a line is that long."""
    while line_of(redis, conversation) != length:
        await asyncio.sleep(0.01)


def test_redis_learns_no_name(redis: Redis) -> None:
    async def look() -> list[str]:
        locks = RedisLocks(EndpointConfig(redis.url))
        async with locks.lock("whatsapp:+15550100"):
            keys = client.Redis("127.0.0.1", redis.port).keys("*")
        return [each.decode() for each in keys]

    keys = asyncio.run(look())
    assert len(keys) == 2
    assert not any("555" in each for each in keys)
