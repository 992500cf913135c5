"""`/health/turn`: yes only where a real turn is answered, and nothing of it is kept."""

from __future__ import annotations

from pathlib import Path

import requests

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
