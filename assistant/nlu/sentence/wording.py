"""How a message is worded before it goes to the encoder."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.nlu.tokenizer import DATE_TOKEN, LETTER_TOKEN, PAPER_TOKEN

_WORDS = {DATE_TOKEN: "a date", PAPER_TOKEN: "another notice", LETTER_TOKEN: "letter 4390"}


def in_plain_words(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    """The text with words for dates and other papers, whose digits mean nothing here.

    Args:
        text: the message.
        parts: its tokens as ``LetterTokenizer`` reads them, in order: where each begins and ends,
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
