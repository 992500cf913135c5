"""Second messages of people who talked with it on December 1, 2026, reworded: kinds of faults.

Each moved a date, a petition or a letter to where it does not belong.
"""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import About, Case, Holder, Meaning, Remark
from letterclock.case.model import OpenQuestion
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


CAREFUL = "4390 dated November 9, 2026"


class TestADayThatIsFiledOrNot:
    """Whose words decide: of a day gone by, of one to come, of a door that was shut."""

    AUGUST_24 = "mi 4390 es del 24 de agosto"

    @pytest.mark.parametrize(
        "said",
        [
            "mi abogado dice que la mando el 15 de septiembre",
            "el notario jura que si mando la peticion el 15 de septiembre",
            "la mande el 15 de septiembre, creo que si la mande",
        ],
    )
    def test_without_its_accent_a_verb_of_a_day_gone_by_is_past(self, said: str) -> None:
        told = talk(self.AUGUST_24, (said, ASKS))
        assert held(told) == [("4390", "2026-08-24")]
        assert [(each.day.isoformat(), each.done) for each in told.case.filings] == [
            ("2026-09-15", True)
        ]

    def test_a_day_of_the_month_to_file_is_the_next_one(self) -> None:
        # The 8th of February is the last day of the second part.
        for said in ("lo queremos mandar el dia 8", "la mandamos el 8"):
            assert filings(CAREFUL, said)[0][0] == "2026-12-08"

    def test_a_weekday_is_not_counted_from_a_day_months_away(self) -> None:
        told = filings(CAREFUL, "i'll file it february 1", "or i do it online wednesday")
        assert told[0][0] == "2026-11-25"

    @pytest.mark.parametrize(
        "said",
        [
            "el lunes fui al correo pero estaba cerrado",
            "fui el viernes, noviembre 20. llegue a las 5:10 y ya habian cerrado",
            "i went to the post office friday and it was closed",
        ],
    )
    def test_a_closed_door_is_no_filing(self, said: str) -> None:
        told = talk(CAREFUL, (said, ASKS))
        assert told.case.filings == ()
        assert {each for each, _ in meant(told)} <= {Meaning.EVENT}

    def test_what_is_mailed_counts_from_then_whenever_it_gets_there(self) -> None:
        asked = talk(CAREFUL, ("wait what if i mail it the 9th but it gets there the 14th", ASKS))
        assert meant(asked)[0] == (Meaning.PLAN, "2026-12-09")
        assert held(asked) == [("4390", "2026-11-09")]

    def test_another_one_that_is_asked_about_leaves_what_was_filed(self) -> None:
        asked = talk(OCTOBER_22, ("mailed it nov 20", ASKS), ("mejor mando otra hoy?", ASKS))
        assert asked.meant == ()
        assert [each.day for each in asked.case.filings] == [date(2026, 11, 20)]

    @pytest.mark.parametrize(
        "said", ["no fue en el buzon, fue en la ventanilla", "no, perdon, fue en la ventanilla"]
    )
    def test_at_the_counter_and_not_in_the_box(self, said: str) -> None:
        told = ("la mande el 20 de noviembre", "la puse en el buzon a las 8 de la noche", said)
        assert filings(OCTOBER_22, *told)[0] == ("2026-11-20", Way.MAIL, True)

    def test_what_went_to_the_irs_is_judged_whether_or_not_it_counts(self) -> None:
        said = "i mailed a letter to the irs on nov 12 saying i dont agree does that count"
        told = talk(OCTOBER_22, (said, ASKS))
        assert [each.to_irs for each in told.case.filings] == [True]


class TestPlans:
    def test_hers_on_that_day_is_her_plan_and_no_letter(self) -> None:
        both = "my 4390 is dated nov 12, my wife's is dated nov 16"
        asked = talk(
            both,
            ("my wife wants to mail hers dec 14 and me dec 15", ASKS),
            ("and hers on the 14?", ASKS),
        )
        assert meant(asked) == [(Meaning.PLAN, "2026-12-14")]
        assert len(asked.case.letters) == 2

    def test_at_that_hour_is_the_day_of_the_plan(self) -> None:
        asked = talk(
            CAREFUL, ("i do it online dec 1", ASKS), ("no, wednesday dec 2 9pm california", ASKS)
        )
        assert meant(asked) == [(Meaning.PLAN, "2026-12-02")]
        assert asked.case.filings[0].way is Way.ONLINE

    def test_a_month_of_a_last_day_is_no_day_to_file(self) -> None:
        asked = talk(OCTOBER_22, ("y la del esposo sigue hasta enero?", ASKS))
        assert meant(asked) == [(Meaning.WHY, "2027-01-20")]
        assert asked.case.filings == ()


class TestSentByTheIrs:
    @pytest.mark.parametrize(
        "said", ["now irs sent me letter 4390 sept 3", "el irs me mando la 4390 el 3 de septiembre"]
    )
    def test_the_day_is_read_back_before_it_is_counted(self, said: str) -> None:
        told = talk(said)
        assert (told.remark, told.new_date) == (Remark.READ_BACK, False)
        assert told.case.offered == (date(2026, 9, 3),)

    def test_beside_a_known_date_it_is_the_mailing(self) -> None:
        told = talk(OCTOBER_22, ("they sent me the letter on nov 2", ASKS))
        assert meant(told) == [(Meaning.MAILING, "2026-11-02")]


class TestBankruptcyThatIsOver:
    """26 U.S.C. §§ 6330(d)(2), 6015(e)(6): while it was open the time stood still."""

    @pytest.mark.parametrize(
        ("closed", "circumstance"),
        [
            ("mi bancarrota se acabo, me dieron el discharge el 20 de noviembre", "bankruptcy"),
            ("my bankruptcy was discharged march 3, 2026", "bankruptcy_aside"),
        ],
    )
    def test_it_may_have_been_open_after_the_letter(self, closed: str, circumstance: str) -> None:
        told = talk(OCTOBER_22, (closed, "bankruptcy"))
        assert told.case.circumstances == (circumstance,)


class TestLettersBeside:
    """A letter without a file is kept beside one that is counted, with its own day."""

    TWO = "i got 2 letters, a 3193 dated nov 10 2026 and an lt11 dated nov 9 2026"

    def test_each_keeps_its_date(self) -> None:
        both = talk(self.TWO)
        assert held(both) == [("3193", "2026-11-10"), ("LT11", "2026-11-09")]
        told = talk(("the lt11 says december 8 2026", ASKS), case=both.case)
        assert [each.printed for each in told.case.letters] == [None, date(2026, 12, 8)]
        assert held(told)[0] == ("3193", "2026-11-10")

    def test_somebody_else_s_is_not_kept(self) -> None:
        told = talk(OCTOBER_22, ("my sister got an LT11", "which_letter"))
        assert held(told) == [("4390", "2026-10-22")]

    def test_another_of_one_family_has_no_day_of_the_first(self) -> None:
        told = talk("la CP90 dice 13 de diciembre", ("tambien tengo la LT11", "which_letter"))
        assert [(each.number, each.printed) for each in told.case.letters] == [
            ("CP90", date(2026, 12, 13)),
            ("LT11", None),
        ]

    def test_nor_its_date(self) -> None:
        told = talk(
            "CP90 dated october 26 2026",
            ("i also got an LT11", "which_letter"),
            ("when is the lt11 due", "deadline"),
        )
        assert held(told) == [("CP90", "2026-10-26"), ("LT11", None)]

    def test_nor_has_one_of_another_family(self) -> None:
        told = talk("i have a CP2000, answer by december 13", ("it says CP504", "which_letter"))
        assert [(each.number, each.printed) for each in told.case.letters] == [("CP504", None)]

    def test_one_that_is_only_expected_is_not_held(self) -> None:
        asked = talk("i have a CP2000", ("when does the 90-day letter come", "deadline"))
        assert [each.number for each in asked.case.letters] == ["CP2000"]
        assert asked.other is None


def test_the_day_it_was_signed_for_is_no_letter_s_date() -> None:
    asked = Case(question=OpenQuestion(About.DATE))
    told = talk(("y la firmé de recibido el 13", "missing_date"), case=asked)
    assert told.case.first.dated is None
