"""Loading and checking the letter files in ``letters/``: one library of all letters.

A letter is data: ``letters/<number>.yml`` holds what is peculiar to a family of letters (numbers,
clocks, the texts of its own); the sentences every answer is made of stand once, in
``letters/common.yml``; ``letters/others.yml`` knows letters for which nothing is counted yet. A
new letter is a new file. Whatever is wrong in a file is said on load, with the file, the key and
the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from letterclock.fit import CONDITIONS, Circumstance
from letterclock.letters.book import Book
from letterclock.letters.model import (
    LANGUAGES,
    Aspect,
    Clock,
    Common,
    Explanation,
    Interface,
    Letter,
    OtherLetter,
    Place,
    Source,
    Stop,
    Text,
    UnknownText,
    Variant,
)
from letterclock.letters.reader import LetterFileError, Node
from letterclock.normalize import normalize

__all__ = [
    "LANGUAGES",
    "LETTERS_FOLDER",
    "MATTERS",
    "Book",
    "LetterFileError",
    "UnknownLetter",
    "UnknownText",
    "families",
    "known_letters",
    "load_book",
    "load_common",
    "load_interface",
    "load_letter",
    "load_others",
]

LETTERS_FOLDER = Path(__file__).resolve().parent.parent.parent / "letters"
"""The letter files: beside the package, in a checkout and once installed."""

MATTERS = ("collection", "innocent_spouse")
"""The matters people ask about by name. Each is a clock of a letter, or the letter's file says in
``without_<matter>`` why it is none."""

_COMMON = "common"
_OTHERS = "others"
_INTERFACES = ("website", "chat")
_MAIN = "main"
_MOST_WAYS = 2


class UnknownLetter(ValueError):
    """There is no file for this letter; ``str()`` is one clear sentence."""


@cache
def families(folder: Path | None = None) -> tuple[str, ...]:
    """The names of the letter files, sorted: each holds one family of letters."""
    files = (folder or LETTERS_FOLDER).glob("*.yml")
    besides = (_COMMON, _OTHERS, *_INTERFACES)
    return tuple(sorted(file.stem for file in files if file.stem not in besides))


def known_letters(folder: Path | None = None) -> tuple[str, ...]:
    """The numbers of the letters there is a file for, sorted.

    Raises:
        LetterFileError: when a file is not right.
    """
    return tuple(sorted(_library(folder)))


@cache
def load_letter(number: str, folder: Path | None = None) -> Letter:
    """A letter, read from its family's file once and kept.

    Args:
        number: the letter's number as printed on it, e.g. ``4390``.
        folder: where the letter files are; the project's own by default.

    Raises:
        UnknownLetter: when there is no file for it.
        LetterFileError: when a file is not right.
    """
    library = _library(folder)
    if number not in library:
        known = ", ".join(sorted(library))
        raise UnknownLetter(f"there is no letter {number!r}; known: {known}")
    return replace(library[number], number=number)


@cache
def load_book(number: str, folder: Path | None = None) -> Book:
    """A letter's texts joined over the common ones, made once and kept.

    Raises:
        UnknownLetter: when there is no file for it.
        LetterFileError: when a file is not right.
    """
    return Book(load_letter(number, folder), load_common(folder))


@cache
def _library(folder: Path | None = None) -> Mapping[str, Letter]:
    """Every letter by every number of its family."""
    found: dict[str, Letter] = {}
    for family in families(folder):
        top = Node.from_file((folder or LETTERS_FOLDER) / f"{family}.yml")
        letter = _letter(top, family)
        for number in letter.numbers:
            if number in found:
                raise top.child("numbers").problem(f"{number!r} is in another file, too")
            found[number] = letter
    return found


def _letter(top: Node, family: str) -> Letter:
    top.only(
        *("letter", "numbers", "since", "title", "written", "described", "chosen", "whole"),
        *("stages", "sources", "clocks", "texts", "explanations", "roadmap"),
    )
    if top.child("letter").text() != family:
        raise top.child("letter").problem(f"must be {family!r}, as the file's name says")
    numbers = _listed(top.optional("numbers")) or (family,)
    if numbers[0] != family:
        raise top.child("numbers").problem(f"must begin with {family!r}, the file's name")
    sources = _sources(top)
    explanations, explained = _explanations(top, sources)
    clocks = _clocks(top, sources)
    texts = {**_texts(top, sources), **explained}
    for matter in MATTERS:
        always = any(clock.matter == matter and clock.only_if is None for clock in clocks)
        if not always and f"without_{matter}" not in texts:
            raise top.problem(f"has no clock {matter!r}: say so in texts.without_{matter}")
    return Letter(
        number=family,
        numbers=numbers,
        since=top.child("since").whole_number(),
        titles=top.child("title").translations(),
        written=_written(top),
        described=_lines(top.optional("described")),
        chosen=_lines(top.optional("chosen")),
        whole=top.child("whole").translations(),
        stages=_listed(top.child("stages")),
        clocks=clocks,
        roadmap=_roadmap(top, sources),
        texts=texts,
        explanations=explanations,
    )


@cache
def load_common(folder: Path | None = None) -> Common:
    """What is true for any letter, read once and kept.

    Args:
        folder: where the letter files are; the project's own by default.

    Raises:
        LetterFileError: when ``common.yml`` is missing or not right.
    """
    top = Node.from_file((folder or LETTERS_FOLDER) / f"{_COMMON}.yml")
    top.only("sources", "holidays", "topics", "signs", "unclear", "texts", "explanations")
    sources = _sources(top)
    explanations, explained = _explanations(top, sources)
    return Common(
        texts={**_texts(top, sources), **explained},
        explanations=explanations,
        holidays={name: node.translations() for name, node in top.child("holidays").items()},
        topics={name: node.translations() for name, node in top.child("topics").items()},
        signs=_signs(top.optional("signs")),
        unclear=_lines(top.optional("unclear")),
    )


@cache
def load_others(folder: Path | None = None) -> tuple[OtherLetter, ...]:
    """The letters that have no file yet, each with its one next step, read once and kept.

    Raises:
        LetterFileError: when ``others.yml`` is missing or not right.
    """
    top = Node.from_file((folder or LETTERS_FOLDER) / f"{_OTHERS}.yml")
    top.only("sources", "letters")
    sources = _sources(top)
    return tuple(_other(name, node, sources) for name, node in top.child("letters").items())


def _other(family: str, node: Node, sources: Mapping[str, Source]) -> OtherLetter:
    node.only("numbers", "title", "written", "step")
    return OtherLetter(
        family=family,
        numbers=_listed(node.optional("numbers")),
        titles=node.child("title").translations(),
        written=_written(node),
        texts={family: _text(node.child("step"), sources)},
    )


def _listed(node: Node | None) -> tuple[str, ...]:
    """The texts of a list; none where it is not given or empty."""
    return tuple(each.text() for each in node.elements()) if node and node.value != [] else ()


def _lines(node: Node | None) -> tuple[tuple[str, ...], ...]:
    """Lists of signs."""
    return tuple(_listed(each) for each in node.elements()) if node else ()


def _signs(node: Node | None) -> Mapping[str, tuple[str, ...]]:
    """The words of each sign, of every language."""
    return {
        name: tuple(word for words in _cues(each).values() for word in words)
        for name, each in (node.items() if node else ())
    }


def _written(top: Node) -> tuple[str, ...]:
    """How people name a letter in words, of every language: they mix them."""
    given = top.optional("written")
    return tuple(word for words in _cues(given).values() for word in words) if given else ()


@cache
def load_interface(name: str, folder: Path | None = None) -> Interface:
    """The texts around the answers, read once and kept.

    Args:
        name: ``website`` (the help page) or ``chat`` (the chat on it).
        folder: where the files are; the project's own by default.

    Raises:
        LetterFileError: when the file is missing or not right.
    """
    top = Node.from_file((folder or LETTERS_FOLDER) / f"{name}.yml")
    top.only("sources", "texts", "lists")
    return Interface(
        texts=_texts(top, _sources(top)),
        lists={
            key: tuple(each.text() for each in node.elements())
            for key, node in top.child("lists").items()
        },
    )


def _sources(top: Node) -> Mapping[str, Source]:
    return {key: _source(node) for key, node in top.child("sources").items()}


def _source(node: Node) -> Source:
    node.only("cite", "url")
    url = node.optional("url")
    if url is not None and not url.text().startswith("https://"):
        raise url.problem("must start with https://")
    return Source(node.child("cite").text(), url.text() if url else "")


def _named(node: Node, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources a list of their names stands for."""
    found = []
    for name in node.elements():
        if name.text() not in sources:
            raise name.problem(f"no source is called {name.text()!r} under 'sources'")
        found.append(sources[name.text()])
    return tuple(found)


def _clocks(top: Node, sources: Mapping[str, Source]) -> tuple[Clock, ...]:
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
        matter = node.child("matter").text()
        if matter in (clock.matter for clock in clocks):
            raise node.child("matter").problem(f"{matter!r} is given twice")
        clocks.append(
            Clock(
                matter=matter,
                days=node.child("days").whole_number(),
                labels=node.child("label").translations(),
                names=node.child("name").translations(),
                authority=_named(node.child("authority"), sources),
                only_if=_circumstance(node.optional("only_if")),
            )
        )
    return tuple(clocks)


def _circumstance(node: Node | None) -> str | None:
    known = [each.value for each in Circumstance]
    if node is not None and node.text() not in known:
        raise node.problem(f"must be one of {', '.join(known)}, not {node.text()!r}")
    return node.text() if node else None


def _roadmap(top: Node, sources: Mapping[str, Source]) -> tuple[Stop, ...]:
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
    place = node.child("place")
    known = [each.value for each in Place]
    if place.text() not in known:
        raise place.problem(f"must be one of {', '.join(known)}, not {place.text()!r}")
    after = place.text() == Place.AFTER.value
    node.only("place", "name", "detail", "source", *(("way",) if after else ()))
    detail = node.optional("detail")
    return Stop(
        place=Place(place.text()),
        names=node.child("name").translations(),
        details=detail.translations() if detail else {},
        ways=node.child("way").translations() if after else {},
        sources=_named(node.child("source"), sources),
    )


def _texts(top: Node, sources: Mapping[str, Source]) -> Mapping[str, Text]:
    given = top.optional("texts")
    texts: dict[str, Text] = {}
    for key, node in given.items() if given and given.value != {} else ():
        texts |= _with_variants(key, node, sources)
    return texts


def _text(node: Node, sources: Mapping[str, Source], *more: str) -> Text:
    node.only(*LANGUAGES, "source", "names", *more)
    names = frozenset(_listed(node.optional("names")))
    return Text(node.translations(), _named(node.child("source"), sources), names)


def _with_variants(
    key: str, node: Node, sources: Mapping[str, Source], *more: str
) -> Mapping[str, Text]:
    """A text, and its wordings for states of the case under ``key@1``, ``key@2`` …."""
    text = _text(node, sources, "cases", *more)
    variants: dict[str, Text] = {}
    conditions: list[Variant] = []
    given = node.optional("cases")
    for number, each in enumerate(given.elements() if given else (), start=1):
        name = f"{key}@{number}"
        variants[name] = _text(each, sources, "when")
        conditions.append(Variant(name, dict(_when(each.child("when")))))
    return {key: replace(text, variants=tuple(conditions)), **variants}


def _when(node: Node) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The conditions of a wording, each with its allowed values as text."""
    node.only(*CONDITIONS)
    for name, given in node.items():
        many = isinstance(given.value, list)
        values = [each.value for each in given.elements()] if many else [given.value]
        said = tuple(
            str(value).lower() if isinstance(value, bool) else str(value) for value in values
        )
        for value in said:
            if value not in CONDITIONS[name]:
                known = ", ".join(CONDITIONS[name])
                raise given.problem(f"must be one of {known}, not {value!r}")
        yield name, said


_FLAGS = ("alone", "anywhere")
"""What an aspect may say of itself."""


def _explanations(
    top: Node, sources: Mapping[str, Source]
) -> tuple[Mapping[str, Explanation], Mapping[str, Text]]:
    """What is said about each topic, and its texts under ``topic`` and ``topic.aspect``."""
    explanations: dict[str, Explanation] = {}
    texts: dict[str, Text] = {}
    given = top.optional("explanations")
    for topic, parts in given.items() if given else ():
        main = None
        aspects = []
        for name, node in parts.items():
            if name == _MAIN:
                main = topic
                texts |= _with_variants(main, node, sources)
            else:
                key, cues = f"{topic}.{name}", _cues(node.child("cues"))
                flags = (node.optional(flag) for flag in _FLAGS)
                aspects.append(
                    Aspect(key, cues, *(flag is not None and flag.truth() for flag in flags))
                )
                texts |= _with_variants(key, node, sources, "cues", *_FLAGS)
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
