"""Danger is heard however it is said, and not imagined."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from letterclock.aspects import distress_keys
from letterclock.danger import Danger, dangers, figurative
from letterclock.danger.words import said
from letterclock.letters import load_book

FOLDER = Path(__file__).parent
BY_LANGUAGE = {
    language: yaml.safe_load((FOLDER / f"danger.{language}.yml").read_text(encoding="utf-8"))
    for language in ("en", "es")
}
BESIDE = {
    "en": "letter is dated october 22, 2026. {} how many days do i have, and what does it cost?",
    "es": "la carta es del 22 de octubre de 2026. {} ¿cuántos días tengo y cuánto cuesta?",
}
"""A message around the sentence: a date before it, questions after it."""


def messages(*kinds: str) -> list[tuple[str, str, str]]:
    return [
        (language, kind, message)
        for language, by_kind in BY_LANGUAGE.items()
        for kind in kinds
        for message in by_kind[kind]
    ]


@pytest.mark.parametrize(("language", "kind", "message"), messages(*Danger))
def test_a_danger_is_heard_as_what_it_is(language: str, kind: str, message: str) -> None:
    assert Danger(kind) in dangers(message)


@pytest.mark.parametrize(("language", "kind", "message"), messages(*Danger, "any"))
def test_it_is_heard_beside_a_date_and_a_question(language: str, kind: str, message: str) -> None:
    assert dangers(BESIDE[language].format(f"{message.rstrip('.')}."))


@pytest.mark.parametrize(("language", "kind", "message"), messages(*Danger, "any"))
def test_it_is_heard_in_capitals_and_without_apostrophes(
    language: str, kind: str, message: str
) -> None:
    assert dangers(message.upper().replace("'", "").replace("’", ""))


@pytest.mark.parametrize(("language", "kind", "message"), messages("ordinary"))
def test_a_figure_of_speech_is_no_danger(language: str, kind: str, message: str) -> None:
    assert dangers(message) == ()
    assert dangers(BESIDE[language].format(f"{message.rstrip('.')}.")) == ()


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("this debt is killing me", True),
        ("me muero por saber la fecha", True),
        ("this debt is killing me and i want to die", False),
        ("am i too late?", False),
    ],
)
def test_a_figure_of_speech_is_known_as_one(message: str, expected: bool) -> None:
    assert figurative(message) is expected


@pytest.mark.parametrize(
    ("message", "numbers"),
    [
        ("i want to die", ("988", "911")),
        ("my son wants to die", ("988", "911")),
        ("i can't go on", ("988", "911")),
        ("my husband hits me", ("1-800-799-7233", "88788", "911")),
        ("i'm going to shoot that agent", ("988", "911")),
        ("he beats me and i want to die", ("988", "1-800-799-7233", "88788", "911")),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_danger_gets_its_numbers(
    message: str, numbers: tuple[str, ...], language: str
) -> None:
    book = load_book("4390")
    said = " ".join(book.text(key, language) for key in distress_keys(book, "distress", message))
    for number in numbers:
        assert number in said
    if language == "es" and "988" in numbers:
        assert "oprim" in said
        assert "AYUDA" in said


def test_without_a_danger_the_words_choose() -> None:
    book = load_book("4390")
    assert distress_keys(book, "distress", "i'm so scared i can't sleep") == ["distress.panic"]
    assert distress_keys(book, "distress", "it is all so much") == ["distress"]


@pytest.mark.parametrize(
    "piece", ["he said he was going to the house and i want to take my ", "i am ", "me va a ", "a "]
)
def test_twice_the_text_takes_no_more_than_twice_as_long(piece: str) -> None:
    def took(length: int) -> float:
        text = (piece * length)[:length]
        begun = time.perf_counter()
        dangers(text)
        return time.perf_counter() - begun

    short, long = min(took(3000) for _ in range(3)), min(took(12000) for _ in range(3))
    # Four times the text: a quadratic search takes sixteen times as long.
    assert long < 9 * short


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("end it", ["end it"]),
        ("(?:just )?end it", ["just end it", "end it"]),
        ("(?:just |)end it", ["just end it", "end it"]),
        ("(all )?gone", ["all gone", "gone"]),
        (r"(?!not)\w+ gone", ["all gone", "2 gone"]),
        ("(?:all|most) gone", ["all gone", "most gone"]),
    ],
)
def test_the_look_at_the_first_letter_loses_no_phrase(phrase: str, words: list[str]) -> None:
    assert all(said(phrase).search(f"he said {each}") for each in words)
    assert not said(phrase).search("he said nothing")
