"""`/health/turn`: yes only where a real turn is answered, and nothing of it is kept."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage

from assistant.door.messages import apology
from assistant.runner.testing import Server
from assistant.server import health
from tests.system.alone import alone, hanging_action_server
from tests.system.test_door import stored


def test_it_says_yes_and_leaves_nothing(server: Server) -> None:
    good = requests.get(f"{server.url}/health/turn", timeout=30)
    assert (good.status_code, good.json()) == (200, {"status": "ok"})
    assert "health-" not in stored(server)


def test_it_says_no_where_no_turn_is_answered(tmp_path: Path) -> None:
    with (
        hanging_action_server() as endpoint,
        alone(tmp_path, {"action_endpoint": endpoint}) as server,
    ):
        # The model is loaded all the same.
        assert requests.get(f"{server.url}/health", timeout=30).status_code == 200
        bad = requests.get(f"{server.url}/health/turn", timeout=health.LIMIT_S + 20)
        assert bad.status_code == 503
        assert "health-" not in stored(server)


class Agent:
    """Answers as it is told to; knows whose conversation was deleted."""

    def __init__(self, *said: str, fails: bool = False, keeps: bool = False) -> None:
        self.said, self.fails, self.keeps = said, fails, keeps
        self.deleted: list[str] = []
        self.tracker_store = SimpleNamespace(delete=self._delete)

    async def handle_message(self, message: UserMessage) -> None:
        for text in self.said:
            assert message.output_channel is not None
            await message.output_channel.send_response(message.sender_id, {"text": text})
        if self.fails:
            raise OSError("the turn failed")

    async def _delete(self, sender_id: str) -> None:
        if self.keeps:
            raise OSError("the database is read-only")
        self.deleted.append(sender_id)


@pytest.mark.parametrize(
    ("agent", "beats"),
    [
        (Agent("Hello."), True),
        (Agent(), False),
        (Agent(apology()), False),
        (Agent("Hello.", fails=True), False),
    ],
    ids=["answered", "silent", "apologised", "failed"],
)
def test_it_is_honest_and_deletes_whatever_became_of_the_turn(agent: Any, beats: bool) -> None:
    assert asyncio.run(health.Pulse().beats(agent)) is beats
    [deleted] = agent.deleted
    assert deleted.startswith("health-")


def test_what_could_not_be_deleted_was_answered_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    agent: Any = Agent("Hello.", keeps=True)
    assert asyncio.run(health.Pulse().beats(agent))
    assert "health turn not deleted" in capsys.readouterr().err
