"""The last day printed on a letter without a file, and what other days are beside it."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import Case, Holder
from letterclock.case.printed_day import Beside
from letterclock.filing import Filing, Way
from tests.letterclock.case.talking import talk

DECEMBER_14 = "notice of deficiency, the printed last day is December 14, 2026"
KNOWN = talk(DECEMBER_14).case
ASKS = "in_time"
HERS = "my wife's says"


def beside(message: str, case: Case = KNOWN, topic: str = ASKS) -> list[tuple[Beside, str]]:
    taken = talk((message, topic), case=case)
    return [(each.kind, each.day.isoformat()) for each in taken.beside]


def printed(case: Case) -> list[tuple[str | None, str | None]]:
    return [
        (each.number, each.printed.isoformat() if each.printed else None) for each in case.letters
    ]


@pytest.mark.parametrize(
    "message",
    [
        "notice of deficiency, last day to petition is December 14, 2026",
        "my notice of deficiency says the deadline is dec 14",
        "notice of deficiency, answer by December 14",
        "aviso de deficiencia, el dia impreso es 14 de diciembre",
        "notice of deficiency dated September 15, 2026, printed last day December 14, 2026",
        "notice of deficiency, the last day is December 14, 2026, my lawyer says December 28, 2026",
        "LT11, request a hearing by December 14, 2026",
        "1058. respond by 12/14/2026 is at the top",
        "CP90, they printed dec 14 2026 in bold on page 1",
        "LT11 with Dec 14 2026 printed as the last day",
        "1058, la ultima fecha para pedir la audiencia es el 14 de diciembre",
        "1058, el catorce de diciembre es la ultima fecha para pedir la audiencia",
        "mi LT11 trae impreso 14 de diciembre",
        "mi lt11 dice 14 de diciembre",
        "mi cp2000 dice que conteste antes del 14 de diciembre",
    ],
)
def test_the_day_printed_on_it_is_kept(message: str) -> None:
    assert talk(message).case.first.printed == date(2026, 12, 14)


@pytest.mark.parametrize(
    "message",
    [
        "notice of deficiency, my lawyer said December 14, 2026",
        "notice of deficiency, what if I send it December 14?",
        "notice of deficiency, it came December 14",
        "notice of deficiency, I mailed it November 14",
        "notice of deficiency, the last day was May 4, 2024",
        "notice of deficiency, so december 14 then?",
        "notice of deficiency dated august 25, is today the last day?",
    ],
)
def test_what_is_not_printed_is_not(message: str) -> None:
    assert talk(message).case.first.printed is None


def test_a_day_somebody_gave_is_told_of_as_one_that_may_be_printed() -> None:
    taken = talk("notice of deficiency, my lawyer said December 14, 2026")
    assert [(each.kind, each.printed, each.late) for each in taken.beside] == [
        (Beside.CLAIMED, None, False)
    ]


def test_of_two_days_the_one_that_comes_first_is_printed() -> None:
    both = talk("notice of deficiency, last day December 28, 2026, last day December 14, 2026")
    assert both.case.first.printed == date(2026, 12, 14)
    over = talk("notice of deficiency, last day June 1, 2026, last day July 1, 2026")
    assert over.case.first.printed == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("message", "kind", "day"),
    [
        ("so december 14?", Beside.SAME, "2026-12-14"),
        ("my lawyer says december 21", Beside.CLAIMED, "2026-12-21"),
        ("the irs on the phone said december 7", Beside.CLAIMED, "2026-12-07"),
        ("me dijeron que el 21 de diciembre", Beside.CLAIMED, "2026-12-21"),
        ("you said dec 24 before", Beside.CLAIMED, "2026-12-24"),
        ("my cousin says i have till dec 20", Beside.CLAIMED, "2026-12-20"),
        ("my cousin says hers is dec 20", Beside.THEIRS, "2026-12-20"),
        ("so the deadline is december 21", Beside.CLAIMED, "2026-12-21"),
        ("december 10?", Beside.MEANT, "2026-12-10"),
        ("can I mail it on december 14", Beside.MEANT, "2026-12-14"),
        ("y si la mando el 15?", Beside.MEANT, "2026-12-15"),
        ("I mailed the petition on november 20", Beside.SENT, "2026-11-20"),
        ("i mailed it last friday by priority mail", Beside.SENT, "2026-11-20"),
        ("i mailed it by usps yesterday", Beside.SENT, "2026-11-22"),
        ("can i efile at 11pm california time on the 14th", Beside.MEANT, "2026-12-15"),
        ("el lunes 14 todavia?", Beside.SAME, "2026-12-14"),
        ("o el viernes dieciocho", Beside.MEANT, "2026-12-18"),
        ("i'll mail it the monday after christmas", Beside.MEANT, "2026-12-28"),
        ("what if the printed one was wrong and it's really dec 18", Beside.CLAIMED, "2026-12-18"),
        ("no wait, it says december 4", Beside.CHANGED, "2026-12-04"),
        ("the letter says december 16 is the last day", Beside.CHANGED, "2026-12-16"),
        ("my wife's says december 16", Beside.THEIRS, "2026-12-16"),
    ],
)
def test_another_day_is_what_its_words_make_it(message: str, kind: Beside, day: str) -> None:
    assert beside(message) == [(kind, day)]


@pytest.mark.parametrize(
    "message",
    [
        "it came on november 3",
        "they call me tomorrow",
        "what if it gets there on the 16th",
        "my wife's came november 3",
        "november 3",
        "did I have to file by november 2",
    ],
)
def test_a_day_about_something_else_is_none(message: str) -> None:
    assert beside(message) == []


def test_only_another_printed_day_replaces_it() -> None:
    for message in ("my lawyer says december 21", "can I mail it december 10", "hers is dec 16"):
        assert talk((message, ASKS), case=KNOWN).case.first.printed == date(2026, 12, 14)
    changed = talk(("no wait, it says december 4", ASKS), case=KNOWN)
    assert changed.case.first.printed == date(2026, 12, 4)


def test_a_letter_whose_days_are_counted_has_none() -> None:
    assert talk("dated October 22, 2026", ("my lawyer says december 21", ASKS)).beside == ()


def test_how_it_is_sent_is_kept_with_the_day() -> None:
    sent = talk(("i sent it to the irs office in ogden today", ASKS), case=KNOWN)
    assert [(each.kind, each.sent and each.sent.to_irs) for each in sent.beside] == [
        (Beside.SENT, True)
    ]
    by = talk(("by ups ground on december 11", ASKS), case=KNOWN)
    assert [(each.kind, each.sent and each.sent.way) for each in by.beside] == [
        (Beside.MEANT, Way.OTHER_COURIER)
    ]


def test_what_was_sent_is_remembered() -> None:
    sent = talk(("i mailed it november 20", ASKS), case=KNOWN)
    kept = Case.from_slots(sent.case.as_slots()).first.sent
    assert kept == Filing(date(2026, 11, 20), Way.MAIL, done=True)


def test_what_goes_by_a_service_that_is_not_listed_counts_when_it_is_there() -> None:
    sent = talk(("i mailed it november 18 with fedex ground", ASKS), case=KNOWN)
    there = talk(("it got there november 20", ASKS), case=sent.case)
    assert there.case.first.sent == Filing(
        date(2026, 11, 20), Way.OTHER_COURIER, done=True, arrived=True
    )
    mailed = talk(("i mailed it november 18", ASKS), ("it got there nov 20", ASKS), case=KNOWN)
    assert mailed.case.first.sent == Filing(date(2026, 11, 18), Way.MAIL, done=True)


class TestTwoPeople:
    """The same letter with two days: each keeps the day printed on its own."""

    def test_the_other_s_day_is_kept_beside_one_s_own(self) -> None:
        both = talk((f"{HERS} december 16", ASKS), case=KNOWN)
        assert [(each.holder, each.printed) for each in both.case.letters] == [
            (Holder.MINE, date(2026, 12, 14)),
            (Holder.SPOUSE, date(2026, 12, 16)),
        ]
        corrected = talk((f"sorry, {HERS} december 17", ASKS), case=both.case)
        assert [each.printed for each in corrected.case.letters] == [
            date(2026, 12, 14),
            date(2026, 12, 17),
        ]

    def test_what_is_said_of_hers_is_held_against_hers(self) -> None:
        both = talk((f"{HERS} december 16", ASKS), case=KNOWN)
        (hers,) = talk(("can hers go out december 15", ASKS), case=both.case).beside
        assert (hers.kind, hers.printed, hers.late) == (Beside.MEANT, date(2026, 12, 16), False)

    @pytest.mark.parametrize(
        "said",
        [
            "1058, it says respond by december 15, 2026 for me and december 8 for my wife",
            "un 1058 cada uno, el mio dice hasta el 15 de diciembre y el de ella hasta el 8",
        ],
    )
    def test_both_may_be_told_at_once(self, said: str) -> None:
        assert [(each.holder, each.printed) for each in talk(said).case.letters] == [
            (Holder.MINE, date(2026, 12, 15)),
            (Holder.SPOUSE, date(2026, 12, 8)),
        ]


class TestSeveralLetters:
    """Letters without a file side by side: the one that gives the strongest right in front."""

    def test_the_stronger_right_goes_first(self) -> None:
        both = talk("CP504 due December 1", ("got another one today LT11", "which_letter"))
        assert printed(both.case) == [("LT11", None), ("CP504", "2026-12-01")]
        assert both.other == "levy_notice"

    def test_told_in_one_message_too(self) -> None:
        both = talk("my CP504 is dated November 9, and my husband's is a 1058 dated November 12")
        assert [(each.number, each.holder) for each in both.case.letters] == [
            ("1058", Holder.SPOUSE),
            ("CP504", Holder.MINE),
        ]

    def test_beside_one_that_is_counted_no_order_is_made(self) -> None:
        three = talk(
            "CP2000, respond by December 9",
            ("I have a 4390 too, dated October 22", ASKS),
            ("and I also got a CP504 and an LT11", "which_letter"),
        )
        assert three.case.letters[0].number == "4390"

    def test_each_has_its_own_day(self) -> None:
        both = talk(
            "CP504 due December 1",
            ("got another one today LT11", "which_letter"),
            ("the day printed on it is December 21, 2026", "give_letter_date"),
        )
        assert printed(both.case) == [("LT11", "2026-12-21"), ("CP504", "2026-12-01")]
        pointed = talk(("and the CP504?", "which_letter"), case=both.case)
        assert (pointed.other, printed(pointed.case)) == ("balance_warning", printed(both.case))

    def test_one_that_is_counted_leaves_it_behind(self) -> None:
        both = talk("CP2000, respond by December 9", ("I have a 4390 too, dated October 22", ASKS))
        assert printed(both.case) == [("4390", None), ("CP2000", "2026-12-09")]
        back = talk(("the CP2000, they said December 20", ASKS), case=both.case)
        assert [each.kind for each in back.beside] == [Beside.CLAIMED]
        assert printed(back.case)[1] == ("CP2000", "2026-12-09")

    def test_taken_back_it_is_gone(self) -> None:
        taken = talk("CP504 due December 1", ("sorry, it's not a CP504, it's an LT11", ASKS))
        assert [each.number for each in taken.case.letters] == ["LT11"]


class TestItsOwnDate:
    """The date of the letter is no last day, whatever it was taken for."""

    @pytest.mark.parametrize(
        "said",
        [
            "i dont see a day printed, only november 5",
            "no encuentro ningun dia impreso, nomas el 5 de noviembre",
            "the letter date is november 5",
            "november 5 is when they wrote it",
            "el 5 de noviembre es la fecha de la carta",
        ],
    )
    def test_it_is_kept_as_that(self, said: str) -> None:
        told = talk("LT11", (said, ASKS))
        assert (told.case.first.dated, told.case.first.printed) == (date(2026, 11, 5), None)
        assert told.case.question is None

    def test_what_was_taken_for_the_last_day_is_taken_back(self) -> None:
        before = talk("LT11, the printed day is november 5")
        assert before.case.first.printed == date(2026, 11, 5)
        told = talk(("no, november 5 is the date of the letter", ASKS), case=before.case)
        assert [(each.kind, each.printed) for each in told.beside] == [
            (Beside.OWN, date(2026, 11, 5))
        ]
        assert (told.case.first.dated, told.case.first.printed) == (date(2026, 11, 5), None)

    def test_the_printed_day_does_not_take_its_place(self) -> None:
        told = talk("CP90 dated october 26", ("the paper says nov 20, so i missed it", ASKS))
        assert (told.case.first.dated, told.case.first.printed) == (
            date(2026, 10, 26),
            date(2026, 11, 20),
        )


@pytest.mark.parametrize(
    "said",
    [
        "ya lo halle, dice December 7, 2026",
        "dice 7 de diciembre. lo puedo mandar por correo ese dia?",
    ],
)
def test_what_it_says_is_printed(said: str) -> None:
    assert talk("3219", (said, ASKS)).case.first.printed == date(2026, 12, 7)


def test_a_weekday_that_names_the_day_before_it_is_none() -> None:
    case = talk("1058, the paper says december 12").case
    asked = beside("the printed day is dec 12 thats saturday so monday 14 is ok?", case)
    assert asked == [(Beside.SAME, "2026-12-12"), (Beside.CLAIMED, "2026-12-14")]


def test_the_day_it_reached_the_court_is_one_it_was_sent_by() -> None:
    asked = talk(("it arrived november 20 at the tax court. in time?", ASKS), case=KNOWN)
    sent = asked.case.first.sent
    assert sent is not None
    assert (sent.day, sent.arrived) == (date(2026, 11, 20), True)


def test_what_was_sent_later_than_it_is_said_to_be_there_is_another() -> None:
    sent = talk(("i mailed it november 20", ASKS), case=KNOWN)
    there = talk(("it got there november 18", ASKS), case=sent.case)
    assert [(each.kind, each.day.day) for each in there.beside] == [(Beside.SENT, 18)]


def test_more_time_that_the_irs_gave_is_kept_where_it_can() -> None:
    for letter, granted in (("CP2000, answer by", date(2027, 1, 15)), ("LT11, ask by", None)):
        case = talk(f"{letter} december 14").case
        told = talk(("they said i have until january 15", ASKS), case=case)
        assert Case.from_slots(told.case.as_slots()).first.granted == granted
