"""The list of reviewed advisories: `reviewed.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("reviewed.yml")

FOUND_HERE = "found-here"
"""Stands in place of an advisory's id for a weakness that has none."""

REACHES = ("none", "closed", "reachable")


class BadList(ValueError):
    """The list makes no sense; the text says where."""


@dataclass(frozen=True)
class Entry:
    """Weaknesses of one package that are reachable here, or are not, for one reason."""

    package: str
    version: str
    """The one that was looked at, as requirements.lock pins it."""
    advisories: tuple[str, ...]
    """One id a weakness, the CVE's where it has one."""
    what: str
    reach: str
    """`none`: nothing here uses it; `closed`: it was reachable and is refused; `reachable`."""
    why: str
    test: str | None
    """A test file that would fail if it became reachable."""
    date: date

    @property
    def published(self) -> tuple[str, ...]:
        """The advisories a scanner can know."""
        return tuple(each for each in self.advisories if each != FOUND_HERE)


@dataclass(frozen=True)
class Reviewed:
    """The whole list."""

    reviewed_on: date
    entries: tuple[Entry, ...]


def read(text: str | None = None) -> Reviewed:
    """The list.

    Args:
        text: What is in the file; None to read it.

    Raises:
        BadList: A key is missing, or a value makes no sense.
    """
    whole = yaml.safe_load(FILE.read_text(encoding="utf-8") if text is None else text)
    if not isinstance(whole, dict) or set(whole) != {"reviewed_on", "entries"}:
        raise BadList("The list has the keys reviewed_on and entries.")
    if not isinstance(whole["reviewed_on"], date):
        raise BadList("reviewed_on is no date.")
    return Reviewed(whole["reviewed_on"], tuple(_entry(each) for each in whole["entries"]))


def _entry(given: Any) -> Entry:
    keys = tuple(Entry.__dataclass_fields__)
    where = f"The entry {given!r}"
    if not isinstance(given, dict) or set(given) != set(keys):
        raise BadList(f"{where} has not these keys: {', '.join(keys)}.")
    ids = given["advisories"]
    if not isinstance(ids, list) or not ids:
        raise BadList(f"{where} lists no advisories.")
    texts = [given["package"], given["version"], given["what"], given["why"], *ids]
    if not all(isinstance(each, str) and each for each in texts):
        raise BadList(f"{where} holds something that is no text; a version needs quotes.")
    if given["reach"] not in REACHES:
        raise BadList(f"{where}: reach is one of {', '.join(REACHES)}.")
    if not isinstance(given["test"], str | None) or not isinstance(given["date"], date):
        raise BadList(f"{where}: test is a file or null, date a date.")
    return Entry(**{**given, "advisories": tuple(ids)})
