"""Short replies: what they are, in both languages, and what is none."""

from __future__ import annotations

import pytest

from letterclock.case import Short, ShortKind, hear, short_reply
from letterclock.case.short import only_these, part_alone
from tests.letterclock.case.talking import OCTOBER_22, TODAY, held, talk

SAID = {
    ShortKind.YES: ["yes please", "Yep", "y", "sí por favor", "Siiii", "claro"],
    ShortKind.NO: ["nope", "no", "nooo", "n"],
    ShortKind.NOTED: ["👍", "👍🏽", "👍👍", "ok", "OK!", "👌", "vale", "de acuerdo", "ok lol"],
    ShortKind.DECLINED: ["no thanks", "no gracias", "ahora no", "that's all"],
    ShortKind.HELP: ["help", "HELP!", "help me", "ayuda", "ayúdeme por favor"],
    ShortKind.NOT_KNOWN: ["idk", "i don't know", "i dont know", "no sé", "no se", "ni idea", "🤷"],
    ShortKind.WHAT: [
        "?",
        "??",
        "¿?",
        "huh",
        "what?",
        "cómo?",
        "mmm",
        "mmmmmm",
        "again",
        "otra vez",
    ],
    ShortKind.MORE: ["go on", "y?", "¿y?", "and?", "more", "más"],
    ShortKind.STOP: ["cancel", "STOP", "fin", "salir", "exit"],
    ShortKind.START: ["start", "iniciar"],
    ShortKind.LATER: ["the later one", "la más reciente", "the latest"],
    ShortKind.EARLIER: ["the earlier one", "la más antigua"],
    ShortKind.OTHER: ["the other one", "la otra", "el otro", "otra fecha"],
}


@pytest.mark.parametrize(
    ("kind", "message"), [(kind, each) for kind, messages in SAID.items() for each in messages]
)
def test_a_short_reply(kind: ShortKind, message: str) -> None:
    assert short_reply(message) == Short(kind)


@pytest.mark.parametrize(
    ("message", "kind", "place"),
    [
        ("2", ShortKind.NUMBER, 1),
        ("1️⃣", ShortKind.NUMBER, 0),
        ("option 2", ShortKind.NUMBER, 1),
        ("opción 3.", ShortKind.NUMBER, 2),
        ("dos", ShortKind.PLACE, 1),
        ("the first one", ShortKind.PLACE, 0),
        ("the 2nd one", ShortKind.PLACE, 1),
        ("the second", ShortKind.PLACE, 1),
        ("la segunda", ShortKind.PLACE, 1),
        ("la tercera carta", ShortKind.PLACE, 2),
        ("el último", ShortKind.PLACE, -1),
    ],
)
def test_a_place(message: str, kind: ShortKind, place: int) -> None:
    assert short_reply(message) == Short(kind, place)


@pytest.mark.parametrize(
    "message",
    [
        "later",  # a goodbye
        "the 3rd",  # a day of the month
        "0",
        "30",
        "no?",
        "the second?",
        "!!",
        "uh uh",
        "thanks",
        "columbus day",
        "ok so what is the last day for the levy part then please",
    ],
)
def test_no_short_reply(message: str) -> None:
    assert short_reply(message) is None


@pytest.mark.parametrize(
    ("message", "only"),
    [
        ("columbus day", True),
        ("hace tres semanas", True),
        ("halloween lol", True),
        ("oct 22, 2026.", True),
        ("oct 22, 2026?", False),
        ("halloween was fun", False),
        ("lol", False),
    ],
)
def test_nothing_but_a_day(message: str, only: bool) -> None:
    assert hear(message, TODAY).only_days is only


def test_parts_are_told_from_the_rest() -> None:
    assert only_these("abc please", [(0, 3)])
    assert not only_these("abc def", [(0, 3)])


def test_a_day_and_laughter_is_read_back() -> None:
    assert held(talk("halloween lol")) == [(None, "2026-10-31")]


def test_laughter_beside_more_is_no_letter_date() -> None:
    assert held(talk("halloween was fun")) == []


TWO = "two letters: 4390 dated October 22, 2026 and 3193 dated October 1, 2026"


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ("the later one", 0),
        ("the earlier one", 1),
        ("la más reciente", 0),
        ("la última", 1),
        ("the first one", 0),
        ("dos", 1),
        ("2", 1),
    ],
)
def test_one_of_two_letters(message: str, place: int) -> None:
    assert talk(TWO, (message, "nlu_fallback")).selected == (place,)


@pytest.mark.parametrize("message", ["5", "help", "the third one"])
def test_none_of_two_letters(message: str) -> None:
    assert talk(TWO, (message, "nlu_fallback")).selected == ()


@pytest.mark.parametrize(("message", "open_"), [("huh?", True), ("help", True), ("idk", False)])
def test_what_is_that_day_stays_open_for_who_asks_back(message: str, open_: bool) -> None:
    taken = talk(OCTOBER_22, "November 4, 2026", (message, "nlu_fallback"))
    assert (taken.case.question is not None) is open_


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("What about the spouse part?", "innocent_spouse"),
        ("and the innocent spouse part", "innocent_spouse"),
        ("ok, how about the spouse one", "innocent_spouse"),
        ("¿Y la parte del cónyuge inocente?", "innocent_spouse"),
        ("y lo de la parte de mi esposa", None),
        ("what about the levy?", None),
        ("what about my spouse", None),
        ("and the lien or levy part?", "collection"),
        ("¿y la parte del embargo?", "collection"),
        ("spouse", None),
        ("levy", None),
        ("the spouse part was denied", None),
        ("how do i file the spouse part?", None),
        ("and the spouse part? " * 20, None),
    ],
)
def test_a_part_and_nothing_else_is_asked_about(message: str, part: str | None) -> None:
    assert part_alone(message) == part
