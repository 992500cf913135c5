"""The deadlines object of a letter whose printed last day decides: nothing is counted for it.

For a notice of deficiency the law says so (26 U.S.C. § 6213(a); Dodson, 162 T.C. No. 1); the other
letters print the day by which the IRS wants an answer. Where the law sets a period, the object also
tells where it would end, so that a program can compare.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

from letterclock import filing
from letterclock.court_calendar import day_off, next_open_day
from letterclock.deadlines import FutureLetterDate, LetterDateError, Status, status_of
from letterclock.filing import Filing, FilingBeforeLetter
from letterclock.letters.model import OtherLetter, days_for
from letterclock.wording import Wording


@dataclass(frozen=True)
class PrintedDeadline:
    """The one deadline of such a letter, as of one day.

    Attributes:
        number: The letter's number, as it was given.
        letter: What is known of its family.
        as_of: The day it is judged from (Eastern time).
        last_day: The last day printed on it; `None` while that was not told.
        letter_date: The date printed on it; `None` where it was not told.
        filed: What was sent, or is to be, if anything.
    """

    number: str
    letter: OtherLetter
    as_of: date
    last_day: date | None = None
    letter_date: date | None = None
    filed: Filing | None = None

    def __post_init__(self) -> None:
        """Checks the days against each other.

        Raises:
            FutureLetterDate: The letter is dated after the day it is asked about.
            LetterDateError: The printed last day is before the letter's date.
            FilingBeforeLetter: Nobody answers a letter before its date.
        """
        if self.letter_date is None:
            return
        dated = f"the letter date {self.letter_date.isoformat()}"
        if self.letter_date > self.as_of:
            raise FutureLetterDate(f"{dated} is after {self.as_of.isoformat()}")
        if self.last_day is not None and self.last_day < self.letter_date:
            raise LetterDateError(f"the last day {self.last_day.isoformat()} is before {dated}")
        if self.filed is not None and self.filed.day < self.letter_date:
            raise FilingBeforeLetter(
                f"the filing on {self.filed.day.isoformat()} is before {dated}"
            )

    @property
    def counted_to(self) -> date | None:
        """Where the law's period would end, if it sets one that runs from the letter's date."""
        if self.letter_date is None or not self.letter.period:
            return None
        return self.letter_date + timedelta(days=days_for(self.letter.period, self.letter_date))

    @property
    def year_to(self) -> date | None:
        """The end of the year for an equivalent hearing, where there is one (Pub. 1660).

        It is not moved off a weekend: no source says so.
        """
        if self.letter_date is None or "year" not in self.letter.rules:
            return None
        return self.letter_date + relativedelta(years=1)

    @property
    def in_time(self) -> bool | None:
        """Whether what was sent is in time; `None` where that turns on something not said."""
        if self.filed is None or self.last_day is None:
            return None
        return in_time(self.letter, self.filed, self.last_day)

    def as_dict(self) -> dict[str, Any]:
        """The deadlines object of docs/contracts.md, ready for JSON; dates as ISO strings."""
        day, judged = self.last_day, self.filed
        entry: dict[str, Any] = {
            "matter": self.letter.matter,
            "basis": "printed",
            "last_day": day and day.isoformat(),
            "status": day and status_of(day, self.as_of).value,
            "days_left": None if day is None else (day - self.as_of).days,
        }
        if self.counted_to is not None and self.letter_date is not None:
            entry["period_days"] = (self.counted_to - self.letter_date).days
            entry["counted_to"] = self.counted_to.isoformat()
        shown: dict[str, Any] = {
            "kind": "deadlines",
            "letter": self.number,
            "letter_date": self.letter_date and self.letter_date.isoformat(),
            "as_of": self.as_of.isoformat(),
            "deadlines": [entry],
        }
        if judged is not None:
            shown["filed_on"] = judged.day.isoformat()
            shown["filed_by"] = judged.way.contract
            entry["in_time"] = self.in_time
        return shown


def in_time(letter: OtherLetter, sent: Filing, last_day: date) -> bool | None:
    """Whether something sent meets the printed day; `None` where that turns on what was not said.

    A petition is judged as any other is. What goes to the IRS is in time by its day, but where no
    rule is known by which a postmark decides.

    Args:
        letter: What is known of the letter's family.
        sent: What was sent, or is to be.
        last_day: The day printed on the letter.
    """
    if "court" in letter.rules:
        verdict = filing.in_time(sent, last_day)
        if sent.void:
            return verdict
    elif sent.day > last_day:
        verdict = False
    else:
        verdict = None if "arrives" in letter.rules else True
    return None if verdict is False and next_day_may_count(sent.day, last_day) else verdict


def next_day_may_count(day: date, last_day: date) -> bool:
    """Whether a day is the next working day after a printed one that is none (§ 7503).

    Whether the law moves a printed day differs by letter, so it is neither in time nor late.
    """
    return day_off(last_day) is not None and last_day < day <= next_open_day(last_day).day


def state_of(last_day: date, as_of: date) -> str:
    """The key of the text that says how far away a printed day is."""
    return _STATES[status_of(last_day, as_of)]


_STATES = {
    Status.OPEN: "printed_day_open",
    Status.LAST_DAY: "printed_day_today",
    Status.PASSED: "printed_day_over",
}


def values_of(wording: Wording, last_day: date, as_of: date) -> dict[str, str]:
    """What texts about a printed day name: the day, and how many calendar days are left or gone."""
    left = (last_day - as_of).days
    return {
        "printed": wording.date(last_day),
        "left": wording.days_remaining(left) if left > 0 else "",
        "ago": wording.days_ago(-left) if left < 0 else "",
    }
