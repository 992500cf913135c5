"""What the Spanish texts must keep: telephones, hours and duties, in words people know."""

from __future__ import annotations

import re

import pytest

from letterclock.letters import (
    families,
    load_common,
    load_interface,
    load_letter,
    load_others,
)

TEXTS = {
    f"{name}.{key}": text.by_language
    for name, texts in (
        *((family, load_letter(family).texts) for family in families()),
        ("common", load_common().texts),
        ("website", load_interface("website").texts),
        ("chat", load_interface("chat").texts),
        *(("others", each.texts) for each in load_others()),
    )
    for key, text in texts.items()
}

PHONE = re.compile(r"\b1-\d{3}-\d{3}-\d{4}\b|\b202-521-0700\b|\b88788\b|\b988\b|\b911\b")
MONEY = re.compile(r"\$\d[\d,]*\b")

# A word known from somewhere else, and what has to stand with it at its first mention.
GLOSSED = {
    "gravamen": (re.compile(r"\bgravamen|\bgravámenes"), re.compile(r"\blien\b", re.I)),
    "embargo": (re.compile(r"\bembargos?\b"), re.compile(r"\blev(?:y|ies)\b", re.I)),
    "clínica": (
        re.compile(r"\bclínicas?\b", re.I),
        re.compile(r"\bclínicas? (?:de impuestos|para contribuyentes de bajos ingresos)", re.I),
    ),
    "matasellos": (re.compile(r"\bmatasellos\b"), re.compile(r"\bsello\b|\bpostmark\b")),
}

# Where a name or a picture has no room, and answers that stand under a heading which says it.
SHORT = ("button", "litc.", "website.question.")

# What is heard as something else: said how, and why.
MISHEARD = {
    "antes de las 11:59": "by 11:59 is not before 11:59",
    "nace solo cuando": "without its accent it says 'only when'",
    "más tempran": "the hour of the day, not the earlier date",
    "en casos raros": "strange, not few",
    "cuente con las fechas": "'count with', in a counter of days",
    "nombrada al principio": "appointed",
    "el reloj": "no time limit is a clock",
    "área de cobro": "nobody knows an 'area'; the department is called cobros",
    "oferta de transacción": "the form is an ofrecimiento de transacción",
    "dentro de 30 días": "'in 30 days', not within them",
    "dentro de 60 días": "'in 60 days', not within them",
    "descarga": "a download or a shock",
}


@pytest.mark.parametrize("key", TEXTS)
def test_the_same_telephones_and_amounts_in_both_languages(key: str) -> None:
    english, spanish = TEXTS[key]["en"], TEXTS[key]["es"]
    assert set(PHONE.findall(english)) == set(PHONE.findall(spanish))
    assert set(MONEY.findall(english)) == set(MONEY.findall(spanish))


@pytest.mark.parametrize("key", [key for key in TEXTS if "988" in TEXTS[key]["es"]])
def test_who_speaks_spanish_is_told_how_to_reach_988_in_spanish(key: str) -> None:
    spanish = TEXTS[key]["es"]
    assert re.search(r"\b(?:oprima|oprimir) 2\b", spanish)
    assert ("text" in TEXTS[key]["en"]) <= ("AYUDA" in spanish)


@pytest.mark.parametrize("key", TEXTS)
def test_no_word_that_is_heard_as_another(key: str) -> None:
    spanish = TEXTS[key]["es"].lower()
    assert not {said: why for said, why in MISHEARD.items() if said in spanish}


@pytest.mark.parametrize("key", [key for key in TEXTS if not any(each in key for each in SHORT)])
def test_the_word_people_know_stands_beside_the_official_one(key: str) -> None:
    spanish = TEXTS[key]["es"]
    assert not [
        name
        for name, (word, known) in GLOSSED.items()
        if word.search(spanish) and not known.search(spanish)
    ]


@pytest.mark.parametrize(
    "key", [key for key in load_common().texts if key.startswith(("next_", "when_open"))]
)
def test_what_to_do_on_the_last_day_names_the_petition_and_the_mail(key: str) -> None:
    text = load_common().texts[key].by_language
    if "petition" in text["en"].lower():
        assert "petición" in text["es"]
    if "mail it" in text["en"]:
        assert "por correo" in text["es"]


@pytest.mark.parametrize("family", families())
def test_the_lien_or_levy_part_goes_by_the_name_on_the_letter(family: str) -> None:
    for clock in load_letter(family).clocks:
        if clock.matter == "collection":
            assert "lien o levy" in clock.labels["es"].lower()
            assert "lien o levy" in clock.names["es"]
