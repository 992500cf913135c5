"""Letters pasted through every door: what they say is answered, and no line of them is kept."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from assistant.ground.settings import ROOT
from tests.letterclock.pasted import NAMES, letter
from tests.platforms.people import SETTINGS, addresses
from tests.platforms.providers import Providers, serve
from tests.system.doors import DOORS, Reached
from tests.system.watched import Watched, watched

pytestmark = pytest.mark.slow

QUESTION = "how much does it cost to file the petition?"
LONGEST = 6000


@dataclass
class Told:
    """An assistant to which letters were pasted through every door, and its answers."""

    it: Watched
    answers: dict[str, list[str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("watched")
    providers = Providers()
    stand_in = serve(providers)
    settings = {**SETTINGS, **addresses(providers.url), "LETTERCLOCK_SEND_LIMIT": "6"}
    try:
        with watched(folder, settings) as it:
            reached, answers = Reached(it.server, providers), {}
            for name, door in DOORS.items():
                answers[name] = [
                    text
                    for letter_name in (NAMES if name == "rest" else ("4390", "lt11"))
                    for text in door(reached, f"{letter(letter_name)}\n\n{QUESTION}")
                ]
            _in_other_ways(it)
            yield Told(it, answers)
    finally:
        stand_in.shutdown()


def _in_other_ways(it: Watched) -> None:
    """Too long, in a request that is refused, in one whose turn is broken off."""
    url, whole = it.server.url, letter("4390")
    for message in (whole + "\n" + whole * 20, "x" * LONGEST + whole):
        body = {"sender": uuid.uuid4().hex, "message": message}
        requests.post(f"{url}/webhooks/rest/webhook", json=body, timeout=60)
    requests.post(f"{url}/webhooks/rest/webhook", data=f'{{"message": "{whole}', timeout=30)
    requests.post(f"{url}/webhooks/rest/webhook", json={"message": [whole]}, timeout=30)
    refused = {"id": uuid.uuid4().hex, "button": whole}
    requests.post(f"{url}/webhooks/website/messages", json=refused, timeout=30)


def _lines() -> set[str]:
    """The lines of all letters; what the assistant says itself, and days alone, prove nothing."""
    own = "".join(path.read_text("utf-8") for path in (ROOT / "letters").glob("*.yml")).lower()
    lines = {line.strip().lower() for name in NAMES for line in letter(name).splitlines()}
    lines = {line for line in lines if len(line) >= 10 and line.isascii() and line not in own}
    return {line for line in lines if not re.fullmatch(r"[a-z]+ \d{1,2}, \d{4}", line)}


NAMED = ("samplewood", "quillfeather", "plumafina", "rosa example", "maple road", "202-555-014")


def _found(text: str) -> set[str]:
    text = text.lower()
    return {each for each in (*_lines(), *NAMED) if each in text}


def test_there_is_something_to_look_for() -> None:
    assert len(_lines()) > 60
    assert {each for each in NAMED if any(each in line for line in _lines())} >= {"samplewood"}


@pytest.mark.parametrize("door", DOORS)
def test_what_it_says_is_answered(told: Told, door: str) -> None:
    said = "\n".join(told.answers[door])
    for answer in ("November 23, 2026", "December 2, 2026", "$60"):
        assert answer in said
    assert "I kept none of its words" in said


def test_what_stands_in_its_place_did_come_there(told: Told) -> None:
    """Else there would be nothing to find, and the tests below would prove nothing."""
    for text in (told.it.database(), told.it.events()):
        assert "[4390: 2026-10-22]" in text
        assert "[LT11: 2026-11-02; last day: 2026-12-02]" in text
        assert QUESTION in text


def test_no_line_of_it_is_in_the_database_the_events_the_log_or_the_counts(told: Told) -> None:
    it = told.it
    for text in (it.database(), it.events(), it.logs(), it.metrics()):
        assert _found(text) == set()


def test_nor_in_any_file(told: Told, tmp_path_factory: pytest.TempPathFactory) -> None:
    it = told.it
    folders: set[Path] = {it.server.db_path.parent, it.broker.parent, ROOT / "var", ROOT / ".cache"}
    files = [path for each in folders for path in each.rglob("*") if path.is_file()]
    assert it.server.db_path in files
    kept = {path: _found(path.read_bytes().decode("utf-8", "replace")) for path in files}
    assert {path: found for path, found in kept.items() if found} == {}


def test_no_answer_repeats_it(told: Told) -> None:
    assert _found("\n".join(text for each in told.answers.values() for text in each)) == set()
