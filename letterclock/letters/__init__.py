"""Loading and checking the letter files in ``letters/``.

A letter is data: ``letters/4390.yml`` holds its clocks, its texts in every language and the
source of each; ``letters/common.yml`` holds what is true for any letter. A new letter is a new
file. Whatever is wrong in a file is said on load, with the file, the key and the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from letterclock.dates.normalize import normalize
from letterclock.letters.model import (
    LANGUAGES,
    Aspect,
    Clock,
    Common,
    Explanation,
    Interface,
    Letter,
    Place,
    Source,
    Stop,
    Text,
    UnknownText,
)
from letterclock.letters.reader import LetterFileError, Node

__all__ = [
    "LANGUAGES",
    "LETTERS_FOLDER",
    "LetterFileError",
    "UnknownLetter",
    "UnknownText",
    "known_letters",
    "load_common",
    "load_interface",
    "load_letter",
]

LETTERS_FOLDER = Path(__file__).resolve().parent.parent.parent / "letters"
"""The letter files: beside the package, in a checkout and once installed."""

_COMMON = "common"
_INTERFACES = ("website", "chat")
_MAIN = "main"
_MOST_WAYS = 2


class UnknownLetter(ValueError):
    """There is no file for this letter; ``str()`` is one clear sentence."""


def known_letters(folder: Path | None = None) -> tuple[str, ...]:
    """The numbers of the letters there is a file for, sorted."""
    files = (folder or LETTERS_FOLDER).glob("*.yml")
    others = (_COMMON, *_INTERFACES)
    return tuple(sorted(file.stem for file in files if file.stem not in others))


@cache
def load_letter(number: str, folder: Path | None = None) -> Letter:
    """A letter, read from its file once and kept.

    Args:
        number: the letter's number as printed on it, e.g. ``4390``.
        folder: where the letter files are; the project's own by default.

    Raises:
        UnknownLetter: when there is no file for it.
        LetterFileError: when the file is not right.
    """
    known = known_letters(folder)
    if number not in known:
        raise UnknownLetter(f"there is no letter {number!r}; known: {', '.join(known)}")
    top = Node.from_file((folder or LETTERS_FOLDER) / f"{number}.yml")
    top.only("letter", "title", "stages", "sources", "clocks", "texts", "explanations", "roadmap")
    if top.child("letter").text() != number:
        raise top.child("letter").problem(f"must be {number!r}, as the file's name says")
    sources = _sources(top)
    explanations, explained = _explanations(top, sources)
    return Letter(
        number=number,
        titles=top.child("title").translations(),
        stages=tuple(stage.text() for stage in top.child("stages").elements()),
        clocks=_clocks(top, sources),
        roadmap=_roadmap(top, sources),
        texts={**_texts(top, sources), **explained},
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
    top.only("sources", "holidays", "topics", "texts", "explanations")
    sources = _sources(top)
    explanations, explained = _explanations(top, sources)
    return Common(
        texts={**_texts(top, sources), **explained},
        explanations=explanations,
        holidays={name: node.translations() for name, node in top.child("holidays").items()},
        topics={name: node.translations() for name, node in top.child("topics").items()},
    )


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
    for node in top.child("clocks").elements():
        node.only("matter", "days", "counted_from", "label", "name", "authority")
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
            )
        )
    return tuple(clocks)


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
    return {key: _text(node, sources) for key, node in top.child("texts").items()}


def _text(node: Node, sources: Mapping[str, Source], *more: str) -> Text:
    node.only(*LANGUAGES, "source", *more)
    return Text(node.translations(), _named(node.child("source"), sources))


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
                texts[main] = _text(node, sources)
            else:
                alone = node.optional("alone")
                key, cues = f"{topic}.{name}", _cues(node.child("cues"))
                aspects.append(Aspect(key, cues, alone is not None and alone.truth()))
                texts[key] = _text(node, sources, "cues", "alone")
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
