"""Taking in a message: from the case as it was and what was said to the case as it is now.

Pure: no Rasa, no texts. What has to be said about it is told in ``Taken``; the words are chosen
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from letterclock.calendar_words import WEEKDAYS
from letterclock.case.meaning import Meaning, Meant, filed_day, meaning_of, readings
from letterclock.case.model import (
    MOST_FILINGS,
    MOST_LETTERS,
    About,
    Case,
    Held,
    Holder,
    OpenQuestion,
)
from letterclock.case.said import Day, Said, Sense
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates import choose
from letterclock.dates.reading import Finding, Kind, LetterDate, Mention
from letterclock.deadlines import Deadlines, LetterDateError, compute
from letterclock.filing import Filing, Way
from letterclock.letters import UnknownLetter, load_letter
from letterclock.naming import How, Named
from letterclock.normalize import normalize


class Remark(str, Enum):
    """What has to be said about the letter's date."""

    NO_YEAR = "no_year"
    CONFIRM = "confirm"
    READ_BACK = "read_back"
    """A day without its month, or a weekday: nothing is counted before it is confirmed."""
    WHICH = "which"
    EACH_DATE = "each_date"
    FUTURE = "future"
    IMPOSSIBLE = "impossible"
    VAGUE = "vague"
    TOO_OLD = "too_old"
    REPLACED = "replaced"
    RECEIPT = "receipt"
    MAILING = "mailing"


_INSTEAD = frozenset(
    {
        *(Remark.WHICH, Remark.READ_BACK, Remark.EACH_DATE, Remark.FUTURE, Remark.IMPOSSIBLE),
        *(Remark.VAGUE, Remark.TOO_OLD, Remark.RECEIPT, Remark.MAILING),
    }
)
"""Remarks that take the place of an answer, when the message brought no date to count from."""

_CORRECTING = frozenset({"correct_letter_date", "deny"})
"""Topics by which a person takes a date back."""

_DATE_TOPICS = frozenset({"give_letter_date", "affirm", *_CORRECTING})
"""Topics in which a date is the letter's even when it cannot be right."""


_ABOUT_ITS_LETTER = frozenset(
    {
        *("can_i_still_appeal", "deadline", "deadline_collection", "deadline_innocent_spouse"),
        *("give_letter_date", "correct_letter_date", "missing_date", "which_letter"),
        "why_got_letter",
        *("what_is_letter", "in_time", "check_day", "why_that_day", "nlu_fallback"),
    }
)
"""Topics in which a description ("no spouse at all") is one of the letter in hand; elsewhere it may
be part of a question ("can they levy without a hearing?")."""


@dataclass(frozen=True)
class Taken:
    """The outcome of one message.

    Attributes:
        case: the case now.
        new_date: it brought a date that is counted from now on, or the letter it belongs to.
        remark: what has to be said about the letter's date, if anything.
        day: the date the remark is about.
        old: the date it replaces.
        renamed: the letter's number changed: from the first to the second.
        meant: the days it names, judged against the case.
        asks_letter: it has to be asked which letter it is.
        other: the family of a letter without a file that it asks about or holds.
        paper: that letter as the person named it.
        selected: the letters it asks about, by their place; empty for all.
        which_first: it asks which of the letters comes first.
        named: it says which letter it is.
    """

    case: Case
    new_date: bool = False
    remark: Remark | None = None
    day: date | None = None
    old: date | None = None
    renamed: tuple[str, str] | None = None
    meant: tuple[Meant, ...] = ()
    asks_letter: bool = False
    other: str | None = None
    paper: str = ""
    selected: tuple[int, ...] = ()
    which_first: bool = False
    named: bool = False

    @property
    def instead_of_answer(self) -> bool:
        """Whether the remark takes the place of an answer."""
        return self.remark in _INSTEAD and not self.new_date

    @property
    def calls_for_answer(self) -> bool:
        """Whether the message's date has to be answered: it is new, or first a question."""
        return self.new_date or self.instead_of_answer

    @property
    def judged(self) -> tuple[Meant, ...]:
        """The days that get an answer of their own."""
        silent = (Meaning.EVENT, Meaning.SAME, Meaning.CORRECTION)
        return tuple(each for each in self.meant if each.meaning not in silent)


@dataclass(frozen=True)
class Setting:
    """What taking in needs to know beside the case.

    Attributes:
        as_of: today (Eastern time); a letter is not dated after it.
        default: the number a letter has while none is told; ``None``: it is asked first.
    """

    as_of: date
    default: str | None = "4390"

    def number(self, held: Held) -> str | None:
        """The number by which a letter is counted."""
        return held.number or self.default

    def deadlines(self, case: Case, held: Held) -> Deadlines | None:
        """The deadlines of a letter; ``None`` where nothing can be counted for it."""
        number = self.number(held)
        if held.dated is None or held.other is not None or number is None:
            return None
        try:
            letter = load_letter(number)
            return compute(letter, held.dated, self.as_of, case.circumstances)
        except (UnknownLetter, LetterDateError):
            return None


def take_in(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    """Take in one message.

    Args:
        case: what is known so far.
        said: what the message says.
        topic: what it asks (the intent's name).
        about_date: it is about the letter's date, or cannot be answered without it; only then are
            a receipt date or a stretch of time worth a remark.
        setting: today, and the letter taken for granted.
    """
    before = case
    if said.circumstances:
        case = case.with_circumstance(*said.circumstances)
    taken = _with_letters(case, said, topic, setting)
    if taken.asks_letter or (taken.other is not None and taken.case.first.other is not None):
        return taken
    case = taken.case
    dated = _with_dates(case, said, topic, about_date, setting)
    dated = _with_other_days(dated, said, setting)
    case = _with_labels(dated.case, said, dated.new_date)
    recounted = _recounted(before, case, taken) and not dated.instead_of_answer
    result = replace(
        dated,
        case=case,
        new_date=dated.new_date or recounted,
        renamed=taken.renamed,
        asks_letter=taken.asks_letter,
        other=taken.other,
        paper=taken.paper,
        named=taken.named,
    )
    result = _with_selection(result, said)
    if _unnumbered(result.case, setting) and result.case.dated:
        return replace(
            result,
            asks_letter=True,
            case=replace(result.case, question=OpenQuestion(About.LETTER)),
        )
    return result


def _with_other_days(taken: Taken, said: Said, setting: Setting) -> Taken:
    """The days beside a letter's date in the message that gives it: judged as if told after it."""
    if not taken.new_date or taken.meant or len(taken.case.dated) != 1:
        return taken
    found = setting.deadlines(taken.case, taken.case.first)
    if found is None:
        return taken
    others = {at for at, each in enumerate(said.naming.named) if not each.counted}
    meant = [
        meaning_of(each, [found], False, setting.as_of)
        for each in said.days
        if each.sense is not Sense.LETTER and each.mention.paper not in others
    ]
    told = (*_SAID, Meaning.RECEIPT, Meaning.MAILING)
    meant = _once(meant)
    kept = tuple(each for each in meant if each.meaning in told and each.day != found.letter_date)
    case = taken.case
    for each in kept:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            case = _with_filing(case, _filing(each))
    return replace(taken, meant=kept, case=case)


_SAID = (Meaning.CHECK, Meaning.CLAIM, Meaning.WHY, Meaning.PLAN, Meaning.FILING)


def _unnumbered(case: Case, setting: Setting) -> bool:
    return setting.default is None and not case.first.number and not case.first.other


def _recounted(before: Case, after: Case, taken: Taken) -> bool:
    """Whether dates known before have to be told again: by another clock, for another reason."""
    if not after.dated:
        return False
    if taken.renamed is not None:
        return True
    counted = [(each.number, each.dated) for each in before.dated]
    added = set(after.circumstances) - set(before.circumstances)
    return "hearing_in_time" in added and bool(counted)


# -- Which letter ----------------------------------------------------------------------------------


def _with_letters(case: Case, said: Said, topic: str, setting: Setting) -> Taken:
    """What the message says about which letter it is."""
    named = [
        each
        for each in said.naming.named
        if not each.negated
        and not (_told_of_before(said, each) and not each.counted)
        and (each.how is not How.DESCRIPTION or topic in _ABOUT_ITS_LETTER or said.days)
    ]
    negated = [each for each in said.naming.named if each.negated]
    asked = case.asked is About.LETTER
    about_its_letter = topic in _ABOUT_ITS_LETTER or bool(said.days)
    unclear = (said.naming.unclear or _ninety_days(case, said)) and not asked
    unclear = unclear and about_its_letter
    if unclear and not named and not case.first.number and case.first.other is None:
        return _ask_letter(case, said, setting)
    if not named and asked and said.naming.signs:
        family = said.naming.chosen()
        if family is not None:
            by_signs = Named(0, 0, family, family, How.DESCRIPTION, held=True)
            named = [by_signs]
    if not named:
        if negated and _is_held(negated[0], case, setting):
            return _ask_letter(case.with_first(number=None, described=False), said, setting)
        return Taken(case)
    # Of several names one whose days can be counted, then one with a date, then the one in hand.
    papers = {each.mention.paper for each in said.days}
    with_date = [each for at, each in enumerate(said.naming.named) if at in papers]
    named.sort(key=lambda each: (not each.counted, each not in with_date, not each.held))
    others = [each for each in named if not each.counted]
    held_other = [each for each in others if each in with_date]
    held_other = held_other or [each for each in others if each.held]
    dated = any(each.counted for each in with_date)
    counted_held = any(each.held for each in named if each.counted)
    if held_other and not (counted_held or said.several or dated):
        named.remove(held_other[0])
        named.insert(0, held_other[0])
    letter = named[0]
    if not letter.counted:
        return _other_letter(case, said, letter, named, topic, asked)
    number = letter.number or _only_number(letter, case)
    if number is None:
        return _ask_letter(case, said, setting, letter)
    described = letter.how is How.DESCRIPTION
    held = case.first
    old = setting.number(held) if held.other is None else None
    elsewhere = held.other is None and held.number not in (None, number)
    if elsewhere and _is_another(said, letter, held):
        return Taken(case)  # a second letter: it is put beside with its date
    about_it = asked or letter.held or not _only_asked_about(topic) or not held.number
    about_it = about_it or said.correcting or _denies(said) or held.other is not None
    if not about_it and held.number is not None:
        return Taken(case)
    before = case
    case = case.with_first(number=number, other=None, described=described)
    case = replace(case, question=None) if asked else case
    beside = next((each for each in named if not each.counted), None)
    with_a_date = beside is not None and said.naming.named.index(beside) in papers
    choice = _one_or_the_other(said, named)
    if choice and not asked:
        return _ask_letter(before, said, setting, letter)
    changed = old is not None and old != number and held.dated is not None
    told_anew = asked and held.dated is not None
    renamed = (old or number, number) if changed or told_anew else None
    spoken_of = said.several or said.which_first or with_a_date
    if beside is not None and spoken_of and topic != "why_got_letter":
        paper = beside.number or said.text[beside.start : beside.end]
        return Taken(case, renamed=renamed, other=beside.family, paper=paper, named=True)
    return Taken(case, renamed=renamed, named=True)


def _ninety_days(case: Case, said: Said) -> bool:
    """Whether "the 90 days" is all that is told of a dated letter: other letters have them, too."""
    signs = said.naming.signs
    only_ninety = "ninety_days" in signs and "thirty_days" not in signs
    return only_ninety and bool(said.days) and not case.dated


def _told_of_before(said: Said, named: Named) -> bool:
    """Whether a letter belongs to what came before the one in hand.

    "In February I got the LT11 … Now another letter came, dated October 30": the date is tied to
    no name, stands in a later sentence, and the words say that it is of another letter.
    """
    later = [
        each.mention
        for each in said.days
        if each.sense is Sense.LETTER and each.mention.paper is None and each.mention.date
    ]
    text = normalize(said.text)
    between = [text[named.end : each.start] for each in later if each.start > named.end > 0]
    return any(_SENTENCE.search(words) and _ANOTHER.search(words) for words in between)


_SENTENCE = re.compile(r"[.!?;]\s")
_ANOTHER = re.compile(r"\b(?:now|then|another|other|new|ahora|luego|despues|otr[oa]|nuev[oa])\b")


def _one_or_the_other(said: Said, named: Sequence[Named]) -> bool:
    """Whether two letters are named because it is not known which it is ("3193 or 4390?")."""
    counted = [each for each in named if each.counted and each.end]
    if len(counted) != 2 or counted[0].number == counted[1].number:
        return False
    first, second = sorted(counted, key=lambda each: each.start)
    between = said.text[first.end : second.start].lower()
    return bool({"or", "o"} & set(between.split())) and len(between.split()) <= 4


def _only_asked_about(topic: str) -> bool:
    return topic in ("which_letter", "what_is_letter", "why_got_letter")


def _only_number(letter: Named, case: Case) -> str | None:
    """The number of a family named in words: the one held, or its first."""
    numbers = load_letter(letter.family).numbers
    return case.first.number if case.first.number in numbers else numbers[0]


def _is_held(named: Named, case: Case, setting: Setting) -> bool:
    """Whether "not a 4390" is about the letter in hand."""
    number = setting.number(case.first)
    return bool(named.number) and number == named.number


def _is_another(said: Said, letter: Named, held: Held) -> bool:
    """Whether a further letter is spoken of, and not another number for the same."""
    return said.several and not said.correcting and bool(held.number) and not _denies(said)


def _denies(said: Said) -> bool:
    return any(each.negated for each in said.naming.named)


def _ask_letter(case: Case, said: Said, setting: Setting, letter: Named | None = None) -> Taken:
    """Ask which letter it is; a date given with it is kept for the answer."""
    day = _first_date(said, setting.as_of)
    if day is not None and case.first.dated is None:
        case = case.with_first(dated=day)
    return Taken(replace(case, question=OpenQuestion(About.LETTER)), asks_letter=True)


def _first_date(said: Said, as_of: date) -> date | None:
    read = said.letter_date
    if read.finding in (Finding.SURE, Finding.READ_BACK) and read.dates[0].year >= FIRST_YEAR:
        return read.dates[0] if read.dates[0] <= as_of else None
    return None


def _other_letter(
    case: Case, said: Said, letter: Named, named: Sequence[Named], topic: str, asked: bool
) -> Taken:
    """A letter without a file: its one next step; held instead of the first, or only named."""
    held = case.first
    paper = letter.number or said.text[letter.start : letter.end]
    known = bool(held.number) or held.dated is not None
    if known and not letter.held and not asked and not _denies(said):
        return Taken(case, other=letter.family, paper=paper)
    if known and said.several and not _denies(said) and not said.correcting:
        return Taken(case, other=letter.family, paper=paper)
    case = case.with_first(number=letter.number or paper, other=letter.family, described=False)
    return Taken(replace(case, question=None), other=letter.family, paper=paper)


# -- Dates -----------------------------------------------------------------------------------------


def _with_dates(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    as_of = setting.as_of
    if not said.text and said.letter_date.finding is Finding.SURE:
        return _pressed(case, said.letter_date.dates[0], as_of)
    if case.asked in (About.WHICH, About.CONFIRM, About.DAY) and said.text:
        answered = _short_answer(case, said, topic, as_of)
        if answered is not None:
            return answered
    found = [one for one in (setting.deadlines(case, each) for each in case.dated) if one]
    if not case.dated or not found:
        return _first(case, said, topic, about_date, setting)
    return _later(case, said, topic, found, setting)


def _pressed(case: Case, day: date, as_of: date) -> Taken:
    """A button that gives the letter's date."""
    if not day.year >= FIRST_YEAR or day > as_of:
        return Taken(case)
    if day == case.first.dated:
        return Taken(replace(case.with_first(sure=True), question=None))
    return _keep(case, day)


def _short_answer(case: Case, said: Said, topic: str, as_of: date) -> Taken | None:
    """An answer to what was asked, where the words are no more than that."""
    assert case.question is not None
    if case.asked is About.WHICH:
        if said.letter_date.finding in (Finding.SURE, Finding.READ_BACK):
            return None
        picked = choose(said.text, case.question.days)
        if picked is not None:
            return _keep(replace(case, question=None), picked)
    if case.asked is About.DAY and said.what is not None and not said.days:
        return _what_day(case, case.question.days[0], said.what, as_of)
    return None


def _what_day(case: Case, day: date, what: Sense, as_of: date) -> Taken:
    """The question what a day is was answered."""
    settled = replace(case, question=None)
    if what is Sense.LETTER:
        return (
            _keep(settled, day) if day <= as_of else Taken(settled, remark=Remark.FUTURE, day=day)
        )
    if what is Sense.RECEIVED:
        return Taken(settled, remark=Remark.RECEIPT, day=day)
    filing = Filing(day, done=day <= as_of)
    return Taken(_with_filing(settled, filing), meant=(_filing_meant(day, filing),))


def _filing_meant(day: date, filing: Filing) -> Meant:
    said = Day(Mention(0, 0, Kind.EXACT, day), Sense.FILED, done=filing.done)
    return Meant(Meaning.FILING if filing.done else Meaning.PLAN, day, said)


def _first(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    """A message while no letter's date is known: the first date is taken as ever."""
    as_of, read = setting.as_of, said.letter_date
    case = _with_early_filings(case, said, as_of)
    finding = read.finding
    asked_date = case.asked is About.DATE
    if finding is Finding.SURE:
        return _sure(case, read, as_of, topic)
    if finding is Finding.READ_BACK:
        if _half_said(said, read):
            question = OpenQuestion(About.WHICH, read.dates)
            asked = replace(case.without_dates(), question=question)
            return Taken(asked, remark=Remark.READ_BACK, day=read.dates[0])
        return _read_back(case, read)
    if finding is Finding.TWO_LETTERS:
        return _several(case, read.dates, as_of, said)
    if finding is Finding.WHICH:
        if case.asked is About.EACH_DATE and read.kind is None:
            return _several(case, read.dates, as_of, said)
        if said.several and read.kind is None:
            return _several(case, read.dates, as_of, said)
        days = _without_last_days(said, read, as_of)
        return _which(case, tuple(day for day in days if day <= as_of) or days, as_of)
    if finding is Finding.FUTURE:
        if any(each.sense is Sense.FILED for each in said.days):
            return Taken(case)
        return Taken(_called_into_question(case, topic), remark=Remark.FUTURE, day=read.dates[0])
    if finding is Finding.IMPOSSIBLE:
        return Taken(_called_into_question(case, topic), remark=Remark.IMPOSSIBLE)
    if asked_date and finding is Finding.OTHER:
        answer = _asked_for(said, as_of)
        if answer is not None:
            return _read_back(case, LetterDate(Finding.READ_BACK, (answer,)))
    if finding is Finding.NONE and said.outright_several:
        return Taken(replace(case, question=OpenQuestion(About.EACH_DATE)), remark=Remark.EACH_DATE)
    if about_date or asked_date:
        if finding is Finding.RECEIPT:
            mailed = any(each.sense is Sense.MAILED for each in said.days)
            return Taken(case, remark=Remark.MAILING if mailed else Remark.RECEIPT)
        if any(each.sense is Sense.MAILED for each in said.days):
            return Taken(case, remark=Remark.MAILING)
        if finding is Finding.VAGUE:
            return Taken(case, remark=Remark.VAGUE)
    return Taken(case)


def _without_last_days(said: Said, read: LetterDate, as_of: date) -> tuple[date, ...]:
    """The dates a letter may have, without a day soon to come that was said with no year.

    "October 31 to November 30, is that 30 days", said on the 23rd: the second is no date of a
    letter from last year.
    """
    if read.kind is not None:
        return read.dates
    soon = {
        each.mention.date
        for each in said.days
        if each.mention.kind is Kind.NO_YEAR
        and any(0 <= (day - as_of).days <= _SOON for day in readings(each, as_of))
    }
    return tuple(day for day in read.dates if day not in soon) or read.dates


_SOON = 120
"""Calendar days within which a last day that is spoken of lies ahead."""


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
    ]
    short = said.words <= 8 and not said.question
    return plain[0].mention.date if len(plain) == len(days) == 1 and short else None


def _later(
    case: Case, said: Said, topic: str, found: Sequence[Deadlines], setting: Setting
) -> Taken:
    """A message once a letter's date is known: only an outright correction replaces it."""
    as_of = setting.as_of
    correcting = said.correcting or topic == "correct_letter_date"
    if case.asked is About.CONFIRM and topic == "deny":
        correcting = True
    others = {at for at, each in enumerate(said.naming.named) if not each.counted}
    # A notice that is not named is another letter than the one that is known.
    another = "final_notice" in said.naming.signs and not said.naming.named
    meant = [
        meaning_of(each, found, correcting, as_of)
        for each in said.days
        if each.mention.paper not in others and not (another and each.sense is Sense.LETTER)
    ]
    further = _further_letter(case, said, meant, as_of, setting)
    if further is not None:
        return further
    corrections = [each for each in meant if each.meaning is Meaning.CORRECTION]
    if not corrections and case.asked in (About.CONFIRM, About.DATE) and len(meant) == 1:
        corrections = [
            each
            for each in meant
            if each.meaning is Meaning.UNKNOWN and case.asked is About.CONFIRM
        ]
    if corrections:
        return _corrected(case, said, corrections[-1], meant, as_of)
    read = said.letter_date
    if not meant and read.finding is Finding.IMPOSSIBLE:
        return Taken(case, remark=Remark.IMPOSSIBLE)
    if topic in _CORRECTING and not meant:
        other_year = _other_year(case, said, as_of)
        if other_year is not None:
            return _read_back(case, LetterDate(Finding.READ_BACK, (other_year,)))
    same = any(each.meaning is Meaning.SAME for each in meant)
    if same and (case.asked is About.CONFIRM or not case.first.sure):
        settled = replace(case.with_first(sure=True), question=None)
        return Taken(settled, new_date=not case.first.sure)
    ahead = [each for each in meant if _dated_ahead(each, correcting)]
    if ahead:
        # The old date was called wrong, and the new one cannot be right.
        return Taken(case.without_dates(), remark=Remark.FUTURE, day=ahead[-1].day)
    meant = _once(_with_arrival(meant))
    if not meant:
        meant = _said_shortly(said, found)
    for each in meant:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            case = _with_filing(case, _filing(each))
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


def _once(meant: list[Meant]) -> list[Meant]:
    """Each day once: "I get paid on the 1st, so I mail it December 1", "why …, why isn't it …"."""
    numbers = {each.day.day for each in meant if each.said.mention.kind is not Kind.DAY_ONLY}
    kept = [
        each
        for each in meant
        if each.said.mention.kind is not Kind.DAY_ONLY or each.day.day not in numbers
    ]
    asked = [each for each in kept if each.meaning is Meaning.WHY]
    return [each for each in kept if each.meaning is not Meaning.WHY or each is asked[-1]]


def _with_arrival(meant: list[Meant]) -> list[Meant]:
    """A package by a service that is not listed counts from the day it reached the Court."""
    couriers = (Way.OTHER_COURIER, Way.COURIER)
    sent = [each for each in meant if each.meaning is Meaning.FILING and each.said.way in couriers]
    there = [
        each
        for each in meant
        if each.said.at_court and each.day > min((one.day for one in sent), default=each.day)
    ]
    if not sent or not there:
        return meant
    arrived = replace(there[-1], meaning=Meaning.FILING)
    return [each for each in meant if each not in (*sent, *there)] + [arrived]


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


def _filing(meant: Meant) -> Filing:
    said = meant.said
    done = meant.meaning is Meaning.FILING
    return Filing(said.eastern(meant.day), said.way, done, said.to_irs, said.at_court)


def _with_filing(case: Case, filing: Filing) -> Case:
    others = [each for each in case.filings if each.day != filing.day]
    return replace(case, filings=tuple([filing, *others][:MOST_FILINGS]))


def _with_early_filings(case: Case, said: Said, as_of: date) -> Case:
    """Petitions told of before the letter's date is."""
    for each in said.days:
        if each.sense is Sense.FILED and each.mention.date is not None:
            day = filed_day(each, as_of)
            done = each.done and day <= as_of
            case = _with_filing(case, Filing(each.eastern(day), each.way, done, each.to_irs))
    return case


def _further_letter(
    case: Case, said: Said, meant: Sequence[Meant], as_of: date, setting: Setting
) -> Taken | None:
    """A second letter with its date, put beside the first."""
    about_letters = [
        each
        for each in meant
        if each.meaning in (Meaning.CORRECTION, Meaning.UNKNOWN)
        and each.day <= as_of
        and (each.meaning is Meaning.CORRECTION or each.said.sense is not Sense.LAST_DAY)
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
        number=number or (None if not first.number else first.number),
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
    place = _place(case, said) if len(case.letters) > 1 else 0
    if meant.day.year < FIRST_YEAR:
        return Taken(case, remark=Remark.TOO_OLD, day=meant.day)
    days = meant.said.mention.candidates
    if len([day for day in days if day <= as_of]) > 1:
        return _which(case, tuple(day for day in days if day <= as_of), as_of)
    sure = meant.said.mention.kind in (Kind.EXACT, Kind.NO_YEAR)
    old = case.letters[place].dated
    day = meant.day
    if meant.said.mention.kind is Kind.DAY_ONLY and old is not None:
        day = _same_month(old, day, as_of)
    confirming = case.asked is About.CONFIRM
    letters = list(case.letters)
    letters[place] = replace(letters[place], dated=day, sure=sure)
    question = None if sure else OpenQuestion(About.CONFIRM, (day,))
    case = replace(case, letters=tuple(letters), question=question)
    for each in others:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            case = _with_filing(case, _filing(each))
    judged = tuple(each for each in others if each.meaning in (Meaning.PLAN, Meaning.FILING))
    if not sure:
        return Taken(case, new_date=True, remark=Remark.CONFIRM, day=day, meant=judged)
    if confirming or old is None:
        return Taken(case, new_date=True, meant=judged)
    return Taken(case, True, Remark.REPLACED, day, old, meant=judged)


def _place(case: Case, said: Said) -> int:
    """Which of the letters is pointed at."""
    for place, each in enumerate(case.letters):
        if said.label is not None and each.label == said.label:
            return place
    if said.ordinal is not None and said.ordinal < len(case.letters):
        return said.ordinal
    for place, each in enumerate(case.letters):
        if said.holder is not None and each.holder is said.holder:
            return place
    return 0


def _same_month(known: date, read: date, as_of: date) -> date:
    """The day changes, the month stays ("no, the 12th")."""
    try:
        day = known.replace(day=read.day)
    except ValueError:
        return read
    return day if day <= as_of else read


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
        question = OpenQuestion(About.WHICH, (day,))
        asked = replace(case.without_dates(), question=question)
        return Taken(asked, remark=Remark.READ_BACK, day=day)
    taken = _keep(case, day)
    if read.kind is Kind.NO_YEAR:
        question = OpenQuestion(About.CONFIRM, (day,))
        return replace(
            taken, case=replace(taken.case, question=question), remark=Remark.NO_YEAR, day=day
        )
    return taken


_LONG_AGO = 300
"""Calendar days after which a date without a year is asked about: "December 3", said in November,
is rarely the last one."""


def _keep(case: Case, day: date) -> Taken:
    """A letter's date, sure."""
    old = case.first.dated
    case = replace(case.with_first(dated=day, sure=True), question=None)
    if old is not None and old != day:
        return Taken(case, True, Remark.REPLACED, day, old)
    return Taken(case, new_date=True)


def _read_back(case: Case, read: LetterDate) -> Taken:
    day = read.dates[0]
    if read.kind is Kind.DAY_ONLY and case.first.dated is not None:
        day = _same_month(case.first.dated, day, day)
    case = replace(
        case.with_first(dated=day, sure=False), question=OpenQuestion(About.CONFIRM, (day,))
    )
    return Taken(case, new_date=True, remark=Remark.CONFIRM, day=day)


def _which(case: Case, days: tuple[date, ...], as_of: date) -> Taken:
    possible = tuple(day for day in days if day <= as_of and day.year >= FIRST_YEAR)
    if not possible:
        remark = Remark.FUTURE if days[0] > as_of else Remark.TOO_OLD
        return Taken(case, remark=remark, day=days[0])
    if len(possible) == 1:  # a weekday that does not fit, or the other reading lies ahead
        return _read_back(case, LetterDate(Finding.READ_BACK, possible))
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


# -- Labels ----------------------------------------------------------------------------------------


def _with_labels(case: Case, said: Said, new_date: bool) -> Case:
    """Whose the letter is, where a message about one letter says so."""
    if len(case.letters) != 1 or not new_date:
        return case
    held = case.first
    holder = next((each.holder for each in said.days if each.holder), None) or said.holder
    label = next((each.label for each in said.days if each.label), None) or said.label
    return case.with_first(holder=holder or held.holder, label=label or held.label)


def _with_selection(taken: Taken, said: Said) -> Taken:
    """The letters a message points at: "how long does she have", "and the second one"."""
    letters = taken.case.letters
    if len(taken.case.dated) < 2 or taken.new_date:
        return taken
    if said.which_first:
        return replace(taken, which_first=True)
    by_label = [at for at, each in enumerate(letters) if said.label and each.label == said.label]
    numbers = {each.number for each in said.naming.named if not each.negated and each.number}
    by_number = [at for at, each in enumerate(letters) if each.number in numbers]
    by_holder = [
        at for at, each in enumerate(letters) if said.holder and each.holder is said.holder
    ]
    if said.holder is Holder.SPOUSE and not by_holder:  # "his": of whoever is spoken of
        by_holder = [at for at, each in enumerate(letters) if each.holder is not Holder.MINE]
    by_place = [said.ordinal] if said.ordinal is not None and said.ordinal < len(letters) else []
    for selected in (by_label, by_number, by_place, by_holder):
        if selected and len(selected) < len(letters):
            return replace(taken, selected=tuple(selected))
    return taken
