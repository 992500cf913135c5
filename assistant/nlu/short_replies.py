"""Messages that name no topic: a date and nothing else, the day it came, a short reply.

The model finds a topic in "columbus day" or "idk" as in anything. Here the words decide, before
any state: what a short reply means is decided by what was asked last (`actions.short_replies`).
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME, INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.aspects import ASPECT
from assistant.nlu.component import RuleComponent, own_words, put_first
from assistant.nlu.letter_dates import LETTER_DATE
from letterclock import clock
from letterclock.case import ShortKind, short_reply
from letterclock.case.short import only_these, part_alone
from letterclock.dates import Finding
from letterclock.found import find
from letterclock.normalize import normalize

_TOPICS = {
    ShortKind.YES: "affirm",
    ShortKind.NOTED: "affirm",
    ShortKind.NO: "deny",
    ShortKind.START: "greet",
}
"""Short replies that are a topic; all others are no more than an answer to what was asked."""

_NO_RECEIPT = frozenset(
    {
        *("give_letter_date", "correct_letter_date", DEFAULT_NLU_FALLBACK_INTENT_NAME),
        *("chitchat", "out_of_scope", "greet", "goodbye", "thanks"),
    }
)
"""Topics that the day a letter came is not: who tells it offers it for the printed date."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ShortReplies(RuleComponent):
    """Gives messages that name no topic the one their words stand for."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Puts the topic first where the words decide it."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not text or text.startswith(INTENT_MESSAGE_PREFIX):
                continue
            if not own_words(text):  # a pasted letter, and not a word beside it
                found = message.get(ENTITIES, [])
                message.set(ENTITIES, [each for each in found if each["entity"] != ASPECT])
                message.set(INTENT_RANKING_KEY, [])
                put_first("give_letter_date", message)
            elif (topic := _topic(text, message)) is not None:
                put_first(topic, message)
        return messages


def _topic(text: str, message: Message) -> str | None:
    short = short_reply(text)
    if short is not None:
        return _TOPICS.get(short.kind, DEFAULT_NLU_FALLBACK_INTENT_NAME)
    if _only_a_date(text):
        return "give_letter_date"
    part = part_alone(text)
    if part is not None:
        return f"deadline_{part}"
    findings = [
        each.get("finding") for each in message.get(ENTITIES, []) if each["entity"] == LETTER_DATE
    ]
    received = Finding.RECEIPT.value in findings
    return "missing_date" if received and message.get(INTENT)["name"] in _NO_RECEIPT else None


def _only_a_date(text: str) -> bool:
    dates = find(text, clock.today()).dates
    return only_these(normalize(text), [(each.start, each.end) for each in dates])
