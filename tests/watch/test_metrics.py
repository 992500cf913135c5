"""The counts: all that is promised, nothing that was said, on this machine alone."""

from __future__ import annotations

import re
import socket
import urllib.request
from collections.abc import Iterator

import pytest
import yaml

from assistant.ground.settings import ROOT
from assistant.watch import journal, metrics, turn_metrics
from assistant.watch.outcomes import ASKING, GUESSING


def value(name: str, **labels: str) -> float:
    return metrics.registry.get_sample_value(name, labels) or 0.0


class Change:
    """How much a count has grown."""

    def __init__(self, name: str, **labels: str) -> None:
        self._name, self._labels = name, labels
        self._before = value(name, **labels)

    def __call__(self) -> float:
        return value(self._name, **self._labels) - self._before


def test_a_turn_counts_its_channel_topic_outcome_and_time() -> None:
    turns = Change("letterclock_turns_total", channel="rest")
    slow = Change("letterclock_turn_seconds_bucket", channel="rest", le="0.25")
    topics = Change("letterclock_topics_total", topic="litc")
    asked = Change("letterclock_outcomes_total", outcome="date_asked")
    with journal.entry("rest", "ann"):
        metrics.heard("litc", ["utter_ask_letter_date"])
        metrics.turn("rest", 0.2)
    assert (turns(), slow(), topics(), asked()) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("uttered", "outcome"),
    [
        (["utter_greet"], "answered"),
        ([], "answered"),
        (["utter_named_guesses", "utter_ask_letter_date"], "not_understood"),
        (["utter_confirm_date"], "date_asked"),
        (["utter_ask_date_again"], "date_asked"),
    ],
)
def test_what_a_turn_came_to(uttered: list[str], outcome: str) -> None:
    change = Change("letterclock_outcomes_total", outcome=outcome)
    with journal.entry("rest", "ann"):
        metrics.heard("greet", uttered)
        metrics.turn("rest", 0.0)
    assert change() == 1


def test_each_response_about_the_date_is_known_as_a_question_or_as_none() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    about = {name for name in domain["responses"] if re.search(r"_date(?:_|$)", name)}
    assert about - ASKING == {"utter_date_replaced"}
    assert (ASKING | GUESSING) - set(domain["responses"]) == set()


def test_refusals_redactions_errors_and_deletions() -> None:
    rate = Change("letterclock_refusals_total", reason="rate")
    ssn = Change("letterclock_redactions_total", kind="ssn")
    error = Change("letterclock_errors_total", kind="OSError")
    deleted = Change("letterclock_conversations_deleted_total", why="age")
    with journal.entry("rest", "ann") as noted:
        metrics.refused("rate")
        assert noted.outcome == "refused: rate"
        metrics.failed("OSError")
        assert noted.outcome == "failed"
    metrics.refused("rate")
    metrics.redacted(["ssn"])
    metrics.deleted("age", 3)
    assert (rate(), ssn(), error(), deleted()) == (2, 1, 1, 3)


def test_a_tracker_tells_the_last_turn() -> None:
    from rasa.shared.core.events import BotUttered, UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker

    tracker = DialogueStateTracker("ann", [])
    guesses = {"utter_action": "utter_named_guesses"}
    for event in (
        UserUttered("a", {"name": "forms"}),
        BotUttered("b", metadata=guesses),
        UserUttered("c", {"name": "litc"}),
        BotUttered("d", metadata={"utter_action": "utter_confirm_date"}),
    ):
        tracker.update(event)
    with journal.entry("rest", "ann") as noted:
        turn_metrics.note(tracker)
    assert (noted.topic, noted.outcome) == ("litc", "date_asked")
    turn_metrics.note(DialogueStateTracker("bob", []))  # nothing said yet: no error


@pytest.fixture
def page() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    metrics.serve(port)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
        yield answer.read().decode()


def test_the_page_has_every_count_before_the_first_turn(page: str) -> None:
    names = set(re.findall(r"^# TYPE letterclock_(\w+)", page, re.MULTILINE))
    for each in ("turns", "turn_seconds", "topics", "outcomes", "redactions", "refusals", "errors"):
        assert any(name.startswith(each) for name in names), each
    assert 'letterclock_outcomes_total{outcome="not_understood"}' in page


def test_no_label_can_hold_what_somebody_wrote(page: str) -> None:
    secret = "my landlord is called zebra"
    with journal.entry(secret, secret):
        metrics.heard(secret, [secret])
        metrics.redacted([secret])
        metrics.failed(secret + "!")
        metrics.turn(secret, 0.1)
    from prometheus_client import generate_latest

    assert "zebra" not in generate_latest(metrics.registry).decode()


def test_a_taken_port_stops_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        metrics.serve(other.getsockname()[1])
    assert "metrics cannot be served" in capsys.readouterr().err
