"""Second messages of people who talked with it on December 1, 2026, reworded: kinds of faults.

Each moved a date, a petition or a letter to where it does not belong.
"""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import Case, Holder, Meaning, Remark
from letterclock.filing import Way
from letterclock.fit import Circumstance
from tests.letterclock.case.talking import OCTOBER_22, held, meant, talk

ASKS = "in_time"


def filings(*messages: str) -> list[tuple[str, Way, bool]]:
    case = talk(*((each, ASKS) for each in messages)).case
    return [(each.day.isoformat(), each.way, each.done) for each in case.filings]


class TestWhoseLetterItIs:
    TWO = "a mí la 3193 con fecha del 5 de noviembre y a él la 3288 con fecha del 10 de septiembre"

    def test_it_is_told_by_to_whom_it_came(self) -> None:
        letters = talk(self.TWO).case.letters
        assert [each.holder for each in letters] == [Holder.MINE, Holder.SPOUSE]

    def test_a_correction_of_the_other_s_is_not_one_s_own(self) -> None:
        corrected = talk(self.TWO, ("la de mi esposo es del 10 de agosto, me equivoqué", ASKS))
        assert held(corrected) == [("3193", "2026-11-05"), ("3288", "2026-08-10")]


class TestAnothersLetter:
    OWN = "my letter 3193 is dated November 10, 2026, mailed it November 20 by FedEx 2Day"

    def test_it_may_have_the_same_date(self) -> None:
        said = "my brother got a letter too, his is November 10 also but it's a 4390"
        both = talk("3193 dated November 10, 2026", (said, ASKS))
        assert held(both) == [("3193", "2026-11-10"), ("4390", "2026-11-10")]
        assert [each.holder for each in both.case.letters] == [Holder.MINE, Holder.HELPED]
        assert both.new_date

    def test_the_same_number_said_again_is_none(self) -> None:
        said = "my brother says his 3193 is dated November 10"
        assert held(talk("3193 dated November 10, 2026", (said, ASKS)))[0] == ("3193", "2026-11-10")

    def test_a_sister_s_letter_has_her_petition(self) -> None:
        said = "mi hermana la mando certificada el 20 de noviembre, la carta de ella es 4390 del 30"
        both = talk(self.OWN, (f"{said} de octubre", ASKS))
        assert [(each.number, each.holder) for each in both.case.letters] == [
            ("3193", Holder.MINE),
            ("4390", Holder.HELPED),
        ]
        assert [(each.day.day, each.way, each.letter) for each in both.case.filings] == [
            (20, Way.MAIL, "4390"),
            (20, Way.LISTED_COURIER, "3193"),
        ]

    def test_of_the_same_number_too(self) -> None:
        mine = ("my letter 3193 is dated November 12, 2026", "i mailed it november 20")
        both = talk(*((each, ASKS) for each in (*mine, "my client has a 3193, dated November 3")))
        own, theirs = both.case.letters
        assert both.case.filing_about(own) is not None
        assert both.case.filing_about(theirs) is None
        assert Case.from_slots(both.case.as_slots()).filings == both.case.filings

    def test_told_later_it_is_about_that_letter_alone(self) -> None:
        mine = (
            "my letter 3193 is dated November 12, 2026",
            "my client has a 3193, dated November 3",
        )
        both = talk(*((each, ASKS) for each in (*mine, "he mailed his november 20")))
        own, theirs = both.case.letters
        assert both.case.filing_about(own) is None
        filed = both.case.filing_about(theirs)
        assert filed is not None
        assert filed.day == date(2026, 11, 20)

    def test_corrected_it_is_not_one_s_own(self) -> None:
        both = ("letter 4390 dated November 4, 2026", "my brother's 3193 is from November 2, 2026")
        said = (*both, "no sorry his is november 13")
        corrected = talk(*((each, ASKS) for each in said))
        assert held(corrected) == [("4390", "2026-11-04"), ("3193", "2026-11-13")]


class TestMailing:
    def test_a_day_on_the_envelope_is_the_letter_s(self) -> None:
        said = "carta 3288 de 3 septiembre. dice certificado 8 de septiembre en el sobre"
        assert meant(talk(said)) == [(Meaning.MAILING, "2026-09-08")]
        assert filings(said) == []

    def test_but_one_s_own_envelope_is_the_petition_s(self) -> None:
        assert filings(OCTOBER_22, "i mailed it november 20, on the envelope it says november 20")

    @pytest.mark.parametrize(
        "said",
        [
            "we go back to spain december 4, can we post it from there",
            "el 4 de diciembre viajo a honduras, la mando por correo desde alla",
        ],
    )
    def test_mail_from_where_somebody_goes_is_foreign(self, said: str) -> None:
        assert filings(OCTOBER_22, said) == [("2026-12-04", Way.FOREIGN_MAIL, False)]

    def test_santo_domingo_is_no_sunday(self) -> None:
        assert filings(OCTOBER_22, "la mando por correo desde santo domingo") == []


class TestCouriers:
    SENT = (OCTOBER_22, "i sent the petition by fedex express saver on november 20")

    def test_the_service_may_be_told_of_what_was_sent(self) -> None:
        told = filings(OCTOBER_22, "i sent the petition november 20", "ups ground")
        assert told == [("2026-11-20", Way.OTHER_COURIER, True)]

    def test_the_service_may_be_corrected(self) -> None:
        told = filings(*self.SENT, "oh wait, the receipt says 2nd day air, not ground")
        assert told == [("2026-11-20", Way.LISTED_COURIER, True)]

    def test_so_may_the_service_and_the_day(self) -> None:
        told = filings(*self.SENT, "no, perdon, miro el recibo y dice 2Day, 19 de noviembre")
        assert told == [("2026-11-19", Way.LISTED_COURIER, True)]

    def test_the_day_it_arrives_counts(self) -> None:
        assert filings(*self.SENT, "it arrives thursday")[0] == (
            "2026-11-26",
            Way.OTHER_COURIER,
            False,
        )

    def test_of_what_was_mailed_it_does_not(self) -> None:
        mailed = (OCTOBER_22, "i mailed the petition november 20")
        assert filings(*mailed, "it arrives thursday") == filings(*mailed)

    @pytest.mark.parametrize(
        "desk", ["the ups desk at the hotel", "the front desk", "the reception"]
    )
    def test_what_is_left_for_it_is_not_with_it_yet(self, desk: str) -> None:
        said = f"i leave it with {desk} on december 4, ups next day air"
        assert filings(OCTOBER_22, said) == [("2026-12-04", Way.COURIER, False)]


class TestByHand:
    """The Clerk's Office is open until 4:30 p.m. (Tax Court Rule 10(d))."""

    @pytest.mark.parametrize(
        ("said", "day"),
        [
            ("my son hands it to the court on december 4 at 2 pm", "2026-12-04"),
            ("my son hands it to the court on december 4 at 4:30 pm", "2026-12-04"),
            ("my son hands it to the court on december 4 at 4:45 pm", "2026-12-05"),
            ("my son hands it to the court on december 4 at 4:45", "2026-12-05"),
            ("my son hands it to the court on december 4", "2026-12-04"),
        ],
    )
    def test_after_its_hours_it_is_taken_the_next_day(self, said: str, day: str) -> None:
        assert filings(OCTOBER_22, said) == [(day, Way.HAND, False)]


class TestOnlyAskedAbout:
    SENT = (OCTOBER_22, "i mailed it november 20")

    @pytest.mark.parametrize(
        "said", ["what if the postmark says november 23", "what if i mail it again december 1"]
    )
    def test_what_was_filed_stays(self, said: str) -> None:
        asked = talk(*((each, ASKS) for each in (*self.SENT, said)))
        assert [each.meaning for each in asked.meant] == [Meaning.PLAN]
        assert [each.day for each in asked.case.filings] == [date(2026, 11, 20)]

    def test_a_plan_may_be_asked_about_anew(self) -> None:
        told = filings(OCTOBER_22, "i mail it december 1", "what if i mail it december 4")
        assert [day for day, *_ in told] == ["2026-12-04", "2026-12-01"]

    def test_a_weekday_follows_the_day_that_is_planned(self) -> None:
        planned = (OCTOBER_22, "i send it thursday dec 10 by certified mail")
        assert filings(*planned, "what if i send it friday")[0][0] == "2026-12-11"
        assert filings(*planned, "what if i send it this friday")[0][0] == "2026-11-27"

    def test_so_does_a_bare_one(self) -> None:
        asked = talk(OCTOBER_22, ("la mando el viernes 20", ASKS), ("y el lunes?", ASKS))
        assert meant(asked) == [(Meaning.CHECK, "2026-11-23")]
        assert held(asked) == [("4390", "2026-10-22")]

    def test_a_holiday_that_may_matter_is_no_plan(self) -> None:
        assert filings(OCTOBER_22, "does christmas matter") == []

    def test_nor_is_the_day_a_scammer_wants_to_be_paid(self) -> None:
        assert filings(OCTOBER_22, "they say i must pay today with gift cards") == []


class TestAway:
    @pytest.mark.parametrize(
        "said",
        [
            "i am abroad until february do i get more days",
            "mi esposo es soldado y estuvo en Irak hasta octubre, eso cuenta?",
            "i was deployed to a combat zone until november 10",
        ],
    )
    def test_until_when_somebody_is_away_is_no_day_to_file(self, said: str) -> None:
        told = talk((OCTOBER_22, ASKS), (said, "extension"))
        assert (told.judged, told.case.filings) == ((), ())

    def test_a_soldier_in_iraq_serves_in_a_combat_zone(self) -> None:
        told = talk(OCTOBER_22, ("mi esposo es soldado, estuvo en Irak", "extension"))
        assert Circumstance.COMBAT_ZONE in told.case.circumstances


class TestTakenBack:
    def test_a_bare_day_that_is_also_a_last_one_is_asked_about(self) -> None:
        asked = talk("dated September 21, 2026", ("no sorry, october 21", "deny"))
        assert meant(asked) == [(Meaning.UNKNOWN, "2026-10-21")]
        assert held(asked) == [(None, "2026-09-21")]

    def test_not_that_number_is_a_correction_for_all_its_doubt(self) -> None:
        before = talk("la carta es del 16 de noviembre", ("¿hasta cuándo?", "deadline"))
        corrected = talk(("espera creo que la fecha es noviembre 6 no 16", ASKS), case=before.case)
        assert held(corrected) == [(None, "2026-11-06")]
        assert corrected.remark is not Remark.CONFIRM

    def test_was_it_in_time_says_nothing_of_a_hearing(self) -> None:
        asked = talk(OCTOBER_22, ("was it in time or not", ASKS))
        assert asked.case.circumstances == ()
