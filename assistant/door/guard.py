"""The guard: what every message passes before Rasa, its stores, its actions and its log meet it.

In order: a repeated delivery dropped; too many refused; plain text of a bounded length; a typed
command made text; a number turned into the button it stands for; personal numbers taken out (the
encoder begins meanwhile, in memory alone). Then the turn, which always ends with an answer. Nothing
is raised to the connector.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.events import BotUttered

from assistant.door import address, buttons, words
from assistant.door.cleaning import clean
from assistant.door.limits import Limits
from assistant.door.rate import Limiter
from assistant.door.repeats import Repeated, Repeats
from assistant.door.speech import Speech
from assistant.stores import recent
from assistant.watch import busy, journal, metrics
from letterclock import clock
from letterclock.case import Held
from letterclock.language import language_of
from letterclock.letters import LANGUAGES
from letterclock.redaction import redact
from letterclock.signals import in_danger

LOOK_UP_S = 2.0
"""Longest wait for what the conversation knows when a turn has failed, in seconds."""

TRUSTED = frozenset({"rest", "cmdline"})
"""Channels whose caller is one's own: no rate."""

ONCE = frozenset({"telegram", "slack", "twilio", "facebook"})
"""Channels on which a platform delivers again what it thinks was lost."""

SAID_BY_ACTIONS = frozenset({"ssn", "itin"})
"""Kinds of personal numbers that are answered within the conversation."""

MOST_LANGUAGES = 10_000

FORGOTTEN = "utter_forgotten"
"""The response of `domain.yml` that says that the conversation is deleted."""

Handle = Callable[[UserMessage], Awaitable[Any]]
Forget = Callable[[str], Awaitable[None]]


class Guard:
    """Stands between the connectors and Rasa."""

    def __init__(
        self,
        handle: Handle,
        store: Callable[[], TrackerStore],
        forget: Forget,
        limits: Limits,
        begin: Callable[[str | None], None] = lambda text: None,
    ) -> None:
        """Lets everyone in at first.

        Args:
            handle: Hands a message to Rasa.
            store: Where the conversations are.
            forget: Deletes the conversation of a sender.
            limits: What is let in.
            begin: Begins to understand a text, in memory alone, while its numbers are taken out;
                asked again where another text is left.
        """
        self._limits = limits
        self._handle = handle
        self._store = store
        self._forget = forget
        self._begin = begin
        self._per_conversation = Limiter(limits.conversation)
        self._per_address = Limiter(limits.address)
        self._repeats = Repeats()
        self._languages: OrderedDict[str, str] = OrderedDict()
        # The language of a conversation just deleted: the date that may come next tells none.
        self._begun_again: OrderedDict[str, str] = OrderedDict()

    async def receive(self, message: UserMessage) -> None:
        """Takes a connector's message; answers it in any case.

        Args:
            message: As the connector made it; its metadata may name a `language`.
        """
        channel = str(message.input_channel)
        with busy.answering(), journal.entry(channel, message.sender_id):
            mark = (channel, message.sender_id, message.message_id)
            if channel in ONCE and self._repeats.is_one(*mark):
                metrics.refused("repeated")
                return
            speech = Speech(message.output_channel)
            language = self._language(message)
            try:
                await self._receive(message, speech, language)
            except Repeated:
                metrics.refused("repeated")
            except Exception as error:
                report(error)
                metrics.failed(type(error).__name__)
                speech.drop()
                await self._apologise(message, speech, language)
            self._remember(message.sender_id, speech.language)

    async def _receive(self, message: UserMessage, speech: Speech, language: str) -> None:
        if not self._within_rate(message):
            metrics.refused("rate")
            said = words.say("door_too_many", language)
            if self._in_danger(message):
                said = words.helpers_first(said, language)
            await _tell(speech, message, said)
            return
        read = (
            clean(message.text, self._limits.characters) if isinstance(message.text, str) else None
        )
        if read is None or not read.text:
            metrics.refused("no text")
            await _tell(speech, message, words.say("door_text_only", language))
            return
        self._begin(read.text)
        payload = await self._payload(read.text, message)
        redacted = redact(read.text) if payload is None else None
        message.text = redacted.text if redacted else payload
        if message.text is not None and redacted:
            message.text = message.text.lstrip(INTENT_MESSAGE_PREFIX).strip() or "?"
        if message.text != read.text:
            self._begin(message.text)
        message.output_channel = speech
        kept = self._begun_again.pop(message.sender_id, None)
        if kept is not None:
            message.metadata = {"language": kept, **(message.metadata or {})}
        begun = monotonic()
        # Within this task; `asyncio.wait_for` would make another.
        async with asyncio.timeout(self._limits.turn_s):
            await self._handle(message)
        metrics.turn(str(message.input_channel), monotonic() - begun)
        language = speech.language or language
        if not speech.said:
            metrics.failed("no_answer")
            await self._apologise(message, speech, language)
        kinds = redacted.kinds if redacted else ()
        metrics.redacted(kinds)
        told = [kind for kind in kinds if kind not in SAID_BY_ACTIONS]
        if told:
            await speech.send_response(message.sender_id, words.removed(told, language))
        if read.cut:
            said = words.say("door_cut", language)
            if in_danger(read.seen) and not in_danger(read.text):
                said = words.helpers_first(said, language)
            await speech.send_response(message.sender_id, said)
        if FORGOTTEN in speech.uttered:
            await self._forget(message.sender_id)
            _put(self._begun_again, message.sender_id, language)
        # The conversation is saved, or deleted: now it may be said.
        await speech.release()

    def _within_rate(self, message: UserMessage) -> bool:
        if message.input_channel in TRUSTED:
            return True
        whence = address.current.get()
        fair = whence is None or self._per_address.allows(whence)
        return self._per_conversation.allows(message.sender_id) and fair

    async def _payload(self, text: str, message: UserMessage) -> str | None:
        """The payload of the button the text stands for; None where it is just text."""
        if text.startswith(INTENT_MESSAGE_PREFIX):
            try:
                return buttons.with_language(text, _screen(message))
            except buttons.UnknownButton:
                return None
        numbered = getattr(message.output_channel, "numbers_buttons", False)
        if numbered and text.rstrip(".)").isdecimal() and len(text) <= 3:
            return await self._numbered(int(text.rstrip(".)")), message.sender_id)
        return None

    async def _numbered(self, number: int, sender: str) -> str | None:
        """The payload of the button that stood under this number in the last answer."""
        tracker = await self._store().retrieve(sender)
        offered: list[str] = []
        for event in tracker.events if tracker else ():
            if isinstance(event, BotUttered):
                shown = (event.data or {}).get("buttons") or []
                offered = [str(each.get("payload")) for each in shown] or offered
            elif event.type_name == "user":
                offered = []
        return offered[number - 1] if 1 <= number <= len(offered) else None

    async def _apologise(self, message: UserMessage, speech: Speech, language: str) -> None:
        known = await self._letter(message.sender_id)
        try:
            said = words.sorry(language, known, clock.today())
            if self._in_danger(message):
                said = words.helpers_first(said, language)
            await _tell(speech, message, said)
        except Exception as error:  # the platform itself cannot be reached
            report(error)

    def _in_danger(self, message: UserMessage) -> bool:
        text = message.text
        return isinstance(text, str) and in_danger(text[: self._limits.characters])

    async def _letter(self, sender: str) -> Held | None:
        kept = recent.of(sender)
        if kept is not None and not kept.saved:
            # The turn that could not be saved may have told the letter's date, or changed it.
            return kept.letter
        try:
            tracker = await asyncio.wait_for(self._store().retrieve(sender), LOOK_UP_S)
        except Exception as error:
            report(error)
            return kept.letter if kept else None
        return recent.countable(tracker) if tracker else None

    def _language(self, message: UserMessage) -> str:
        told = language_of(message.text[:1000]) if isinstance(message.text, str) else None
        return told or _screen(message) or self._languages.get(message.sender_id) or LANGUAGES[0]

    def _remember(self, sender: str, language: str | None) -> None:
        if language is not None:
            _put(self._languages, sender, language)


async def _tell(speech: Speech, message: UserMessage, what: dict[str, Any]) -> None:
    await speech.send_response(message.sender_id, what)
    await speech.release()


def _put(languages: OrderedDict[str, str], sender: str, language: str) -> None:
    languages.pop(sender, None)
    languages[sender] = language
    while len(languages) > MOST_LANGUAGES:
        languages.popitem(last=False)


def _screen(message: UserMessage) -> str | None:
    """The language of the screen the message was written on."""
    language = (message.metadata or {}).get("language")
    return language if language in LANGUAGES else None


def report(error: Exception) -> None:
    """Logs where something failed.

    Args:
        error: What was raised. What it says is not logged: it can hold what the person wrote.
    """
    journal.failed(error)
