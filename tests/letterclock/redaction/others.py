"""Messages of other test sets, whose authors did not know the rules of redaction."""

from __future__ import annotations

from pathlib import Path

import yaml

from assistant.evaluation.model import load_cases

TESTS = Path(__file__).parent.parent.parent

DATES = TESTS / "letterclock" / "dates" / "corpus.yml"
SETS = ("en", "es", "both")

WITH_A_NUMBER = "202-555-0143"
"""One of them holds a telephone number, and is left out."""


def written_by_others(language: str) -> list[str]:
    """The messages, each once.

    Args:
        language: "en", "es", or "both" for the messages about dates.
    """
    if language == "both":
        said = [case["say"] for case in yaml.safe_load(DATES.read_text("utf-8"))]
    else:
        said = [case.say for case in load_cases(TESTS / "nlu" / f"dev.{language}.yml")]
    return sorted({each for each in said if WITH_A_NUMBER not in each})
