"""Finding every date in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from letterclock.dates.lookalikes import blank_lookalikes
from letterclock.dates.named import named_dates
from letterclock.dates.normalize import normalize
from letterclock.dates.numeric import numeric_dates
from letterclock.dates.reading import Kind, Mention, Role
from letterclock.dates.relative import relative_dates
from letterclock.dates.roles import role_of
from letterclock.dates.words import MONTHS, WEEKDAYS

_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:no|num|sec|mr|mrs|st|dr|sr|sra|" + "|".join(MONTHS) + r")$")
_GLUE = re.compile(r"[\s,]*(?:the|el|of|dia)?[\s,(]*")
_APPROXIMATELY = re.compile(
    r"\b(?:around|about|approximately|approx\.?|circa|sometime|some time|near|like maybe|"
    r"somewhere around|"
    r"alrededor del?|como el|como por el|mas o menos el|aproximadamente el|cerca del?|"
    r"por ahi del?)\s+(?:the |el )?$"
)
_OR_ANOTHER_DAY = re.compile(
    r"\s*(?:or|o)\s+(?:the |el )?(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[/-]\d|\s+(?:de|of)\b)"
)
_ANOTHER_DAY_OR = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:or|o|y)\s*(?:the |el )?$")
_BETWEEN = re.compile(
    r"\b(?:between|entre)\s+(?:the |el )?(?:[a-z0-9 .]{1,20} (?:and|y) (?:the |el )?)?$"
)
_COORDINATED = re.compile(r"[\s,/&-]*(?:(?:and|y|or|o|then)\s+)?(?:the |el |la )?")
_CLOSE_BY = 16
"""Characters before a date counted from today in which the word that ties it to the letter
stands."""
_DATE_IN_FULL = re.compile(r"\d|" + "|".join(sorted(MONTHS, key=len, reverse=True)))
_DATED_TODAY = re.compile(
    r"\b(?:dated|letter is (?:dated |from )?|fechad[ao](?: de)?(?: el dia)?(?: de)?|"
    r"(?:carta|aviso) (?:es|tiene fecha|trae fecha) de|trae fecha de|(?:letter|it) has|"
    r"date (?:typed |printed )?(?:on it )?is)\s*$"
)
# "era november 4 no october 4": the second is what it is not.
_REJECTED = re.compile(r"[\s,]*(?:and |y )?(?:no|not)\s+(?:el |del |de |the |it'?s )?")
_DATE_BLANK = "\x02"
_WRITTEN = (Kind.EXACT, Kind.NO_YEAR, Kind.AMBIGUOUS, Kind.IMPOSSIBLE, Kind.FUTURE)
_CERTAIN = (Kind.EXACT, Kind.NO_YEAR, Kind.FUTURE)


def find_dates(message: str, today: date) -> tuple[Mention, ...]:
    """The dates in a message, in order, each with how sure it is and what it is the date of.

    Args:
        message: what the person wrote, English or Spanish.
        today: the day it was written (Eastern time).
    """
    text = blank_lookalikes(normalize(message))
    found = _without_overlaps(
        [*numeric_dates(text, today), *named_dates(text, today), *relative_dates(text, today)]
    )
    found = _with_weekdays(text, found)
    found = [_with_doubts(text, mention, today) for mention in found]
    return tuple(_with_roles(text, found, today))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The longest mention wherever two overlap."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.start - each.end, each.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda each: each.start)


def _with_weekdays(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Join a weekday with the date it stands beside ("Thursday, October 22") and check it."""
    joined: list[Mention] = []
    for mention in mentions:
        previous = joined[-1] if joined else None
        if previous is not None and _GLUE.fullmatch(text, previous.end, mention.start):
            for weekday, day in ((previous, mention), (mention, previous)):
                if _is_weekday(text, weekday) and not _is_weekday(text, day):
                    joined[-1] = _checked(text, weekday, day)
                    break
            else:
                joined.append(mention)
        else:
            joined.append(mention)
    return joined


def _is_weekday(text: str, mention: Mention) -> bool:
    if mention.kind not in (Kind.RELATIVE, Kind.AMBIGUOUS, Kind.FUTURE):
        return False
    return any(word in WEEKDAYS for word in re.findall("[a-z]+", text[mention.start : mention.end]))


def _checked(text: str, weekday: Mention, day: Mention) -> Mention:
    """A date with its weekday; a weekday that does not fit leaves it in doubt."""
    start, end = min(weekday.start, day.start), max(weekday.end, day.end)
    words = re.findall("[a-z]+", text[weekday.start : weekday.end])
    said = next(WEEKDAYS[word] for word in words if word in WEEKDAYS)
    if day.kind is Kind.AMBIGUOUS:
        fitting = [each for each in day.candidates if each.weekday() == said]
        if len(fitting) == 1:
            return replace(
                day, start=start, end=end, kind=Kind.EXACT, date=fitting[0], candidates=()
            )
    elif day.date is not None and day.date.weekday() != said:
        return Mention(start, end, Kind.AMBIGUOUS, candidates=(day.date,))
    return replace(day, start=start, end=end)


def _with_doubts(text: str, mention: Mention, today: date) -> Mention:
    """Take back certainty where the words do: "around Oct 22", "Oct 22 or 23"."""
    if mention.kind not in _CERTAIN or mention.date is None:
        return mention
    if _APPROXIMATELY.search(text, max(0, mention.start - 24), mention.start):
        return replace(mention, kind=Kind.VAGUE, date=None)
    if _BETWEEN.search(text, max(0, mention.start - 40), mention.start):
        return replace(mention, kind=Kind.VAGUE, date=None)
    other = _OR_ANOTHER_DAY.match(text, mention.end) or _ANOTHER_DAY_OR.search(
        text, max(0, mention.start - 12), mention.start
    )
    if other is not None and 1 <= int(other[1]) <= 31:
        try:
            second = mention.date.replace(day=int(other[1]))
        except ValueError:
            return mention
        return replace(
            mention,
            end=max(mention.end, other.end()),
            kind=Kind.AMBIGUOUS,
            date=None,
            candidates=(mention.date, second),
        )
    return mention


def _with_roles(text: str, mentions: Sequence[Mention], today: date) -> Iterable[Mention]:
    roles: list[Role] = []
    for index, mention in enumerate(mentions):
        from_ = mentions[index - 1].end if index else 0
        to = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        before = _last_sentence(text[from_ : mention.start])
        after = _first_sentence(text[mention.end : to])
        words = text[mention.start : mention.end]
        written = mention.kind in _WRITTEN and _DATE_IN_FULL.search(words) is not None
        same_sentence = len(before) == mention.start - from_ and written
        # "yesterday" in a sentence about a letter is rarely the letter's date.
        earlier = _earlier(text, mentions[:index]) if same_sentence else ""
        role = role_of(before, after, earlier)
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
    return _last_sentence(text[: mentions[-1].end])


def _last_sentence(before: str) -> str:
    ends = [
        end
        for end in _SENTENCE_END.finditer(before)
        if not _ABBREVIATION.search(before[: end.start()])
    ]
    return before[ends[-1].end() :] if ends else before


def _first_sentence(after: str) -> str:
    end = _SENTENCE_END.search(after)
    return after[: end.start()] if end else after
