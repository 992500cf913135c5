"""Petitions, and the letter's own mailing, that a message tells of, kept with the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.case import cues
from letterclock.case.meaning import Meaning, Meant, filed_day
from letterclock.case.model import MOST_FILINGS, Case, Held, Holder
from letterclock.case.said import Day, Said, Sense
from letterclock.case.ways import by_which_mail, to_court, way_of
from letterclock.dates.reading import Kind, Mention
from letterclock.filing import ON_ARRIVAL, Filing, Way
from letterclock.normalize import normalize


def filing_of(meant: Meant) -> Filing:
    """The petition of a day that was or will be one: the Eastern day of an online filing."""
    said = meant.said
    done = meant.meaning is Meaning.FILING
    return Filing(said.eastern(meant.day), said.way, done, said.to_irs, said.at_court)


def with_filing(case: Case, filing: Filing) -> Case:
    """The case with a petition, the latest told of first; one a day."""
    told = (filing.day, filing.letter, filing.holder)
    others = [each for each in case.filings if (each.day, each.letter, each.holder) != told]
    return replace(case, filings=tuple([filing, *others][:MOST_FILINGS]))


def with_early_filings(case: Case, said: Said, as_of: date) -> Case:
    """Petitions told of before the letter's date is; none of a letter nothing is counted for."""
    if case.first.other is not None:
        return case
    filed = [
        (filed_day(each, as_of), each)
        for each in said.days
        if each.sense is Sense.FILED and each.mention.date is not None
    ]
    sent = [day for day, each in filed if not each.at_court and each.way not in ON_ARRIVAL]
    for day, each in filed:
        if each.at_court and sent and min(sent) < day:
            continue  # what was mailed counts from then, whenever it arrived
        done = each.done and day <= as_of
        case = with_filing(case, Filing(each.eastern(day), each.way, done, each.to_irs))
    return case


def without_untold(case: Case) -> Case:
    """The case without what was taken for a petition and cannot be one.

    The letter's own date is no petition's, and none is planned for a day before it.
    """
    if len(case.dated) != 1:
        return case
    dated = case.dated[0].dated
    assert dated is not None
    kept = (each for each in case.filings if each.day > dated or (each.done and each.day < dated))
    return replace(case, filings=tuple(kept))


def with_arrival(meant: list[Meant], told: Filing | None) -> list[Meant]:
    """A package by a service that is not listed counts from the day it reached the Court.

    What was mailed, or handed to a listed service, counts from then (26 U.S.C. § 7502): the day it
    arrived changes nothing, and the petition told of is judged again.

    Args:
        meant: The days of a message.
        told: The petition spoken of last.
    """
    by_postmark = told is not None and told.done and told.way in (Way.MAIL, Way.LISTED_COURIER)
    if told is not None and by_postmark and len(meant) == 1 and meant[0].said.at_court:
        sent_then = replace(
            meant[0].said, sense=Sense.FILED, done=True, way=told.way, to_irs=told.to_irs
        )
        return [Meant(Meaning.FILING, told.day, replace(sent_then, at_court=False))]
    sent = [each for each in meant if each.of_petition and not each.said.at_court]
    first = min((each.day for each in sent), default=None)
    there = [each for each in meant if each.said.at_court and first and each.day > first]
    if not there:
        return meant
    carried = [each for each in sent if each.said.way in ON_ARRIVAL]
    if not carried:
        return [each for each in meant if each not in there]
    last = there[-1]
    arrived = replace(last, meaning=last.meaning if last.of_petition else Meaning.FILING)
    return [each for each in meant if each not in (*carried, *there)] + [arrived]


def with_courier(said: Said, told: Filing | None) -> Said:
    """A message in which a package told of before is to arrive: "it gets there Thursday".

    Of a service that is not listed that day counts.

    Args:
        said: The message.
        told: The petition spoken of last.
    """
    if told is None or told.way not in ON_ARRIVAL:
        return said
    days = tuple(
        replace(each, sense=Sense.FILED, done=False, planned=True, way=told.way, at_court=True)
        if cues.ARRIVES.search(each.words[: each.mention.start])
        else each
        for each in said.days
    )
    return replace(said, days=days)


def filing_meant(day: date, filing: Filing) -> Meant:
    """A day that was said to be a petition's after it was asked about."""
    said = Day(
        Mention(0, 0, Kind.EXACT, day),
        Sense.FILED,
        done=filing.done,
        way=filing.way,
        to_irs=filing.to_irs,
    )
    return Meant(Meaning.FILING if filing.done else Meaning.PLAN, day, said)


_FEW_WORDS = 4
_RATHER = (Way.LATE_BOX, Way.FOREIGN_MAIL, Way.OTHER_COURIER, Way.LISTED_COURIER, Way.COURIER)


_COURIERS = (Way.OTHER_COURIER, Way.LISTED_COURIER)


def told_how(said: Said, filing: Filing) -> list[Meant]:
    """The petition told of before, where it is told without a day how it travelled.

    "I put it in the mailbox at 8 pm", after "I mailed it on the 30th".
    """
    text = normalize(said.text)
    rather = cues.NOT_THAT_WAY.sub(" ", text)
    denied = rather != text  # "no, it was not UPS, it was USPS"
    corrected = (*_COURIERS, Way.MAIL) if filing.way is Way.LATE_BOX else _COURIERS
    denied = denied or (said.correcting and way_of(rather) in corrected)
    told = filing.done and (denied or filing.way in (Way.MAIL, Way.COURIER, Way.UNKNOWN))
    # "UPS ground", of a package told of before
    named = filing.way in (Way.COURIER, Way.UNKNOWN)
    named = named or (filing.way is Way.MAIL and way_of(rather) in _COURIERS)
    bare = said.words <= _FEW_WORDS and named
    how = denied or bare or cues.TRAVELLED.search(rather) is not None
    if not told or said.question or said.days or not how:
        return []
    way = by_which_mail(way_of(rather), rather, rather)
    known = way in _RATHER or (denied and way is not Way.UNKNOWN)
    return [filing_meant(filing.day, replace(filing, way=way))] if known else []


def of_others(case: Case, said: Said) -> tuple[Said, Held | None]:
    """A message as one about somebody else's own petition, where it tells of one: "he mailed his".

    Its days are no petition of this case and no letter's dates; or they are those of the petition
    about that person's letter, where the case has it.

    Returns:
        The message; that letter, if one is known.
    """
    if cues.OTHERS_FILED.search(normalize(said.text)) is None:
        return said, None
    helped = case.first.holder is not Holder.MINE
    theirs = [each for each in case.letters if each.holder is not Holder.MINE]
    known = len(theirs) == 1
    sense = Sense.FILED if known or helped else Sense.EVENT
    days = tuple(
        each if _is_own(each) else replace(each, sense=sense, done=True) for each in said.days
    )
    return replace(said, days=days), theirs[0] if known else None


def _is_own(day: Day) -> bool:
    """Whether a day beside somebody else's petition is a letter's date, or of one's own."""
    if day.sense is Sense.LETTER and day.mention.kind is not Kind.RELATIVE:
        return True
    before = cues.CLAUSE_END.split(day.words[: day.mention.start])[-1]
    after = cues.CLAUSE_END.split(day.words[day.mention.end :])[0]
    return cues.OWN_ACT.search(f"{before} {after}") is not None


def taken_back(case: Case, said: Said) -> Case | None:
    """The case without a petition that was not filed after all, or with one sent to the Court."""
    told = case.filings[0] if case.filings and case.filings[0].done else None
    if told is None or said.question or said.days:
        return None
    text = normalize(said.text)
    if cues.NOT_FILED_YET.search(text):
        return replace(case, filings=tuple(each for each in case.filings if not each.done))
    if told.to_irs and to_court(text) and not said.to_irs:
        return replace(case, filings=(replace(told, to_irs=False), *case.filings[1:]))
    return None


def with_mailing(case: Case, meant: Sequence[Meant]) -> Case:
    """The case with the day its letter was mailed, where that is before the date printed on it."""
    mailed = [each.day for each in meant if each.meaning is Meaning.MAILING]
    told = [replace(case.first, mailed=day) for day in sorted(mailed)]
    earlier = next((each.mailed for each in told if each.mailed_earlier), None)
    return case.with_first(mailed=earlier) if earlier else case


_AT_MOST = 10
"""Calendar days between mailing a petition and its postmark."""


def with_postmark(meant: list[Meant], told: Filing | None, as_of: date) -> list[Meant]:
    """A petition's own postmark decides, not the day it was mailed (26 U.S.C. § 7502(a)).

    Args:
        meant: The days of a message.
        told: The petition spoken of last.
        as_of: Today; a postmark still to come is the petition's, since the letter's is past.
    """
    by_mail = (Way.MAIL, Way.LATE_BOX, Way.UNKNOWN)
    sent = [each for each in meant if each.of_petition]
    sent = [each for each in sent if each.said.way in by_mail]
    before = [each.day for each in sent]
    if not sent and told is not None and told.way in by_mail:
        before = [told.day]
    for each in meant:
        follows = any(0 <= (each.day - day).days <= _AT_MOST for day in before)
        if each.meaning is Meaning.MAILING and (each.day > as_of or follows):
            asked = each.said.only_asked
            meaning = Meaning.PLAN if asked or each.day > as_of else Meaning.FILING
            marked = Meant(meaning, each.day, replace(each.said, way=Way.MAIL, done=not asked))
            others = [one for one in meant if one is not each and one not in sent]
            return [*others, marked]
    return meant
