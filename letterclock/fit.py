"""Which wording of a text fits the state of the case.

Texts of `letters/*.yml` can have other wordings for some states (`cases`): after both parts
have passed nobody is told that there is a choice. The conditions a file may name are listed here
and checked on load.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Circumstance(StrEnum):
    """What a person has mentioned that bears on the answer."""

    BANKRUPTCY = "bankruptcy"
    """A bankruptcy of the person's own that is open, as far as was told: no day is counted."""
    COMBAT_ZONE = "combat_zone"
    DISASTER = "disaster"
    BANKRUPTCY_ASIDE = "bankruptcy_aside"
    """Somebody else's, one that is only planned, or one that is closed: the ordinary days run."""
    OTHER_SPOUSE = "other_spouse"
    """The person is the spouse who did not ask for relief (Maier, 119 T.C. 267)."""
    HEARING_IN_TIME = "hearing_in_time"
    """The hearing was asked for in time, whatever the letter calls it (Craig, 119 T.C. 252)."""
    HIDING = "hiding"
    """Somebody must not find the person: answers about a petition say how an address is kept
    private."""
    GENTLY = "gently"
    """The person was in distress; the next answer about the letter begins gently."""


_STATUSES = ("open", "last_day", "left", "passed", "none")
_TRUTH = ("true", "false")

CONDITIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "collection": _STATUSES,
        "innocent_spouse": _STATUSES,
        "all": _STATUSES,
        "any": _STATUSES,
        "dated": _TRUTH,
        "filed": _TRUTH,
        "holder": ("mine", "spouse", "helped"),
        "circumstance": tuple(each.value for each in Circumstance),
    }
)
"""The conditions a text can have, and the values of each."""


@dataclass(frozen=True)
class Fit:
    """The state a text has to fit.

    Attributes:
        statuses: Matter -> `open`, `last_day` or `passed`; empty while no date is known.
        matters: The matters the letter has a clock for; `None` where no letter is spoken of.
        filed: Whether a petition was filed already.
        holder: Whose letter it is: `mine`, `spouse` or `helped`.
        circumstances: What was mentioned.
    """

    statuses: Mapping[str, str] = field(default_factory=dict)
    filed: bool = False
    holder: str = "mine"
    circumstances: frozenset[str] = frozenset()
    matters: frozenset[str] | None = None

    def holds(self, when: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether every condition holds."""
        return all(self._one(name, values) for name, values in when.items())

    def _one(self, name: str, values: tuple[str, ...]) -> bool:
        if name == "dated":
            return _truth(bool(self.statuses)) in values
        if name == "filed":
            return _truth(self.filed) in values
        if name == "holder":
            return self.holder in values
        if name == "circumstance":
            return not self.circumstances.isdisjoint(values)
        if name in ("all", "any"):
            if not self.statuses:
                return False
            holding = (_status(each, values) for each in self.statuses.values())
            return all(holding) if name == "all" else any(holding)
        if self.matters is not None and name not in self.matters:
            return "none" in values
        return bool(self.statuses) and _status(self.statuses.get(name, "none"), values)


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _status(status: str, values: Iterable[str]) -> bool:
    return status in values or ("left" in values and status in ("open", "last_day"))
