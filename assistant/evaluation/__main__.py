"""`make evaluate`: prints the tables and writes `docs/understanding.md`."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from datetime import date

import structlog

from assistant.evaluation import comparison, people, tables
from assistant.evaluation.crossvalidation import FOLDS, ROOT, cross_validate
from assistant.evaluation.model import Case, load_cases, parse
from assistant.runner.testing import running
from assistant.setup import model
from letterclock import settings

OUT = ROOT / "docs" / "understanding.md"
DEV_TODAY = "2026-11-23"
"""The day on which the development set is written: "yesterday" in it is the day before this."""

LANGUAGES = {"en": "English", "es": "Spanish"}


def main(quick: bool) -> None:
    """Measures, prints and writes.

    Args:
        quick: Leaves out what trains: the other pipelines and the cross-validation.
    """
    os.environ[settings.TODAY] = DEV_TODAY
    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    parts = [_head(quick), _people()]
    for code, language in LANGUAGES.items():
        print(f"the first development set, {language} …", flush=True)
        parts.append(_development_set(code, language))
    if not quick:
        print("training and measuring each pipeline, one after the other …", flush=True)
        parts.append(comparison.compare())
        print(f"cross-validation of the training examples, {FOLDS} folds …", flush=True)
        parts.append(
            f"## Cross-validation of the training examples, {FOLDS} folds\n\n{cross_validate()}"
        )
    text = "\n\n".join(parts) + "\n"
    OUT.write_text(text, encoding="utf-8")
    print(text)
    print(f"written to {OUT.relative_to(ROOT)}")


def _head(quick: bool) -> str:
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
        "The development sets were written by other hands than the training examples, without "
        "sight of them, and are never trained on."
        + (" The pipelines and the cross-validation were left out (`QUICK=1`)." if quick else "")
    )


def _people() -> str:
    """The second development set, said to the running assistant."""
    parts = [
        "## What people are told\n\nThe second development set, said to the assistant: messages as "
        "people write them, and conversations. Right is an answer that says all that a good one "
        "must say (texts of `letters/`, or what it makes of a day), and counts from no other date. "
        "The topic is the model's first, where any of those a careful person may give counts."
    ]
    with running(env={settings.TODAY: DEV_TODAY}) as server:
        for code, language in LANGUAGES.items():
            print(f"the second development set, {language} …", flush=True)
            conversations = people.load(ROOT / "tests" / "people" / f"development.{code}.yml")
            shares = people.shares(list(people.ask(server, conversations)))
            cases = [
                Case(turn.say, turn.topics[0], None, turn.topics[1:])
                for turns in conversations
                for turn in turns
            ]
            topic = tables.accuracy(parse(model.path(), cases))
            parts.append(
                f"### {language}\n\n{shares}\n\nThe first topic is right in {100 * topic:.1f} % "
                "of these messages, each read for itself."
            )
    return "\n\n".join(parts)


def _development_set(code: str, language: str) -> str:
    parsed = parse(model.path(), load_cases(ROOT / "tests" / "nlu" / f"dev.{code}.yml"))
    return "\n\n".join(
        [
            f"## First development set, {language}",
            f"{len(parsed)} messages; the first topic is right in "
            f"{100 * tables.accuracy(parsed):.1f} %.",
            tables.letter_dates(parsed),
            tables.curve(parsed),
            tables.per_topic(parsed),
            tables.confusions(parsed),
        ]
    )


if __name__ == "__main__":
    main(quick="--quick" in sys.argv[1:])
