"""Whether a petition is, was or would be in time, part by part.

What counts in law is the day of the US postmark (26 U.S.C. § 7502(a)) or of handing the package
to a listed courier service (§ 7502(f), Notice 2016-30); everything else counts when it reaches the
Court: online by 11:59 p.m. Eastern time (Tax Court Rule 22(d); Nutt, 160 T.C. No. 10), by hand
while the Clerk's office is open. A fax is no filing, and neither is a petition sent to the IRS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letterclock.court_calendar import day_off


class Way(StrEnum):
    """How a petition travels."""

    MAIL = "mail"
    """US Postal Service."""
    FOREIGN_MAIL = "foreign_mail"
    """The post of another country, whose postmark does not count: it counts on arrival
    (Sarrell, 117 T.C. 122)."""
    LATE_BOX = "late_box"
    """A mailbox behind its last pick-up: the postmark may be of the next day mail is picked up."""
    ONLINE = "online"
    LISTED_COURIER = "listed_courier"
    """A service of Notice 2016-30, such as FedEx Priority Overnight."""
    OTHER_COURIER = "other_courier"
    """One that is not on the list, such as UPS Ground: it counts on arrival."""
    COURIER = "courier"
    """A courier; which service was not said."""
    HAND = "hand"
    FAX = "fax"
    """Fax or e-mail: no way to file a petition."""
    UNKNOWN = "unknown"

    @property
    def contract(self) -> str:
        """Its name in the deadlines object (docs/contracts.md), which has one word for couriers."""
        if self in (Way.FOREIGN_MAIL, Way.LATE_BOX):
            return Way.MAIL.value
        return "courier" if self in _COURIERS else self.value


ON_ARRIVAL = (Way.OTHER_COURIER, Way.COURIER, Way.FOREIGN_MAIL)
"""Ways that are judged by the day the Court has it, where that is told."""
_COURIERS = (Way.LISTED_COURIER, Way.OTHER_COURIER, Way.COURIER)
_SURE = (Way.MAIL, Way.ONLINE, Way.LISTED_COURIER)
"""Ways by which the day itself decides."""
_BY_POSTMARK = (Way.MAIL, Way.LATE_BOX, Way.LISTED_COURIER, Way.COURIER, Way.UNKNOWN)
"""Ways by which a day before the arrival may count."""


class FilingBeforeLetter(ValueError):
    """A filing before the letter's date; `str()` is one clear sentence."""


@dataclass(frozen=True)
class Filing:
    """A petition, filed or planned.

    Attributes:
        day: The day that counts: mailed, handed over, or arrived (Eastern time).
        way: How it travels.
        done: Filed already, not only planned.
        to_irs: Sent to the IRS by mistake, not to the Court.
        arrived: The day is the one it reached the Court.
        letter: The number of the letter it is about, where there are several and one was named.
        holder: Whose letter that is (`case.Holder`), where there are several.
    """

    day: date
    way: Way = Way.UNKNOWN
    done: bool = False
    to_irs: bool = False
    arrived: bool = False
    letter: str | None = None
    holder: str | None = None

    @property
    def void(self) -> bool:
        """Whether it is no filing at all, whatever the day."""
        return self.to_irs or self.way is Way.FAX

    @property
    def on_its_way(self) -> bool:
        """Whether it counts only once it has reached the Court, and is not said to have."""
        return self.way in (Way.OTHER_COURIER, Way.FOREIGN_MAIL) and not self.arrived


@dataclass(frozen=True)
class Judged:
    """A filing, judged against each last day.

    Attributes:
        filing: The filing.
        in_time: Matter -> in time, too late, or `None` where it turns on something not said.
    """

    filing: Filing
    in_time: Mapping[str, bool | None]

    @property
    def not_filed(self) -> bool:
        """Whether it is no filing at all, whatever the day."""
        return self.filing.void


def in_time(filing: Filing, last_day: date) -> bool | None:
    """Whether a filing meets one last day; `None` where that turns on something not said.

    Args:
        filing: The filing.
        last_day: The last day to file, moved off weekends and holidays.
    """
    if filing.void:
        return False
    if filing.day > last_day:
        # What reached the Court after the last day may bear a postmark in time: § 7502(a).
        return None if filing.arrived and filing.way in _BY_POSTMARK else False
    if filing.way in _SURE or filing.arrived:
        return True
    if filing.way is Way.LATE_BOX and filing.day < last_day:
        return True  # a last day is a working day: mail is picked up on it, at the latest
    if filing.way is Way.HAND and day_off(filing.day) is None:
        return True
    return None
