"""Days named once a letter's date is known: only an outright correction replaces it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.calendar_words import month_number
from letterclock.case.cues import (
    AND_THEIRS,
    ANOTHER_DAY,
    ANOTHER_ONE,
    AT_AN_HOUR,
    AWAY,
    DAY_INSTEAD,
    HAPPENED,
    IS_ANOTHER,
    IS_THE_DAY_IT,
    NUMBER_INSTEAD,
    OF_ANOTHER_THING,
    REJECTED,
    REJECTS,
    STRONG_LAST_DAY,
    WAITS,
)
from letterclock.case.first_date import CORRECTING, ask_which, before_counting, read_back
from letterclock.case.meaning import Meaning, Meant, meaning_of, same_month
from letterclock.case.model import MOST_LETTERS, About, Case, Held, Holder, OpenQuestion
from letterclock.case.petitions import (
    filing_meant,
    filing_of,
    of_others,
    taken_back,
    told_how,
    with_arrival,
    with_courier,
    with_filing,
    with_mailing,
    with_postmark,
)
from letterclock.case.said import Day, Said, Sense
from letterclock.case.short import ShortKind
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Finding, Kind, LetterDate, Mention
from letterclock.dates.resolve import valid
from letterclock.deadlines import Deadlines
from letterclock.filing import Filing, Way
from letterclock.normalize import normalize


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
    # "I think it's the 19th" answers "is it the 29th?"; "I think I read it wrong" does not.
    answers = case.asked is About.CONFIRM and not (said.misread or said.mixed_up)
    doubted = said.doubted and not answers
    came = _is_when_it_came(case, said)
    if came is not None:
        asked = replace(case.without_dates(), question=OpenQuestion(About.DATE))
        return Taken(asked, remark=came, day=case.first.dated)
    said = _with_number(case, said, correcting)
    instead_of = _called_wrong(case, said)
    unfiled = taken_back(case, said)
    if unfiled is not None:
        return Taken(unfiled, new_date=True)
    said = _with_plans(with_courier(said, filing), filing)
    said, theirs = of_others(case, said)
    # "the 3288 is dated October 15, not October 5" takes no petition's day back
    of_letter = any(each.sense is Sense.LETTER for each in said.days)
    filed_before = None if of_letter else filing
    meant = [
        meaning_of(each, found, correcting, as_of, filed_before, doubted, instead_of)
        for each in said.days
        if each.mention.paper not in said.naming.uncounted
        and not (another and each.sense is Sense.LETTER)
    ]
    further = _further_letter(case, said, meant, as_of) if instead_of is None else None
    if further is not None:
        return further
    corrections = [each for each in meant if each.meaning is Meaning.CORRECTION]
    if not corrections and not doubted and case.asked is About.CONFIRM and len(meant) == 1:
        corrections = [
            each
            for each in meant
            if each.meaning is Meaning.UNKNOWN and each.said.sense is not Sense.FILED
        ]
    if corrections:
        case = _each_corrected(case, said, corrections[:-1])
        return _corrected(case, said, corrections[-1], meant, as_of)
    read = said.letter_date
    if not meant and read.finding is Finding.IMPOSSIBLE:
        wrong = said.misread or said.mixed_up
        return Taken(case.without_dates() if wrong else case, remark=Remark.IMPOSSIBLE)
    vague = read.finding is Finding.VAGUE and not meant
    vague = vague or (bool(meant) and all(_printed_in_words(each) for each in meant))
    if vague and said.correcting and "dated" in normalize(said.text):
        # "no, sorry, it's dated the Monday before Halloween"
        asked = replace(case.without_dates(), question=OpenQuestion(About.DATE))
        return Taken(asked, remark=Remark.VAGUE)
    if topic in CORRECTING and not meant:
        other_year = _other_year(case, said, as_of)
        if other_year is not None:
            return read_back(case, LetterDate(Finding.READ_BACK, (other_year,)))
    dropped = _taken_back(case, said, meant, instead_of)
    if dropped is not None:
        return dropped
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
    if not meant and filing is not None:
        meant = told_how(said, filing)
    if not meant:
        meant = _said_shortly(said, found)
    filed = filing is not None and filing.done
    if case.petitioned and said.question and ANOTHER_ONE.search(normalize(said.text)):
        # "should I send another one today?" tells of none
        meant = [each for each in meant if not each.of_petition or each.said.only_asked]
    for each in meant:
        only_asked = each.meaning is Meaning.PLAN and each.said.only_asked
        if each.of_petition and not (filed and only_asked):  # what was filed stays in front
            if each.said.sense is Sense.MAILED and len(meant) == 1:
                case = replace(case, filings=case.filings[1:])  # the postmark of the one told of
            told = filing_of(each)
            if theirs is not None:
                told = replace(told, letter=theirs.number, holder=theirs.holder.value)
            else:
                told = replace(told, letter=_about_letter(case, said))
            if correcting and filing is not None:
                # "no, the 15th": the same petition on another day
                way = filing.way if told.way is Way.UNKNOWN else told.way
                told = replace(told, way=way)
                case = replace(case, filings=case.filings[1:])
            case = with_filing(case, told)
    if not meant and said.outright_several and len(case.dated) < 2:
        return Taken(replace(case, question=OpenQuestion(About.EACH_DATE)), remark=Remark.EACH_DATE)
    case = with_mailing(case, meant)
    unknown = [each for each in meant if each.meaning is Meaning.UNKNOWN]
    if unknown:
        case = replace(case, question=OpenQuestion(About.DAY, (unknown[0].day,)))
    elif case.asked is About.DAY and not _asks_back(said):
        case = replace(case, question=None)
    return Taken(case, meant=tuple(meant))


def _with_plans(said: Said, told: Filing | None) -> Said:
    """With the days that are asked about as one planned before: "and hers on the 14th?"."""
    if told is None or told.done or not said.days:
        return said
    by_hour = AT_AN_HOUR.search(normalize(said.text)) is not None
    days = tuple(
        replace(
            each,
            sense=Sense.FILED,
            planned=True,
            way=told.way if each.way is Way.UNKNOWN else each.way,
        )
        if each.sense in _MAYBE_PLANNED
        and ((said.question and AND_THEIRS.search(each.before)) or by_hour)
        else each
        for each in said.days
    )
    return replace(said, days=days)


_MAYBE_PLANNED = (Sense.UNKNOWN, Sense.LETTER, Sense.LAST_DAY)


def _taken_back(
    case: Case, said: Said, meant: Sequence[Meant], called_wrong: date | None
) -> Taken | None:
    """The dates dropped where they are called wrong and what is printed is not clear.

    A date that was called wrong is not told again: the printed one is asked, or the only other day
    that was named is read back.
    """
    written = [each for each in meant if _written_out(each)]
    filed = any(each.meaning is Meaning.FILING for each in meant)
    others = filed or any(each.meaning not in _OF_THE_LETTER for each in written)
    # "this date is wrong, they printed November 5 and mailed it later" says it once more
    others = others or any(_said_again(each) for each in written)
    event = {each.meaning for each in written} == {Meaning.EVENT}
    event = event or OF_ANOTHER_THING.search(normalize(said.text)) is not None
    misread = said.misread or _rejects(case, said)
    misread = misread or ((said.mixed_up or called_wrong is not None) and not event)
    if case.filings or others or not misread:
        return None
    if len(case.dated) > 1:
        question = OpenQuestion(About.EACH_DATE)
        return Taken(replace(case.without_dates(), question=question), remark=Remark.EACH_DATE)
    named = [each.day for each in written if each.meaning is Meaning.UNKNOWN]
    if len(named) == 1:
        return before_counting(case, named[0])
    question = OpenQuestion(About.DATE)
    old = case.first.dated
    return Taken(
        replace(case.without_dates(), question=question), remark=Remark.TAKEN_BACK, day=old
    )


_OF_THE_LETTER = (
    *(Meaning.SAME, Meaning.UNKNOWN, Meaning.EVENT, Meaning.RECEIPT, Meaning.MAILING),
)
"""Days beside which a date that was misread is still the letter's."""


def _said_again(meant: Meant) -> bool:
    """Whether the known date is said outright to be the printed one."""
    return meant.meaning is Meaning.SAME and meant.said.sense is Sense.LETTER


def _written_out(meant: Meant) -> bool:
    """Whether a day is more than a word of when something is done ("tomorrow", "tonight")."""
    mention = meant.said.mention
    in_words = mention.kind in (Kind.RELATIVE, Kind.FUTURE)
    return not in_words or _DAY.search(meant.said.written) is not None


def _printed_in_words(meant: Meant) -> bool:
    """Whether a letter is said to be dated on a day that is no more than described."""
    described = meant.said.mention.kind is Kind.RELATIVE and not _written_out(meant)
    return described and meant.said.sense is Sense.LETTER


def _rejects(case: Case, said: Said) -> bool:
    """Whether the date that is known is named as what is not printed.

    "No, not November 9", "that November 9 was my hearing".
    """
    asked = case.asked is About.CONFIRM
    return not said.question and any(
        each.mention.date == case.first.dated
        and STRONG_LAST_DAY.search(each.words) is None
        and (asked or each.mention.kind is not Kind.DAY_ONLY)
        and (
            REJECTS.search(each.words[: each.mention.start]) is not None
            or _is_another(each, each.words[each.mention.end :])
        )
        for each in said.days
    )


def _is_another(day: Day, after: str) -> bool:
    """Whether words behind a day make it something else's ("… was my hearing")."""
    told = day.sense in (Sense.EVENT, Sense.RECEIVED, Sense.MAILED)
    of_another = ANOTHER_DAY.search(after) or HAPPENED.search(after)
    told = told or (day.sense is Sense.UNKNOWN and of_another is not None)
    return told and IS_ANOTHER.search(after) is not None


def _asks_back(said: Said) -> bool:
    """Whether a message only asks what the question was."""
    return said.short is not None and said.short.kind in (ShortKind.WHAT, ShortKind.HELP)


def _is_when_it_came(case: Case, said: Said) -> Remark | None:
    """Whether the date that is known is said outright to be the day the letter came or was mailed.

    "Sorry, November 5 is the day the mailman brought it": nothing is counted from it any more.
    """
    if len(case.dated) != 1 or case.filings:
        return None
    sense = said.not_the_letter_s
    if said.days:
        (day, *others) = said.days
        outright = IS_THE_DAY_IT.search(day.words[day.mention.end :]) is not None
        known = day.mention.date == case.first.dated and not others
        sense = day.sense if outright and known else None
    if sense is Sense.MAILED:
        return Remark.MAILING
    return Remark.RECEIPT if sense is Sense.RECEIVED else None


def _with_number(case: Case, said: Said, correcting: bool) -> Said:
    """With the day of the month that is all a correction says: "no perdon 5", "dice 12 no 21"."""
    known = case.first.dated
    if known is None or said.days or case.filings:
        return said
    number = NUMBER_INSTEAD.search(normalize(said.text)) if correcting else None
    if number is None and not said.question:
        number = DAY_INSTEAD.search(normalize(said.text))
        number = number if number and int(number["other"]) == known.day else None
    if number is None:
        return said
    day = valid(known.year, known.month, int(number[1]))
    if day is None or day == known:
        return said
    mention = Mention(number.start(1), number.end(1), Kind.DAY_ONLY, day)
    return replace(said, days=(Day(mention, Sense.LETTER, words=normalize(said.text)),))


def _called_wrong(case: Case, said: Said) -> date | None:
    """The known date where the message names it, or its month, as what is not printed."""
    known = case.first.dated
    # "es octubre no noviembre" asks nothing where no mark says so
    asks = said.question and ("?" in said.text or _STATES.match(said.text) is None)
    if not said.instead_of or asks or known is None or len(case.dated) != 1:
        return None
    if any(
        REJECTS.search(each.words[: each.mention.start]) and known in each.mention.candidates
        for each in said.days
    ):
        return known  # "es 10/5 no 11/5"
    rejected = REJECTED.search(normalize(said.text))
    words = rejected["what"] if rejected else ""
    number = next((int(digits) for digits in _DAY.findall(words)), None)
    months = {month_number(word) for word in _WORD.findall(words)}
    by_month = known.month in months and number in (None, known.day)
    return known if by_month or (number == known.day and not months - {None}) else None


_STATES = re.compile(r"\W*es\b", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD = re.compile(r"[a-z]{3,}")


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
    # "December 25, which is Christmas", "nov 30, which is today"
    told = {(each.meaning, each.day): each for each in reversed(kept)}
    kept = [each for each in kept if told[each.meaning, each.day] is each]
    asked = [each for each in kept if each.meaning is Meaning.WHY]
    return [each for each in kept if each.meaning is not Meaning.WHY or each is asked[-1]]


def _said_shortly(said: Said, found: Sequence[Deadlines]) -> list[Meant]:
    """A last day said by its number or its month alone: "so 27?", "the february thing"."""
    last_days = {each.last_day for one in found for each in one.deadlines}
    meaning = Meaning.WHY if said.why else Meaning.CHECK
    text = normalize(said.text)
    if said.month is not None and AWAY.search(text):
        return []
    if said.month is not None and not said.why and WAITS.search(text):
        return _in_a_month(said.month, found[0].as_of)
    if said.number is not None:
        fitting = [day for day in last_days if day.day == said.number]
    else:
        fitting = [day for day in last_days if day.month == said.month]
        meaning = Meaning.WHY
    if len(fitting) != 1:
        return []
    mention = Mention(0, 0, Kind.EXACT, fitting[0])
    return [Meant(meaning, fitting[0], Day(mention, Sense.LAST_DAY))]


def _about_letter(case: Case, said: Said) -> str | None:
    """The letter a petition is about: of several that are known the one that is named."""
    named = {each.number for each in said.naming.named if each.counted and not each.negated}
    known = named & {each.number for each in case.dated}
    return next(iter(known)) if len(case.dated) > 1 and len(known) == 1 else None


def _in_a_month(month: int, as_of: date) -> list[Meant]:
    """A plan of a month ahead, "can I wait till February": its first day is the best there is."""
    if month == as_of.month:
        return []
    day = date(as_of.year + (month < as_of.month), month, 1)
    planned = Day(Mention(0, 0, Kind.EXACT, day), Sense.FILED, planned=True)
    return [Meant(Meaning.PLAN, day, planned)]


_NO_LETTER = (Sense.LAST_DAY, Sense.FILED)


def _further_letter(case: Case, said: Said, meant: Sequence[Meant], as_of: date) -> Taken | None:
    """A second letter with its date, put beside the first."""
    first, *further = case.letters
    about_letters = [
        each
        for each in meant
        if each.meaning in (Meaning.CORRECTION, Meaning.UNKNOWN, Meaning.SAME)
        and each.day <= as_of
        and (each.meaning is Meaning.CORRECTION or each.said.sense not in _NO_LETTER)
        # "his is November 10, too, but it's a 4390"
        and (each.meaning is not Meaning.SAME or _is_another_s(each, said, first))
    ]
    if not about_letters:
        return None
    day = about_letters[-1]
    waiting = next((each for each in further if not each.dated and each.other is None), None)
    number = _number_of(day, said) or _only_other(said, first)
    number = number or (waiting.number if waiting else None)
    elsewhere = number is not None and first.number is not None and number != first.number
    whose = day.said.holder or said.holder
    other_holder = whose is not None and whose is not first.holder and len(case.dated) < 2
    if said.correcting and not (elsewhere and other_holder):
        return None
    labelled = day.said.label is not None and day.said.label != first.label
    awaited = case.asked is About.EACH_DATE
    if not (said.several or elsewhere or other_holder or labelled or awaited):
        return None
    new = Held(
        number=number or first.number,
        dated=day.day,
        holder=whose or (waiting.holder if waiting else Holder.MINE),
        label=day.said.label,
    )
    if case.asked is About.EACH_DATE:
        case = replace(case, question=None)
    # What was filed before is about the letter that was known then.
    filings = tuple(
        replace(
            each,
            letter=each.letter or first.number,
            holder=each.holder or first.holder.value,
        )
        for each in case.filings
    )
    case = replace(case, filings=filings)
    same = (day.day, new.number, new.holder)
    others = (
        each
        for each in case.letters
        if each is not waiting and (each.dated, each.number, each.holder) != same
    )
    letters = (*others, new)
    for each in meant:
        if each.of_petition and each.said.holder not in (None, first.holder):
            hers = replace(filing_of(each), letter=new.number, holder=new.holder.value)
            case = with_filing(case, hers)
    kept = letters[-MOST_LETTERS:]
    # "thanks, and my sister has a 3193 of November 2": hers is asked about
    theirs = (len(kept) - 1,) if other_holder and said.holder is Holder.HELPED else ()
    return Taken(replace(case, letters=kept), new_date=True, selected=theirs)


def _only_other(said: Said, first: Held) -> str | None:
    """The only number that is named beside that of the first letter."""
    named = {each.number for each in said.naming.named if each.counted and not each.negated}
    others = named - {first.number, ""}
    return next(iter(others)) if len(others) == 1 and first.number is not None else None


def _is_another_s(meant: Meant, said: Said, first: Held) -> bool:
    """Whether a letter of the same date is another person's, and another letter."""
    whose = meant.said.holder or said.holder
    other = _only_other(said, first) is not None and meant.said.sense is Sense.LETTER
    return other and whose not in (None, first.holder)


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
    days = tuple(day for day in meant.said.mention.candidates if day <= as_of)
    if len(days) > 1:
        return ask_which(case, days, as_of)
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
    judged = tuple(each for each in others if each.of_petition)
    for each in judged:
        case = with_filing(case, filing_of(each))
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
    letters = case.letters
    numbers = {each.number for each in said.naming.named if each.number and not each.negated}
    own = _number_of(meant, said)
    by_number = [at for at, each in enumerate(letters) if own and each.number == own]
    only_named = [at for at, each in enumerate(letters) if {each.number} == numbers]
    by_label = [at for at, each in enumerate(letters) if said.label and each.label == said.label]
    by_place = [said.ordinal] if said.ordinal is not None and said.ordinal < len(letters) else []
    whose = meant.said.holder or said.holder
    by_holder = [at for at, each in enumerate(letters) if each.holder is whose]
    if whose is Holder.SPOUSE and not by_holder:  # "his": of whoever is spoken of
        by_holder = [at for at, each in enumerate(letters) if each.holder is not Holder.MINE]
    return [*by_number, *only_named, *by_label, *by_place, *by_holder, 0][0]


def _other_year(case: Case, said: Said, as_of: date) -> date | None:
    """The known date in the year a correction names first ("2025, not 2026")."""
    known = case.first.dated
    years = [int(year) for year in _YEAR.findall(said.text)]
    if known is None or not years or years[0] == known.year:
        return None
    day = valid(years[0], known.month, known.day)
    return day if day is not None and day <= as_of else None


_YEAR = re.compile(r"(?<![^\s,])20[0-9]{2}(?![^\s,])")
