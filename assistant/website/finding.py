"""Finding one's letter: by its number or by what it says, among all that are known here."""

from __future__ import annotations

from dataclasses import dataclass

from letterclock import links
from letterclock.letters import known_letters, load_book, load_others
from letterclock.letters.model import OtherLetter
from letterclock.naming import UNKNOWN, named_letters

LONGEST = 200
"""Characters of what was typed that are read and shown again."""


@dataclass(frozen=True)
class Known:
    """A letter that has a page.

    Attributes:
        number: Its number.
        says: What it decides, as the chat's button puts it.
        title: Its title as printed, by language of the page.
        address: Where its page is.
    """

    number: str
    says: str
    title: str
    address: str


@dataclass(frozen=True)
class Other:
    """A letter for which no day is counted.

    Attributes:
        numbers: Its numbers, in one line; empty where people only describe it.
        title: What it is.
        step: The one thing to do next.
    """

    numbers: str
    title: str
    step: str


@dataclass(frozen=True)
class Found:
    """What was typed, and which letters that may be.

    Attributes:
        typed: What was typed, as shown again.
        known: Those with a page.
        others: Those for which nothing is counted.
        nothing: The key of the text that says so where there is none.
    """

    typed: str = ""
    known: tuple[Known, ...] = ()
    others: tuple[Other, ...] = ()
    nothing: str | None = None


def known(language: str) -> tuple[Known, ...]:
    """Every letter that has a page, by number."""
    return tuple(_known(number, language) for number in known_letters())


def others(language: str) -> tuple[Other, ...]:
    """Every letter, or family of them, for which no day is counted."""
    return tuple(_other(each, language) for each in load_others())


def find(typed: str, language: str) -> Found:
    """Which letter somebody means.

    Args:
        typed: A number, words printed on the letter, or what it is about.
        language: `en` or `es`, of what is answered.
    """
    typed = " ".join(typed[:LONGEST].split())
    if not typed:
        return Found(nothing="letter_missing")
    naming = named_letters(typed)
    meant = [each for each in naming.named if not each.negated]
    pages = dict.fromkeys(each.number or each.family for each in meant if each.counted)
    families = {each.family for each in meant}
    besides = tuple(_other(each, language) for each in load_others() if each.family in families)
    found = tuple(_known(number, language) for number in pages)
    nothing = None
    if not found and not besides:
        nothing = "letter_unknown" if UNKNOWN in families else "letter_not_found"
    return Found(typed, found, besides, nothing)


def _known(number: str, language: str) -> Known:
    book = load_book(number)
    title = book.letter.titles[language]
    # "3193: lien or levy alone": the number stands before it anyway.
    button = book.text("button", language) if "button" in book.texts else title
    _, _, says = button.rpartition(": ")
    return Known(number, says, title, links.letter_page(number, language))


def _other(letter: OtherLetter, language: str) -> Other:
    step = letter.text(letter.family, language)
    return Other(", ".join(letter.numbers), letter.titles[language], step)
