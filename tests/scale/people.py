"""People at the website's chat, who write while servers die.

Each has a letter with a date of their own, so that an answer from another's conversation, or from
one that was forgotten, is seen at once. They do what the chat in the browser does: a message that
brings no answer is sent again under the same id.
"""

from __future__ import annotations

import http.client
import json
import threading
import time
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from assistant.door.messages import apology
from tests.scale.engines import LOOPBACK

FIRST_LETTER = date(2026, 9, 1)
QUESTIONS = ("what about the spouse part?", "how long do I have for the levy?")
TELEPHONE = "877-777-4778"
PATIENCE_S = 120.0
"""How long one message is sent again and again, in seconds."""


@dataclass
class Person:
    """One browser with an address of its own."""

    number: int
    port: int
    """Of nginx's door for everyone, or of one server."""
    token: str | None = None
    acknowledged: list[str] = field(default_factory=list)
    """Ids of the messages that were answered, in order."""
    apologies: int = 0
    errors: int = 0
    """Answers that were an error with words, after which the message was sent again."""
    problems: list[str] = field(default_factory=list)

    @property
    def letter(self) -> date:
        return FIRST_LETTER + timedelta(days=self.number)

    def begin(self) -> None:
        """Says the date on the letter."""
        while not self.acknowledged:
            self.say(f"my letter is dated {self.letter:%B %-d, %Y}")

    def ask(self) -> None:
        """Asks one of the questions whose answers state the dates."""
        answer = self.say(QUESTIONS[len(self.acknowledged) % len(QUESTIONS)])
        if answer is None:
            return
        stated = {
            message["custom"]["letter_date"]
            for message in answer
            if message.get("custom", {}).get("kind") == "deadlines"
        }
        if stated != {self.letter.isoformat()}:
            self.problems.append(f"dates of {stated or 'no letter'}, not of {self.letter}")

    def say(self, text: str) -> list[dict[str, Any]] | None:
        """Says something until it is answered.

        Returns:
            The answer; None where it is an apology.
        """
        mark = uuid.uuid4().hex
        give_up = time.monotonic() + PATIENCE_S
        while time.monotonic() < give_up:
            status, body = self.post("messages", id=mark, text=text, language="en")
            if status == 200:
                break
            self.errors += 1
            if TELEPHONE not in json.dumps(body):
                self.problems.append(f"{status} without words: {body}")
            time.sleep(0.3)
        else:
            self.problems.append(f"no answer to {text!r}")
            return None
        self.token = body["conversation"]
        messages: list[dict[str, Any]] = body["messages"]
        if not messages:
            self.problems.append("silence")
        if any(message.get("text", "").startswith(apology()) for message in messages):
            self.apologies += 1
            time.sleep(0.2)
            return None
        self.acknowledged.append(mark)
        return messages

    def post(self, door: str, **body: Any) -> tuple[int, Any]:
        """Sends one request of the chat's; status 0 where there was no answer at all."""
        if self.token:
            body["conversation"] = self.token
        # An address for each, so that nginx takes them for different people.
        mine = (f"127.0.0.{2 + self.number % 250}", 0)
        connection = http.client.HTTPConnection(
            LOOPBACK, self.port, timeout=70, source_address=mine
        )
        try:
            connection.request(
                "POST",
                f"/webhooks/website/{door}",
                json.dumps(body),
                {"Content-Type": "application/json"},
            )
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        except (OSError, ValueError, http.client.HTTPException) as error:
            return 0, type(error).__name__
        finally:
            connection.close()


class Crowd:
    """People who write all the time, each in a thread."""

    def __init__(self, people: int, port: int) -> None:
        self.people = [Person(number, port) for number in range(people)]
        self._enough = threading.Event()
        self._threads = [
            threading.Thread(target=self._write, args=(each,), daemon=True) for each in self.people
        ]

    def __enter__(self) -> Crowd:
        for each in self._threads:
            each.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._enough.set()
        for each in self._threads:
            each.join(PATIENCE_S + 10)

    def answered(self, times: int = 2) -> None:
        """Waits until everyone has been answered again, so many times."""
        before = [len(each.acknowledged) for each in self.people]
        give_up = time.monotonic() + PATIENCE_S
        while any(
            len(each.acknowledged) < count + times
            for each, count in zip(self.people, before, strict=True)
        ):
            assert time.monotonic() < give_up, "somebody is no longer answered"
            time.sleep(0.05)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Messages answered, apologised for, and sent again after an error."""
        return (
            sum(len(each.acknowledged) for each in self.people),
            sum(each.apologies for each in self.people),
            sum(each.errors for each in self.people),
        )

    @property
    def problems(self) -> list[str]:
        return [f"{each.number}: {problem}" for each in self.people for problem in each.problems]

    def _write(self, person: Person) -> None:
        person.begin()
        while not self._enough.is_set():
            person.ask()
