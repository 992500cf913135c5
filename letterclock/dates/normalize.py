"""One spelling for what people type: lower case, no accents, plain quotes and dashes.

Every step keeps the length, so that a place in the normalised text is the same place in the
message.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("⁄∕／", "/"),
    **dict.fromkeys("\u00a0\u2007\u202f\u3000\t", " "),
}

# A group of digits in which a letter O (or, in a full numeric date, l) stands for a digit.
_O_FOR_ZERO = re.compile(r"(?<![a-z0-9])(?=[o/.-]*\d)[0-9o]+(?:[/.-][0-9o]+)*(?![a-z0-9])")
_L_FOR_ONE = re.compile(r"(?<![a-z0-9])[0-9l]{1,4}([/.-])[0-9l]{1,2}\1[0-9l]{1,4}(?![a-z0-9])")


def normalize(message: str) -> str:
    """The message in one spelling, character for character."""
    text = message.lower() if message.isascii() else "".join(map(_one, message))
    text = _O_FOR_ZERO.sub(lambda found: found.group().replace("o", "0"), text)
    return _L_FOR_ONE.sub(lambda found: found.group().replace("l", "1"), text)


def _one(character: str) -> str:
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    # Lower-casing or decomposing may give more than one character: the first is the letter.
    return unicodedata.normalize("NFD", character.lower())[0]
