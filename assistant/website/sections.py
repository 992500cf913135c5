"""The letter explained, from the same texts as the chat: which texts, under which heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from letterclock import explain
from letterclock.letters.model import Common, Interface
from letterclock.wording import Wording


@dataclass
class Topic:
    """One question, answered.

    Attributes:
        name: The topic's name; empty for what stands at the start of a section.
        title: The question as the chat's buttons put it.
        texts: Its answer, paragraph by paragraph.
        more: Smaller questions within it, each with its answer.
    """

    name: str = ""
    title: str = ""
    texts: list[str] = field(default_factory=list)
    more: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """A part of the page.

    Attributes:
        name: Its name in `letters/website.yml`, and its place in the page's address (`#time`).
        title: Its heading.
        topics: What it tells.
    """

    name: str
    title: str
    topics: tuple[Topic, ...]


def sections(wording: Wording, common: Common, site: Interface) -> list[Section]:
    """The parts of the page, as the lists in `letters/website.yml` say.

    Args:
        wording: The letter and the language.
        common: What can be asked.
        site: The page's own texts and lists.

    Raises:
        UnknownText: A list names a text that there is not.
    """
    return [_section(name, wording, common, site) for name in site.lists["sections"]]


def _section(name: str, wording: Wording, common: Common, site: Interface) -> Section:
    language = wording.language
    topics: list[Topic] = []
    for key in site.lists[name]:
        if key in common.topics:
            topics.append(Topic(key, common.topics[key][language]))
            if not _exists(wording, common, key):
                continue
        elif "." in key:
            if not _exists(wording, common, key):
                # A question that only another letter leaves open.
                continue
            title = site.text(f"question.{key}", language)
            topics[-1].more.append((title, wording.say(key)))
            continue
        if not topics:
            topics.append(Topic())
        composed = explain.GENERAL.get(key)
        topics[-1].texts.append(composed(wording) if composed else wording.say(key))
    return Section(name, site.text(f"section.{name}", language), tuple(topics))


def _exists(wording: Wording, common: Common, key: str) -> bool:
    """Whether there is such a text; a topic without one is answered by the keys after it."""
    return key in wording.letter.texts or key in common.texts
