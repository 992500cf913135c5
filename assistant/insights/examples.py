"""The training examples in data/nlu, and how messages become some of them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString

from assistant.evaluation.model import load_cases
from assistant.insights.misunderstood import Question, alike, in_one_line

KNOWN = "examples already"
MEASURED = "in tests/nlu, which is measured with"
REDACTED = "with personal numbers taken out, or brackets"
UNFIT = "without words, or with signs that cannot be printed"


class NothingAdded(Exception):
    """There is no such topic, or no message fit to be an example; the text is one clear line."""


@dataclass
class Added:
    """What was written.

    Attributes:
        lines: The examples, by the file they were written to.
        left_out: How many messages were not, by the reason.
    """

    lines: dict[Path, list[str]] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)


def examples(root: Path) -> list[str]:
    """Every training example, file after file, topic after topic.

    Args:
        root: The checkout.
    """
    return [
        line.removeprefix("-").strip()
        for file in _files(root, "*")
        for topic in yaml.load(file.read_bytes(), yaml.CSafeLoader)["nlu"]
        for line in topic["examples"].splitlines()
    ]


def add(questions: Sequence[Question], topic: str, root: Path) -> Added:
    """Writes messages under a topic, each to its language's file; all of them or none.

    Args:
        questions: What was not understood.
        topic: An intent.
        root: The checkout.

    Raises:
        NothingAdded: No file of a language has the topic, or no message is fit; nothing is written.
    """
    measured = [
        case.say for file in sorted(root.glob("tests/nlu/*.yml")) for case in load_cases(file)
    ]
    taken = dict.fromkeys(map(alike, measured), MEASURED)
    # Under whichever topic: one message in two of them teaches neither.
    taken |= dict.fromkeys(map(alike, examples(root)), KNOWN)
    fit: dict[str, list[str]] = {}
    left_out: Counter[str] = Counter()
    for question in questions:
        text = in_one_line(question.text)
        why = _unfit(text) or taken.get(alike(text))
        if why:
            left_out[why] += 1
        else:
            taken[alike(text)] = KNOWN
            fit.setdefault(question.language, []).append(text)
    # Looked for though nothing may be left to add: a topic that is none is the greater mistake.
    languages = {each.language for each in questions}
    pages = {each: _with(fit.get(each, []), topic, each, root) for each in sorted(languages)}
    if not fit:
        raise NothingAdded(f"Nothing to add: {told(left_out)}.")
    added = Added(left_out=left_out)
    for language, lines in sorted(fit.items()):
        path, page = pages[language]
        path.write_text(page, encoding="utf-8")
        added.lines[path] = lines
    return added


def told(left_out: Counter[str]) -> str:
    """Why messages were left out, in words."""
    return ", ".join(f"{count} {why}" for why, count in left_out.items())


def _unfit(text: str) -> str | None:
    # A bracket is a redaction mark, or one of Rasa's own: "[x](letter)" would name an entity.
    if "[" in text:
        return REDACTED
    return None if alike(text) and text.isprintable() else UNFIT


def _with(lines: Sequence[str], topic: str, language: str, root: Path) -> tuple[Path, str]:
    """The file that has the topic, and its text with more examples."""
    # Leaves all else in the file as it was written.
    ruamel: Any = YAML()
    ruamel.preserve_quotes = True
    for path in _files(root, language):
        page = ruamel.load(path)
        for each in page["nlu"]:
            if each.get("intent") == topic and "metadata" not in each:
                before = each["examples"]
                more = "".join(f"- {line}\n" for line in lines)
                each["examples"] = LiteralScalarString(before + more)
                # The blank lines and comments behind it.
                each["examples"].comment = getattr(before, "comment", None)
                written = io.StringIO()
                ruamel.dump(page, written)
                return path, written.getvalue()
    raise NothingAdded(f"No file data/nlu/*.{language}.yml has a topic “{topic}”.")


def _files(root: Path, language: str) -> list[Path]:
    return sorted((root / "data" / "nlu").glob(f"*.{language}.yml"))
