"""The deadlines object with the words and addresses that go with it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock import explain, links, named_day
from letterclock.card import card
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.explain import Detail, Question
from letterclock.filing import Filing, Way
from letterclock.letters import LANGUAGES, Book, load_common, load_letter
from letterclock.wording import Wording

LETTER, COMMON = load_letter("4390"), load_common()
LETTER_DATE = date(2026, 10, 22)


def wording(language: str = "en") -> Wording:
    return Wording(Book(LETTER, COMMON), language)


def found(as_of: date) -> Deadlines:
    return compute(LETTER, LETTER_DATE, as_of)


@pytest.mark.parametrize(
    ("as_of", "language", "collection", "spouse"),
    [
        (date(2026, 11, 22), "en", ("Still open", "1 day left"), ("Still open", "59 days left")),
        (
            date(2026, 11, 23),
            "en",
            ("Today is the last day", "today"),
            ("Still open", "58 days left"),
        ),
        (
            date(2026, 11, 24),
            "es",
            ("El plazo normal ya pasó", "hace 1 día"),
            ("Todavía a tiempo", "quedan 57 días"),
        ),
        (
            date(2027, 1, 19),
            "es",
            ("El plazo normal ya pasó", "hace 57 días"),
            ("Todavía a tiempo", "queda 1 día"),
        ),
    ],
)
def test_each_part_says_its_status_and_time(
    as_of: date, language: str, collection: tuple[str, str], spouse: tuple[str, str]
) -> None:
    parts = card(wording(language), found(as_of))["deadlines"]
    assert [(each["words"]["status"], each["words"]["left"]) for each in parts] == [
        collection,
        spouse,
    ]


def test_the_object_of_the_contract_is_unchanged_within_it() -> None:
    computed = found(date(2026, 11, 23))
    shown = card(wording(), computed)
    for entry in shown["deadlines"]:
        del entry["words"]
    del shown["card"]
    assert shown == computed.as_dict()


@given(
    st.integers(0, 400),
    st.sampled_from(LANGUAGES),
    st.sampled_from([explain.answer, explain.between, explain.more_time]),
    st.sampled_from(Detail),
)
def test_the_card_and_the_paragraphs_around_it_say_all_of_the_text(
    after: int, language: str, compose: object, detail: Detail
) -> None:
    computed = found(LETTER_DATE + timedelta(days=after))
    answer = compose(wording(language), computed, Question(detail=detail))  # type: ignore[operator]
    shown = card(wording(language), computed, answer)
    said = [*shown["card"]["before"], *shown["card"]["after"]]
    left = answer.text
    for paragraph in said:
        assert paragraph in left
        left = left.replace(paragraph, "", 1)
    for entry in shown["deadlines"]:
        assert entry["words"]["last_day"] in answer.text
    # What is left the card shows itself: the last days and the counting.
    assert left.split() == f"{answer.parts} {answer.why}".split()
    counted = " ".join(entry["words"]["counting"] for entry in shown["deadlines"])
    if answer.why and detail is not Detail.BRIEF:
        assert answer.why == f"{shown['card']['letter_date']} {counted}"


def test_links_name_the_letter_its_date_and_the_language() -> None:
    made = links.to_deadlines(found(date(2026, 11, 23)), "es", "https://help.example")
    assert made == {
        "calendar": "https://help.example/letters/4390/2026-10-22/calendar.ics?lang=es",
        "timeline": "https://help.example/letters/4390/2026-10-22/timeline.svg"
        "?lang=es&as_of=2026-11-23",
        "picture": "https://help.example/letters/4390/2026-10-22/timeline.png"
        "?lang=es&as_of=2026-11-23",
        "page": "https://help.example/es?letter_date=2026-10-22",
    }
    assert links.to_roadmap("4390", "en") == {
        "roadmap": "/letters/4390/roadmap.svg?lang=en",
        "picture": "/letters/4390/roadmap.png?lang=en",
    }


@pytest.mark.parametrize("days", [0, 30, 32, 90, 91, 200])
def test_there_is_a_calendar_file_while_a_deadline_is_to_come(days: int) -> None:
    computed = found(LETTER_DATE + timedelta(days=days))
    to_come = bool(computed.with_status(Status.OPEN, Status.LAST_DAY))
    assert ("calendar" in links.to_deadlines(computed, "en")) is to_come


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_petition_it_says_whether_it_is_in_time(language: str) -> None:
    filed = Filing(date(2026, 12, 1), Way.MAIL)
    said = wording(language)
    answer = named_day.filing(said, found(date(2026, 11, 20)), filed)
    before = card(said, found(date(2026, 11, 20)).judge(filed), answer)["card"]["before"]
    late = COMMON.texts["line_too_late"].by_language[language].partition("(")[0]
    assert late.replace("- {label}: ", "").strip() in before[-1]
    # Where nothing is judged, the card itself has the days.
    assert card(said, found(date(2026, 11, 20)), answer)["card"]["before"] == before[:-1]
