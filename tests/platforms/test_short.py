"""By SMS and WhatsApp the first answer is short, words bring the rest; elsewhere it is whole."""

from __future__ import annotations

import pytest

from assistant.runner.testing import Server
from tests.platforms.people import EVERYBODY, OnTwilio, Person
from tests.platforms.providers import Providers

MOST_MESSAGES = 2
MOST_WORDS = 120
"""The link to the person's dates among them."""

FIRST = {
    "letter is dated oct 22, am i too late?": ["Today is the last day", "You gave no year"],
    "my letter 4390 is dated November 5, 2026": ["You still have time", "December 7, 2026"],
    "mi carta es del 22 de octubre, ¿ya es tarde?": ["Hoy es el último día", "No dio el año"],
}


@pytest.mark.parametrize("kind", [each for each in EVERYBODY if issubclass(each, OnTwilio)])
@pytest.mark.parametrize("said", FIRST)
def test_the_first_answer(
    said: str, kind: type[Person], server: Server, providers: Providers
) -> None:
    person = kind(server, providers)
    person.say(said)
    person.hears(*FIRST[said], "1-877-777-4778", "4390")
    written = [seen for seen in person.screen() if seen.text and not seen.picture]
    assert len(written) <= MOST_MESSAGES
    assert len(person.text().split()) <= MOST_WORDS
    assert person.text().count("2026. ") <= 1  # the year that was taken is said once


@pytest.mark.parametrize(
    ("tell", "asks"),
    [
        (
            "my letter is dated October 22, 2026",
            {"why": "Day 30 is Saturday", "how": "$60", "who helps": "Low Income Taxpayer Clinic"},
        ),
        (
            "mi carta es del 22 de octubre de 2026",
            {"por qué": "El día 30 es", "cómo": "$60", "quién ayuda": "clínica"},
        ),
    ],
)
def test_words_bring_the_rest(
    tell: str, asks: dict[str, str], server: Server, providers: Providers
) -> None:
    for word, brings in asks.items():
        person = OnTwilio(server, providers)
        person.say(tell)
        person.hears(word.split()[0], "4390")
        person.say(word)
        person.hears(brings)


def test_what_may_still_help_is_not_left_out(server: Server, providers: Providers) -> None:
    person = OnTwilio(server, providers)
    person.say("my letter is dated May 3, 2026")
    person.hears("has passed", "bankruptcy", "Boechler", "tax clinic (LITC)")


def test_elsewhere_it_is_whole(server: Server, providers: Providers) -> None:
    person = next(each for each in EVERYBODY if not issubclass(each, OnTwilio))(server, providers)
    person.say("my letter is dated oct 22")
    person.hears("Why: your letter is dated", "You gave no year, so I took the most recent one")
