"""Loading letter files, and what is said when one is not right."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from letterclock.court_calendar import legal_holidays
from letterclock.letters import (
    LANGUAGES,
    LETTERS_FOLDER,
    LetterFileError,
    UnknownLetter,
    UnknownText,
    known_letters,
    load_common,
    load_interface,
    load_letter,
)
from letterclock.letters.model import Place

GOOD = """\
letter: "9999"
title: {en: A letter, es: Una carta}
stages: [appeals]
sources:
  law: {cite: 26 U.S.C. § 1, url: "https://example.org/1"}
clocks:
  - matter: collection
    days: 30
    counted_from: letter_date
    label: {en: Lien, es: Gravamen}
    name: {en: the lien part, es: la parte del gravamen}
    authority: [law]
texts:
  hello: {en: "Hello {name}", es: "Hola {name}", source: [law]}
roadmap:
  - {place: before, name: {en: A bill, es: Una factura}, source: [law]}
  - {place: here, name: {en: This, es: Esto}, detail: {en: More, es: Más}, source: [law]}
  - {place: after, way: {en: By this, es: Por esto}, name: {en: End, es: Fin}, source: [law]}
"""


def write(folder: Path, text: str, name: str = "9999.yml") -> Path:
    letters = folder / "letters"
    letters.mkdir(exist_ok=True)
    (letters / name).write_text(text, encoding="utf-8")
    return letters


def test_the_project_s_files_load() -> None:
    letter = load_letter("4390")
    assert [(clock.matter, clock.days) for clock in letter.clocks] == [
        ("collection", 30),
        ("innocent_spouse", 90),
    ]
    assert "4390" in known_letters()
    assert load_common().topics


def test_every_text_has_both_languages_and_a_source() -> None:
    for texts in (load_letter("4390").texts, load_common().texts):
        for key, text in texts.items():
            assert set(text.by_language) == set(LANGUAGES), key
            assert all(text.by_language.values()), key
            assert text.sources, key
            assert all(source.cite for source in text.sources), key


def test_every_clock_names_the_law_it_rests_on() -> None:
    for clock in load_letter("4390").clocks:
        assert any("U.S.C." in source.cite for source in clock.authority)
        assert all(source.url for source in clock.authority)


def test_every_holiday_of_the_calendar_has_a_name_in_both_languages() -> None:
    names = {
        name
        for year in range(1998, 2041)
        for holiday in legal_holidays(year).values()
        for name in holiday.split("; ")
    }
    assert names == set(load_common().holidays)


def test_a_new_letter_is_a_new_file(tmp_path: Path) -> None:
    letters = write(tmp_path, GOOD)
    letter = load_letter("9999", letters)
    assert letter.text("hello", "es", name="x") == "Hola x"
    assert letter.clocks[0].authority[0].url == "https://example.org/1"


def test_a_roadmap_leads_to_the_letter_and_on(tmp_path: Path) -> None:
    before, here, after = load_letter("9999", write(tmp_path, GOOD)).roadmap
    assert [each.place for each in (before, here, after)] == [
        Place.BEFORE,
        Place.HERE,
        Place.AFTER,
    ]
    assert (before.names["es"], here.details["es"], after.ways["es"]) == (
        "Una factura",
        "Más",
        "Por esto",
    )
    assert (before.details, before.ways, here.ways) == ({}, {}, {})
    assert before.sources[0].cite == "26 U.S.C. § 1"


def test_a_letter_needs_no_roadmap(tmp_path: Path) -> None:
    without = GOOD[: GOOD.index("roadmap:")]
    assert load_letter("9999", write(tmp_path, without)).roadmap == ()


def test_the_roadmap_of_letter_4390_has_two_ways_on() -> None:
    places = [stop.place for stop in load_letter("4390").roadmap]
    assert places == [Place.BEFORE] * 3 + [Place.HERE] + [Place.AFTER] * 2
    assert all(source.url for stop in load_letter("4390").roadmap for source in stop.sources)


def test_a_letter_s_file_is_read_once() -> None:
    assert load_letter("4390") is load_letter("4390")


def test_an_unknown_letter_names_the_known_ones() -> None:
    with pytest.raises(UnknownLetter, match=r"no letter '504'; known: 4390"):
        load_letter("504")


def test_a_letter_number_cannot_lead_out_of_the_folder() -> None:
    with pytest.raises(UnknownLetter):
        load_letter("../letters/4390")


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(UnknownText):
        load_letter("4390").text("no such text", "en")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('letter: "9999"', 'letter: "9998"', "letters/9999.yml: letter: must be '9999'"),
        ('letter: "9999"', "letter: 9999", "letters/9999.yml: letter: must be text, not 9999"),
        (
            "days: 30",
            "days: thirty",
            "clocks[0].days: must be a whole number, 1 or more, not 'thirty'",
        ),
        ("days: 30", "days: 0", "clocks[0].days: must be a whole number"),
        ("days: 30", "days: true", "clocks[0].days: must be a whole number"),
        ("days: 30", "dayz: 30", "clocks[0].dayz: unknown key (known here: authority"),
        ("    days: 30\n", "", "clocks[0]: the key 'days' is missing"),
        ("letter_date", "receipt", "counted_from: only 'letter_date' is known"),
        ("authority: [law]", "authority: [lore]", "authority[0]: no source is called 'lore'"),
        ("authority: [law]", "authority: []", "authority: the list is empty"),
        ("authority: [law]", "authority: law", "authority: must be a list, not 'law'"),
        ("es: Una carta", "fr: Une lettre", "title: the key 'es' is missing"),
        ("es: Una carta", "es: ''", "title.es: the text is empty"),
        ("Hola {name}", "Hola {nombre}", "texts.hello: es and en differ in their placeholders"),
        ("Hola {name}", "Hola {name", "texts.hello.es: the placeholders are not readable"),
        ("source: [law]}", "sources: [law]}", "texts.hello.sources: unknown key"),
        ("https://", "ftp://", "sources.law.url: must start with https://"),
        ("stages: [appeals]", "stages: [appeals", "letters/9999.yml: not readable as YAML"),
        ("stages: [appeals]", "letter: again", "the key 'letter' is given twice"),
        ("stages: [appeals]", "1: x", "letters/9999.yml: the key 1 must be text"),
        ("place: before", "place: behind", "roadmap[0].place: must be one of before, here, after"),
        ("place: before", "place: here", "roadmap: must be the stops before, then exactly one"),
        ("place: here", "place: before", "roadmap: must be the stops before, then exactly one"),
        (
            "  - {place: before",
            "  - {place: after, way: {en: a, es: b}",
            "roadmap: must be the stops before, then exactly one here, then those after",
        ),
        ("place: after, way: {en: By this, es: Por esto}", "place: after", "key 'way' is missing"),
        ("place: before", "place: before, way: {en: a, es: b}", "roadmap[0].way: unknown key"),
        ("detail: {en: More, es: Más}", "detail: {en: More}", "detail: the key 'es' is missing"),
        ("es: Fin}, source: [law]}", "es: Fin}, source: [lore]}", "no source is called 'lore'"),
        ("clocks:\n", "clocks: 3\nextra:\n", "letters/9999.yml: extra: unknown key"),
    ],
)
def test_a_wrong_file_is_said_where_and_how(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    assert old in GOOD
    letters = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(LetterFileError) as error:
        load_letter("9999", letters)
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("count", [0, 3])
def test_a_roadmap_has_one_or_two_ways_on(tmp_path: Path, count: int) -> None:
    [way] = [line for line in GOOD.splitlines(keepends=True) if "place: after" in line]
    letters = write(tmp_path, GOOD.replace(way, way * count))
    with pytest.raises(LetterFileError, match="roadmap: must have one to 2 stops after"):
        load_letter("9999", letters)


def test_a_matter_given_twice_is_an_error(tmp_path: Path) -> None:
    clock = GOOD[GOOD.index("  - matter") : GOOD.index("texts:")]
    letters = write(tmp_path, GOOD.replace("texts:", clock + "texts:"))
    with pytest.raises(LetterFileError, match=r"clocks\[1\].matter: 'collection' is given twice"):
        load_letter("9999", letters)


def test_a_file_that_is_a_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LetterFileError, match="must be keys with values"):
        load_letter("9999", write(tmp_path, "- a\n- b\n"))


def test_a_missing_common_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LetterFileError, match=r"letters/common.yml: there is no such file"):
        load_common(write(tmp_path, GOOD))


def test_common_is_no_letter(tmp_path: Path) -> None:
    letters = write(tmp_path, GOOD)
    shutil.copy(LETTERS_FOLDER / "common.yml", letters)
    assert known_letters(letters) == ("9999",)
    assert load_common(letters).text("days_left_other", "en", count=2) == "2 days left"


@pytest.mark.parametrize("name", ["website", "chat"])
def test_the_texts_around_the_answers_load(name: str) -> None:
    interface = load_interface(name)
    assert interface.texts
    assert all(interface.lists.values())
    assert name not in known_letters()


def test_an_unknown_key_in_them_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "chat.yml").write_text("sources: {}\ntexts: {}\nlists: {}\ntext: {}\n")
    with pytest.raises(LetterFileError, match=r"chat\.yml: text: unknown key"):
        load_interface("chat", tmp_path)


def test_dates_are_not_mixed_into_texts() -> None:
    # A year in a text would go stale; those in citations and the example are meant.
    for key, text in load_letter("4390").texts.items():
        for language in LANGUAGES:
            assert str(date.today().year) not in text.by_language[language], key
