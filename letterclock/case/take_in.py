"""Taking in a message: from the case as it was and what was said to the case as it is now.

Pure: no Rasa, no texts. What has to be said about it is told in `Taken`; the words are chosen
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.bankruptcy import Bankruptcy
from letterclock.case.first_date import first_date, keep
from letterclock.case.later_date import later_date, once
from letterclock.case.meaning import Meaning, meaning_of
from letterclock.case.model import About, Case, Held, Holder, OpenQuestion
from letterclock.case.petitions import (
    filing_meant,
    filing_of,
    with_arrival,
    with_filing,
    with_mailing,
    with_postmark,
    without_untold,
)
from letterclock.case.printed_day import days_beside, of_family, with_printed_day
from letterclock.case.said import Said, Sense
from letterclock.case.short import ShortKind
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.case.which_letter import with_letters, with_letters_beside
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates import choose
from letterclock.dates.reading import Finding, Kind
from letterclock.filing import Filing
from letterclock.fit import Circumstance


def take_in(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    """Takes in one message.

    Args:
        case: What is known so far.
        said: What the message says.
        topic: What it asks (the intent's name).
        about_date: It is about the letter's date, or cannot be answered without it; only then are
            a receipt date or a stretch of time worth a remark.
        setting: Today, and the letter taken for granted.
    """
    taken = _taken_in(case, said, topic, about_date, setting)
    taken = replace(taken, case=with_letters_beside(taken.case, said))
    family = taken.other or taken.case.first.other
    place = next(of_family(taken.case, family, said), None) if family else None
    if place is None:
        return taken
    held = taken.case.letters[place]
    known = next((each for each in case.letters if _same_paper(each, held)), held)
    held = replace(held, dated=known.dated or held.dated)
    days = days_beside(held, said, setting.as_of)
    letters = tuple(held if at == place else each for at, each in enumerate(taken.case.letters))
    case = with_printed_day(replace(taken.case, letters=letters), place, days)
    if days and case.first.other is not None:
        case = replace(case, question=None)  # nothing is counted, so no date needs a yes
    return replace(taken, case=case, beside=days)


def _same_paper(one: Held, other: Held) -> bool:
    return (one.other, one.number, one.holder) == (other.other, other.number, other.holder)


def _taken_in(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    before = case
    if said.circumstances:
        case = case.with_circumstance(*said.circumstances)
    case = _with_bankruptcy(case, said)
    taken = with_letters(case, said, topic, setting)
    if taken.asks_letter or taken.remark is not None:
        return taken
    if taken.other is not None and taken.case.first.other is not None:
        return taken
    case = taken.case
    dated = _with_dates(case, said, topic, about_date, setting)
    if not before.dated:
        dated = replace(dated, case=without_untold(dated.case))
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
    result = _with_selection(_lapsed(before, result, said, topic), said)
    if _unnumbered(result.case, setting) and result.case.dated:
        return replace(
            result,
            asks_letter=True,
            case=replace(result.case, question=OpenQuestion(About.LETTER)),
        )
    return result


def _lapsed(before: Case, taken: Taken, said: Said, topic: str) -> Taken:
    """The question whether a year that was supplied is right lapses once another thing is asked.

    "No", two messages later, does not take the date back.
    """
    supplied = before.asked is About.CONFIRM and before.first.sure
    about_it = said.days or said.short or topic in _ABOUT_THE_DATE or not said.question
    if not supplied or about_it or taken.case.question != before.question:
        return taken
    return replace(taken, case=replace(taken.case, question=None))


_ABOUT_THE_DATE = ("affirm", "deny", "give_letter_date", "correct_letter_date", "missing_date")


def _with_bankruptcy(case: Case, said: Said) -> Case:
    """What was said of a bankruptcy: one that bars a petition, or one that does not."""
    told = said.bankruptcy
    if told is Bankruptcy.OTHERS and (said.holder or case.first.holder) is not Holder.MINE:
        told = Bankruptcy.OWN  # "my mother is in chapter 13": the letter is hers
    if told is Bankruptcy.CLOSED and _open_after(said, case.first.dated):
        case, told = case.without_circumstance(Circumstance.BANKRUPTCY_ASIDE.value), Bankruptcy.OWN
    if told is None:
        return case
    if told is Bankruptcy.OWN:
        return case.with_circumstance(Circumstance.BANKRUPTCY.value)
    if told is not Bankruptcy.OTHERS:  # beside somebody else's there may still be one's own
        case = case.without_circumstance(Circumstance.BANKRUPTCY.value)
    if told is Bankruptcy.NONE:
        return case.without_circumstance(Circumstance.BANKRUPTCY_ASIDE.value)
    return case.with_circumstance(Circumstance.BANKRUPTCY_ASIDE.value)


def _open_after(said: Said, dated: date | None) -> bool:
    """Whether a bankruptcy that is over was still open after the letter's date.

    Until then the time stood still (26 U.S.C. §§ 6330(d)(2), 6015(e)(6)): no ordinary day is told.
    """
    days = [each.mention.date for each in said.days if each.sense is Sense.EVENT]
    return dated is not None and any(day is not None and day > dated for day in days)


def _with_other_days(taken: Taken, said: Said, setting: Setting) -> Taken:
    """The days beside a letter's date in the message that gives it: judged as if told after it."""
    if not taken.new_date or taken.meant or len(taken.case.dated) != 1 or said.outright_several:
        return taken
    found = setting.deadlines(taken.case, taken.case.first)
    if found is None:
        return taken
    meant = [
        meaning_of(each, [found], False, setting.as_of)
        for each in said.days
        if each.sense is not Sense.LETTER
        and each.mention.paper not in said.naming.uncounted
        # "two weeks ago, it was a monday": the same day once more
        and not (
            each.mention.kind is Kind.RELATIVE
            and each.sense in (Sense.FILED, Sense.UNKNOWN)
            and not said.filing
        )
    ]
    kept = tuple(
        each
        for each in once(with_postmark(with_arrival(meant, None), None, setting.as_of))
        if (each.of_petition or each.meaning in _TOLD)
        and each.day != found.letter_date
        and not (each.of_petition and each.day < found.letter_date)
        # "well, today there is this thing on the door" claims nothing
        and not (
            each.meaning is Meaning.CLAIM
            and each.said.mention.kind is Kind.RELATIVE
            and not said.asks_last_day
        )
    )
    # "faxed 40 pages on June 3", told beside a letter of November, was no petition
    filings = tuple(each for each in taken.case.filings if each.day >= found.letter_date)
    case = replace(taken.case, filings=filings)
    for each in kept:
        if each.of_petition:
            case = with_filing(case, filing_of(each))
    return replace(taken, meant=kept, case=with_mailing(case, kept))


_TOLD = (Meaning.CHECK, Meaning.CLAIM, Meaning.WHY, Meaning.RECEIPT, Meaning.MAILING)


def _unnumbered(case: Case, setting: Setting) -> bool:
    return setting.default is None and not case.first.number and case.first.other is None


def _recounted(before: Case, after: Case, taken: Taken) -> bool:
    """Whether dates known before have to be told again: by another clock, for another reason."""
    if not after.dated:
        return False
    if before.first.other is not None and after.first.other is None and not before.dated:
        return before.first.dated == after.first.dated  # the date told with it is counted now
    if taken.renamed is not None:
        return True
    counted = [(each.number, each.dated) for each in before.dated]
    barred, bars = (Circumstance.BANKRUPTCY in each.circumstances for each in (before, after))
    if barred and not bars:
        return True
    added = set(after.circumstances) - set(before.circumstances)
    return Circumstance.HEARING_IN_TIME.value in added and bool(counted)


def _with_dates(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    as_of = setting.as_of
    if not said.text and said.letter_date.finding is Finding.SURE:
        return _pressed(case, said.letter_date.dates[0], as_of)
    if case.asked is About.CONFIRM and len(case.offered) > 1 and _only_picks(said):
        picked = choose(_NO.sub("", said.text), case.offered)
        if picked is not None and picked != case.first.dated:
            return keep(case, picked)
    if case.asked in (About.WHICH, About.DAY) and said.text:
        answered = _short_answer(case, said, as_of)
        if answered is not None:
            return answered
    found = [one for one in (setting.deadlines(case, each) for each in case.dated) if one]
    if not case.dated or not found:
        return first_date(case, said, topic, about_date, setting)
    return later_date(case, said, topic, found, setting)


_MOST_TO_PICK = 7
"""Words up to which a message may pick the other one of two readings."""


def _only_picks(said: Said) -> bool:
    """Whether a message may be no more than the other reading of a date, and of no other letter."""
    others = (
        said.naming.named
        or said.holder
        or any(each.mention.kind is Kind.EXACT for each in said.days)
    )
    return said.words <= _MOST_TO_PICK and not others


_NO = re.compile(r"^\W*no\b\W*", re.IGNORECASE)


def _pressed(case: Case, day: date, as_of: date) -> Taken:
    """A button that gives the letter's date."""
    if day.year < FIRST_YEAR or day > as_of:
        return Taken(case)
    if day == case.first.dated:
        return Taken(replace(case.with_first(sure=True), question=None))
    return _picked(case, day) if case.asked is About.WHICH else keep(case, day)


def _picked(case: Case, day: date) -> Taken:
    """The one of several readings that was picked; "no, the first one" still takes another."""
    kept = keep(replace(case, question=None), day)
    asked = OpenQuestion(About.CONFIRM, case.offered)
    return replace(kept, case=replace(kept.case, question=asked))


def _short_answer(case: Case, said: Said, as_of: date) -> Taken | None:
    """An answer to what was asked, where the words are no more than that."""
    assert case.question is not None
    if case.asked is About.WHICH:
        if said.letter_date.finding in (Finding.SURE, Finding.READ_BACK):
            return None
        picked = choose(said.text, case.question.days)
        if picked is not None:
            return _picked(case, picked)
    if case.asked is About.DAY and said.what is not None and not said.days:
        return _what_day(case, case.question.days[0], said.what, as_of)
    return None


def _what_day(case: Case, day: date, what: Sense, as_of: date) -> Taken:
    """The question what a day is was answered."""
    settled = replace(case, question=None)
    if what is Sense.LETTER:
        return keep(settled, day) if day <= as_of else Taken(settled, remark=Remark.FUTURE, day=day)
    if what is Sense.RECEIVED:
        return Taken(settled, remark=Remark.RECEIPT, day=day)
    filing = Filing(day, done=day <= as_of)
    return Taken(with_filing(settled, filing), meant=(filing_meant(day, filing),))


def _with_labels(case: Case, said: Said, new_date: bool) -> Case:
    """Whose the letter is, where a message about one letter says so."""
    if len(case.letters) != 1 or not new_date:
        return case
    held = case.first
    holder = next((each.holder for each in said.days if each.holder), None) or said.holder
    label = next((each.label for each in said.days if each.label), None) or said.label
    return case.with_first(holder=holder or held.holder, label=label or held.label)


def _pointed_at(letters: Sequence[Held], said: Said) -> list[int]:
    """The letter a message points at by its place, or as the later or the earlier one."""
    kind = said.short.kind if said.short else None
    if kind in (ShortKind.LATER, ShortKind.EARLIER):
        by_date = sorted((each.dated, at) for at, each in enumerate(letters) if each.dated)
        return [by_date[-1 if kind is ShortKind.LATER else 0][1]]
    place = said.short.place if said.short and said.ordinal is None else said.ordinal
    return [range(len(letters))[place]] if place is not None and place < len(letters) else []


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
    by_place = _pointed_at(letters, said)
    for found in (by_label, by_number, by_place, by_holder):
        selected = [at for at in found if letters[at].other is None]
        if selected and len(selected) < len(letters):
            return replace(taken, selected=tuple(selected))
    return taken
