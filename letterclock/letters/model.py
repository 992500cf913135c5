"""What a letter is, once read from ``letters/*.yml`` and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

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
class Text:
    """One text for people, in every language, with the sources of what it says."""

    by_language: Mapping[str, str]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Clock:
    """One period of a letter.

    Attributes:
        matter: the machine name of what can be petitioned, e.g. ``collection``.
        days: calendar days from the letter date (day 0).
        labels: short name by language, to start a line with.
        names: name inside a sentence, by language, with its article.
        authority: the law that sets the period and the way of counting it.
    """

    matter: str
    days: int
    labels: Mapping[str, str]
    names: Mapping[str, str]
    authority: tuple[Source, ...]


class Place(str, Enum):
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
    """

    key: str
    cues: Mapping[str, tuple[str, ...]]
    alone: bool = False


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
        titles: the letter's title, by language.
        stages: its stops on the tax roadmap.
        clocks: its periods, in the order they are shown.
        roadmap: the stops before it, itself, and one or two stops after it between which it is
            decided; empty where the letter's file has none.
    """

    number: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    stages: tuple[str, ...] = ()
    clocks: tuple[Clock, ...] = ()
    roadmap: tuple[Stop, ...] = ()


@dataclass(frozen=True)
class Common(Texts):
    """What is true for any letter.

    Attributes:
        holidays: the names of legal holidays, English name -> language -> name.
        topics: what can be asked, topic -> language -> the question as a button shows it.
    """

    holidays: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Interface(Texts):
    """The texts around the answers: the help page's, or the chat's.

    Attributes:
        lists: what is shown and in which order, by name, e.g. ``sections`` -> topics.
    """

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
