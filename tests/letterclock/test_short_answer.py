"""The first answer in short: it fits, it says what a right depends on, and the rest unfolds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from letterclock import explain
from letterclock.card import card, words
from letterclock.deadlines import Deadlines, compute
from letterclock.explain import Answer, Detail, Question
from letterclock.letters import LANGUAGES, known_letters, load_book, load_letter
from letterclock.wording import Wording

LETTER_DATE = date(2026, 10, 22)
MOST_WORDS = 90
DAYS = {
    "open": date(2026, 11, 1),
    "soon": date(2026, 11, 21),
    "last_day": date(2026, 11, 23),
    "partly_open": date(2026, 11, 24),
    "partly_last_day": date(2027, 1, 20),
    "passed": date(2027, 1, 21),
}
COUNTED = [number for number in known_letters() if load_letter(number).usual_clocks]


def told(
    question: Question, day: date, language: str = "en", number: str = "4390"
) -> tuple[Answer, dict[str, Any], Deadlines]:
    found = compute(load_letter(number), LETTER_DATE, day)
    wording = Wording(load_book(number), language)
    answer = explain.answer(wording, found, question)
    return answer, card(wording, found, answer)["card"], found


def on_screen(shown: dict[str, Any], parts: str) -> str:
    titles = [each["title"] for each in shown["more"]]
    return " ".join([*shown["short"]["before"], parts, *shown["short"]["after"], *titles])


@pytest.mark.parametrize("taken", [None, "other_number"])
@pytest.mark.parametrize("year_taken", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
def test_it_fits(day: str, language: str, year_taken: bool, taken: str | None) -> None:
    question = Question(taken=taken, year_taken=year_taken)
    _, shown, found = told(question, DAYS[day], language)
    wording = Wording(load_book("4390"), language)
    dates = " ".join(_on_its_card(words(wording, each)) for each in found.deadlines)
    # And the two folds the chat has of its own: "Why?" and "Calendar".
    assert len(on_screen(shown, dates).split()) + 3 <= MOST_WORDS
    # Where nothing unfolds, one message by SMS holds it and a link.
    assert len(shown["short"]["text"]) <= 1400


def _on_its_card(said: dict[str, str]) -> str:
    state = said["status"] if "passed" in said["status"] or "ya pasó" in said["status"] else None
    return " ".join([said["label"], said["last_day"], state or said["left"]])


@pytest.mark.parametrize("number", COUNTED)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS.values())
def test_nothing_a_right_depends_on_is_folded(day: date, language: str, number: str) -> None:
    _, shown, found = told(Question(year_taken=True), day, language, number)
    wording, text = Wording(load_book(number), language), shown["short"]["text"]
    assert number in text.split("\n\n")[0]
    assert "2026" in shown["short"]["before"][1]
    assert "1-877-777-4778" in text
    for each in found.deadlines:
        assert wording.date(each.last_day) in text
    if explain.state(found) != "passed":
        assert wording.say("short_earlier_date") in text
        assert "ustaxcourt.gov" in text
    if "lead" in wording.book.texts:
        assert wording.say("lead") in text


@pytest.mark.parametrize("number", COUNTED)
@pytest.mark.parametrize("day", DAYS.values())
def test_all_the_rest_unfolds(day: date, number: str) -> None:
    answer, shown, _ = told(Question(), day, number=number)
    earlier = Wording(load_book(number), "en").say("earlier_date")
    folded = [each for fold in shown["more"] for each in fold["paragraphs"]]
    assert sorted(folded) == sorted(each for each in answer.after if each != earlier)
    assert all(fold["title"] and fold["paragraphs"] for fold in shown["more"])


def test_of_several_letters_people_are_named_once_elsewhere() -> None:
    question = Question(detail=Detail.STEP, labelled=True)
    _, shown, _ = told(question, DAYS["open"])
    assert shown["short"]["before"][0].startswith("Letter 4390 dated Thursday, October 22, 2026:")
    assert "1-877" not in shown["short"]["text"]
    assert [each["title"] for each in shown["more"]] == ["How to file"]


def test_a_letter_told_by_what_it_decides_is_said_beside_the_year() -> None:
    question = Question(taken="by_description", year_taken=True)
    _, shown, _ = told(question, DAYS["open"])
    assert "by what you describe" in shown["short"]["before"][1]
    assert "so I took 2026" in shown["short"]["before"][1]


def test_a_part_that_was_asked_about_is_answered_first() -> None:
    _, shown, _ = told(Question(matter="innocent_spouse"), DAYS["partly_open"])
    assert shown["short"]["before"][0].startswith("For the innocent spouse part of Letter 4390")


def test_a_day_that_is_not_confirmed_stays_a_condition() -> None:
    _, shown, _ = told(Question(conditional=True), DAYS["open"])
    assert shown["short"]["before"][0].startswith("If your letter is dated Thursday, October 22")


@pytest.mark.parametrize("detail", [Detail.BRIEF, Detail.COUNTING])
def test_what_is_short_already_stays_as_it_is(detail: Detail) -> None:
    _, shown, _ = told(Question(detail=detail), DAYS["open"])
    assert "short" not in shown
    assert "more" not in shown


def test_days_left_are_those_of_today() -> None:
    _, shown, _ = told(Question(), LETTER_DATE + timedelta(days=3))
    assert "29 days left" in shown["short"]["text"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter_date", [date(2026, 10, 28), date(2026, 8, 28)])
def test_the_day_if_the_court_was_closed_is_not_folded_away(
    letter_date: date, language: str
) -> None:
    """The last day was the Friday after Thanksgiving: a right may run until December 14."""
    found = compute(load_letter("4390"), letter_date, date(2026, 11, 30))
    wording = Wording(load_book("4390"), language)
    short = card(wording, found, explain.answer(wording, found, Question()))["card"]["short"]
    until = wording.date(date(2026, 12, 14))
    assert any(until in each for each in short["before"])
    assert until in short["text"]
