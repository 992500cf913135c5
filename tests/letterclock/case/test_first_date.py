"""The first date given for a letter: taken, asked back, or no letter's date at all."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import About, Case, Meaning, OpenQuestion, Remark
from tests.letterclock.case.talking import held, meant, talk

ASKED = Case(question=OpenQuestion(About.DATE))
"""It was asked what date is printed on the letter."""


def test_a_date_in_full_is_counted_from() -> None:
    taken = talk("it is dated October 22, 2026")
    assert held(taken) == [(None, "2026-10-22")]
    assert (taken.new_date, taken.remark, taken.case.question) == (True, None, None)


def test_the_year_is_supplied_and_asked_about() -> None:
    taken = talk("it is dated october 22")
    assert held(taken) == [(None, "2026-10-22")]
    assert taken.remark is Remark.NO_YEAR
    assert taken.case.asked is About.CONFIRM


def test_a_date_nearly_a_year_old_is_asked_before_it_is_counted() -> None:
    taken = talk("dated december 3")
    assert held(taken) == []
    assert (taken.remark, taken.day) == (Remark.READ_BACK, date(2025, 12, 3))


@pytest.mark.parametrize(
    ("message", "day"),
    [("the 12th", date(2026, 11, 12)), ("dated last monday", date(2026, 11, 16))],
)
def test_half_a_date_is_asked_before_it_is_counted(message: str, day: date) -> None:
    taken = talk(message)
    assert held(taken) == []
    assert (taken.remark, taken.day, taken.case.asked) == (Remark.READ_BACK, day, About.WHICH)
    assert taken.instead_of_answer


def test_a_day_counted_from_today_is_counted_under_a_condition() -> None:
    taken = talk("dated 3 weeks ago")
    assert held(taken) == [(None, "2026-11-02")]
    assert (taken.remark, taken.case.first.sure) == (Remark.CONFIRM, False)


@pytest.mark.parametrize(
    ("message", "remark", "day"),
    [
        ("it is dated December 3, 2026", Remark.FUTURE, date(2026, 12, 3)),
        # Who writes 10/30 means December 3.
        ("levied 10/30/2026, the letter is dated 12/3/2026", Remark.FUTURE, date(2026, 12, 3)),
        ("dated oct 22, 1996", Remark.TOO_OLD, date(1996, 10, 22)),
        ("dated 3/4/1995 or 5/6/1995", Remark.TOO_OLD, date(1995, 3, 4)),
        ("4390 dated dec 1 2026 and 3193 dated dec 3 2026", Remark.FUTURE, date(2026, 12, 1)),
        ("feb 30 2026", Remark.IMPOSSIBLE, None),
        ("in october", Remark.VAGUE, None),
        ("it came nov 3", Remark.RECEIPT, None),
        ("postmark nov 3", Remark.MAILING, None),
    ],
)
def test_no_letter_has_such_a_date(message: str, remark: Remark, day: date | None) -> None:
    taken = talk(message)
    assert taken.case.dated == ()
    assert (taken.remark, taken.day, taken.new_date) == (remark, day, False)


def test_a_receipt_is_worth_a_remark_only_where_the_date_is_asked_for() -> None:
    assert talk("it came nov 3", about_date=False).remark is None
    assert talk("it came nov 3", about_date=False, case=ASKED).remark is Remark.RECEIPT


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("the first one", "2026-11-10"),
        ("november", "2026-11-10"),
        ("october 11, 2026", "2026-10-11"),
        ("i do not know", None),
    ],
)
def test_a_date_that_reads_two_ways_is_asked_about(answer: str, day: str | None) -> None:
    asked = talk("it says 11/10/2026")
    assert (asked.remark, asked.case.asked) == (Remark.WHICH, About.WHICH)
    taken = talk(answer, case=asked.case)
    assert [each for _, each in held(taken)] == ([day] if day else [])
    assert taken.new_date is (day is not None)


def test_the_reading_that_lies_ahead_is_no_reading() -> None:
    taken = talk("dated 12/03/2026")
    assert held(taken) == [(None, "2026-03-12")]
    assert taken.remark is Remark.CONFIRM


def test_a_last_day_soon_to_come_is_no_letter_from_last_year() -> None:
    taken = talk("October 31 to November 30, is that 30 days")
    assert held(taken) == [(None, "2026-10-31")]
    assert taken.remark is Remark.NO_YEAR
    assert meant(taken) == [(Meaning.CHECK, "2026-11-30")]
    assert talk("oct 31, nov 30").remark is Remark.CONFIRM


@pytest.mark.parametrize(
    "said", ["so feb 10 right", "so i got till dec 16 right", "osea tengo hasta el 16 de febrero"]
)
def test_a_last_day_said_first_is_no_letters_date(said: str) -> None:
    assert held(talk(said)) == []


@pytest.mark.parametrize("answer", ["my hearing was oct 22", "deadline oct 22"])
def test_the_only_day_of_an_answer_is_asked_back(answer: str) -> None:
    taken = talk(answer, case=ASKED)
    assert held(taken) == [(None, "2026-10-22")]
    assert (taken.remark, taken.case.first.sure) == (Remark.CONFIRM, False)


def test_a_weekday_beside_the_day_of_an_answer_is_no_second_day() -> None:
    taken = talk("two weeks ago. it was a monday", case=ASKED)
    assert (taken.remark, taken.day) == (Remark.CONFIRM, date(2026, 11, 9))


def test_a_question_is_no_answer() -> None:
    taken = talk("is it from my hearing on oct 22?", case=ASKED)
    assert held(taken) == []
    assert taken.case.asked is About.DATE


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("dec 3, 2026 by courier", date(2026, 12, 3)),
        ("december 3, 2026, certified", date(2026, 12, 3)),
        ("december 3 courier", date(2026, 12, 3)),
        ("november 20 courier", date(2026, 11, 20)),
    ],
)
def test_a_day_to_file_is_no_letter_s_date(message: str, day: date) -> None:
    taken = talk(message)
    assert held(taken) == []
    assert taken.remark is None
    assert [each.day for each in taken.case.filings] == [day]


@pytest.mark.parametrize(
    ("message", "day", "done"),
    [
        ("i mailed my petition nov 20", date(2026, 11, 20), True),
        ("i will file on december 3", date(2026, 12, 3), False),
    ],
)
def test_a_petition_told_of_first_is_kept(message: str, day: date, done: bool) -> None:
    taken = talk(message)
    assert [(each.day, each.done) for each in taken.case.filings] == [(day, done)]
    assert taken.case.petitioned is done


class TestSeveralLetters:
    """More than one letter in the first message that has dates."""

    def test_each_has_its_number_and_date(self) -> None:
        taken = talk("the 4390 is dated oct 22 2026 and the 3193 is dated nov 3 2026")
        assert held(taken) == [("4390", "2026-10-22"), ("3193", "2026-11-03")]
        assert taken.new_date

    @pytest.mark.parametrize(
        "message",
        [
            "i have two letters, oct 22 2026 and nov 3 2026",
            "oct 22 2026, and a second, nov 3 2026",
            "la del 22 de octubre de 2026 y otra carta, 3 de noviembre de 2026",
        ],
    )
    def test_they_need_no_numbers(self, message: str) -> None:
        taken = talk(message)
        assert held(taken) == [(None, "2026-10-22"), (None, "2026-11-03")]

    def test_of_the_same_number(self) -> None:
        taken = talk("4390 oct 22 and the other 4390 nov 3")
        assert held(taken) == [("4390", "2026-10-22"), ("4390", "2026-11-03")]

    def test_one_that_is_not_counted_gives_its_number_to_no_other(self) -> None:
        taken = talk("4390 dated oct 22 2026, 3193 dated nov 3 2026 and LT11 dated nov 3 2026")
        assert held(taken) == [
            ("4390", "2026-10-22"),
            ("3193", "2026-11-03"),
            ("LT11", "2026-11-03"),
        ]
        assert [each.number for each in taken.case.dated] == ["4390", "3193"]

    def test_the_dates_are_asked_for(self) -> None:
        asked = talk("i got two letters")
        assert (asked.remark, asked.case.asked) == (Remark.EACH_DATE, About.EACH_DATE)
        taken = talk("oct 22 2026 and nov 3 2026", case=asked.case)
        assert held(taken) == [(None, "2026-10-22"), (None, "2026-11-03")]

    def test_one_dated_ahead_is_asked_about_beside_the_answer(self) -> None:
        taken = talk("i have two letters, oct 22 2026 and dec 3 2026")
        assert held(taken) == [(None, "2026-10-22")]
        assert (taken.remark, taken.day) == (Remark.FUTURE, date(2026, 12, 3))
        assert taken.new_date
        assert not taken.instead_of_answer

    def test_all_of_them_dated_ahead(self) -> None:
        taken = talk("i have two letters, dec 1 2026 and dec 3 2026")
        assert held(taken) == []
        assert (taken.remark, taken.day) == (Remark.FUTURE, date(2026, 12, 1))


def test_a_leap_day_said_without_a_year_is_asked_about() -> None:
    taken = talk("so february 29, right?")
    assert held(taken) in ([], [(None, None)])
    assert (taken.remark, taken.day) == (Remark.READ_BACK, date(2024, 2, 29))


class TestAskedBack:
    """The only full date of a message whose words do not say what it is of."""

    @pytest.mark.parametrize(
        "message",
        [
            "i wanted relief from his taxes and they refused, October 14, can i still go to court",
            "we had that hearing by phone and then a paper with October 14 2026, what do i do",
            "i never mailed a thing, the paper has an October 14 on the back, am i too late",
            "pedi alivio y no me lo dieron, 14 de octubre, todavia puedo ir al tribunal",
            "no entendi nada de la audiencia y luego el papel con 14 de octubre, que hago",
            "on October 14 they mailed the decision to both of us, what is left",
            "el 14 de octubre nos mandaron la decision a los dos, queda algo",
            "apelaciones envio su determinacion el 14 de octubre",
        ],
    )
    def test_is_read_back_before_it_is_counted(self, message: str) -> None:
        taken = talk((message, "can_i_still_appeal"))
        assert held(taken) == []
        assert (taken.remark, taken.day) == (Remark.READ_BACK, date(2026, 10, 14))
        assert taken.case.asked is About.WHICH
        assert taken.instead_of_answer

    @pytest.mark.parametrize(
        "message",
        [
            "my hearing was October 14, what can i do",
            "the divorce was final oct 14 2026, does that help me",
            "custody hearing, October 14, then nothing",
            "October 14, they called me, said no",
            "they levied my bank on october 14, can i stop it",
            "the banco congelo la cuenta el 14/10/2026",
            "i called the IRS on October 14 and they said wait",
            "the postmark is October 14",
            "i got it October 14, is there time",
            "i paid them on October 14, so can i appeal",
            "i mailed my petition october 14, am i ok",
            "i went there and mailed the whole petition to them, October 14, am i ok",
            "la audiencia fue el 14 de octubre, puedo apelar",
            "me divorcie el 14 de octubre de 2026, puedo apelar",
            "me embargaron el cheque el 14 de octubre, que hago",
            "llame al irs el 14 de octubre y nadie contesta, que hago",
            "le pague al irs el 14 de octubre, todavia puedo apelar",
            "me llego el 14 de octubre, puedo apelar",
            "no me la dieron hasta el 14 de octubre, puedo apelar",
            "el matasellos es del 14 de octubre",
            "mande la peticion el 14 de octubre",
            "el 14 de octubre el irs mando la carta",
            "we filed chapter 13 on october 14, can i still appeal",
            "asylum interview october 14, what do i bring",
            "i can go to the clinic on december 14, is that late",
            "my tax year ended december 31 2019, can i appeal",
            "the hearing was sept 2 and the call october 14, can i appeal",
            "before december 3 i lived there, can i appeal",
            "Nov 12, 2026 they froze my savings",
            "el 12 de noviembre me congelaron los ahorros",
            "me pusieron el lien el 1 de octubre de 2026",
            "my ex and i split up June 4 2026",
            "my paycheck from november 13 was short, can i appeal",
            "mi cheque del 13 de noviembre vino corto, puedo apelar",
            "they closed my shop, september 30 2026, can i appeal",
            "puse la peticion en el correo. fue el 9 de noviembre. vale?",
            "sobre dice nov 6, la carta nada",
            "no es el 2 de noviembre, que hago",
            "they emptied my account on Nov 12 2026, can i get it back",
            "my doctor's appointment is november 20",
            "tengo cita con el doctor el 20 de noviembre",
        ],
    )
    def test_a_day_of_something_else_is_not_asked_about(self, message: str) -> None:
        taken = talk((message, "can_i_still_appeal"))
        assert taken.case.dated == ()
        assert taken.remark in (None, Remark.RECEIPT, Remark.MAILING)

    def test_only_where_the_topic_needs_the_date(self) -> None:
        message = "we had that hearing by phone and then a paper with October 14 2026"
        assert talk((message, "greet"), about_date=False).remark is None

    @pytest.mark.parametrize(
        "message",
        [
            "si 30 de octubre",
            "yes, October 30",
            "october 30, lien and spouse denied",
            "on the first page is written 30 october 2026",
            "caso de levy y conyuge, 30 de octubre de 2026",
        ],
    )
    def test_a_lone_date_is_still_taken(self, message: str) -> None:
        assert talk(message).case.first.dated == date(2026, 10, 30)

    @pytest.mark.parametrize(
        "message",
        [
            "esos treinta dias son de lunes a viernes",
            "con tanto trabajo de Thanksgiving se me olvida",
            "what made it jump from saturday to monday",
        ],
    )
    def test_weekdays_and_holidays_in_a_sentence_are_no_letter_s_date(self, message: str) -> None:
        taken = talk(message)
        assert (taken.case.dated, taken.remark) == ((), None)
