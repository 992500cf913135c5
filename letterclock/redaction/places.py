"""Where someone lives or is written to: e-mail and street addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterclock.redaction.finding import Finding
from letterclock.redaction.folding import Folded

_EMAIL = re.compile(
    r"[\w.+%'-]{1,64}\s?@\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{1,63}){1,4}"
    r"|[\w.+-]{2,64}\s(?:at|arroba|\(at\)|\[at\])\s[\w-]{1,63}\s?(?:dot|punto|\(dot\))\s?(?:com|net"
    r"|org|edu|gov|mx|us|es|test)\b"
    # "at" alone before a dot is a place to look something up: "file at ustaxcourt.gov".
    r"|[\w.+-]{2,64}(?:\s?[(\[]at[)\]]\s?|\sarroba\s)[\w-]{1,63}(?:\s?(?:\."
    r"|[(\[]dot[)\]])\s?[\w-]{2,63}){1,4}"
)

_ENDS = (
    r"street|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|place|pl"
    r"|terrace|ter|way|highway|hwy|parkway|pkwy|trail|trl|square|sq|loop|alley|plaza|crossing|row"
)
_NO_NAME = (
    r"(?:a|an|and|are|as|at|before|by|can|collection|como|con|court|day|days|de|del|dia|dias|do"
    r"|each|el|en|file|filed|for|form|forms|from|go|going|got|has|have|hours|i|if|in|is|it|its|la"
    r"|left|letter|letters|levy|lien|los|me|months|more|must|my|no|not|notice|of|on|or|out|over"
    r"|para|past|percent|petition|por|que|should|so|tax|than|that|the|then|there|they|this|till|to"
    r"|un|una|until|us|was|week|weeks|when|will|with|y|year|years|you|your)"
)
_NAME = rf"(?!{_NO_NAME}\b)[a-z0-9][a-z0-9.'-]{{0,20}}"
_ROOM = (
    r"(?:,?\s(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|#|depto?"
    r"|piso)\.?\s?#?[a-z0-9-]{1,6})?"
)
_TOWN = r"(?:,?\s[a-z][a-z .]{1,25},?\s[a-z]{2},?\s\d{5}(?:-\d{4})?)?"
_STREET = re.compile(
    rf"(?<![\w$.,/-])\d{{1,6}}[a-z]?\s(?:[nsew]\.?\s|north\s|south\s|east\s|west\s)?"
    rf"(?:{_NAME}\s){{1,4}}?(?:{_ENDS})\b\.?(?:\s[nsew][ew]?\b\.?)?{_ROOM}{_TOWN}"
)
_CALLE = re.compile(
    r"\b(?:calle|avenida|avda|av|pasaje|colonia|urb|carrera|calzada|callejon|carretera|bulevar|privada)\.?\s"
    r"(?:[a-z0-9][a-z0-9.'-]{0,20},?\s){0,5}?(?:#|no\.?\s|num\.?\s|numero\s)?\s?"
    r"\d{1,5}\b(?!\s?(?:de\b|/|dias))"
    rf"{_ROOM}"
)
_BOX = re.compile(
    r"\bp\.?\s?o\.?\s?box\s?#?\d{1,6}\b|\bapartado(?: postal)?\s#?\d{1,6}\b"
    r"|\b(?:rr|hc|rural route)\s?#?\d{1,4},?\sbox\s?#?\d{1,6}\b"
)
_COURT = re.compile(r"400 (?:second|2nd) st")
"""The Tax Court's own address, which the assistant gives."""


def places(folded: Folded) -> Iterator[Finding]:
    """Every e-mail and street address in a message."""
    for found in _EMAIL.finditer(folded.text):
        yield Finding("email", found.start(), found.end())
    for pattern in (_STREET, _CALLE, _BOX):
        for found in pattern.finditer(folded.text):
            if not _COURT.match(found.group()):
                yield Finding("address", found.start(), found.end())
