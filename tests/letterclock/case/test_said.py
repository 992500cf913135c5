"""What one message says, from its words alone."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import Said, hear
from letterclock.case.said import Sense
from letterclock.dates import Finding
from letterclock.filing import Way
from tests.letterclock.case.talking import TODAY


def senses(message: str) -> list[tuple[str, Sense]]:
    return [
        (each.mention.date.isoformat() if each.mention.date else "", each.sense)
        for each in hear(message, TODAY).days
    ]


def test_a_button_says_nothing() -> None:
    assert hear("", TODAY) == Said()


@pytest.mark.parametrize(
    ("message", "sense"),
    [
        ("the letter is dated oct 22, 2026", Sense.LETTER),
        ("oct 22, 2026 is the date on the letter", Sense.LETTER),
        ("i read it wrong, it says oct 22, 2026", Sense.LETTER),
        ("why not oct 22, 2026", Sense.WHY),
        ("is it oct 22, 2026. how did you get that", Sense.WHY),
        ("the envelope is stamped oct 22, 2026", Sense.MAILED),
        ("they mailed it oct 22, 2026", Sense.MAILED),
        ("el sobre dice 22 de octubre de 2026", Sense.MAILED),
        ("it came oct 22, 2026", Sense.RECEIVED),
        ("my aide handed it to me oct 22, 2026", Sense.RECEIVED),
        ("me llego el 22 de octubre de 2026", Sense.RECEIVED),
        ("i mailed my petition oct 22, 2026", Sense.FILED),
        ("is oct 22, 2026 too late", Sense.FILED),
        ("in person on oct 22, 2026", Sense.FILED),
        ("I am away till oct 22, 2026, so I'd mail it then", Sense.FILED),
        ("by courier before they close oct 22, 2026", Sense.FILED),
        ("i get 30 days until oct 22, 2026", Sense.LAST_DAY),
        ("the irs lady said oct 22, 2026", Sense.LAST_DAY),
        ("they told me the deadline is oct 22, 2026", Sense.LAST_DAY),
        ("they said i can file until oct 22, 2026", Sense.LAST_DAY),
        ("oct 22, 2026, right?", Sense.LAST_DAY),
        ("my hearing was oct 22, 2026", Sense.EVENT),
        ("my divorce decree is dated oct 22, 2026", Sense.EVENT),
        ("the hearing request went out oct 22, 2026", Sense.EVENT),
        ("oct 22, 2026", Sense.UNKNOWN),
    ],
)
def test_the_words_around_a_day_tell_what_it_is(message: str, sense: Sense) -> None:
    assert senses(message) == [("2026-10-22", sense)]


@pytest.mark.parametrize(
    ("message", "days"),
    [
        (
            "periods 6/30/2025 and 9/30/2025",
            [("2025-06-30", Sense.EVENT), ("2025-09-30", Sense.EVENT)],
        ),
        (
            "why nov 20, and the 23rd",
            [("2026-11-20", Sense.WHY), ("2026-11-23", Sense.WHY)],
        ),
        (
            "it came nov 3, and it is dated oct 22, 2026",
            [("2026-11-03", Sense.RECEIVED), ("2026-10-22", Sense.LETTER)],
        ),
        (
            "letter dated october 22, 2026, and what if december 3, 2026, online?",
            [("2026-10-22", Sense.LETTER), ("2026-12-03", Sense.FILED)],
        ),
        ("it is from october, dated feb 30", []),
    ],
)
def test_each_day_has_its_own_words(message: str, days: list[tuple[str, Sense]]) -> None:
    assert senses(message) == days


@pytest.mark.parametrize(
    "message",
    [
        "letter has Oct 24, 2026 on it. so 30 days after is the 24th of November, right?",
        "the letter is dated oct 24 2026. day 30 is november 23",
        "my divorce decree is dated sept 3, 2026, the letter oct 24 2026",
        "i will mail it december 1. the letter is dated oct 24, 2026",
        "the letter has oct 24, 2026 on it and the 30 days are up november 23",
        "what is the deadline for the lien half? oct 24 2026",
        "entre en bancarrota el 3 de noviembre y la carta 4390 es del 24 de octubre de 2026",
        "el 12 fue cuando me yego, la fecha que trae la carta es 24 de octubre",
        "le dije otra cosa de memoria, pero la hoja dice 24 de octubre",
        "what is the last day for the levy, oct 24 2026",
        "i need more time, letter oct 24 2026, i am in the hospital",
        "found out that today may be the last day (letter Oct 24, 2026)",
        "encontre la carta de los impuestos a mi nombre y dice october 24 yo se que ya paso",
    ],
)
def test_only_the_letter_s_day_is_its_date(message: str) -> None:
    read = hear(message, TODAY).letter_date
    assert (read.finding, read.dates) == (Finding.SURE, (date(2026, 10, 24),))


@pytest.mark.parametrize(
    ("message", "way"),
    [
        ("i put it in the mailbox on nov 20", Way.MAIL),
        # behind the last pick-up the postmark may be of the next day
        ("dropped it in the blue box on nov 20 after they closed", Way.LATE_BOX),
        ("la eche al buzon el 20 de noviembre en la noche", Way.LATE_BOX),
        ("i mailed it from here, i live in mexico, on nov 20", Way.FOREIGN_MAIL),
    ],
)
def test_what_a_day_by_mail_is_worth(message: str, way: Way) -> None:
    (day,) = hear(message, TODAY).days
    assert day.way is way


def test_because_is_no_why() -> None:
    (day,) = hear("el sello del sobre dice 11/13 xq la carta se mojo, me sirve?", TODAY).days
    assert day.sense is Sense.MAILED


def test_a_day_beside_a_letter_without_a_date_is_asked_about() -> None:
    words = "november 9 is written by hand on it, nothing that says letter date"
    assert hear(words, TODAY).letter_date.finding is Finding.READ_BACK


def test_the_end_of_a_count_is_no_letter_s_date() -> None:
    read = hear("my letter says day 30 is november 20, 2026", TODAY).letter_date
    assert read.finding is Finding.OTHER


@pytest.mark.parametrize(
    ("message", "circumstances"),
    [
        ("i didn't ask for relief, my ex did", ("other_spouse",)),
        ("yo no la pedi, fue mi ex", ("other_spouse",)),
        ("i asked for my hearing on time", ("hearing_in_time",)),
        ("pedi la audiencia a tiempo", ("hearing_in_time",)),
        ("i did not ask for the hearing in time", ()),
        ("did i ask for the hearing in time?", ()),
        ("a tornado took the roof", ("disaster",)),
        ("i have a restraining order and a tornado took the roof", ("disaster", "hiding")),
        ("my wife is deployed", ("combat_zone",)),
    ],
)
def test_what_bears_on_the_answers_is_noticed(message: str, circumstances: tuple[str, ...]) -> None:
    assert hear(message, TODAY).circumstances == circumstances


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("the day it came", Sense.RECEIVED),
        ("el dia que la recibi", Sense.RECEIVED),
        ("a day to file", Sense.FILED),
        ("it is printed on top", Sense.LETTER),
        ("la fecha de la carta", Sense.LETTER),
        ("i do not know", None),
    ],
)
def test_an_answer_tells_what_a_day_is(message: str, what: Sense | None) -> None:
    assert hear(message, TODAY).what is what


@pytest.mark.parametrize(
    ("message", "number", "month"),
    [
        ("ok. so 27", 27, None),
        ("entonces 20, verdad?", 20, None),
        ("so 45?", None, None),
        ("the february thing", None, 2),
        ("last week", None, None),
        ("a few weeks ago", None, None),
        ("so november 27?", None, None),
    ],
)
def test_a_day_may_be_said_by_its_number_or_month_alone(
    message: str, number: int | None, month: int | None
) -> None:
    said = hear(message, TODAY)
    assert (said.number, said.month) == (number, month)


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("Client A: dated oct 22", "Client A"),
        ("for case 7, how long", "Case 7"),
        ("the 2019 one", "2019"),
        ("la carta de 2018", "2018"),
        ("how long", None),
    ],
)
def test_a_letter_may_have_a_name(message: str, label: str | None) -> None:
    said = hear(message, TODAY)
    assert next((each.label for each in said.days), said.label) == label


@pytest.mark.parametrize(
    ("message", "ordinal"),
    [("the first one", 0), ("la otra", 1), ("the third", 2), ("that one", None)],
)
def test_a_letter_may_be_pointed_at_by_its_place(message: str, ordinal: int | None) -> None:
    assert hear(message, TODAY).ordinal == ordinal


@pytest.mark.parametrize(
    "message",
    [
        "my ex-wife was granted innocent spouse relief and the whole bill is mine now",
        "i am the non-requesting spouse. can i go to court",
        "ex husband won innocent spouse, do i get to petition",
        "my husband applied and was approved, i want to contest his relief under innocent spouse",
        "i didn't file any 8857, that was my wife",
        "can i fight my husband being let off",
        "the irs gave my ex the relief",
        "my ex asked for innocent spouse relief and was denied. i did not ask. do i petition",
        "le concedieron el alivio a mi ex, a mi me toca todo",
        "a mi exesposa le aprobaron lo de conyuge inocente",
        "la que lo pidio fue mi ex. mi ex fue la que pidio el alivio",
        "soy la otra conyuge, tengo derecho a la corte?",
        "mi marido consiguio el alivio y yo no pedi nada",
        "yo no solicite el alivio, fue mi esposa",
    ],
)
def test_the_other_spouse_is_who_did_not_ask(message: str) -> None:
    assert "other_spouse" in hear(message, TODAY).circumstances


@pytest.mark.parametrize(
    "message",
    [
        "my husband asked for the hearing but the relief is what i requested",
        "they refused me relief because of what my ex told them",
        "my ex signed my name on everything, i never wanted that refund",
        "my wife wants me to ask for innocent spouse relief",
        "we both asked for relief and got one letter",
        "i didn't do the returns, my ex did, and my relief was denied",
        "my wife asked for relief and they said no. how long does she have",
        "my sister asked for relief. she was granted nothing",
        "is my ex told that i requested innocent spouse",
        "me negaron conyuge inocente por lo que dijo mi ex",
        "mi esposo metio los taxes y yo pedi el alivio",
        "yo no firme eso, fue mi marido",
        "mi esposa pidio el alivio y se lo negaron, la ayudo yo",
        "los dos pedimos lo de conyuge inocente",
        "mi hermana pidio el alivio y ella no entiende la carta",
    ],
)
def test_who_asked_or_helps_is_not_the_other_spouse(message: str) -> None:
    assert "other_spouse" not in hear(message, TODAY).circumstances


@pytest.mark.parametrize(
    "message",
    [
        "i never asked for a hearing or for relief, may i go to tax court",
        "i did not file a 12153 and i never filed an 8857",
        "i never requested innocent spouse relief or a hearing",
        "i haven't asked the irs for anything",
        "nunca pedi una audiencia ni el alivio",
        "no solicite nada, tengo derecho a la corte?",
    ],
)
def test_who_asked_for_nothing_has_no_petition(message: str) -> None:
    assert hear(message, TODAY).told_first == "never_asked_no_petition"


@pytest.mark.parametrize(
    "message",
    [
        "what date do i put next to my name on the form",
        "which date do i write by my signature",
        "do i date the petition today",
        "what date goes on the form",
        "que fecha le pongo a la peticion",
        "que fecha lleva la firma",
        "que dia anoto junto a mi firma",
    ],
)
def test_the_day_beside_one_s_signature_is_no_letter_s(message: str) -> None:
    assert hear(message, TODAY).told_first == "date_on_petition"


@pytest.mark.parametrize(
    "message",
    [
        "i never asked for the hearing, only for relief",
        "they refused the relief and i never had a fair hearing",
        "what date do i count from",
        "what day do i have to file the petition",
        "nunca me dieron una audiencia y me negaron el alivio",
        "que dia va la peticion",
        "que fecha tiene la carta",
    ],
)
def test_other_questions_get_no_such_text(message: str) -> None:
    assert hear(message, TODAY).told_first is None


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("que es la carta 4390", True),
        ("whats a 3193", True),
        ("what letter is it, 4390 or 3193", False),
        ("what is my last day for my 4390", False),
        ("que es lo que debo hacer con la 4390", False),
        ("what is it", False),
    ],
)
def test_it_is_asked_what_a_named_letter_is(message: str, asked: bool) -> None:
    assert hear(message, TODAY).asks_what_it_is is asked
