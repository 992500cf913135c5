"""The answer in words, for every status, in both languages."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock import explain
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.explain import Asked, Detail, Question
from letterclock.fit import Fit
from letterclock.letters import LANGUAGES, Book, known_letters, load_book, load_common, load_letter
from letterclock.wording import Wording, long_date

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
        ("open", Asked.CAN_I, "You still have time with Letter 4390. To have both parts"),
        (
            "last_day",
            Asked.CAN_I,
            "Today is the last day with Letter 4390 for the lien or levy part. "
            "You have until Monday, November 23, 2026 – that is today.",
        ),
        (
            "partly_open",
            Asked.CAN_I,
            "One part of Letter 4390 is over, one is open. For the innocent spouse part you have "
            "until Wednesday, January 20, 2027. That is 57 days from today.",
        ),
        (
            "partly_last_day",
            Asked.CAN_I,
            "One part of Letter 4390 is over, and today is the last day for the other.",
        ),
        ("passed", Asked.CAN_I, "The usual last day with Letter 4390 for both parts of your"),
        ("open", Asked.WHEN, "With Letter 4390, your last day to petition about both parts"),
        ("last_day", Asked.WHEN, "With Letter 4390, your last day for the lien or levy part is"),
        ("partly_open", Asked.WHEN, "With Letter 4390, your last day is Wednesday, January 20"),
        ("partly_last_day", Asked.WHEN, "With Letter 4390, your last day is today, Wednesday"),
        ("passed", Asked.WHEN, "The usual last day with Letter 4390 for both parts of your"),
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
        "For the innocent spouse part of Letter 4390 you have until Wednesday, January 20, 2027"
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
    assert text.startswith(
        "If your letter is dated Thursday, October 22, 2026: You still have time"
    )


def test_the_letter_taken_for_granted_is_named_and_can_be_corrected() -> None:
    text = explain.answer(wording(), found("open"), Question(taken="other_number")).text
    assert "I take your letter for Letter 4390. If another number is printed on it" in text


def test_several_letters_are_labelled_by_what_the_person_calls_them() -> None:
    question = Question(labelled=True, label="Client A")
    text = explain.answer(wording(), found("open"), question).text
    assert text.startswith("Client A, Letter 4390 dated Thursday, October 22, 2026: You")
    of_spouse = Wording(load_book("4390"), "en", Fit(holder="spouse"))
    text = explain.answer(of_spouse, found("open"), Question(labelled=True)).text
    assert text.startswith("Your spouse's Letter 4390 dated")


def test_several_letters_are_labelled() -> None:
    question = Question(labelled=True, conditional=True)
    text = explain.answer(wording(), found("open"), question).text
    assert text.startswith("Letter 4390 dated Thursday, October 22, 2026: You still have time")


@pytest.mark.parametrize("before", [("You have filed.",), ()])
def test_any_answer_about_one_of_several_names_it_first(before: tuple[str, ...]) -> None:
    composed = explain.Answer(before, "- the parts")
    text = explain.labelled(wording(), found("open"), composed, "Client A").text
    named = "Client A, Letter 4390 dated Thursday, October 22, 2026:"
    assert text == "\n\n".join([" ".join((named, *before)), "- the parts"])


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
    assert long_date(day, "en") == "Monday, November 23, 2026"
    assert long_date(day, "es") == "lunes, 23 de noviembre de 2026"


# -- Letters of one clock, or none ---------------------------------------------------------------


def about(
    number: str, day: str, language: str = "en", *circumstances: str
) -> tuple[Wording, Deadlines]:
    computed = compute(load_letter(number), LETTER_DATE, DAYS[day], circumstances)
    return Wording(load_book(number), language), computed


@pytest.mark.parametrize("asked", Asked)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("number", known_letters())
def test_the_answer_starts_with_the_state_and_never_with_yes_or_no(
    number: str, day: str, asked: Asked
) -> None:
    """ "Am I too late?" and "can I still appeal?" would get the same word."""
    for language in LANGUAGES:
        words, computed = about(number, day, language)
        text = explain.answer(words, computed, Question(asked=asked)).text
        assert not re.match(r"(?:yes|no|sí|si)\b", text, re.IGNORECASE)
        assert f"{number}" in re.split(r"[.:]\s", text)[0]


def test_a_letter_of_one_clock_is_never_partly_over() -> None:
    for day in ("partly_open", "passed"):
        words, computed = about("3193", day)
        text = explain.answer(words, computed, Question()).text
        assert text.startswith("The usual last day with Letter 3193 for the decision has passed.")
        assert "Boechler" in text
        assert "Frutiger" not in text


def test_a_letter_that_no_court_reviews_has_no_last_day_on_any_day() -> None:
    """Kilroy: a petition about a 3210 is dismissed whenever it is filed."""
    for day in DAYS:
        words, computed = about("3210", day)
        text = explain.answer(words, computed, Question()).text
        assert text.startswith("Letter 3210 cannot go to the Tax Court")
        assert "until" not in text
        assert explain.next_steps(words, computed) == []
    assert explain.general_rule(words) == explain.general_between(words) == words.say("no_court")


def test_a_hearing_asked_for_in_time_starts_the_clock_of_a_3210() -> None:
    """Craig, 119 T.C. 252: then the letter counts as a determination, 30 days from its date."""
    words, computed = about("3210", "open", "en", "hearing_in_time")
    text = explain.answer(words, computed, Question()).text
    assert "Monday, November 23, 2026" in text


@pytest.mark.parametrize(
    ("number", "matter"),
    [("3193", "innocent_spouse"), ("3288", "collection"), ("3210", "collection")],
)
def test_a_part_the_letter_does_not_have_is_said_to_be_none(number: str, matter: str) -> None:
    words, computed = about(number, "open")
    none = words.say(f"without_{matter}")
    assert explain.answer(words, computed, Question(matter=matter)).text.startswith(none)
    assert explain.general_matter(words, matter) == none


def test_between_is_no_question_for_a_letter_of_one_clock() -> None:
    words, computed = about("3193", "open")
    same = explain.answer(words, computed, Question())
    assert explain.between(words, computed, Question()) == same
    assert "30 days" in explain.general_between(words)
    assert "the lien or levy decision" in explain.general_between(words)


def test_without_a_date_the_rule_is_said_in_days() -> None:
    both = explain.general_rule(wording())
    assert re.search("30 days .* lien or levy part .* 90 days .* innocent spouse part", both)
    assert "90 days" in explain.general_matter(wording(), "innocent_spouse")
    assert explain.general_between(wording()).startswith("After the last day for the lien or levy")
    assert explain.general_extension(wording()).startswith("No. These dates are set by law.")
    assert explain.GENERAL["general_rule"](wording()) == both


def test_the_reasons_count_every_part_out() -> None:
    text = explain.reasons(wording(), found("open"), Question(matter="innocent_spouse")).text
    assert text.startswith("For the innocent spouse part")
    assert "Day 30 is Saturday, November 21, 2026" in text
    assert "Day 90 is Wednesday, January 20, 2027" in text


def test_the_part_asked_about_is_the_one_counted_out() -> None:
    text = explain.answer(wording(), found("open"), Question(matter="innocent_spouse")).text
    assert "Day 90 is" in text
    assert "Day 30 is" not in text


@given(
    st.dates(date(1998, 1, 1), date(2035, 1, 1)), st.integers(0, 200), st.sampled_from(LANGUAGES)
)
def test_the_words_follow_the_status(letter_date: date, after: int, language: str) -> None:
    computed = compute(LETTER, letter_date, letter_date + timedelta(days=after))
    words = wording(language)
    text = explain.answer(words, computed, Question()).text
    passed = computed.with_status(Status.PASSED)
    open_ = computed.with_status(Status.OPEN)
    soonest = [each for each in open_ if each.days_left == min(one.days_left for one in open_)]
    assert bool(passed) == ("special_rules" in words.used)
    near = computed.with_status(Status.LAST_DAY) or any(0 < one.days_left <= 3 for one in soonest)
    assert bool(re.search(r"11:59 p\.\s?m\.", text)) == bool(near)


@pytest.mark.parametrize("matter", [None, "collection"])
@pytest.mark.parametrize("detail", Detail)
@pytest.mark.parametrize("day", DAYS)
def test_an_earlier_mailing_counts_in_every_answer_with_dates_to_come(
    day: str, detail: Detail, matter: str | None
) -> None:
    """The innocent spouse time runs from the mailing; a later one is nobody's to count from."""
    question = Question(detail=detail, matter=matter)
    for compose in (explain.answer, explain.between, explain.more_time, explain.reasons):
        for language, words in (
            ("en", "never from a later one"),
            ("es", "nunca desde uno posterior"),
        ):
            text = compose(wording(language), found(day), question).text
            assert (words in text) is (day != "passed")


@pytest.mark.parametrize("days", [3, 1])
def test_near_the_last_day_of_the_part_that_is_left_nobody_is_told_to_wait_either(
    days: int,
) -> None:
    as_of = date(2027, 1, 20) - timedelta(days=days)
    text = explain.answer(wording(), compute(LETTER, LETTER_DATE, as_of), Question()).text
    assert "about the innocent spouse part with the US Tax Court now" in text
    assert "some days before" not in text


CLOCKS = {
    "America/Chicago": "{} Central",
    "America/Denver": "{} Mountain",
    "America/Los_Angeles": "{} Pacific",
    "America/Anchorage": "{} in Alaska",
    "Pacific/Honolulu": "{} in Hawaii",
}


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2027, 7, 6), date(2027, 3, 15)], ids=str)
def test_the_last_minute_is_right_by_every_clock(day: date) -> None:
    last = datetime.combine(day, time(23, 59), ZoneInfo("America/New_York"))
    hours = {
        zone: last.astimezone(ZoneInfo(zone)).strftime("%I:%M").lstrip("0")
        for zone in (*CLOCKS, "America/Phoenix", "America/Puerto_Rico")
    }
    english, spanish = (explain.elsewhere(wording(language), day) for language in LANGUAGES)
    for zone, said in CLOCKS.items():
        assert said.format(hours[zone]) in english
        assert hours[zone] in spanish
    arizona = hours["America/Phoenix"] != hours["America/Denver"]
    assert (f"({hours['America/Phoenix']} in Arizona)" in english) is arizona
    assert ("en Arizona" in spanish) is arizona
    assert f"In Puerto Rico it is {hours['America/Puerto_Rico']}" in english


@pytest.mark.parametrize("day", ["open", "last_day", "partly_open"])
def test_the_hour_elsewhere_is_said_where_the_day_is_near(day: str) -> None:
    text = explain.answer(wording(), found(day), Question()).text
    assert ("in Hawaii" in text) is (day == "last_day")


@pytest.mark.parametrize(("left", "soon"), [(4, False), (3, True), (1, True)])
def test_near_the_last_day_nobody_is_told_to_wait_for_some_days_before_it(
    left: int, soon: bool
) -> None:
    as_of = date(2026, 11, 23) - timedelta(days=left)
    text = explain.answer(wording(), compute(LETTER, LETTER_DATE, as_of), Question()).text
    assert ("US Tax Court now, not on the last day" in text) is soon
    assert ("some days before that date" in text) is not soon
