"""Finding every date in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from letterclock.calendar_words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from letterclock.dates.date_roles import role_of
from letterclock.dates.leftovers import with_leftovers
from letterclock.dates.lookalikes import blank_lookalikes
from letterclock.dates.named import named_dates
from letterclock.dates.numeric import numeric_dates
from letterclock.dates.papers import with_papers
from letterclock.dates.reading import Kind, Mention, Role
from letterclock.dates.relative import relative_dates
from letterclock.dates.resolve import day_and_weekday, one_of, valid
from letterclock.dates.sentences import first_sentence, last_sentence
from letterclock.dates.tax_periods import with_tax_periods
from letterclock.dates.years import with_doubtful_years, with_years
from letterclock.normalize import mend_months, normalize

_GLUE = re.compile(
    r"[\s,]*(?:(?:(?:and |y )?(?:it was|it's|its|which was|that was|era|fue|cayo)\b)?(?: ?(?:an?|on"
    r"|on a|en|un)\b)?|the|el|of|dia)[\s,(]*"
)
_APPROXIMATELY = re.compile(
    r"\b(?:around|(?<!what )(?<!how )about|approximately|approx\.?|circa|sometime|some time|near"
    r"|like maybe|somewhere around|alrededor del?|como el|como por el|mas o menos el"
    r"|aproximadamente el|cerca del?|por ahi del?)\s+(?:the |el )?$"
)
# "oct 2? 2026": a digit that cannot be read.
_UNREAD_DIGIT = re.compile(r"\?+,?\s*(?:19|20)\d\d\b")
_OR_ANOTHER_DAY = re.compile(
    r"\s*(?:or|o)\s+(?:(?:was it|is it|maybe|era|tal vez|fue) )?(?:the |el )?(\d{1,2})(?:st|nd|rd"
    r"|th)?\b(?!\s*[/-]\d|\s+(?:de|of)\b)"
)
_ANOTHER_DAY_OR = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:or|o|y)\s*(?:the |el )?$")
_BETWEEN = re.compile(
    r"\b(?:between|entre)\s+(?:the |el )?(?:[a-z0-9 .]{1,20} (?:and|y) (?:the |el )?)?$"
)
_SHORT_WEEKDAY = re.compile(rf"\b({'|'.join(SHORT_WEEKDAYS)})\.?,?\s+(?:the |el )?$")
_LAST = re.compile(r"\blast $")
# "1o de octubre" is written so by hand; anywhere else the "o" may be a zero.
_DIGIT_AND_O = re.compile(r"(?<![\w/.-])([1-3])(?:O|o(?!\.?\s+[Dd][Ee]\b))(?![\w/-])")
_COORDINATED = re.compile(r"[\s,/&-]*(?:(?:and|y|or|o|then)\s+)?(?:the |el |la )?")
_CLOSE_BY = 16
"""Characters before a date counted from today in which the word that ties it to the letter
stands."""
_DATE_IN_FULL = re.compile(r"\d|" + "|".join(sorted(MONTHS, key=len, reverse=True)))
_DATED_TODAY = re.compile(
    r"\b(?:dated|letter is (?:dated |from )?|fechad[ao](?: de)?(?: el dia)?(?: de)?"
    r"|(?:carta|aviso) (?:es|tiene fecha|trae fecha) de|trae fecha de|(?:letter|it) has"
    r"|date (?:typed |printed )?(?:on it )?is)\s*$"
)
# "era november 4 no october 4": the second is what it is not.
_REJECTED = re.compile(r"[\s,]*(?:and |y )?(?:no|not)\s+(?:el |del |de |the |it'?s )?")
_WHICH_IS = re.compile(r"\b(?:que|which|that)\s+(?:es|is|era|was|fue|cae)\s*(?:el |the |en |on )?$")
# what is told of another date ("December 25, which is Christmas")
_LATELY = re.compile(r"anoche|anteanoche|last night|tonight|esta noche")
_NAMES_A_LETTER = re.compile(r"\b(?:letter|ltr|notice|carta|aviso|dated?|fecha)\b|\u0298")
MOST_DATES = 40
"""Dates of a message that are told apart. More are a list, none of which can be taken for the
letter's; each is read together with all the others, so that their number is what takes time."""

_THAT_IS = re.compile(
    r"[\s,(]*(?:o sea|osea|es decir|quiero decir|digo|that is|that's|i\.?e\.?|meaning|i mean|=)"
    r"[\s,:]*(?:que )?(?:es )?(?:the |el )?"
)
_DATE_BLANK = "\x02"
_WRITTEN = (Kind.EXACT, Kind.NO_YEAR, Kind.AMBIGUOUS, Kind.IMPOSSIBLE, Kind.FUTURE)
_CERTAIN = (Kind.EXACT, Kind.NO_YEAR, Kind.FUTURE)


def find_dates(
    message: str, today: date, named: Sequence[tuple[int, int]] = ()
) -> tuple[Mention, ...]:
    """The dates in a message, in order, each with how sure it is and what it is the date of.

    Args:
        message: What the person wrote, English or Spanish.
        today: The day it was written (Eastern time).
        named: Where it names IRS letters (`letterclock.naming`): begin and end, in order.
    """
    plain = mend_months(normalize(message))
    text = blank_lookalikes(plain, named)
    found = _without_overlaps(
        [*numeric_dates(text, today), *named_dates(text, today), *relative_dates(text, today)]
    )
    if not found:
        return ()
    if len(found) > MOST_DATES:
        return (Mention(found[0].start, found[0].end, Kind.VAGUE),)
    found = with_years(text, found, today)
    found = [_trimmed(text, each) for each in _with_weekdays(text, found, today)]
    found = [_with_doubts(text, mention, today) for mention in found]
    found = _without_overlaps(with_leftovers(text, found, today))
    found = [_with_doubtful_digits(message, mention, today) for mention in found]
    found = with_tax_periods(plain, list(_with_roles(text, found, today)))
    found = _told_again(text, with_doubtful_years(text, found, today))
    return with_papers(plain, found, named)


def _told_again(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; of one that reads two ways the one that is then said in words.

    "11-3-2026, o sea 3 de noviembre" is November 3.
    """
    read = list(mentions)
    for at, (mention, after) in enumerate(pairwise(mentions)):
        said_again = _THAT_IS.fullmatch(text, mention.end, after.start)
        if said_again and after.date in mention.candidates:
            read[at] = replace(mention, kind=Kind.EXACT, date=after.date, candidates=())
    return read


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The longest mention wherever two overlap."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.start - each.end, each.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda each: each.start)


def _trimmed(text: str, mention: Mention) -> Mention:
    """A date in full without the space its weekday may begin with: the words before end in one.

    Weekdays and holidays alone keep it: "de lunes a viernes" is no "del lunes" of a letter.
    """
    words = text[mention.start : mention.end]
    if mention.kind not in _WRITTEN or _DATE_IN_FULL.search(words) is None:
        return mention
    return replace(mention, start=mention.end - len(words.lstrip()))


def _with_weekdays(text: str, mentions: Sequence[Mention], today: date) -> list[Mention]:
    """Joins a weekday with the date it stands beside ("Thursday, October 22") and checks it."""
    joined: list[Mention] = []
    for mention in mentions:
        previous = joined[-1] if joined else None
        if previous is not None and _GLUE.fullmatch(text, previous.end, mention.start):
            for weekday, day in ((previous, mention), (mention, previous)):
                if _is_weekday(text, weekday) and not _is_weekday(text, day):
                    checked = _checked(text, weekday, day, today)
                    if _of_two_sentences(text, previous, day, checked):
                        joined.append(mention)
                    else:
                        joined[-1] = checked
                    break
            else:
                joined.append(mention)
        else:
            joined.append(mention)
    return [_with_short_weekday(text, mention, today) for mention in joined]


def _of_two_sentences(text: str, first: Mention, day: Mention, checked: Mention) -> bool:
    """Whether a weekday ends its sentence and does not fit the date that begins the next.

    "The neighbor gave it to me on Saturday. October 27 is printed": no Saturday, nor in doubt.
    """
    full_stop = text[first.start : first.end].endswith(_FULL_STOPS)
    dated = _DATED_THEN.search(text, 0, first.start) is not None
    return full_stop and not dated and checked.kind is Kind.AMBIGUOUS and day.kind in _CERTAIN


_DATED_THEN = re.compile(
    r"\b(?:dated?|from|of|is|fecha|fechad[ao]|del?|es)\b(?:\s+(?:the|el))?\s*$"
)
_FULL_STOPS = tuple(f"{word}." for word in WEEKDAYS if len(word) >= 5 and word != "thurs")


def _with_short_weekday(text: str, mention: Mention, today: date) -> Mention:
    found = _SHORT_WEEKDAY.search(text, max(0, mention.start - 10), mention.start)
    if found is None or mention.kind not in _WRITTEN:
        return mention
    weekday = SHORT_WEEKDAYS[found[1]]
    return _fitting(replace(mention, start=found.start()), weekday, today)


def _is_weekday(text: str, mention: Mention) -> bool:
    if mention.kind not in (Kind.RELATIVE, Kind.AMBIGUOUS, Kind.FUTURE):
        return False
    return any(word in WEEKDAYS for word in re.findall("[a-z]+", text[mention.start : mention.end]))


def _checked(text: str, weekday: Mention, day: Mention, today: date) -> Mention:
    """A date with its weekday; a weekday that does not fit leaves it in doubt."""
    start, end = min(weekday.start, day.start), max(weekday.end, day.end)
    words = re.findall("[a-z]+", text[weekday.start : weekday.end])
    said = next(WEEKDAYS[word] for word in words if word in WEEKDAYS)
    return _fitting(replace(day, start=start, end=end), said, today)


def _fitting(day: Mention, said: int, today: date) -> Mention:
    """A date that is said to be such a weekday."""
    start, end = day.start, day.end
    if day.kind is Kind.AMBIGUOUS:
        fitting = [each for each in day.candidates if each.weekday() == said]
        if len(fitting) == 1:
            kind = Kind.FUTURE if fitting[0] > today else Kind.EXACT
            return replace(day, kind=kind, date=fitting[0], candidates=())
    elif day.kind is Kind.DAY_ONLY and day.date is not None:
        return day_and_weekday(start, end, day.date.day, said, today)
    elif day.date is not None and day.date.weekday() != said and day.kind is not Kind.RELATIVE:
        # "Wednesday, October 22" is last year's where this year's is a Thursday
        years = (day.date.year, day.date.year - (day.kind is Kind.NO_YEAR))
        days = (valid(year, day.date.month, day.date.day) for year in years)
        fitting = [each for each in days if each is not None and each.weekday() == said]
        return one_of(start, end, [day.date, *fitting], today)
    return day


def _with_doubts(text: str, mention: Mention, today: date) -> Mention:
    """Takes back certainty where the words do: "around Oct 22", "Oct 22 or 23"."""
    if mention.kind not in _CERTAIN or mention.date is None:
        return mention
    if _APPROXIMATELY.search(text, max(0, mention.start - 24), mention.start):
        return replace(mention, kind=Kind.VAGUE, date=None)
    if _BETWEEN.search(text, max(0, mention.start - 40), mention.start):
        return replace(mention, kind=Kind.VAGUE, date=None)
    if _UNREAD_DIGIT.match(text, mention.end):
        return replace(mention, kind=Kind.VAGUE, date=None)
    if mention.kind is Kind.NO_YEAR and _LAST.search(
        text, max(0, mention.start - 6), mention.start
    ):
        # "last October 22", said in November, is this year's or the one before
        before = valid(mention.date.year - 1, mention.date.month, mention.date.day)
        return one_of(mention.start, mention.end, (mention.date, before or mention.date), today)
    other = _OR_ANOTHER_DAY.match(text, mention.end) or _ANOTHER_DAY_OR.search(
        text, max(0, mention.start - 12), mention.start
    )
    if other is not None:
        second = valid(mention.date.year, mention.date.month, int(other[1]))
        if second is not None:
            end = max(mention.end, other.end())
            return one_of(mention.start, end, (mention.date, second), today)
    return mention


def _with_doubtful_digits(message: str, mention: Mention, today: date) -> Mention:
    """One or ten: in "1O DE OCTUBRE" and "octubre 1o" the O may be a zero."""
    found = _DIGIT_AND_O.search(message, mention.start, mention.end)
    if found is None or mention.date is None or mention.kind not in _CERTAIN:
        return mention
    year, month, day = mention.date.year, mention.date.month, int(found[1])
    days = (valid(year, month, day), valid(year, month, 10 * day))
    return one_of(mention.start, mention.end, [each for each in days if each is not None], today)


def _with_roles(text: str, mentions: Sequence[Mention], today: date) -> Iterable[Mention]:
    roles: list[Role] = []
    for index, mention in enumerate(mentions):
        from_ = mentions[index - 1].end if index else 0
        to = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        before = last_sentence(text[from_ : mention.start])
        after = first_sentence(text[mention.end : to])
        words = text[mention.start : mention.end]
        written = mention.kind in _WRITTEN and _DATE_IN_FULL.search(words) is not None
        same_sentence = len(before) == mention.start - from_ and written
        # "yesterday" in a sentence about a letter is rarely the letter's date.
        earlier = _earlier(text, mentions[:index]) if same_sentence else ""
        role = role_of(before, after, earlier)
        if role is Role.LETTER and _LATELY.fullmatch(text[mention.start : mention.end]):
            # "last night's game": a letter from yesterday is said to be one
            role = role if _NAMES_A_LETTER.search(before) else Role.UNKNOWN
        if roles and _REJECTED.fullmatch(before):
            role = Role.OTHER
        elif role is Role.UNKNOWN and same_sentence and roles and _COORDINATED.fullmatch(before):
            role = Role.UNKNOWN if roles[-1] is Role.OTHER else roles[-1]
        elif role is Role.LETTER and not written:
            role = _close_by(mention, words, before, after, today)
        roles.append(role)
        yield replace(mention, role=role)


def _close_by(mention: Mention, words: str, before: str, after: str, today: date) -> Role:
    """Whether a date in words ("yesterday") is the letter's: only words close by make it so.

    "He says take it all out today" is not about the letter's date; "today" is one only where
    the letter is said outright to be dated so.
    """
    said_in_digits = any(character.isdigit() for character in words)
    if mention.kind is Kind.RELATIVE and not said_in_digits and _WHICH_IS.search(before):
        return Role.OTHER
    if mention.date == today and not said_in_digits and not _DATED_TODAY.search(before):
        return Role.OTHER
    return role_of(before[-_CLOSE_BY:], after, "")


def _earlier(text: str, mentions: Sequence[Mention]) -> str:
    """The sentence up to the end of the last of these dates, the dates themselves blanked."""
    if not mentions:
        return ""
    for mention in mentions:
        text = (
            text[: mention.start]
            + _DATE_BLANK * (mention.end - mention.start)
            + text[mention.end :]
        )
    return last_sentence(text[: mentions[-1].end])
