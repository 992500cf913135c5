"""Every letter by its number, and what is common to all: read once from the files, and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from letterclock import clock
from letterclock.letters.book import Book
from letterclock.letters.facts import Facts, facts_of
from letterclock.letters.model import (
    AGAIN,
    Common,
    Explanation,
    Interface,
    Letter,
    OtherLetter,
    Source,
    Text,
)
from letterclock.letters.parts import (
    Periods,
    clocks_of,
    explanations_of,
    lines_of_signs,
    listed,
    roadmap_of,
    signs,
    sources_of,
    text_of,
    texts_of,
    written,
)
from letterclock.letters.reader import Node

LETTERS_FOLDER = Path(__file__).resolve().parent.parent.parent / "letters"
"""The letter files: beside the package, in a checkout and once installed."""

MATTERS = ("collection", "innocent_spouse")
"""The matters people ask about by name. Each is a clock of a letter, or the letter's file says in
`without_<matter>` why it is none."""

_COMMON = "common"
_OTHERS = "others"
_INTERFACES = ("website", "chat")
_FACTS = "facts"
_CLOSINGS = "court_closings"


class UnknownLetter(ValueError):
    """There is no file for this letter; `str()` is one clear sentence."""


@cache
def families(folder: Path | None = None) -> tuple[str, ...]:
    """The names of the letter files, sorted: each holds one family of letters."""
    files = (folder or LETTERS_FOLDER).glob("*.yml")
    besides = (_COMMON, _OTHERS, _FACTS, _CLOSINGS, *_INTERFACES)
    return tuple(sorted(file.stem for file in files if file.stem not in besides))


def known_letters(folder: Path | None = None) -> tuple[str, ...]:
    """The numbers of the letters there is a file for, sorted.

    Raises:
        LetterFileError: When a file is not right.
    """
    return tuple(sorted(_library(folder)))


def _file(name: str, folder: Path | None) -> Node:
    facts, today = load_facts(folder), clock.today()
    path = (folder or LETTERS_FOLDER) / f"{name}.yml"
    return Node.from_file(path, lambda text, language: facts.fill(text, language, today))


@cache
def load_facts(folder: Path | None = None) -> Facts:
    """What changes with the years, read once and kept.

    A folder without `facts.yml` has the project's own: a letter added elsewhere names the same.

    Args:
        folder: Where the letter files are; the project's own by default.

    Raises:
        LetterFileError: When the file is not right.
    """
    given = (folder or LETTERS_FOLDER) / f"{_FACTS}.yml"
    return facts_of(Node.from_file(given if given.exists() else LETTERS_FOLDER / given.name))


def closings_file(folder: Path | None = None) -> Node:
    """The days on which the Court was closed, as `letterclock.court_closings` reads them.

    Raises:
        LetterFileError: When the file is missing or no YAML.
    """
    return _file(_CLOSINGS, folder)


@cache
def load_letter(number: str, folder: Path | None = None) -> Letter:
    """A letter, read from its family's file once and kept.

    Args:
        number: The letter's number as printed on it, e.g. `4390`.
        folder: Where the letter files are; the project's own by default.

    Raises:
        UnknownLetter: When there is no file for it.
        LetterFileError: When a file is not right.
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
        UnknownLetter: When there is no file for it.
        LetterFileError: When a file is not right.
    """
    return Book(load_letter(number, folder), load_common(folder))


@cache
def _library(folder: Path | None = None) -> Mapping[str, Letter]:
    """Every letter by every number of its family."""
    found: dict[str, Letter] = {}
    for family in families(folder):
        top = _file(family, folder)
        letter = _letter(top, family, folder)
        for number in letter.numbers:
            if number in found:
                raise top.child("numbers").problem(f"{number!r} is in another file, too")
            found[number] = letter
    return found


def _letter(top: Node, family: str, folder: Path | None) -> Letter:
    top.only(
        *("letter", "numbers", "since", "title", "written", "described", "chosen", "whole"),
        *("sources", "clocks", "texts", "explanations", "roadmap"),
    )
    if top.child("letter").text() != family:
        raise top.child("letter").problem(f"must be {family!r}, as the file's name says")
    numbers = listed(top.optional("numbers")) or (family,)
    if numbers[0] != family:
        raise top.child("numbers").problem(f"must begin with {family!r}, the file's name")
    sources = sources_of(top)
    explanations, explained = explanations_of(top, sources)
    clocks = clocks_of(top, sources, load_facts(folder).periods, clock.today())
    texts = {**texts_of(top, sources), **explained}
    for matter in MATTERS:
        always = any(each.matter == matter and each.only_if is None for each in clocks)
        if not always and f"without_{matter}" not in texts:
            raise top.problem(f"has no clock {matter!r}: say so in texts.without_{matter}")
    return Letter(
        number=family,
        numbers=numbers,
        since=top.child("since").whole_number(),
        titles=top.child("title").translations(),
        written=written(top),
        described=lines_of_signs(top.optional("described")),
        chosen=lines_of_signs(top.optional("chosen")),
        whole=top.child("whole").translations(),
        clocks=clocks,
        roadmap=roadmap_of(top, sources),
        texts=texts,
        explanations=explanations,
    )


@cache
def load_common(folder: Path | None = None) -> Common:
    """What is true for any letter, read once and kept.

    Args:
        folder: Where the letter files are; the project's own by default.

    Raises:
        LetterFileError: When `common.yml` is missing or not right.
    """
    top = _file(_COMMON, folder)
    top.only("sources", "holidays", "topics", "signs", "unclear", "texts", "explanations")
    sources = sources_of(top)
    explanations, explained = explanations_of(top, sources)
    return Common(
        texts={**texts_of(top, sources), **explained},
        explanations=explanations,
        holidays={name: node.translations() for name, node in top.child("holidays").items()},
        topics={name: node.translations() for name, node in top.child("topics").items()},
        signs=signs(top.optional("signs")),
        unclear=lines_of_signs(top.optional("unclear")),
    )


@cache
def load_others(folder: Path | None = None) -> tuple[OtherLetter, ...]:
    """The letters that have no file yet, each with its one next step, read once and kept.

    Raises:
        LetterFileError: When `others.yml` is missing or not right.
    """
    top = _file(_OTHERS, folder)
    top.only("sources", "letters", "explanations")
    sources = sources_of(top)
    periods, (explanations, texts) = load_facts(folder).periods, explanations_of(top, sources)
    others = [_other(name, node, sources, periods) for name, node in top.child("letters").items()]
    matters = {each.matter or each.family for each in others}
    if unknown := sorted(set(explanations) - matters):
        raise top.child("explanations").problem(f"{unknown[0]!r} is the matter of no letter")
    return tuple(_explained(each, explanations, texts) for each in others)


def load_other(family: str | None, folder: Path | None = None) -> OtherLetter | None:
    """What is known of a family without a file; `None` where nothing is.

    Raises:
        LetterFileError: When `others.yml` is missing or not right.
    """
    return next((each for each in load_others(folder) if each.family == family), None)


def is_true_of(family: str | None, rule: str) -> bool:
    """Whether something is true of a family without a file (`OtherLetter.rules`)."""
    other = load_other(family)
    return other is not None and rule in other.rules


def _explained(
    other: OtherLetter, explanations: Mapping[str, Explanation], texts: Mapping[str, Text]
) -> OtherLetter:
    """A letter with what can be asked of all of its matter."""
    matter = other.matter or other.family
    own = {key: text for key, text in texts.items() if key.partition(".")[0] == matter}
    kept = {matter: explanations[matter]} if matter in explanations else {}
    return replace(other, texts={**other.texts, **own}, explanations=kept)


def known_others(folder: Path | None = None) -> Mapping[str, OtherLetter]:
    """The letters without a file on which a last day is printed, by number.

    Raises:
        LetterFileError: When `others.yml` is missing or not right.
    """
    printed = (each for each in load_others(folder) if each.matter is not None)
    return {number: each for each in printed for number in each.numbers}


_RULES = ("court", "arrives", "extendable", "year")
"""What may be true of a family without a file (`OtherLetter.rules`)."""


def _other(family: str, node: Node, sources: Mapping[str, Source], periods: Periods) -> OtherLetter:
    node.only("numbers", "title", "written", "step", "asked", "rules", "matter", "period")
    matter, period = node.optional("matter"), node.optional("period")
    asked, rules = node.child("asked"), node.optional("rules")
    asked.only(AGAIN, "time", "nothing", "how", "more_time", "sent")
    asked.child(AGAIN)  # what is said where there is none of the others
    return OtherLetter(
        family=family,
        numbers=listed(node.optional("numbers")),
        titles=node.child("title").translations(),
        written=written(node),
        rules=frozenset(each.one_of(_RULES) for each in (rules.elements() if rules else ())),
        matter=matter.text() if matter else None,
        period=periods[period.one_of(periods)] if period else {},
        texts={
            family: text_of(node.child("step"), sources),
            **{f"{family}.{kind}": text_of(each, sources) for kind, each in asked.items()},
        },
    )


@cache
def load_interface(name: str, folder: Path | None = None) -> Interface:
    """The texts around the answers, read once and kept.

    Args:
        name: `website` (the help page) or `chat` (the chat on it).
        folder: Where the files are; the project's own by default.

    Raises:
        LetterFileError: When the file is missing or not right.
    """
    top = _file(name, folder)
    top.only("sources", "texts", "lists")
    return Interface(
        texts=texts_of(top, sources_of(top)),
        lists={
            key: tuple(each.text() for each in node.elements())
            for key, node in top.child("lists").items()
        },
    )
