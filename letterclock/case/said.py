"""What one message says: letters it names, days with what they are days of, petitions, labels.

Words only: nothing here knows the case. Everything a later step wants to know of the text is
found here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from letterclock.calendar_words import month_number
from letterclock.case import cues
from letterclock.case.model import Holder
from letterclock.case.ways import eastern_day, to_irs, way_of
from letterclock.dates import LetterDate, find_dates, read_letter_date
from letterclock.dates.numeric import in_one_order
from letterclock.dates.reading import Finding, Kind, Mention, Role
from letterclock.dates.tax_periods import ends_a_quarter
from letterclock.filing import Way
from letterclock.fit import Circumstance
from letterclock.naming import Naming, named_letters
from letterclock.normalize import normalize
from letterclock.signals import Signal, signals


class Sense(StrEnum):
    """What the words make of a day, before the case is looked at."""

    LETTER = "letter"
    """Said outright to be printed on the letter."""
    WHY = "why"
    """Asked about: how it was counted, why not another."""
    MAILED = "mailed"
    """The IRS's mailing: postmark, envelope, tracking."""
    RECEIVED = "received"
    FILED = "filed"
    """A petition was or will be sent or filed then."""
    LAST_DAY = "last_day"
    """Taken for a last day, by whomever."""
    EVENT = "event"
    """A hearing, a divorce, a tax period, another paper."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Day:
    """A day somebody named.

    Attributes:
        mention: where it stands and how sure it is.
        sense: what the words make of it.
        done: the words are of the past ("I mailed it").
        planned: the words are of something to come ("can I", "what if").
        way: how a petition travels, by the words around it.
        to_irs: it went to the IRS by mistake.
        at_court: it is the day a package reached the Court.
        confirming: it is said back to hear a yes ("right?").
        words: the normalised message, for the hour of an online filing and how the day is written.
        label: what the letter it belongs to is called ("Client A", "2019").
        holder: whose letter it belongs to.
    """

    mention: Mention
    sense: Sense
    done: bool = False
    planned: bool = False
    way: Way = Way.UNKNOWN
    to_irs: bool = False
    at_court: bool = False
    confirming: bool = False
    words: str = ""
    label: str | None = None
    holder: Holder | None = None

    def eastern(self, day: date) -> date:
        """The Eastern day of an online filing on this day; other ways keep the day."""
        return eastern_day(self.words, day) if self.way is Way.ONLINE else day


@dataclass(frozen=True)
class Said:
    """One message.

    Attributes:
        text: as written; empty for a button.
        days: the days it names, in order.
        naming: the letters it names.
        letter_date: what it says about the date on the letter, by itself.
        several: it speaks of a further letter, or of several.
        outright_several: it says outright that there are several letters.
        correcting: it takes something back ("sorry, I meant").
        taking_back: it says outright that a date given before is wrong.
        question: it asks something.
        circumstances: what it mentions that bears on the answers.
        ordinal: the letter it points at by place: 0 the first, 1 the second or other, -1 the last.
        label: the letter it points at by what it is called.
        holder: the letter it points at by whose it is.
        which_first: it asks which of the letters comes first.
        filing: it speaks of a petition sent or filed without naming the day.
        what: in answer to "what is this day?": the sense it gives it.
        words: how many words it has.
        why: it asks why or how, with a day or without one.
        asks_last_day: it asks for the last day, whatever else it is about.
        number: a day of the month said alone ("so 27?").
        month: a month said without a day ("the february thing").
        doubted: the person is not sure of what they say.
        asks_in_time: it asks, in few words, whether all is well ("so am I ok?").
        to_irs: it says that a petition went to the IRS.
    """

    text: str = ""
    days: tuple[Day, ...] = ()
    naming: Naming = field(default_factory=Naming)
    letter_date: LetterDate = field(default_factory=lambda: LetterDate(Finding.NONE))
    several: bool = False
    outright_several: bool = False
    correcting: bool = False
    taking_back: bool = False
    question: bool = False
    circumstances: tuple[str, ...] = ()
    ordinal: int | None = None
    label: str | None = None
    holder: Holder | None = None
    which_first: bool = False
    filing: bool = False
    what: Sense | None = None
    words: int = 0
    why: bool = False
    asks_last_day: bool = False
    number: int | None = None
    month: int | None = None
    doubted: bool = False
    asks_in_time: bool = False
    to_irs: bool = False


def hear(message: str, today: date) -> Said:
    """Everything one message says about the case.

    Args:
        message: what the person wrote, English or Spanish; empty for a button.
        today: the day it was written (Eastern time).
    """
    if not message:
        return Said()
    text = normalize(message)
    naming = named_letters(message)
    spans = [(each.start, each.end) for each in naming.named if each.end]
    mentions = in_one_order(find_dates(message, today, spans), text)
    plain = text
    for start, end in spans:
        plain = plain[:start] + "\u0298" * (end - start) + plain[end:]
    days = tuple(_days(plain, mentions))
    others = [at for at, each in enumerate(naming.named) if not each.counted or each.negated]
    # A date tied to another paper is not this letter's, and a postmark is no letter's.
    about_letter = [
        _with_sense(each, days, today)
        for each in mentions
        if each.paper not in others or len(naming.named) == len(others) == 1
    ]
    without_dates = _blanked(plain, mentions)
    several = cues.SEVERAL_HERE.search(without_dates) is not None
    return Said(
        text=message,
        days=days,
        naming=naming,
        letter_date=_of_several(days, naming, others, several)
        or read_letter_date(message, today, about_letter),
        several=several,
        outright_several=re.search(
            r"\b(?:two|2|three|3|both|dos|tres|ambas)\s+(?:different |separate |diferentes )?"
            r"(?:letters|notices|cartas|avisos|\u0298+s?)\b",
            without_dates,
        )
        is not None,
        correcting=cues.CORRECTING.search(without_dates) is not None and "?" not in text,
        taking_back=cues.TAKING_BACK.search(text) is not None,
        question="?" in text or _asks(text),
        circumstances=tuple(_circumstances(message, text)),
        ordinal=_ordinal(without_dates),
        label=_label(without_dates),
        holder=_holder(without_dates),
        which_first=cues.WHICH_FIRST.search(text) is not None,
        filing=cues.FILING.search(without_dates) is not None,
        what=_what(text),
        words=len(text.split()),
        why=cues.WHY.search(text) is not None,
        asks_last_day=cues.ASKS_LAST_DAY.search(text) is not None,
        number=_number(text) if not days else None,
        month=_month(text, mentions) if not days else None,
        doubted=cues.DOUBT.search(text) is not None,
        asks_in_time=cues.ASKS_IN_TIME.search(text) is not None,
        to_irs=to_irs(text) and cues.FILING.search(text) is not None,
    )


def _with_sense(mention: Mention, days: Sequence[Day], today: date) -> Mention:
    """The mention as no letter's date where the words say outright what else it is of."""
    day = next((each for each in days if each.mention == mention), None)
    if day is None:
        return mention
    sense, words = day.sense, day.words
    # "… has Oct 24 on it … so 30 days after that is the 24th of November, right?"
    outright = any(
        each.sense is Sense.LETTER and each.mention.role is Role.LETTER and each.mention.date
        for each in days
        if each.mention != mention
    )
    outright = outright or any(each.sense is Sense.EVENT for each in days)
    said_back = outright and day.confirming and sense in (Sense.LAST_DAY, Sense.WHY)
    day_one = sense is Sense.WHY and cues.DAY_ONE.search(words)
    # "so feb 10, right?" is no letter's date; "it says dec 5 on top" is asked about
    last_day = sense is Sense.LAST_DAY
    ahead = last_day and lies_ahead(mention, today) and not cues.OUTRIGHT_LETTER.search(words)
    named = last_day and cues.LAST_DAY.search(words)
    counted = named and cues.DAY_NUMBERED.search(words)
    if sense in (Sense.MAILED, Sense.EVENT) or day_one or said_back or ahead or counted:
        return replace(mention, role=Role.OTHER)
    by_another_way = way_of(words) not in (Way.UNKNOWN, Way.MAIL)
    petition = sense is Sense.FILED and (cues.FILING.search(words) or by_another_way)
    if mention.role is Role.UNKNOWN and (petition or named):
        return replace(mention, role=Role.OTHER)
    return mention


def lies_ahead(mention: Mention, today: date) -> bool:
    """Whether a day said without a year may well be one of the months to come.

    Args:
        mention: the day as it was read.
        today: the day it was said (Eastern time).
    """
    day = mention.date
    if day is None or mention.kind is not Kind.NO_YEAR:
        return False
    try:
        ahead = day if day >= today else day.replace(year=day.year + 1)
    except ValueError:  # February 29
        return False
    return (ahead - today).days <= _SOON


_SOON = 120
"""Calendar days: longer than any letter's time, from which a last day may be spoken of."""


def _of_several(
    days: Sequence[Day], naming: Naming, others: Sequence[int], several: bool
) -> LetterDate | None:
    """The dates of letters that are told apart by number, by label or by whose they are.

    With "the other one" two dates are two letters' as well, if one is outright a letter's.
    """
    told = [
        each
        for each in days
        if each.mention.date is not None
        and each.mention.paper not in others
        and each.sense in (Sense.LETTER, Sense.UNKNOWN)
        and each.mention.kind in (Kind.EXACT, Kind.NO_YEAR)
    ]
    named = {
        each.mention.paper: naming.named[each.mention.paper].number
        for each in told
        if each.mention.paper is not None
    }
    apart = (
        len({number for number in named.values() if number}) > 1
        or len({each.label for each in told if each.label}) > 1
        or len({each.holder for each in told if each.holder}) > 1
    )
    dates = tuple(dict.fromkeys(each.mention.date for each in told if each.mention.date))
    outright = any(each.sense is Sense.LETTER for each in told)
    apart = apart or (several and outright and len(dates) == len(days) == 2)
    return LetterDate(Finding.TWO_LETTERS, dates) if apart and len(dates) > 1 else None


def _number(text: str) -> int | None:
    found = cues.BARE_DAY.search(text)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def _month(text: str, mentions: Sequence[Mention]) -> int | None:
    """A month named without a day."""
    for each in mentions:
        if each.kind is Kind.VAGUE:
            words = re.findall("[a-z]+", text[each.start : each.end])
            words = [word for word in words if word != "ago"]  # agosto, and "weeks ago"
            numbers = [month_number(word) for word in words]
            return next((number for number in numbers if number is not None), None)
    return None


def _asks(text: str) -> bool:
    return cues.ASKS.search(text) is not None


def _blanked(text: str, mentions: Sequence[Mention]) -> str:
    for each in mentions:
        text = text[: each.start] + "\x02" * (each.end - each.start) + text[each.end :]
    return text


def _days(text: str, mentions: Sequence[Mention]) -> Iterator[Day]:
    said = _blanked(text, mentions)
    previous: Day | None = None
    for index, mention in enumerate(mentions):
        if mention.kind in (Kind.VAGUE, Kind.IMPOSSIBLE):
            continue
        from_ = mentions[index - 1].end if index else 0
        to = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        start = max(from_, _sentence_start(said, mention.start))
        end = min(to, _sentence_end(said, mention.end))
        before, after = said[start : mention.start], said[mention.end : end]
        whole = said[_sentence_start(said, mention.start) : _sentence_end(said, mention.end)]
        previous = _day(mention, before, after, whole, (said, text), previous)
        yield previous


def _sentence_start(text: str, position: int) -> int:
    ends = [each.end() for each in cues.SENTENCE_END.finditer(text, 0, position)]
    return ends[-1] if ends else 0


def _sentence_end(text: str, position: int) -> int:
    # With the mark itself: a question is one by its mark.
    found = cues.SENTENCE_END.search(text, position)
    return found.end() if found else len(text)


def _day(
    mention: Mention,
    before: str,
    after: str,
    whole: str,
    message: tuple[str, str],
    previous: Day | None,
) -> Day:
    blanked, plain = message
    sense = _sense(mention, before, after, whole)
    if _ends_a_period(mention) and cues.TAX_PERIOD.search(blanked):
        sense = Sense.EVENT
    if blanked.count("\x02") == mention.end - mention.start:
        # The only day of the message: the other sentences are about it, too.
        if sense is not Sense.LETTER and cues.WHY.search(blanked):
            sense = Sense.WHY
        elif sense is Sense.UNKNOWN:
            told = _by_cues(blanked)
            sense = told if told not in (None, Sense.LETTER) else sense
    if cues.MISREAD.search(blanked) and cues.IT_SAYS.search(before):
        sense = Sense.LETTER
    coordinated = re.fullmatch(r"[\s,]*(?:and|y|or|o|&|,)?[\s,]*(?:the |el |la )?", before)
    if sense is Sense.UNKNOWN and previous is not None and coordinated:
        sense = previous.sense
    near = f"{before} {after}"
    around = near if way_of(near) is not Way.UNKNOWN else whole
    if way_of(around) is Way.UNKNOWN:
        around = blanked
    return Day(
        mention=mention,
        sense=sense,
        done=_is_done(near, whole, mention),
        planned=cues.PLANNED.search(whole) is not None or cues.JUDGED.search(whole) is not None,
        way=way_of(around),
        to_irs=to_irs(blanked),
        at_court=cues.AT_COURT.search(near) is not None,
        confirming=cues.SURE_RIGHT.search(whole) is not None,
        words=plain,
        label=_label(before) or _label(after.split(",")[0]),
        holder=_holder(before) or _holder(after.split(",")[0]),
    )


def _ends_a_period(mention: Mention) -> bool:
    """Whether a day that is no letter's is the last one of a quarter."""
    day = mention.date
    return mention.role is Role.OTHER and day is not None and ends_a_quarter(day)


def _is_done(near: str, whole: str, mention: Mention) -> bool:
    if mention.kind is Kind.FUTURE:
        return False
    if cues.DONE.search(near):
        return not re.search(r"\b(?:if|si|what if|y si)\b", near)
    return cues.DONE.search(whole) is not None and cues.PLANNED.search(whole) is None


def _sense(mention: Mention, before: str, after: str, whole: str) -> Sense:
    """What the words around a day make of it; the nearest words first, then the sentence."""
    if cues.WHY.search(whole):
        return Sense.WHY
    # "cert mail label dated oct 20": whose date it is counts, not that it is one.
    clause = before.rsplit(",", 1)[-1]
    if cues.TODAY_IS.search(before):
        return Sense.EVENT
    if cues.PAPER_DATED.search(clause) and not cues.A_LETTER.search(clause):
        return Sense.EVENT
    received = cues.RECEIVED.search(clause) and not cues.A_LETTER.search(clause)
    of_another = cues.ENVELOPE.search(clause) or received
    if not of_another and cues.ADJACENT_LETTER.search(before[-cues.ADJACENT * 2 :]):
        return Sense.LETTER
    if cues.ADJACENT_LETTER_AFTER.search(after) and not of_another:
        return Sense.LETTER
    told = _by_cues(before)
    if told is None and re.match(r"^[\s,]*(?:is|was|es|fue|era|that's)\b", after):
        told = _by_cues(after)
    if told is None and mention.role is Role.RECEIPT and not cues.GET_DAYS.search(before):
        return Sense.RECEIVED
    clause = after.split(",")[0]
    if told is None:
        told = _by_cues(clause)
    if told is None:
        told = _by_cues(whole)
        told = None if told is Sense.LETTER else told  # outright words stand beside their day
    weak = told is Sense.LAST_DAY and not cues.STRONG_LAST_DAY.search(whole)
    if weak and cues.FILING.search(whole) and cues.PLANNED.search(whole):
        return Sense.FILED  # "I am away till dec 3, so I'd mail it then"
    if told is not None:
        return told
    if way_of(f"{before} {after}") is not Way.UNKNOWN:
        return Sense.FILED
    return Sense.LETTER if cues.OUTRIGHT_LETTER.search(before) else Sense.UNKNOWN


def _by_cues(words: str) -> Sense | None:
    """The sense of words that say it, the one that would do most harm unheard first."""
    petition = cues.OF_THE_PETITION.search(words) is not None
    if cues.CAME_BY_MAIL.search(words) and not petition:
        return Sense.RECEIVED
    if cues.GET_DAYS.search(words):
        return Sense.LAST_DAY
    if cues.HANDED_TO_ME.search(words):
        return Sense.RECEIVED
    if cues.ENVELOPE.search(words) and not petition and not cues.MY_POSTMARK.search(words):
        return Sense.MAILED
    if cues.BY_IRS.search(words) and not petition and not cues.I_MAILED.search(words):
        return Sense.MAILED
    if cues.STRONG_LAST_DAY.search(words) and cues.NAMED_BY.search(words):
        return Sense.LAST_DAY
    if (cues.NOT_A_PETITION.search(words) or cues.STRONG_EVENT.search(words)) and not petition:
        return Sense.EVENT
    mine = cues.FILING.search(words) is not None
    couriers = (Way.COURIER, Way.LISTED_COURIER, Way.OTHER_COURIER)
    received = cues.RECEIVED.search(words) is not None and way_of(words) not in couriers
    if received and not petition and (not mine or _nearer(cues.RECEIVED, cues.FILING, words)):
        return Sense.RECEIVED
    last_day, named = cues.LAST_DAY.search(words), cues.NAMED_BY.search(words)
    if mine:
        return Sense.LAST_DAY if last_day and named else Sense.FILED
    if cues.OUTRIGHT_LETTER.search(words) and not last_day:
        return Sense.LETTER
    if last_day and not named and way_of(words) not in (Way.UNKNOWN, Way.MAIL):
        return Sense.FILED  # "by courier before they close today"
    if last_day or named:
        return Sense.LAST_DAY
    if cues.EVENT.search(words):
        return Sense.EVENT
    if cues.JUDGED.search(words) or way_of(words) is not Way.UNKNOWN:
        return Sense.FILED
    return Sense.LAST_DAY if cues.RIGHT.search(words) else None


def _nearer(first: re.Pattern[str], second: re.Pattern[str], words: str) -> bool:
    """Whether the first pattern's last place is behind the second's."""
    ends = [
        max((each.end() for each in one.finditer(words)), default=-1) for one in (first, second)
    ]
    return ends[0] > ends[1]


def _label(words: str) -> str | None:
    labels = list(cues.LABEL.finditer(words))
    if not labels:
        return None
    found = labels[-1]
    year = found["year"] or found["year2"]
    return year or f"{found['kind'].capitalize()} {found['name'].upper()}"


def _holder(words: str) -> Holder | None:
    ends = {
        holder: max((each.end() for each in pattern.finditer(words)), default=-1)
        for holder, pattern in (
            (Holder.SPOUSE, cues.SPOUSE_S),
            (Holder.HELPED, cues.HELPED_S),
            (Holder.MINE, cues.MINE_S),
        )
    }
    holder, end = max(ends.items(), key=lambda item: item[1])
    return holder if end >= 0 else None


def _ordinal(text: str) -> int | None:
    return next((place for place, words in cues.ORDINALS if words.search(text)), None)


def _circumstances(message: str, text: str) -> Iterator[str]:
    noticed = signals(message)
    for signal in (Signal.BANKRUPTCY, Signal.COMBAT_ZONE, Signal.DISASTER):
        if signal in noticed:
            yield signal.value
    if cues.OTHER_SPOUSE.search(text) and not cues.I_ASKED.search(text):
        yield Circumstance.OTHER_SPOUSE.value
    if cues.HEARING_IN_TIME.search(text) and not cues.NOT_IN_TIME.search(text):
        yield Circumstance.HEARING_IN_TIME.value


def _what(text: str) -> Sense | None:
    for sense, words in (
        (Sense.RECEIVED, cues.WHAT_RECEIVED),
        (Sense.FILED, cues.WHAT_FILED),
        (Sense.LETTER, cues.WHAT_LETTER),
    ):
        if words.search(text):
            return sense
    return None
