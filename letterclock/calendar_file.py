"""The last days as a calendar file (iCalendar, RFC 5545), for the person's own calendar.

One event for the whole day for each last day that has not passed, with reminders 14, 7 and 2
days before and on the day itself. The same last day has the same UID in both languages and on
every download, so that a calendar replaces the event instead of doubling it. The file holds
nothing about the person but the dates.

Left out on purpose: ORGANIZER (RFC 5546 wants one beside METHOD:PUBLISH). It would have to be
somebody's mail address, and calendars drop reminders from events that others organize.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from letterclock import explain
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.wording import Wording

REMIND = (14, 7, 2, 0)
"""Calendar days before the last day on which the calendar speaks up."""

_OPEN = (Status.OPEN, Status.LAST_DAY)
_LINE_OCTETS = 75
"""RFC 5545, 3.1: how long a line may be, without its line break."""


class NothingOpen(ValueError):
    """Every last day has passed: there is nothing to put into a calendar."""


def calendar_file(wording: Wording, found: Deadlines, page: str | None = None) -> bytes:
    """The calendar file of all last days that have not passed on ``found.as_of``.

    Args:
        wording: the letter in the person's language.
        found: its deadlines.
        page: the address where these dates can be read again; becomes the events' URL.

    Returns:
        The file, in UTF-8 with CRLF line ends; the same for the same arguments.

    Raises:
        NothingOpen: when every last day has passed.
        ValueError: when ``page`` is not an address of printable ASCII without spaces.
    """
    if page is not None and not all("!" <= character <= "~" for character in page):
        raise ValueError(f"not an address: {page!r}")
    still_open = found.with_status(*_OPEN)
    if not still_open:
        raise NothingOpen(f"no last day of the letter of {found.letter_date.isoformat()} is left")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//letterclock//Letter {_escaped(found.letter)}//{wording.language.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(line for deadline in still_open for line in _event(wording, found, deadline, page)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _event(
    wording: Wording, found: Deadlines, deadline: Deadline, page: str | None
) -> Iterator[str]:
    about = {"part": _part(wording, deadline), "letter": found.letter}
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(found, deadline)}"
    yield f"DTSTAMP:{_basic(found.as_of)}T000000Z"
    # Calendars keep the higher one: a file fetched on a later day replaces an older one.
    yield f"SEQUENCE:{found.as_of.toordinal()}"
    yield f"DTSTART;VALUE=DATE:{_basic(deadline.last_day)}"
    yield f"DTEND;VALUE=DATE:{_basic(deadline.last_day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(wording.say('calendar_summary', **about))}"
    yield f"DESCRIPTION:{_escaped(_description(wording, found, deadline))}"
    if page is not None:
        yield f"URL:{page}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for days in REMIND:
        # Some calendars ring every reminder that is already past at once. One for today stays:
        # at worst it rings on arrival, which is right.
        if deadline.days_left >= days:
            yield from _reminder(days, _alarm(wording, days, about))
    yield "END:VEVENT"


def _description(wording: Wording, found: Deadlines, deadline: Deadline) -> str:
    start, *each = explain.counting(wording, found)
    paragraphs = [
        wording.say("calendar_what", part=_part(wording, deadline), letter=found.letter),
        f"{start} {each[found.deadlines.index(deadline)]}",
        wording.say("calendar_how"),
        wording.say("deadline.time_of_day"),
        wording.say("earlier_date"),
        wording.say("people"),
        wording.say("not_advice"),
    ]
    return "\n\n".join(paragraphs)


def _part(wording: Wording, deadline: Deadline) -> str:
    [clock] = [each for each in wording.letter.clocks if each.matter == deadline.matter]
    return clock.names[wording.language]


def _alarm(wording: Wording, days: int, about: Mapping[str, str]) -> str:
    if days:
        return wording.say("calendar_alarm", left=wording.days_left(days), **about)
    return wording.say("calendar_alarm_today", **about)


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
