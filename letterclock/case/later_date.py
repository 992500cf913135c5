"""Days named once a letter's date is known: only an outright correction replaces it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.case.first_date import CORRECTING, ask_which, read_back
from letterclock.case.meaning import Meaning, Meant, meaning_of, same_month
from letterclock.case.model import MOST_LETTERS, About, Case, Held, Holder, OpenQuestion
from letterclock.case.petitions import (
    filing_meant,
    filing_of,
    with_arrival,
    with_filing,
    with_postmark,
)
from letterclock.case.said import Day, Said, Sense
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Finding, Kind, LetterDate, Mention
from letterclock.deadlines import Deadlines
from letterclock.filing import Way


def later_date(
    case: Case, said: Said, topic: str, found: Sequence[Deadlines], setting: Setting
) -> Taken:
    """A message once a letter's date is known: only an outright correction replaces it."""
    as_of = setting.as_of
    correcting = said.correcting or topic == "correct_letter_date"
    if case.asked is About.CONFIRM and topic == "deny":
        correcting = True
    # A notice that is not named is another letter than the one that is known.
    another = "final_notice" in said.naming.signs and not said.naming.named
    filing = case.filings[0] if case.filings else None
    doubted = said.doubted and case.asked is not About.CONFIRM
    meant = [
        meaning_of(each, found, correcting, as_of, filing, doubted)
        for each in said.days
        if each.mention.paper not in said.naming.uncounted
        and not (another and each.sense is Sense.LETTER)
    ]
    further = _further_letter(case, said, meant, as_of)
    if further is not None:
        return further
    corrections = [each for each in meant if each.meaning is Meaning.CORRECTION]
    if not corrections and case.asked is About.CONFIRM and len(meant) == 1:
        corrections = [each for each in meant if each.meaning is Meaning.UNKNOWN]
    if corrections:
        case = _each_corrected(case, said, corrections[:-1])
        return _corrected(case, said, corrections[-1], meant, as_of)
    read = said.letter_date
    if not meant and read.finding is Finding.IMPOSSIBLE:
        return Taken(case, remark=Remark.IMPOSSIBLE)
    if topic in CORRECTING and not meant:
        other_year = _other_year(case, said, as_of)
        if other_year is not None:
            return read_back(case, LetterDate(Finding.READ_BACK, (other_year,)))
    same = any(each.meaning is Meaning.SAME for each in meant)
    if same and (case.asked is About.CONFIRM or not case.first.sure):
        settled = replace(case.with_first(sure=True), question=None)
        return Taken(settled, new_date=not case.first.sure)
    ahead = [each for each in meant if _dated_ahead(each, correcting)]
    if ahead:
        # The old date was called wrong, and the new one cannot be right.
        return Taken(case.without_dates(), remark=Remark.FUTURE, day=ahead[-1].day)
    meant = once(with_postmark(with_arrival(meant, filing), filing, as_of))
    if not meant and filing is not None and said.to_irs:
        meant = [filing_meant(filing.day, replace(filing, to_irs=True))]
    if not meant:
        meant = _said_shortly(said, found)
    for each in meant:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            if each.said.sense is Sense.MAILED and len(meant) == 1:
                case = replace(case, filings=case.filings[1:])  # the postmark of the one told of
            told = filing_of(each)
            if correcting and filing is not None:
                # "no, the 15th": the same petition on another day
                way = filing.way if told.way is Way.UNKNOWN else told.way
                told = replace(told, way=way)
                case = replace(case, filings=case.filings[1:])
            case = with_filing(case, told)
    if not meant and said.outright_several and len(case.dated) < 2:
        return Taken(replace(case, question=OpenQuestion(About.EACH_DATE)), remark=Remark.EACH_DATE)
    unknown = [each for each in meant if each.meaning is Meaning.UNKNOWN]
    if unknown:
        case = replace(case, question=OpenQuestion(About.DAY, (unknown[0].day,)))
    elif case.asked is About.DAY:
        case = replace(case, question=None)
    return Taken(case, meant=tuple(meant))


def _dated_ahead(meant: Meant, correcting: bool) -> bool:
    """Whether a letter is said outright to be dated on a day that is still to come."""
    outright = meant.said.sense is Sense.LETTER and correcting
    return outright and meant.meaning is Meaning.CLAIM


def once(meant: list[Meant]) -> list[Meant]:
    """Each day once: "I get paid on the 1st, so I mail it December 1", "why …, why isn't it …"."""
    numbers = {each.day.day for each in meant if each.said.mention.kind is not Kind.DAY_ONLY}
    kept = [
        each
        for each in meant
        if each.said.mention.kind is not Kind.DAY_ONLY or each.day.day not in numbers
    ]
    asked = [each for each in kept if each.meaning is Meaning.WHY]
    return [each for each in kept if each.meaning is not Meaning.WHY or each is asked[-1]]


def _said_shortly(said: Said, found: Sequence[Deadlines]) -> list[Meant]:
    """A last day said by its number or its month alone: "so 27?", "the february thing"."""
    last_days = {each.last_day for one in found for each in one.deadlines}
    meaning = Meaning.WHY if said.why else Meaning.CHECK
    if said.number is not None:
        fitting = [day for day in last_days if day.day == said.number]
    else:
        fitting = [day for day in last_days if day.month == said.month]
        meaning = Meaning.WHY
    if len(fitting) != 1:
        return []
    mention = Mention(0, 0, Kind.EXACT, fitting[0])
    return [Meant(meaning, fitting[0], Day(mention, Sense.LAST_DAY))]


_NO_LETTER = (Sense.LAST_DAY, Sense.FILED)


def _further_letter(case: Case, said: Said, meant: Sequence[Meant], as_of: date) -> Taken | None:
    """A second letter with its date, put beside the first."""
    about_letters = [
        each
        for each in meant
        if each.meaning in (Meaning.CORRECTION, Meaning.UNKNOWN)
        and each.day <= as_of
        and (each.meaning is Meaning.CORRECTION or each.said.sense not in _NO_LETTER)
    ]
    if not about_letters or said.correcting:
        return None
    day = about_letters[-1]
    number = _number_of(day, said)
    first = case.first
    elsewhere = number is not None and first.number is not None and number != first.number
    whose = day.said.holder or said.holder
    other_holder = whose is not None and whose is not first.holder and len(case.dated) < 2
    labelled = day.said.label is not None and day.said.label != first.label
    awaited = case.asked is About.EACH_DATE
    if not (said.several or elsewhere or other_holder or labelled or awaited):
        return None
    new = Held(
        number=number or first.number,
        dated=day.day,
        holder=whose or Holder.MINE,
        label=day.said.label,
    )
    if case.asked is About.EACH_DATE:
        case = replace(case, question=None)
    letters = (*(each for each in case.letters if each.dated != day.day), new)
    return Taken(replace(case, letters=letters[-MOST_LETTERS:]), new_date=True)


def _number_of(meant: Meant, said: Said) -> str | None:
    paper = meant.said.mention.paper
    if paper is None or not said.naming.named[paper].counted:
        return None
    return said.naming.named[paper].number or None


def _corrected(case: Case, said: Said, meant: Meant, others: Sequence[Meant], as_of: date) -> Taken:
    """The printed date is another: of the letter pointed at, or of the one spoken of first."""
    place = _place(case, said, meant) if len(case.letters) > 1 else 0
    if meant.day.year < FIRST_YEAR:
        return Taken(case, remark=Remark.TOO_OLD, day=meant.day)
    days = meant.said.mention.candidates
    if len([day for day in days if day <= as_of]) > 1:
        return ask_which(case, tuple(day for day in days if day <= as_of), as_of)
    sure = meant.said.mention.kind in (Kind.EXACT, Kind.NO_YEAR)
    old = case.letters[place].dated
    day = meant.day
    if meant.said.mention.kind is Kind.DAY_ONLY and old is not None:
        day = same_month(old, day, as_of)
    confirming = case.asked is About.CONFIRM
    letters = list(case.letters)
    letters[place] = replace(letters[place], dated=day, sure=sure)
    question = None if sure else OpenQuestion(About.CONFIRM, (day,))
    case = replace(case, letters=tuple(letters), question=question)
    for each in others:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            case = with_filing(case, filing_of(each))
    judged = tuple(each for each in others if each.meaning in (Meaning.PLAN, Meaning.FILING))
    if not sure:
        return Taken(case, new_date=True, remark=Remark.CONFIRM, day=day, meant=judged)
    if confirming or old is None:
        return Taken(case, new_date=True, meant=judged)
    return Taken(case, True, Remark.REPLACED, day, old, meant=judged)


def _each_corrected(case: Case, said: Said, corrections: Sequence[Meant]) -> Case:
    """Each letter that is named by number, with its right date."""
    letters = list(case.letters)
    for each in corrections:
        number = _number_of(each, said)
        for place, held in enumerate(letters):
            if number is not None and held.number == number and len(letters) > 1:
                letters[place] = replace(held, dated=each.day)
    return replace(case, letters=tuple(letters))


def _place(case: Case, said: Said, meant: Meant) -> int:
    """Which of the letters is pointed at."""
    own = _number_of(meant, said)
    for place, each in enumerate(case.letters):
        if own is not None and each.number == own:
            return place
    numbers = {each.number for each in said.naming.named if each.number and not each.negated}
    if len(numbers) == 1:
        for place, each in enumerate(case.letters):
            if each.number in numbers:
                return place
    for place, each in enumerate(case.letters):
        if said.label is not None and each.label == said.label:
            return place
    if said.ordinal is not None and said.ordinal < len(case.letters):
        return said.ordinal
    for place, each in enumerate(case.letters):
        if said.holder is not None and each.holder is said.holder:
            return place
    return 0


def _other_year(case: Case, said: Said, as_of: date) -> date | None:
    """The known date in the year a correction names first ("2025, not 2026")."""
    known = case.first.dated
    years = [int(word) for word in _years(said.text)]
    if known is None or not years or years[0] == known.year:
        return None
    try:
        day = known.replace(year=years[0])
    except ValueError:
        return None
    return day if day <= as_of else None


def _years(text: str) -> list[str]:
    return [
        word
        for word in text.replace(",", " ").split()
        if word.isdigit() and word[:2] == "20" and len(word) == 4
    ]
