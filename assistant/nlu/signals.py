"""What a message gives notice of, by rule: its language, danger, numbers that should not be here.

Two components: `SignalExtractor` adds entities; `SafetyNet` stands after the classifier and
makes a message that speaks of danger `distress`, whatever the classifier made of it, and holds
the classifier to how sure it is where no rule speaks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
SUSPECT = "suspect"
"""On a message its sentence that is suspected of danger; `True` on that sentence by itself."""

LEARNED = "DangerClassifier"
"""Who found a danger that no rule names: the class of that name in `assistant.nlu.danger`."""


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

    What `DangerClassifier` alone found is held against what the model makes of that very sentence
    (`SUSPECT`): two that learned apart seldom err together. "Nope, don't need it" is no danger
    where the topics see none.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Probabilities of `distress`, 0 to 1, from which it counts.

        `second`: below which danger that was learned is named beside the answer and not before it;
        `least`: below which it is none, in a message of at most `few` words.
        """
        return {
            **{"sure": 0.4, "sure_beside_figure": 1.0},
            **{"second": 0.005, "least": 0.001, "few": 20},
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SafetyNet:
        """Made by Rasa from its section in `config.yml`."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `distress` first, or not first, in each message."""
        suspects = [each for each in messages if each.get(SUSPECT)]
        if suspects:
            self._hold(messages[0], suspects[0].get(INTENT_RANKING_KEY, []))
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
            needed = self._config["sure_beside_figure" if figurative(text) else "sure"]
            sure = topics[0]["confidence"]
            if sure >= needed:
                put_first(DISTRESS, message, sure)
            else:
                put_first(DEFAULT_NLU_FALLBACK_INTENT_NAME, message, needed)
        return messages

    def _hold(self, message: Message, ranking: Sequence[Mapping[str, Any]]) -> None:
        """Takes learned danger back, as far as the topics see none in the suspected sentence."""
        likely = [each["confidence"] for each in ranking if each["name"] == DISTRESS]
        entities = message.get(ENTITIES, [])
        learned = [each for each in entities if each.get("extractor") == LEARNED]
        if not learned or not likely or likely[0] >= self._config["second"]:
            return
        few = len((message.get(TEXT) or "").split()) <= self._config["few"]
        none = few and likely[0] < self._config["least"]
        kept = [each for each in entities if each not in learned]
        if not none:
            kept += [
                {**each, "value": Signal.CARE.value} for each in learned if each["entity"] == SIGNAL
            ]
        message.set(ENTITIES, kept, add_to_output=True)


def is_danger(found: Mapping[str, Any]) -> bool:
    """Whether an entity says that a message speaks of danger."""
    return found.get("entity") == SIGNAL and found.get("value") == Signal.DANGER.value


def in_danger(message: Message) -> bool:
    """Whether a message speaks of danger, by rule or by what was learned."""
    return any(is_danger(each) for each in message.get(ENTITIES, []))
