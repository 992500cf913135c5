"""What a letter is, once read from `letters/*.yml` and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from letterclock.words import phrase

LANGUAGES = ("en", "es")
"""The languages every text has, as ISO 639-1 codes; the first is the default."""


class UnknownText(KeyError):
    """A text key that no letter file holds."""


class SourceKind(StrEnum):
    """Who says it."""

    STATUTE = "statute"
    """A statute or a regulation."""
    COURT = "court"
    """A court: its opinions, rules, pages."""
    IRS = "irs"
    TAS = "tas"
    """The Taxpayer Advocate Service."""
    OFFICE = "office"
    """Another public office."""
    SECOND_HAND = "second_hand"
    """Anybody who tells what these say."""
    OWN = "own"
    """Our own words, or counting."""

    @property
    def first_hand(self) -> bool:
        """Whether it is the law, a court or an office itself."""
        return self not in (SourceKind.SECOND_HAND, SourceKind.OWN)


@dataclass(frozen=True)
class Source:
    """Where a fact comes from.

    Attributes:
        cite: The citation as a lawyer would write it, or the page's name.
        url: Where to read it; empty for sources that have no page (e.g. `computed`).
        kind: Who says it.
    """

    cite: str
    url: str = ""
    kind: SourceKind = SourceKind.OWN


@dataclass(frozen=True)
class Variant:
    """Another wording of a text, for a state of the case (see `letterclock.fit`).

    Attributes:
        key: The key of its text.
        when: Condition -> the values it may have; all must hold.
    """

    key: str
    when: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Text:
    """One text for people, in every language, with the sources of what it says.

    Attributes:
        by_language: The text by language.
        sources: Where what it says comes from.
        names: The other letters and the matters it names on purpose.
        variants: What is said instead in some states of the case, the first that fits.
    """

    by_language: Mapping[str, str]
    sources: tuple[Source, ...]
    names: frozenset[str] = frozenset()
    variants: tuple[Variant, ...] = ()


def days_for(changes: Mapping[date, int], dated: date) -> int:
    """The calendar days of a period for a letter of some date; before its first day, the first.

    Args:
        changes: The first letter date of each length -> its calendar days, the oldest first.
        dated: The date of the letter.
    """
    held = [days for since, days in changes.items() if since <= dated]
    return (held or list(changes.values())[:1])[-1]


@dataclass(frozen=True)
class Clock:
    """One period of a letter.

    Attributes:
        matter: The machine name of what can be petitioned, e.g. `collection`.
        days: Calendar days from the letter date (day 0), for a letter of today.
        labels: Short name by language, to start a line with.
        names: Name inside a sentence, by language, with its article.
        authority: The law that sets the period and the way of counting it.
        only_if: The circumstance without which the clock does not run (`hearing_in_time`), or
            `None`.
        changes: The first letter date of each length the law gave it -> its calendar days, the
            oldest first; empty where it never had another.
    """

    matter: str
    days: int
    labels: Mapping[str, str]
    names: Mapping[str, str]
    authority: tuple[Source, ...]
    only_if: str | None = None
    changes: Mapping[date, int] = field(default_factory=dict)

    def of(self, dated: date) -> Clock:
        """The clock of a letter of that date: with the days the law gave it then."""
        return replace(self, days=days_for(self.changes, dated)) if self.changes else self


class Place(StrEnum):
    """Where a stop of the roadmap lies, seen from the letter."""

    BEFORE = "before"
    HERE = "here"
    AFTER = "after"


@dataclass(frozen=True)
class Stop:
    """A stop on the way through the tax process that leads to a letter and on from it.

    Attributes:
        place: Before the letter, the letter itself, or after it.
        names: What it is, by language.
        details: A little more, by language; empty where nothing more is said.
        ways: Of a stop after the letter, what leads there, by language; else empty.
        sources: Where that is known from.
    """

    place: Place
    names: Mapping[str, str]
    details: Mapping[str, str]
    ways: Mapping[str, str]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Aspect:
    """A question within a topic, e.g. the fee within "how do I petition?".

    Attributes:
        key: The key of its text.
        cues: By language, words that tell the question asks this; without accents, in lower
            case, a trailing `*` for any ending.
        alone: Where it is asked for, nothing else is said beside it.
        anywhere: Its cues tell whatever topic the message was taken for.
        sure: By language, further cues: those that tell whatever topic it was taken for.
    """

    key: str
    cues: Mapping[str, tuple[str, ...]]
    alone: bool = False
    anywhere: bool = False
    sure: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of its cues, whole, in normalized text; of any language, as people mix them."""
        return _any_of(*self.cues.values(), *self.sure.values())

    @cached_property
    def sure_pattern(self) -> re.Pattern[str] | None:
        """Any of those that tell whatever the topic; `None` where there are none."""
        if self.anywhere:
            return self.pattern
        return _any_of(*self.sure.values()) if self.sure else None


def _any_of(*cues: tuple[str, ...]) -> re.Pattern[str]:
    phrases = (phrase(cue) for those in cues for cue in those)
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})")


@dataclass(frozen=True)
class Explanation:
    """What is said about a topic.

    Attributes:
        main: The key of the text that answers the topic as a whole; `None` where only its
            aspects have texts.
        aspects: The questions within it, the most important first.
    """

    main: str | None
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True)
class Texts:
    """The texts of one file, by key, and what is said about each topic."""

    texts: Mapping[str, Text] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)

    def text(self, key: str, language: str, **values: Any) -> str:
        """One text with its `{placeholders}` filled.

        Args:
            key: The text's key in the file.
            language: `en` or `es`.
            **values: What the placeholders stand for.

        Raises:
            UnknownText: When there is no such text.
            KeyError: When a placeholder has no value.
        """
        if key not in self.texts:
            raise UnknownText(key)
        return self.texts[key].by_language[language].format_map(values)


@dataclass(frozen=True)
class Letter(Texts):
    """All that is known about one IRS letter.

    Attributes:
        number: The letter's number as printed, e.g. `4390`.
        numbers: Every number of its family, which has one file.
        since: The first year a letter of this kind can be dated.
        titles: The letter's title, by language.
        written: How people name it in words, without accents and in lower case.
        described: What it decides, as signs of `Common.signs` that must all be there (or not).
        chosen: The same, where it was asked which letter it is.
        whole: What a petition is about, inside a sentence, by language ("both parts …").
        clocks: Its periods, in the order they are shown.
        roadmap: The stops before it, itself, and one or two stops after it between which it is
            decided; empty where the letter's file has none.
    """

    number: str = ""
    numbers: tuple[str, ...] = ()
    since: int = 0
    titles: Mapping[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    described: tuple[tuple[str, ...], ...] = ()
    chosen: tuple[tuple[str, ...], ...] = ()
    whole: Mapping[str, str] = field(default_factory=dict)
    clocks: tuple[Clock, ...] = ()
    roadmap: tuple[Stop, ...] = ()

    @property
    def usual_clocks(self) -> tuple[Clock, ...]:
        """The clocks that run whatever was said."""
        return tuple(each for each in self.clocks if each.only_if is None)

    def clock(self, matter: str) -> Clock | None:
        """Its clock of a matter, if it has one."""
        return next((each for each in self.clocks if each.matter == matter), None)


@dataclass(frozen=True)
class Common(Texts):
    """What is true for any letter.

    Attributes:
        holidays: The names of legal holidays, English name -> language -> name.
        topics: What can be asked, topic -> language -> the question as a button shows it.
        signs: Words that tell what a letter decides, sign -> words of every language.
        unclear: Signs by which a letter is not this one, but may be several others.
    """

    holidays: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: tuple[tuple[str, ...], ...] = ()


AGAIN = "again"
"""What is asked of a letter without a file, where nothing else fits: its step in short."""


@dataclass(frozen=True)
class OtherLetter(Texts):
    """A family of letters that has no file yet: no date is counted for it.

    Attributes:
        family: Its name in `letters/others.yml`, which is the key of its one next step.
        numbers: Its numbers as printed; empty where people only describe it.
        titles: What it is, inside a sentence, by language.
        written: How people name it in words, without accents and in lower case.
        rules: What is true of it: `court`, a petition to the Tax Court answers it; `arrives`, no
            rule is known by which a postmark decides; `extendable`, the IRS can give more time;
            `year`, an equivalent hearing can be asked for during a year from its date.
        matter: What can be done until its printed day (`hearing`, `deficiency`), in one word;
            `None` where no right and no answer hangs on a day.
        period: The first letter date of each length of the period the law sets from the letter's
            date -> its calendar days; empty where it sets none.
    """

    family: str = ""
    numbers: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    rules: frozenset[str] = frozenset()
    matter: str | None = None
    period: Mapping[date, int] = field(default_factory=dict)

    def asked(self, kind: str) -> str:
        """The key of the text for who knows the next step and asks on.

        Args:
            kind: What is asked: `time`, `nothing`, `how`, `more_time`, `sent`.

        Returns:
            The key of its text; that of the step in short where there is none of that kind.
        """
        key = f"{self.family}.{kind}"
        return key if key in self.texts else f"{self.family}.{AGAIN}"


@dataclass(frozen=True)
class Interface(Texts):
    """The texts around the answers: the help page's, or the chat's.

    Attributes:
        lists: What is shown and in which order, by name, e.g. `sections` -> topics.
    """

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
