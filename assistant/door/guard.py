"""The guard: what every message passes before Rasa, its stores, its actions and its log meet it.

In order: a repeated delivery dropped; too many refused; plain text of a bounded length; a typed
command made text; a number turned into the button it stands for; personal numbers taken out. Then
the turn, which always ends with an answer. Nothing is raised to the connector.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.events import BotUttered

from assistant.door import address, buttons, messages, pasted
from assistant.door.cleaning import Cleaned, clean
from assistant.door.held_output import Speech
from assistant.door.rate import Limiter
from assistant.door.repeats import Repeated, Repeats
from assistant.ground import in_flight
from assistant.ground.bounded import Bounded
from assistant.ground.settings import Limits
from assistant.stores import known_dates, seen_messages
from assistant.stores.forget import forget
from assistant.watch import journal, metrics
from letterclock import clock
from letterclock.case import Held
from letterclock.language import SPANISH, language_of
from letterclock.letters import LANGUAGES
from letterclock.pasted import Pasted, read_pasted
from letterclock.redaction import redact
from letterclock.signals import in_danger

LOOK_UP_S = 2.0
"""Longest wait for what the conversation knows when a turn has failed, in seconds."""

SAID_BY_ACTIONS = frozenset({"ssn", "itin"})
"""Kinds of personal numbers that are answered within the conversation."""

MOST_LANGUAGES = 10_000

FORGOTTEN = "utter_forgotten"
"""The response of `domain.yml` that says that the conversation is deleted."""

Handle = Callable[[UserMessage], Awaitable[Any]]
"""Takes a message; what Rasa calls `on_new_message`."""


@dataclass(frozen=True)
class Manner:
    """How messages come to a connector."""

    trusted: bool = False
    """From a caller of one's own: no rate."""
    redelivers: bool = False
    """From a platform, which delivers again what it thinks was lost."""
    keeps_ids: bool = False
    """With the same id when sent again, perhaps to another server."""


class Guard:
    """Stands between the connectors and Rasa."""

    def __init__(self, agent: Callable[[], Agent], limits: Limits | None = None) -> None:
        """Lets everyone in at first.

        Args:
            agent: Rasa's, with the locks on conversations and the store they are in.
            limits: What is let in; those of the environment, if None.
        """
        self._agent = agent
        self._limits = limits or Limits.read()
        self._per_conversation = Limiter(self._limits.conversation)
        self._per_address = Limiter(self._limits.address)
        self._repeats = Repeats()
        self._languages: Bounded[str, str] = Bounded(MOST_LANGUAGES)
        # The language of a conversation just deleted: the date that may come next tells none.
        self._begun_again: Bounded[str, str] = Bounded(MOST_LANGUAGES)

    async def receive(self, message: UserMessage, hand_over: Handle, manner: Manner) -> None:
        """Takes a connector's message; answers it in any case.

        Args:
            message: As the connector made it; its metadata may name a `language`.
            hand_over: Hands it to Rasa.
            manner: How messages come to the connector.
        """
        channel = str(message.input_channel)
        with in_flight.answering(), journal.entry(channel, message.sender_id):
            mark = (channel, message.sender_id, message.message_id)
            if manner.redelivers and self._repeats.is_one(*mark):
                metrics.refused("repeated")
                return
            speech = Speech(message.output_channel)
            language = self._language(message)
            try:
                await self._receive(message, speech, language, hand_over, manner)
            except Repeated:
                metrics.refused("repeated")
            except Exception as error:
                report(error)
                metrics.failed(type(error).__name__)
                speech.drop()
                # Its text may by now be without the letter, which told another language.
                await self._apologise(message, speech, self._language(message))
            self._remember(message.sender_id, speech.language)

    async def _receive(
        self,
        message: UserMessage,
        speech: Speech,
        language: str,
        hand_over: Handle,
        manner: Manner,
    ) -> None:
        if not manner.trusted and not self._within_rate(message.sender_id):
            metrics.refused("rate")
            said = messages.say("door_too_many", language)
            if self._in_danger(message):
                said = messages.helpers_first(said, language)
            await _tell(speech, message, said)
            return
        read = self._read(message.text)
        if read is None or not read.text:
            metrics.refused("no text")
            await _tell(speech, message, messages.say("door_text_only", language))
            return
        payload = await self._payload(read.text, message)
        letter = self._letter_in(read) if payload is None else None
        words = letter.own_words[: self._limits.characters] if letter else read.text
        redacted = redact(words) if payload is None else None
        message.text = redacted.text if redacted else payload
        if message.text is not None and redacted:
            message.text = message.text.lstrip(INTENT_MESSAGE_PREFIX).strip() or "?"
        if letter is not None:
            self._put_in_place(letter, words and message.text, message)
        message.output_channel = speech
        if manner.keeps_ids:
            seen_messages.mark(message)
        kept = self._begun_again.pop(message.sender_id, None)
        if kept is not None:
            message.metadata = {"language": kept, **(message.metadata or {})}
        begun = monotonic()
        # Within this task; `asyncio.wait_for` would make another.
        async with asyncio.timeout(self._limits.turn_s):
            await hand_over(message)
        metrics.turn(str(message.input_channel), monotonic() - begun)
        language = speech.language or language
        if not speech.said:
            metrics.failed("no_answer")
            await self._apologise(message, speech, language)
        kinds = redacted.kinds if redacted else ()
        metrics.redacted(kinds)
        told = [kind for kind in kinds if kind not in SAID_BY_ACTIONS]
        if told:
            await speech.send_response(message.sender_id, messages.removed(told, language))
        remark = self._remark(letter, read)
        if remark is not None:
            said = messages.say(remark, language)
            if in_danger(read.seen) and not in_danger(words):
                said = messages.helpers_first(said, language)
            await speech.send_response(message.sender_id, said)
        if FORGOTTEN in speech.uttered:
            await forget(self._agent(), message.sender_id, "asked")
            self._begun_again[message.sender_id] = language
        # The conversation is saved, or deleted: now it may be said.
        await speech.release()

    def _read(self, text: object) -> Cleaned | None:
        if not isinstance(text, str):
            return None
        # One more than is looked at tells that there was more.
        return clean(text, self._limits.characters, self._limits.letter_characters + 1)

    def _letter_in(self, read: Cleaned) -> Pasted | None:
        return read_pasted(read.seen[: self._limits.letter_characters], clock.today())

    def _remark(self, letter: Pasted | None, read: Cleaned) -> str | None:
        """The key of what is said about what was read, and what was not."""
        if letter is not None:
            return pasted.remark(letter, len(read.seen) > self._limits.letter_characters)
        return "door_cut" if read.cut else None

    def _put_in_place(self, letter: Pasted, words: str | None, message: UserMessage) -> None:
        """Puts what a letter says in its place, before the person's own words."""
        own = language_of(letter.own_words) or _screen(message)
        known = own or self._languages.get(message.sender_id)
        place = pasted.in_place_of(letter, known or letter.language or LANGUAGES[0])
        message.text = f"{place}\n{words}".strip()
        # An English letter tells nothing of who holds it; the IRS writes Spanish to who asked so.
        if known is None and letter.language == SPANISH:
            message.metadata = {"language": SPANISH, **(message.metadata or {})}

    def _within_rate(self, sender: str) -> bool:
        whence = address.current.get()
        fair = whence is None or self._per_address.allows(whence)
        return self._per_conversation.allows(sender) and fair

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
        tracker = await self._agent().tracker_store.retrieve(sender)
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
            said = messages.sorry(language, known, clock.today())
            if self._in_danger(message):
                said = messages.helpers_first(said, language)
            await _tell(speech, message, said)
        except Exception as error:  # the platform itself cannot be reached
            report(error)

    def _in_danger(self, message: UserMessage) -> bool:
        text = message.text
        return isinstance(text, str) and in_danger(text[: self._limits.characters])

    async def _letter(self, sender: str) -> Held | None:
        kept = known_dates.of(sender)
        if kept is not None and not kept.saved:
            # The turn that could not be saved may have told the letter's date, or changed it.
            return kept.letter
        try:
            tracker = await asyncio.wait_for(
                self._agent().tracker_store.retrieve(sender), LOOK_UP_S
            )
        except Exception as error:
            report(error)
            return kept.letter if kept else None
        return known_dates.countable(tracker) if tracker else None

    def _language(self, message: UserMessage) -> str:
        told = language_of(message.text[:1000]) if isinstance(message.text, str) else None
        return told or _screen(message) or self._languages.get(message.sender_id) or LANGUAGES[0]

    def _remember(self, sender: str, language: str | None) -> None:
        if language is not None:
            self._languages[sender] = language


async def _tell(speech: Speech, message: UserMessage, what: dict[str, Any]) -> None:
    await speech.send_response(message.sender_id, what)
    await speech.release()


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
