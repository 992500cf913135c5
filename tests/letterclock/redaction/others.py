"""Messages of other test sets, whose authors did not know the rules of redaction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

TESTS = Path(__file__).parent.parent.parent

FILES = {
    "en": TESTS / "nlu" / "dev.en.yml",
    "es": TESTS / "nlu" / "dev.es.yml",
    "both": TESTS / "letterclock" / "dates" / "corpus.yml",
}
"""By language; the messages about dates are in both."""

WITH_A_NUMBER = "202-555-0143"
"""One of them holds a telephone number, and is left out."""


def written_by_others(language: str) -> list[str]:
    """The messages, each once.

    Args:
        language: "en", "es" or "both".
    """
    cases: list[dict[str, Any]] = yaml.safe_load(FILES[language].read_text("utf-8"))
    return sorted({case["say"] for case in cases if WITH_A_NUMBER not in case["say"]})
