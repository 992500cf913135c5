"""The answer in words, for every status, in both languages."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock import explain
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.explain import Asked, Detail, Question
from letterclock.letters import LANGUAGES, Book, load_common, load_letter
from letterclock.wording import Wording, long_date, plain_date

LETTER, COMMON = load_letter("4390"), load_common()
LETTER_DATE = date(2026, 10, 22)
DAYS = {
    "open": date(2026, 11, 1),
    "last_day": date(2026, 11, 23),
    "partly_open": date(2026, 11, 24),
    "partly_last_day": date(2027, 1, 20),
    "passed": date(2027, 1, 21),
}


def wording(language: str = "en") -> Wording:
    return Wording(Book(LETTER, COMMON), language)


def found(day: str) -> Deadlines:
    return compute(LETTER, LETTER_DATE, DAYS[day])


@pytest.mark.parametrize(
    ("day", "asked", "sentence"),
    [
        ("open", Asked.CAN_I, "Yes. To have both parts"),
        ("last_day", Asked.CAN_I, "Yes. You have until Monday, November 23, 2026 – that is today"),
        ("partly_open", Asked.CAN_I, "Yes, but only for the innocent spouse part."),
        ("partly_last_day", Asked.CAN_I, "Yes, but only for the innocent spouse part, and today"),
        ("passed", Asked.CAN_I, "The usual last day for both parts has passed."),
        ("open", Asked.WHEN, "Your last day to petition about both parts is Monday"),
        ("last_day", Asked.WHEN, "Your last day for the lien or levy part is Monday"),
        ("partly_open", Asked.WHEN, "Your last day is Wednesday, January 20, 2027."),
        ("partly_last_day", Asked.WHEN, "Your last day is today, Wednesday, January 20, 2027"),
        ("passed", Asked.WHEN, "The usual last day for both parts has passed."),
    ],
)
def test_the_conclusion_comes_first(day: str, asked: Asked, sentence: str) -> None:
    text = explain.answer(wording(), found(day), Question(asked=asked)).text
    assert text.startswith(sentence)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("matter", [None, "collection", "innocent_spouse"])
@pytest.mark.parametrize("detail", Detail)
def test_every_answer_states_both_last_days_and_is_filled(
    language: str, day: str, matter: str, detail: Detail
) -> None:
    computed = found(day)
    text = explain.answer(wording(language), computed, Question(matter=matter, detail=detail)).text
    for deadline in computed.deadlines:
        assert long_date(deadline.last_day, language) in text
    assert "{" not in text
    assert "None" not in text


def test_the_part_asked_about_comes_first_and_once() -> None:
    text = explain.answer(wording(), found("partly_open"), Question(matter="innocent_spouse")).text
    assert text.startswith(
        "For the innocent spouse part you have until Wednesday, January 20, 2027"
    )
    assert "- Innocent spouse" not in text
    assert "- Lien or levy: it was Monday, November 23, 2026" in text


def test_the_last_day_says_today_and_the_hour() -> None:
    text = explain.answer(wording(), found("last_day"), Question()).text
    assert "11:59 p.m. Eastern" in text
    assert "that is today" in text


def test_a_passed_part_is_spoken_of_with_care() -> None:
    text = explain.answer(wording(), found("passed"), Question()).text
    assert "Boechler, 2022" in text
    assert "Frutiger, 2024" in text
    assert "I cannot tell you whether any of this fits you" in text
    assert "Low Income Taxpayer Clinic" in text
    for never in ("lost your rights", "can still file late", "sorry"):
        assert never not in text
    assert "maybe" not in text.lower()


def test_only_the_passed_part_is_called_late() -> None:
    text = explain.answer(wording(), found("partly_open"), Question()).text
    assert "Boechler" in text
    assert "Frutiger" not in text


@pytest.mark.parametrize("detail", Detail)
def test_less_detail_is_shorter(detail: Detail) -> None:
    full = explain.answer(wording(), found("open"), Question()).text
    text = explain.answer(wording(), found("open"), Question(detail=detail)).text
    assert (len(text) < len(full)) == (detail is not Detail.FULL)


def test_brief_names_the_date_it_rests_on() -> None:
    text = explain.answer(wording(), found("open"), Question(detail=Detail.BRIEF)).text
    assert "Your letter is dated Thursday, October 22, 2026." in text


def test_an_unconfirmed_date_is_a_condition() -> None:
    text = explain.answer(wording(), found("open"), Question(conditional=True)).text
    assert text.startswith("If your letter is dated Thursday, October 22, 2026: Yes.")


def test_several_letters_are_labelled() -> None:
    question = Question(labelled=True, conditional=True)
    text = explain.answer(wording(), found("open"), question).text
    assert text.startswith("Letter dated Thursday, October 22, 2026: Yes.")


def test_between_names_the_stretch() -> None:
    text = explain.between(wording(), found("partly_open"), Question(asked=Asked.WHEN)).text
    assert "from Tuesday, November 24, 2026 to Wednesday, January 20, 2027" in text


def test_more_time_says_no_first() -> None:
    open_text = explain.more_time(wording(), found("open"), Question(asked=Asked.WHEN)).text
    late_text = explain.more_time(wording(), found("passed"), Question(asked=Asked.WHEN)).text
    assert open_text.startswith("No.")
    assert "Boechler" not in open_text
    assert "Boechler" in late_text


def test_the_moved_days_are_named_in_spanish() -> None:
    computed = compute(LETTER, date(2015, 1, 16), date(2015, 2, 1))
    [_, collection, _] = explain.counting(wording("es"), computed)
    assert "domingo y Natalicio de Washington" in collection


def test_two_holidays_on_one_day_are_both_named() -> None:
    # Monday, January 20, 2025: Inauguration Day and Martin Luther King Jr. Day.
    computed = compute(LETTER, date(2024, 12, 21), date(2025, 1, 1))
    line = explain.counting(wording(), computed)[1]
    assert "Inauguration Day and Martin Luther King Jr. Day" in line


def test_one_day_is_singular() -> None:
    words = wording()
    assert (words.days_left(1), words.days_left(2)) == ("1 day left", "2 days left")
    assert (words.days_ago(1), words.days_ago(2)) == ("1 day ago", "2 days ago")
    assert words.used == ["days_left_one", "days_left_other", "days_ago_one", "days_ago_other"]


def test_one_day_is_singular_in_spanish_too() -> None:
    assert wording("es").days_remaining(1) == "Le queda 1 día."
    assert wording("es").days_remaining(2) == "Le quedan 2 días."


def test_dates_are_written_as_people_write_them() -> None:
    day = date(2026, 11, 23)
    assert long_date(day, "es") == "lunes, 23 de noviembre de 2026"
    assert (plain_date(day, "en"), plain_date(day, "es")) == (
        "November 23, 2026",
        "23 de noviembre de 2026",
    )


@given(
    st.dates(date(1998, 1, 1), date(2035, 1, 1)), st.integers(0, 200), st.sampled_from(LANGUAGES)
)
def test_the_words_follow_the_status(letter_date: date, after: int, language: str) -> None:
    computed = compute(LETTER, letter_date, letter_date + timedelta(days=after))
    words = wording(language)
    text = explain.answer(words, computed, Question()).text
    passed = computed.with_status(Status.PASSED)
    assert bool(passed) == ("special_rules" in words.used)
    assert bool(re.search(r"11:59 p\.\s?m\.", text)) == bool(computed.with_status(Status.LAST_DAY))
