"""Dates with a month's name: `Oct 22nd`, `22 October 2026`, `15 de octubre de 2026`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from letterclock.calendar_words import DAY_WORDS, MONTHS, month_number
from letterclock.dates.reading import Kind, Mention
from letterclock.dates.resolve import day_month, full_year

_SPELLED_DAY = "|".join(sorted(DAY_WORDS, key=len, reverse=True))
_DAY = (
    r"(?:(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th|ro|ero|er|do|[ºª°])"
    r"|\.?(?:[ºª°]|[oa]|ra|era|da|to|ta|mo|ma|vo|va|no|na)\.?(?=\s|$))?|"
    rf"(?P<word>{_SPELLED_DAY}))(?![\w])"
)

# A two-digit year stands after a comma or apostrophe, or where the sentence then ends or goes on
# with a word that is no thing to count ("nov 3 15 people" is not 2015).
GOES_ON = (
    r"(?=\s*(?:$|[,.;:!?)\"-])|\s+(?:and|but|so|is|it|its|it's|i|im|am|can|y|pero|que|how|what|when"
    r"|my|we|he|she|they|came|got|dated|letter|notice|the|still|por|puedo|me|la|lo|ya|llego|am|or|o"
    r"|do|did|does|not|no|from|on|in|en|at|ok|please|help|too|late|thanks|for|cuanto|es|esta|se"
    r"|about|todavia|tarde|antes|si|para|hasta|entonces|sirve|puede|tambien|will|would|if|then"
    r"|before|by|instead|works|a tiempo)\b)"
)
_FULL_YEAR = (
    r"(?:\s*[,/-]?\s*(?:(?:of|de|del|in|en)\s+)?(?:the\s+year\s+"
    r"|ano\s+)?(?P<year>(?:19|20)\d{2})(?!\d)|\s?,?\s?'(?P<short>\d{2})(?!\d)"
)
_BARE = r"(?:(?:of|de|del)\s+)?(?P<bare>\d{2})(?!\d|\s?[/:.-]\s?\d)" + GOES_ON + ")"
# Behind "oct 22" a comma, slash or dash may also go on to another day ("oct 22-25"): see leftovers.
_YEAR_BEHIND_DAY = rf"{_FULL_YEAR}|\s*{_BARE}"
_YEAR_BEHIND_MONTH = rf"{_FULL_YEAR}|\s*[,/-]?\s*{_BARE}"
_THIS_YEAR = (
    r"\s*,?\s*(?:of |del? )?(?P<relative>this year|last year|este ano|el ano pasado|ano pasado"
    r"|(?:el )?pasado ano)\b"
)
_SPOKEN_YEAR = (
    r"\s*,?\s*(?:(?:of|del?|ano)\s+)*(?:(?P<century>two thousand(?: and)? |twenty[ -]?|dos mil )"
    rf"(?P<spoken>{_SPELLED_DAY})|(?P<twenties>veinti[a-z]+))(?!\w)"
)

_AFTER_MONTH = re.compile(
    rf"[.,]?[\s/-]*(?:the |el |dia )?{_DAY}(?:{_SPOKEN_YEAR}|{_YEAR_BEHIND_DAY}|{_THIS_YEAR})?"
)
_BEFORE_MONTH = re.compile(
    rf"(?<![\w/.,$-])(?:the )?{_DAY}\s*(?:(?:day |dias? )?(?:of|de?|del mes de)|[-/])?\s*$"
)
_AFTER_DAY_MONTH = re.compile(rf"\.?(?:{_SPOKEN_YEAR}|{_YEAR_BEHIND_MONTH}|{_THIS_YEAR})")
# "october not november, the 5th": the month that is not the one, and what stands behind it.
_NOT_MONTH = re.compile(
    r"\.?[\s,]*(?:and |y )?(?:not|no)\s+(?:in |of |de |en )?(?P<other>[a-z]{3,12})\.?[,;.:]+"
    r"\s*(?:(?:it'?s|it is|on|es|era)\s+)*"
)
_REJECTED = re.compile(r"\b(?:not|no|isn'?t|wasn'?t)\s+(?:in |of |de |en |es )?$")
# "12 no 21 de octubre": the day that is the one, before the day that is not.
_NOT_DAY = re.compile(
    r"\b(?:dice|es|era|says?|is|was|it'?s|the|el|del?|dia)\s+(?:the |el |dia )?(?P<day>\d{1,2})"
    r"(?:st|nd|rd|th)?[\s,]+(?:and |y )?(?:not|no)\s+(?:the |el |de |del )?$"
)
_OF_MONTH = re.compile(r"\s*(?:de|of|del mes de)\s+(?P<name>[a-z]{3,12})")
_MONTH_YEAR = re.compile(r"[.,]?\s*(?:of |de |del )?(?:19|20)\d{2}(?!\d)")

# "may 5 days", "march 3 years ago": the number belongs to what follows.
_COUNTED_THING = re.compile(
    r"\s*-?\s*(?:more|days?|weeks?|wks?|months?|years?|yrs?|hours?|minutes?|dias?|semanas?|meses"
    r"|anos?|times|people|things|of (?:them|us|my|the))\b|-(?:something|ish)"
)
_LONGEST_LEAD = 30
_WORD = re.compile(r"[a-z]{3,12}")

# Words that are months only beside a number, and verbs or names otherwise.
_ALSO_WORDS = frozenset(["may", "march", "april", "june", "august", "abril", "julio"])
_IN = re.compile(r"(?:\b(?:in|of|en|de|sometime|late|early|mid|since)\s+|mid-|\d-something )$")
_PRONOUN = re.compile(r"\b(?:i|we|you|he|she|they|it|that|this|there|who)\s+$")
_VAGUE_LEAD = re.compile(
    r"(?:\b(?:sometime|some time|somewhere|early|late|mid|middle|end|beginning|first week|around"
    r"|principios|finales|mediados|fines|como|por|alla|about|of|in|the|en|a|de|el|mes)[\s-]+)+$"
)


def named_dates(text: str, today: date) -> Iterator[Mention]:
    """The dates with a month's name in a normalised text without look-alikes.

    A month without a day ("in October", "octubre 2026") is a vague mention.
    """
    taken = 0
    for found in _WORD.finditer(text):
        month = month_number(found.group())
        if month is None or found.start() < taken or not _whole_word(text, found):
            continue
        if found.group() == "may" and _PRONOUN.search(text, 0, found.start()):
            continue  # "I may 2 be wrong"
        mention = _read(text, found, month, today, taken)
        if mention is not None:
            taken = mention.end
            yield mention


def _whole_word(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    return not (before.isalpha() or after.isalpha())


def _read(text: str, found: re.Match[str], month: int, today: date, taken: int) -> Mention | None:
    lead_from = max(taken, found.start() - _LONGEST_LEAD)
    before = _BEFORE_MONTH.search(text[lead_from : found.start()])
    after = _AFTER_MONTH.match(text, found.end())
    # "first one Oct 23, second Nov 9": the day is the one in digits
    told_after = before is not None and before["word"] and after is not None and after["day"]
    if before is not None and not told_after:
        tail = _AFTER_DAY_MONTH.match(text, found.end())
        end = tail.end() if tail else found.end()
        year = _year(tail, today) if tail else None
        start = lead_from + before.start()
        instead = _NOT_DAY.search(text, max(taken, start - _LONGEST_LEAD), start)
        if instead is not None:
            return day_month(instead.start("day"), end, month, int(instead["day"]), year, today)
        return day_month(start, end, month, _day(before), year, today)
    rejected = _NOT_MONTH.match(text, found.end())
    if rejected is not None and month_number(rejected["other"]) is not None:
        after = _AFTER_MONTH.match(text, rejected.end())
        after = None if after is not None and _has_month(text, after.end()) else after
    elif after is not None and _of_another(text, found, after):
        after = None
    if after is not None and not _COUNTED_THING.match(text, after.end()):
        if _is_a_year(after):
            return Mention(found.start(), after.end(), Kind.VAGUE)
        return day_month(found.start(), after.end(), month, _day(after), _year(after, today), today)
    return _month_alone(text, found)


def _of_another(text: str, found: re.Match[str], after: re.Match[str]) -> bool:
    """Whether the day behind a month and a comma is another's.

    "Not November, the 5th", "no nov, 21 de septiembre".
    """
    apart = text[found.end() : after.start("day" if after["day"] else "word")]
    rejected = _REJECTED.search(text, 0, found.start()) is not None
    return "," in apart and (rejected or _has_month(text, after.end()))


def _has_month(text: str, end: int) -> bool:
    """Whether the day that ends there has its month behind it."""
    found = _OF_MONTH.match(text, end)
    return found is not None and month_number(found["name"]) is not None


def _is_a_year(found: re.Match[str]) -> bool:
    """Whether the day and year of "october twenty twenty-six" are a year, without a day."""
    return found["word"] == "twenty" and found["spoken"] in _UNDER_TEN


def _month_alone(text: str, found: re.Match[str]) -> Mention | None:
    lead = _VAGUE_LEAD.search(text, 0, found.start())
    start = lead.start() if lead else found.start()
    year = _MONTH_YEAR.match(text, found.end())
    if year is not None:
        return Mention(start, year.end(), Kind.VAGUE)
    if found.group() not in _FULL_NAMES and found.group() in MONTHS:
        return None
    if found.group() in _ALSO_WORDS and not _IN.search(text, 0, found.start()):
        return None
    return Mention(start, found.end(), Kind.VAGUE)


_FULL_NAMES = frozenset(
    {
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "oct", "nov", "dec", "sept", "feb"),
        *("enero", "febrero", "abril", "junio", "julio", "agosto", "septiembre", "setiembre"),
        *("octubre", "noviembre", "diciembre"),
    }
)
"""Names that alone, without a number, are a month and nothing else."""


_UNDER_TEN = {word: number for word, number in DAY_WORDS.items() if number < 10}


def _day(found: re.Match[str]) -> int:
    return int(found["day"]) if found["day"] else DAY_WORDS[found["word"]]


def _year(found: re.Match[str], today: date) -> int | None:
    if found["spoken"]:
        # "twenty six" is 2026, "two thousand six" is 2006
        tens = 20 if found["century"][:6] == "twenty" and found["spoken"] in _UNDER_TEN else 0
        return 2000 + tens + DAY_WORDS[found["spoken"]]
    if found["twenties"] in DAY_WORDS:
        return 2000 + DAY_WORDS[found["twenties"]]
    if found["year"]:
        return int(found["year"])
    two_digits = found["short"] or found["bare"]
    if two_digits:
        return full_year(int(two_digits), today)
    if found["relative"]:
        return today.year if found["relative"] in ("this year", "este ano") else today.year - 1
    return None
