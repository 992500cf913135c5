"""What an answer says: the texts it is put together of, found again in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from letterclock.letters import known_letters, load_book, load_others

ROOT = Path(__file__).resolve().parent.parent.parent
VERDICTS = Path(__file__).with_name("verdicts.yml")

FEWEST = 12
"""Letters a text must have beside its placeholders to be known again."""

_PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


def said(answer: str) -> frozenset[str]:
    """The keys of the texts in an answer, in whichever language.

    Args:
        answer: All messages of it.
    """
    plain = " ".join(answer.split())
    return frozenset(key for key, pattern in _texts() if pattern.search(plain))


def meets(keys: Iterable[str], requirement: str) -> bool:
    """Whether an answer says what is required of it.

    Args:
        keys: Of the texts in it, by `said`.
        requirement: Keys or verdicts, several between bars, any of which is enough.

    Raises:
        KeyError: There is no such text or verdict.
    """
    patterns = {each for one in requirement.split("|") for each in _patterns(one.strip())}
    plain = {key.split("@")[0] for key in keys}
    return any(fnmatchcase(key, pattern) for key in plain for pattern in patterns)


@cache
def _patterns(name: str) -> tuple[str, ...]:
    verdicts = _verdicts()
    if name in verdicts:
        return tuple(pattern for each in verdicts[name] for pattern in _of_verdict(each, name))
    topic, _, aspect = name.partition(".")
    wanted = topic if aspect == "main" else name
    known = {key.split("@")[0] for key, _ in _texts()}
    whole = (topic, wanted) if aspect == "*" else (wanted,)
    if not any(fnmatchcase(key, each) for key in known for each in whole):
        raise KeyError(name)
    return whole


def _of_verdict(key: str, verdict: str) -> tuple[str, ...]:
    """A verdict may be met by others, and by a text of its own name; a text only by itself."""
    nested = key in _verdicts() and key != verdict and "." not in key
    return _patterns(key) if nested else (key,)


@cache
def _verdicts() -> Mapping[str, list[str]]:
    verdicts: Mapping[str, list[str]] = yaml.safe_load(VERDICTS.read_text(encoding="utf-8"))
    return verdicts


@cache
def _texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found: dict[tuple[str, str], None] = {}
    for number in known_letters():
        for key, text in load_book(number).texts.items():
            found |= dict.fromkeys((key, each) for each in text.by_language.values())
    for other in load_others():
        for key, text in other.texts.items():
            found |= dict.fromkeys((f"others.{key}", each) for each in text.by_language.values())
    domain: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    for key, responses in domain["responses"].items():
        found |= dict.fromkeys((key, each["text"]) for each in responses if "text" in each)
    return tuple((key, _pattern(text)) for key, text in found if _known_again(text))


def _known_again(text: str) -> bool:
    return len(re.sub(r"\{\w+\}|\W", "", text)) >= FEWEST


def _pattern(text: str) -> re.Pattern[str]:
    escaped = re.escape(" ".join(text.split())).replace(r"\ ", " ")
    return re.compile(_PLACEHOLDER.sub(".{1,200}?", escaped))
