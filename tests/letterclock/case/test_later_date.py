"""Days named once a letter's date is known: only an outright correction moves it."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import About, Case, Held, Holder, Meaning, OpenQuestion, Remark
from letterclock.filing import Way
from tests.letterclock.case.talking import OCTOBER_22, held, meant, talk

KNOWN = talk(OCTOBER_22).case
WRONG = "correct_letter_date"


class TestCorrections:
    """The printed date is another."""

    def test_said_outright(self) -> None:
        taken = talk(("sorry, it is dated oct 20, 2026", WRONG), case=KNOWN)
        assert held(taken) == [("4390", "2026-10-20")]
        assert (taken.remark, taken.day) == (Remark.REPLACED, date(2026, 10, 20))
        assert taken.old == date(2026, 10, 22)

    def test_in_answer_to_whether_it_is_right(self) -> None:
        for topic in ("deny", "affirm"):
            taken = talk("it is dated october 22", ("no, october 20", topic))
            assert held(taken) == [(None, "2026-10-20")]
            assert taken.remark is None

    def test_another_day_in_answer_to_whether_it_is_right(self) -> None:
        taken = talk("dated 3 weeks ago", ("october 21", "affirm"))
        assert held(taken) == [(None, "2026-10-21")]

    def test_the_same_day_in_answer_settles_it(self) -> None:
        taken = talk("dated 3 weeks ago", ("yes, november 2", "affirm"))
        assert held(taken) == [(None, "2026-11-02")]
        assert taken.case.first.sure
        assert (taken.new_date, taken.case.question) == (True, None)

    @pytest.mark.parametrize(
        ("known", "said", "now"),
        [
            # The day changes, the month stays, where the month has such a day.
            ("letter 4390 dated October 22, 2026", "no, the 12th", "2026-10-12"),
            ("letter 4390 dated September 22, 2026", "no, the 31st", "2026-10-31"),
            ("letter 4390 dated November 10, 2026", "no, the 29th", "2026-10-29"),
            (
                "letter 4390 dated October 22, 2026",
                "sorry, the letter is dated 3 weeks ago",
                "2026-11-02",
            ),
        ],
    )
    def test_less_than_a_date_is_asked_back(self, known: str, said: str, now: str) -> None:
        taken = talk(known, (said, WRONG))
        assert held(taken) == [("4390", now)]
        assert (taken.remark, taken.case.first.sure) == (Remark.CONFIRM, False)
        assert taken.meant == ()

    def test_another_year(self) -> None:
        taken = talk("it is dated october 22", ("2025, not 2026", WRONG))
        assert held(taken) == [(None, "2025-10-22")]
        assert (taken.remark, taken.case.first.sure) == (Remark.CONFIRM, False)

    @pytest.mark.parametrize(
        ("known", "said"),
        [
            ("letter 4390 dated October 22, 2026", "it is 2026"),
            ("letter 4390 dated October 22, 2026", "2027, not 2026"),
            ("letter 4390 dated feb 29, 2024", "2023, not 2024"),
        ],
    )
    def test_a_year_that_cannot_be_moves_nothing(self, known: str, said: str) -> None:
        assert held(talk(known, (said, WRONG))) == held(talk(known))

    def test_a_date_that_reads_two_ways_is_asked_about(self) -> None:
        taken = talk(("sorry, the letter is dated 11/10/2026", WRONG), case=KNOWN)
        assert held(taken) == [("4390", None)]
        assert taken.remark is Remark.WHICH

    def test_ahead_it_is_asked_again(self) -> None:
        """The old date was called wrong, and the new one cannot be right."""
        taken = talk(("sorry, the letter is dated dec 3", WRONG), case=KNOWN)
        assert held(taken) == [("4390", None)]
        assert (taken.remark, taken.day) == (Remark.FUTURE, date(2026, 12, 3))

    @pytest.mark.parametrize(
        ("said", "remark"),
        [
            ("sorry, the date on the letter is october 22, 1990", Remark.TOO_OLD),
            ("no, it is feb 30", Remark.IMPOSSIBLE),
        ],
    )
    def test_no_such_letter_moves_nothing(self, said: str, remark: Remark) -> None:
        taken = talk((said, WRONG), case=KNOWN)
        assert held(taken) == held(talk(OCTOBER_22))
        assert taken.remark is remark

    def test_a_plan_in_the_same_message_is_judged_by_the_new_date(self) -> None:
        said = "sorry, the letter is dated october 20, 2026. i will mail it december 1"
        taken = talk((said, WRONG), case=KNOWN)
        assert held(taken) == [("4390", "2026-10-20")]
        assert meant(taken) == [(Meaning.PLAN, "2026-12-01")]
        assert [each.way for each in taken.case.filings] == [Way.MAIL]


class TestFurtherLetters:
    """A second letter is put beside the first."""

    @pytest.mark.parametrize(
        ("said", "number", "holder"),
        [
            ("my wife's letter is dated nov 3, 2026", "4390", Holder.SPOUSE),
            ("my mother's letter is dated nov 3, 2026", "4390", Holder.HELPED),
            ("another letter is dated nov 3, 2026", "4390", Holder.MINE),
            ("another letter, 3193, is dated nov 3, 2026", "3193", Holder.MINE),
        ],
    )
    def test_with_its_date(self, said: str, number: str, holder: Holder) -> None:
        taken = talk(said, case=KNOWN)
        assert held(taken) == [("4390", "2026-10-22"), (number, "2026-11-03")]
        assert taken.case.letters[1].holder is holder
        assert taken.new_date

    def test_by_what_it_is_called(self) -> None:
        taken = talk("Client A: 4390 dated oct 22 2026", "Client B: 4390 dated nov 3, 2026")
        assert [each.label for each in taken.case.letters] == ["Client A", "Client B"]
        assert held(taken) == [("4390", "2026-10-22"), ("4390", "2026-11-03")]

    def test_its_date_is_asked_for(self) -> None:
        asked = talk("i have two letters", case=KNOWN)
        assert (asked.remark, asked.case.asked) == (Remark.EACH_DATE, About.EACH_DATE)
        taken = talk("nov 3, 2026", case=asked.case)
        assert held(taken) == [("4390", "2026-10-22"), ("4390", "2026-11-03")]
        assert taken.case.question is None

    def test_of_a_fourth_the_oldest_goes(self) -> None:
        more = [f"another letter is dated nov {day}, 2026" for day in (3, 4, 5)]
        taken = talk(*more, case=KNOWN)
        assert [day for _, day in held(taken)] == ["2026-11-03", "2026-11-04", "2026-11-05"]

    @pytest.mark.parametrize(
        ("first", "second", "said", "dates"),
        [
            (
                OCTOBER_22,
                "another letter is dated nov 3, 2026",
                "the second letter is dated nov 4, 2026, i was wrong",
                ["2026-10-22", "2026-11-04"],
            ),
            (
                OCTOBER_22,
                "my wife's letter is dated nov 3, 2026",
                "sorry, my wife's letter is dated nov 4, 2026",
                ["2026-10-22", "2026-11-04"],
            ),
            (
                "Client A: 4390 dated oct 22 2026",
                "Client B: 4390 dated nov 3, 2026",
                "sorry, client b is dated nov 4, 2026",
                ["2026-10-22", "2026-11-04"],
            ),
            (
                "the 4390 is dated oct 22 2026",
                "my other letter, the 3193, is dated nov 3, 2026",
                "sorry, the 3193 is dated nov 4",
                ["2026-10-22", "2026-11-04"],
            ),
            # Nothing points at one of them: the one spoken of first.
            (
                OCTOBER_22,
                "another letter is dated nov 3, 2026",
                "sorry, i looked at the LT11. the letter is dated oct 20, 2026",
                ["2026-10-20", "2026-11-03"],
            ),
            (
                OCTOBER_22,
                "another letter is dated nov 3, 2026",
                "sorry, the letter is dated oct 20, 2026",
                ["2026-10-20", "2026-11-03"],
            ),
        ],
    )
    def test_the_one_pointed_at_is_corrected(
        self, first: str, second: str, said: str, dates: list[str]
    ) -> None:
        taken = talk(first, second, (said, WRONG))
        assert [day for _, day in held(taken)] == dates


@pytest.mark.parametrize(
    ("said", "meanings"),
    [
        ("so 23?", [(Meaning.CHECK, "2026-11-23")]),
        ("why 23", [(Meaning.WHY, "2026-11-23")]),
        ("so the january thing, why", [(Meaning.WHY, "2027-01-20")]),
        ("so 27?", []),
    ],
)
def test_a_last_day_may_be_said_shortly(said: str, meanings: list[tuple[Meaning, str]]) -> None:
    taken = talk((said, "check_day"), case=KNOWN)
    assert meant(taken) == meanings
    assert held(taken) == [("4390", "2026-10-22")]


class TestADayThatMayBeAnything:
    """It is asked what the day is, and the answer decides."""

    asked = talk("november 5", case=KNOWN)

    def test_it_is_asked(self) -> None:
        assert meant(self.asked) == [(Meaning.UNKNOWN, "2026-11-05")]
        assert self.asked.case.question == OpenQuestion(About.DAY, (date(2026, 11, 5),))
        assert held(self.asked) == [("4390", "2026-10-22")]

    def test_it_came_then(self) -> None:
        taken = talk("the day it came", case=self.asked.case)
        assert (taken.remark, taken.day) == (Remark.RECEIPT, date(2026, 11, 5))
        assert held(taken) == [("4390", "2026-10-22")]

    def test_it_is_dated_then(self) -> None:
        taken = talk("that is the date on the letter", case=self.asked.case)
        assert held(taken) == [("4390", "2026-11-05")]
        assert taken.remark is Remark.REPLACED

    def test_it_was_filed_then(self) -> None:
        taken = talk("a day to file", case=self.asked.case)
        assert meant(taken) == [(Meaning.FILING, "2026-11-05")]
        assert taken.case.petitioned

    def test_it_is_to_be_filed_then(self) -> None:
        ahead = OpenQuestion(About.DAY, (date(2026, 12, 5),))
        taken = talk("to file", case=Case((Held("4390", date(2026, 10, 22)),), ahead))
        assert meant(taken) == [(Meaning.PLAN, "2026-12-05")]
        assert not taken.case.petitioned

    def test_no_letter_is_dated_ahead(self) -> None:
        ahead = OpenQuestion(About.DAY, (date(2026, 12, 5),))
        taken = talk("the date on it", case=Case((Held("4390", date(2026, 10, 22)),), ahead))
        assert taken.remark is Remark.FUTURE
        assert held(taken) == [("4390", "2026-10-22")]

    @pytest.mark.parametrize("said", ["so january 20?", "and the fee"])
    def test_something_else_is_said(self, said: str) -> None:
        taken = talk(said, case=self.asked.case)
        assert taken.case.question is None
        assert held(taken) == [("4390", "2026-10-22")]


@pytest.mark.parametrize(
    ("said", "day", "way"),
    [
        (
            "i sent it by ups ground on november 20, it got to the court on november 23",
            "2026-11-23",
            Way.OTHER_COURIER,
        ),
        (
            "i sent it by fedex on november 18 and the court received it november 20",
            "2026-11-20",
            Way.COURIER,
        ),
    ],
)
def test_what_a_courier_brings_counts_on_arrival(said: str, day: str, way: Way) -> None:
    taken = talk(said, case=KNOWN)
    assert meant(taken) == [(Meaning.FILING, day)]
    (filing,) = taken.case.filings
    assert (filing.way, filing.arrived) == (way, True)


class TestPetitionsToldOfBefore:
    """What is taken back, or marked by the post, may be a petition's day."""

    mailed = talk("i mailed it november 16", case=KNOWN).case
    by_courier = talk("i sent it by fedex november 16", case=KNOWN).case

    @pytest.mark.parametrize("said", ["no, nov 17", "sorry, the 17th", "sorry, i mailed it nov 17"])
    def test_the_petition_moves_and_the_letter_stays(self, said: str) -> None:
        taken = talk(said, case=self.mailed)
        assert meant(taken) == [(Meaning.FILING, "2026-11-17")]
        assert held(taken) == [("4390", "2026-10-22")]
        assert [(each.day, each.way) for each in taken.case.filings] == [
            (date(2026, 11, 17), Way.MAIL)
        ]

    def test_it_travels_as_before_unless_that_is_taken_back_too(self) -> None:
        (filing,) = talk("no, nov 17", case=self.by_courier).case.filings
        assert filing.way is Way.COURIER
        (filing,) = talk("sorry, online on nov 17", case=self.by_courier).case.filings
        assert filing.way is Way.ONLINE

    def test_a_plan_stays_one(self) -> None:
        taken = talk("i will mail it dec 1", "sorry, dec 2", case=KNOWN)
        assert meant(taken) == [(Meaning.PLAN, "2026-12-02")]
        assert [each.done for each in taken.case.filings] == [False]

    def test_what_was_planned_has_not_been_done(self) -> None:
        taken = talk("i will mail it dec 1", "no, nov 20", case=KNOWN)
        assert meant(taken) == [(Meaning.UNKNOWN, "2026-11-20")]

    def test_the_letter_s_date_can_still_be_taken_back(self) -> None:
        taken = talk(("sorry, the letter is dated oct 20", WRONG), case=self.mailed)
        assert held(taken) == [("4390", "2026-10-20")]
        assert [each.day for each in taken.case.filings] == [date(2026, 11, 16)]

    @pytest.mark.parametrize(
        ("said", "meaning", "day"),
        [
            ("the postmark says november 17", Meaning.FILING, "2026-11-17"),
            ("the postmark will say december 1", Meaning.PLAN, "2026-12-01"),
            # Before it was mailed, or long after: the letter's own.
            ("the postmark says november 2", Meaning.MAILING, "2026-11-02"),
        ],
    )
    def test_its_own_postmark_decides(self, said: str, meaning: Meaning, day: str) -> None:
        """26 U.S.C. § 7502(a)."""
        taken = talk(said, case=self.mailed)
        assert meant(taken) == [(meaning, day)]
        assert len(taken.case.filings) == 1

    def test_its_postmark_may_be_told_with_it(self) -> None:
        taken = talk("i mailed it november 16, the postmark says november 17", case=KNOWN)
        assert meant(taken) == [(Meaning.FILING, "2026-11-17")]
        assert [(each.day, each.way) for each in taken.case.filings] == [
            (date(2026, 11, 17), Way.MAIL)
        ]

    def test_of_a_courier_no_postmark_decides(self) -> None:
        taken = talk("the postmark says november 17", case=self.by_courier)
        assert meant(taken) == [(Meaning.MAILING, "2026-11-17")]


@pytest.mark.parametrize(
    "said", ["maybe it says nov 16, i cannot tell", "i think the letter is dated nov 16"]
)
def test_a_doubt_moves_no_date(said: str) -> None:
    taken = talk(said, case=KNOWN)
    assert held(taken) == [("4390", "2026-10-22")]
    assert meant(taken) == [(Meaning.UNKNOWN, "2026-11-16")]


BOTH = talk("letter 4390 dated oct 22 2026, and letter 3193 dated nov 3 2026").case


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (
            "sorry, the 4390 is dated oct 23 2026 and the 3193 is dated nov 4 2026",
            [("4390", "2026-10-23"), ("3193", "2026-11-04")],
        ),
        ("sorry, the 3193 is dated nov 4", [("4390", "2026-10-22"), ("3193", "2026-11-04")]),
        (
            "sorry about the 3193. I read it wrong. it's dated nov 4, 2026",
            [("4390", "2026-10-22"), ("3193", "2026-11-04")],
        ),
    ],
)
def test_of_two_letters_the_one_named_is_corrected(said: str, known: list[tuple[str, str]]) -> None:
    assert held(talk((said, WRONG), case=BOTH)) == known


@pytest.mark.parametrize("said", ["it came in mail nov 12", "i got it by mail on nov 9"])
def test_a_letter_that_came_by_mail_is_no_petition(said: str) -> None:
    taken = talk("letter 4390 dated nov 3 2026", said)
    assert [each.meaning for each in taken.meant] == [Meaning.RECEIPT]
    assert taken.case.filings == ()


@pytest.mark.parametrize(
    ("mailed", "arrived"),
    [
        ("i mailed it nov 19 certified", "the court got it there nov 23, am i late"),
        ("la mande el 19 de noviembre certificado", "llego al tribunal el 23 de noviembre"),
    ],
)
def test_what_was_mailed_in_time_is_not_late_when_it_arrives(mailed: str, arrived: str) -> None:
    """26 U.S.C. § 7502(a): the postmark counts, whenever the Court gets it."""
    taken = talk("letter 4390 dated october 20, 2026", mailed, arrived)
    assert [(each.day, each.way) for each in taken.case.filings] == [(date(2026, 11, 19), Way.MAIL)]
    assert meant(taken) == [(Meaning.FILING, "2026-11-19")]


@pytest.mark.parametrize(
    "said",
    [
        "oh no i sent it to the irs by mistake",
        "la mande al irs, no al tribunal",
        "it went to the address on the letter, in cincinnati",
        "a la oficina de apelaciones",
    ],
)
def test_a_petition_that_went_to_the_irs_is_judged_anew(said: str) -> None:
    taken = talk("letter 4390 dated october 20, 2026", "i mailed it nov 16", said)
    assert [(each.day, each.to_irs) for each in taken.case.filings] == [(date(2026, 11, 16), True)]


class TestTakenBack:
    """A date that was called wrong is never told again."""

    NOVEMBER_5 = talk("letter 4390 dated november 5, 2026").case

    @pytest.mark.parametrize(
        ("said", "day"),
        [
            ("i mixed the months up, this is september not november, the 5th", "2026-09-05"),
            ("i misread the month: it says Oct not Nov, 6", "2026-10-06"),
            ("it says Sept, not Nov, September 12", "2026-09-12"),
            ("me confundi de mes, ahi pone oct no nov, 15 de octubre", "2026-10-15"),
            ("lei mal, es septiembre no noviembre, el 30", "2026-09-30"),
            ("dice 15 no 5 de noviembre", "2026-11-15"),
            ("read it wrong, it's the 15th, not the 5th of November", "2026-11-15"),
            ("lo confundi, dice 2 de octubre", "2026-10-02"),
        ],
    )
    def test_the_month_or_day_that_is_not_the_one_is_no_date(self, said: str, day: str) -> None:
        for topic in (WRONG, "deadline"):
            taken = talk((said, topic), case=self.NOVEMBER_5)
            assert held(taken) == [("4390", day)]
            assert taken.remark is Remark.REPLACED

    @pytest.mark.parametrize("said", ["it's a 15 not a 5", "me confundi, dice 15 no 5"])
    def test_a_day_without_its_month_is_read_back(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert held(taken) == [("4390", "2026-11-15")]
        assert (taken.remark, taken.case.first.sure) == (Remark.CONFIRM, False)

    @pytest.mark.parametrize(
        "said",
        [
            "i misread the date",
            "i mixed it up, the paper says another month",
            "sorry i gave you the wrong month, i'll check tonight",
            "this date is wrong, i find the right one tomorrow",
            "i mixed it up with my hearing on october 1",
            "no, it is not november 5",
            "september, not november",
            "i misread the date. what do i do now?",
            "the month is wrong",
            "es septiembre no noviembre",
            "mi hijo leyo mal. que hago?",
            "me equivoque de fecha",
            "lei mal, no es noviembre",
            "esa fecha esta mal, mañana le doy la correcta",
            "la fecha que le di estaba equivocada, hoy la busco",
            "la confundi con la cita del 1 de octubre",
            "no, no es el 5 de noviembre",
            "that date is from my other letter, the one about the audit",
            "sorry, the date i gave you was on a different notice",
            "oh no, that's the date of my brother's letter",
            "esa fecha es de otra carta, la de mi hermano",
            "ay, esa era la fecha del otro aviso",
        ],
    )
    def test_without_another_date_the_printed_one_is_asked(self, said: str) -> None:
        for topic in (WRONG, "deadline"):
            taken = talk((said, topic), case=self.NOVEMBER_5)
            assert held(taken) == [("4390", None)]
            assert (taken.remark, taken.day) == (Remark.TAKEN_BACK, date(2026, 11, 5))
            assert taken.case.asked is About.DATE
            assert taken.instead_of_answer

    @pytest.mark.parametrize(
        ("guess", "said"),
        [("dated two weeks ago", "no, it's not november 9"), ("hace dos semanas", "no es el 9")],
    )
    def test_a_no_to_the_day_read_back_does_not_make_it_sure(self, guess: str, said: str) -> None:
        taken = talk(guess, (said, "deny"))
        assert taken.case.dated == ()
        assert taken.remark is Remark.TAKEN_BACK

    def test_a_day_that_may_be_the_other_is_read_back(self) -> None:
        taken = talk("i misread it. maybe it is dated oct 13, 2026", case=self.NOVEMBER_5)
        assert held(taken) == [("4390", None)]
        assert (taken.remark, taken.day) == (Remark.READ_BACK, date(2026, 10, 13))

    @pytest.mark.parametrize("said", ["it is 10/5 not 11/5", "es 10/5 no 11/5"])
    def test_of_a_day_that_reads_two_ways_it_is_asked_which(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert held(taken) == [("4390", None)]
        assert (taken.remark, taken.case.asked) == (Remark.WHICH, About.WHICH)

    def test_a_day_that_cannot_be_leaves_none(self) -> None:
        taken = talk(("i misread it, it is november 31", "deadline"), case=self.NOVEMBER_5)
        assert held(taken) == [("4390", None)]
        assert taken.remark is Remark.IMPOSSIBLE

    def test_of_two_letters_each_date_is_asked(self) -> None:
        two = talk("two letters, 4390 of oct 22, 2026 and 3193 of nov 3, 2026").case
        taken = talk(("i misread the dates", WRONG), case=two)
        assert taken.case.dated == ()
        assert (taken.remark, taken.case.asked) == (Remark.EACH_DATE, About.EACH_DATE)

    @pytest.mark.parametrize(
        "said",
        [
            "i misread your answer, so dec 7?",
            "i misread, my last day is dec 7",
            "it should not run from november 5 but from when i got it",
            "i mixed up two offices",
            "me equivoque de oficina",
            "me confundi, la audiencia fue el 1 de octubre",
            "me equivoque, la mande el viernes",
            "me confundi, son 30 o 90 dias?",
            "i misread the number, it is a 3193",
            "me confundi, la carta dice 3193",
            "the irs put the wrong date on the envelope",
            "this date is wrong, the letter is dated november 5 but it went out later",
            "me confundi, el plazo es en diciembre no en noviembre",
            "my last day is not november 5",
            "my hearing was in october not november",
            "is it october not november",
            "my calendar: November 4, letter 4390",
        ],
    )
    def test_something_else_that_was_mixed_up_leaves_the_date(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert [each.dated for each in taken.case.letters] == [date(2026, 11, 5)]


class TestWordsOfWhen:
    """A day or an hour in a story is no claim, no plan and no letter's date."""

    NOVEMBER_5 = talk("letter 4390 dated november 5, 2026").case

    @pytest.mark.parametrize(
        "said",
        [
            "my son has it, i will look at it tomorrow",
            "i'll check with the court by phone tomorrow",
            "tomorrow i will ask my sister for it",
            "are they going to garnish my check tomorrow",
            "will the irs levy my account on friday",
            "i have $60 until friday",
            "today still nothing on the court's page",
            "la tiene mi hermana, mañana la busco",
            "le aviso mañana",
            "mañana me quitan el sueldo",
            "tengo $60 hasta el viernes",
            "hoy todavia no aparece nada",
            "it ends on a sunday",
            "it lands on a saturday",
            "me cae en domingo",
            "soy cajera y me equivoque contando dias",
            "ya la llene y puse mal una cajita",
            "y si puse mal la fecha de la carta en la forma",
        ],
    )
    def test_no_petition_and_no_claim(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert not [each for each in taken.meant if each.meaning is not Meaning.EVENT]
        assert taken.case.first.dated == date(2026, 11, 5)
        assert taken.case.filings == ()

    @pytest.mark.parametrize(
        "said",
        [
            "this november 5 was the receipt for my car insurance",
            "november 5 was the postmark",
            "november 5 is my hearing, i will tell you the other one tomorrow",
            "ese 5 de noviembre era la audiencia, mañana le digo la de la carta",
        ],
    )
    def test_a_date_said_to_be_of_something_else_is_dropped(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert held(taken) == [("4390", None)]
        assert taken.remark in (Remark.TAKEN_BACK, Remark.RECEIPT)

    @pytest.mark.parametrize(
        ("said", "day"),
        [
            ("can i mail it tomorrow", "2026-11-24"),
            ("i'll check the form tonight and mail it friday", "2026-11-27"),
            ("si la mando mañana alcanzo", "2026-11-24"),
            ("i'd mail it the friday before, nov 27, is that ok", "2026-11-27"),
        ],
    )
    def test_a_petition_is_still_one(self, said: str, day: str) -> None:
        taken = talk((said, "in_time"), case=self.NOVEMBER_5)
        assert (Meaning.PLAN, day) in meant(taken)

    @pytest.mark.parametrize(
        "said",
        [
            "usps tracking says accepted on the 9th, shouldn't it run from the 9th",
            "el rastreo dice el 9, no cuenta desde el 9",
        ],
    )
    def test_the_day_of_the_mailing_said_twice_is_no_last_day(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert meant(taken) == [(Meaning.MAILING, "2026-11-09")]

    @pytest.mark.parametrize(
        "said",
        [
            "it was in my neighbor's mailbox until the 12th, is the 12th when my time starts?",
            "estuvo en el buzon de la vecina hasta el 12, entonces el 12 es cuando empieza?",
        ],
    )
    def test_nor_is_the_day_it_came(self, said: str) -> None:
        taken = talk((said, "deadline"), case=self.NOVEMBER_5)
        assert meant(taken) == [(Meaning.RECEIPT, "2026-11-12")]

    def test_a_last_day_on_a_holiday_is_a_claim(self) -> None:
        case = talk("letter 4390 dated september 26, 2026").case
        for said in ("the other part lands on christmas", "lo otro me cae en navidad"):
            taken = talk((said, "deadline"), case=case)
            assert meant(taken) == [(Meaning.CLAIM, "2026-12-25")]

    def test_one_day_said_twice_is_answered_once(self) -> None:
        taken = talk(("so november 23, which is today", "check_day"), case=KNOWN)
        assert meant(taken) == [(Meaning.CHECK, "2026-11-23")]


@pytest.mark.parametrize(
    "said",
    [
        "the letter is dated oct 22, 2026. i filled out the petition on nov 18 and the monday 16"
        " around noon i dropped it in the blue mailbox",
        "la carta trae octubre 22, 2026. llene la peticion el 18 de noviembre y el lunes 16 como"
        " a las 3 la eche en el buzon",
    ],
)
def test_the_day_it_was_filled_in_is_no_filing(said: str) -> None:
    taken = talk(said)
    assert [(each.day, each.way) for each in taken.case.filings] == [(date(2026, 11, 16), Way.MAIL)]


@pytest.mark.parametrize(
    "said",
    [
        "i faxed them my papers on june 3. the letter is dated november 10, 2026",
        "les mande papeles por fax el 3 de junio y le explique. la carta es del 10 de noviembre"
        " de 2026",
    ],
)
def test_what_was_sent_before_the_letter_is_no_petition(said: str) -> None:
    taken = talk(said)
    assert held(taken) == [(None, "2026-11-10")]
    assert (taken.meant, taken.case.filings) == ((), ())


@pytest.mark.parametrize(
    "said",
    [
        "i mailed it friday to the address on the letter, not to the court",
        "la mande el viernes a la direccion del irs que sale en la carta",
    ],
)
def test_the_address_on_the_letter_is_not_the_court_s(said: str) -> None:
    taken = talk("letter 4390 dated november 5, 2026", (said, "in_time"))
    assert [each.to_irs for each in taken.case.filings] == [True]


@pytest.mark.parametrize(
    "message",
    [
        "payroll got a paper from the irs, starting this friday i get nothing, what do i do",
        "recibi un papel, a partir del viernes me quitan el sueldo, que hago",
        "my aunt has the letter, i tell you the date tomorrow",
    ],
)
def test_a_day_to_come_in_a_story_brings_no_remark_of_a_letter_s_date(message: str) -> None:
    taken = talk((message, "deadline"))
    assert taken.case.dated == ()
    assert taken.remark is not Remark.FUTURE


@pytest.mark.parametrize(
    "said", ["should i also go to the irs office", "tengo que mandarle algo al irs?"]
)
def test_a_question_about_the_irs_leaves_the_petition_as_it_is(said: str) -> None:
    taken = talk("letter 4390 dated october 20, 2026", "i mailed it nov 16", said)
    assert [each.to_irs for each in taken.case.filings] == [False]


@pytest.mark.parametrize(
    "said",
    [
        "i mailed the petition on november 13 to the irs center in memphis",
        "my son took it to the local irs office on nov 13",
        "el 13 de noviembre mande la peticion a la direccion que sale en la carta",
        "eche la peticion al correo el 13 de noviembre, para kansas city",
    ],
)
def test_what_went_to_the_irs_is_filed_for_no_part(said: str) -> None:
    taken = talk("letter 4390 dated october 20, 2026", said)
    assert [(each.day, each.to_irs) for each in taken.case.filings] == [(date(2026, 11, 13), True)]


@pytest.mark.parametrize(
    "said",
    [
        "i filled in the petition on nov 16 and mailed it on nov 20",
        "signed everything nov 16, dropped it in the mailbox nov 20",
        "on the 16th i had it notarized, on the 20th i took it to the post office",
        "i wrote the check nov 16 and sent the papers nov 20",
        "llene las hojas el 16 de noviembre y el viernes 20 las meti en el buzon",
        "la firme el 16 y la eche al correo el 20",
        "hice el giro el 16 de noviembre, mande la peticion el 20",
    ],
)
def test_what_is_filed_is_what_goes_out(said: str) -> None:
    """Filling in, signing and paying send nothing: the day it was mailed counts."""
    taken = talk("letter 4390 dated october 22, 2026", said)
    assert [(each.day, each.way) for each in taken.case.filings] == [(date(2026, 11, 20), Way.MAIL)]


@pytest.mark.parametrize(
    "said",
    [
        "i signed the petition on nov 16. did i make it",
        "i printed the forms on november 16",
        "i am going to sign it on dec 3",
        "imprimi la peticion el 16 de noviembre",
    ],
)
def test_what_is_only_prepared_is_not_filed(said: str) -> None:
    taken = talk("letter 4390 dated october 22, 2026", said)
    assert taken.case.filings == ()
    assert held(taken) == [("4390", "2026-10-22")]


@pytest.mark.parametrize("said", ["i signed for it on nov 4", "i got it nov 4"])
def test_what_was_signed_for_came(said: str) -> None:
    taken = talk("letter 4390 dated october 22, 2026", said)
    assert meant(taken) == [(Meaning.RECEIPT, "2026-11-04")]


@pytest.mark.parametrize(
    "said",
    [
        "mailed it certified on nov 13 and the court stamped it nov 20",
        "la mande el 13 de noviembre y la corte la recibio el 20",
        "my petition was postmarked nov 13, docketed nov 20",
    ],
)
def test_the_postmark_counts_beside_the_day_it_arrived(said: str) -> None:
    taken = talk("letter 4390 dated october 15, 2026", said)
    assert [(each.day, each.arrived) for each in taken.case.filings] == [
        (date(2026, 11, 13), False)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "the court received my petition on nov 20",
        "my petition was docketed november 20",
        "la corte recibio mi peticion el 20 de noviembre",
    ],
)
def test_the_day_it_arrived_is_no_postmark(said: str) -> None:
    taken = talk("letter 4390 dated october 15, 2026", said)
    assert [(each.day, each.arrived) for each in taken.case.filings] == [(date(2026, 11, 20), True)]


@pytest.mark.parametrize(
    "said",
    [
        "ups ground gets there wednesday if i drop it off tomorrow",
        "la mando manana por ups ground y llega el miercoles 25",
    ],
)
def test_a_courier_that_is_not_listed_will_count_on_arrival(said: str) -> None:
    taken = talk("letter 4390 dated october 22, 2026", said)
    assert meant(taken) == [(Meaning.PLAN, "2026-11-25")]
    assert [(each.day, each.arrived) for each in taken.case.filings] == [(date(2026, 11, 25), True)]


@pytest.mark.parametrize(
    "said",
    [
        "sent it priority mail nov 20, usps says delivered in washington the 23rd, today",
        "la mande por correo el 20 de noviembre y llego al tribunal el 23, hoy",
    ],
)
def test_a_day_said_twice_is_one_and_what_was_mailed_counts_from_then(said: str) -> None:
    """Also where the letter's date is told in the same message (26 U.S.C. § 7502(a))."""
    dated = "letter 4390 dated october 22, 2026"
    for messages in ((dated, said), (f"{dated}. {said}",)):
        taken = talk(*messages)
        assert [each.day for each in taken.case.filings] == [date(2026, 11, 20)]


@pytest.mark.parametrize("said", ["does a postmark today count", "vale un matasellos de hoy?"])
def test_a_postmark_of_one_s_own_that_is_asked_about_is_a_plan(said: str) -> None:
    taken = talk("letter 4390 dated october 22, 2026", said)
    assert meant(taken) == [(Meaning.PLAN, "2026-11-23")]


def test_today_in_a_story_claims_nothing() -> None:
    taken = talk("well today there is this thing on the door, letter 4390 of november 5, 2026")
    assert held(taken) == [("4390", "2026-11-05")]
    assert meant(taken) == []


def test_the_stamp_on_the_envelope_is_no_rule_of_one_s_own_mail() -> None:
    taken = talk(
        ("the envelope has a Memphis stamp, Nov 9. is that it?", "mailing_rule"), about_date=False
    )
    assert (held(taken), taken.remark) == ([], Remark.MAILING)


@pytest.mark.parametrize("first", ["letter 4390, october 29", "letter 4390 dated october 29, 2026"])
@pytest.mark.parametrize(
    "said",
    ["i think i read it wrong, could be oct 19", "creo que lei mal, puede ser 19 de octubre"],
)
def test_a_doubt_moves_no_date_and_the_day_it_names_is_read_back(first: str, said: str) -> None:
    """Also where it was asked whether the year is right."""
    taken = talk(first, (said, "deadline"))
    assert held(taken) == [("4390", None)]
    assert (taken.remark, taken.day) == (Remark.READ_BACK, date(2026, 10, 19))


def test_a_correction_to_a_date_that_is_not_exact_asks_for_it() -> None:
    taken = talk(OCTOBER_22, "no sorry it's dated the monday before halloween")
    assert (taken.remark, taken.case.asked) == (Remark.VAGUE, About.DATE)
    assert taken.case.dated == ()
