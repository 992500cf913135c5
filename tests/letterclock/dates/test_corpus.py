"""Messages written by hand, by someone who had not seen the grammar.

``corpus.yml`` says of each what a careful reader concludes about the date on the letter. The bar:
no message is read confidently as a date that is not the letter's; and nearly all are read as the
careful reader reads them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from letterclock.dates import Finding, LetterDate, find_dates, read_letter_date

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
def test_is_never_confidently_wrong(case: dict[str, Any]) -> None:
    read = read_letter_date(case["say"], case["today"])
    if read.finding in _SURE:
        assert case["how"] in ("exact", "no_year", "relative", "two"), read
        assert set(read.dates) == set(dates(case))


def test_reads_like_a_careful_reader() -> None:
    otherwise = [case["say"] for case in CORPUS if not as_expected(case)]
    assert 1 - len(otherwise) / len(CORPUS) >= READ_LIKE_A_CAREFUL_READER, otherwise


def test_dates_found_before_are_read_the_same() -> None:
    for case in CORPUS:
        found = find_dates(case["say"], case["today"])
        read = read_letter_date(case["say"], case["today"])
        assert read_letter_date(case["say"], case["today"], found) == read
