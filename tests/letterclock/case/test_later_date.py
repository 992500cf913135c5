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
