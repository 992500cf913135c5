"""What a message gives notice of, by rule: its language, danger, numbers that should not be here.

Two components: `SignalExtractor` adds entities; `SafetyNet` stands after the classifier and
makes a message that speaks of danger `distress`, whatever the classifier made of it, and holds
the classifier to how sure it is where no rule speaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME, INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.component import RuleComponent, entity, own_words, put_first
from letterclock.case import short_reply
from letterclock.danger import figurative
from letterclock.language import language_of
from letterclock.letters import LANGUAGES
from letterclock.signals import Signal, signals

LANGUAGE = "language"
SIGNAL = "signal"
DISTRESS = "distress"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class SignalExtractor(RuleComponent):
    """Adds a `language` entity when the message tells it, and a `signal` for each noticed.

    A channel whose screen has a language gives it as `language` in the message's metadata.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities found in each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not text or text.startswith(INTENT_MESSAGE_PREFIX):
                continue
            found = [entity(SIGNAL, signal.value, text, self) for signal in sorted(signals(text))]
            # The person's words tell first; else the screen they were written on, if there is one.
            language = language_of(own_words(text)) or _of_screen(message)
            if language:
                found.append(entity(LANGUAGE, language, text, self))
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages


def _of_screen(message: Message) -> str | None:
    language = (message.get("metadata") or {}).get(LANGUAGE)
    return language if language in LANGUAGES else None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(RuleComponent):
    """Decides on `distress`: by rule with certainty, by the model where it is sure enough.

    A rule that speaks of danger makes a message `distress`, whatever the model made of it. Where
    none does, the model's `distress` counts from `sure` on (even below what other topics need:
    an offer of help for nothing does less harm than a question back), and beside a figure of
    speech ("this debt is killing me"), at which the model errs with confidence, from
    `sure_beside_figure` on. Below that the message is not understood.
    """

    def __init__(self, sure: float, sure_beside_figure: float) -> None:
        self._sure = sure
        self._sure_beside_figure = sure_beside_figure

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Probabilities of `distress`, 0 to 1, from which it counts."""
        return {"sure": 0.4, "sure_beside_figure": 1.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SafetyNet:
        """Made by Rasa from its section in `config.yml`."""
        return cls(config["sure"], config["sure_beside_figure"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `distress` first, or not first, in each message."""
        for message in messages:
            ranking = message.get(INTENT_RANKING_KEY, [])
            if in_danger(message):
                put_first(DISTRESS, message)
                continue
            topics = [each for each in ranking if each["name"] != DEFAULT_NLU_FALLBACK_INTENT_NAME]
            if not topics or topics[0]["name"] != DISTRESS:
                continue
            text = message.get(TEXT) or ""
            if short_reply(text) is not None:
                continue
            needed = self._sure_beside_figure if figurative(text) else self._sure
            sure = topics[0]["confidence"]
            if sure >= needed:
                put_first(DISTRESS, message, sure)
            else:
                put_first(DEFAULT_NLU_FALLBACK_INTENT_NAME, message, needed)
        return messages


def is_danger(found: Mapping[str, Any]) -> bool:
    """Whether an entity says that a message speaks of danger."""
    return found.get("entity") == SIGNAL and found.get("value") == Signal.DANGER.value


def in_danger(message: Message) -> bool:
    """Whether a message speaks of danger, by rule or by what was learned."""
    return any(is_danger(each) for each in message.get(ENTITIES, []))
