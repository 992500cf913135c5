"""Dialogues in YAML, played over REST against the real servers, and checked turn by turn.

A file in `tests/conversations/<group>/` is one dialogue about one behaviour::

    about: The date is corrected
    turns:
      - say: "letter is dated oct 22"      # or  press: a button's title
        starts: "Yes."                      # how the first message starts
        hear: ["November 23, 2026"]         # each is somewhere in the answer
        not: ["December"]                   # none is anywhere in it
        dates:                              # the deadlines objects, by letter date
          2026-10-22: {collection: [2026-11-23, last_day], innocent_spouse: [2027-01-20, open]}
        no_dates: true                      # no deadlines object with a counted day
        printed: {LT11: 2026-12-14}         # the objects of letters whose printed day decides
        slots: {letter_date: 2026-10-22}    # afterwards; null for not set. Of the case also:
                                            # letter, other_dates, unsure, gently, question,
                                            # question_days
        buttons: ["Yes, that is the date"]  # each is among the buttons
        matches: ["\\byes\\b"]              # each pattern is found, whatever the case
        never: ["2025"]                     # none is found
        stated:                             # every deadlines object, if any, is one of these
          2026-10-30: {letter: "4390", collection: 2026-11-30, innocent_spouse: 2027-01-28}
        card: true                          # there is at least one deadlines object
        in_time: {2026-10-30: {collection: false, innocent_spouse: true}}  # of a judged filing

"Today" is 2026-11-23 in every dialogue.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assistant.runner.testing import Server
from tests.conversations.store import Store, slots

FOLDER = Path(__file__).parent
TODAY = "2026-11-23"

_KEYS = frozenset(
    {
        *("say", "press", "starts", "hear", "not", "dates", "no_dates", "slots", "buttons"),
        *("matches", "never", "stated", "card", "in_time", "printed"),
    }
)
_READ = ("starts", "hear", "not", "buttons", "matches", "never")
"""What a person can tell from the screen."""
_READ_IN_SHORT = ("not", "buttons", "never")
"""The same of an answer in short."""
_NEVER = re.compile(r"[{}]|\bNone\b(?! of\b)|\bnull\b|Traceback|beginning the day after")
"""What no answer may hold: unfilled placeholders, Python, and the wording that misled people."""


@dataclass(frozen=True)
class Dialogue:
    """One file.

    Attributes:
        path: The file.
        about: The behaviour it checks.
        turns: What is said and expected, in order.
    """

    path: Path
    about: str
    turns: tuple[Mapping[str, Any], ...]

    @property
    def name(self) -> str:
        """Group and file name, for the test's name."""
        return f"{self.path.parent.name}/{self.path.stem}"


@dataclass
class Played:
    """A dialogue that was played.

    Attributes:
        problems: Everything that did not fit.
        parts: Its events as the tracker store kept them; a part each between two forgettings.
    """

    problems: list[str] = field(default_factory=list)
    parts: list[list[dict[str, Any]]] = field(default_factory=list)


def load_all() -> list[Dialogue]:
    """Every dialogue, by group and name.

    Raises:
        ValueError: A file has a key that means nothing.
    """
    return [_load(path) for path in sorted(FOLDER.glob("*/*.yml"))]


def play(dialogue: Dialogue, server: Server, store: Store) -> Played:
    """Says every turn in a conversation of its own and collects what is not as expected."""
    played = Played()
    sender = uuid.uuid4().hex
    answer: list[dict[str, Any]] = []
    kept: list[dict[str, Any]] = []
    for number, turn in enumerate(dialogue.turns, start=1):
        said = turn["say"] if "say" in turn else _payload(answer, turn["press"])
        if said is None:
            played.problems.append(f"turn {number}: no button {turn['press']!r} to press")
            break
        answer = server.send(said, sender=sender)
        found = _check(turn, answer)
        before, kept = kept, store.events(sender)
        if not kept:
            played.parts.append(before)
        if "slots" in turn:
            found += _check_slots(turn["slots"], slots(kept))
        played.problems += [f"turn {number} ({said!r}): {problem}" for problem in found]
    played.parts.append(kept)
    return played


def play_over(
    dialogue: Dialogue,
    say: Callable[[str], list[dict[str, Any]]],
    in_short: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """Says every turn over another door than REST, and compares what a person can read there.

    Args:
        dialogue: The dialogue. What only REST shows (deadlines objects, slots) is not compared.
        say: Says something in a conversation of its own; returns messages as REST does, without
            marks for bold.
        in_short: Tells an answer in short: the words of the whole one are not looked for in it.

    Returns:
        Everything that did not fit.
    """
    problems: list[str] = []
    answer: list[dict[str, Any]] = []
    for number, turn in enumerate(dialogue.turns, start=1):
        said = turn["say"] if "say" in turn else _payload(answer, turn["press"])
        if said is None:
            return [*problems, f"turn {number}: no button {turn['press']!r} to press"]
        answer = say(said)
        short = any(in_short(message.get("text", "")) for message in answer)
        expected = _READ_IN_SHORT if short else _READ
        found = _check({key: _plain_text(turn[key]) for key in expected if key in turn}, answer)
        problems += [f"turn {number} ({said!r}): {problem}" for problem in found]
    return problems


def _plain_text(expected: Any) -> Any:
    if isinstance(expected, list):
        return [_plain_text(each) for each in expected]
    return expected.replace("**", "")


def _load(path: Path) -> Dialogue:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for turn in data["turns"]:
        unknown = set(turn) - _KEYS
        if unknown or ("say" in turn) == ("press" in turn):
            raise ValueError(f"{path.name}: a turn says or presses, and has no {sorted(unknown)}")
    return Dialogue(path, data["about"], tuple(data["turns"]))


def _payload(answer: list[dict[str, Any]], title: str) -> str | None:
    buttons = [button for message in answer for button in message.get("buttons", ())]
    return next((button["payload"] for button in buttons if button["title"] == title), None)


def _check(turn: Mapping[str, Any], answer: list[dict[str, Any]]) -> list[str]:
    texts = [message.get("text", "") for message in answer] or [""]
    whole = "\n\n".join(texts)
    problems = []
    if not whole.strip():
        return ["silence"]
    problems += [f"holds {piece!r}" for piece in _NEVER.findall(whole)]
    if not texts[0].startswith(turn.get("starts", "")):
        problems.append(f"starts with {texts[0][:60]!r}, not {turn['starts']!r}")
    problems += [f"lacks {piece!r}" for piece in turn.get("hear", ()) if piece not in whole]
    problems += [f"holds {piece!r}" for piece in turn.get("not", ()) if piece in whole]
    titles = [button["title"] for message in answer for button in message.get("buttons", ())]
    problems += [
        f"has no button {title!r}" for title in turn.get("buttons", ()) if title not in titles
    ]
    problems += [
        f"does not match {pattern!r}"
        for pattern in turn.get("matches", ())
        if not re.search(pattern, whole, re.IGNORECASE)
    ]
    problems += [
        f"matches {pattern!r}"
        for pattern in turn.get("never", ())
        if re.search(pattern, whole, re.IGNORECASE)
    ]
    problems += _check_dates(turn, answer)
    problems += _check_stated(turn, answer)
    if problems:
        problems.append(f"the answer was: {whole}")
    return problems


def _check_dates(turn: Mapping[str, Any], answer: list[dict[str, Any]]) -> list[str]:
    found, printed = _objects(answer)
    problems = [
        f"odd deadlines object {each}" for each in (*found, *printed) if each["as_of"] != TODAY
    ]
    if "printed" in turn:
        told = {each["letter"]: each["deadlines"][0]["last_day"] for each in printed}
        if told != {letter: str(day) for letter, day in turn["printed"].items()}:
            problems.append(f"states the printed days {told}, not {turn['printed']}")
    computed = {
        stated["letter_date"]: {
            each["matter"]: [each["last_day"], each["status"]] for each in stated["deadlines"]
        }
        for stated in found
    }
    if turn.get("no_dates") and computed:
        problems.append(f"states dates {computed}")
    if "dates" in turn:
        expected = {
            str(day): {matter: [str(each) for each in pair] for matter, pair in parts.items()}
            for day, parts in turn["dates"].items()
        }
        if computed != expected:
            problems.append(f"states {computed}, not {expected}")
    return problems


def _objects(answer: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The deadlines objects of counted days, and of printed ones."""
    customs = [message["custom"] for message in answer if "custom" in message]
    found = [each for each in customs if each["kind"] == "deadlines"]
    printed = [each for each in found if each["deadlines"][0].get("basis") == "printed"]
    return [each for each in found if each not in printed], printed


def _check_stated(turn: Mapping[str, Any], answer: list[dict[str, Any]]) -> list[str]:
    """What deadlines objects hold, where there are any: letter, days, verdicts."""
    found, _ = _objects(answer)
    problems = []
    if turn.get("card") and not found:
        problems.append("states no deadlines object")
    if "stated" in turn:
        expected = [
            {"letter_date": str(day)} | {name: str(value) for name, value in parts.items()}
            for day, parts in turn["stated"].items()
        ]
        for each in found:
            told = {"letter_date": each["letter_date"], "letter": each["letter"]}
            told |= {one["matter"]: one["last_day"] for one in each["deadlines"]}
            if told not in expected:
                problems.append(f"states {told}, not one of {expected}")
    for day, verdicts in turn.get("in_time", {}).items():
        for each in found:
            if each["letter_date"] == str(day) and "filed_on" in each:
                told = {one["matter"]: one["in_time"] for one in each["deadlines"]}
                if told != verdicts:
                    problems.append(f"judges {told}, not {verdicts}")
    return problems


def _check_slots(expected: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    problems = []
    known = {**found, **_of_the_case(found)}
    for name, value in expected.items():
        wanted = _plain(value)
        if known.get(name) != wanted:
            problems.append(f"slot {name} is {known.get(name)!r}, not {wanted!r}")
    return problems


def _of_the_case(found: Mapping[str, Any]) -> dict[str, Any]:
    """What the slots of the case say, each under a name of its own."""
    question = found.get("open_question") or {}
    letters = found.get("letters") or []
    first, *others = letters or [{}]
    return {
        "question": question.get("about"),
        "question_days": question.get("days") or None,
        "unsure": True if first.get("sure") is False else None,
        "other_dates": [each["dated"] for each in others if "dated" in each] or None,
        "letter": first.get("letter"),
        "gently": True if "gently" in (found.get("circumstances") or ()) else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
