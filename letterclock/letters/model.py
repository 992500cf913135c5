"""What a letter is, once read from ``letters/*.yml`` and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from letterclock.words import phrase

LANGUAGES = ("en", "es")
"""The languages every text has, as ISO 639-1 codes; the first is the default."""


class UnknownText(KeyError):
    """A text key that no letter file holds."""


@dataclass(frozen=True)
class Source:
    """Where a fact comes from.

    Attributes:
        cite: the citation as a lawyer would write it, or the page's name.
        url: where to read it; empty for sources that have no page (e.g. ``computed``).
    """

    cite: str
    url: str = ""


@dataclass(frozen=True)
class Variant:
    """Another wording of a text, for a state of the case (see ``letterclock.fit``).

    Attributes:
        key: the key of its text.
        when: condition -> the values it may have; all must hold.
    """

    key: str
    when: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Text:
    """One text for people, in every language, with the sources of what it says.

    Attributes:
        by_language: the text by language.
        sources: where what it says comes from.
        names: the other letters and the matters it names on purpose.
        variants: what is said instead in some states of the case, the first that fits.
    """

    by_language: Mapping[str, str]
    sources: tuple[Source, ...]
    names: frozenset[str] = frozenset()
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True)
class Clock:
    """One period of a letter.

    Attributes:
        matter: the machine name of what can be petitioned, e.g. ``collection``.
        days: calendar days from the letter date (day 0).
        labels: short name by language, to start a line with.
        names: name inside a sentence, by language, with its article.
        authority: the law that sets the period and the way of counting it.
        only_if: the circumstance without which the clock does not run (``hearing_in_time``), or
            ``None``.
    """

    matter: str
    days: int
    labels: Mapping[str, str]
    names: Mapping[str, str]
    authority: tuple[Source, ...]
    only_if: str | None = None


class Place(StrEnum):
    """Where a stop of the roadmap lies, seen from the letter."""

    BEFORE = "before"
    HERE = "here"
    AFTER = "after"


@dataclass(frozen=True)
class Stop:
    """A stop on the way through the tax process that leads to a letter and on from it.

    Attributes:
        place: before the letter, the letter itself, or after it.
        names: what it is, by language.
        details: a little more, by language; empty where nothing more is said.
        ways: of a stop after the letter, what leads there, by language; else empty.
        sources: where that is known from.
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
        key: the key of its text.
        cues: by language, words that tell the question asks this; without accents, in lower
            case, a trailing ``*`` for any ending.
        alone: where it is asked for, nothing else is said beside it.
        anywhere: its cues tell whatever topic the message was taken for.
    """

    key: str
    cues: Mapping[str, tuple[str, ...]]
    alone: bool = False
    anywhere: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of its cues, whole, in normalized text; of any language, as people mix them."""
        cues = (phrase(cue) for cues in self.cues.values() for cue in cues)
        return re.compile(rf"(?<!\w)(?:{'|'.join(cues)})")


@dataclass(frozen=True)
class Explanation:
    """What is said about a topic.

    Attributes:
        main: the key of the text that answers the topic as a whole; ``None`` where only its
            aspects have texts.
        aspects: the questions within it, the most important first.
    """

    main: str | None
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True)
class Texts:
    """The texts of one file, by key, and what is said about each topic."""

    texts: Mapping[str, Text] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)

    def text(self, key: str, language: str, **values: Any) -> str:
        """One text with its ``{placeholders}`` filled.

        Args:
            key: the text's key in the file.
            language: ``en`` or ``es``.
            **values: what the placeholders stand for.

        Raises:
            UnknownText: when there is no such text.
            KeyError: when a placeholder has no value.
        """
        if key not in self.texts:
            raise UnknownText(key)
        return self.texts[key].by_language[language].format_map(values)


@dataclass(frozen=True)
class Letter(Texts):
    """All that is known about one IRS letter.

    Attributes:
        number: the letter's number as printed, e.g. ``4390``.
        numbers: every number of its family, which has one file.
        since: the first year a letter of this kind can be dated.
        titles: the letter's title, by language.
        written: how people name it in words, without accents and in lower case.
        described: what it decides, as signs of ``Common.signs`` that must all be there (or not).
        chosen: the same, where it was asked which letter it is.
        whole: what a petition is about, inside a sentence, by language ("both parts …").
        stages: its stops on the tax roadmap.
        clocks: its periods, in the order they are shown.
        roadmap: the stops before it, itself, and one or two stops after it between which it is
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
    stages: tuple[str, ...] = ()
    clocks: tuple[Clock, ...] = ()
    roadmap: tuple[Stop, ...] = ()

    def clock(self, matter: str) -> Clock | None:
        """Its clock of a matter, if it has one."""
        return next((each for each in self.clocks if each.matter == matter), None)


@dataclass(frozen=True)
class Common(Texts):
    """What is true for any letter.

    Attributes:
        holidays: the names of legal holidays, English name -> language -> name.
        topics: what can be asked, topic -> language -> the question as a button shows it.
        signs: words that tell what a letter decides, sign -> words of every language.
        unclear: signs by which a letter is not this one, but may be several others.
    """

    holidays: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class OtherLetter(Texts):
    """A family of letters that has no file yet: no date is counted for it.

    Attributes:
        family: its name in ``letters/others.yml``, which is the key of its one next step.
        numbers: its numbers as printed; empty where people only describe it.
        titles: what it is, inside a sentence, by language.
        written: how people name it in words, without accents and in lower case.
    """

    family: str = ""
    numbers: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()


@dataclass(frozen=True)
class Interface(Texts):
    """The texts around the answers: the help page's, or the chat's.

    Attributes:
        lists: what is shown and in which order, by name, e.g. ``sections`` -> topics.
    """

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
