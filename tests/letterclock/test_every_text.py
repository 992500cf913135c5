"""Every text for every letter, in every state of the case, in both languages."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from letterclock import explain, named_day
from letterclock.deadlines import compute
from letterclock.explain import Answer, Asked, Detail, Question
from letterclock.filing import Filing, Way
from letterclock.fit import Circumstance, Fit
from letterclock.letters import LANGUAGES, MATTERS, families, known_letters, load_book, load_others
from letterclock.letters.model import Text
from letterclock.wording import Wording

LETTER_DATE = date(2026, 10, 22)
AS_OF = (
    date(2026, 11, 1),
    date(2026, 11, 23),
    date(2026, 11, 24),
    date(2027, 1, 20),
    date(2027, 1, 21),
)
STATES = ("open", "last_day", "passed")
HOLDERS = ("mine", "spouse", "helped")
OTHER_NUMBERS = frozenset(known_letters()) | frozenset(
    number for each in load_others() for number in each.numbers
)

# What gives a part away that a letter does not have.
PARTS = {
    "collection": re.compile(
        r"\b(?:lien or levy|levy or lien) (?:part|decision)\b"
        r"|\b(?:parte|decisión) (?:del?|sobre el) (?:gravamen o embargo|lien o levy)\b"
    ),
    "innocent_spouse": re.compile(
        r"\binnocent spouse (?:part|decision)\b"
        r"|\b(?:parte|decisión) (?:del?|sobre el) cónyuge inocente\b"
    ),
}
BOTH = re.compile(r"\bboth parts\b|\b(?:las dos|ambas) partes\b")


class Filled(dict[str, str]):
    """A value for any placeholder."""

    def __missing__(self, key: str) -> str:
        return f"a {key}"


def fits(number: str) -> Iterator[Fit]:
    """Every state of a case about a letter, one circumstance at a time."""
    matters = frozenset(each.matter for each in load_book(number).letter.clocks)
    circumstances = (frozenset[str](), *(frozenset({each.value}) for each in Circumstance))
    statuses = [
        dict(zip(sorted(matters), each, strict=True))
        for each in product(STATES, repeat=len(matters))
    ]
    for known, filed, holder, mentioned in product(
        [{}, *statuses], (False, True), HOLDERS, circumstances
    ):
        yield Fit(known, filed, holder, mentioned, matters)


def texts_of(number: str) -> dict[str, Text]:
    """The texts that can be said about a letter, in any state, by key."""
    book = load_book(number)
    keys = {book.fitting(key, fit) for key in book.texts if "@" not in key for fit in fits(number)}
    return {key: book.texts[key] for key in keys}


SAID = [
    pytest.param(number, key, text, id=f"{number}.{key}")
    for number in known_letters()
    for key, text in sorted(texts_of(number).items())
]


def rendered(number: str, text: Text) -> dict[str, str]:
    values = Filled(letter=number)
    return {language: text.by_language[language].format_map(values) for language in LANGUAGES}


def numbers_in(text: str) -> set[str]:
    """The numbers of letters that a text names as such."""
    return {
        found
        for found in re.findall(r"(?<![\w$/.,-])(?:CP ?|LT ?)?\d{2,4}[A-Z]?(?![\w/-]|[.,]\d)", text)
        if (found in OTHER_NUMBERS and not found.isdigit())
        or (len(found) == 4 and found in OTHER_NUMBERS)
    }


@pytest.mark.parametrize(("number", "key", "text"), SAID)
def test_no_placeholder_is_left(number: str, key: str, text: Text) -> None:
    for said in rendered(number, text).values():
        assert not set("{}") & set(said)
        assert said == said.strip()
        assert "  " not in said


@pytest.mark.parametrize(("number", "key", "text"), SAID)
def test_no_other_letter_is_named_but_on_purpose(number: str, key: str, text: Text) -> None:
    for said in rendered(number, text).values():
        assert numbers_in(said) - {number} <= text.names | _family(number)


def _family(number: str) -> set[str]:
    return set(load_book(number).letter.numbers)


@pytest.mark.parametrize(("number", "key", "text"), SAID)
def test_no_part_is_spoken_of_that_the_letter_does_not_have(
    number: str, key: str, text: Text
) -> None:
    matters = {each.matter for each in load_book(number).letter.clocks}
    for said in rendered(number, text).values():
        for matter, part in PARTS.items():
            if matter not in matters and matter not in text.names:
                assert not part.search(said), said
        if len(matters) < 2 and not text.names:
            assert not BOTH.search(said), said


@pytest.mark.parametrize("number", families())
def test_the_languages_have_the_same_texts_with_the_same_placeholders(number: str) -> None:
    def placeholders(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for key, text in load_book(number).texts.items():
        assert set(text.by_language) == set(LANGUAGES), key
        english, spanish = (text.by_language[language] for language in LANGUAGES)
        assert placeholders(english) == placeholders(spanish), key


# -- Answers, as they are put together ------------------------------------------------------------


def answers(number: str, language: str, as_of: date, fit: Fit) -> Iterator[Answer]:
    book = load_book(number)
    words = Wording(book, language, fit)
    found = compute(book.letter, LETTER_DATE, as_of, fit.circumstances)
    for asked, matter, detail in product(Asked, (None, *MATTERS), Detail):
        question = Question(asked=asked, matter=matter, detail=detail, taken="by_description")
        yield explain.answer(words, found, question)
    for labelled, conditional in ((True, False), (False, True)):
        question = Question(labelled=labelled, conditional=conditional)
        yield explain.between(words, found, question)
        yield explain.more_time(words, found, question)
        yield explain.reasons(words, found, question)
    yield from days(words, found_days(number, fit, as_of), fit, number, as_of)


def found_days(number: str, fit: Fit, as_of: date) -> tuple[date, ...]:
    found = compute(load_book(number).letter, LETTER_DATE, as_of, fit.circumstances)
    return (*(each.last_day for each in found.deadlines), LETTER_DATE, date(2026, 11, 19))


def days(
    words: Wording, named: tuple[date, ...], fit: Fit, number: str, as_of: date
) -> Iterator[Answer]:
    letter = load_book(number).letter
    found = compute(letter, LETTER_DATE, as_of, fit.circumstances)
    earlier = compute(letter, date(2026, 10, 20), as_of, fit.circumstances)
    yield named_day.check(words, found, [each.last_day for each in found.deadlines])
    yield named_day.receipt(words, found)
    yield named_day.mailing(words, found, date(2026, 10, 20), earlier)
    yield named_day.mailing(words, found, date(2026, 10, 26), None)
    yield named_day.still_these(words, found)
    for day in named:
        yield named_day.claim(words, found, day)
        yield named_day.why(words, found, day)
        yield named_day.unknown(words, found, day)
        for way, done, to_irs in product(Way, (False, True), (False, True)):
            yield named_day.filing(words, found, Filing(day, way, done, to_irs))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("as_of", AS_OF, ids=str)
@pytest.mark.parametrize("number", known_letters())
def test_every_answer_is_whole_and_about_this_letter(
    number: str, as_of: date, language: str
) -> None:
    book = load_book(number)
    for circumstances in (frozenset[str](), frozenset({"hearing_in_time"})):
        found = compute(book.letter, LETTER_DATE, as_of, circumstances)
        statuses = {each.matter: each.status.value for each in found.deadlines}
        for filed, holder in product((False, True), HOLDERS):
            fit = Fit(statuses, filed, holder, circumstances, frozenset(statuses))
            for each in answers(number, language, as_of, fit):
                assert each.text
                assert not set("{}") & set(each.text)
                assert "None" not in each.text
                assert "  " not in each.text
                # A part it does not have is named only to say so.
                without = {
                    book.text(f"without_{matter}", language)
                    for matter in MATTERS
                    if f"without_{matter}" in book.texts
                }
                rest = each.text
                for said in without:
                    rest = rest.replace(said, "")
                for matter, part in PARTS.items():
                    if book.letter.clock(matter) is None:
                        assert not part.search(rest), rest
