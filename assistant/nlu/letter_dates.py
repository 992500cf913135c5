"""Entities by rule: the date on the letter, and the IRS letters a message names.

Reading is `letterclock.dates`; this hands what it concluded to Rasa as entities, so that it is
kept with the message for Rasa's own tools. What it means is decided from the case
(`letterclock.case`).
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.component import RuleComponent, entity
from letterclock import clock
from letterclock.dates import Finding, read_letter_date
from letterclock.found import find

LETTER_DATE = "letter_date"
LETTER = "letter"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LetterDateExtractor(RuleComponent):
    """Adds `letter_date` (with its finding) and `letter` entities to a message."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities found in each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            # A button's payload already carries its entities.
            if text and not text.startswith(INTENT_MESSAGE_PREFIX):
                found = message.get(ENTITIES, []) + self.extract(text)
                message.set(ENTITIES, found, add_to_output=True)
        return messages

    def extract(self, text: str) -> list[dict[str, Any]]:
        """The entities of a message, as Rasa keeps them.

        `letter_date` has the finding of `read_letter_date` and its ISO dates; its `value`
        is the first of them, or the finding where there is no date.
        """
        today = clock.today()
        found = find(text, today)
        others = [at for at, each in enumerate(found.naming.placed) if not each.counted]
        read = read_letter_date(
            text, today, [each for each in found.dates if each.paper not in others]
        )
        entities = [
            entity(LETTER, each.number, text, self) for each in found.naming.placed if each.number
        ]
        if read.finding is not Finding.NONE:
            dates = [day.isoformat() for day in read.dates]
            told = entity(LETTER_DATE, dates[0] if dates else read.finding.value, text, self)
            kind = read.kind.value if read.kind else None
            entities.append({**told, "finding": read.finding.value, "dates": dates, "kind": kind})
        return entities
