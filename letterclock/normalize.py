"""One spelling for what people type: lower case, no accents, plain quotes and dashes.

Every step keeps the length, so that a place in the normalised text is the same place in the
message.
"""

from __future__ import annotations

import re
import unicodedata

from letterclock.calendar_words import MONTHS
from letterclock.message_cache import once_a_message

_PLAIN = {
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("⁄∕／", "/"),
    **dict.fromkeys("\u00a0\u2007\u202f\u3000\t", " "),
}

# A group of digits in which a letter O (or, in a full numeric date, l or i) stands for a digit;
# "1o de octubre" and "1.o de octubre" are the first of the month.
_O_FOR_ZERO = re.compile(
    r"(?<![a-z0-9])(?=[o/.-]{0,12}\d)(?!\d\.?o\.?\s+de\b)[0-9o]+(?:[/.-][0-9o]+)*(?![a-z0-9])"
)
_L_FOR_ONE = re.compile(
    r"(?<![a-z0-9])(?=\S{0,8}\d\d)[0-9oli]{1,4}([/.-])[0-9oli]{1,2}\1[0-9oli]{1,4}(?![a-z0-9])"
)
_DIGITS_FOR_LETTERS = str.maketrans("oli", "011")

# The word by which most Spanish messages give the letter's date, as it is often typed.
_DISE = re.compile(r"\bdi[sz]e\b")

# A month as a scanner may see it: "0ct", "N0v", "Ju1y", "5ept".
_MONTH_WITH_DIGITS = re.compile(r"(?<![a-z0-9])(?=[a-z]*[015])[a-z015]{3,12}(?![a-z0-9])")
_LETTER_BESIDE_DIGIT = re.compile(r"[015][a-z]|[a-z][015]")
_LETTERS_FOR_DIGITS = tuple(str.maketrans("015", letters) for letters in ("ols", "ois"))


@once_a_message
def normalize(message: str) -> str:
    """The message in one spelling, character for character."""
    text = message.lower() if message.isascii() else "".join(map(_one, message))
    text = _DISE.sub("dice", text)
    text = _O_FOR_ZERO.sub(lambda found: found.group().replace("o", "0"), text)
    return _L_FOR_ONE.sub(lambda found: found.group().translate(_DIGITS_FOR_LETTERS), text)


def mend_months(text: str) -> str:
    """The normalised text with months that a scanner gave digits as they are spelled."""
    return _MONTH_WITH_DIGITS.sub(_mended, text) if _LETTER_BESIDE_DIGIT.search(text) else text


def _mended(found: re.Match[str]) -> str:
    spelled = (found.group().translate(letters) for letters in _LETTERS_FOR_DIGITS)
    return next((word for word in spelled if word in MONTHS), found.group())


def _one(character: str) -> str:
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    # Lower-casing or decomposing may give more than one character: the first is the letter.
    return unicodedata.normalize("NFD", character.lower())[0]
