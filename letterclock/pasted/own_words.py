"""What a person wrote before and behind a letter that they pasted.

Only sentences that no letter has: they ask, or speak of the one who writes them. A name below
"Sincerely" and an address above the sender's are the letter's, and so is all that is in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterclock.normalize import normalize

_I = re.compile(
    r"(?<![\w.])(?:i|i'm|im|i've|ive|yo|tengo|estoy|soy|puedo|quiero|necesito|recibi|hago|debo)"
    r"(?![\w.]|\s*:)"
)
_MINE = re.compile(r"(?<![\w.])(?:my|me|mine|mi|mis)(?![\w.]|\s*:)")
_POLITE = re.compile(
    r"\b(?:ayuda|ayudenme|ayudeme|help|please|pls|hi|hello|hola|thanks|gracias|porfa|por favor"
    r"|here is|this is|esta es|aqui esta|no entiendo|buen[oa]s (?:dias|tardes|noches))\b"
)
_ASKS = re.compile(
    r"(?<!\w)(?:how|what|whats|what's|when|where|who|why|which|can|could|do|does|did|is|are|am"
    r"|will|would|should|must|como|que|cuando|donde|quien|por que|cual|cuanto|cuanta|cuantos"
    r"|cuantas|puedo|puede|hay|ya)(?!\w)"
)
_OF_A_LETTER = re.compile(
    r"\b(?:you|your|yours|we|our|us|usted|su|sus|nuestr[oa]s?|nosotros|enclosed|publication|form)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*|\n")
_LOWER = re.compile(r"\s[^\W\d_A-Z]{2}")
_BEFORE_WORDS = " ¿,-"


def own_words(before: str, behind: str, in_body: bool) -> str:
    """The person's own sentences, one a line; empty where there are none.

    Args:
        before: What stands before the letter's first label.
        behind: What stands behind its last one, from the end of that label on.
        in_body: The letter breaks off below its greeting, so that its own sentences are behind.
    """
    lost_its_lines = "\n" not in behind.strip()
    value, newline, rest = behind.partition("\n")
    found = [*_sentences(before, in_body=False), *_sentences(newline + rest, in_body)]
    if lost_its_lines:  # else what stands on the line of a label is the letter's
        found += _behind_a_label(value)
    return "\n".join(found)


def _sentences(text: str, in_body: bool) -> Iterator[str]:
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        if sentence and _is_own(sentence, in_body):
            yield sentence


def _is_own(sentence: str, in_body: bool) -> bool:
    plain = normalize(sentence)
    letters = _OF_A_LETTER.search(plain) is not None
    asks = _ASKS.match(plain.lstrip(_BEFORE_WORDS)) is not None or (
        "?" in plain and _ASKS.search(plain) is not None
    )
    if in_body:
        # Officers write "I have considered …", and end it with a full stop.
        chatty = "?" in plain or sentence.lstrip(_BEFORE_WORDS)[:1].islower()
        return chatty and not letters and (asks or _I.search(plain) is not None)
    # "Mi Ja Example" is a name.
    mine = _MINE.search(plain) is not None and _LOWER.search(sentence) is not None
    polite = asks or _POLITE.search(plain) is not None
    return mine or _I.search(plain) is not None or (polite and not letters)


def _behind_a_label(text: str) -> Iterator[str]:
    """The sentences on the line of a letter's last label, from the word on that begins them."""
    for match in _SENTENCE.finditer(text):
        plain = normalize(match.group())
        places = [each.start() for each in (_I.search(plain), _ASKS.search(plain)) if each]
        if places and not _OF_A_LETTER.search(plain):
            yield match.group()[min(places) :].strip()
