"""One of the two servers by itself, and the addresses of the others."""

from __future__ import annotations

import socket
from typing import Any

import pytest
import requests
import yaml

from assistant.runner import copies, surroundings
from assistant.runner.copies import CannotRun, put_together
from assistant.runner.settings import Settings, SettingsError
from assistant.runner.supervisor import Supervisor
from tests.system.test_serve import run_serve

POSTGRES = "postgresql://me:my-secret@db:5432/letterclock"


def test_by_default_all_is_here() -> None:
    read = Settings.read({"LETTERCLOCK_DATABASE_URL": "", "LETTERCLOCK_ACTIONS_URL": ""})
    assert (read.postgres, read.redis, read.actions_url) == (False, False, None)


def test_addresses_are_known_and_not_kept() -> None:
    read = Settings.read(
        {
            "LETTERCLOCK_DATABASE_URL": POSTGRES,
            "LETTERCLOCK_REDIS_URL": "rediss://:my-secret@cache:6380/1",
            "LETTERCLOCK_ACTIONS_URL": "http://actions:5055",
        }
    )
    assert (read.postgres, read.redis, read.actions_url) == (True, True, "http://actions:5055")
    assert "my-secret" not in repr(read)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LETTERCLOCK_DATABASE_URL", "mysql://me:my-secret@db/x"),
        ("LETTERCLOCK_DATABASE_URL", "my-secret"),
        ("LETTERCLOCK_DATABASE_URL", "postgresql://me:my-secret@db:port/x"),
        ("LETTERCLOCK_DATABASE_URL", "postgresql:///my-secret"),
        ("LETTERCLOCK_REDIS_URL", "http://me:my-secret@cache"),
        ("LETTERCLOCK_REDIS_URL", "redis://:my-secret@[cache"),
        ("LETTERCLOCK_ACTIONS_URL", "actions:5055"),
        ("LETTERCLOCK_ACTIONS_URL", "http://actions:5055/webhook"),
    ],
)
def test_an_address_that_is_none(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as told:
        Settings.read({name: value})
    assert name in str(told.value)
    assert "my-secret" not in str(told.value)


def test_two_databases_are_one_too_many() -> None:
    with pytest.raises(SettingsError, match="keep one"):
        Settings.read({"LETTERCLOCK_DB": "x.db", "LETTERCLOCK_DATABASE_URL": POSTGRES})


def test_rasa_by_itself_asks_where_the_actions_are() -> None:
    with pytest.raises(CannotRun, match="LETTERCLOCK_ACTIONS_URL is not set"):
        put_together(Settings(port=0), only=copies.RASA)


def test_actions_elsewhere_and_here_too_is_a_question() -> None:
    done = run_serve(LETTERCLOCK_ACTIONS_URL="http://actions:5055", PORT="0")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--only rasa" in done.stderr


def test_rasa_by_itself_is_told_where_the_actions_are() -> None:
    copy = put_together(Settings(port=0, actions_url="http://actions:5055"), only=copies.RASA)
    try:
        [rasa] = copy.children
        assert copy.rasa is rasa
        endpoints = surroundings.folder(rasa.port) / "endpoints.yml"
        told = yaml.safe_load(endpoints.read_text("utf-8"))
        assert told["action_endpoint"]["url"] == "http://actions:5055/webhook"
    finally:
        copy.claim.close()
        copy.tidy()


def test_actions_by_themselves(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """They need no model, and say when they are up."""
    monkeypatch.setattr(surroundings, "model", lambda: None)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    copy = put_together(Settings(action_port=port), only=copies.ACTIONS)
    supervisor = Supervisor(copy)
    answers: list[int] = []

    def look() -> None:
        if supervisor._announced and not answers:
            health = requests.get(f"http://127.0.0.1:{port}/health", timeout=10)
            answers.append(health.status_code)
            supervisor._stop(0, None)

    watched = supervisor._look
    monkeypatch.setattr(supervisor, "_look", lambda: (watched(), look()))
    assert supervisor.run() == 0
    copy.claim.close()
    assert answers == [200]
    assert f"The action server is ready: http://localhost:{port}/webhook" in capsys.readouterr().out


def test_the_chat_needs_both() -> None:
    import subprocess
    import sys

    from assistant.runner.settings import ROOT

    done = subprocess.run(
        [sys.executable, "-m", "assistant.runner", "chat", "--only", "rasa"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "needs both" in done.stderr
