"""The same conversation on every platform, through Rasa's connectors and the providers' clients."""

from __future__ import annotations

import pytest

from assistant.runner.testing import Server
from tests.platforms.people import EVERYBODY, PUBLIC_URL, OnTwilio, Person
from tests.platforms.providers import Providers

CALENDAR = f"{PUBLIC_URL}/letters/4390/2026-10-22/calendar.ics?lang=en"
TIMELINE = f"{PUBLIC_URL}/letters/4390/2026-10-22/timeline.png?lang=en&as_of=2026-11-23"


@pytest.fixture(params=EVERYBODY, ids=lambda kind: kind.__name__)
def person(request: pytest.FixtureRequest, server: Server, providers: Providers) -> Person:
    found: Person = request.param(server, providers)
    return found


def shows_no_data(person: Person) -> bool:
    return not any(mark in person.text() for mark in ("{", "}", "deadlines", "**"))


def test_a_whole_conversation(person: Person) -> None:
    person.say("hello")
    person.hears("date")
    person.say("can I still appeal?")
    person.hears("date")
    person.say("october 22 2026")
    assert "Monday, November 23, 2026" in person.hears("November 23, 2026")
    assert shows_no_data(person)
    person.say("what about the spouse part?")
    person.hears("January 20, 2027")
    person.say("how do I file?")
    person.hears("ustaxcourt.gov")
    person.say("¿cuál es mi último día?")
    person.hears("23 de noviembre de 2026")
    assert shows_no_data(person)


def test_a_button_is_pressed(person: Person) -> None:
    person.say("10/11/2026")
    person.hears("October 11, 2026")
    person.press("Sunday, October 11, 2026")
    assert "November 10, 2026" in person.hears("November 10, 2026")


def test_a_number_chooses_where_choices_are_numbered(person: Person) -> None:
    person.say("10/11/2026")
    person.hears("October 11, 2026")
    if not person.numbered:
        assert "1. " not in person.text()
        return
    assert "1. Sunday, October 11, 2026" in person.text()
    person.say("1.")
    person.hears("November 10, 2026")


def test_the_picture_and_the_calendar_come_once_and_again_when_asked_for(person: Person) -> None:
    person.say("my letter is dated october 22 2026")
    person.hears("November 23, 2026")
    if type(person) is OnTwilio:
        assert person.text().count(PUBLIC_URL) == 1
        assert f"{PUBLIC_URL}/en?letter_date=2026-10-22" in person.text()
    else:
        person.providers.until(lambda _: pictures(person) == [TIMELINE])
        person.providers.until(lambda _: calendars(person) == 1)
    person.say("what about the spouse part?")
    person.hears("January 20, 2027")
    assert PUBLIC_URL not in person.text()
    assert not pictures(person)
    assert not calendars(person)
    person.say("remind me of the date")
    person.hears(CALENDAR)
    assert person.text().count(CALENDAR) == 1
    person.say("where am I in the process?")
    roadmap = f"{PUBLIC_URL}/letters/4390/roadmap.png?lang=en"
    if type(person) is OnTwilio:
        person.hears(roadmap)
    else:
        person.providers.until(lambda _: pictures(person) == [roadmap])


def pictures(person: Person) -> list[str]:
    return [seen.picture for seen in person.screen() if seen.picture]


def calendars(person: Person) -> int:
    """How often the calendar file is offered, as a button or in words."""
    buttons = [url for seen in person.screen() for url in seen.links.values()]
    return buttons.count(CALENDAR) + person.text().count(CALENDAR)


def test_what_is_no_text_is_answered_kindly(person: Person) -> None:
    person.say("")
    person.hears("I can only read text")


def test_personal_numbers_are_not_kept_and_nobody_can_tell_who_wrote(person: Person) -> None:
    person.say("my ssn is 219-09-9999, am I too late?")
    person.hears("Social Security number")
    files = person.server.db_path.parent.glob(person.server.db_path.name + "*")
    kept = b"".join(each.read_bytes() for each in files)
    assert b"am I too late" in kept
    assert b"219-09-9999" not in kept
    assert person.to.encode() not in kept
