"""People who go on talking to a running assistant while something happens to it."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import requests

from assistant.door.messages import apology
from assistant.runner.testing import Server

PHONE = "1-877-777-4778"
PAUSE_S = 0.1
PATIENCE_S = 90.0

_OPENING = {
    "en": "my letter is dated October 22, 2026",
    "es": "mi carta es del 22 de octubre de 2026",
}
_QUESTION = {"en": "what is a lien", "es": "qué es un gravamen"}
_LAST_DAY = {"en": "November 23, 2026", "es": "23 de noviembre de 2026"}
_ABOUT = {"en": "lien", "es": "gravamen"}


@dataclass
class Said:
    """One message and what came of it."""

    mark: str
    """A word nobody else writes; where it is stored, the message is."""
    at: float
    took: float = 0.0
    texts: list[str] = field(default_factory=list)
    cut_off: int = 0
    """How often the connection broke before the answer."""

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@dataclass
class Person:
    """Somebody in a conversation, who told the letter's date at its start."""

    server: Server
    language: str
    door: str
    """"rest" or "website"."""
    said: list[Said] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    sender: str = field(default_factory=lambda: f"person-{uuid.uuid4().hex}")
    _token: str | None = None

    def begin(self) -> None:
        assert _LAST_DAY[self.language] in self._say(_OPENING[self.language], 0.0).text

    def ask(self, number: int) -> Said:
        mark = f"zq{_letters(number)}{self.sender[-6:].translate(_TO_LETTERS)}"
        done = self._say(f"{_QUESTION[self.language]}? {mark}", time.monotonic(), mark)
        self.said.append(done)
        if not done.texts:
            self.problems.append(f"silence after {mark}")
        elif not self.answered(done) and not self.apologised(done):
            self.problems.append(f"neither an answer nor an apology: {done.text[:200]}")
        return done

    def answered(self, said: Said) -> bool:
        return _ABOUT[self.language] in said.text and not self.apologised(said)

    def apologised(self, said: Said) -> bool:
        return said.text.startswith(apology(self.language)) and PHONE in said.text

    def told_the_dates(self, said: Said) -> bool:
        return _LAST_DAY[self.language] in said.text

    def _say(self, words: str, at: float, mark: str = "") -> Said:
        done = Said(mark, at)
        message_id = uuid.uuid4().hex
        deadline = time.monotonic() + PATIENCE_S
        while not done.texts:
            try:
                done.texts = self._send(words, message_id)
                break
            except requests.ConnectionError:
                # The chat sends the same message again; so does a person.
                done.cut_off += 1
                assert time.monotonic() < deadline, "it does not come back"
                time.sleep(0.3)
        done.took = time.monotonic() - at
        return done

    def _send(self, words: str, message_id: str) -> list[str]:
        if self.door == "rest":
            body: dict[str, Any] = {"sender": self.sender, "message": words}
            answer = requests.post(
                f"{self.server.url}/webhooks/rest/webhook", json=body, timeout=60
            )
            messages = answer.json()
        else:
            body = {"id": message_id, "text": words, "language": self.language}
            body["conversation"] = self._token
            url = f"{self.server.url}/webhooks/website/messages"
            answer = requests.post(url, json=body, timeout=60)
            self._token = answer.json().get("conversation")
            messages = answer.json().get("messages", [])
        if answer.status_code != 200:
            self.problems.append(f"status {answer.status_code}: {answer.text[:200]}")
            return [answer.text]
        return [each.get("text", "") for each in messages]


def crowd(server: Server) -> list[Person]:
    """Four people, two languages, two doors; each has told the letter's date."""
    people = [
        Person(server, language, door) for door in ("rest", "website") for language in ("en", "es")
    ]
    for each in people:
        each.begin()
    return people


@contextmanager
def talking(people: list[Person]) -> Iterator[None]:
    """Lets all of them ask one question after the other until the block ends."""
    ending = threading.Event()

    def talk(person: Person) -> None:
        numbers = itertools.count(len(person.said))
        try:
            while not ending.is_set():
                person.ask(next(numbers))
                ending.wait(PAUSE_S)
        except Exception as error:
            person.problems.append(repr(error))

    threads = [threading.Thread(target=talk, args=(each,)) for each in people]
    for each in threads:
        each.start()
    try:
        yield
    finally:
        ending.set()
        for each in threads:
            each.join()


def _letters(number: int) -> str:
    return str(number).translate(_TO_LETTERS)


_TO_LETTERS = str.maketrans("0123456789", "bcdghjkmpt")
"""Words without digits, which could be taken for dates or personal numbers."""
