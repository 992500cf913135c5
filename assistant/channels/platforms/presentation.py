"""What a platform shows of a message: words, buttons, links. Never the data under `custom`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa.core.channels.channel import OutputChannel

from assistant.channels.output import IN_SHORT
from assistant.door.guard import FORGOTTEN
from assistant.door.held_output import LANGUAGE
from assistant.door.rendering import BOLD
from assistant.ground.bounded import Bounded
from letterclock.letters import LANGUAGES, load_common

MOST_REMEMBERED = 10_000
"""Conversations whose links are remembered."""


WITHOUT_CARD = "without_card"
"""Marks what is said in words for channels that show no card, such as the calendar's link."""

_LABELS = {"calendar": "link_calendar", "picture": "link_picture"}
_ROADMAP = "roadmap"


@dataclass(frozen=True)
class Choice:
    """A button: what stands on it and what pressing it says."""

    title: str
    payload: str


@dataclass(frozen=True)
class Link:
    """The address of something that belongs to an answer, and what it is called."""

    label: str
    url: str


@dataclass(frozen=True)
class Shown:
    """One message, ready to be drawn."""

    text: str
    """With ** around what is bold."""
    choices: tuple[Choice, ...] = ()
    links: Mapping[str, Link] = field(default_factory=dict)
    """Those the conversation has not seen yet, by kind: "calendar", "picture", "page"."""
    language: str = LANGUAGES[0]


class ShownLinks:
    """Which links each conversation has seen; an answer to the next question repeats none."""

    def __init__(self) -> None:
        self._seen: Bounded[str, set[str]] = Bounded(MOST_REMEMBERED)

    def is_new(self, conversation: str, url: str) -> bool:
        """Whether the conversation sees it for the first time; remembers it."""
        links = self._seen[conversation] = self._seen.get(conversation, set())
        new = url not in links
        links.add(url)
        return new

    def forget(self, conversation: str) -> None:
        """Knows nothing of a conversation any more: an address holds the date of its letter."""
        self._seen.pop(conversation, None)


class Showing(OutputChannel):
    """What is said in a conversation within one turn, read as something to show."""

    def __init__(self, seen: ShownLinks, conversation: str) -> None:
        """Nothing has been said.

        Args:
            seen: The links shown before.
            conversation: Its id.
        """
        self._seen = seen
        self.conversation = conversation
        self._now: set[str] = set()
        """The links shown within this turn."""

    @property
    def linked(self) -> tuple[str, ...]:
        """Which links of a deadlines message are shown beside it."""
        return "picture", "calendar"

    in_short = False
    """Whether an answer is shown in short where it can be: words bring the rest."""

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Shows a plain text."""
        await self.send_response(recipient_id, {"text": text})

    def read(self, message: dict[str, Any]) -> Shown | None:
        """A message as something to show; None where there is nothing.

        Args:
            message: The utterance as Rasa hands it over.
        """
        text = message.get("text") or ""
        if message.get("utter_action") == FORGOTTEN:
            self._seen.forget(self.conversation)
        if message.get(WITHOUT_CARD) and any(url in text for url in self._now):
            return None
        if self.in_short:
            if message.get(IN_SHORT):
                return None
            text = _short(message.get("custom")) or text
        language = message.get(LANGUAGE)
        language = language if language in LANGUAGES else LANGUAGES[0]
        offered = message.get("buttons") or message.get("quick_replies") or ()
        choices = tuple(
            Choice(str(each.get("title", "")), str(each.get("payload") or each.get("title", "")))
            for each in offered
        )
        links = self._links(message.get("custom"), language)
        return Shown(text, choices, links, language) if text or choices or links else None

    def _links(self, custom: Any, language: str) -> dict[str, Link]:
        given = custom.get("links") if isinstance(custom, dict) else None
        if not isinstance(given, dict):
            return {}
        common = load_common()
        labels = {**_LABELS, "picture": "link_roadmap"} if _ROADMAP in given else _LABELS
        wanted = {kind: str(given[kind]) for kind in self.linked if kind in given}
        if not wanted and _ROADMAP in given:
            wanted = {"picture": str(given["picture"])}
        new = {k: url for k, url in wanted.items() if self._seen.is_new(self.conversation, url)}
        self._now |= set(new.values())
        return {
            kind: Link(common.text(labels[kind], language) if kind in labels else "", url)
            for kind, url in new.items()
        }


def _short(custom: Any) -> str | None:
    card = custom.get("card") if isinstance(custom, dict) else None
    short = card.get("short") if isinstance(card, dict) else None
    text = short.get("text") if isinstance(short, dict) else None
    return text if isinstance(text, str) else None


def bold(text: str, begin: str, end: str) -> str:
    """The text with a platform's own marks around what is bold.

    Args:
        text: With ** around it. Marks torn apart when a text was split are left out.
        begin: The platform's mark before.
        end: The platform's mark after.
    """
    return BOLD.sub(rf"{begin}\1{end}", text).replace("**", "")


def lines(shown: Shown, besides: str | None = None) -> list[str]:
    """The links as lines of text.

    Args:
        shown: The message.
        besides: A kind of link that is shown in another way.
    """
    common = load_common()
    told = []
    for kind, link in shown.links.items():
        if kind == "page":
            told.append(common.text("link_page_line", shown.language, link=link.url))
        elif kind != besides:
            facts = {"label": link.label, "link": link.url}
            told.append(common.text("link_line", shown.language, **facts))
    return told
