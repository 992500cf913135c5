"""Things in a message that matter whatever it asks.

Danger, a number that should not be here, and circumstances in which the usual counting may not
hold. Found by rule, not by the model: none of them may depend on a classifier's mood.
"""

from __future__ import annotations

import re
from enum import StrEnum

from letterclock.normalize import normalize


class Signal(StrEnum):
    """What was noticed."""

    DANGER = "danger"
    """The person speaks of ending their life or of hurting themselves or others."""
    SSN = "ssn"
    """A number with the shape of a Social Security number."""
    BANKRUPTCY = "bankruptcy"
    """A bankruptcy: while it bars a petition, the periods are suspended (26 U.S.C. §§ 6330(d)(2),
    6015(e)(6)); how long is not computed."""
    COMBAT_ZONE = "combat_zone"
    """Service in a combat zone (26 U.S.C. § 7508)."""
    DISASTER = "disaster"
    """A declared disaster (26 U.S.C. § 7508A)."""
    UNSURE = "unsure"
    """The person is not sure of what they say ("maybe"): no yes to a date."""


_PATTERNS = {
    Signal.DANGER: re.compile(
        r"\bsuicid\w*|\bkill(?:ing)? (?:my|him|her|them)\s?sel(?:f|ves)\b|\bkill (?:him|her|them)\b"
        r"|\bend (?:my|his|her|it all|my own) ?(?:life)?\b(?=.*\b(?:life|all)\b|$)"
        r"|\b(?:don'?t|do not|doesn'?t) want (?:to|2) (?:live|be alive|wake up|go on|exist)\b"
        r"|\b(?:don'?t|do not|doesn'?t) want to be here(?: (?:anymore|any more))?(?=\W*$|[.!?,;])"
        r"|\bbetter off (?:dead|without me)\b|\bwant(?:s|ed)? to die\b|\bwish i (?:was|were) dead\b"
        r"|\b(?:hurt|cut|harm)(?:ing)? my\s?self\b|\btake my (?:own )?life\b|\bno reason to live\b"
        r"|\bi (?:just )?(?:can'?t|cannot|can not) (?:go on|(?:do|take) (?:it|this) anymore)\b"
        r"|\bthreaten\w* to (?:kill|hurt)\b|\b(?:will|going to|gonna) (?:kill|hurt) me\b"
        r"|\b(?:talk\w*|thinking|think) (?:about|of) ending it\b|\bme va a (?:matar|lastimar)\b"
        r"|\bamenaz\w+ con matar\w*|\bhabla de (?:matarse|quitarse la vida)\b"
        r"|\bmatarme\b|\bme (?:quiero|voy a) (?:matar|morir)\b|\bquitarme la vida\b"
        r"|\b(?:no quiero|ya no quiero) (?:seguir )?(?:vivir|viviendo)\b|\bquiero morir\w*\b"
        r"|\bacabar con (?:mi vida|todo)\b|\b(?:se quiere|quiere) (?:matar|morir|quitar la vida)\b"
    ),
    Signal.SSN: re.compile(
        r"(?<![\d-])(?!000|666|9\d\d)\d{3}[- .](?!00)\d{2}[- .](?!0000)\d{4}(?![\d-])"
        r"|\b(?:ssn|social(?: security)?(?: number)?|seguro social)\b\D{0,20}\d{9}\b"
        # What ``letterclock.redaction`` leaves in its place.
        r"|\[(?:ssn|itin)\]"
    ),
    Signal.BANKRUPTCY: re.compile(
        r"\bbankrupt\w*|\bchapter (?:7|11|12|13)\b|\bch\.? ?(?:7|13)\b|\bautomatic stay\b"
        r"|\b[bv]ancarr?ota\b|\bquiebra\b|\bcapitulo (?:7|11|13)\b"
    ),
    Signal.COMBAT_ZONE: re.compile(
        r"\bcombat (?:zone|pay)\b|\bdeployed\b|\bdeployment\b|\bzona de combate\b"
        r"|\bdesplegad[oa]\b|\bin the (?:army|military|navy|marines) overseas\b"
    ),
    Signal.DISASTER: re.compile(
        r"\bhurricane\b|\bfema\b|\b(?:declared |federal |natural )disaster\b|\bwildfires?\b"
        r"|\btornado\b|\bflood(?:ed|ing|s)?\b|\bearthquake\b"
        r"|\bhuracan\b|\bdesastre\b|\binundacion\w*|\bterremoto\b|\bincendios? forestal\w*"
    ),
    Signal.UNSURE: re.compile(
        r"\bmay ?be\b|\bperhaps\b|\b(?:not|n't|im not|nt) (?:really |so )?sure\b|\bi guess\b"
        r"|\bidk\b|\bprobably\b|\bi think so\b|\bkind of\b|\bunsure\b"
        r"|\btal vez\b|\bqui[sz]as?\b|\ba lo mejor\b|\bno (?:estoy|toy) segur[oa]\b"
        r"|\bcreo que si\b|\bpuede ser\b|\bno se\b"
    ),
}


def signals(message: str) -> frozenset[Signal]:
    """What a message gives notice of.

    Args:
        message: what the person wrote.
    """
    text = normalize(message)
    return frozenset(signal for signal, pattern in _PATTERNS.items() if pattern.search(text))


def in_danger(message: object) -> bool:
    """Whether a message speaks of danger.

    Args:
        message: what the person wrote; anything but text speaks of none.
    """
    return isinstance(message, str) and Signal.DANGER in signals(message)
