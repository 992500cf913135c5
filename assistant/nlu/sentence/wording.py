"""How a message is worded before it goes to the encoder."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.nlu.tokenizer import DATE_TOKEN, LETTER_TOKEN, PAPER_TOKEN, masked_spans
from letterclock import clock

_WORDS = {DATE_TOKEN: "a date", PAPER_TOKEN: "another notice", LETTER_TOKEN: "letter 4390"}


def in_plain_words(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    """The text with words for dates and other papers, whose digits mean nothing here.

    Args:
        text: The message.
        parts: Its tokens as `LetterTokenizer` reads them, in order: where each begins and ends,
            and its text. Those that are just words need not be among them.
    """
    said = []
    position = 0
    for start, end, token in parts:
        words = _WORDS.get(token)
        if words is not None and start >= position:
            said += [text[position:start], words]
            position = end
    return "".join([*said, text[position:]])


def masked(text: str) -> list[tuple[int, int, str]]:
    """What `in_plain_words` replaces in a text, in order.

    Args:
        text: A message, or a part of one.
    """
    return sorted(masked_spans(text, clock.today()))
