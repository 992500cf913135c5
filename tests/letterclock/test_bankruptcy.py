"""Whose bankruptcy it is, and whether it is open."""

from __future__ import annotations

import pytest

from letterclock.bankruptcy import Bankruptcy, bankruptcy
from letterclock.normalize import normalize

SAID = {
    Bankruptcy.OWN: (
        "i filed chapter 13",
        "i'm in ch. 13",
        "estoy en bancarrota",
        "estoy en el capitulo 13",
        "me and my husband filed bankruptcy",
        "mi esposo y yo nos declaramos en bancarrota",
        "my bankruptcy is not closed yet",
        "la bancarrota no ha terminado",
        "i'm still in chapter 13, my ex filed too",
        "my ex filed for divorce and i filed chapter 7",
        "can i file a petition while in bankruptcy",
        "puedo presentar la peticion estando en bancarrota",
        "the court dismissed my petition because of bankruptcy",
        "i have not told my lawyer about my bankruptcy",
        "he told me bankruptcy stops it",
        "my lawyer filed chapter 13 for me",
        "does bankruptcy change anything",
    ),
    Bankruptcy.OTHERS: (
        "my ex filed bankruptcy, does that change my time?",
        "my husband filed for bankruptcy in july. both parts please",
        "my ex's chapter 13",
        "i got a divorce after he went bankrupt",
        "mi ex se declaró en bancarrota",
        "la bancarrota de mi ex",
    ),
    Bankruptcy.PLANNED: (
        "I'm thinking about filing bankruptcy, does that stop the clock?",
        "if i file chapter 7 what happens",
        "i want to file for bankruptcy",
        "voy a declararme en bancarrota",
    ),
    Bankruptcy.CLOSED: (
        "my bankruptcy was closed in 2019",
        "i was discharged from bankruptcy in 2021",
        "my chapter 13 got dismissed",
        "mi bancarrota ya terminó",
    ),
    Bankruptcy.NONE: (
        "i am not in bankruptcy",
        "i didn't file bankruptcy",
        "no bankruptcy, no disaster",
        "the bankruptcy is not mine",
        "nunca me declaré en bancarrota",
    ),
}


@pytest.mark.parametrize(
    ("message", "kind"), [(each, kind) for kind, those in SAID.items() for each in those]
)
def test_its_kind_is_told_by_the_words(message: str, kind: Bankruptcy) -> None:
    assert bankruptcy(normalize(message)) is kind


@pytest.mark.parametrize("message", ["", "am i too late", "my chapter of life with him is over"])
def test_none_is_imagined(message: str) -> None:
    assert bankruptcy(normalize(message)) is None
