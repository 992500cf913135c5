"""Dates counted from today: `yesterday`, `3 weeks ago`, `el martes pasado`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from letterclock.calendar_words import COUNTS, DAY_WORDS, LONG_UNITS, ORDINALS, UNITS, WEEKDAYS
from letterclock.dates import named_days
from letterclock.dates.reading import Kind, Mention
from letterclock.dates.resolve import day_of_month, one_of, valid

_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(COUNTS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<unit>" + "|".join(sorted([*UNITS, *LONG_UNITS], key=len, reverse=True)) + r")\b"
_ABOUT = (
    r"(?P<about>about|around|almost|nearly|like|maybe|roughly|over|more than|less than|some"
    r"|approximately|probably|or so|como|unos|unas|casi|mas de|menos de|mas o menos|aproximadamente"
    r"|at least|a little over|al menos|alrededor de)?"
)
_FEW = (
    r"(?:a )?(?:few|couple(?: of)?|several|some)|(?:un )?par de|unas?(?: cuantas?)?"
    r"|unos(?: cuantos)?|varias?|varios|algunas|algunos"
)

_AGO = re.compile(
    rf"{_ABOUT}\s*\b(?:exactly |exactamente )?{_COUNT}[\s-]+(?:full )?{_UNIT}\s+"
    r"(?:ago|atras|back)\b(?: today| hoy)?"
)
_HACE = re.compile(rf"\bhace\s+(?:exactamente\s+)?{_ABOUT}\s*{_COUNT}\s+{_UNIT}")
_VAGUE = re.compile(
    rf"\b(?:hace (?:{_FEW}|poco|mucho|tiempo|dias|semanas|"
    rf"meses)\b(?: (?:{'|'.join([*UNITS, *LONG_UNITS])})\b)?"
    rf"|(?:{_FEW}) (?:of )?(?:{'|'.join([*UNITS, *LONG_UNITS])})\b(?: (?:ago|atras|back))?"
    r"|(?:last|past|this|next) (?:week|month|year|summer|fall|autumn|winter|spring|"
    r"weekend)\b|the other day\b"
    r"|(?:la |el )?(?:semana|mes|ano|verano|otono|invierno|primavera)(?: pasad[oa]| anterior)\b"
    rf"|{_COUNT.replace('?P<count>', '?:')}[\s-]+(?:{'|'.join([*UNITS, *LONG_UNITS])}) old\b"
    r"|\b(?:a |one |two |three )?(?:month|week|year)s? and a half (?:ago|back)\b|"
    r"\b(?:hace )?(?:mas o menos |como |casi )?(?:un |una )?(?:mes|semana|"
    r"ano) y medi[oa]\b(?: atras)?"
    r"|\b(?:this month|este mes|este mismo mes)\b"
    r"|\b(?:the |el )?\d{1,2}(?:st|nd|rd|th)? (?:of|de) (?:that|ese|aquel|the) "
    r"(?:same |mismo )?(?:month|mes)\b"
    r"|(?:a while|ages|long time|some time) (?:ago|back)\b|el otro dia\b|recently\b|"
    r"recientemente\b)"
)
_SIMPLE = {
    "today": 0,
    "hoy": 0,
    "yesterday": -1,
    "yday": -1,
    "ayer": -1,
    "anteayer": -2,
    "antier": -2,
    "antes de ayer": -2,
    "last night": -1,
    "anoche": -1,
    "pasado manana": 2,
    "day after tomorrow": 2,
    "tmrw": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorrw": 1,
    "yestrday": -1,
    "yesturday": -1,
    "yesteday": -1,
    "yesterdy": -1,
    "just now": 0,
    "right this minute": 0,
    "ahora mismo": 0,
    "day before yesterday": -2,
    "tomorrow": 1,
    "manana": 1,
    "this morning": 0,
    "this afternoon": 0,
    "tonight": 0,
    "esta manana": 0,
    "esta tarde": 0,
}
_SIMPLE_DAY = re.compile(
    r"\b(?:the )?(?<!la )(" + "|".join(sorted(_SIMPLE, key=len, reverse=True)) + r")\b(?:'?s date)?"
    # "today is Nov 23" is one date, not two
    r"(?!\s*:|'?s?\s+(?:is|es|estamos a)\s+(?!(?:the |el )?(?:day|dia)\b)(?:the "
    r"|el )?(?:[a-z]+,? )?"
    r"(?:\d|[a-z]+\.? \d|\w+ de (?:[a-z]+bre|enero|febrero|marzo|abril|mayo|ju[nl]io"
    r"|agosto)\b))"
)

_WEEKDAY_NAMES = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_WEEKDAY = re.compile(
    rf"\b(?P<before>last|past|this past|this|next|on|el proximo|el pasado|del pasado|pasado|"
    rf"este|el)?\s*\b(?P<day>{_WEEKDAY_NAMES})(?P<several>s)?\b\.?"
    r"(?P<after>\s+(?:pasado|anterior|de la semana pasada|before last|last week|of last week|"
    r"proximo|que (?:viene|entra)|siguiente))?"
)
# "two mondays ago", "hace dos lunes": what stands around the weekday.
_COUNTED_BEFORE = re.compile(rf"\b(?P<hace>hace )?{_COUNT}\s*$")
_COUNTED_AFTER = re.compile(r"\s+(?:ago|back|atras)\b")
_TWO_WEEKS_BACK = ("before last",)
_AHEAD = ("que viene", "que entra", "siguiente")
_EXACT_UNIT = r"(?P<unit>" + "|".join(sorted(UNITS, key=len, reverse=True)) + r")\b"
_COUNTED_AHEAD = re.compile(
    rf"\b(?:{_COUNT}\s+{_EXACT_UNIT}\s+from (?:today|now)"
    r"|de hoy en (?P<next>ocho|quince|\d{1,2}))\b"
)
_LAST_WEEK = ("last week", "of last week", "de la semana pasada")

_OF_MONTH = re.compile(
    r"\b(?:(?:the|el|dia)\s+)?(?:dia\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of|de"
    r"|del)\s+(?P<which>this month|last month|the month|este mes|(?:el )?mes pasado|este mismo mes"
    r"|(?:los )?corrientes?|mes corriente|mes en curso|presente(?: mes)?|(?:el )?pasado mes)\b"
)
_LONGEST_MONTH = 31
_LONGEST_COUNT = 30
"""Characters before a weekday in which its count may begin."""
# "the first" to "the third" and "el uno" to "el tres" are places in a row as well.
_SPELLED_ORDINAL = "|".join(
    sorted((w for w, n in ORDINALS.items() if n > 3), key=len, reverse=True)
)
_SPELLED_DAY = "|".join(sorted((w for w, n in DAY_WORDS.items() if n > 3), key=len, reverse=True))
_UNIT_WORD = r"(?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b"
_DAY_ALONE = re.compile(
    rf"\b(?:(?:the|on the)\s+(?:(?P<the>\d{{1,2}})(?:st|nd|rd|th)?|(?P<nth>{_SPELLED_ORDINAL}))"
    rf"|(?:el|dia)\s+(?:dia\s+)?(?:(?P<el>\d{{1,2}})|(?P<word>{_SPELLED_DAY})(?! y {_UNIT_WORD})))"
    # what follows would make it no day of the month: "the 2nd floor", "el 30 por ciento"
    r"(?!\s*[/:%-]\s*\d|\s*%|\s+(?:of|de|del|day|days|d|dias?|por ciento|percent|mil|dolares|anos?"
    r"|semanas?|mes(?:es)?|weeks?|months?|years?|hours?|floor|street|st|ave\w*|amendment|circuit"
    r"|letters?|cartas?|ones?|parts?|half|decision|deadline|paragraph|line|box|try"
    r"|page|notices?|time|times|century|or|o|a|to|-|en adelante|onwards?)\b"
    r"|\w)"
)


def relative_dates(text: str, today: date) -> Iterator[Mention]:
    """The dates counted from today in a normalised text without look-alikes.

    A weekday that only goes with another date ("Thursday, October 22") is found here as well;
    the finder drops it in favour of the longer mention.
    """
    for found in _VAGUE.finditer(text):
        yield Mention(*found.span(), Kind.VAGUE)
    yield from _counted_back(text, today)
    for found in _COUNTED_AHEAD.finditer(text):
        yield _ahead(found, today)
    for found in _SIMPLE_DAY.finditer(text):
        yield _at(found, today + timedelta(days=_SIMPLE[found[1]]), today)
    for found in _OF_MONTH.finditer(text):
        yield _day_of_month(found, today)
    for found in _DAY_ALONE.finditer(text):
        digits, word = found["the"] or found["el"], found["nth"] or found["word"]
        day = int(digits) if digits else DAY_WORDS[word]
        if 1 <= day <= _LONGEST_MONTH:  # "day 45" is a count, not a date
            yield day_of_month(*found.span(), day, today)
    for found in named_days.NAMED_DAY.finditer(text):
        yield _holiday(found, today)
    for found in _WEEKDAY.finditer(text):
        count = _counted(text, found)
        if count is not None:
            yield _weekdays_ago(found, count, today)
        elif not found["several"]:  # "I work Mondays" is no date
            yield _weekday(found, today)


def _ahead(found: re.Match[str], today: date) -> Mention:
    """So many days from today: "two weeks from now", "de hoy en ocho"."""
    said = found["count"] or found["next"]
    count = COUNTS.get(said) or int(said)
    # "De hoy en ocho" counts today: it is the same weekday again.
    days = count * UNITS[found["unit"]] if found["unit"] else 7 * round(count / 7)
    return Mention(*found.span(), Kind.FUTURE, today + timedelta(days=days))


def _at(found: re.Match[str], day: date, today: date) -> Mention:
    return Mention(*found.span(), Kind.FUTURE if day > today else Kind.RELATIVE, day)


def _counted_back(text: str, today: date) -> Iterator[Mention]:
    for pattern in (_AGO, _HACE):
        for found in pattern.finditer(text):
            count = COUNTS.get(found["count"]) or int(found["count"])
            days = UNITS.get(found["unit"])
            # "a month ago" and "about three weeks ago" are not meant to the day.
            if days is None or found["about"]:
                yield Mention(*found.span(), Kind.VAGUE)
            else:
                yield _on_weekday(found, today - timedelta(days=count * days), today)


_ON_WEEKDAY = re.compile(rf",?\s+(?:on |el )?(?P<day>{_WEEKDAY_NAMES})\b")


def _on_weekday(found: re.Match[str], day: date, today: date) -> Mention:
    """So many weeks ago, on the weekday nearest that is named: "three weeks ago Monday"."""
    named = _ON_WEEKDAY.match(found.string, found.end())
    if named is None or not found["unit"].startswith(("week", "semana")):
        return _at(found, day, today)
    back = (day.weekday() - WEEKDAYS[named["day"]] + 3) % 7 - 3
    return Mention(found.start(), named.end(), Kind.RELATIVE, day - timedelta(days=back))


def _day_of_month(found: re.Match[str], today: date) -> Mention:
    back = "last" in found["which"] or "pasado" in found["which"]
    month = today.replace(day=1) - relativedelta(months=back)
    day = valid(month.year, month.month, int(found["day"]))
    if day is None:
        return Mention(*found.span(), Kind.IMPOSSIBLE)
    return _at(found, day, today)


def _holiday(found: re.Match[str], today: date) -> Mention:
    if found["around"]:
        return Mention(*found.span(), Kind.VAGUE)
    if found["year"] or found["last"]:
        year = int(found["year"]) if found["year"] else today.year - 1
        return _at(found, named_days.in_year(found, year), today)
    return _at(found, named_days.most_recent(found, today), today)


def _counted(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """The count of "two mondays ago" or "hace dos lunes"."""
    count = _COUNTED_BEFORE.search(text, max(0, found.start() - _LONGEST_COUNT), found.start("day"))
    if count and (count["hace"] or _COUNTED_AFTER.match(text, found.end())):
        return count
    return None


def _weekdays_ago(found: re.Match[str], count: re.Match[str], today: date) -> Mention:
    """So many such weekdays back; where one lies in this week it may or may not be counted."""
    latest, this_week = _latest(WEEKDAYS[found["day"]], today)
    back = timedelta(days=7 * max(1, COUNTS.get(count["count"]) or int(count["count"])))
    after = _COUNTED_AFTER.match(found.string, found.end())
    end = after.end() if after else found.end()
    if this_week:
        days = (latest - back + timedelta(days=7), latest - back)
        return one_of(count.start(), end, days, today)
    day = latest - back + timedelta(days=7)
    return Mention(count.start(), end, Kind.RELATIVE, day)


def _latest(weekday: int, today: date) -> tuple[date, bool]:
    """The most recent such weekday before today, and whether it lies in this week."""
    latest = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return latest, latest >= today - timedelta(days=(today.weekday() + 1) % 7)


def _weekday(found: re.Match[str], today: date) -> Mention:
    """The most recent such weekday before today.

    Within the current week (Sunday to Saturday) "last Tuesday" may mean this week's or the one
    before: then both are candidates.
    """
    before, after = found["before"] or "", (found["after"] or "").strip()
    weekday = WEEKDAYS[found["day"]]
    if "next" in before or "proximo" in before + after or after in _AHEAD:
        ahead = (weekday - today.weekday() - 1) % 7 + 1
        return Mention(*found.span(), Kind.FUTURE, today + timedelta(days=ahead))
    latest, this_week = _latest(weekday, today)
    if after in _TWO_WEEKS_BACK:
        return Mention(*found.span(), Kind.VAGUE)
    if after in _LAST_WEEK:
        monday = today - timedelta(days=today.weekday() + 7)
        return Mention(*found.span(), Kind.RELATIVE, monday + timedelta(days=weekday))
    said_last = before in ("last", "past", "el pasado", "del pasado", "pasado") or after in (
        "pasado",
        "anterior",
    )
    if said_last and this_week:
        return Mention(
            *found.span(), Kind.AMBIGUOUS, candidates=(latest, latest - timedelta(days=7))
        )
    return Mention(*found.span(), Kind.RELATIVE, latest)
