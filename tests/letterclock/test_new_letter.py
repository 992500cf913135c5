"""A new letter is a data file, and nothing else: CONTRIBUTING, "Add a letter"."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date

from letterclock import explain, named_day
from letterclock.calendar_file import calendar_file
from letterclock.card import card
from letterclock.deadlines import Deadlines, compute
from letterclock.explain import Question
from letterclock.filing import Filing, Way
from letterclock.letters import LANGUAGES, LETTERS_FOLDER, known_letters, load_book, load_letter
from letterclock.wording import Wording

LETTER = """\
letter: "LT999"
numbers: ["LT999", "998"]
since: 2010
title: {en: A letter about interest, es: Una carta sobre intereses}
whole: {en: your interest, es: sus intereses}
sources:
  law: {cite: "26 U.S.C. § 6404(h)", url: "https://example.org/6404"}
clocks:
  - matter: interest
    days: 180
    counted_from: letter_date
    label: {en: Interest, es: Intereses}
    name: {en: the interest part, es: la parte de los intereses}
    authority: [law]
  - matter: fee
    days: 45
    counted_from: letter_date
    label: {en: Fee, es: Tarifa}
    name: {en: the fee part, es: la parte de la tarifa}
    authority: [law]
texts:
  without_collection: {en: No liens here., es: Aquí no hay gravámenes., source: [law]}
  without_innocent_spouse: {en: Not about a spouse., es: No es sobre cónyuges., source: [law]}
  late_interest: {en: Interest is late., es: Los intereses ya pasaron., source: [law]}
  late_fee: {en: The fee is late., es: La tarifa ya pasó., source: [law]}
"""
DATED = date(2026, 5, 21)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """The project's own files with one more beside them."""
    folder = tmp_path / "letters"
    shutil.copytree(LETTERS_FOLDER, folder)
    (folder / "LT999.yml").write_text(LETTER, encoding="utf-8")
    return folder


def found(letters: Path, after: int, number: str = "LT999") -> Deadlines:
    return compute(load_letter(number, letters), DATED, DATED + timedelta(days=after))


def wording(letters: Path, language: str = "en") -> Wording:
    return Wording(load_book("LT999", letters), language)


def test_it_is_known_by_every_number_it_has(letters: Path) -> None:
    assert set(known_letters(letters)) == {*known_letters(), "LT999", "998"}


@pytest.mark.parametrize("number", ["LT999", "998"])
def test_its_last_days_are_counted(letters: Path, number: str) -> None:
    computed = found(letters, 0, number)
    assert computed.letter == number
    # Day 45 is Sunday, July 5, 2026; day 180 a Tuesday.
    assert [(each.matter, each.last_day.isoformat()) for each in computed.deadlines] == [
        ("interest", "2026-11-17"),
        ("fee", "2026-07-06"),
    ]
    assert computed.of("fee").moved_past == ("Sunday",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("after", [0, 46, 47, 180, 181])
def test_all_of_its_answers_speak_of_it_alone(letters: Path, after: int, language: str) -> None:
    computed, words = found(letters, after), wording(letters, language)
    answers = [
        explain.answer(words, computed, Question()),
        explain.answer(words, computed, Question(matter="fee")),
        explain.answer(words, computed, Question(matter="collection")),
        explain.between(words, computed, Question()),
        explain.more_time(words, computed, Question()),
        named_day.check(words, computed, [computed.of("fee").last_day]),
        named_day.claim(words, computed, date(2026, 7, 4)),
        named_day.filing(words, computed, Filing(date(2026, 7, 1), Way.MAIL)),
    ]
    for each in answers:
        assert format_date(date(2026, 11, 17), "full", locale=language) in each.text
        for foreign in ("4390", "3193", "innocent spouse part", "lien or levy part", "{"):
            assert foreign not in each.text


def test_the_order_of_its_clocks_in_the_file_is_not_the_order_of_its_days(letters: Path) -> None:
    """The fee's last day comes first, although the file names interest first."""
    text = explain.answer(wording(letters), found(letters, 0), Question()).text
    assert text.startswith("You still have time with Letter LT999.")
    assert "by Monday, July 6, 2026" in text.split("\n")[0]
    between = explain.between(wording(letters), found(letters, 0), Question()).text
    assert "from Tuesday, July 7, 2026 to Tuesday, November 17, 2026" in between


def test_its_passed_part_is_told_in_the_words_of_its_file(letters: Path) -> None:
    text = explain.answer(wording(letters), found(letters, 47), Question()).text
    assert "The fee is late." in text
    assert "Interest is late." not in text


def test_it_has_a_card_and_a_calendar_file(letters: Path) -> None:
    computed, words = found(letters, 0), wording(letters, "es")
    assert card(words, computed)["deadlines"][1]["words"]["label"] == "Tarifa"
    assert b"20260706" in calendar_file(words, computed)
