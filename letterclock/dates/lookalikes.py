"""Numbers that are no dates: letters, forms, money, telephones, tax years, periods, hours.

They are blanked out before dates are looked for, so that "CP2000", "90 days", "$10,22" or
"433-A" can never be read as one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

BLANK = "\x00"
"""What a blanked character becomes: no letter, no digit, no space."""

PAPER = "\u0298"
"""What the name of an IRS letter becomes, sign by sign: a letter of no language, so that it still
reads as a word. Which letter a date beside it belongs to is told by `papers`."""

# A number that goes on as a date ("letter 10/22/26", "notice 22 october") is left alone.
_NO_DATE_AFTER = r"(?![\d]|\s?[/.-]\s?\d)"

_UNIT = (
    r"(?:business |calendar |dias habiles|working )?(?:days?|dias?|weeks?|wks?|semanas?|months?"
    r"|mos?|mes(?:es)?|years?|yrs?|anos?|hours?|hrs?|horas?|minutes?|mins?|minutos?)"
)

_LOOKALIKES = "|".join(
    (
        r"https?://\S+|www\.\S+|\S{1,64}@\S+",
        # money
        r"\$\s?\d[\d,.]*k?|\d[\d,.]{0,15}\s?(?:dollars?|bucks|usd|dolares|pesos|cents)\b"
        r"|\d{1,9}(?:\.\d{1,9})?k\b",
        r"\d{1,9}(?:[.,]\d{1,9})?\s?(?:%|percent\b|por ciento\b)",
        r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?",
        # telephones, social security and employer numbers, dockets
        r"(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}[-.]\d{4}\b",
        r"\b\d{3}-\d{2}-\d{4}\b|\b\d{2}-\d{7}\b",
        r"\b\d{3,5}-\d{2}\s?[a-z]{1,2}\b",
        # IRS papers and law
        r"(?P<named>\b(?:letters?|ltr|notices?|cartas?|avisos?"
        r"|noticias?)\s*)(?:number|numero|num|no)?[.#:]?\s*(?!(?:19"
        r"|20)\d{2}\b)\d{3,5}(?:-?[a-z]{1,2})?\b" + _NO_DATE_AFTER,
        r"\b(?:forms?|formularios?|formas?|pub(?:lication|licacion)?|irm|rule"
        r"|regla|schedule|box|casilla|step|paso|page|pagina|part|parte|question"
        r"|pregunta|room|apt|suite|apartment|line|linea|version|chapter|title|item"
        r"|option|opcion)\s*#?\s*\d{1,5}(?:-?[a-z]{1,2})?(?:\([a-z0-9-]+\))*\b" + _NO_DATE_AFTER
        + r"(?:\s\((?:19|20)\d{2}\))?",
        r"(?:\bsections?|\bsec\.?|\bseccion|\birc|\busc|u\.s\.c\.|\bcfr|§+"
        r"|\bcode)\s*§?\s*\d{1,5}[a-z]?(?:\.\d+(?:-\d+)?)?(?:\([a-z0-9]+\))*",
        r"\b\d{3,5}\([a-z]\)(?:\([0-9a-z]+\))*",
        r"#\s?\d+"
        r"|\b(?:docket|case|caso|id|ein|ssn|itin|zip)\s*(?:number|no\.?"
        r"|#)?\s*:?\s*\d[\d-]*(?:[a-z]\b)?",
        r"\b\d{3}-[a-z]\b|\b401\s?\(?k\)?",
        # when a form was revised: "(Rev. 10-2022)", "Rev. Oct 2022", "4390 (10-22)"
        r"\(?\brev(?:\.|ised|ision|isad[oa])?\s*:?\s*(?:[a-z]{3,9}\.?\s\d{2,4}"
        r"|\d{1,2}\s?[-/]\s?\d{2,4})\b(?!\s?[-/,]\s?\d)\)?",
        rf"(?<=[\d{PAPER}] )\(\d{{1,2}}-\d{{2,4}}\)|(?<=[\d{PAPER}])\(\d{{1,2}}-\d{{2,4}}\)",
        # tax years and spans of years
        r"\b(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2}\b(?!\s?[-/]\s?\d)",
        # periods: "30 days", "30-day", "31 and 90 days", "30/90 days", "the 30 or the 90"
        r"\b\d{1,3}\s?-?\s?(?:to|and|or|y|o"
        r"|a|-|/|&|vs\.?|versus|through"
        r"|thru)?\s?-?\s?\d{1,3}\s?-?\s?" + _UNIT + r"\b(?!\s+(?:ago|atras|back|del mes de)\b)",
        r"\b\d{1,3}\s?-?\s?" + _UNIT + r"\b(?!\s+(?:ago|atras|back|del mes de)\b)",
        r"\bdays?\s?\d{1,3}\b(?!\s?[/.-]\s?\d| of [a-z])",
        r"\b(?:30|31|60|90)\s?(?:/|-|or|and|to|y|o)\s?(?:30|31|60|90)\b(?!\s?[/.-]\s?\d)",
        # "the 30 thing", "the 90 one"
        r"\b(?:30|90)\s(?:thing|one|deal|stuff|clock|window|limit|part|side|half)\b",
        # hours, shares, ages
        r"(?<!\d{4}:)\b\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?",
        r"\b24/7\b|\b50/50\b|\b\d/\d(?=\s+(?:of|de)\b)",
        r"\b\d{1,3}\s?(?:times|kids|children|people|hijos|veces|cents)\b",
        r"\b(?:between|entre)\s+(?:el |the )?(?:days? |dia )?\d{1,3}\s+(?:and|y)\s+(?:el "
        r"|the )?(?:days? |dia )?\d{1,3}\b(?!\s?[/-]\d|\s+de\b)",
        r"\bsanto domingo\b",  # the city; "domingo" is Sunday
        r"\b9/11\b(?=\s+(?:attack|victim|survivor|fund))",
    )
)  # fmt: skip

# "hace 3 semanas" is a date although "3 semanas" alone is a period.
_KEPT = r"(?P<kept>\bhace\s[a-z ]{0,30}\d{1,3}\s[a-z]+)"

_FINDER = re.compile(f"{_KEPT}|{_LOOKALIKES}")

# Each of them has one of these in it; most messages have none, and looking for these is quick.
_NEEDED = re.compile(r"\d|://|www|@|domingo")


def blank_lookalikes(text: str, named: Sequence[tuple[int, int]] = ()) -> str:
    """The normalised text with every such number blanked out, character for character.

    Args:
        text: The normalised text.
        named: Where it names IRS letters; their names become `PAPER`.
    """
    for start, end in named:
        text = text[:start] + PAPER * (end - start) + text[end:]
    return _FINDER.sub(_blank, text) if _NEEDED.search(text) else text


def _blank(found: re.Match[str]) -> str:
    if found["kept"]:
        return found.group()
    named = found["named"] or ""  # "letter" stays a word: it tells what a date beside it is
    return named + BLANK * (len(found.group()) - len(named))
