"""Several questions in one message: nothing asked is dropped.

"Letter dated oct 22, am I too late? and is there a free lawyer" is one message with two topics;
the classifier names the louder one. ``ClauseSplitter`` sends the questions in a message through
the rest of the pipeline beside the whole; ``ClauseJoiner``, at the end, writes the topics of those
that are clear onto the message as ``also`` entities.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.component import RuleComponent, entity

ALSO = "also"
CLEAR = 0.6
"""How sure the model must be of a clause's topic; see docs/understanding.md for what that buys."""

MOST_CLAUSES = 4
FEWEST_WORDS = 3

_ASKING = (
    r"(?:how|what|whats|what's|when|where|who|whom|why|which|can|could|do|does|did|is|are|am|will|"
    r"would|should|must|need|c[oó]mo|qu[eé]|cu[aá]ndo|d[oó]nde|qui[eé]n|por qu[eé]|cu[aá]l|"
    r"cu[aá]nt[oa]s?|puedo|puede|pueden|podemos|debo|tengo que|hay|necesito|me pueden)\b"
)
_BOUNDARY = re.compile(
    rf"[.?!;\n]+\s*|,\s*(?=(?:and |y |but |pero )?{_ASKING})"
    rf"|\b(?:and|also|plus|but|y|pero|tambi[eé]n)\s+(?=(?:also )?{_ASKING})",
    re.IGNORECASE,
)
_QUESTION = re.compile(rf"^(?:and |also |but |so |y |pero |también )*{_ASKING}", re.IGNORECASE)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseSplitter(RuleComponent):
    """Puts the questions within a message behind it, as messages of their own."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The messages, each followed by its clauses; Rasa answers the first."""
        return [
            part
            for message in messages
            for part in (message, *(Message({TEXT: text}) for text in clauses(message.get(TEXT))))
        ]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseJoiner(RuleComponent):
    """Writes the clear topics of the clauses onto the message they came from."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The first message alone, with an ``also`` entity for each further topic."""
        whole, *parts = messages
        text = whole.get(TEXT) or ""
        found = [
            {**entity(ALSO, part.get(INTENT)["name"], text, self), "clause": part.get(TEXT)}
            for part in parts
            if part.get(INTENT) and part.get(INTENT)["confidence"] >= CLEAR
        ]
        whole.set(ENTITIES, whole.get(ENTITIES, []) + found, add_to_output=True)
        return [whole]


def clauses(text: str | None) -> list[str]:
    """The questions in a message that has more than one part; none when it has only one.

    Args:
        text: what the person wrote.
    """
    if not text or text.startswith(INTENT_MESSAGE_PREFIX):
        return []
    parts = []
    begin = 0
    for boundary in _BOUNDARY.finditer(text):
        parts.append((text[begin : boundary.start()].strip(), "?" in boundary.group()))
        begin = boundary.end()
    parts.append((text[begin:].strip(), False))
    parts = [part for part in parts if part[0]]
    if len(parts) < 2:
        return []
    asking = [
        part
        for part, question_mark in parts
        if (question_mark or _QUESTION.search(part)) and len(part.split()) >= FEWEST_WORDS
    ]
    return asking[:MOST_CLAUSES]
