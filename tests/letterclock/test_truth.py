"""What a text must say for nobody to lose a right by it, and what it must not say again."""

from __future__ import annotations

import pytest

from letterclock.fit import Fit
from letterclock.letters import LANGUAGES, load_book, load_interface
from letterclock.wording import Wording

FOR_THE_LAST_HOURS = ("apology", "door_text_only", "door_too_many")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", FOR_THE_LAST_HOURS)
def test_trouble_near_a_last_day_names_the_doors_that_count(key: str, language: str) -> None:
    said = load_book("4390").text(key, language)
    assert {"en": "ustaxcourt.gov by 11:59 p.m. Eastern", "es": "a las 11:59 p. m."}[
        language
    ] in said
    assert {"en": "US postmark in time", "es": "a tiempo el matasellos"}[language] in said
    assert said.index("ustaxcourt.gov") < said.index("1-877-777-4778")


@pytest.mark.parametrize("language", LANGUAGES)
def test_so_does_the_chat_that_lost_its_network(language: str) -> None:
    said = load_interface("chat").text("lost", language)
    assert "ustaxcourt.gov" in said
    assert "11:59" in said


SAFE = (
    *("address_private", "address_safety", "how_to_petition.address_private"),
    *("innocent_spouse_explain.address_private", "innocent_spouse_explain.safety"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SAFE)
def test_who_must_not_be_found_hears_of_the_motion_the_hotline_and_a_clinic(
    key: str, language: str
) -> None:
    said = load_book("4390").text(key, language)
    for each in ("Motion to Seal", "1-800-799-7233", "(LITC)"):
        assert each in said
    assert {"en": "paper", "es": "papel"}[language] in said


TRUE_IN = {
    "next_steps.one_part_only": ("can be lost", "se puede perder"),
    "how_to_petition.boxes": ("tick both", "marque las dos"),
    "how_to_petition.both_parts": ("can be lost", "se puede perder"),
    "how_to_petition.what_to_write": ("can be lost", "se puede perder"),
    "enforcement.does_filing_stop": ("Zuch, 2025", "Zuch, 2025"),
    "enforcement.refund": ("Zuch, 2025", "Zuch, 2025"),
    "cant_pay.pay_and_petition": ("Zuch, 2025", "Zuch, 2025"),
    "how_to_petition.sign": ("next friend", "next friend"),
    "forms.form_2848": ("next friend", "next friend"),
    "extension.sick": ("confirmed later", "confirmar después"),
    "late_innocent_spouse": ("Vera, 2021", "Vera, 2021"),
    "late_collection": ("rarely", "Pocas veces"),
    "how_to_petition.small_case": ("with interest and penalties", "con intereses y multas"),
    "enforcement.social_security": ("(SSDI) usually are too", "(SSDI) por lo general también"),
    "innocent_spouse_explain.knew": ("all three kinds", "los tres tipos"),
    "cant_pay.offer": ("a fee and a first payment", "una cuota y un primer pago"),
    "find_date": ("1-800-829-1040", "1-800-829-1040"),
    "enforcement.hardship": ("or on a bank account", "o de una cuenta bancaria"),
    "mailing_rule.courier": ("eight services of DHL Express", "ocho servicios de DHL Express"),
    "mailing_rule.certified": ("is not a postmark", "no son un matasellos"),
    "litc.eligible": ("$50,000", "$50,000"),
    "what_is_letter.title": ("(2024)", "de 2024"),
    "bankruptcy.stay": ("ended before the bankruptcy", "terminaron antes de la bancarrota"),
    "bankruptcy.spouse_filed": ("plan on the ordinary dates", "guíese por las fechas normales"),
    "deadline.received": ("shows an earlier day", "muestra un día anterior"),
    "general_rule": ("a postmark earlier than its date", "anterior a esa fecha"),
    "no_date_no_count": ("a postmark earlier", "un matasellos anterior"),
}


@pytest.mark.parametrize("key", TRUE_IN)
def test_what_a_right_hangs_on_is_said(key: str) -> None:
    book = load_book("4390")
    for language, words in zip(LANGUAGES, TRUE_IN[key], strict=True):
        assert words in book.texts[key].by_language[language]


@pytest.mark.parametrize("number", ["3193", "3288", "4390", "4439"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bankruptcy_that_bars_nothing_withholds_no_day(number: str, language: str) -> None:
    aside = Fit(circumstances=frozenset({"bankruptcy_aside"}))
    said = Wording(load_book(number), language, aside).say("bankruptcy")
    assert {"en": "earliest possible", "es": "posible"}[language] in said
    assert {"en": "cannot count", "es": "no puedo contar"}[language] not in said


NOT_SAID_AGAIN = {
    "en": (
        "may be released",
        "You do not have to pay anyone",
        "Today's title",
        "may, in rare cases",
    ),
    "es": ("se puede liberar; la deuda", "No tiene que pagarle a nadie", "El título de hoy"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["enforcement.hardship", "cant_pay.offer", "what_is_letter.title"])
def test_what_was_not_true_is_gone(key: str, language: str) -> None:
    said = load_book("4390").texts[key].by_language[language]
    assert not any(words in said for words in NOT_SAID_AGAIN[language])
