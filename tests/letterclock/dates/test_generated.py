"""Thousands of messages whose meaning is known because they were put together from it.

Every way of writing a date meets every kind of sentence around it, in both languages, with
look-alikes mixed in. The draw is fixed: the same messages every time.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from babel.dates import format_date

from letterclock.dates import Finding, read_letter_date

TODAY = date(2026, 11, 23)
HOW_MANY = 3000
UNDERSTOOD = 0.98
"""The share of messages with a clear letter date in which exactly it is found."""

Format = Callable[[date], str]


def _ordinal(day: int) -> str:
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _named(pattern: str, locale: str) -> Format:
    return lambda day: format_date(day, pattern, locale=locale)


# A format and whether day and month can be told apart whatever the date.
ENGLISH: list[tuple[Format, bool]] = [
    (_named("MMMM d, y", "en"), True),
    (_named("MMM d y", "en"), True),
    (_named("d MMMM y", "en"), True),
    (_named("EEEE, MMMM d, y", "en"), True),
    (
        lambda day: (
            f"{format_date(day, 'MMM', locale='en').lower()} {_ordinal(day.day)} {day.year}"
        ),
        True,
    ),
    (
        lambda day: (
            f"the {_ordinal(day.day)} of {format_date(day, 'MMMM', locale='en')} {day.year}"
        ),
        True,
    ),
    (lambda day: f"{format_date(day, 'MMMM', locale='en').upper()} {day.day} {day.year}", True),
    (lambda day: day.isoformat(), True),
    (lambda day: f"{day.month}/{day.day}/{day.year}", False),
    (lambda day: f"{day.month:02}-{day.day:02}-{day.year % 100:02}", False),
    (lambda day: f"{day.month}.{day.day}.{day.year}", False),
    (lambda day: f"{day.month}/{day.day}/{day.year % 100:02}", False),
    (lambda day: f"{day.month}/{day.day}/{day.year}".replace("0", "O"), False),
]
SPANISH: list[tuple[Format, bool]] = [
    (_named("d 'de' MMMM 'de' y", "es"), True),
    (_named("d 'de' MMMM 'del' y", "es"), True),
    (_named("d MMM y", "es"), True),
    (_named("EEEE d 'de' MMMM 'de' y", "es"), True),
    (lambda day: f"{format_date(day, 'MMMM', locale='es')} {day.day}, {day.year}", True),
    (lambda day: day.isoformat(), True),
    (lambda day: f"{day.month}/{day.day}/{day.year}", False),
]

# Sentences in which {d} is the date on the letter; {x}, if there, is another day.
ABOUT_THE_LETTER = {
    "en": [
        "{d}",
        "it is dated {d}",
        "My letter 4390 is dated {d}. Can I still appeal?",
        "letter is from {d}, am i too late",
        "the date at the top says {d}",
        "hi i have letter 4390 from the irs, dated {d}, i owe $12,402.15 for 2019",
        "It came on {x} but the letter is dated {d}",
        "got it {x}, letter says {d}",
        "I called the IRS on {x} about my letter dated {d}",
        "My hearing was {x}. The determination is dated {d}.",
        "dated {d}, received {x}",
        "I have 30 days or 90 days? notice of determination dated {d}, form 12153 sent {x}",
        "my ex and I divorced on {x} and now i get this letter dated {d} what do i do",
    ],
    "es": [
        "{d}",
        "la carta es del {d}",
        "la carta tiene fecha de {d}",
        "Mi carta 4390 dice {d}, ¿todavía puedo apelar?",
        "me llegó el {x} pero la carta es del {d}",
        "fechada el {d}, la recibí el {x}",
        "hablé con el IRS el {x} sobre la carta con fecha {d}",
        "tengo 30 días o 90 días? la carta está fechada {d} y debo $4,500 del 2018",
    ],
}
# Sentences in which {x} is the day the letter came, and no letter date is told.
ABOUT_RECEIPT = {
    "en": [
        "I got it on {x}",
        "the letter came {x}",
        "it arrived in the mail on {x}, how long do i have",
        "I received the letter on {x}",
        "signed for it on {x}",
    ],
    "es": [
        "me llegó el {x}",
        "la recibí el {x}",
        "la carta llegó el {x}, cuánto tiempo tengo",
    ],
}
# Sentences in which {x} is some other day.
ABOUT_OTHER_THINGS = {
    "en": [
        "I called them on {x}",
        "we got divorced on {x}",
        "my hearing was on {x}",
        "the agent told me I have until {x}",
        "I filed form 8857 on {x}",
        "can I file by {x}",
    ],
    "es": [
        "los llamé el {x}",
        "nos divorciamos el {x}",
        "la audiencia fue el {x}",
        "me dijeron que tengo hasta el {x}",
        "mandé el formulario 12153 el {x}",
    ],
}
NO_DATE = [
    "I owe {a} for {y} and {y2}, letter 4390, form 8857",
    "is it 30 days or 90 days",
    "call me at 1-877-777-4778 or 202-521-0700",
    "section 6330(d)(1) of 26 USC 7503 and rule 25",
    "docket 12345-20L, case {y}",
    "CP2000 and LT11 and Form 433-A and 1040 for tax year {y}",
    "May I appeal? I may have missed it. March on!",
    "debo {a} del año {y}, carta 4390, formulario 12153",
    "the court closes at 4:30 pm, efile until 11:59 pm",
    "400 Second Street NW, Washington DC 20217",
    "I have 2 kids, 1/2 of the debt is his, 100% wrong",
]

Message = tuple[str, date | None, bool]


def _clear(day: date) -> bool:
    """Whether month/day and day/month give the same or only one date."""
    return day.day > 12 or day.day == day.month


def _any_day(draw: random.Random) -> date:
    return TODAY - timedelta(days=draw.randrange(1, 400))


def messages() -> list[Message]:
    """Message, the letter date it tells (`None` for none), and whether it tells it clearly."""
    draw = random.Random(4390)
    made: list[Message] = []
    while len(made) < HOW_MANY:
        language, formats = draw.choice([("en", ENGLISH), ("es", SPANISH)])
        write, always_clear = draw.choice(formats)
        day, other = _any_day(draw), _any_day(draw)
        kind = draw.choices(("letter", "receipt", "other", "none"), (6, 1, 1, 1))[0]
        if kind == "letter":
            sentence = draw.choice(ABOUT_THE_LETTER[language])
            text = sentence.format(d=write(day), x=formats[0][0](other))
            made.append((text, day, always_clear or _clear(day)))
        elif kind == "none":
            amount = f"${draw.randrange(1, 99)},{draw.randrange(100, 999)}.{draw.randrange(10, 99)}"
            text = draw.choice(NO_DATE).format(a=amount, y=2019, y2=2021)
            made.append((text, None, True))
        else:
            group = ABOUT_RECEIPT if kind == "receipt" else ABOUT_OTHER_THINGS
            text = draw.choice(group[language]).format(x=write(other))
            made.append((text, None, True))
    return made


MESSAGES = messages()


def test_none_is_confidently_wrong() -> None:
    wrong = []
    for text, day, _ in MESSAGES:
        read = read_letter_date(text, TODAY)
        if read.finding in (Finding.SURE, Finding.TWO_LETTERS) and read.dates != (day,):
            wrong.append((text, [str(each) for each in read.dates]))
    assert wrong == []


def test_clear_letter_dates_are_found() -> None:
    clear = [(text, day) for text, day, is_clear in MESSAGES if day is not None and is_clear]
    missed = [
        text
        for text, day in clear
        if (read_letter_date(text, TODAY).finding, read_letter_date(text, TODAY).dates)
        != (Finding.SURE, (day,))
    ]
    assert 1 - len(missed) / len(clear) >= UNDERSTOOD, missed


def test_an_order_that_is_not_clear_is_asked_about() -> None:
    unclear = [(text, day) for text, day, is_clear in MESSAGES if day is not None and not is_clear]
    assert len(unclear) > 100
    for text, day in unclear:
        read = read_letter_date(text, TODAY)
        assert read.finding is not Finding.SURE, text
        if read.finding is Finding.WHICH:
            assert day in read.dates, text


@pytest.mark.parametrize("kind", ["receipt", "other"])
def test_other_days_are_not_the_letter_s(kind: str) -> None:
    groups = ABOUT_RECEIPT if kind == "receipt" else ABOUT_OTHER_THINGS
    for language, formats in (("en", ENGLISH), ("es", SPANISH)):
        for sentence in groups[language]:
            for write, _ in formats:
                text = sentence.format(x=write(date(2026, 11, 17)))
                assert read_letter_date(text, TODAY).finding is Finding(kind), text
