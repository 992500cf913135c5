"""Twenty thousand conversations: no counted date moves but by an outright correction.

Every letter with a file × letter dates over two years × second messages of every kind in both
languages × as-of days around every boundary. The days are counted here a second time, by hand.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import holidays
import pytest
from babel.dates import format_date

from letterclock.case import Case, Meaning, Setting, hear, take_in
from letterclock.filing import Way, in_time
from letterclock.letters import known_letters

PERIODS = {
    "4390": {"collection": 30, "innocent_spouse": 90},
    "3193": {"collection": 30},
    "3288": {"innocent_spouse": 90},
    "3279": {"innocent_spouse": 90},
    "4439": {"innocent_spouse": 90},
    "3210": {},
}
CONVERSATIONS = 20_000
_CLOSED = holidays.country_holidays("US", subdiv="DC", years=range(2024, 2030))


def last_day(dated: date, days: int) -> date:
    """The last day, counted a second time."""
    day = dated + timedelta(days=days)
    while day.weekday() >= 5 or day in _CLOSED:
        day += timedelta(days=1)
    return day


def words(day: date, language: str, year: bool) -> str:
    """A day as it is typed."""
    if language == "es":
        return format_date(day, "d 'de' MMMM" + (" 'de' y" if year else ""), locale="es")
    return format_date(day, "MMMM d" + (", y" if year else ""), locale="en")


@dataclass(frozen=True)
class Second:
    """A second message: its words around a day, and what the day is in relation to the case."""

    language: str
    text: str
    day: str  # last | other | letter | ahead | behind
    meaning: Meaning | None  # None: anything that moves no date


SECOND = [
    *(
        Second("en", text, "last", Meaning.CHECK)
        for text in (
            "ok so {day} right?",
            "{day}, got it",
            "i wrote {day} on my calendar, is that correct",
            "so {day} then",
            "my last day is {day}?",
            "the deadline is {day} yes?",
        )
    ),
    *(
        Second("es", text, "last", Meaning.CHECK)
        for text in (
            "entonces {day} verdad?",
            "o sea el {day}, correcto?",
            "mi ultimo dia es el {day}?",
            "anote {day}, esta bien?",
        )
    ),
    *(
        Second("en", text, "other", Meaning.CLAIM)
        for text in (
            "the irs lady said {day}",
            "my lawyer says the deadline is {day}",
            "a website told me {day}",
            "it says i have until {day}",
            "i thought the last day was {day}",
            "my friend thinks its {day}",
        )
    ),
    *(
        Second("es", text, "other", Meaning.CLAIM)
        for text in (
            "la muchacha del irs me dijo que {day}",
            "mi abogado dice que el plazo es {day}",
            "segun internet tengo hasta el {day}",
        )
    ),
    *(
        Second("en", text, "other", Meaning.WHY)
        for text in (
            "why not {day}?",
            "how come it isn't {day}",
            "why is it not {day}",
            "how did you get {day}",
        )
    ),
    *(
        Second("es", text, "other", Meaning.WHY)
        for text in ("por que no el {day}?", "como saco el {day}?", "de donde sale el {day}")
    ),
    *(
        Second("en", text, "ahead", Meaning.PLAN)
        for text in (
            "what if i send it on {day}",
            "can i file on {day}",
            "i will mail it {day}",
            "mailing it {day}",
            "if i upload it on dawson {day}, is that ok",
            "going to send it by fedex on {day}",
        )
    ),
    *(
        Second("es", text, "ahead", Meaning.PLAN)
        for text in (
            "y si la mando el {day}?",
            "puedo presentarla el {day}",
            "voy a mandarla por correo el {day}",
            "la voy a subir por internet el {day}",
        )
    ),
    *(
        Second("en", text, "behind", Meaning.FILING)
        for text in (
            "i mailed it on {day}",
            "i filed my petition online {day}",
            "my lawyer filed it on {day}",
            "we sent the petition certified on {day}",
        )
    ),
    *(
        Second("es", text, "behind", Meaning.FILING)
        for text in (
            "ya la mande el {day}",
            "presente la peticion el {day}",
            "mi abogado la presento el {day}",
        )
    ),
    *(
        Second("en", text, "behind", Meaning.MAILING)
        for text in (
            "postmark says {day}",
            "the envelope is stamped {day}",
            "certified mail receipt says {day}",
            "usps tracking says accepted {day}",
            "the irs mailed it {day}",
        )
    ),
    *(
        Second("es", text, "behind", Meaning.MAILING)
        for text in (
            "el matasellos dice {day}",
            "el sobre dice {day}",
            "el recibo certificado dice {day}",
        )
    ),
    *(
        Second("en", text, "behind", Meaning.RECEIPT)
        for text in ("i got it on {day}", "it came {day}", "i signed for it {day}")
    ),
    *(
        Second("es", text, "behind", Meaning.RECEIPT)
        for text in ("me llego el {day}", "la recibi el {day}")
    ),
    *(
        Second("en", text, "behind", None)
        for text in (
            "my hearing was {day}",
            "we divorced {day}",
            "my payment plan started {day}",
            "{day}",
        )
    ),
    *(Second("es", text, "behind", None) for text in ("la audiencia fue el {day}", "{day}")),
    *(
        Second("en", text, "behind", Meaning.CORRECTION)
        for text in (
            "sorry, the letter is dated {day}",
            "i was wrong, the date printed on the letter is {day}",
            "no, the letter is dated {day}",
        )
    ),
    *(
        Second("es", text, "behind", Meaning.CORRECTION)
        for text in (
            "perdon, la carta tiene fecha del {day}",
            "me equivoque, la fecha impresa es {day}",
        )
    ),
]
assert len(SECOND) >= 60
WITHOUT_A_DAY = (
    "are you sure?",
    "really?",
    "the irs lady said something else",
    "what about the other part",
    "thank you",
    "esta seguro?",
    "y la otra parte",
    "no entiendo",
)


def conversations() -> Iterator[tuple[str, date, date, Second, date]]:
    """Letter, its date, the day it is asked, the second message and the day it names."""
    chance = random.Random(4390)
    letters = sorted(PERIODS)
    for number in range(CONVERSATIONS):
        letter = letters[number % len(letters)]
        dated = date(2025, 1, 6) + timedelta(days=chance.randrange(730))
        ends = [last_day(dated, days) for days in PERIODS[letter].values()] or [dated]
        around = chance.choice([dated + timedelta(days=chance.randrange(100)), *ends])
        today = max(dated, around + timedelta(days=chance.choice((-2, -1, 0, 1, 2, 9))))
        second = SECOND[number % len(SECOND)]
        yield letter, dated, today, second, _day(second, dated, today, ends, chance)


def _day(second: Second, dated: date, today: date, ends: list[date], chance: random.Random) -> date:
    if second.day == "last":
        return chance.choice(ends)
    if second.day == "ahead":
        return today + timedelta(days=chance.randrange(1, 60))
    if second.day == "behind":
        # After the letter, so that a filing can be about it; never its own date.
        after = [dated + timedelta(days=ahead) for ahead in range(1, 30)]
        return chance.choice([day for day in after if day <= today] or [dated - timedelta(days=1)])
    known = {*ends, dated}
    return next(
        day
        for day in (chance.choice(ends) + timedelta(days=off) for off in (1, -1, 2, -2, 3, 5))
        if day not in known
    )


@pytest.fixture(scope="module")
def played() -> list[tuple[str, date, date, Second, date, Case, object]]:
    found = []
    for letter, dated, today, second, day in conversations():
        setting = Setting(today)
        first = f"my letter {letter} is dated {words(dated, 'en', year=True)}"
        case = take_in(Case(), hear(first, today), "give_letter_date", True, setting).case
        year = day.year != today.year or abs((day - today).days) > 150
        text = second.text.format(day=words(day, second.language, year))
        taken = take_in(case, hear(text, today), "deadline", True, setting)
        found.append((letter, dated, today, second, day, case, taken))
    return found


def test_every_letter_with_a_file_is_among_them() -> None:
    assert set(PERIODS) == set(known_letters())


def test_no_counted_date_is_replaced_but_by_an_outright_correction(played) -> None:  # type: ignore[no-untyped-def]
    moved = [
        (second.text, day, dated)
        for _, dated, _, second, day, case, taken in played
        if second.meaning is not Meaning.CORRECTION
        and [each.dated for each in taken.case.letters] != [each.dated for each in case.letters]
    ]
    assert moved == []


def test_an_outright_correction_replaces_it(played) -> None:  # type: ignore[no-untyped-def]
    kept = [
        (second.text, day, taken.case.letters)
        for _, dated, today, second, day, _, taken in played
        if second.meaning is Meaning.CORRECTION and taken.case.first.dated != day
    ]
    assert kept == []


def test_no_last_day_is_counted_with_another_letter_s_clock(played) -> None:  # type: ignore[no-untyped-def]
    for letter, dated, today, _, _, case, _ in played:
        found = Setting(today).deadlines(case, case.first)
        assert found is not None
        counted = {each.matter: each.last_day for each in found.deadlines}
        assert counted == {m: last_day(dated, days) for m, days in PERIODS[letter].items()}


def test_no_verdict_in_time_is_wrong(played) -> None:  # type: ignore[no-untyped-def]
    judged = 0
    for letter, dated, _, second, day, _, taken in played:
        if second.meaning not in (Meaning.PLAN, Meaning.FILING) or not taken.case.filings:
            continue
        filing = taken.case.filings[0]
        assert filing.day == day, second.text
        for days in PERIODS[letter].values():
            verdict = in_time(filing, last_day(dated, days))
            judged += 1
            if filing.day > last_day(dated, days):
                assert verdict is False
            elif filing.way in (Way.MAIL, Way.ONLINE):
                assert verdict is True
            else:
                assert verdict in (True, None)
    assert judged > CONVERSATIONS / 20


def test_days_mean_what_they_are_said_to_be(played) -> None:  # type: ignore[no-untyped-def]
    """Not each of them: a day can be two things ("mailing it" on a last day is a check as well)."""
    wrong = []
    counted = 0
    for letter, _, today, second, day, _, taken in played:
        if second.meaning in (None, Meaning.CORRECTION) or not PERIODS[letter]:
            continue
        counted += 1
        meant = [(each.meaning, each.day) for each in taken.meant]
        if (second.meaning, day) not in meant:
            wrong.append((second.text, day, today, meant))
    assert len(wrong) <= counted / 50, wrong[:20]


@pytest.mark.parametrize("message", WITHOUT_A_DAY)
def test_twenty_times_the_same_moves_nothing(message: str) -> None:
    today = date(2026, 11, 23)
    setting = Setting(today)
    first = hear("letter 4390 dated October 30, 2026", today)
    case = known = take_in(Case(), first, "deadline", True, setting).case
    for _ in range(20):
        case = take_in(case, hear(message, today), "deadline", True, setting).case
    assert [each.dated for each in case.letters] == [each.dated for each in known.letters]
