"""Which language a message is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.evaluation.model import load_cases
from letterclock.language import language_of

NLU = Path(__file__).resolve().parent.parent / "nlu"
RIGHT, WRONG = 0.93, 0.02
"""The shares of the development set that must be, and may be, told so."""


def messages(language: str) -> list[str]:
    cases = load_cases(NLU / f"dev.{language}.yml")
    return [case.say for case in cases if case.topic != "language_switch"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_tells_the_language_of_the_development_set(language: str) -> None:
    told = [language_of(message) for message in messages(language)]
    assert told.count(language) / len(told) >= RIGHT
    assert sum(each not in (language, None) for each in told) / len(told) <= WRONG


@pytest.mark.parametrize(
    "message",
    ["", "ok", "no", "OK", "10/22/2026", "oct 22", "CP504", "y", "ex", "👍", "4390", "2"],
)
def test_what_does_not_tell_changes_nothing(message: str) -> None:
    assert language_of(message) is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("habla español?", "es"),
        ("do you speak Spanish?", "es"),
        ("in Spanish please", "es"),
        ("can you answer me in spanish my mom is here", "es"),
        ("english please", "en"),
        ("¿puede seguir en inglés?", "en"),
        ("mejor en ingles", "en"),
        ("Spanish", "es"),
        ("english please, oh wait, spanish please", "es"),
        # how well someone speaks it is no request for it
        ("sorry my english is bad, when is the last day for the court", "en"),
        ("no hablo ingles, cuando vence el plazo", "es"),
        # a language named in passing
        ("Mi mamá recibió una carta 4390 en inglés y no sabe qué es, ¿me la explica?", "es"),
    ],
)
def test_a_request_for_a_language(message: str, language: str) -> None:
    assert language_of(message) == language


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ('que quiere decir "your request for relief is denied in full because you knew"', "es"),
        ("la hoja dice: you have 30 days from the date of this letter to file", "es"),
        ("pongo lo de arriba Department of the Treasury Internal Revenue Service", "es"),
        ("what does “la determinación de la oficina es que no” mean", "en"),
        # with nothing of one's own, what is quoted tells
        ('"we have decided that you are not the one who owes this"', "en"),
    ],
)
def test_the_persons_own_words_decide_not_those_of_the_letter(message: str, language: str) -> None:
    assert language_of(message) == language


def test_mixed_messages_go_with_the_majority() -> None:
    assert language_of("me mandaron un levy y no se cual es el deadline") == "es"
    assert language_of("my abuela got the letter and she wants to know when it is due") == "en"


def test_what_another_does_not_speak_is_not_asked_for() -> None:
    words = "me puede hablar en ingles mejor, mi esposa lo va a leer y no habla español"
    assert language_of(words) == "en"


@pytest.mark.parametrize("message", ["mira aki dise oct 30", "diferencia entre lien y levy"])
def test_few_words_that_only_spanish_has(message: str) -> None:
    assert language_of(message) == "es"
