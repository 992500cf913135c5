"""The last days as a calendar file (iCalendar, RFC 5545), for the person's own calendar.

One event for the whole day for each last day that has not passed, with reminders 14, 7, 2 and 1
days before and on the day itself; some calendars drop reminders from files, so the texts promise
none. Titles begin with what differs, as a month shows their first words alone; where others see the
calendar they can be neutral. The same last day has the same UID in both languages and on
every download, so that a calendar replaces the event instead of doubling it. The file holds
nothing about the person but the dates.

Left out on purpose: ORGANIZER (RFC 5546 wants one beside METHOD:PUBLISH). It would have to be
somebody's mail address, and calendars drop reminders from events that others organize.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from letterclock import explain
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.wording import Wording

REMIND = (14, 7, 2, 1, 0)
"""Calendar days before the last day on which the calendar speaks up."""

_OPEN = (Status.OPEN, Status.LAST_DAY)
_LINE_OCTETS = 75
"""RFC 5545, 3.1: how long a line may be, without its line break."""


class NothingOpen(ValueError):
    """Every last day has passed: there is nothing to put into a calendar."""


def calendar_file(
    wording: Wording,
    found: Deadlines,
    page: str | None = None,
    *,
    matter: str | None = None,
    neutral: bool = False,
) -> bytes:
    """The calendar file of the last days that have not passed on `found.as_of`.

    Args:
        wording: The letter in the person's language.
        found: Its deadlines.
        page: The address where these dates can be read again; becomes the events' URL.
        matter: The one part it is for; all of them by default.
        neutral: Whether it says nothing of what the days are for, for a calendar that others see;
            it names no page then.

    Returns:
        The file, in UTF-8 with CRLF line ends; the same for the same arguments.

    Raises:
        NothingOpen: When every last day has passed, or that of the part.
        ValueError: When `page` is not an address of printable ASCII without spaces.
    """
    if page is not None and not all("!" <= character <= "~" for character in page):
        raise ValueError(f"not an address: {page!r}")
    still_open = [
        each for each in found.with_status(*_OPEN) if matter is None or each.matter == matter
    ]
    if not still_open:
        raise NothingOpen(f"no last day of the letter of {found.letter_date.isoformat()} is left")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//letterclock//letterclock//{wording.language.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(
            line
            for deadline in still_open
            for line in _event(wording, found, deadline, None if neutral else page, neutral)
        ),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def summary(wording: Wording, found: Deadlines, deadline: Deadline) -> str:
    """The title of a last day in a calendar; what tells it from others comes first."""
    label = deadline.clock.labels[wording.language]
    return wording.say("calendar_summary", label=label[:1].lower() + label[1:], letter=found.letter)


def description(wording: Wording, found: Deadlines, deadline: Deadline) -> str:
    """What a calendar says about a last day below its title, in paragraphs."""
    part = explain.names(wording, [deadline])
    paragraphs = [
        wording.say("calendar_what", part=part, letter=found.letter),
        explain.counted(wording, found, [deadline]),
        wording.say("calendar_how"),
        wording.say("deadline.time_of_day"),
        wording.say("earlier_date"),
        wording.say("people"),
        wording.say("not_advice"),
    ]
    return "\n\n".join(paragraphs)


def _event(
    wording: Wording, found: Deadlines, deadline: Deadline, page: str | None, neutral: bool
) -> Iterator[str]:
    if neutral:
        title, text = wording.say("calendar_neutral"), ""
    else:
        title = summary(wording, found, deadline)
        text = description(wording, found, deadline)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(found, deadline)}"
    yield f"DTSTAMP:{_basic(found.as_of)}T000000Z"
    # Calendars keep the higher one: a file fetched on a later day replaces an older one.
    yield f"SEQUENCE:{found.as_of.toordinal()}"
    yield f"DTSTART;VALUE=DATE:{_basic(deadline.last_day)}"
    yield f"DTEND;VALUE=DATE:{_basic(deadline.last_day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(title)}"
    if text:
        yield f"DESCRIPTION:{_escaped(text)}"
    if page is not None:
        yield f"URL:{page}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for days in REMIND:
        # Some calendars ring every reminder that is already past at once. One for today stays:
        # at worst it rings on arrival, which is right.
        if deadline.days_left >= days:
            yield from _reminder(days, _alarm(wording, days, title))
    yield "END:VEVENT"


def _alarm(wording: Wording, days: int, title: str) -> str:
    left = wording.days_left(days) if days else wording.say("today")
    return wording.say("calendar_alarm", left=left, title=title)


def _reminder(days: int, text: str) -> Iterable[str]:
    """One reminder, at nine in the morning where the person is."""
    # A day starts at midnight local time (RFC 5545, 3.8.6.3): nine hours into the day itself,
    # or nine hours less than whole days before it.
    trigger = f"-P{days - 1}DT15H" if days else "PT9H"
    return (
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{trigger}",
        f"DESCRIPTION:{_escaped(text)}",
        "END:VALARM",
    )


def _uid(found: Deadlines, deadline: Deadline) -> str:
    name = f"letterclock/{found.letter}/{deadline.matter}/{deadline.last_day.isoformat()}"
    return str(uuid5(NAMESPACE_URL, name))


def _basic(day: date) -> str:
    return day.strftime("%Y%m%d")


def _escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, no character cut in two (RFC 5545, 3.1)."""
    pieces = [b""]
    for character in line:
        octets = character.encode()
        if len(pieces[-1]) + len(octets) > _LINE_OCTETS:
            pieces.append(b" ")
        pieces[-1] += octets
    return b"\r\n".join(pieces) + b"\r\n"
