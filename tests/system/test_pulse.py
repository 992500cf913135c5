"""`/health/turn`: yes only where a real turn is answered, and nothing of it is kept."""

from __future__ import annotations

import os
import signal

import requests

from assistant.channels import pulse
from assistant.runner.testing import running
from tests.system.processes import child_of
from tests.system.test_door import stored


def test_it_says_whether_a_turn_is_answered() -> None:
    with running() as server:
        good = requests.get(f"{server.url}/health/turn", timeout=30)
        assert (good.status_code, good.json()) == (200, {"status": "ok"})
        assert "health-" not in stored(server)
    with running(env={"ACTION_PORT": "0"}) as server:
        os.kill(child_of(server.process.pid, "assistant.runner.actions"), signal.SIGSTOP)
        # The model is loaded all the same.
        assert requests.get(f"{server.url}/health", timeout=30).status_code == 200
        bad = requests.get(f"{server.url}/health/turn", timeout=pulse.LIMIT_S + 20)
        assert bad.status_code == 503
