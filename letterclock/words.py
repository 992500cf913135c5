"""Words and phrases of the letter files as patterns: whole words, `*` for any ending."""

from __future__ import annotations

import re


def phrase(words: str) -> str:
    """The pattern of a phrase in normalised text; stands where a word begins.

    Args:
        words: Lower case, no accents; `levy*` stands for any ending of the word.
    """
    parts = [
        re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
        for word in words.split()
    ]
    return r"\s+".join(parts) + ("" if words.endswith("*") else r"(?!\w)")
