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
from itertools import pairwise

from letterclock.bankruptcy import Bankruptcy, bankruptcy
from letterclock.calendar_words import WEEKDAYS, month_number
from letterclock.case import cues
from letterclock.case.model import Holder
from letterclock.case.short import Short, only_these, short_reply
from letterclock.case.ways import by_which_mail, eastern_day, taken_in_by_hand, to_irs, way_of
from letterclock.dates import LetterDate, named_days, read_letter_date
from letterclock.dates.date_roles import GOES_ON_TO, STRETCH, asked_then_given
from letterclock.dates.numeric import in_one_order
from letterclock.dates.reading import Finding, Kind, Mention, Role
from letterclock.dates.resolve import valid
from letterclock.dates.tax_periods import ends_a_quarter
from letterclock.filing import ON_ARRIVAL, Way
from letterclock.fit import Circumstance
from letterclock.found import find
from letterclock.naming import Naming
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
        mention: Where it stands and how sure it is.
        sense: What the words make of it.
        done: The words are of the past ("I mailed it").
        planned: The words are of something to come ("can I", "what if").
        way: How a petition travels, by the words around it.
        to_irs: It went to the IRS by mistake.
        at_court: It is the day a package reached the Court.
        confirming: It is said back to hear a yes ("right?").
        clocked: An hour stands right before it: something was done then.
        decided: It is the day Appeals is said to have decided on.
        decision_sent: It is the day the decision is said to have been sent on.
        words: The normalised message, for the hour of an online filing and how the day is written.
        label: What the letter it belongs to is called ("Client A", "2019").
        holder: Whose letter it belongs to.
    """

    mention: Mention
    sense: Sense
    done: bool = False
    planned: bool = False
    way: Way = Way.UNKNOWN
    to_irs: bool = False
    at_court: bool = False
    confirming: bool = False
    clocked: bool = False
    decided: bool = False
    decision_sent: bool = False
    words: str = ""
    label: str | None = None
    holder: Holder | None = None

    @property
    def written(self) -> str:
        """How it is written."""
        return self.words[self.mention.start : self.mention.end]

    @property
    def before(self) -> str:
        """The words before it, in its sentence."""
        return cues.SENTENCE_END.split(self.words[: self.mention.start])[-1]

    @property
    def only_asked(self) -> bool:
        """It is no more than asked about: "what if the postmark says December 1?"."""
        return cues.WHAT_IF.search(self.words[: self.mention.start]) is not None

    def eastern(self, day: date) -> date:
        """The day that counts: the Eastern one online, the next by hand after the Court closes."""
        if self.way is Way.HAND:
            return taken_in_by_hand(self.words, day)
        return eastern_day(self.words, day) if self.way is Way.ONLINE else day


@dataclass(frozen=True)
class Said:
    """One message.

    Attributes:
        text: As written; empty for a button.
        days: The days it names, in order.
        naming: The letters it names.
        letter_date: What it says about the date on the letter, by itself.
        several: It speaks of a further letter, or of several.
        outright_several: It says outright that there are several letters.
        correcting: It takes something back ("sorry, I meant").
        taking_back: It says outright that a date given before is wrong.
        question: It asks something.
        circumstances: What it mentions that bears on the answers.
        bankruptcy: What it says of a bankruptcy, if it mentions one.
        ordinal: The letter it points at by place: 0 the first, 1 the second or other, -1 the last.
        label: The letter it points at by what it is called.
        holder: The letter it points at by whose it is.
        which_first: It asks which of the letters comes first.
        filing: It speaks of a petition sent or filed without naming the day.
        what: In answer to "what is this day?": the sense it gives it.
        words: How many words it has.
        why: It asks why or how, with a day or without one.
        asks_last_day: It asks for the last day, whatever else it is about.
        number: A day of the month said alone ("so 27?").
        month: A month said without a day ("the february thing").
        doubted: The person is not sure of what they say.
        asks_in_time: It asks, in few words, whether all is well ("so am I ok?").
        to_irs: It says that a petition went to the IRS.
        short: What it is where it is no more than a short reply.
        only_days: It names a day and says nothing else.
        instead_of: It says one date instead of another ("it's the 3rd, not the 4th").
        not_the_letter_s: It says of the date given before that the letter came or was mailed then.
        misread: It says outright that the date given before is not what is printed.
        mixed_up: It says that something was mixed up, beside a date or a word of one.
        told_first: The text that is said before whatever it asks: that there is no petition for
            who asked for nothing, which day is written on the petition, that it is a scam.
        asks_what_it_is: It asks what a letter is that it names.
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
    bankruptcy: Bankruptcy | None = None
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
    short: Short | None = None
    only_days: bool = False
    instead_of: bool = False
    not_the_letter_s: Sense | None = None
    misread: bool = False
    mixed_up: bool = False
    told_first: str | None = None
    asks_what_it_is: bool = False


def hear(message: str, today: date) -> Said:
    """Everything one message says about the case.

    Args:
        message: What the person wrote, English or Spanish; empty for a button.
        today: The day it was written (Eastern time).
    """
    if not message:
        return Said()
    text = normalize(message)
    found = find(message, today)
    naming, mentions = found.naming, in_one_order(found.dates, text)
    plain = text
    for each in naming.placed:
        plain = plain[: each.start] + "\u0298" * (each.end - each.start) + plain[each.end :]
    days = _told_aside(tuple(_days(plain, mentions, today)), plain)
    days = tuple(replace(each, holder=_helped(each.holder, text)) for each in days)
    others = [at for at, each in enumerate(naming.named) if not each.counted or each.negated]
    # A date tied to another paper is not this letter's, and a postmark is no letter's.
    about_letter = [
        _with_sense(each, days, today)
        for each in mentions
        if each.paper not in others or len(naming.named) == len(others) == 1
    ]
    without_dates = _blanked(plain, mentions)
    several = cues.SEVERAL_HERE.search(without_dates) is not None
    misread, mixed_up = _misread(without_dates), _mixed_up(without_dates)
    takes_back = cues.CORRECTING.search(without_dates) is not None and "?" not in text
    return Said(
        text=message,
        days=days,
        naming=naming,
        letter_date=_of_several(days, naming, others, several)
        or _doubted_if_undated(read_letter_date(message, today, about_letter), text),
        several=several,
        outright_several=cues.OUTRIGHT_SEVERAL.search(without_dates) is not None,
        correcting=takes_back or misread or mixed_up,
        taking_back=cues.TAKING_BACK.search(text) is not None,
        question="?" in text or cues.ASKS.search(text) is not None,
        circumstances=tuple(_circumstances(message, text)),
        bankruptcy=bankruptcy(text),
        ordinal=_ordinal(without_dates),
        label=_label(without_dates),
        holder=_helped(_holder(without_dates), text),
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
        to_irs=_went_to_irs(text),
        short=short_reply(message),
        only_days=only_these(text, [(each.start, each.end) for each in mentions]),
        instead_of=cues.INSTEAD_OF.search(without_dates) is not None
        or any(_NOT.search(text, each.start, each.end) for each in mentions),
        not_the_letter_s=_not_the_letter_s(text, days),
        misread=misread,
        mixed_up=mixed_up,
        asks_what_it_is=_asks_what_it_is(text, naming),
        told_first=next((key for key, words in _TOLD_FIRST if words.search(text)), None),
    )


_NOT = re.compile(r"\s(?:not|no)\s")
"""In a date: it was told with what it is not ("october not november, the 5th")."""


def tells_of_another(day: Day) -> bool:
    """Whether the words around a day, in its clause, are of something that is no letter.

    Args:
        day: A day of a message.
    """
    clause = _clause(day)
    of_another = (cues.HAPPENED, cues.ANOTHER_DAY, cues.PLANNED, cues.FILING, cues.REJECTS_HERE)
    told = any(each.search(clause) is not None for each in of_another)
    # "I put the petition in the mail. It was November 9."
    sent = day.sense is Sense.FILED and cues.DONE.search(day.words) is not None
    sent = sent and cues.A_PAPER.search(clause) is None
    return told or sent or way_of(clause) is not Way.UNKNOWN


def _clause(day: Day) -> str:
    """The words around a day in its clause, the day itself blanked."""
    words, start, end = day.words, day.mention.start, day.mention.end
    *earlier, before = _CLAUSE.split(words[_sentence_start(words, start) : start])
    after, *later = _CLAUSE.split(words[end : _sentence_end(words, end)])
    if not before.split() and earlier:
        # "the hearing, October 13, was short"
        told = day.sense not in (Sense.UNKNOWN, Sense.LETTER)
        before = earlier[-1] if told or len(earlier[-1].split()) <= _FEW_WORDS else ""
    elif not before.split():
        after = " ".join([after, *later[:1]])  # "October 13, they called me"
    return f"{before}\x02{after}"


_CLAUSE = re.compile(r"[,:()]|\s-+\s|\b(?:and then|y luego|y despues)\b")
_FEW_WORDS = 5


_TOLD_FIRST = (
    ("gift_cards", cues.GIFT_CARD),
    ("never_asked_no_petition", cues.NEVER_ASKED),
    ("date_on_petition", cues.DATES_THE_PETITION),
)


def _went_to_irs(text: str) -> bool:
    """Whether something went to the IRS: "should I go to the IRS?" tells of nothing."""
    words = to_irs(text)
    return words is not None and not cues.PLANNED.search(words) and not cues.ASKS.search(words)


def _asks_what_it_is(text: str, naming: Naming) -> bool:
    """Whether it is asked what a letter is that is named: "que es la carta 4390"."""
    letters = {each.family for each in naming.named}
    before = text[: naming.named[0].start] if len(letters) == 1 else ""
    return cues.WHAT_IS.search(before) is not None


def _doubted_if_undated(read: LetterDate, text: str) -> LetterDate:
    """A date told beside a letter that bears none is asked about before anything is counted."""
    if read.finding is not Finding.SURE or cues.UNDATED.search(text) is None:
        return read
    return replace(read, finding=Finding.READ_BACK, kind=Kind.DAY_ONLY)


def _misread(text: str) -> bool:
    """Whether the date given before is taken back outright, in a text with its dates blanked."""
    of_a_number = "\u0298" in text and cues.OF_A_DATE.search(text) is None
    return not of_a_number and _told_in(cues.MISREAD_OUTRIGHT, text)


def _mixed_up(text: str) -> bool:
    """Whether something about a date was mixed up, in a text with its dates blanked."""
    of_print = "\u0298" not in text and cues.OF_THE_PRINT.search(text) is not None
    of_date = of_print or cues.OF_A_DATE.search(text) is not None
    return of_date and _told_in(cues.MIXED_UP, text)


def _told_in(words: re.Pattern[str], text: str) -> bool:
    """Whether a sentence that asks nothing has such words."""
    return any(
        "?" not in text[each.start() : _sentence_end(text, each.end())]
        and cues.WHAT_IF.search(text[: each.start()]) is None
        for each in words.finditer(text)
    )


def _not_the_letter_s(text: str, days: Sequence[Day]) -> Sense | None:
    """What the date given before is said to be, where no day is named: "that's when it came"."""
    if days or "?" in text or cues.THAT_IS_THE_DAY_IT.search(text) is None:
        return None
    mailed = cues.ENVELOPE.search(text) or cues.BY_IRS.search(text)
    return Sense.MAILED if mailed else Sense.RECEIVED


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
    dated_elsewhere = any(
        each.mention.date is not None
        and not lies_ahead(each.mention, today)
        and each.mention.kind in (Kind.EXACT, Kind.NO_YEAR)
        and (each.mention.role is Role.LETTER or each.sense is Sense.LETTER)
        for each in days
        if each.mention != mention
    )
    if day.decided and not outright and mention.kind in (Kind.EXACT, Kind.NO_YEAR):
        # "Appeals turned me down on Oct 27": the letter's, if that is what is printed on it
        return replace(mention, role=Role.LETTER, kind=Kind.RELATIVE)
    if day.decision_sent and not outright and mention.kind in (Kind.EXACT, Kind.NO_YEAR):
        # asked about before it is counted: what was sent may bear another day
        return replace(mention, role=Role.LETTER, kind=Kind.DAY_ONLY)
    outright_letter = outright
    outright = outright or any(each.sense is Sense.EVENT for each in days)
    said_back = outright and day.confirming and sense in (Sense.LAST_DAY, Sense.WHY)
    day_one = sense is Sense.WHY and cues.DAY_ONE.search(words)
    # "so feb 10, right?" is no letter's date; "it says dec 5 on top" is asked about
    last_day = sense is Sense.LAST_DAY
    ahead = last_day and lies_ahead(mention, today) and not cues.OUTRIGHT_LETTER.search(words)
    named = last_day and cues.LAST_DAY.search(words)
    counted = named and cues.DAY_NUMBERED.search(words)
    # "page one has October 26, and then it has December 28": a day to come is no letter's
    other_s = dated_elsewhere and lies_ahead(mention, today) and mention.date != today
    aside = day_one or said_back or ahead or counted or other_s
    aside = aside or (day.clocked and sense is not Sense.LETTER)
    if sense in (Sense.MAILED, Sense.EVENT) or aside:
        return replace(mention, role=Role.OTHER)
    if (
        mention.role is Role.UNKNOWN
        and sense is Sense.UNKNOWN
        and cues.HAPPENED.search(_clause(day))
    ):
        return replace(mention, role=Role.OTHER)  # "Nov 12 they froze my savings"
    came = sense is Sense.RECEIVED and not cues.FOUND.search(words)
    if came and mention.role is Role.UNKNOWN:
        return replace(mention, role=Role.RECEIPT)  # "The 4390 came. Nov 9."
    by_another_way = way_of(words) not in (Way.UNKNOWN, Way.MAIL)
    petition = sense is Sense.FILED and (cues.FILING.search(words) or by_another_way)
    told_apart = petition and outright_letter
    # "I can see the clinic on December 14, is that late": not of last year
    petition = petition or (sense is Sense.FILED and day.planned and lies_ahead(mention, today))
    if told_apart or (mention.role is Role.UNKNOWN and (petition or named)):
        return replace(mention, role=Role.OTHER)
    return mention


def lies_ahead(mention: Mention, today: date) -> bool:
    """Whether a day said without a year may well be one of the months to come.

    Args:
        mention: The day as it was read.
        today: The day it was said (Eastern time).
    """
    day = mention.date
    if day is None or mention.kind is not Kind.NO_YEAR:
        return False
    ahead = day if day >= today else valid(day.year + 1, day.month, day.day)
    return ahead is not None and (ahead - today).days <= _SOON


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
        or len({each.holder or Holder.MINE for each in told if each.sense is Sense.LETTER}) > 1
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


def _blanked(text: str, mentions: Sequence[Mention]) -> str:
    for each in mentions:
        text = text[: each.start] + "\x02" * (each.end - each.start) + text[each.end :]
    return text


def _days(text: str, mentions: Sequence[Mention], today: date) -> Iterator[Day]:
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
        first = _sentence_start(said, mention.start)
        last = _sentence_end(said, mention.end)
        whole = said[first:last]
        around = _Around(
            before=before,
            after=after,
            whole=whole,
            blanked=said,
            plain=text,
            last=said[_sentence_start(said, first - 1) : first] if first else "",
            next=said[last : _sentence_end(said, last + 1)],
            claimed=to < last,
            ahead=lies_ahead(mention, today) or mention.kind is Kind.FUTURE,
            same_sentence=first <= from_ and index > 0,
        )
        same = previous is not None and previous.mention.date == mention.date
        previous = _day(mention, around, previous)
        if not (same and _APART.fullmatch(before)):  # "delivered the 30th, today": said once more
            yield previous


_APART = re.compile(r"[\s,(]*")


def _told_aside(days: tuple[Day, ...], text: str) -> tuple[Day, ...]:
    """The days; of "the night of Nov 20 going into Nov 21" only the second is a petition's.

    An online filing after midnight is the next day's (Tax Court Rule 22(d)); which side it was on
    may not be told, and the later day is the careful one.
    """
    evenings = [
        first
        for first, second in pairwise(days)
        if first.clocked and cues.INTO.search(text[first.mention.end : second.mention.start])
    ]
    # "February 15 is Presidents' Day": a holiday is told of, and nothing claimed
    holidays = [
        each
        for pair in pairwise(days)
        if cues.IS.fullmatch(text[pair[0].mention.end : pair[1].mention.start])
        and named_days.NAMED_DAY.search(text[pair[1].mention.start : pair[1].mention.end])
        for each in pair
    ]
    aside = (*evenings, *holidays)
    return tuple(replace(each, sense=Sense.EVENT) if each in aside else each for each in days)


@dataclass(frozen=True)
class _Around:
    """The words around a day.

    Attributes:
        before: From the day before it, or the start of the sentence.
        after: Up to the next day or the end of the sentence.
        whole: The sentence, its days blanked.
        blanked: The message, its days blanked.
        plain: The message.
        last: The sentence before it.
        next: The sentence behind it.
        claimed: Another day follows in the sentence.
        ahead: The day is one to come, as far as can be told without its year.
        same_sentence: Another day stands before it in the sentence.
    """

    before: str
    after: str
    whole: str
    blanked: str
    plain: str
    last: str
    next: str
    claimed: bool
    ahead: bool
    same_sentence: bool

    @property
    def clauses(self) -> tuple[str, str]:
        """The clause that ends in the day, and the one that it begins."""
        return cues.CLAUSE_END.split(self.before)[-1], cues.CLAUSE_END.split(self.after)[0]


def _sentence_start(text: str, position: int) -> int:
    ends = [each.end() for each in cues.SENTENCE_END.finditer(text, 0, position)]
    return ends[-1] if ends else 0


def _sentence_end(text: str, position: int) -> int:
    # With the mark itself: a question is one by its mark.
    found = cues.SENTENCE_END.search(text, position)
    return found.end() if found else len(text)


def _day(mention: Mention, around: _Around, previous: Day | None) -> Day:
    before, after, whole = around.before, around.after, around.whole
    blanked = around.blanked
    sense = _sense(mention, around)
    if _ends_a_period(mention) and cues.TAX_PERIOD.search(blanked):
        sense = Sense.EVENT
    if blanked.count("\x02") == mention.end - mention.start:
        # The only day of the message: the other sentences are about it, too.
        told_then = sense is Sense.EVENT and cues.TELLS.search(after)
        # "I mailed a letter on November 20, does it count?"
        told_then = told_then or (sense is Sense.FILED and cues.DONE.search(before))
        if sense is not Sense.LETTER and not told_then and cues.WHY.search(blanked):
            sense = Sense.WHY
        elif sense is Sense.UNKNOWN:
            told = _by_cues(blanked)
            # "deadline for the spouse part? oct 28": what is asked for, and what it is counted from
            given = told is Sense.LAST_DAY and "?" in around.last and "?" not in after
            given = given and _NOTHING.fullmatch(f"{before} {after}") is not None
            sense = told if told not in (None, Sense.LETTER) and not given else sense
    misread = cues.MISREAD.search(blanked) is not None
    if (misread or _misread(blanked) or _mixed_up(blanked)) and cues.IT_SAYS.search(before):
        sense = Sense.LETTER
    coordinated = re.fullmatch(r"[\s,]*(?:and|y|or|o|&|,)?[\s,]*(?:the |el |la )?", before)
    # "fecha 12 nov. dic 12??": over a full stop the letter's date is not said once more
    # "closed Thursday and Friday", "in hospital from the 5th until last Wednesday"
    of_the_same = (coordinated and cues.CLOSED.search(whole)) or (
        GOES_ON_TO.search(before) and STRETCH.search(whole.split("\x02")[0])
    )
    if of_the_same and around.same_sentence and previous and previous.sense is Sense.EVENT:
        sense = Sense.EVENT
    inherits = around.same_sentence or (previous and previous.sense is not Sense.LETTER)
    if sense is Sense.UNKNOWN and previous is not None and coordinated and inherits:
        sense = previous.sense
    into = cues.INTO.search(before) if around.same_sentence else None
    by_mail = previous is not None and previous.sense in (Sense.MAILED, Sense.RECEIVED)
    runs = cues.RUNS.search(f"{before} {after}") is not None
    if previous is not None and by_mail and runs and previous.mention.date == mention.date:
        # "tracking says the 9th, shouldn't it run from the 9th"
        sense = previous.sense if sense in (Sense.UNKNOWN, Sense.LAST_DAY) else sense
    clocked = cues.CLOCKED.search(before) is not None or (
        previous is not None and previous.clocked and into is not None
    )
    if clocked and sense in (Sense.UNKNOWN, Sense.RECEIVED, Sense.LAST_DAY):
        sense = Sense.FILED if _is_petition(blanked) else Sense.EVENT
    # "3193 of … for client A and 4390 of … for client B"
    own_before = _AND.split(before)[-1] if around.same_sentence else before
    own_after = _AND.split(after.split(",")[0])[0] if around.claimed else after.split(",")[0]
    near = f"{before} {after}"
    words = near if way_of(near) is not Way.UNKNOWN else whole
    if way_of(words) is Way.UNKNOWN:
        words = blanked
    return Day(
        mention=mention,
        sense=sense,
        done=_is_done(near, whole, mention)
        or (clocked and cues.DONE.search(blanked) is not None)
        or (sense is Sense.FILED and mention.kind is not Kind.FUTURE and _is_there(blanked)),
        planned=cues.PLANNED.search(whole) is not None or cues.JUDGED.search(whole) is not None,
        way=by_which_mail(way_of(words), words, around.plain),
        to_irs=to_irs(blanked) is not None,
        at_court=cues.AT_COURT.search(f"{before} {around.clauses[1]}") is not None
        or _arrives(around),
        confirming=cues.SURE_RIGHT.search(whole) is not None,
        clocked=clocked,
        decided=cues.DECIDED.search(before) is not None,
        decision_sent=_decision_sent(around) or cues.LETTER_SENT.search(before) is not None,
        words=around.plain,
        label=_label(own_before) or _label(own_after),
        holder=_for_whom(own_after) or _holder(before) or _holder(own_after),
    )


_AND = re.compile(r"\b(?:and|y|e)\b")


def _is_there(words: str) -> bool:
    """Whether the Court is said to have got it: it was sent, then."""
    return cues.AT_COURT.search(words) is not None and cues.THERE.search(words) is not None


def _is_petition(words: str) -> bool:
    way = way_of(words)
    return way is Way.ONLINE or (way is not Way.UNKNOWN and cues.FILING.search(words) is not None)


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


def _sense(mention: Mention, around: _Around) -> Sense:
    """What the words around a day make of it; the nearest words first, then the sentence."""
    before, after, whole = around.before, around.after, around.whole
    told = _outright(mention, around)
    if told is not None:
        return told
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
    if asked_then_given(before, after) or (not of_another and cues.PAPER_SAYS.search(before)):
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
        # "Jan 19 … if the letter is Oct 21": those words are the next day's
        told = None if told is Sense.LETTER and around.claimed else told
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


def _outright(mention: Mention, around: _Around) -> Sense | None:
    """What is said of a day outright, by the words right beside it."""
    before, after = around.before, around.after
    if _arrives(around):
        return Sense.FILED
    if cues.ARRIVES.search(around.clauses[0]) and cues.I_MAILED.search(around.last + around.whole):
        return Sense.EVENT  # what is mailed counts from then, whenever it gets there
    written = around.plain[mention.start : mention.end]
    in_digits = any(character.isdigit() for character in written)
    if mention.kind is Kind.RELATIVE and not in_digits and cues.TELLS.search(after):
        return Sense.EVENT
    is_the_day = cues.IS_THE_DAY_IT.search(after)
    if is_the_day is not None and not cues.I_MAILED.search(is_the_day.group()):
        return Sense.RECEIVED if is_the_day["came"] else Sense.MAILED
    # "i mailed a letter on Nov 25, does that count": what was done is judged
    if cues.WHY.search(around.whole) and not (
        cues.I_MAILED.search(before) and cues.DONE.search(before)
    ):
        return Sense.WHY
    gone_by = mention.kind in (Kind.EXACT, Kind.NO_YEAR) and not around.ahead
    if cues.MIXED_WITH.search(before) or (gone_by and cues.FREE.search(after)):
        return Sense.EVENT
    falls = cues.FALLS_ON.search(before) is not None
    beside = cues.BESIDE_ANOTHER.search(after) and cues.FILING.search(before) is None
    if _only_a_weekday(written) and (falls or beside):
        return Sense.EVENT
    if falls:
        return Sense.LAST_DAY
    in_words = not in_digits and mention.kind in (Kind.RELATIVE, Kind.FUTURE)
    if in_words and cues.FROM_THEN.search(before) and cues.HOW_MANY.search(around.whole):
        return Sense.EVENT
    if in_words and cues.LATELY.search(written) is None and _aside(around, written):
        return Sense.EVENT
    away = cues.AWAY_UNTIL.search(before) and not cues.FILING.search(before)
    behind = not around.ahead and not cues.FILING.search(around.whole)
    away = away and (around.claimed or behind)
    if away or cues.LIVES_UNTIL.search(before):
        return Sense.EVENT
    if STRETCH.search(before) and GOES_ON_TO.search(after):
        return Sense.EVENT
    if cues.AT_COURT.search(before.rsplit(",", 1)[-1]) and _is_there(before):
        return Sense.FILED
    if cues.ASKS_POSTMARK.search(around.whole):
        return Sense.FILED
    if cues.SENT_AGAIN.search(after):
        return Sense.MAILED
    if cues.GIFT_CARD.search(around.whole):
        return Sense.EVENT
    if mention.kind is Kind.RELATIVE and not in_digits and cues.MATTERS.search(after):
        return Sense.EVENT
    if cues.ON_THE_ENVELOPE.search(after) and not cues.I_SENT.search(around.whole):
        return Sense.MAILED
    if cues.SEEN.search(before):
        return Sense.RECEIVED
    if cues.MY_ACT.search(before) or any(map(cues.INTO_THE_MAILBOX.search, around.clauses)):
        return Sense.FILED
    if _prepared(around):
        return Sense.EVENT
    if around.ahead and cues.GIVES_A_DAY.search(before):
        return Sense.LAST_DAY
    if cues.CLOSED.search(after.split(",")[0]) or cues.CLOSED.search(before[-_CLOSE_BY:]):
        return Sense.EVENT
    if cues.IN_VAIN.search(f"{around.whole} {around.next}") and not around.ahead:
        return Sense.EVENT
    if cues.LETTER_SENT.search(before):
        return Sense.MAILED
    if cues.DECIDED.search(before) or cues.SEIZED.search(before) or _decision_sent(around):
        return Sense.EVENT
    return Sense.LETTER if _is_the_letter_s(mention, around) else None


def _aside(around: _Around, written: str) -> bool:
    """Whether "tomorrow" or "Friday" is when somebody looks or tells, or what is feared then."""
    before, after = around.before, around.after.split(",")[0]
    if cues.STILL_NOTHING.search(after):
        return True
    told = cues.WILL_TELL.search(before) or cues.WILL_TELL_AFTER.search(after)
    today = cues.TODAY.search(written) is not None
    feared = not today and cues.LEVY_THEN.search(f"{before[-_CLOSE_BY:]} {after[:_CLOSE_BY]}")
    return bool(told or feared) and cues.FILING.search(f"{before} {after}") is None


def _only_a_weekday(written: str) -> bool:
    words = set(re.findall("[a-z]+", written)) - {"the", "el", "on", "un", "a"}
    return len(words) == 1 and words < set(WEEKDAYS) and re.search(r"\d", written) is None


def _decision_sent(around: _Around) -> bool:
    """Whether the decision is said to have been sent on a day, whatever is printed on it."""
    behind = cues.DECISION_SENT.search(around.after)
    return bool(behind or cues.DECISION_SENT_BEFORE.search(around.before))


def _prepared(around: _Around) -> bool:
    """Whether a petition was only filled in, signed or printed then, and not sent."""
    for words in around.clauses:
        if cues.SENT_OUT.search(words) or cues.SIGNED_FOR.search(words):
            return False
        if cues.PREPARED.search(words):
            return True
    return False


def _arrives(around: _Around) -> bool:
    """Whether a courier service that counts on arrival is to bring it then."""
    by_courier = way_of(around.whole) in ON_ARRIVAL
    return by_courier and cues.ARRIVES.search(around.clauses[0]) is not None


_CLOSE_BY = 30
"""Characters before a day in which a word about it stands."""


def _is_the_letter_s(mention: Mention, around: _Around) -> bool:
    """Whether a date stands right behind its letter's name, or alone in a sentence after it."""
    if mention.kind not in (Kind.EXACT, Kind.NO_YEAR) or around.ahead:
        return False
    behind = cues.NUMBER_BEHIND.search(around.after) and cues.BEGINS.search(around.before)
    if behind and not _tells_else(around.before):
        return True
    if cues.SAYS_A_NUMBER.search(around.before) or (
        not around.claimed and cues.IT_IS_PRINTED.search(around.next)
    ):
        return True
    alone = _NOTHING.fullmatch(around.before) and _NOTHING.fullmatch(around.after)
    named = (cues.A_NUMBER if alone else cues.OF_THE_LETTER_BEFORE).search(
        around.last if alone else around.before
    )
    if named is None:
        return False
    clause = around.last if alone else named.group()
    of_another = (cues.FILING, cues.ENVELOPE, cues.BY_IRS, cues.RECEIVED, cues.HELD_THEN)
    if any(each.search(clause) for each in of_another):
        return False
    return bool(alone or named["apart"])


def _tells_else(words: str) -> bool:
    """Whether words right before a clause tell what else its day is of ("my hearing: …")."""
    near = words[-_CLOSE_BY:]
    of_another = (
        cues.ENVELOPE,
        cues.RECEIVED,
        cues.HELD_THEN,
        cues.EVENT,
        cues.LAST_DAY,
        cues.NOTED,
    )
    return any(each.search(near) for each in of_another)


_NOTHING = re.compile(r"[\W_]*(?:(?:the|it|its|it's|is|on|el|es|del?|dated|fecha|date)\b[\W_]*)*")


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


def _for_whom(after: str) -> Holder | None:
    """Whose a day is by the words right behind it: "December 15 for me and December 8 for her"."""
    return _holder(after) if re.match(r"\s*(?:for|para)\b", after) else None


def _helped(holder: Holder | None, text: str) -> Holder | None:
    """Somebody who is helped where "his" or "hers" is: of a sister, with no spouse in sight."""
    helps = cues.HELPED_S.search(text) and not cues.A_SPOUSE.search(text)
    return Holder.HELPED if holder is Holder.SPOUSE and helps else holder


def _ordinal(text: str) -> int | None:
    return next((place for place, words in cues.ORDINALS if words.search(text)), None)


def _circumstances(message: str, text: str) -> Iterator[str]:
    noticed = signals(message)
    for signal in (Signal.COMBAT_ZONE, Signal.DISASTER, Signal.HIDING):
        if signal in noticed:
            yield signal.value
    if cues.OTHER_SPOUSE.search(text) and not _for_whom_relief_was(text):
        yield Circumstance.OTHER_SPOUSE.value
    if cues.HEARING_IN_TIME.search(text) and not cues.NOT_IN_TIME.search(text):
        yield Circumstance.HEARING_IN_TIME.value


def _for_whom_relief_was(text: str) -> bool:
    """Whether it is the one who writes, or helps, that asked for relief and was refused it."""
    # "my mother asked for relief": she is no spouse of who writes
    helps = cues.HELPED_S.search(text) is not None and not cues.A_SPOUSE.search(text)
    refused = cues.DENIED.search(text) is not None and not cues.NOT_I.search(text)
    return helps or refused or cues.I_ASKED.search(text) is not None


def _what(text: str) -> Sense | None:
    for sense, words in (
        (Sense.RECEIVED, cues.WHAT_RECEIVED),
        (Sense.FILED, cues.WHAT_FILED),
        (Sense.LETTER, cues.WHAT_LETTER),
    ):
        if words.search(text):
            return sense
    return None
