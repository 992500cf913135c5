"""`make sources`: how old each fact is, who says what, and what is not yet law. For maintainers.

Facts by age, the oldest copy first; the sources of the letter files by kind; what is said on
second-hand sources alone; bills that would change a text. Nothing of this is said to people.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from letterclock import clock
from letterclock.court_closings import load_closings
from letterclock.letters import (
    families,
    load_common,
    load_facts,
    load_interface,
    load_letter,
    load_others,
)
from letterclock.letters.facts import Fact
from letterclock.letters.model import Source, SourceKind, Text

_INTERFACES = ("website", "chat")


def main() -> None:
    """Prints the lists."""
    print("\n".join(report(clock.today())))


def report(today: date) -> Iterator[str]:
    """The lists, line by line.

    Args:
        today: Ages are counted to this day.
    """
    yield from _facts(today)
    yield from _sources()
    yield from _second_hand()
    yield from _closings()
    yield from _pending(today)


def texts() -> dict[str, Text]:
    """Every text of the letter files, by file and key."""
    files = {
        **{family: load_letter(family).texts for family in families()},
        "common": load_common().texts,
        "others": {key: text for each in load_others() for key, text in each.texts.items()},
        **{name: load_interface(name).texts for name in _INTERFACES},
    }
    return {f"{file}.{key}": text for file, found in files.items() for key, text in found.items()}


def second_hand(text: Text) -> bool:
    """Whether a text says something that is only told by others."""
    kinds = {source.kind for source in text.sources}
    return SourceKind.SECOND_HAND in kinds and not any(kind.first_hand for kind in kinds)


def _facts(today: date) -> Iterator[str]:
    yield "Facts, the oldest copy first (days since; * a date or right rests on it; ? second-hand)"
    for fact in sorted(load_facts().facts.values(), key=lambda each: (each.as_of, each.name)):
        marks = ("*" if fact.decides else " ") + (" " if fact.first_hand else "?")
        value = (fact.on(today) or fact.values[0]).by_language["en"]
        yield (
            f"  {(today - fact.as_of).days:5} {marks} {fact.name} = {value}: {fact.what} "
            f"(copy of {fact.as_of}, read {fact.checked}; {_cites(fact)})"
        )
        for later in fact.values:
            if later.since > today:
                yield f"           from {later.since}: {later.by_language['en']}"


def _cites(fact: Fact) -> str:
    return "; ".join(source.cite for source in fact.sources)


def _sources() -> Iterator[str]:
    by_kind: dict[SourceKind, set[Source]] = {kind: set() for kind in SourceKind}
    for text in texts().values():
        for source in text.sources:
            by_kind[source.kind].add(source)
    for kind, sources in by_kind.items():
        yield f"\nSources, {kind.value}: {len(sources)}"
        if kind is not SourceKind.OWN:
            yield from sorted(f"  {each.cite} <{each.url}>" for each in sources)


def _second_hand() -> Iterator[str]:
    keys = sorted(key for key, text in texts().items() if second_hand(text))
    yield f"\nTexts on second-hand sources alone: {len(keys)}"
    yield from (f"  {key}" for key in keys)


def _closings() -> Iterator[str]:
    days = load_closings()
    yield f"\nClosings of the Court known: {len(days)}, the newest {days[-1].last}"


def _pending(today: date) -> Iterator[str]:
    yield "\nNot yet law, as far as is known; never said to people"
    for each in load_facts().pending:
        age = (today - each.as_of).days
        yield f"  {each.name}: {each.what} (as of {each.as_of}, {age} days ago)"
        yield f"    would change: {each.changes}"
        yield from (f"    {source.cite} <{source.url}>" for source in each.sources)
