"""No text for people reads harder than grade 8, names excepted, or its Spanish counterpart."""

from __future__ import annotations

import re

import pytest

from letterclock.letters import families, load_common, load_letter, load_others

textstat = pytest.importorskip("textstat")

GRADE = 8.0
"""Flesch-Kincaid grade: what a thirteen-year-old reads."""

EASE = 65.0
"""Fernández-Huerta: 60 to 70 is the same level in Spanish; below is harder."""

# Names of offices, laws and papers are what they are.
NAMES = re.compile(
    r"“[^”]*”|US Tax Court|Tax Court|Taxpayer Advocate(?: Service)?|Low Income Taxpayer Clinics?"
    r"|National Domestic Violence Hotline|Independent Office of Appeals|Collection Due Process"
    r"|Notice of Federal Tax Lien|United States Tax Court, [^.]*\. [^.]*\.[^.]*\.[^.]* 20217"
    r"|Tribunal Tributario(?: de EE\. UU\.)?(?: \(US Tax Court\))?|Defensor del Contribuyente"
    r"|clínicas? para contribuyentes de bajos ingresos|Oficina Independiente de Apelaciones"
    r"|Línea Nacional contra la Violencia Doméstica|ustaxcourt\.gov|taxpayeradvocate\.irs\.gov\S*"
    r"|irs\.gov\S*|Publication|Publicación|Boechler|Frutiger"
)
ABBREVIATIONS = {"p.m.": "pm", "a.m.": "am", "p. m.": "pm", "a. m.": "am", "D.C.": "DC"}
ABBREVIATIONS |= {"EE. UU.": "EEUU", "N.W.": "NW"}
SHORTEST = 8
"""Words: a single short line has no reading level."""

TEXTS = {
    f"{name}.{key}": text.by_language
    for name, texts in (
        *((family, load_letter(family).texts) for family in families()),
        ("common", load_common().texts),
        *(("others", each.texts) for each in load_others()),
    )
    for key, text in texts.items()
}


def plain(text: str) -> str:
    """The text with names, placeholders and abbreviations out of the way."""
    for short, spelled in ABBREVIATIONS.items():
        text = text.replace(short, spelled)
    return NAMES.sub("Name", re.sub(r"\{\w+\}", "June 5", text))


@pytest.mark.parametrize("key", TEXTS)
def test_english_is_plain(key: str) -> None:
    text = plain(TEXTS[key]["en"])
    if len(text.split()) >= SHORTEST:
        textstat.set_lang("en")
        assert textstat.flesch_kincaid_grade(text) <= GRADE, text


@pytest.mark.parametrize("key", TEXTS)
def test_spanish_is_plain(key: str) -> None:
    text = plain(TEXTS[key]["es"])
    if len(text.split()) >= SHORTEST:
        textstat.set_lang("es")
        assert textstat.fernandez_huerta(text) >= EASE, text
