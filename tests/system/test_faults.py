"""What breaks while people talk: what they see, what is lost, how it gets well again.

`make faults` writes the table in docs/faults.md from a run of this file.
"""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from assistant.runner.testing import Server, running
from tests.conversations.store import Store
from tests.system.fault_table import Table
from tests.system.people import Person, crowd, talking
from tests.system.processes import child_of

pytestmark = pytest.mark.slow

TODAY, TOMORROW = "2026-11-23", "2026-11-24"
ENVIRONMENT = {
    "LETTERCLOCK_TODAY": TODAY,
    "LETTERCLOCK_RATE_CONVERSATION": "0/60",
    "LETTERCLOCK_RATE_ADDRESS": "0/60",
}
BEFORE_S, AFTER_S = 0.7, 0.7
"""How long people talk before a fault and after it, in seconds."""


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    made = Table()
    yield made
    made.write()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the database is: a small disk of its own where this machine lets us have one."""
    path = tmp_path_factory.mktemp("disk")
    mounted = _mounted(path)
    yield path
    if mounted:
        subprocess.run(["umount", "--lazy", str(path)], check=True)


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    env = {**ENVIRONMENT, "LETTERCLOCK_DB": str(folder / "conversations.db")}
    with running(env=env) as started:
        yield started


def _mounted(path: Path) -> bool:
    if not shutil.which("mount"):
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def during(
    server: Server, fault: Callable[[], None], end: Callable[[], None] = lambda: None
) -> tuple[list[Person], float]:
    """Lets people talk while something breaks and is mended.

    Args:
        server: Whom they talk to.
        fault: Breaks something; comes back when that has lasted long enough.
        end: Mends it.

    Returns:
        The people, and when it was mended (`time.monotonic()`).
    """
    people = crowd(server)
    with talking(people):
        time.sleep(BEFORE_S)
        begun = time.monotonic()
        try:
            fault()
        finally:
            end()
        # What kills is over at once; all else when it is mended.
        over = begun if end.__name__ == "<lambda>" else time.monotonic()
        _until(lambda: all(_well(each, over) for each in people))
        time.sleep(AFTER_S)
    return people, over


def _well(person: Person, since: float) -> bool:
    return any(person.answered(each) and each.at > since for each in list(person.said))


def _until(so: Callable[[], bool], limit: float = 60) -> None:
    deadline = time.monotonic() + limit
    while not so():
        assert time.monotonic() < deadline, "it did not get well"
        time.sleep(0.05)


def check(server: Server, people: list[Person], apologies: bool) -> None:
    """Nobody met silence or an error; what was answered is stored, once, in its order."""
    stored = _texts(server)
    for person in people:
        assert person.problems == []
        for said in person.said:
            if person.apologised(said):
                assert person.told_the_dates(said), said.text
            else:
                # Over REST a message sent again is a new one; the first may have been kept.
                most = 1 + (said.cut_off if person.door == "rest" else 0)
                assert 1 <= stored.count(said.mark) <= most, said
        answered = [said.mark for said in person.said if person.answered(said)]
        assert sorted(answered, key=stored.index) == answered
    some = any(person.apologised(said) for person in people for said in person.said)
    assert some or not apologies, "the fault did not reach anyone; the test proves nothing"


def _texts(server: Server) -> str:
    connection = sqlite3.connect(f"file:{server.db_path}?mode=ro", uri=True)
    try:
        query = "select data from events where type_name = 'user' order by id"
        marks = [
            row[0].split('"text": "', 1)[1].split('"', 1)[0] for row in connection.execute(query)
        ]
    finally:
        connection.close()
    return "\n".join(marks)


def test_rasa_is_killed(server: Server, table: Table) -> None:
    def kill() -> None:
        os.kill(child_of(server.process.pid, "assistant.server"), signal.SIGKILL)

    people, over = during(server, kill)
    server.wait_for("Rasa is back.", limit=60)
    assert any(said.cut_off or said.took > 2 for each in people for said in each.said)
    check(server, people, apologies=False)
    table.add(
        "Rasa killed (SIGKILL)",
        "A message under way is cut off: the chat sends it again by itself; others wait in line.",
        "nothing that was answered",
        people,
        over,
    )


def test_the_database_is_locked(server: Server, table: Table) -> None:
    other = sqlite3.connect(server.db_path, isolation_level=None)
    slowest = []

    def lock() -> None:
        other.execute("BEGIN IMMEDIATE")
        deadline = time.monotonic() + 8
        while time.monotonic() < deadline:
            begun = time.monotonic()
            assert requests.get(f"{server.url}/health", timeout=5).status_code == 200
            slowest.append(time.monotonic() - begun)
            time.sleep(0.2)

    def unlock() -> None:
        other.execute("ROLLBACK")
        other.close()

    people, over = during(server, lock, unlock)
    check(server, people, apologies=True)
    # The server as a whole does not stand still for as long as one turn waits.
    assert sorted(slowest)[len(slowest) // 2] < 2
    table.add(
        "database locked by another program for 8 s",
        "A wait of 5 s, then an apology with the dates; nobody holds up the others.",
        "the turns apologised for",
        people,
        over,
    )


def test_the_database_file_is_gone(server: Server, table: Table) -> None:
    before = _texts(server)

    def remove() -> None:
        server.db_path.unlink()
        _until(server.db_path.exists, limit=10)

    people, over = during(server, remove)
    check(server, people, apologies=False)
    assert _texts(server).startswith(before)
    assert Store(server.db_path).events(people[0].sender)
    table.add(
        "database file removed",
        "Nothing: the file is written again from what was still open.",
        "nothing",
        people,
        over,
    )


def test_the_database_folder_is_gone(server: Server, folder: Path, table: Table) -> None:
    """Nothing to write to at all, and nothing to read from."""
    away = [each for each in folder.iterdir() if each.name.startswith("conversations.db")]
    aside = folder / "aside"
    aside.mkdir()

    def remove() -> None:
        # What a broken mount looks like: something is there that is no database.
        for each in away:
            each.rename(aside / each.name)
        (folder / "conversations.db").mkdir()
        time.sleep(2)

    def put_back() -> None:
        (folder / "conversations.db").rmdir()
        for each in aside.iterdir():
            each.rename(folder / each.name)

    people, over = during(server, remove, put_back)
    check(server, people, apologies=True)
    table.add(
        "database cannot be opened at all for 2 s",
        "An apology with the dates, which are kept in memory.",
        "the turns apologised for",
        people,
        over,
    )


def test_the_disk_is_full(server: Server, folder: Path, table: Table) -> None:
    ballast = folder / "ballast"

    def fill() -> None:
        if folder.is_mount():
            with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
                while file.write(b"\0" * 4096):
                    pass
            assert shutil.disk_usage(folder).free == 0
        else:
            _limit(server, server.db_path.stat().st_size // 2)
        time.sleep(3)

    def empty() -> None:
        ballast.unlink(missing_ok=True)
        _limit(server, resource.RLIM_INFINITY)

    people, over = during(server, fill, empty)
    check(server, people, apologies=True)
    table.add(
        "disk full for 3 s",
        "An apology with the dates.",
        "the turns apologised for",
        people,
        over,
    )


def _limit(server: Server, size: int) -> None:
    """Lets the Rasa server write no file beyond a size: a full disk for those who are not root."""
    rasa = child_of(server.process.pid, "assistant.server")
    _, most = resource.prlimit(rasa, resource.RLIMIT_FSIZE)
    resource.prlimit(rasa, resource.RLIMIT_FSIZE, (most if size < 0 else size, most))


def test_after_all_of_it_the_database_is_sound(server: Server) -> None:
    connection = sqlite3.connect(server.db_path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_midnight_in_washington_passes(server: Server, table: Table) -> None:
    """The same conversations, on the next day of the Court: the new day counts at once."""
    people = crowd(server)
    for each in people:
        assert each.answered(each.ask(0))
    env = {"LETTERCLOCK_TODAY": TOMORROW, "LETTERCLOCK_DB": str(server.db_path)}
    with running(env=env) as after:
        for person, words in zip(
            people[:2], ("how many days do I have?", "¿cuántos días tengo?"), strict=True
        ):
            answers = after.send(words, person.sender)
            facts = [each["custom"] for each in answers if "custom" in each]
            assert {each["as_of"] for each in facts} == {TOMORROW}
            states = {each["matter"]: each["status"] for each in facts[0]["deadlines"]}
            assert states == {"collection": "passed", "innocent_spouse": "open"}
    table.rows.append(
        (
            "midnight in Washington passes",
            "The next answer counts from the new day; one answer never mixes two days "
            "(`tests/actions/test_midnight.py`).",
            "nothing",
            "–",
            "at once",
        )
    )
