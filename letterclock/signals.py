"""Things in a message that matter whatever it asks.

Danger, a number that should not be here, and circumstances in which the usual counting may not
hold. Found by rule, not by the model: none of them may depend on a classifier's mood.
"""

from __future__ import annotations

import re
from enum import StrEnum

from letterclock.danger import Danger, dangers
from letterclock.message_cache import once_a_message
from letterclock.normalize import normalize


class Signal(StrEnum):
    """What was noticed."""

    DANGER = "danger"
    """Suicide, violence, threats, fear of being found: of the person or of somebody else. Which of
    them it is, `letterclock.danger` tells."""
    CARE = "care"
    """Perhaps danger: by no rule, and too uncertain to put before what was asked."""
    HIDING = "hiding"
    """Somebody whom the person fears must not find them: a petition shows the address."""
    SSN = "ssn"
    """A number with the shape of a Social Security number."""
    COMBAT_ZONE = "combat_zone"
    """Service in a combat zone (26 U.S.C. § 7508)."""
    DISASTER = "disaster"
    """A disaster that may be a declared one (26 U.S.C. § 7508A): a storm, a flood, days without
    power. Figures of speech ("a storm of letters") are none."""
    UNSURE = "unsure"
    """The person is not sure of what they say ("maybe"): no yes to a date."""


_PATTERNS = {
    Signal.SSN: re.compile(
        r"(?<![\d-])(?!000|666|9\d\d)\d{3}[- .](?!00)\d{2}[- .](?!0000)\d{4}(?![\d-])"
        r"|\b(?:ssn|social(?: security)?(?: number)?|seguro social)\b\D{0,20}\d{9}\b"
        # What `letterclock.redaction` leaves in its place.
        r"|\[(?:ssn|itin)\]"
    ),
    Signal.HIDING: re.compile(
        r"\b(?:restraining|protect(?:ive|ion)|no[- ]contact) orders?\b|\border of protection\b"
        r"|\bdomestic (?:violence|abuse)\b|\babus(?:er|ive)\b(?! (?:penalt|tax|irs))"
        r"|\b(?:in|am|i'?m|went into) hiding\b|\bwomen'?s shelter\b"
        r"|\b(?:in|at) (?:a|the) shelter\b"
        r"|\baddress confidential\w*|\bsafe house\b|\bi (?:fear|am in fear of) (?:him|her|my ex)\b"
        r"|\b(?:he|she|ex|husband|wife) (?:must not|should ?n'?t|should not|does ?n'?t|does not"
        r"|can'?t|cannot|can not) (?:know|see|find out|learn|get)\b.{0,20}"
        r"\b(?:where|address|live)\b"
        r"|\borden(?:es)? de (?:proteccion|restriccion|alejamiento)\b"
        r"|\bviolencia (?:domestica|familiar|de genero)\b"
        r"|\bescondid[oa]s?\b.{0,20}\b(?:de el|de ella|de mi)\b"
        r"|\b(?:en un|en el) (?:refugio|albergue)\b"
        r"|\b(?:el|ella|mi ex|mi espos[oa]|mi marido) no (?:debe|puede|sabe|tiene que saber"
        r"|quiero que sepa)\b.{0,20}\b(?:donde|direccion|vivo)\b"
    ),
    Signal.COMBAT_ZONE: re.compile(
        r"\bcombat (?:zone|pay)\b|\bdeployed\b|\bdeployment\b|\bzona de combate\b|\bdesplegad[oa]\b"
        r"|\b(?:soldiers?|army|marines?|navy|troops?|soldado|ejercito|militar|marino)\b.{0,40}"
        r"\b(?:iraq|irak|afghanistan|afganistan|syria|siria|kuwait|qatar)\b"
        r"|\bin the (?:army|military|navy|marines) overseas\b"
    ),
    Signal.DISASTER: re.compile(
        r"\bhurricane\b|\bfema\b|\b(?:declared |federal |natural )disaster\b|\btornado(?:es|s)?\b"
        r"|(?<!like )(?<!like a )\bwild ?fires?\b|\b(?:forest|brush|bush) ?fires?\b|\btyphoon\b"
        r"|\bcyclone\b|\bflood(?:ed|ing|s|waters?)?\b(?! (?:of|with|by) (?!water))|\bearthquake\b"
        r"|\b(?:mud|land)slides?\b(?! victory)|\bevacuat\w+"
        r"|(?<!perfect )(?<!weather the )(?<!weathering the )\b(?:(?:ice|snow|winter) ?)?storms?\b"
        r"(?! of)(?! out)|\bpower (?:was )?(?:outage|out|went out)\b|\bblackout\b"
        r"|\b(?:no|without|lost|out of) (?:power|electricity)\b"
        r"|\bhuracan(?:es)?\b|\bciclon\b|\btifon\b|\bdesastre (?:natural|declarado|federal)\b"
        r"|\binundacion\w*|\binundo\b|\binundad[oa]s?\b(?! de (?!agua))|\bterremotos?\b|\bsismos?\b"
        r"|\b(?:temblor|temblores)\b(?! (?:de|en) (?:las? |los? |mis? )?(?:mano|voz|nervio|pierna))"
        r"|(?<!apagar )(?<!apagando )\bincendios?\b|\bdeslaves?\b|\bvaguada\b|\bapagon(?:es)?\b"
        r"|\bsin (?:luz|corriente|electricidad)\b"
        r"|\btormentas?\b(?! (?:de (?!nieve|hielo|viento|arena|agua)|perfecta|emocional))"
        r"|\bnevadas?\b"
    ),
    Signal.UNSURE: re.compile(
        r"\bmay ?be\b|\bperhaps\b|\b(?:not|n't|im not|nt) (?:really |so )?sure\b|\bi guess\b"
        r"|\bidk\b|\bprobably\b|\bi think so\b|\bkind of\b|\bunsure\b|\btal vez\b|\bqui[sz]as?\b"
        r"|\ba lo mejor\b|\bno (?:estoy|toy) segur[oa]\b|\bcreo que si\b|\bpuede ser\b|\bno se\b"
    ),
}


@once_a_message
def signals(message: str) -> frozenset[Signal]:
    """What a message gives notice of.

    Args:
        message: What the person wrote.
    """
    text = normalize(message)
    found = frozenset(signal for signal, pattern in _PATTERNS.items() if pattern.search(text))
    kinds = dangers(message)
    if Danger.ABUSE in kinds:
        found |= {Signal.HIDING}
    return found | {Signal.DANGER} if kinds else found


def in_danger(message: object) -> bool:
    """Whether a message speaks of danger.

    Args:
        message: What the person wrote; anything but text speaks of none.
    """
    return isinstance(message, str) and bool(dangers(message))
