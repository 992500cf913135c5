"""The page's own words: none missing, none left over, as plain as the letters' texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.website import date_field
from assistant.website.assets import WEB
from letterclock.letters import load_common, load_interface, load_letter
from tests.letterclock.test_reading_level import EASE, GRADE, SHORTEST, plain

textstat = pytest.importorskip("textstat")

WORDS = load_interface("website")


def test_every_list_names_texts_there_are() -> None:
    books = (load_letter("4390").texts, load_common().texts)
    for section in WORDS.lists["sections"]:
        assert f"section.{section}" in WORDS.texts
        for key in WORDS.lists[section]:
            if key not in load_common().topics:
                assert any(key in book for book in books), key
            if "." in key:
                assert f"question.{key}" in WORDS.texts
                assert key.partition(".")[0] in WORDS.lists[section]


def test_what_is_told_about_the_website_is_there_with_its_heading() -> None:
    for page in WORDS.lists["pages"]:
        assert f"page.{page}" in WORDS.texts
        for key in WORDS.lists[page]:
            assert f"heading.{key}" in WORDS.texts
            assert key in WORDS.texts or key in load_common().texts


def test_no_text_is_left_over() -> None:
    used = "".join(
        file.read_text(encoding="utf-8")
        for folder, kind in ((WEB / "pages", "*.html"), (ROOT / "assistant" / "website", "*.py"))
        for file in folder.glob(kind)
    )
    shown = {key for section in WORDS.lists["sections"] for key in WORDS.lists[section]}
    about = {key for page in WORDS.lists["pages"] for key in WORDS.lists[page]}
    for key in WORDS.texts:
        if key.startswith("question."):
            assert key.removeprefix("question.") in shown, key
        elif key.startswith("section."):
            assert key.removeprefix("section.") in WORDS.lists["sections"], key
        elif key.startswith("page."):
            assert key.removeprefix("page.") in WORDS.lists["pages"], key
        elif key.startswith("heading.") or key in about:
            assert key.removeprefix("heading.") in about, key
        else:
            assert re.search(rf'"{re.escape(key.removeprefix("embed."))}"', used), key


def test_every_problem_has_its_words() -> None:
    for key in re.findall(r'"(date_\w+)"', Path(date_field.__file__).read_text("utf-8")):
        assert key in WORDS.texts


@pytest.mark.parametrize("key", WORDS.texts)
def test_the_words_are_plain(key: str) -> None:
    english, spanish = (plain(WORDS.texts[key].by_language[each]) for each in ("en", "es"))
    if len(english.split()) >= SHORTEST:
        textstat.set_lang("en")
        assert textstat.flesch_kincaid_grade(english) <= GRADE, english
        textstat.set_lang("es")
        assert textstat.fernandez_huerta(spanish) >= EASE, spanish
