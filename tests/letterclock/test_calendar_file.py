"""The calendar file: read back by another program's reader, and by the rules of RFC 5545."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component

from letterclock.calendar_file import NothingOpen, calendar_file
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.letters import LANGUAGES, Book, load_common, load_letter
from letterclock.letters.model import Clock, Letter, Text
from letterclock.wording import Wording

LETTER, COMMON = load_letter("4390"), load_common()
LETTER_DATE = date(2026, 10, 22)
FIRST, SECOND = date(2026, 11, 23), date(2027, 1, 20)
PAGE = "http://localhost:5005/en?letter_date=2026-10-22"

letter_dates = st.dates(date(1998, 1, 1), date(2040, 12, 31))
languages = st.sampled_from(LANGUAGES)


def made(as_of: date, language: str = "en", page: str | None = None) -> bytes:
    return calendar_file(Wording(Book(LETTER, COMMON), language), found(as_of), page)


def found(as_of: date) -> Deadlines:
    return compute(LETTER, LETTER_DATE, as_of)


def events(file: bytes) -> list[Component]:
    calendar = Calendar.from_ical(file)
    assert not calendar.errors
    assert not any(event.errors for event in calendar.walk())
    return list(calendar.walk("VEVENT"))


def reminders(event: Component) -> list[datetime]:
    """When each reminder rings, on the clock where the person is."""
    midnight = datetime.combine(event.decoded("dtstart"), time())
    return [midnight + alarm.decoded("trigger") for alarm in event.walk("VALARM")]


def at_nine(day: date) -> datetime:
    return datetime.combine(day, time(9))


# -- What is in it --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        (LETTER_DATE, [FIRST, SECOND]),
        (FIRST, [FIRST, SECOND]),
        (FIRST + timedelta(days=1), [SECOND]),
        (SECOND, [SECOND]),
    ],
)
def test_each_last_day_that_is_left_is_an_event_of_one_day(as_of: date, days: list[date]) -> None:
    shown = events(made(as_of))
    assert [event.decoded("dtstart") for event in shown] == days
    assert [event.decoded("dtend") for event in shown] == [day + timedelta(days=1) for day in days]
    for event in shown:
        # A day, not a moment: no time zone can move it.
        assert event["dtstart"].params["VALUE"] == "DATE"


def test_where_every_last_day_has_passed_there_is_no_file() -> None:
    with pytest.raises(NothingOpen, match="2026-10-22 is left"):
        made(SECOND + timedelta(days=1))


def test_the_title_says_what_it_is_the_last_day_for() -> None:
    titles = [str(event["summary"]) for event in events(made(LETTER_DATE))]
    assert titles == [
        "LAST DAY lien or levy: Tax Court petition (Letter 4390)",
        "LAST DAY innocent spouse: Tax Court petition (Letter 4390)",
    ]


def test_the_description_says_how_it_was_counted_where_to_file_and_who_helps() -> None:
    text = str(events(made(LETTER_DATE))[0]["description"])
    assert text.startswith("This is the last day to petition the US Tax Court about the lien")
    assert "Day 30 is Saturday, November 21, 2026." in text
    assert "(Saturday and Sunday), so it moves to Monday, November 23, 2026." in text
    assert "Day 90" not in text
    assert "File with the Court (ustaxcourt.gov), not with the IRS" in text
    assert "11:59 p.m. Eastern" in text
    assert "Count from the postmark or tracking if it is earlier" in text
    assert "1-877-777-4778" in text
    assert text.count("\n\n") == 6


def test_in_spanish_it_is_spanish() -> None:
    event = events(made(LETTER_DATE, "es"))[1]
    title = "ÚLTIMO DÍA cónyuge inocente: petición al Tribunal Tributario (Carta 4390)"
    assert str(event["summary"]) == title
    assert "El día 90 es el miércoles, 20 de enero de 2027." in str(event["description"])
    assert [str(alarm["description"]) for alarm in event.walk("VALARM")][2:] == [
        f"{title} (quedan 2 días)",
        f"{title} (queda 1 día)",
        f"{title} (hoy)",
    ]


def test_it_says_when_it_was_made_and_who_may_see_it() -> None:
    calendar = Calendar.from_ical(made(date(2026, 11, 1)))
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert calendar["calscale"] == "GREGORIAN"
    assert "letterclock" in calendar["prodid"]
    for event in calendar.walk("VEVENT"):
        assert event.decoded("dtstamp") == datetime(2026, 11, 1, tzinfo=UTC)
        assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")


def test_the_page_is_named_where_there_is_one() -> None:
    assert [event["url"] for event in events(made(LETTER_DATE, page=PAGE))] == [PAGE, PAGE]
    assert not any("url" in event for event in events(made(LETTER_DATE)))


@pytest.mark.parametrize("page", ["http://x/\r\nBEGIN:VEVENT", "http://x/a b", "http://x/ñ"])
def test_what_is_no_address_is_an_error(page: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        made(LETTER_DATE, page=page)


def test_every_text_for_calendars_is_said() -> None:
    speaking = Wording(Book(LETTER, COMMON), "en")
    calendar_file(speaking, found(LETTER_DATE))
    assert {key for key in LETTER.texts if key.startswith("calendar_")} <= set(speaking.used)


def test_a_file_may_be_for_one_part_alone() -> None:
    wording = Wording(Book(LETTER, COMMON), "en")
    both = {str(event["uid"]) for event in events(made(LETTER_DATE))}
    [event] = events(calendar_file(wording, found(LETTER_DATE), matter="innocent_spouse"))
    assert event.decoded("dtstart") == SECOND
    # The same event as in the joint file: whoever adds both has it once.
    assert str(event["uid"]) in both
    with pytest.raises(NothingOpen):
        calendar_file(wording, found(FIRST + timedelta(days=1)), matter="collection")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_neutral_file_says_nothing_of_what_the_days_are_for(language: str) -> None:
    wording = Wording(Book(LETTER, COMMON), language)
    file = calendar_file(wording, found(LETTER_DATE), PAGE, neutral=True)
    shown = events(file)
    assert [event.decoded("dtstart") for event in shown] == [FIRST, SECOND]
    assert {str(event["summary"]) for event in shown} == {wording.say("calendar_neutral")}
    for word in (b"4390", b"IRS", b"Tax", b"spouse", b"inocente", b"localhost"):
        assert word not in file
    assert all(event.walk("VALARM") for event in shown)


# -- Reminders ------------------------------------------------------------------------------------


def test_reminders_ring_at_nine_in_the_morning() -> None:
    first, second = events(made(LETTER_DATE))
    for event, day in ((first, FIRST), (second, SECOND)):
        days = [day - timedelta(days=before) for before in (14, 7, 2, 1, 0)]
        assert reminders(event) == [at_nine(each) for each in days]


def test_each_reminder_says_how_many_days_are_left() -> None:
    alarms = events(made(LETTER_DATE))[0].walk("VALARM")
    assert {str(alarm["action"]) for alarm in alarms} == {"DISPLAY"}
    ends = [str(alarm["description"]).rpartition("(")[2] for alarm in alarms]
    assert ends == ["14 days left)", "7 days left)", "2 days left)", "1 day left)", "today)"]


@pytest.mark.parametrize(
    ("as_of", "count"),
    [(date(2026, 11, 9), 5), (date(2026, 11, 10), 4), (date(2026, 11, 22), 2), (FIRST, 1)],
)
def test_a_reminder_of_a_day_gone_by_is_left_out(as_of: date, count: int) -> None:
    assert len(reminders(events(made(as_of))[0])) == count


# -- Importing it again ---------------------------------------------------------------------------


def test_a_second_file_replaces_the_first() -> None:
    english, spanish = events(made(LETTER_DATE)), events(made(FIRST, "es", PAGE))
    assert [event["uid"] for event in english] == [event["uid"] for event in spanish]
    assert len({event["uid"] for event in english}) == 2
    assert all(
        later["sequence"] > earlier["sequence"]
        for earlier, later in zip(english, spanish, strict=True)
    )


def test_another_last_day_is_another_event() -> None:
    other = compute(LETTER, date(2026, 10, 26), date(2026, 10, 26))
    ours = {event["uid"] for event in events(made(LETTER_DATE))}
    theirs = {
        event["uid"] for event in events(calendar_file(Wording(Book(LETTER, COMMON), "en"), other))
    }
    assert not ours & theirs


def test_the_same_question_makes_the_same_file() -> None:
    assert made(FIRST, "es", PAGE) == made(FIRST, "es", PAGE)


# -- RFC 5545 -------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None)
@given(letter_dates, st.integers(0, 92), languages)
def test_holds_for_any_letter_date(letter_date: date, days: int, language: str) -> None:
    dates = compute(LETTER, letter_date, letter_date + timedelta(days=days))
    left = dates.with_status(Status.OPEN, Status.LAST_DAY)
    if not left:
        return
    file = calendar_file(Wording(Book(LETTER, COMMON), language), dates, PAGE)
    assert file.endswith(b"END:VCALENDAR\r\n")
    for line in file.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()  # no character cut in two
    for event, deadline in zip(events(file), left, strict=True):
        assert event.decoded("dtstart") == deadline.last_day
        ringing = reminders(event)
        assert ringing[-1] == at_nine(deadline.last_day)
        assert all(each.date() >= dates.as_of for each in ringing)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), include_characters="\n")))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    name = f"x{text}x"  # readers may trim at the ends
    clock = Clock("one", 30, dict.fromkeys(LANGUAGES, name), dict.fromkeys(LANGUAGES, "n"), ())
    texts = {**LETTER.texts, "calendar_summary": Text(dict.fromkeys(LANGUAGES, "{label}"), ())}
    letter = Letter(number="1", clocks=(clock,), texts=texts)
    file = calendar_file(
        Wording(Book(letter, COMMON), "en"), compute(letter, LETTER_DATE, LETTER_DATE)
    )
    [event] = events(file)
    assert str(event["summary"]) == name
    assert len(event.walk("VALARM")) == 5
