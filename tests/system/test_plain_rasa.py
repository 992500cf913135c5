"""`rasa run`, `rasa run actions` and `rasa shell` typed by hand are as safe as `make serve`."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from assistant.ground.settings import ROOT
from benchmarks.processes import free_port
from tests.system.test_chat import Terminal

pytestmark = pytest.mark.slow

START_LIMIT_S = 90.0
SECRET = "219-09-9999"  # An example of the Social Security Administration's, of nobody.
TODAY = "2026-11-23"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plain")


def environment(folder: Path) -> dict[str, str]:
    """As a person has it: no setting of a channel's, Rasa's telemetry not turned off."""
    left = {name: value for name, value in os.environ.items() if not re.match("RASA|LETTERC", name)}
    database = {"LETTERCLOCK_DB": str(folder / "conversations.db")}
    return {**left, **database, "LETTERCLOCK_TODAY": TODAY, "PYTHONWARNINGS": "ignore"}


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    """`rasa run` with the shipped files."""
    port = free_port()
    with running(folder, "rasa", "run", "-i", "127.0.0.1", "-p", str(port)):
        wait_for(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}"


class running:  # noqa: N801
    """A command of Rasa's while the block lasts; its log is in the folder."""

    def __init__(self, folder: Path, name: str, *arguments: str) -> None:
        self._log = (folder / f"{name}.log").open("w")
        command = [sys.executable, "-m", "rasa", *arguments]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder), stdout=self._log, stderr=self._log
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


def say(server: str, message: str, sender: str = "plain") -> str:
    body = {"sender": sender, "message": message}
    answer = requests.post(f"{server}/webhooks/rest/webhook", json=body, timeout=30)
    return "\n".join(each.get("text", "") for each in answer.json())


def kept(folder: Path) -> bytes:
    """All that is on disk: the database, its part not yet merged, the logs."""
    return b"".join(each.read_bytes() for each in folder.iterdir() if each.is_file())


def test_it_answers_and_keeps_no_secret(server: str, folder: Path) -> None:
    told = say(server, f"My 4390 is dated October 22, 2026, and my SSN is {SECRET}.")
    assert "Monday, November 23, 2026" in told
    assert "Social Security" in told
    assert b"October 22, 2026" in kept(folder)
    assert SECRET.encode() not in kept(folder)


def test_it_is_bounded_and_never_silent(server: str, folder: Path) -> None:
    long = say(server, "my letter is dated October 22, 2026. " + "and so on " * 4000, "long")
    assert "November 23, 2026" in long
    assert "Your message was long" in long
    assert kept(folder).count(b"and so on") < 1000
    assert say(server, "/restart", "command")
    obeyed = say(server, '/give_letter_date{"letter_date":[1,2]}', "command")
    assert "Sorry" not in obeyed
    assert obeyed


def test_several_messages_of_one_person_are_each_answered_in_order(
    server: str, folder: Path
) -> None:
    asked = [f"what is my last day {number}" for number in range(6)]
    with ThreadPoolExecutor(len(asked)) as at_once:
        assert all(at_once.map(lambda words: say(server, words, "burst"), asked))
    assert all(kept(folder).count(words.encode()) >= 1 for words in asked)


def test_it_says_which_channels_are_off(server: str, folder: Path) -> None:
    lines = (folder / "rasa.log").read_text().splitlines()
    [line] = [each for each in lines if each.startswith("Channels that are off")]
    assert "GuardedTelegram" in line
    assert "TrustedRestInput" not in line


def test_nothing_is_reported_to_rasas_makers(server: str, folder: Path) -> None:
    assert "telemetry" not in (folder / "rasa.log").read_text().lower()


def test_the_http_api_keeps_no_secret_either(folder: Path) -> None:
    port = free_port()
    arguments = ("run", "--enable-api", "--auth-token", "sesame", "-i", "127.0.0.1")
    with running(folder, "api", *arguments, "-p", str(port)):
        url = f"http://127.0.0.1:{port}"
        wait_for(f"{url}/health")
        talk = f"{url}/conversations/api/messages"
        body = {"text": f"my ssn is {SECRET}, when is my last day?", "sender": "user"}
        assert requests.post(talk, json=body, timeout=30).status_code == 401
        token = {"token": "sesame"}
        done = requests.post(talk, json=body, params=token, timeout=30)
        assert done.status_code == 200
        assert SECRET not in done.text
        assert "when is my last day?" in done.text
        assert "date" in say(url, "what is my last day", "api")
    assert SECRET.encode() not in kept(folder)


def test_rasa_run_actions(folder: Path) -> None:
    port = free_port()
    with running(folder, "actions", "run", "actions", "--port", str(port)):
        wait_for(f"http://127.0.0.1:{port}/health")
        listed = requests.get(f"http://127.0.0.1:{port}/actions", timeout=10).json()
        assert "action_can_i_still_appeal" in {each["name"] for each in listed}


def test_the_shell(folder: Path) -> None:
    command = [sys.executable, "-m", "rasa", "shell", "--port", str(free_port())]
    chat = Terminal(str(folder / "shell.db"), command=command)
    chat.wait_for("You:")
    chat.type(f"My letter is dated October 22, 2026. SSN {SECRET}\r")
    assert "Monday, November 23, 2026" in chat.wait_for("Next step|who can help")
    chat.type("/stop\r")
    assert chat.end() == 0
    assert SECRET.encode() not in kept(folder)


UNGUARDED = """
from rasa.core.channels.channel import InputChannel
from sanic import Blueprint


class Mine(InputChannel):
    def blueprint(self, on_new_message):
        return Blueprint("mine")
"""


@pytest.mark.parametrize(
    ("credentials", "told"),
    [
        ("", "credentials.yml is empty"),
        ("mine.Mine:\n", "is not behind the guard"),
        ("telegramm:\n", "there is no channel telegramm"),
        ("assistant.channels.rest.TrustedRestInput:\nrest:\n", "/webhooks/rest/; keep one"),
    ],
    ids=["empty", "unguarded", "typo", "twice"],
)
def test_credentials_that_make_no_sense_are_one_line(
    credentials: str, told: str, folder: Path
) -> None:
    (folder / "mine.py").write_text(UNGUARDED)
    (folder / "credentials.yml").write_text(credentials)
    command = [sys.executable, "-m", "rasa", "run", "-p", str(free_port())]
    done = subprocess.run(
        [*command, "--credentials", str(folder / "credentials.yml")],
        cwd=ROOT,
        env={**environment(folder), "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=START_LIMIT_S,
    )
    assert done.returncode == 78
    assert told in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_store_that_could_not_forget_is_one_line(folder: Path) -> None:
    """As where no store is named: Rasa takes memory, where a conversation stays."""
    (folder / "endpoints.yml").write_text("")
    command = [sys.executable, "-m", "rasa", "run", "-p", str(free_port())]
    done = subprocess.run(
        [*command, "--endpoints", str(folder / "endpoints.yml")],
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=START_LIMIT_S,
    )
    assert done.returncode == 78
    assert "cannot delete a conversation" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
