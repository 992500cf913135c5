"""Which letter it is: named, described, asked for, changed, or one beside the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.case import cues
from letterclock.case.model import About, Case, Held, OpenQuestion
from letterclock.case.said import Said, Sense
from letterclock.case.taken import Setting, Taken
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Finding
from letterclock.letters import load_letter
from letterclock.naming import How, Named
from letterclock.normalize import normalize

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


def with_letters(case: Case, said: Said, topic: str, setting: Setting) -> Taken:
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
    if not named and "another_number" in said.naming.signs and not said.days:
        return _ask_letter(case.with_first(number=None, described=False), said, setting)
    if not named:
        if negated and _is_held(negated[0], case, setting):
            return _ask_letter(case.with_first(number=None, described=False), said, setting)
        return Taken(case)
    # Of several names one whose days can be counted, then one with a date, then the one in hand.
    papers = {each.mention.paper for each in said.days}
    with_date = [each for at, each in enumerate(said.naming.named) if at in papers]
    named.sort(
        key=lambda each: (
            not each.counted,
            not each.number,
            each not in with_date,
            not each.held,
        )
    )
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
        return _other_letter(case, said, letter, asked, setting)
    number = letter.number or _only_number(letter, case)
    described = letter.how is How.DESCRIPTION
    held = case.first
    old = setting.number(held) if held.other is None else None
    if number in {each.number for each in case.letters[1:]} and not asked:
        return Taken(case)  # one of several that are known: it is only pointed at
    further = next(
        (
            at
            for at, each in enumerate(case.letters)
            if at and each.number in {one.number for one in negated}
        ),
        None,
    )
    if further is not None:  # "it's not a 3193, it's a 3288": of the second letter
        letters = list(case.letters)
        was = letters[further].number or number
        letters[further] = replace(letters[further], number=number)
        return Taken(replace(case, letters=tuple(letters)), renamed=(was, number), named=True)
    other_number = held.other is None and held.number not in (None, number)
    if other_number and not letter.held and _with_own_date(said, letter, held):
        return Taken(case)  # a second letter: it is put beside with its date
    if other_number and _is_another(said, held):
        return Taken(case)  # a second letter: it is put beside with its date
    about_it = asked or letter.held or not _only_asked_about(topic) or not held.number
    about_it = about_it or said.correcting or _denies(said) or held.other is not None
    if not about_it and held.number is not None:
        return Taken(case)
    before = case
    if held.other is not None and not (said.correcting or _denies(said)):
        case = case.with_first(dated=None)  # the date was the other letter's
    case = case.with_first(number=number, other=None, described=described)
    case = replace(case, question=None) if asked else case
    beside = next((each for each in named if not each.counted), None)
    with_a_date = beside is not None and said.naming.named.index(beside) in papers
    choice = _one_or_the_other(said, named)
    if choice and not asked:
        return _ask_letter(before, said, setting)
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


def _with_own_date(said: Said, letter: Named, held: Held) -> bool:
    """Whether a letter is named with a date of its own, and nothing is taken back."""
    own = [
        each
        for each in said.days
        if each.mention.paper is not None and said.naming.named[each.mention.paper] == letter
    ]
    new = [each for each in own if each.mention.date and each.mention.date != held.dated]
    return bool(held.dated and new) and not (said.correcting or _denies(said))


def _only_asked_about(topic: str) -> bool:
    return topic in ("which_letter", "what_is_letter", "why_got_letter")


def _only_number(letter: Named, case: Case) -> str:
    """The number of a family named in words: the one held, or its first."""
    numbers, held = load_letter(letter.family).numbers, case.first.number
    return held if held is not None and held in numbers else numbers[0]


def _is_held(named: Named, case: Case, setting: Setting) -> bool:
    """Whether "not a 4390" is about the letter in hand."""
    number = setting.number(case.first)
    return bool(named.number) and number == named.number


def _is_another(said: Said, held: Held) -> bool:
    """Whether a further letter is spoken of, and not another number for the same."""
    return said.several and not said.correcting and bool(held.number) and not _denies(said)


def _denies(said: Said) -> bool:
    return any(each.negated for each in said.naming.named)


def _ask_letter(case: Case, said: Said, setting: Setting) -> Taken:
    """Ask which letter it is; a date given with it is kept for the answer."""
    day = _date_of_the_message(said, setting.as_of)
    if day is not None and case.first.dated is None:
        case = case.with_first(dated=day)
    return Taken(replace(case, question=OpenQuestion(About.LETTER)), asks_letter=True)


def _date_of_the_message(said: Said, as_of: date) -> date | None:
    read = said.letter_date
    if read.finding in (Finding.SURE, Finding.READ_BACK) and read.dates[0].year >= FIRST_YEAR:
        return read.dates[0] if read.dates[0] <= as_of else None
    return None


def _other_letter(case: Case, said: Said, letter: Named, asked: bool, setting: Setting) -> Taken:
    """A letter without a file: its one next step; held instead of the first, or only named."""
    held = case.first
    paper = letter.number or said.text[letter.start : letter.end]
    known = bool(held.number) or held.dated is not None
    if known and not letter.held and not asked and not _denies(said):
        return Taken(case, other=letter.family, paper=paper)
    before = normalize(said.text)[max(0, letter.start - 40) : letter.start]
    beside = said.several or (bool(case.dated and held.number) and cues.ACQUIRED.search(before))
    if known and beside and not _denies(said) and not said.correcting:
        return Taken(case, other=letter.family, paper=paper)
    case = case.with_first(number=letter.number or paper, other=letter.family, described=False)
    day = _date_of_the_message(said, setting.as_of)
    if day is not None:  # nothing is counted from it, unless the letter turns out to be another
        case = case.with_first(dated=day)
    return Taken(replace(case, question=None), other=letter.family, paper=paper)
