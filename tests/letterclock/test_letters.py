"""Loading letter files, and what is said when one is not right."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from letterclock.aspects import asked_of_others
from letterclock.court_calendar import legal_holidays
from letterclock.fit import Fit
from letterclock.letters import (
    LANGUAGES,
    LETTERS_FOLDER,
    LetterFileError,
    UnknownLetter,
    UnknownText,
    families,
    known_letters,
    load_book,
    load_common,
    load_interface,
    load_letter,
    load_others,
)
from letterclock.letters.model import Place

GOOD = """\
letter: "9999"
numbers: ["9999", "9998"]
since: 2005
title: {en: A letter, es: Una carta}
written: {en: [final paper], es: [papel final]}
described: [[collection, not spouse]]
chosen: [[collection]]
whole: {en: the lien part, es: la parte del gravamen}
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
  without_innocent_spouse: {en: "Liens only.", es: "Solo gravámenes.", source: [law]}
  advice:
    en: You have a choice.
    es: Usted puede elegir.
    source: [law]
    cases:
      - {when: {all: passed, filed: false}, en: It is over., es: Ya pasó., source: [law]}
      - {when: {collection: [open, last_day]}, en: Be quick., es: Apúrese., source: [law]}
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


@pytest.mark.parametrize(
    ("number", "clocks"),
    [
        ("4390", [("collection", 30, None), ("innocent_spouse", 90, None)]),
        ("3193", [("collection", 30, None)]),
        ("3288", [("innocent_spouse", 90, None)]),
        ("3279", [("innocent_spouse", 90, None)]),
        # Only where the hearing was in truth asked for in time (Craig, 119 T.C. 252).
        ("3210", [("collection", 30, "hearing_in_time")]),
        ("4439", [("innocent_spouse", 90, None)]),
    ],
)
def test_the_project_s_letters_have_the_clocks_of_the_law(
    number: str, clocks: list[tuple[str, int, str | None]]
) -> None:
    letter = load_letter(number)
    assert [(each.matter, each.days, each.only_if) for each in letter.clocks] == clocks
    assert number in letter.numbers


def test_the_project_s_letters_are_these() -> None:
    assert known_letters() == ("3193", "3210", "3279", "3288", "4390", "4439")
    assert families() == ("3193", "3210", "3288", "4390", "4439")


FILES = {
    "common": load_common(),
    **{family: load_letter(family) for family in families()},
    **{f"others.{each.family}": each for each in load_others()},
    **{name: load_interface(name) for name in ("website", "chat")},
}


@pytest.mark.parametrize("name", FILES)
def test_every_text_has_both_languages_and_a_source(name: str) -> None:
    assert FILES[name].texts
    for key, text in FILES[name].texts.items():
        assert set(text.by_language) == set(LANGUAGES), key
        assert all(text.by_language.values()), key
        assert text.sources, key
        assert all(source.cite for source in text.sources), key


@pytest.mark.parametrize("family", families())
def test_every_clock_names_the_law_it_rests_on(family: str) -> None:
    for clock in load_letter(family).clocks:
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
    assert (letter.since, letter.whole["es"]) == (2005, "la parte del gravamen")
    assert letter.written == ("final paper", "papel final")
    assert (letter.described, letter.chosen) == (
        (("collection", "not spouse"),),
        (("collection",),),
    )


def test_a_family_of_letters_has_one_file(tmp_path: Path) -> None:
    letters = write(tmp_path, GOOD)
    assert known_letters(letters) == ("9998", "9999")
    assert families(letters) == ("9999",)
    other = load_letter("9998", letters)
    assert (other.number, other.clocks) == ("9998", load_letter("9999", letters).clocks)


def test_a_number_belongs_to_one_file_only(tmp_path: Path) -> None:
    letters = write(tmp_path, GOOD)
    again = GOOD.replace('"9999"', '"9997"', 2)
    write(tmp_path, again, "9997.yml")
    with pytest.raises(LetterFileError, match="numbers: '9998' is in another file, too"):
        load_letter("9999", letters)


def test_a_text_has_other_wordings_for_states_of_the_case(tmp_path: Path) -> None:
    letter = load_letter("9999", write(tmp_path, GOOD))
    passed, quick = letter.texts["advice"].variants
    assert (letter.text(passed.key, "en"), passed.when) == (
        "It is over.",
        {"all": ("passed",), "filed": ("false",)},
    )
    assert (letter.text(quick.key, "es"), quick.when) == (
        "Apúrese.",
        {"collection": ("open", "last_day")},
    )


def test_a_clock_may_run_only_in_some_circumstances(tmp_path: Path) -> None:
    clock = "    days: 30\n    only_if: hearing_in_time\n"
    given = GOOD.replace("    days: 30\n", clock).replace(
        "texts:\n", "texts:\n  without_collection: {en: None here, es: Aquí no, source: [law]}\n", 1
    )
    assert load_letter("9999", write(tmp_path, given)).clocks[0].only_if == "hearing_in_time"


def test_a_letter_without_any_clock_has_an_empty_list(tmp_path: Path) -> None:
    start, end = GOOD.index("clocks:"), GOOD.index("texts:")
    given = (
        GOOD[:start]
        + "clocks: []\n"
        + GOOD[end:].replace(
            "texts:\n",
            "texts:\n  without_collection: {en: None here, es: Aquí no, source: [law]}\n",
            1,
        )
    )
    assert load_letter("9999", write(tmp_path, given)).clocks == ()


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


@pytest.mark.parametrize("family", families())
def test_every_letter_has_a_roadmap_that_says_where_it_is_known_from(family: str) -> None:
    stops = load_letter(family).roadmap
    assert [stop.place for stop in stops].count(Place.HERE) == 1
    assert all(source.url for stop in stops for source in stop.sources)


def test_a_letter_s_file_is_read_once() -> None:
    assert load_letter("4390") is load_letter("4390")
    assert load_book("4390") is load_book("4390")


def test_an_unknown_letter_names_the_known_ones() -> None:
    with pytest.raises(UnknownLetter, match="no letter '504'; known: 3193, 3210, 3279, 3288"):
        load_letter("504")


def test_a_letter_number_cannot_lead_out_of_the_folder() -> None:
    with pytest.raises(UnknownLetter):
        load_letter("../letters/4390")


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(UnknownText):
        load_letter("4390").text("no such text", "en")
    with pytest.raises(UnknownText):
        load_book("4390").fitting("no such text", Fit())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('letter: "9999"', 'letter: "9998"', "letters/9999.yml: letter: must be '9999'"),
        ('letter: "9999"', "letter: 9999", "letters/9999.yml: letter: must be text, not 9999"),
        (
            "days: 30",
            "days: thirty",
            "clocks[0].days: must be a whole number or a period of facts.yml, not 'thirty'",
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
        ("since: 2005", "since: [2005", "letters/9999.yml: not readable as YAML"),
        ("since: 2005", "letter: again", "the key 'letter' is given twice"),
        ("since: 2005", "1: x", "letters/9999.yml: the key 1 must be text"),
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
        ("since: 2005\n", "", "letters/9999.yml: the key 'since' is missing"),
        ('["9999", "9998"]', '["9998", "9999"]', "numbers: must begin with '9999'"),
        (
            "without_innocent_spouse",
            "without",
            "letters/9999.yml: has no clock 'innocent_spouse': say so in "
            "texts.without_innocent_spouse",
        ),
        (
            "days: 30",
            "days: 30\n    only_if: rain",
            "only_if: must be one of bankruptcy, combat_zone, disaster",
        ),
        ("all: passed", "all: soon", "cases[0].when.all: must be one of open, last_day, left"),
        ("filed: false", "filed: perhaps", "when.filed: must be one of true, false, not 'perhaps'"),
        ("filed: false", "filled: false", "cases[0].when.filled: unknown key"),
        ("[open, last_day]", "[]", "cases[1].when.collection: the list is empty"),
        ("final paper", "Final paper", "written.en[0]: must be lower case without accents"),
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
    assert known_letters(letters) == ("9998", "9999")
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


OTHER = """\
sources: {law: {cite: 26 U.S.C. § 1, url: "https://example.org/1"}}
letters:
  notice:
    title: {en: a notice, es: un aviso}
    step: {en: Do this., es: Haga esto., source: [law]}
    asked:
      again: {en: "This, as I said.", es: "Esto, como le dije.", source: [law]}
      time: {en: By then., es: Hasta entonces., source: [law]}
"""


def test_what_is_asked_of_a_letter_without_a_file(tmp_path: Path) -> None:
    (other,) = load_others(write(tmp_path, OTHER, "others.yml"))
    assert other.text("notice", "en") == "Do this."
    assert other.text(other.asked("time"), "en") == "By then."
    assert other.text(other.asked("sent"), "es") == "Esto, como le dije."


@pytest.mark.parametrize(
    ("line", "rules"), [("", frozenset()), ("    rules: [court, arrives]\n", {"court", "arrives"})]
)
def test_what_is_true_of_it(tmp_path: Path, line: str, rules: set[str]) -> None:
    text = OTHER.replace("    step:", f"{line}    step:")
    (other,) = load_others(write(tmp_path, text, "others.yml"))
    assert other.rules == rules


def test_what_is_true_of_it_has_to_be_known(tmp_path: Path) -> None:
    text = OTHER.replace("    step:", "    rules: [postmark]\n    step:")
    with pytest.raises(LetterFileError, match="postmark"):
        load_others(write(tmp_path, text, "others.yml"))


@pytest.mark.parametrize(
    ("key", "problem"), [("how", "'again' is missing"), ("why", "asked.why: unknown key")]
)
def test_what_is_asked_of_it_is_the_step_in_short_at_least(
    tmp_path: Path, key: str, problem: str
) -> None:
    folder = write(tmp_path, OTHER.replace("      again", f"      {key}"), "others.yml")
    with pytest.raises(LetterFileError, match=problem):
        load_others(folder)


EXPLAINED = """\
explanations:
  {about}:
    cost: {{cues: {{en: ["cost*"], es: ["costo"]}}, en: Nothing., es: Nada., source: [law]}}
"""


def test_what_can_be_asked_of_every_letter_of_a_matter(tmp_path: Path) -> None:
    text = OTHER.replace("    step:", "    matter: hearing\n    step:")
    text += EXPLAINED.format(about="hearing")
    (other,) = load_others(write(tmp_path, text, "others.yml"))
    assert asked_of_others(other, "What does it cost?") == ["hearing.cost"]
    assert asked_of_others(other, "How long?") == []
    assert other.text("hearing.cost", "es") == "Nada."


def test_or_of_a_family_that_has_none(tmp_path: Path) -> None:
    text = OTHER + EXPLAINED.format(about="notice")
    (other,) = load_others(write(tmp_path, text, "others.yml"))
    assert asked_of_others(other, "y el costo") == ["notice.cost"]


def test_a_matter_of_no_letter_is_an_error(tmp_path: Path) -> None:
    text = OTHER + EXPLAINED.format(about="hering")
    with pytest.raises(LetterFileError, match="'hering' is the matter of no letter"):
        load_others(write(tmp_path, text, "others.yml"))


def test_dates_are_not_mixed_into_texts() -> None:
    # A year in a text would go stale; those of court cases and the website's example are meant.
    for name in ("common", *families()):
        texts = FILES[name]
        for key, text in texts.texts.items():
            for language in LANGUAGES:
                assert str(date.today().year) not in text.by_language[language], (name, key)


@pytest.mark.parametrize("file", sorted(LETTERS_FOLDER.glob("*.yml")), ids=lambda each: each.stem)
def test_no_text_is_cut_at_a_comma(file: Path) -> None:
    # `{en: One, and two, es: …}` without quotes is three keys, the second one empty.
    def cut(value: object) -> list[object]:
        if isinstance(value, dict):
            here = [value] if {"en", "es"} <= set(value) and None in value.values() else []
            return here + [found for each in value.values() for found in cut(each)]
        return [found for each in value for found in cut(each)] if isinstance(value, list) else []

    assert not cut(yaml.safe_load(file.read_text(encoding="utf-8")))
