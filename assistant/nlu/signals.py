"""What a message gives notice of, by rule: its language, danger, numbers that should not be here.

Two components: ``SignalExtractor`` adds entities; ``SafetyNet`` stands after the classifier and
makes a message that speaks of danger ``distress``, whatever the classifier made of it.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.component import RuleComponent, entity
from letterclock.language import language_of
from letterclock.letters import LANGUAGES
from letterclock.signals import Signal, signals

LANGUAGE = "language"
SIGNAL = "signal"
DISTRESS = "distress"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class SignalExtractor(RuleComponent):
    """Adds a ``language`` entity when the message tells it, and a ``signal`` for each noticed.

    A channel whose screen has a language gives it as ``language`` in the message's metadata.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities found in each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not text or text.startswith(INTENT_MESSAGE_PREFIX):
                continue
            found = [entity(SIGNAL, signal.value, text, self) for signal in sorted(signals(text))]
            # The words tell first; else the screen they were written on, where there is one.
            language = language_of(text) or _of_screen(message)
            if language:
                found.append(entity(LANGUAGE, language, text, self))
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages


def _of_screen(message: Message) -> str | None:
    language = (message.get("metadata") or {}).get(LANGUAGE)
    return language if language in LANGUAGES else None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(RuleComponent):
    """A message that speaks of danger is ``distress``, with certainty."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Put ``distress`` first where danger was noticed."""
        for message in messages:
            if not any(
                each.get("entity") == SIGNAL and each.get("value") == Signal.DANGER.value
                for each in message.get(ENTITIES, [])
            ):
                continue
            first = {"name": DISTRESS, "confidence": 1.0}
            others = [
                each for each in message.get(INTENT_RANKING_KEY, []) if each["name"] != DISTRESS
            ]
            message.set(INTENT, first, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
        return messages
