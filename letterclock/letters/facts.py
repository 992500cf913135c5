"""Facts that change with the years: periods, fees, addresses, numbers, thresholds.

`letters/facts.yml` holds each once, with its value from a date on, its source and the day of the
newest copy of that source which was read. Texts name it (`{fee}`) and get its value when they are
loaded; a clock takes the value that held on the letter's date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from letterclock.letters.model import LANGUAGES, Source
from letterclock.letters.parts import listed, named_sources, sources_of
from letterclock.letters.reader import Node

_NAMED = re.compile(r"(?<!\{)\{([a-z]\w*)\}(?!\})")


class FactKind(StrEnum):
    """What a fact is."""

    PERIOD = "period"
    """A whole number of calendar days."""
    MONEY = "money"
    SHARE = "share"
    SIZE = "size"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    HOUR = "hour"


@dataclass(frozen=True)
class Value:
    """What a fact is from a day on.

    Attributes:
        since: The first day it holds; for a period, of letters of that date.
        by_language: It as it is written, by language.
    """

    since: date
    by_language: Mapping[str, str]

    @property
    def number(self) -> int:
        """A period's calendar days."""
        return int(self.by_language[LANGUAGES[0]])


@dataclass(frozen=True)
class Fact:
    """One fact.

    Attributes:
        name: What texts name it by.
        kind: What it is.
        what: What it is, for maintainers.
        values: Its values, the oldest first.
        sources: Where it is known from.
        checked: The day somebody last read that source.
        as_of: The day of the copy that was read, where it is known and older.
        first_hand: Whether that source is the law, the court or the office itself.
        decides: Whether a date or a right rests on it.
        after: The words it comes after; empty where it is itself anywhere. 911 is a form, too.
    """

    name: str
    kind: FactKind
    what: str
    values: tuple[Value, ...]
    sources: tuple[Source, ...]
    checked: date
    as_of: date
    first_hand: bool
    decides: bool
    after: tuple[str, ...] = ()

    def on(self, day: date) -> Value | None:
        """The value that holds on a day; `None` before its first one."""
        return next((each for each in reversed(self.values) if each.since <= day), None)


@dataclass(frozen=True)
class Pending:
    """What may become law, for maintainers: never said to people.

    Attributes:
        name: Its name in the file.
        what: The bill, and how far it has come.
        changes: Which texts and facts it would change.
        as_of: The day of the newest copy of a source that was read.
        sources: Where that is known from.
    """

    name: str
    what: str
    changes: str
    as_of: date
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Facts:
    """Every fact by its name, and what may become law."""

    facts: Mapping[str, Fact]
    pending: tuple[Pending, ...] = ()

    def fill(self, text: str, language: str, day: date) -> str:
        """A text with the facts it names written out; other placeholders stay.

        Args:
            text: The text.
            language: Its language.
            day: The day it is said. Before a fact's first value that one is said.
        """

        def written(name: re.Match[str]) -> str:
            fact = self.facts.get(name[1])
            if fact is None:
                return name[0]
            return (fact.on(day) or fact.values[0]).by_language[language]

        return _NAMED.sub(written, text)

    @property
    def periods(self) -> Mapping[str, Mapping[date, int]]:
        """Each period's calendar days by the first day of each."""
        return {
            name: {each.since: each.number for each in fact.values}
            for name, fact in self.facts.items()
            if fact.kind is FactKind.PERIOD
        }

    @property
    def checked(self) -> date:
        """The day of the oldest copy of the law that the periods were read in."""
        periods = (each for each in self.facts.values() if each.kind is FactKind.PERIOD)
        return min(each.as_of for each in periods if each.decides)


def facts_of(top: Node) -> Facts:
    """The facts of `letters/facts.yml`, read and checked."""
    top.only("sources", "facts", "pending")
    sources = sources_of(top)
    facts = {name: _fact(name, node, sources) for name, node in top.child("facts").items()}
    given = top.optional("pending")
    pending = (_pending(name, node, sources) for name, node in (given.items() if given else ()))
    return Facts(facts, tuple(pending))


def _fact(name: str, node: Node, sources: Mapping[str, Source]) -> Fact:
    node.only(
        *("kind", "what", "values", "source", "checked", "as_of", "first_hand", "decides"),
        "after",
    )
    kind = FactKind(node.child("kind").one_of(FactKind))
    values = tuple(_value(each, kind) for each in node.child("values").elements())
    if any(late.since <= early.since for early, late in pairwise(values)):
        raise node.child("values").problem("must be the oldest first, each from another day")
    cited = named_sources(node.child("source"), sources)
    first_hand = node.child("first_hand")
    if first_hand.truth() and not any(each.kind.first_hand for each in cited):
        raise first_hand.problem("none of its sources is the law, a court or an office itself")
    after, decides = node.optional("after"), node.optional("decides")
    checked, as_of = node.child("checked"), node.optional("as_of")
    if as_of is not None and as_of.day() > checked.day():
        raise as_of.problem("must not be after the day it was checked")
    return Fact(
        name=name,
        kind=kind,
        what=node.child("what").text(),
        values=values,
        sources=cited,
        checked=checked.day(),
        as_of=(as_of or checked).day(),
        first_hand=first_hand.truth(),
        decides=decides is not None and decides.truth(),
        after=listed(after),
    )


def _value(node: Node, kind: FactKind) -> Value:
    node.only("from", "is")
    given = node.child("is")
    if kind is FactKind.PERIOD:
        written = str(given.whole_number())
        return Value(node.child("from").day(), dict.fromkeys(LANGUAGES, written))
    if isinstance(given.value, dict):
        return Value(node.child("from").day(), given.translations())
    return Value(node.child("from").day(), dict.fromkeys(LANGUAGES, given.text()))


def _pending(name: str, node: Node, sources: Mapping[str, Source]) -> Pending:
    node.only("what", "changes", "as_of", "source")
    return Pending(
        name=name,
        what=node.child("what").text(),
        changes=node.child("changes").text(),
        as_of=node.child("as_of").day(),
        sources=named_sources(node.child("source"), sources),
    )
