"""The first date given for a letter, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from letterclock.calendar_words import WEEKDAYS
from letterclock.case.model import MOST_LETTERS, About, Case, Held, Holder, OpenQuestion
from letterclock.case.petitions import with_early_filings
from letterclock.case.said import Said, Sense, lies_ahead, tells_of_another
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Finding, Kind, LetterDate
from letterclock.normalize import normalize

CORRECTING = frozenset({"correct_letter_date", "deny"})
"""Topics by which a person takes a date back."""


_DATE_TOPICS = frozenset({"give_letter_date", "affirm", *CORRECTING})
"""Topics in which a date is the letter's even when it cannot be right."""


def first_date(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    """A message while no letter's date is known: the first date is taken as ever."""
    as_of, read = setting.as_of, said.letter_date
    case = with_early_filings(case, said, as_of)
    finding = read.finding
    asked_date = case.asked is About.DATE
    if finding is Finding.SURE:
        return _sure(case, read, as_of, topic)
    if finding is Finding.READ_BACK:
        if _half_said(said, read):
            return before_counting(case, read.dates[0])
        return read_back(case, read)
    if finding is Finding.TWO_LETTERS:
        return _several(case, read.dates, as_of, said)
    if finding is Finding.WHICH:
        if case.asked is About.EACH_DATE and read.kind is None:
            return _several(case, read.dates, as_of, said)
        if said.several and read.kind is None:
            return _several(case, read.dates, as_of, said)
        days = _without_last_days(said, read, as_of)
        return ask_which(case, tuple(day for day in days if day <= as_of) or days, as_of)
    if finding is Finding.FUTURE:
        if any(each.sense is Sense.FILED for each in said.days):
            return Taken(case)
        return Taken(_called_into_question(case, topic), remark=Remark.FUTURE, day=read.dates[0])
    if finding is Finding.IMPOSSIBLE:
        return Taken(_called_into_question(case, topic), remark=Remark.IMPOSSIBLE)
    if (asked_date or said.only_days) and finding is Finding.OTHER:
        answer = _asked_for(said, as_of)
        if answer is not None:
            return read_back(case, LetterDate(Finding.READ_BACK, (answer,)))
    if finding is Finding.NONE and said.outright_several:
        return Taken(replace(case, question=OpenQuestion(About.EACH_DATE)), remark=Remark.EACH_DATE)
    # "the envelope is stamped nov 13, is that it?" is taken for a question about one's own mail
    if about_date or asked_date or topic == "mailing_rule":
        if finding is Finding.RECEIPT:
            mailed = any(each.sense is Sense.MAILED for each in said.days)
            return Taken(case, remark=Remark.MAILING if mailed else Remark.RECEIPT)
        if any(each.sense is Sense.MAILED for each in said.days):
            return Taken(case, remark=Remark.MAILING)
        if finding is Finding.VAGUE:
            return Taken(case, remark=Remark.VAGUE)
        guess = _guessed(said, read, as_of)
        if guess is not None:
            filings = tuple(each for each in case.filings if each.day != guess)
            return before_counting(replace(case, filings=filings), guess)
    return Taken(case)


def _without_last_days(said: Said, read: LetterDate, as_of: date) -> tuple[date, ...]:
    """The dates a letter may have, without a day soon to come that was said with no year.

    "October 31 to November 30, is that 30 days", said on the 23rd: the second is no date of a
    letter from last year.
    """
    if read.kind is not None:
        return read.dates
    soon = {each.mention.date for each in said.days if lies_ahead(each.mention, as_of)}
    return tuple(day for day in read.dates if day not in soon) or read.dates


def before_counting(case: Case, day: date) -> Taken:
    """A date that is asked about before anything is counted from it."""
    question = OpenQuestion(About.WHICH, (day,))
    asked = replace(case.without_dates(), question=question)
    return Taken(asked, remark=Remark.READ_BACK, day=day)


def _guessed(said: Said, read: LetterDate, as_of: date) -> date | None:
    """The only full date of a message that may be the letter's though its words do not say so.

    It is read back before anything is counted: better than to ask for what has been told.
    """
    full = [each for each in said.days if each.mention.kind in _FULL]
    if read.finding not in (Finding.OTHER, Finding.NONE) or len(full) != 1:
        return None
    (day,) = full
    told, mention = day.mention.date, day.mention
    if told is None or told > as_of or told.year < FIRST_YEAR:
        return None
    if mention.kind is Kind.NO_YEAR and (as_of - told).days > _LONG_AGO:
        return None
    if mention.paper in said.naming.uncounted or lies_ahead(mention, as_of):
        return None
    return told if day.sense in _OPEN and not tells_of_another(day) else None


_FULL = (Kind.EXACT, Kind.NO_YEAR, Kind.AMBIGUOUS, Kind.FUTURE)
_OPEN = (Sense.UNKNOWN, Sense.LETTER, Sense.EVENT, Sense.FILED)
"""Senses that the words of another clause may have given ("14 de octubre, todavia puedo")."""


def _half_said(said: Said, read: LetterDate) -> bool:
    """Whether the date was said as a day without its month, or as a weekday."""
    if read.kind is Kind.DAY_ONLY:
        return True
    mentions = [each.mention for each in said.days if each.mention.date == read.dates[0]]
    written = [normalize(said.text)[each.start : each.end] for each in mentions]
    return read.kind is Kind.RELATIVE and any(
        word in WEEKDAYS for words in written for word in words.split()
    )


def _asked_for(said: Said, as_of: date) -> date | None:
    """The only day of a message that answers "what date is printed?", whatever its words."""
    weekdays = {each.mention.date.weekday() for each in said.days if each.mention.date}
    days = list(said.days)
    if len(days) == 2 and len(weekdays) == 1:
        days = days[:1]  # "exactly two weeks ago, it was a monday"
    plain = [
        each
        for each in days
        if each.sense in (Sense.UNKNOWN, Sense.LETTER, Sense.LAST_DAY, Sense.EVENT)
        and each.mention.date is not None
        and each.mention.date <= as_of
        # "i dont have to decide today" is no answer to what is printed
        and (each.mention.date < as_of or said.words <= _A_DAY_ALONE)
    ]
    short = said.words <= 8 and not said.question
    return plain[0].mention.date if len(plain) == len(days) == 1 and short else None


_A_DAY_ALONE = 4
"""Words up to which "today" may be all that is said of a letter's date."""


def _called_into_question(case: Case, topic: str) -> Case:
    """What remains of a known date when another was given for it that cannot be right."""
    return case.without_dates() if topic in _DATE_TOPICS else case


def _sure(case: Case, read: LetterDate, as_of: date, topic: str) -> Taken:
    day = read.dates[0]
    if day > as_of:
        return Taken(_called_into_question(case, topic), remark=Remark.FUTURE, day=day)
    if day.year < FIRST_YEAR:
        return Taken(_called_into_question(case, topic), remark=Remark.TOO_OLD, day=day)
    if read.kind is Kind.NO_YEAR and (as_of - day).days > _LONG_AGO:
        return before_counting(case, day)
    taken = keep(case, day)
    if read.kind is Kind.NO_YEAR:
        question = OpenQuestion(About.CONFIRM, (day,))
        return replace(
            taken, case=replace(taken.case, question=question), remark=Remark.NO_YEAR, day=day
        )
    return taken


_LONG_AGO = 240
"""Calendar days after which a date without a year is asked about: "December 3", said in November,
is rarely the last one."""


def keep(case: Case, day: date) -> Taken:
    """A letter's date, sure."""
    old = case.first.dated
    case = replace(case.with_first(dated=day, sure=True), question=None)
    if old is not None and old != day:
        return Taken(case, True, Remark.REPLACED, day, old)
    return Taken(case, new_date=True)


def read_back(case: Case, read: LetterDate) -> Taken:
    """A date that is counted from under a condition, with the question whether it is right."""
    day = read.dates[0]
    case = replace(
        case.with_first(dated=day, sure=False), question=OpenQuestion(About.CONFIRM, (day,))
    )
    return Taken(case, new_date=True, remark=Remark.CONFIRM, day=day)


def ask_which(case: Case, days: tuple[date, ...], as_of: date) -> Taken:
    """Several dates it may be: asked, where more than one of them is possible at all."""
    possible = tuple(day for day in days if day <= as_of and day.year >= FIRST_YEAR)
    if not possible:
        remark = Remark.FUTURE if days[0] > as_of else Remark.TOO_OLD
        return Taken(case, remark=remark, day=days[0])
    if len(possible) == 1:  # a weekday that does not fit, or the other reading lies ahead
        return read_back(case, LetterDate(Finding.READ_BACK, possible))
    question = OpenQuestion(About.WHICH, possible)
    return Taken(replace(case.without_dates(), question=question), remark=Remark.WHICH)


def _several(case: Case, days: Iterable[date], as_of: date, said: Said) -> Taken:
    """The dates of several letters; one that lies ahead is asked about beside the answer."""
    given = tuple(dict.fromkeys(days))[:MOST_LETTERS]
    ahead = [day for day in given if day > as_of]
    known = [day for day in given if day <= as_of]
    if not known:
        return Taken(case, remark=Remark.FUTURE, day=ahead[0])
    letters = tuple(_held(day, case.first, said) for day in known)
    case = replace(case, letters=letters, question=None)
    if ahead:
        return Taken(case, True, Remark.FUTURE, ahead[0])
    return Taken(case, new_date=True)


def _held(day: date, first: Held, said: Said) -> Held:
    """One of several letters: its number and label where the message ties them to its date."""
    held = Held(number=first.number, dated=day, described=first.described)
    for each in said.days:
        if each.mention.date != day:
            continue
        paper = each.mention.paper
        if paper is not None and said.naming.named[paper].number:
            named = said.naming.named[paper]
            if named.counted:
                held = replace(held, number=named.number)
        held = replace(held, label=each.label, holder=each.holder or Holder.MINE)
    return held
