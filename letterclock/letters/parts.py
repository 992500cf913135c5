"""The parts of a letter file, read and checked: sources, clocks, texts, explanations, roadmap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from letterclock.fit import CONDITIONS, Circumstance
from letterclock.letters.kinds import kind_of
from letterclock.letters.model import (
    LANGUAGES,
    Aspect,
    Clock,
    Explanation,
    Place,
    Source,
    SourceKind,
    Stop,
    Text,
    Variant,
    days_for,
)
from letterclock.letters.reader import Node
from letterclock.normalize import normalize

_MAIN = "main"
_MOST_WAYS = 2


def listed(node: Node | None) -> tuple[str, ...]:
    """The texts of a list; none where it is not given or empty."""
    return tuple(each.text() for each in node.elements()) if node and node.value != [] else ()


def lines_of_signs(node: Node | None) -> tuple[tuple[str, ...], ...]:
    """Lists of signs."""
    return tuple(listed(each) for each in node.elements()) if node else ()


def signs(node: Node | None) -> Mapping[str, tuple[str, ...]]:
    """The words of each sign, of every language."""
    return {
        name: tuple(word for words in _cues(each).values() for word in words)
        for name, each in (node.items() if node else ())
    }


def written(top: Node) -> tuple[str, ...]:
    """How people name a letter in words, of every language: they mix them."""
    given = top.optional("written")
    return tuple(word for words in _cues(given).values() for word in words) if given else ()


def sources_of(top: Node) -> Mapping[str, Source]:
    """What the texts of a file rest on, by the names they are cited with."""
    return {key: _source(node) for key, node in top.child("sources").items()}


def _source(node: Node) -> Source:
    node.only("cite", "url", "kind")
    url, kind = node.optional("url"), node.optional("kind")
    if url is not None and not url.text().startswith("https://"):
        raise url.problem("must start with https://")
    where = url.text() if url else ""
    by_file = SourceKind(kind.one_of(SourceKind)) if kind else None
    return Source(node.child("cite").text(), where, by_file or kind_of(where))


def named_sources(node: Node, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources a list of their names stands for."""
    found = []
    for name in node.elements():
        if name.text() not in sources:
            raise name.problem(f"no source is called {name.text()!r} under 'sources'")
        found.append(sources[name.text()])
    return tuple(found)


Periods = Mapping[str, Mapping[date, int]]
"""The periods of the law by name: the first day of each length -> its calendar days."""


def clocks_of(
    top: Node, sources: Mapping[str, Source], periods: Periods, today: date
) -> tuple[Clock, ...]:
    """A letter's periods, in the order they are shown; `days` is a number or names a period."""
    clocks: list[Clock] = []
    given = top.child("clocks")
    for node in given.elements() if given.value != [] else ():
        node.only(
            *("matter", "days", "counted_from", "only_if", "label", "name", "authority"),
        )
        counted_from = node.child("counted_from")
        # Receipt and mailing dates start no clock of this kind; a letter that counts from
        # something else needs code, and this says so instead of counting wrongly.
        if counted_from.text() != "letter_date":
            raise counted_from.problem("only 'letter_date' is known to start a clock")
        matter, only_if = node.child("matter").text(), node.optional("only_if")
        if matter in (clock.matter for clock in clocks):
            raise node.child("matter").problem(f"{matter!r} is given twice")
        changes = _changes(node.child("days"), periods)
        clocks.append(
            Clock(
                matter=matter,
                days=days_for(changes, today),
                labels=node.child("label").translations(),
                names=node.child("name").translations(),
                authority=named_sources(node.child("authority"), sources),
                only_if=only_if.one_of(Circumstance) if only_if else None,
                changes=changes,
            )
        )
    return tuple(clocks)


def _changes(node: Node, periods: Periods) -> Mapping[date, int]:
    if not isinstance(node.value, str):
        return {date.min: node.whole_number()}
    if node.value not in periods:
        raise node.problem(f"must be a whole number or a period of facts.yml, not {node.value!r}")
    return periods[node.value]


def roadmap_of(top: Node, sources: Mapping[str, Source]) -> tuple[Stop, ...]:
    """The stops around a letter; none where its file has no roadmap."""
    given = top.optional("roadmap")
    if given is None:
        return ()
    stops = tuple(_stop(node, sources) for node in given.elements())
    places = [stop.place for stop in stops]
    if places != sorted(places, key=list(Place).index) or places.count(Place.HERE) != 1:
        raise given.problem("must be the stops before, then exactly one here, then those after")
    if not 1 <= places.count(Place.AFTER) <= _MOST_WAYS:
        raise given.problem(f"must have one to {_MOST_WAYS} stops after, or it cannot be drawn")
    return stops


def _stop(node: Node, sources: Mapping[str, Source]) -> Stop:
    place = Place(node.child("place").one_of(Place))
    after = place is Place.AFTER
    node.only("place", "name", "detail", "source", *(("way",) if after else ()))
    detail = node.optional("detail")
    return Stop(
        place=place,
        names=node.child("name").translations(),
        details=detail.translations() if detail else {},
        ways=node.child("way").translations() if after else {},
        sources=named_sources(node.child("source"), sources),
    )


def texts_of(top: Node, sources: Mapping[str, Source]) -> Mapping[str, Text]:
    """The texts of a file, each with its wordings for states of the case."""
    given = top.optional("texts")
    texts: dict[str, Text] = {}
    for key, node in given.items() if given and given.value != {} else ():
        texts |= _with_variants(key, node, sources)
    return texts


def text_of(node: Node, sources: Mapping[str, Source], *more: str) -> Text:
    """One text; `more` are the keys it may have beside its languages."""
    node.only(*LANGUAGES, "source", "names", *more)
    names = frozenset(listed(node.optional("names")))
    return Text(node.translations(), named_sources(node.child("source"), sources), names)


def _with_variants(
    key: str, node: Node, sources: Mapping[str, Source], *more: str
) -> Mapping[str, Text]:
    """A text, and its wordings for states of the case under `key@1`, `key@2` …."""
    text = text_of(node, sources, "cases", *more)
    variants: dict[str, Text] = {}
    conditions: list[Variant] = []
    given = node.optional("cases")
    for number, each in enumerate(given.elements() if given else (), start=1):
        name = f"{key}@{number}"
        variants[name] = text_of(each, sources, "when")
        conditions.append(Variant(name, dict(_when(each.child("when")))))
    return {key: replace(text, variants=tuple(conditions)), **variants}


def _when(node: Node) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The conditions of a wording, each with its allowed values as text."""
    node.only(*CONDITIONS)
    for name, given in node.items():
        values = list(given.elements()) if isinstance(given.value, list) else [given]
        yield name, tuple(each.one_of(CONDITIONS[name]) for each in values)


_FLAGS = ("alone", "anywhere")
"""What an aspect may say of itself."""


def explanations_of(
    top: Node, sources: Mapping[str, Source]
) -> tuple[Mapping[str, Explanation], Mapping[str, Text]]:
    """What is said about each topic, and its texts under `topic` and `topic.aspect`."""
    explanations: dict[str, Explanation] = {}
    texts: dict[str, Text] = {}
    given = top.optional("explanations")
    for topic, parts in given.items() if given else ():
        main = None
        aspects = []
        for name, node in parts.items():
            given_sure = node.optional("sure")
            sure = _cues(given_sure) if given_sure else {}
            if name == _MAIN:
                main = topic
                aspects += [Aspect(main, {}, sure=sure)] if sure else []
                texts |= _with_variants(main, node, sources, "sure")
            else:
                key, cues = f"{topic}.{name}", _cues(node.child("cues"))
                given_flags = (node.optional(flag) for flag in _FLAGS)
                alone, anywhere = (bool(flag and flag.truth()) for flag in given_flags)
                aspects.append(Aspect(key, cues, alone, anywhere, sure))
                texts |= _with_variants(key, node, sources, "cues", "sure", *_FLAGS)
        explanations[topic] = Explanation(main, tuple(aspects))
    return explanations, texts


def _cues(node: Node) -> Mapping[str, tuple[str, ...]]:
    node.only(*LANGUAGES)
    cues = {}
    for language in LANGUAGES:
        words = list(node.child(language).elements())
        for word in words:
            if word.text() != normalize(word.text()):
                raise word.problem(f"must be lower case without accents, not {word.text()!r}")
        cues[language] = tuple(word.text() for word in words)
    return cues
