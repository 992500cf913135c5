"""An answered message survives whatever happens to the servers."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import threading
import uuid
from contextlib import closing
from pathlib import Path

import pytest
import requests

from assistant.runner.testing import Server, running
from tests.system.processes import child_of

PEOPLE = 4
MESSAGES = ("hello", "my letter is dated october 22, 2026", "what about the spouse part?", "thanks")


def stored(database: Path, sender: str) -> list[str]:
    """What a person has said, as the database has it."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT data FROM events WHERE sender_id = ? AND type_name = 'user' ORDER BY id",
            (sender,),
        ).fetchall()
    return [json.loads(data)["text"] for (data,) in rows]


def kill(server: Server) -> None:
    os.kill(child_of(server.process.pid, "assistant.server"), signal.SIGKILL)


@pytest.mark.slow
def test_an_answered_message_survives_kill_9(tmp_path: Path) -> None:
    env = {"LETTERCLOCK_TODAY": "2026-11-23", "LETTERCLOCK_DB": str(tmp_path / "c.db")}
    with running(env=env) as server:
        sender = uuid.uuid4().hex
        assert server.send(MESSAGES[1], sender)
        kill(server)
        # Before anything else had a chance to write.
        assert stored(server.db_path, sender) == [MESSAGES[1]]
        # The port is kept: this waits for the server that is started in its place.
        answer = server.send(MESSAGES[2], sender)
        assert "January 20, 2027" in answer[0]["text"]
        # All that follows takes less time than the supervisor lets pass between two looks.
        server.wait_for("Rasa is back.")

        answered: dict[str, list[str]] = {uuid.uuid4().hex: [] for _ in range(PEOPLE)}
        enough = threading.Event()

        def person(sender: str) -> None:
            for number in range(200):
                words = MESSAGES[number % len(MESSAGES)]
                try:
                    if not server.send(words, sender):
                        return
                except (OSError, ValueError):
                    return
                answered[sender].append(words)
                if sum(map(len, answered.values())) >= 6 * PEOPLE:
                    enough.set()

        people = [threading.Thread(target=person, args=(each,)) for each in answered]
        for each in people:
            each.start()
        assert enough.wait(120)
        kill(server)
        for each in people:
            each.join(120)
        for who, said in answered.items():
            # One more may have been written whose answer was on its way.
            assert stored(server.db_path, who)[: len(said)] == said
        server.wait_for("Rasa is back.", times=2)
        assert requests.get(f"{server.url}/health", timeout=5).json() == {"status": "ok"}
        for who in answered:
            assert "November 23, 2026" in json.dumps(server.send("when is my deadline?", who))
