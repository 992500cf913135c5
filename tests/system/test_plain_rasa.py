"""`rasa run`, `rasa run actions` and `rasa shell` typed by hand are as safe as `make serve`."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import yaml

from assistant.runner.settings import ROOT
from benchmarks.processes import free_port
from tests.system.test_chat import Terminal

pytestmark = pytest.mark.slow

START_LIMIT_S = 90.0
SECRET = "219-09-9999"  # An example of the Social Security Administration's, of nobody.
TODAY = "2026-11-23"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plain")


@pytest.fixture(scope="module")
def endpoints(folder: Path) -> Path:
    """The shipped file with a database and an action server of one's own."""
    shipped = yaml.safe_load((ROOT / "endpoints.yml").read_text())
    shipped["tracker_store"]["db"] = str(folder / "conversations.db")
    shipped["action_endpoint"]["url"] = f"http://127.0.0.1:{free_port()}/webhook"
    (folder / "endpoints.yml").write_text(yaml.safe_dump(shipped))
    return folder / "endpoints.yml"


def environment() -> dict[str, str]:
    """As a person has it: no setting of a channel's, Rasa's telemetry not turned off."""
    left = {name: value for name, value in os.environ.items() if not re.match("RASA|LETTERC", name)}
    return {**left, "LETTERCLOCK_TODAY": TODAY, "PYTHONWARNINGS": "ignore"}


@pytest.fixture(scope="module")
def actions(folder: Path, endpoints: Path) -> Iterator[None]:
    url = yaml.safe_load(endpoints.read_text())["action_endpoint"]["url"]
    port = url.rpartition(":")[2].partition("/")[0]
    with running(folder, "actions", "run", "actions", "--port", port):
        wait_for(f"http://127.0.0.1:{port}/health")
        yield


@pytest.fixture(scope="module")
def server(folder: Path, endpoints: Path, actions: None) -> Iterator[str]:
    port = free_port()
    arguments = ("-i", "127.0.0.1", "-p", str(port), "--endpoints", str(endpoints))
    with running(folder, "rasa", "run", *arguments):
        wait_for(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}/webhooks/rest/webhook"


class running:  # noqa: N801
    """A command of Rasa's while the block lasts; its log is in the folder."""

    def __init__(self, folder: Path, name: str, *arguments: str) -> None:
        self._log = (folder / f"{name}.log").open("w")
        command = [sys.executable, "-m", "rasa", *arguments]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment(), stdout=self._log, stderr=self._log
        )

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(20)
        self._log.close()


def wait_for(url: str) -> None:
    deadline = time.monotonic() + START_LIMIT_S
    while True:
        assert time.monotonic() < deadline, url
        try:
            if requests.get(url, timeout=1).ok:
                return
        except requests.RequestException:
            time.sleep(0.2)


def say(server: str, message: str) -> str:
    answer = requests.post(server, json={"sender": "plain", "message": message}, timeout=30)
    return "\n".join(each.get("text", "") for each in answer.json())


def test_it_answers_and_keeps_no_secret(server: str, folder: Path) -> None:
    told = say(server, f"My 4390 is dated October 22, 2026, and my SSN is {SECRET}.")
    assert "Monday, November 23, 2026" in told
    assert "Social Security" in told
    found = [each for each in folder.iterdir() if SECRET.encode() in each.read_bytes()]
    assert not found
    assert b"October 22, 2026" in (folder / "conversations.db").read_bytes() + b"".join(
        each.read_bytes() for each in folder.glob("conversations.db-wal")
    )


def test_it_says_which_channels_are_off(server: str, folder: Path) -> None:
    lines = (folder / "rasa.log").read_text().splitlines()
    [line] = [each for each in lines if each.startswith("Channels that are off")]
    assert "GuardedTelegram" in line
    assert "TrustedRestInput" not in line


def test_nothing_is_reported_to_rasas_makers(server: str, folder: Path) -> None:
    assert "telemetry" not in (folder / "rasa.log").read_text().lower()


def test_the_shell(folder: Path, endpoints: Path, actions: None) -> None:
    command = [sys.executable, "-m", "rasa", "shell", "--port", str(free_port())]
    chat = Terminal(str(folder / "none.db"), command=[*command, "--endpoints", str(endpoints)])
    chat.wait_for("You:")
    chat.type(f"My letter is dated October 22, 2026. SSN {SECRET}\r")
    assert "Monday, November 23, 2026" in chat.wait_for("Next step|who can help")
    chat.type("/stop\r")
    assert chat.end() == 0
    assert SECRET.encode() not in (folder / "conversations.db").read_bytes()
