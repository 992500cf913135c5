"""A tokenizer that sees dates, money and numbers as what they are, not as digits.

For telling what is asked, "oct 22", "10/22/2026" and "three weeks ago" are all the same thing: a
date. Each becomes one token with a fixed text, so that the classifier learns from "letter is
<date>, too late?" and not from the digits of the examples. Where the tokens stand in the message
stays true.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from letterclock import clock
from letterclock.dates import Kind
from letterclock.found import find
from letterclock.naming import How
from letterclock.normalize import normalize

DATE_TOKEN = "datetoken"
PAPER_TOKEN = "otherpapertoken"
LETTER_TOKEN = "lettertoken"
"""For any letter whose days are counted: every example teaches all of them."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!]")

# Rasa's featurizer makes every number the same token; which period is meant must stay apart.
_PERIODS = {"30": "thirty", "90": "ninety", "31": "thirtyone"}

# A stretch of time is words to the classifier: "a month ago" asks, "today" pleads.
_NOT_MASKED = (Kind.VAGUE, Kind.RELATIVE)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class LetterTokenizer(Tokenizer):
    """Words without accents in lower case; a date or an IRS letter as one token."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings every Rasa tokenizer has; this one adds none."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The tokens of a message's text, in order."""
        text = message.get(attribute)
        normal = normalize(text)
        spans = masked_spans(text, clock.today())
        tokens = [
            Token(_PERIODS.get(found.group(), found.group()), found.start(), found.end())
            for found in _WORD.finditer(normal)
            if not any(start <= found.start() < end for start, end, _ in spans)
        ]
        tokens += [Token(name, start, end) for start, end, name in spans]
        tokens.sort(key=lambda token: token.start)
        # Rasa's featurizers need at least one token: punctuation alone is one as it stands.
        return self._apply_token_pattern(tokens or [Token(normal or "?", 0, len(normal))])


def masked_spans(text: str, today: date) -> list[tuple[int, int, str]]:
    """Where a message has dates and IRS letters: begin, end, and the token for it.

    Args:
        text: The message.
        today: The day it was written (Eastern time).
    """
    found = find(text, today)
    spans = [
        (mention.start, mention.end, DATE_TOKEN)
        for mention in found.dates
        if mention.kind not in _NOT_MASKED
    ]
    spans += [
        (each.start, each.end, LETTER_TOKEN if each.counted else PAPER_TOKEN)
        for each in found.naming.placed
        if each.how is How.NUMBER
    ]
    return spans
