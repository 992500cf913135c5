"""``make evaluate``: prints the tables and writes ``docs/understanding.md``."""

from __future__ import annotations

import logging
import os
import subprocess
from datetime import date

import structlog

from assistant.evaluation import comparison, tables
from assistant.evaluation.crossvalidation import FOLDS, ROOT, cross_validate
from assistant.evaluation.model import load_cases, parse
from assistant.setup import model
from letterclock import clock

OUT = ROOT / "docs" / "understanding.md"
DEV_TODAY = "2026-11-23"
"""The day on which the development set is written: "yesterday" in it is the day before this."""

LANGUAGES = {"en": "English", "es": "Spanish"}


def main() -> None:
    """Measure and write."""
    os.environ[clock.TODAY_VARIABLE] = DEV_TODAY
    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    print("training and measuring each pipeline, one after the other …", flush=True)
    parts = [_head(), comparison.compare()]
    for code, language in LANGUAGES.items():
        path = ROOT / "tests" / "nlu" / f"dev.{code}.yml"
        if path.is_file():
            print(f"the development set, {language} …", flush=True)
            parts.append(_development_set(code, language))
    print(f"cross-validation of the training examples, {FOLDS} folds …", flush=True)
    parts.append(
        f"## Cross-validation of the training examples, {FOLDS} folds\n\n{cross_validate()}"
    )
    text = "\n\n".join(parts) + "\n"
    OUT.write_text(text, encoding="utf-8")
    print(text)
    print(f"written to {OUT.relative_to(ROOT)}")


def _head() -> str:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    return (
        "# How well messages are understood\n\n"
        f"Made by `make evaluate` on {date.today().isoformat()} at commit {commit or 'unknown'}; "
        "not written by hand.\n\n"
        "The development set was written without sight of the training examples and is never "
        "trained on."
    )


def _development_set(code: str, language: str) -> str:
    parsed = parse(model.path(), load_cases(ROOT / "tests" / "nlu" / f"dev.{code}.yml"))
    return "\n\n".join(
        [
            f"## Development set, {language}",
            f"{len(parsed)} messages; the first topic is right in "
            f"{100 * tables.accuracy(parsed):.1f} %.",
            tables.letter_dates(parsed),
            tables.curve(parsed),
            tables.per_topic(parsed),
            tables.confusions(parsed),
        ]
    )


if __name__ == "__main__":
    main()
