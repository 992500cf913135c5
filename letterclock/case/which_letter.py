"""Which letter it is: named, described, asked for, changed, or one beside the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from letterclock.case import cues
from letterclock.case.model import MOST_LETTERS, About, Case, Held, Holder, OpenQuestion
from letterclock.case.said import Said, Sense
from letterclock.case.taken import Remark, Setting, Taken
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Finding
from letterclock.letters import load_letter, load_others
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

_ONLY_ASKED_ABOUT = ("which_letter", "what_is_letter", "why_got_letter")


def with_letters(case: Case, said: Said, topic: str, setting: Setting) -> Taken:
    """What the message says about which letter it is."""
    named = _named(case, said, topic)
    if not named:
        return _none_named(case, said, topic, setting)
    if not named[0].counted:
        return _other_letter(case, said, named, setting)
    return _counted_letter(case, said, named, topic, setting)


def _named(case: Case, said: Said, topic: str) -> list[Named]:
    """The letters it speaks of as its own, the one it is about first."""
    named = [
        each
        for each in said.naming.named
        if not each.negated
        and not (_told_of_before(said, each) and not each.counted)
        and not (_comes_next(said, each) and case.first.other is not None)
        and (each.how is not How.DESCRIPTION or _is_about_its_letter(said, topic))
    ]
    if not named and case.asked is About.LETTER and said.naming.signs:
        family = said.naming.chosen()
        return [Named(0, 0, family, family, How.DESCRIPTION, held=True)] if family else []
    # Of several names one whose days can be counted, then one with a date, then the one in hand.
    dated = _with_date(said)
    named.sort(
        key=lambda each: (not each.counted, not each.number, each not in dated, not each.held)
    )
    others = [each for each in named if not each.counted]
    held_others = _by_rank([each for each in others if each in dated])
    held_others = held_others or _by_what_they_give(said, [each for each in others if each.held])
    counted_is_meant = any(each.held for each in named if each.counted)
    counted_is_meant = counted_is_meant or any(each.counted for each in dated)
    if held_others and not (counted_is_meant or said.several):
        named.remove(held_others[0])
        named.insert(0, held_others[0])
    return named


def _comes_next(said: Said, named: Named) -> bool:
    """Whether a letter is only expected: "when does the 90-day letter come after this"."""
    text = normalize(said.text)
    behind = cues.COMES_NEXT_BEHIND.search(text[named.end :])
    return bool(behind or cues.COMES_NEXT.search(text[: named.start])) and not named.held


def _by_what_they_give(said: Said, held: list[Named]) -> list[Named]:
    """The letters without a file that are held, those of one list by what they give a right to.

    "I got a CP504 and an LT11": the second one has the hearing, whichever is named first.
    """
    if not held:
        return []
    text, listed = normalize(said.text), [held[0]]
    for each in said.naming.named:
        if each.start >= listed[-1].end and _LISTED.fullmatch(text[listed[-1].end : each.start]):
            listed.append(each)
    return _by_rank([each for each in listed if not each.counted]) or held


def _by_rank(named: Iterable[Named]) -> list[Named]:
    """Letters without a file that are known, the one that gives most first."""
    ranks = _ranks()
    known = (each for each in named if each.family in ranks)
    return sorted(known, key=lambda each: ranks[each.family])


def _ranks() -> dict[str, int]:
    """The places of the families without a file, the strongest right first."""
    return {each.family: place for place, each in enumerate(load_others())}


_LISTED = re.compile(
    r"\W*(?:(?:and|plus|also|too|then|now|an?|the|my|another|letter|notice|got|have|i|y|e|tambien"
    r"|ademas|luego|ahora|una?|la|el|los?|mi|otra?|carta|aviso|tengo|me llego)\W+)*"
)
"""What stands between the names of a list."""


def _is_about_its_letter(said: Said, topic: str) -> bool:
    return topic in _ABOUT_ITS_LETTER or bool(said.days)


def _with_date(said: Said) -> list[Named]:
    """The letters that have a date of their own in the message."""
    papers = {each.mention.paper for each in said.days}
    return [each for at, each in enumerate(said.naming.named) if at in papers]


def _none_named(case: Case, said: Said, topic: str, setting: Setting) -> Taken:
    """It names no letter: it may still tell that the one in hand is another."""
    held = case.first
    unclear = said.naming.unclear or _ninety_days(case, said)
    unclear = unclear and case.asked is not About.LETTER and _is_about_its_letter(said, topic)
    if unclear and not held.number and held.other is None:
        return _ask_letter(case, said, setting)
    negated = next((each for each in said.naming.named if each.negated), None)
    # "not a 4390", of the letter in hand
    denied = negated is not None and negated.number == setting.number(held)
    another = "another_number" in said.naming.signs and not said.days
    if denied or another:
        return _ask_letter(case.with_first(number=None, described=False), said, setting)
    return Taken(case)


def _counted_letter(
    case: Case, said: Said, named: Sequence[Named], topic: str, setting: Setting
) -> Taken:
    """A letter with a file, of which days can be counted."""
    letter, held, asked = named[0], case.first, case.asked is About.LETTER
    number = letter.number or _only_number(letter, case)
    if number in {each.number for each in case.letters[1:]} and not asked:
        return Taken(case)  # one of several that are known: it is only pointed at
    corrected = _further_corrected(case, said, number)
    if corrected is not None:
        return corrected
    if case.asked is About.WHICH and held.number not in (None, number) and _had(said, letter):
        return Taken(case, remark=Remark.WHICH)  # one's own date first: it was asked which
    whose = _had_by_another(said, letter, number, held, setting)
    if whose is not None:
        letters = (*case.letters[: MOST_LETTERS - 1], Held(number=number, holder=whose))
        asking = replace(case, letters=letters, question=OpenQuestion(About.EACH_DATE))
        return Taken(asking, remark=Remark.EACH_DATE, named=True)
    two = _undated_beside(case, said, number)
    if two is not None:
        letters = (replace(held, number=two[0], other=None), Held(number=two[1]))
        asking = replace(case, letters=letters, question=OpenQuestion(About.EACH_DATE))
        renamed = _renamed(case, two[0], setting)
        return Taken(asking, remark=Remark.EACH_DATE, renamed=renamed, named=True)
    if _is_second(said, letter, number, held):
        return Taken(case)  # it is put beside with its date
    about_it = asked or letter.held or topic not in _ONLY_ASKED_ABOUT or not held.number
    if not (about_it or _takes_back(said) or held.other is not None):
        return Taken(case)
    if _one_or_the_other(said, named) and not asked:
        return _ask_letter(case, said, setting)
    renamed = _renamed(case, number, setting)
    if held.other is not None and not _takes_back(said):
        case = case.with_first(dated=None)  # the date was the other letter's
    described = letter.how is How.DESCRIPTION
    case = case.with_first(number=number, other=None, described=described, printed=None)
    if held.other is not None and held.printed is not None and not _takes_back(said):
        case = replace(case, letters=(*case.letters, held)[:MOST_LETTERS])
    case = replace(case, question=None) if asked else case
    beside = next((each for each in named if not each.counted), None)
    spoken_of = said.several or said.which_first or beside in _with_date(said)
    if beside is None or not spoken_of or topic == "why_got_letter":
        return Taken(case, renamed=renamed, named=True)
    paper = beside.number or said.text[beside.start : beside.end]
    return Taken(case, renamed=renamed, other=beside.family, paper=paper, named=True)


def _further_corrected(case: Case, said: Said, number: str) -> Taken | None:
    """The second letter under another number ("it's not a 3193, it's a 3288")."""
    negated = {each.number for each in said.naming.named if each.negated}
    for at, each in enumerate(case.letters):
        if at and each.number in negated:
            letters = list(case.letters)
            letters[at] = replace(each, number=number)
            renamed = (each.number or number, number)
            return Taken(replace(case, letters=tuple(letters)), renamed=renamed, named=True)
    return None


def _is_second(said: Said, letter: Named, number: str, held: Held) -> bool:
    """Whether a letter is named beside the one in hand, and is no other number for the same."""
    another = held.other is None and held.number not in (None, number)
    dated = another and _with_own_date(said, letter, held)
    if dated and not _denies(said) and _of_somebody_else(said, held):
        return True  # "actually, my sister has a 3193 dated October 20"
    if not another or _takes_back(said):
        return False
    return said.several or (not letter.held and dated)


def _of_somebody_else(said: Said, held: Held) -> bool:
    """Whether a dated letter of the message is another person's than the one in hand."""
    holders = {each.holder or said.holder for each in said.days}
    return bool(holders - {None, held.holder})


def _undated_beside(case: Case, said: Said, number: str) -> tuple[str, str] | None:
    """The letter in hand and a further one that is named without a date.

    "I also have a 3288", "it is a 4390, what it is, I also have a 3288".
    """
    held = case.first
    known = held.dated is not None and held.number is not None and held.other is None
    if not (said.several and known) or said.days or len(case.letters) > 1:
        return None
    named = {each.number for each in said.naming.named if each.counted and not each.negated}
    others = named - {number, ""}
    if len(others) == 1:
        return number, next(iter(others))
    return (held.number or "", number) if not others and number != held.number else None


def _had(said: Said, letter: Named) -> bool:
    """Whether a letter is named as one that somebody else has."""
    before = normalize(said.text)[: letter.start]
    return not _denies(said) and cues.HAD_BY_ANOTHER.search(before) is not None


def _had_by_another(
    said: Said, letter: Named, number: str, held: Held, setting: Setting
) -> Holder | None:
    """Who else has a letter that is named without a date: "my sister has a 3193, and hers?"."""
    known = held.dated is not None and held.other is None
    known = known and setting.number(held) not in (None, number)
    if not known or not _had(said, letter) or _with_own_date(said, letter, held):
        return None
    helped = cues.HELPED_S.search(normalize(said.text)[: letter.start]) is not None
    whose = Holder.HELPED if helped else Holder.SPOUSE
    return whose if whose is not held.holder else None


def _renamed(case: Case, number: str, setting: Setting) -> tuple[str, str] | None:
    """The letter's number before and now, where its date has to be counted anew."""
    held = case.first
    old = setting.number(held) if held.other is None else None
    if held.dated is None or (old in (None, number) and case.asked is not About.LETTER):
        return None
    return old or number, number


def _ninety_days(case: Case, said: Said) -> bool:
    """Whether "the 90 days" is all that is told of a dated letter: other letters have them, too."""
    signs = said.naming.signs
    only_ninety = "ninety_days" in signs and "thirty_days" not in signs
    only_ninety = only_ninety and not (said.why and "spouse" in signs)  # asked about that part
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
    """Whether a letter is named with a date of its own."""
    own = [
        each
        for each in said.days
        if each.mention.paper is not None and said.naming.named[each.mention.paper] == letter
    ]
    new = [each for each in own if each.mention.date and each.mention.date != held.dated]
    return bool(held.dated and new)


def _only_number(letter: Named, case: Case) -> str:
    """The number of a family named in words: the one held, or its first."""
    numbers, held = load_letter(letter.family).numbers, case.first.number
    return held if held is not None and held in numbers else numbers[0]


def _denies(said: Said) -> bool:
    return any(each.negated for each in said.naming.named)


def _takes_back(said: Said) -> bool:
    return said.correcting or _denies(said)


def _ask_letter(case: Case, said: Said, setting: Setting) -> Taken:
    """Asks which letter it is; a date given with it is kept for the answer."""
    day = _date_of_the_message(said, setting.as_of)
    if day is not None and case.first.dated is None:
        case = case.with_first(dated=day)
    return Taken(replace(case, question=OpenQuestion(About.LETTER)), asks_letter=True)


def _date_of_the_message(said: Said, as_of: date) -> date | None:
    read = said.letter_date
    if read.finding in (Finding.SURE, Finding.READ_BACK) and read.dates[0].year >= FIRST_YEAR:
        return read.dates[0] if read.dates[0] <= as_of else None
    return None


def _other_letter(case: Case, said: Said, named: Sequence[Named], setting: Setting) -> Taken:
    """A letter without a file: its one next step; held instead of the first, or only named."""
    # "3172, it is a lien notice": of two names for one letter the number
    of_it = [each for each in named if each.family == named[0].family]
    held, letter = case.first, next((each for each in of_it if each.number), named[0])
    paper = letter.number or said.text[letter.start : letter.end]
    before = _leading(said, letter)
    acquired = cues.ACQUIRED.search(before) is not None
    beside = said.several or (bool(case.dated and held.number) and acquired)
    anothers = cues.HAD_BY_ANOTHER.search(before) is not None
    asked = case.asked is About.LETTER
    another = said.several and held.other is not None  # "got another one today, LT11"
    only_named = not _denies(said) and (anothers or not (letter.held or asked or another))
    if any(_same_letter(each, letter) for each in case.letters[1:]):
        return Taken(case, other=letter.family, paper=paper)  # one of several: only pointed at
    more = (said.several or acquired) and not (only_named or _takes_back(said))
    if held.other is not None and more and not _same_letter(held, letter):
        return Taken(_with_others(case, said, [letter]), other=letter.family, paper=paper)
    if (held.number or held.dated) and (only_named or (beside and not _takes_back(said))):
        return Taken(case, other=letter.family, paper=paper)
    if held.other not in (None, letter.family) and not (_takes_back(said) or asked):
        case = case.with_first(printed=None, sent=None, dated=None)  # they were the other one's
    case = case.with_first(
        number=letter.number or paper,
        other=letter.family,
        described=False,
        holder=_holder_of(said, letter) or held.holder,
    )
    day = _date_of_the_message(said, setting.as_of)
    if day is not None:  # nothing is counted from it, unless the letter turns out to be another
        case = case.with_first(dated=day)
    case = _with_others(case, said, _held_beside(said, named))
    return Taken(replace(case, question=None), other=letter.family, paper=paper)


def _held_beside(said: Said, named: Sequence[Named]) -> list[Named]:
    """The further letters of a message for which nothing is counted, and that are held."""
    families, dated = {named[0].family}, _with_date(said)
    beside = []
    for each in named[1:]:
        if not each.counted and each.family not in families and (each.held or each in dated):
            families.add(each.family)
            beside.append(each)
    return beside


def _holder_of(said: Said, letter: Named) -> Holder | None:
    """Whose a letter is, by the words around its date."""
    place = said.naming.named.index(letter) if letter in said.naming.named else None
    dated = (each.holder for each in said.days if each.holder and each.mention.paper == place)
    return next(dated, None)


def _leading(said: Said, named: Named) -> str:
    """The words that lead to a letter's name."""
    return normalize(said.text)[max(0, named.start - _CLOSE_BY) : named.start]


_CLOSE_BY = 40
"""Characters before a letter's name in which it may be said how it is had."""


def _same_letter(held: Held, named: Named) -> bool:
    """Whether a letter without a file is the one that is named: of its family, by its number."""
    numbers = {held.number, named.number} & _numbers()
    return held.other == named.family and len(numbers) < 2


@cache
def _numbers() -> frozenset[str]:
    """The numbers of letters without a file."""
    return frozenset(number for each in load_others() for number in each.numbers)


def with_letters_beside(case: Case, said: Said) -> Case:
    """The case with the letters without a file that are held beside one that is counted.

    Args:
        case: The case, with what the message says of the counted one.
        said: The message.
    """
    if case.first.other is not None or not case.dated or not said.naming.named:
        return case
    dated = _with_date(said)
    for each in said.naming.named:
        before = _leading(said, each)
        held = each.held or each in dated or cues.ACQUIRED.search(before) is not None
        held = held or said.outright_several
        not_mine = cues.HAD_BY_ANOTHER.search(before) or _told_of_before(said, each)
        known = any(_same_letter(one, each) for one in case.letters)
        if each.counted or each.negated or known or not_mine or not (held and each.family):
            continue
        beside = Held(each.number or said.text[each.start : each.end], other=each.family)
        case = replace(case, letters=(*case.letters, beside)[:MOST_LETTERS])
    return case


def _with_others(case: Case, said: Said, named: Sequence[Named]) -> Case:
    """The case with further letters for which nothing is counted, the strongest right first."""
    if not named:
        return case
    further = [
        Held(
            number=each.number or said.text[each.start : each.end],
            other=each.family,
            holder=_holder_of(said, each) or Holder.MINE,
        )
        for each in named
        if not any(_same_letter(held, each) for held in case.letters)
    ]
    ranks = _ranks()
    letters = sorted(
        (*case.letters, *further), key=lambda each: ranks.get(each.other or "", len(ranks))
    )
    return replace(case, letters=tuple(letters[:MOST_LETTERS]))
