"""Taking in a message: from the case as it was and what was said to the case as it is now.

Pure: no Rasa, no texts. What has to be said about it is told in ``Taken``; the words are chosen
elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from letterclock.case.first_date import first_date, keep
from letterclock.case.later_date import later_date, once
from letterclock.case.meaning import Meaning, meaning_of
from letterclock.case.model import About, Case, Holder, OpenQuestion
from letterclock.case.petitions import filing_meant, filing_of, with_filing
from letterclock.case.said import Said, Sense
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.case.which_letter import with_letters
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates import choose
from letterclock.dates.reading import Finding, Kind
from letterclock.filing import Filing
from letterclock.fit import Circumstance


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
    taken = with_letters(case, said, topic, setting)
    if taken.asks_letter or (taken.other is not None and taken.case.first.other is not None):
        return taken
    case = taken.case
    dated = _with_dates(case, said, topic, about_date, setting)
    if not before.dated:
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
    told = (*_SAID, Meaning.RECEIPT, Meaning.MAILING)
    meant = once(meant)
    kept = tuple(each for each in meant if each.meaning in told and each.day != found.letter_date)
    case = taken.case
    for each in kept:
        if each.meaning in (Meaning.PLAN, Meaning.FILING):
            case = with_filing(case, filing_of(each))
    return replace(taken, meant=kept, case=case)


_SAID = (Meaning.CHECK, Meaning.CLAIM, Meaning.WHY, Meaning.PLAN, Meaning.FILING)


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
    added = set(after.circumstances) - set(before.circumstances)
    return Circumstance.HEARING_IN_TIME.value in added and bool(counted)


def _with_dates(case: Case, said: Said, topic: str, about_date: bool, setting: Setting) -> Taken:
    as_of = setting.as_of
    if not said.text and said.letter_date.finding is Finding.SURE:
        return _pressed(case, said.letter_date.dates[0], as_of)
    if case.asked in (About.WHICH, About.DAY) and said.text:
        answered = _short_answer(case, said, as_of)
        if answered is not None:
            return answered
    found = [one for one in (setting.deadlines(case, each) for each in case.dated) if one]
    if not case.dated or not found:
        return first_date(case, said, topic, about_date, setting)
    return later_date(case, said, topic, found, setting)


def _pressed(case: Case, day: date, as_of: date) -> Taken:
    """A button that gives the letter's date."""
    if day.year < FIRST_YEAR or day > as_of:
        return Taken(case)
    if day == case.first.dated:
        return Taken(replace(case.with_first(sure=True), question=None))
    return keep(case, day)


def _short_answer(case: Case, said: Said, as_of: date) -> Taken | None:
    """An answer to what was asked, where the words are no more than that."""
    assert case.question is not None
    if case.asked is About.WHICH:
        if said.letter_date.finding in (Finding.SURE, Finding.READ_BACK):
            return None
        picked = choose(said.text, case.question.days)
        if picked is not None:
            return keep(replace(case, question=None), picked)
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
