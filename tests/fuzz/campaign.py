"""A run of hostile requests against a real assistant, and what is checked around them."""

from __future__ import annotations

import itertools
import json
import re
import statistics
import subprocess
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import requests
from sqlalchemy import create_engine, text

from assistant.runner.testing import Server, running
from letterclock.case import Case
from letterclock.letters import LANGUAGES
from tests.fuzz import payloads, sending
from tests.fuzz.kinds import KINDS
from tests.fuzz.oracles import problems
from tests.fuzz.payloads import Payload, World
from tests.platforms.people import ONE_EACH, SETTINGS, Person, addresses
from tests.platforms.providers import Providers, serve
from tests.platforms.test_socketio import Client
from tests.system.processes import children_of

TODAY = "2026-11-23"
WORKERS = 4
EVERY = 25
"""After so many hostile requests an ordinary person asks something."""

SECRET_DATE = ("2026-09-17", "September 17, 2026", "17 de septiembre de 2026")
"""The date on the letter of the conversation that everyone tries to look into."""

WARM_UP = len(KINDS) * 6
"""Requests before memory is measured: each kind a few times, so that what is loaded once is."""

_HARMLESS = frozenset({"user", "bot", "action", "slot", "session_started", "user_featurization"})
_HARMLESS_SLOTS = frozenset(
    {
        *("language", "times_asked", "waiting_topic", "told"),
        *("letters", "open_question", "circumstances"),
    }
)
"""Slots that words without a date may leave behind: which letter it is, what was asked."""


@dataclass
class Campaign:
    """One run."""

    server: Server
    providers: Providers
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)
    ordinary_s: list[float] = field(default_factory=list)
    before_mb: float = 0.0
    after_mb: float = 0.0
    _watched: str = field(default_factory=lambda: f"watched-{uuid.uuid4().hex}")
    _token: str = ""
    _session: str = ""
    _people: dict[str, Person] = field(default_factory=dict)
    _commanded: list[str] = field(default_factory=list)
    _to_answer: list[tuple[str, str]] = field(default_factory=list)
    _sent: dict[str, int] = field(default_factory=dict)
    _unsigned: set[tuple[str, str]] = field(default_factory=set)

    def run(self, count: int, seed: int) -> None:
        """Sends so many hostile requests; what is wrong is in `found` afterwards.

        Args:
            count: How many, the warm-up among them.
            seed: Of the random source.
        """
        self._plant()
        people = {platform: person.id for platform, person in self._people.items()}
        world = World((self._mint("hello"),), (self._watched,), people, (self._session,))
        sent = payloads.generate(KINDS, count, seed, world)
        for each in self._people.values():
            self._sent[each.platform] = self.providers.tried(each.platform, each.to)
        self._send(itertools.islice(sent, WARM_UP))
        self.before_mb = memory_mb(self.server)
        self._send(sent)
        self.after_mb = memory_mb(self.server)
        self._check_answers()
        self._check_planted()
        self._check_slots()

    def table(self) -> str:
        """Counts by kind of request and status of the answer."""
        statuses = sorted({status for _, status in self.counts})
        lines = ["".join(f"{each:>8}" for each in statuses) + "  kind of request"]
        for kind in sorted({kind for kind, _ in self.counts}):
            cells = (self.counts[kind, status] or "" for status in statuses)
            lines.append("".join(f"{cell:>8}" for cell in cells) + f"  {kind}")
        total = "".join(
            f"{sum(n for (_, s), n in self.counts.items() if s == each):>8}" for each in statuses
        )
        waits = [each * 1000 for each in self.ordinary_s]
        return "\n".join(
            (
                *lines,
                f"{total}  all {sum(self.counts.values())}",
                f"Memory of all processes: {self.before_mb:.0f} MB after {WARM_UP} requests, "
                f"{self.after_mb:.0f} MB at the end.",
                f"{len(waits)} ordinary turns in between: median {statistics.median(waits):.0f} ms, "
                f"longest {max(waits):.0f} ms.",
            )
        )

    def _send(self, sent: Iterator[Payload]) -> None:
        with ThreadPoolExecutor(WORKERS) as pool:
            while some := list(itertools.islice(sent, EVERY)):
                for each in pool.map(self._one, some):
                    self.found += each
                self._ordinary()

    def _one(self, payload: Payload) -> list[str]:
        try:
            reply = sending.send(self.server.url, payload)
        except OSError as error:
            self.counts[payload.kind, "none"] += 1
            return [f"{payload.kind}: {error!r} after {payload.raw[:200]!r}"]
        self.counts[payload.kind, str(reply.status or "closed")] += 1
        if payload.kind == "REST: typed commands" and payload.sender is not None:
            self._commanded.append(payload.sender)
        if payload.answered:
            self._to_answer.append(payload.answered)
        if payload.unsigned:
            self._unsigned.add(payload.unsigned)
        planted = (*SECRET_DATE, self._token, self._session)
        return [
            f"{payload.kind}: {each} ({reply.status}) after {payload.raw[:300]!r}"
            for each in problems(payload, reply, planted)
        ]

    def _ordinary(self) -> None:
        """A person who means well is answered right."""
        begun = time.monotonic()
        try:
            answers = self.server.send("my letter is dated October 22, 2026. am i too late?")
        except OSError as error:
            self.found.append(f"an ordinary person was not answered: {error!r}")
            return
        self.ordinary_s.append(time.monotonic() - begun)
        if not answers or "November 23, 2026" not in answers[0]["text"]:
            self.found.append(f"an ordinary person was answered {answers!r}")

    def _plant(self) -> None:
        self.server.send(f"my letter is dated {SECRET_DATE[1]}", self._watched)
        self._token = self._mint(f"my letter is dated {SECRET_DATE[1]}")

        for kind in ONE_EACH:
            person = kind(self.server, self.providers)
            person.say(f"my letter is dated {SECRET_DATE[1]}")
            person.hears("December 16, 2026")
            self._people[person.platform] = person
        client = Client(self.server)
        self._session = client.request()
        client.say(f"my letter is dated {SECRET_DATE[1]}", self._session)
        client.leave()

    def _mint(self, words: str) -> str:
        body = {"id": uuid.uuid4().hex, "text": words, "language": "en"}
        url = f"{self.server.url}/webhooks/website/messages"
        return str(requests.post(url, json=body, timeout=30).json()["conversation"])

    def _check_answers(self) -> None:
        """On the platforms those who were heard are answered; what others told is told to none."""
        own = {(person.platform, person.to) for person in self._people.values()}

        def silent() -> list[tuple[str, str]]:
            answered = {(call.provider, call.to) for call in list(self.providers.calls)}
            return [each for each in self._to_answer if each not in answered]

        try:
            self.providers.until(lambda _: not silent())
        except AssertionError:
            self.found += [f"silence on {platform} to {to}" for platform, to in silent()]
        for call in list(self.providers.calls):
            said = json.dumps(call.what)
            if (call.provider, call.to) not in own and any(each in said for each in SECRET_DATE):
                self.found.append(f"{call.provider} was told another's date for {call.to}")
            if (call.provider, call.to) in self._unsigned - own:
                self.found.append(
                    f"{call.provider}: an unsigned delivery of {call.to} was answered"
                )
        for person in self._people.values():
            if self.providers.tried(person.platform, person.to) != self._sent[person.platform]:
                self.found.append(f"somebody on {person.platform} was written to for another")
            person.say("when is my last day?")
            try:
                person.hears("December")
            except AssertionError:
                self.found.append(f"somebody on {person.platform} no longer is who they were")

    def _check_planted(self) -> None:
        """Nobody has written into the conversations that were there, or deleted them."""
        url = f"{self.server.url}/webhooks/website/history"
        turns = requests.post(url, json={"conversation": self._token}, timeout=30).json()["turns"]
        if [each["from"] for each in turns].count("person") != 1:
            self.found.append("the watched website conversation was written into, or deleted")
        told = json.dumps(self.server.send("when is my last day?", self._watched))
        if not any(each in told for each in SECRET_DATE):
            self.found.append("the watched REST conversation no longer knows its date")
        if _rows(
            self.server,
            "select count(*) from events where type_name = 'user' and sender_id = :s",
            self._watched,
        ) != [(2,)]:
            self.found.append("the watched REST conversation was written into")

    def _check_slots(self) -> None:
        kinds = {row[0] for row in _rows(self.server, "select distinct type_name from events")}
        if kinds - _HARMLESS:
            self.found.append(f"events of the kinds {sorted(kinds - _HARMLESS)}")
        query = "select sender_id, data from events where type_name = 'slot'"
        commanded = set(self._commanded)
        for sender, data in _rows(self.server, query):
            event = json.loads(data)
            slot, value = event["name"], event["value"]
            if not _is_sound(slot, value):
                self.found.append(f"slot {slot} is {value!r}")
            if sender in commanded and _has_date(value):
                self.found.append(f"a typed command left a date in {slot}: {value!r}")
            if sender in commanded and slot not in _HARMLESS_SLOTS | {"session_started_metadata"}:
                self.found.append(f"a typed command set {slot} to {value!r}")


@contextmanager
def under_attack() -> Iterator[Campaign]:
    """An assistant with all channels and no limits on the rate: every request reaches it."""
    providers = Providers()
    stand_in = serve(providers)
    env = {**SETTINGS, **addresses(providers.url), "LETTERCLOCK_TODAY": TODAY}
    env |= {"LETTERCLOCK_RATE_CONVERSATION": "0/60", "LETTERCLOCK_RATE_ADDRESS": "0/60"}
    try:
        with running(env=env) as server:
            yield Campaign(server, providers)
    finally:
        stand_in.shutdown()


def memory_mb(server: Server) -> float:
    """Resident memory of the supervisor and both servers, in MB."""
    family = ",".join(str(pid) for pid in (server.process.pid, *children_of(server.process.pid)))
    listing = subprocess.run(
        ["ps", "-o", "rss=", "-p", family], capture_output=True, text=True, check=True
    )
    return sum(int(line) for line in listing.stdout.split()) / 1024


_CASE = ("letters", "open_question", "filings", "circumstances")


def _has_date(value: Any) -> bool:
    """Whether a slot holds a calendar date."""
    return re.search(r"\b(?:19|20)\d\d-\d\d-\d\d\b", json.dumps(value)) is not None


def _is_sound(slot: str, value: Any) -> bool:
    """Whether a slot holds what it may hold, whoever set it."""
    if value is None:
        return True
    if slot == "language":
        return value in LANGUAGES
    if slot == "letter_date":
        return isinstance(value, str) and bool(date.fromisoformat(value))
    if slot in _CASE:
        # What cannot be read back as it was written is not what may be there.
        return bool(Case.from_slots({slot: value}).as_slots()[slot] == value)
    if slot == "told":
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if slot == "times_asked":
        return isinstance(value, (int, float)) and 0 <= value < 1000
    return isinstance(value, (str, bool, dict))


def _rows(server: Server, query: str, sender: str | None = None) -> Iterable[Any]:
    engine = create_engine(f"sqlite:///{server.db_path}")
    with engine.connect() as connection:
        found = connection.execute(text(query), {"s": sender} if sender else {}).all()
    engine.dispose()
    return [tuple(row) for row in found]
