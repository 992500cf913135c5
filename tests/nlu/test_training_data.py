"""The training examples: enough of them, each once, and none of them in the development set."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from assistant.evaluation.model import load_cases

ROOT = Path(__file__).resolve().parent.parent.parent
AT_LEAST = 40


def examples(pattern: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "data" / "nlu").glob(pattern)):
        for each in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            if "lookup" in each:
                continue
            lines = [line[2:].strip() for line in each["examples"].splitlines()]
            found.setdefault(each["intent"], []).extend(lines)
    return found


def intents() -> set[str]:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return {next(iter(each)) for each in domain["intents"]} - {"nlu_fallback"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_topic_has_enough_examples(language: str) -> None:
    found = examples(f"*.{language}.yml")
    assert set(found) == intents()
    assert {topic: len(lines) for topic, lines in found.items() if len(lines) < AT_LEAST} == {}


def test_no_example_stands_under_two_topics() -> None:
    topics: dict[str, set[str]] = {}
    for topic, lines in examples("*.yml").items():
        for line in lines:
            topics.setdefault(line.lower(), set()).add(topic)
    assert {line: found for line, found in topics.items() if len(found) > 1} == {}


def test_no_example_is_given_twice_in_one_language() -> None:
    for language in ("en", "es"):
        lines = [line.lower() for each in examples(f"*.{language}.yml").values() for line in each]
        assert [line for line, count in Counter(lines).items() if count > 1] == []


def test_the_development_set_is_large() -> None:
    cases = load_cases(ROOT / "tests/nlu/dev.en.yml")
    assert len(cases) >= 300
    assert {case.topic for case in cases} <= intents()
