"""The labels that stand in a letter of the IRS, and whether a text has enough of them to be one.

Scanners take letters for others that look alike; labels are known all the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a label says of what stands behind it."""

    TREASURY = "treasury"
    SERVICE = "service"
    DATE = "date"
    """The letter's own."""
    OTHER_DATE = "other_date"
    LAST_DAY = "last_day"
    PERIOD = "period"
    TAXPAYER = "taxpayer"
    CONTACT = "contact"
    TELEPHONE = "telephone"
    EMPLOYEE = "employee"
    GREETING = "greeting"
    CLOSING = "closing"
    FOOTER = "footer"
    NUMBER = "number"
    """The letter's number on a line of its own; told by `number`."""


@dataclass(frozen=True)
class Found:
    """A label in a text.

    Attributes:
        label: What it says.
        start: Where it begins, in characters.
        end: Where it ends, its colon included.
        strong: It stands as labels do: at the beginning of a line, or before a colon.
        printed: It begins with a capital, as labels do.
    """

    label: Label
    start: int
    end: int
    strong: bool
    printed: bool = True


_PHRASES: Mapping[Label, Sequence[str]] = {
    Label.TREASURY: ("department of the treasury", "departamento del tesoro"),
    Label.SERVICE: (
        *("internal revenue service", "independent office of appeals", "office of appeals"),
        *("servicio de impuestos internos", "oficina independiente de apelaciones"),
        "oficina de apelaciones",
    ),
    Label.DATE: (
        *("date", "letter date", "notice date", "issue date", "date issued", "date of letter"),
        *("date of notice", "date of this letter", "date of this notice", "fecha"),
        *("fecha de la carta", "fecha de esta carta", "fecha del aviso", "fecha de este aviso"),
        *("fecha de la notificacion", "fecha de emision"),
    ),
    Label.OTHER_DATE: (
        *("hearing date", "date of hearing", "date of your hearing", "conference date"),
        *("date of conference", "date received", "received", "received date", "date of birth"),
        *("date of request", "date of your request", "request date", "request received"),
        *("date filed", "date mailed", "mailed", "postmark date", "assessment date"),
        *("date of assessment", "date of levy", "date of lien", "lien filed", "date printed"),
        *("fecha de la audiencia", "fecha de audiencia", "fecha de nacimiento"),
        *("fecha de recibo", "fecha recibida", "recibido", "fecha de la solicitud"),
        *("fecha de envio", "fecha del gravamen", "fecha del embargo"),
    ),
    Label.LAST_DAY: (
        *("last day to file", "last day to petition", "last date to petition", "last day"),
        *("last date to respond", "last day to respond", "last date to file", "due date"),
        *("response due date", "response date", "respond by", "pay by", "amount due by"),
        *("request a hearing by", "deadline", "fecha limite", "ultimo dia para", "ultimo dia"),
        *("fecha de vencimiento", "responda antes del", "pague antes del"),
    ),
    Label.PERIOD: (
        *("tax periods ended", "tax period ended", "tax period(s) ended", "tax period(s)"),
        *("tax periods", "tax period", "tax years ended", "tax year ended", "tax year(s)"),
        *("tax years", "tax year", "period ended", "periods ended", "year ended", "years ended"),
        *("period", "periods", "kind of tax", "type of tax", "tax form", "form number"),
        *("periodos tributarios", "periodo tributario", "periodos contributivos"),
        *("periodo contributivo", "anos tributarios", "ano tributario", "anos contributivos"),
        *("ano contributivo", "tipo de impuesto", "numero de formulario"),
    ),
    Label.TAXPAYER: (
        *("taxpayer identification number", "taxpayer id number", "taxpayer id"),
        *("taxpayer name", "taxpayer", "social security number", "ssn", "ein"),
        *("numero de identificacion del contribuyente", "nombre del contribuyente"),
        *("contribuyente", "numero de seguro social"),
    ),
    Label.CONTACT: (
        *("person to contact", "persons to contact", "contact person", "contact name"),
        *("your contact", "to contact us", "contact us", "persona de contacto"),
        *("persona a contactar", "persona para contactar", "persona con quien comunicarse"),
        *("para comunicarse con nosotros", "contacto"),
    ),
    Label.TELEPHONE: (
        *("contact telephone number", "telephone number", "telephone", "phone number", "phone"),
        *("tel", "fax number", "fax", "numero de telefono", "telefono"),
    ),
    Label.EMPLOYEE: (
        *("employee id number", "employee identification number", "employee id"),
        *("badge number", "id number", "contact hours", "contact id number", "name"),
        *("numero de identificacion del empleado", "horario", "nombre"),
    ),
    Label.GREETING: (
        *("dear", "dear mr", "dear mrs", "dear ms", "dear taxpayer", "estimado", "estimada"),
        *("estimado contribuyente", "estimada contribuyente", "estimado senor"),
        "estimada senora",
    ),
    Label.CLOSING: ("sincerely", "sincerely yours", "atentamente", "respetuosamente"),
    Label.FOOTER: (
        *("catalog number", "enclosures", "enclosure", "certified mail", "refer reply to"),
        *("in reply refer to", "numero de catalogo", "anexos", "anexo", "correo certificado"),
        *("cc", "re", "in re", "asunto"),
    ),
}

_LOOK_ALIKE = {
    "i": "[il1|!]",
    "l": "[li1|]",
    "o": "[o0]",
    "s": "[s5]",
    "e": "[ec]",
    "m": "(?:m|rn)",
    " ": r"[ ]{1,3}",
    "(": r"\(",
    ")": r"\)",
}
"""What a scanner may have made of a letter."""

_ANYWHERE = frozenset({Label.GREETING, Label.CLOSING})
"""Labels that people do not write in the middle of a sentence of their own, in two words."""


def _scanned(phrase: str) -> str:
    return "".join(_LOOK_ALIKE.get(character, character) for character in phrase)


_WORD = re.compile(r"(?<![\w-])[a-z0-9|!]+")
_ONE_LETTER = str.maketrans("l1|!05c", "iiiiose")


def _folded(word: str) -> str:
    """A word in which letters that a scanner takes for each other are one."""
    return word.translate(_ONE_LETTER).replace("rn", "m")


def _by_first_word() -> dict[str, list[tuple[re.Pattern[str], str, Label]]]:
    """The phrases by the word they begin with, the longest first.

    Looked up word by word: one pattern of all of them takes twenty times as long.
    """
    pairs = [(phrase, label) for label, phrases in _PHRASES.items() for phrase in phrases]
    found: dict[str, list[tuple[re.Pattern[str], str, Label]]] = {}
    for phrase, label in sorted(pairs, key=lambda pair: -len(pair[0])):
        pattern = re.compile(_scanned(phrase) + r"(?![\w-])")
        found.setdefault(_folded(phrase.split()[0]), []).append((pattern, phrase, label))
    return found


_KNOWN = _by_first_word()
_COLON = re.compile(r"[ ]{0,2}[:;]")
_BEGINS = re.compile(r"(?:^|\n|[ ]{2}|\|)[ ]*$")
_FARTHEST = 12
"""Characters before a label that are looked at to see whether it begins a line."""

_ENDS = re.compile(r"[ ]*(?:$|\n|[ ]{2}|\|)|[ ]*,|[ ]+[\d#(]")
"""What stands behind a label without a colon: the end of its line, or a value."""

_OF_A_LETTER = frozenset({Label.TREASURY, Label.SERVICE, Label.GREETING, Label.CLOSING})
_BEFORE_WORDS = _OF_A_LETTER | {Label.DATE, Label.CONTACT}
"""Labels that need no colon at the beginning of a line: "Date October 22, 2026"."""


def labels(text: str, plain: str) -> list[Found]:
    """The labels of a text, in order.

    Args:
        text: As it was pasted.
        plain: The same, normalised (`letterclock.normalize`).
    """
    found, taken = [], 0
    for word in _WORD.finditer(plain):
        if word.start() < taken:
            continue
        for pattern, phrase, label in _KNOWN.get(_folded(word.group()), ()):
            match = pattern.match(plain, word.start())
            if match is not None:
                found.append(_found(match.span(), phrase, label, text, plain))
                taken = match.end()
                break
    return found


def _found(span: tuple[int, int], phrase: str, label: Label, text: str, plain: str) -> Found:
    start, end = span
    colon = _COLON.match(plain, end)
    begins = _BEGINS.search(plain[max(0, start - _FARTHEST) : start]) is not None
    begins = begins and (start <= _FARTHEST or not plain[start - _FARTHEST : start].isspace())
    # "telephone them?" is a person's own line; a label begins with a capital.
    printed = not text[start].islower()
    by_its_words = label in _ANYWHERE and " " in phrase
    valued = label in _BEFORE_WORDS or _ENDS.match(plain, end) is not None
    strong = colon is not None or (printed and (by_its_words or (begins and valued)))
    return Found(label, start, colon.end() if colon else end, strong, printed)


def of_a_letter(found: Sequence[Found]) -> list[Found]:
    """The labels that tell the parts of a letter; empty where the text is no letter.

    Three as they stand in letters are enough where one is the sender's name, the greeting or the
    closing; else four. Where a letter lost its lines, six printed ones, wherever they stand.

    Args:
        found: Its labels, in order.
    """
    strong = [each for each in found if each.strong]
    kinds = {each.label for each in strong}
    if len(kinds) >= (3 if kinds & _OF_A_LETTER else 4):
        return strong
    printed = [each for each in found if each.printed]
    return printed if len({each.label for each in printed}) >= 6 else []
