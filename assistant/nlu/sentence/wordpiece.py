"""Text to WordPiece tokens, as BERT's uncased models were trained with."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from itertools import islice

FIRST, LAST, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"

MAX_WORD = 100
"""Longer words are one unknown token, as in BERT."""

_ASCII_SIGNS = frozenset("$+<=>^`|~")
"""Signs BERT separates like punctuation though Unicode does not call them that."""

_CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """Splits text into the pieces of a vocabulary.

    Args:
        vocabulary: every piece there is; one inside a word starts with ``##``.
    """

    def __init__(self, vocabulary: Collection[str]) -> None:
        self._pieces = frozenset(vocabulary)

    def tokens(self, text: str, limit: int) -> list[str]:
        """The tokens of a text between the two that mark its ends.

        Args:
            text: anything a person may write.
            limit: how many tokens at most, the two included; the rest of the text is left out.
        """
        pieces = (piece for word in _words(text) for piece in self._split(word))
        return [FIRST, *islice(pieces, limit - 2), LAST]

    def _split(self, word: str) -> list[str]:
        """The longest piece that fits, then the longest that fits the rest, and so on."""
        if len(word) > MAX_WORD:
            return [UNKNOWN]
        pieces = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = prefix + word[start:end]
                if piece in self._pieces:
                    break
            else:
                return [UNKNOWN]
            pieces.append(piece)
            start = end
        return pieces


def _words(text: str) -> Iterator[str]:
    """Words and punctuation marks, in lower case and without accents."""
    return iter("".join(_spaced(character) for character in _plain(text)).split())


def _plain(text: str) -> str:
    visible = (" " if _is_space(each) else each for each in text if not _is_control(each))
    bare = (
        each
        for each in unicodedata.normalize("NFD", "".join(visible))
        if unicodedata.category(each) != "Mn"
    )
    return "".join(bare).lower()


def _spaced(character: str) -> str:
    alone = (
        character in _ASCII_SIGNS
        or unicodedata.category(character).startswith("P")
        or any(first <= ord(character) <= last for first, last in _CJK)
    )
    return f" {character} " if alone else character


def _is_space(character: str) -> bool:
    return character in "\t\n\r" or character.isspace()


def _is_control(character: str) -> bool:
    if character in "\t\n\r":
        return False
    # Not "Cn", unassigned: a new emoji is unknown, but it is there.
    return character == "\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co")
