"""Messages written by hand, by someone who had not seen the grammar.

`corpus.yml` says of each what a careful reader concludes about the date on the letter. The bar:
no message is read confidently as a date that is not the letter's; and nearly all are read as the
careful reader reads them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from letterclock.case import Case, Setting, hear, take_in
from letterclock.dates import Finding, LetterDate, find_dates, read_letter_date
from letterclock.naming import named_letters

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "corpus.yml").read_text(encoding="utf-8")
)

READ_LIKE_A_CAREFUL_READER = 0.99
"""The share that must be concluded exactly as the corpus says."""

_SURE = (Finding.SURE, Finding.TWO_LETTERS)
_HOW = {
    Finding.READ_BACK: "relative",
    Finding.WHICH: "ambiguous",
    Finding.TWO_LETTERS: "two",
}


def how(read: LetterDate) -> str:
    """A conclusion in the corpus's words."""
    if read.finding is Finding.SURE and read.kind is not None:
        return read.kind.value
    return _HOW.get(read.finding, read.finding.value)


def dates(case: dict[str, Any]) -> tuple[date, ...]:
    if "date" in case:
        return (case["date"],)
    return tuple(case.get("either", case.get("dates", ())))


def as_expected(case: dict[str, Any]) -> bool:
    read = read_letter_date(case["say"], case["today"])
    if case["how"] == "unsure":  # a careful reader would ask: so may we, in any way
        return read.finding not in _SURE
    return how(read) == case["how"] and read.dates == dates(case)


def test_the_corpus_is_large_and_in_both_languages() -> None:
    spanish = [
        case for case in CORPUS if set("áéíóúñ¿") & set(case["say"]) or " de " in case["say"]
    ]
    assert len(CORPUS) >= 700
    assert len(spanish) >= 200


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case["say"][:60])
def test_nothing_is_counted_from_a_date_that_is_not_the_letter_s(case: dict[str, Any]) -> None:
    """Said in answer to "what date is printed on it?", to somebody who takes it for a 4390."""
    setting = Setting(case["today"])
    said = hear(case["say"], case["today"])
    taken = take_in(Case(), said, "give_letter_date", True, setting)
    counted = {each.dated for each in taken.case.dated if each.sure}
    if counted and not taken.asks_letter:
        assert case["how"] in ("exact", "no_year", "relative", "two"), counted
        assert counted == set(dates(case))


def test_reads_like_a_careful_reader() -> None:
    alone = [case for case in CORPUS if not named_letters(case["say"]).named]
    otherwise = [case["say"] for case in alone if not as_expected(case)]
    assert len(alone) > 500
    assert 1 - len(otherwise) / len(alone) >= READ_LIKE_A_CAREFUL_READER, otherwise


def test_the_words_alone_are_never_confidently_wrong() -> None:
    """Where no other letter is named or hinted at: of those `letterclock.naming` tells."""
    for case in CORPUS:
        naming = named_letters(case["say"])
        if naming.unclear or any(not each.counted for each in naming.named):
            continue
        read = read_letter_date(case["say"], case["today"])
        if read.finding in _SURE:
            assert case["how"] in ("exact", "no_year", "relative", "two"), case["say"]
            assert set(read.dates) == set(dates(case)), case["say"]


def test_dates_found_before_are_read_the_same() -> None:
    for case in CORPUS:
        found = find_dates(case["say"], case["today"])
        read = read_letter_date(case["say"], case["today"])
        assert read_letter_date(case["say"], case["today"], found) == read
