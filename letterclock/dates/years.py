"""A year that stands apart from its date: "2025, October 22", "October 22 (2025)".

A day and month without a year is sure only when no year is left over in the message: one right
beside the date is its year; one farther off that may be makes it a question; and one that belongs
to something else (a tax year, a marriage) is none of its business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.date_roles import role_of
from letterclock.dates.reading import Kind, Mention, Role
from letterclock.dates.resolve import day_month, most_recent, one_of, valid
from letterclock.dates.sentences import first_sentence, last_sentence

_SAID = re.compile(
    r"(?<![\w/$-])(?P<year>(?:19|20)\d{2})(?!\w|[/.-]\d)"
    r"|\b(?:(?P<before_last>two years ago|the year before last|hace dos anos|ano antepasado)"
    r"|(?P<last>last year|previous year|(?:a|one) year ago|(?:el )?(?:ano pasado|pasado ano"
    r"|ano anterior)|hace un ano)|(?P<this>this year|este (?:mismo )?ano)"
    r"|(?P<next>next year|(?:el )?(?:proximo ano|ano que viene)))\b"
)
_NEEDED = re.compile(r"(?:19|20)\d\d|year|ano")
_YEARS_BACK = {"before_last": 2, "last": 1, "this": 0, "next": -1}

# What may stand between a date and its year: "October 22; 2025", "oct 22, back in 2025".
_TO_YEAR_BEHIND = re.compile(
    r"[\s,.;:/()\[\]\"-]*(?:(?:(?:the |el )?(?:year|ano)|of|del?|in|en|from|back"
    r"|way)[\s,:]+)*[(\[]*"
)
_TO_DATE_BEHIND = re.compile(r"[\s,.;:/()\[\]\"-]*(?:(?:the|el|on|del?|dia)[\s,:]+)*")
_CLOSING = re.compile(r"[)\]]?")
_YEAR_APART = re.compile(r"[\s,](?:19|20)\d{2}$")
_TWO_NUMBERS = re.compile(r"\d{1,2}\D+\d{1,2}")
_ONLY_SPACE = re.compile(r"[ (]*")
_NEW_SENTENCE = re.compile(r"[.;:!?]\s+\w")

_ANOTHER_YEAR = r"(?:,|and|y|e|&|/|-|to|a|or|o)\s*(?:19|20)\d{2}(?!\d)"
_TAKEN_BY_NEXT = re.compile(
    rf"\s*{_ANOTHER_YEAR}"
    r"|\)?\s*(?:(?:joint|federal|income|irs|personal)\s+)*(?:tax(?:es)?\b(?! court)|returns?\b|"
    r"refund|debts?\b|audit|1040|w-?2\b|liabilit|balance|declaracion|impuestos|deuda)"
    r"|\s+(?:[a-z]+ ){1,2}(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|way|hwy)\b"
)
_TAX_CUE = (
    r"tax(?:es|able)?|impuestos?|fiscal(?:es)?|tributari[oa]s?|contributiv[oa]s?|periods?|periodos?"
    r"|years|anos|ejercicios?|trimestres?|for|por|para|ow(?:e[sd]?|ing)|debts?"
    r"|deb(?:o|e|en|emos|ia)|deudas?|returns?|declaracion(?:es)?|refund|1040s?|forms?|formas?"
    r"|formularios?|docket|case|since|desde|until|till?|hasta|before|antes|after|despues|between"
    r"|entre"
)
_TAKEN_BY_PREVIOUS = re.compile(
    r"(?:\x00|\b(?:mil|pico|dollars?|dolares|bucks|grand))\s*(?:y pico )?(?:of|for|from|in|del?|en)"
    r"\s+(?:the |el |ano )*$"
    rf"|\b(?:{_TAX_CUE})\b[\s:,(\x00]*(?:(?:of|for|the|years?|anos?|tax|in|en|del?|el|los|la|from|"
    r"period|periodo|ended|ending|ending in)\b[\s:,(]*)*$"
    r"|(?:19|20)\d{2}\s*(?:,|and|y|&|/|-|to|a)?\s*$"
)

_CLAUSE_END = re.compile(r"[,.;:!?()\n]|\b(?:and|but|so|because|y|pero|porque)\b")
# A clause of these words alone says when, and nothing else: "i think the year was 2025".
_SAYS_WHEN = re.compile(
    r"[\s\W\d]*(?:(?:the|it|its|it's|is|was|that|that's|thats|this|one|says?|said|year|letters?"
    r"|notice|dated?|printed|stamped|from|of|in|back|way|on|i|im|i'm|think|believe|guess|sure|not"
    r"|no|sorry|mean|just|maybe|actually|my|irs|determination|same|still|all|like|probably|la|el"
    r"|cartas?|aviso|fecha|fechada|es|era|fue|del?|ano|en|dice|creo|que|mi|trae|pone|si|perdon|digo"
    r"|como|\u0298+)\b[\s\W\d]*)*"
)


@dataclass(frozen=True)
class _Year:
    start: int
    end: int
    year: int


def with_years(text: str, mentions: Sequence[Mention], today: date) -> list[Mention]:
    """The mentions, each with the year that stands beside it.

    Args:
        text: The normalised message without look-alikes.
        mentions: Its dates, in order.
        today: The day it was written.
    """
    mentions = [_own_year_doubted(text, each, today) for each in mentions]
    free = list(_left_over(text, mentions, today))
    if not free:
        return mentions
    joined: list[Mention] = []
    for mention in mentions:
        if _may_take_a_year(text, mention):
            year = _beside(text, mention, free)
            if year is not None:
                free.remove(year)
                mention = _in_year(text, mention, year, today)
        joined.append(mention)
    # "last year" was a stretch of time of its own before it was the year of a date
    return [each for each in joined if not any(_swallows(other, each) for other in joined)]


def _own_year_doubted(text: str, mention: Mention, today: date) -> Mention:
    """In "dated oct 22, 2019 taxes" the year may be that of the taxes."""
    if mention.kind is not Kind.EXACT or mention.date is None:
        return mention
    if not _TAKEN_BY_NEXT.match(text, mention.end) or not _YEAR_APART.search(
        text, mention.start, mention.end
    ):
        return mention
    without = most_recent(mention.date.month, mention.date.day, today)
    if without is None or without == mention.date:
        return mention
    return one_of(mention.start, mention.end, (mention.date, without), today)


def with_doubtful_years(text: str, mentions: Sequence[Mention], today: date) -> list[Mention]:
    """The mentions; one without a year is asked about where a year that may be its own is left.

    Args:
        text: The normalised message without look-alikes.
        mentions: Its dates, in order, each with its role.
        today: The day it was written.
    """
    if not any(each.kind is Kind.NO_YEAR and _may_be_the_letter_s(each) for each in mentions):
        return list(mentions)
    found = [
        each for each in _left_over(text, mentions, today) if _unexplained(text, each, mentions)
    ]
    years = [each.year for each in found if FIRST_YEAR <= each.year <= today.year]
    return [_doubted(each, years, today) for each in mentions]


def _doubted(mention: Mention, years: Iterable[int], today: date) -> Mention:
    if mention.kind is not Kind.NO_YEAR or mention.date is None:
        return mention
    day = mention.date
    others = [valid(year, day.month, day.day) for year in years if year != day.year]
    days = [other for other in others if other is not None]
    if not days or not _may_be_the_letter_s(mention):
        return mention
    return replace(one_of(mention.start, mention.end, [*days, day], today), role=mention.role)


def _may_be_the_letter_s(mention: Mention) -> bool:
    return mention.role in (Role.LETTER, Role.UNKNOWN)


def _left_over(text: str, mentions: Sequence[Mention], today: date) -> Iterator[_Year]:
    """The years that are part of no date."""
    if not _NEEDED.search(text):
        return
    for found in _SAID.finditer(text):
        holders = [
            each for each in mentions if each.start < found.end() and found.start() < each.end
        ]
        if any(
            each.kind is not Kind.VAGUE or each.end - each.start > len(found.group()) + 4
            for each in holders
        ):
            continue
        said = found.lastgroup or ""
        year = int(found["year"]) if said == "year" else today.year - _YEARS_BACK[said]
        yield _Year(found.start(), found.end(), year)


def _may_take_a_year(text: str, mention: Mention) -> bool:
    if mention.kind in (Kind.NO_YEAR, Kind.EXACT):
        return True
    # "11/10 (2025)"; of "last tuesday" there is nothing to take
    words = text[mention.start : mention.end]
    return mention.kind is Kind.AMBIGUOUS and _TWO_NUMBERS.fullmatch(words) is not None


def _beside(text: str, mention: Mention, free: Sequence[_Year]) -> _Year | None:
    """The year right behind a date, or right before it, that nothing else lays claim to."""
    whole = mention.kind is Kind.EXACT
    for year in free:
        between = text[mention.end : year.start]
        if (
            year.start >= mention.end
            and (_ONLY_SPACE if whole else _TO_YEAR_BEHIND).fullmatch(between)
            and not _TAKEN_BY_NEXT.match(text, year.end)
            and not (_NEW_SENTENCE.search(between))
        ):
            return year
    for year in free:
        between = text[year.end : mention.start]
        if (
            year.end <= mention.start
            and (_ONLY_SPACE if whole else _TO_DATE_BEHIND).fullmatch(between)
            and not _taken_by_previous(text, year)
        ):
            return year
    return None


def _taken_by_previous(text: str, year: _Year) -> bool:
    before = last_sentence(text[: year.start])
    return _TAKEN_BY_PREVIOUS.search(before) is not None or role_of(before, "", "") is Role.OTHER


def _in_year(text: str, mention: Mention, year: _Year, today: date) -> Mention:
    start = min(mention.start, year.start)
    closing = _CLOSING.match(text, year.end)
    end = max(mention.end, closing.end() if closing and year.start >= mention.end else year.end)
    if mention.date is None:  # "11/10 (2025)"
        days = [day.replace(year=year.year) for day in mention.candidates]
        return one_of(start, end, days, today)
    read = day_month(start, end, mention.date.month, mention.date.day, year.year, today)
    if mention.kind is Kind.NO_YEAR and (read.date is None or year.year >= today.year - 1):
        return read
    # An older year beside a date may be the tax year, and one beside a whole date is too many.
    if read.date is None:
        return mention
    days = [mention.date, read.date]
    return one_of(start, end, days if mention.kind is Kind.EXACT else days[::-1], today)


def _swallows(one: Mention, other: Mention) -> bool:
    return one is not other and one.start <= other.start and other.end <= one.end


def _unexplained(text: str, year: _Year, mentions: Sequence[Mention]) -> bool:
    """Whether a year may be that of the letter's date."""
    from_ = max((each.end for each in mentions if each.end <= year.start), default=0)
    before = last_sentence(text[from_ : year.start])
    if _TAKEN_BY_NEXT.match(text, year.end) or _TAKEN_BY_PREVIOUS.search(before):
        return False
    role = role_of(before, first_sentence(text[year.end :]), "")
    if role is not Role.UNKNOWN:
        return role is not Role.OTHER
    ends = [each.end() for each in _CLAUSE_END.finditer(before)]
    behind = _CLAUSE_END.search(text, year.end)
    clause = before[ends[-1] if ends else 0 :] + text[year.end : behind.start() if behind else None]
    return _SAYS_WHEN.fullmatch(clause) is not None
