"""What a set of conversations reached: intents, rules, stories, responses, letter texts, letters.

The texts are those of Letter 4390 joined over the common ones: every text by its key, its other
wordings (`key@1`, `key@2` …) where some state of a 4390 gets them, and its button. The other
letters follow a simple rule: each letter with a file is reached when dates are stated for it
somewhere, since the same code finds its texts by the same keys and `tests/letterclock` checks
each file by itself; of the letters without a file (`letters/others.yml`) nothing is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from letterclock.fit import Circumstance, Fit
from letterclock.letters import families, known_letters, load_book, load_letter
from letterclock.redaction import KINDS

ROOT = Path(__file__).resolve().parent.parent.parent

LETTER = "4390"
"""The letter whose texts are all to be reached."""

ELSEWHERE = {
    "apology": "tests/system/test_rest.py: said when something fails",
    "apology_danger": "tests/actions/test_failure.py: before the apology, in danger",
    "days_ago_one": "tests/letterclock/test_explain.py: November 22, 2026 is never a last day",
    "language_en": "tests/system/test_website_channel.py: the language button, in the history",
    "language_es": "tests/system/test_website_channel.py: the language button, in the history",
    "maybe_closed": "tests/actions/test_court_closed.py: November 23, 2026 is not in its days",
    "was_closed": "tests/actions/test_court_closed.py: November 23, 2026 is not in its days",
    "how_to_petition.withdraw": "tests/letterclock/test_aspects.py: `withdraw` says the same first",
    "not_advice": "tests/letterclock/test_cli.py: said by the command",
    "zones_summer": "tests/letterclock/test_explain.py: today is in November in every dialogue",
}
"""Texts no conversation reaches, and the tests that do."""

FORGETTING = {
    "intents": {"restart_or_forget"},
    "rules": {"Start over"},
    "stories": {"Started over"},
    "responses": {"utter_forgotten"},
}
"""What leaves no trace in the store when it works, by kind: the turn deletes itself. Played all
the same (tests/conversations/cancellations); the deletion is tests/system/test_forgetting.py's."""

ELSEWHERE |= dict.fromkeys(
    "door_cut door_removed door_text_only door_too_many".split(),
    "tests/system/test_door.py: said by the door, which keeps nothing",
)
ELSEWHERE |= dict.fromkeys(
    "door_letter door_letter_contact door_letter_cut".split(),
    "tests/conversations/pasted: said by the door, which keeps nothing",
)
ELSEWHERE |= dict.fromkeys(
    "letter_last_day letter_without_number".split(),
    "tests/conversations/pasted: stands in place of a letter, in what the person said",
)
ELSEWHERE["door_private"] = "tests/platforms/test_doors.py: said where others read along"
ELSEWHERE["door_command"] = "tests/platforms/test_deliveries.py: said to a command of Slack"
ELSEWHERE |= dict.fromkeys(
    "link_calendar link_picture link_roadmap link_page_line link_line".split(),
    "tests/platforms/test_presentation.py: said on platforms, beside the kept text",
)
ELSEWHERE |= dict.fromkeys(
    (f"removed_{kind}" for kind in KINDS),
    "tests/door/test_messages.py: said by the door, which keeps nothing",
)
_IN_CALENDARS = "summary what how alarm alarm_today neutral".split()
_IN_PICTURES = "timeline letter day_zero today day moved last_day only_left roadmap here".split()
_IN_PICTURES += ["as_of", "call"]
ELSEWHERE |= dict.fromkeys(
    (f"calendar_{each}" for each in _IN_CALENDARS),
    "tests/letterclock/test_calendar_file.py: said in the calendar file",
)
ELSEWHERE |= dict.fromkeys(
    (f"picture_{each}" for each in _IN_PICTURES),
    "tests/letterclock/test_pictures.py: said in a picture",
)


@dataclass
class Reached:
    """Names by kind: everything there is, and what was reached.

    Attributes:
        there: Kind -> all names.
        seen: Kind -> names reached.
    """

    there: dict[str, set[str]] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)

    def missing(self) -> dict[str, list[str]]:
        """What was not reached, by kind; kinds without any are left out."""
        lacking = {kind: sorted(names - self.seen[kind]) for kind, names in self.there.items()}
        return {kind: names for kind, names in lacking.items() if names}

    def report(self) -> str:
        """A line a kind: how many of how many."""
        return "\n".join(
            f"{kind}: {len(names & self.seen[kind])} of {len(names)}"
            for kind, names in self.there.items()
        )


def reached(conversations: Iterable[list[dict[str, Any]]]) -> Reached:
    """Hold the events of conversations against all there is to reach.

    Args:
        conversations: The events of each, as the tracker store keeps them.
    """
    turns = [_turns(events) for events in conversations]
    pairs = {pair for conversation in turns for pair in conversation}
    paths = {**_paths("rules", "rule"), **_paths("stories", "story")}
    result = Reached(there=_everything())
    result.seen = {
        "intents": {intent for intent, _ in pairs},
        "rules": {name for name in result.there["rules"] if _walked(paths[name], turns)},
        "stories": {name for name in result.there["stories"] if _walked(paths[name], turns)},
        "responses": set(),
        "letter texts": set(),
        "letters": set(),
    }
    return result


def add_texts(result: Reached, events: list[dict[str, Any]]) -> None:
    """Adds the responses, texts and letters of a conversation's bot messages."""
    buttons = set(load_book(LETTER).texts["button"].by_language.values())
    for event in events:
        if event["event"] == "bot":
            about = event.get("metadata") or {}
            result.seen["responses"].add(about.get("utter_action", ""))
            result.seen["letter texts"].update(about.get("text_keys", ()))
            data = event.get("data") or {}
            if any(each["title"] in buttons for each in data.get("buttons") or ()):
                result.seen["letter texts"].add("button")
            custom = data.get("custom") or {}
            if custom.get("kind") == "deadlines" and custom["letter"] in known_letters():
                result.seen["letters"].add(load_letter(custom["letter"]).numbers[0])


def _everything() -> dict[str, set[str]]:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    there = {
        "intents": {next(iter(each)) for each in domain["intents"]},
        "rules": set(_paths("rules", "rule")),
        "stories": set(_paths("stories", "story")),
        "responses": set(domain["responses"]),
        "letter texts": _texts() - set(ELSEWHERE),
        "letters": set(families()),
    }
    return {kind: names - FORGETTING.get(kind, set()) for kind, names in there.items()}


def _texts() -> set[str]:
    """Letter 4390's texts and the common ones, in every wording some state of a 4390 gets."""
    book = load_book(LETTER)
    keys = {key for key in book.texts if "@" not in key}
    return keys | {book.fitting(key, fit) for key, fit in product(keys, _states())}


def _states() -> list[Fit]:
    """Every state a text about a 4390 may have to fit, with one circumstance at a time."""
    matters = [clock.matter for clock in load_letter(LETTER).clocks]
    # One day at a time, the first part is never behind the second.
    known = ["open open", "last_day open", "passed open", "passed last_day", "passed passed"]
    statuses = [{}] + [dict(zip(matters, each.split(), strict=True)) for each in known]
    circumstances = [frozenset[str]()] + [frozenset({each.value}) for each in Circumstance]
    holders = ("mine", "spouse", "helped")
    return [
        Fit(status, filed, holder, mentioned, frozenset(matters))
        for status, filed, holder, mentioned in product(
            statuses, (False, True), holders, circumstances
        )
    ]


def _paths(kind: str, name: str) -> dict[str, list[tuple[str, str]]]:
    """Every rule or story as its pairs of intent and action."""
    paths = {}
    for file in sorted((ROOT / "data" / kind).glob("*.yml")):
        for each in yaml.safe_load(file.read_text(encoding="utf-8"))[kind]:
            steps = each["steps"]
            intents = [step["intent"] for step in steps if "intent" in step]
            actions = [step["action"] for step in steps if "action" in step]
            paths[each[name]] = list(zip(intents, actions, strict=True))
    return paths


def _turns(events: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """A conversation as pairs of intent and the action that answered it."""
    pairs: list[tuple[str, str]] = []
    intent = ""
    for event in events:
        if event["event"] == "user":
            intent = event["parse_data"]["intent"]["name"]
        elif event["event"] == "action" and event["name"] != "action_listen" and intent:
            pairs.append((intent, event["name"]))
            intent = ""
    return pairs


def _walked(path: list[tuple[str, str]], turns: list[list[tuple[str, str]]]) -> bool:
    size = len(path)
    return any(
        conversation[start : start + size] == path
        for conversation in turns
        for start in range(len(conversation) - size + 1)
    )
