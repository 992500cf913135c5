"""What is kept of petitions: how one travelled, which letter it is about, the letter's mailing."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import Case
from letterclock.case.model import Held
from letterclock.filing import Filing, Way
from tests.letterclock.case.talking import OCTOBER_22, held, meant, talk

TWO = "I have two letters, a 3193 dated November 10, 2026 and a 3288 dated October 5, 2026"


class TestHowItTravelled:
    """Told later and without a day, it is the petition told of before."""

    SENT = (OCTOBER_22, "i mailed it november 20, 2026")

    @pytest.mark.parametrize(
        ("said", "way"),
        [
            ("i put it in the mailbox at 8pm", Way.LATE_BOX),
            ("la eche al buzon de noche", Way.LATE_BOX),
            ("it went by fedex ground", Way.OTHER_COURIER),
            ("fue por fedex ground", Way.OTHER_COURIER),
        ],
    )
    def test_told(self, said: str, way: Way) -> None:
        (filing,) = talk(*self.SENT, said).case.filings
        assert (filing.day, filing.way, filing.done) == (date(2026, 11, 20), way, True)

    @pytest.mark.parametrize(
        "said", ["can i use fedex ground?", "i put it in the mailbox", "my neighbor likes fedex"]
    )
    def test_nothing_is_told(self, said: str) -> None:
        (filing,) = talk(*self.SENT, said).case.filings
        assert filing.way is Way.MAIL

    def test_of_a_plan(self) -> None:
        (filing,) = talk(OCTOBER_22, "i will mail it today", "with fedex ground").case.filings
        assert filing.way is Way.MAIL


@pytest.mark.parametrize(
    ("filing", "petitioned"),
    [
        (Filing(date(2026, 11, 20), Way.MAIL, done=True), True),
        (Filing(date(2026, 11, 20), Way.MAIL), False),
        (Filing(date(2026, 11, 20), Way.MAIL, done=True, to_irs=True), False),
        (Filing(date(2026, 11, 20), Way.FAX, done=True), False),
        (Filing(date(2026, 11, 20), Way.OTHER_COURIER, done=True), False),
        (Filing(date(2026, 11, 20), Way.OTHER_COURIER, done=True, arrived=True), True),
        (Filing(date(2026, 11, 20), Way.FOREIGN_MAIL, done=True), False),
    ],
)
def test_what_is_no_petition_yet(filing: Filing, petitioned: bool) -> None:
    assert Case(filings=(filing,)).petitioned is petitioned


class TestOfSeveralLetters:
    def test_it_is_about_the_one_that_is_named(self) -> None:
        case = talk(TWO, "I mailed the 3193 petition yesterday").case
        (filing,) = case.filings
        assert filing.letter == "3193"
        assert [case.filing_about(each) for each in case.letters] == [filing, None]
        assert Case.from_slots(case.as_slots()) == case

    def test_it_may_be_about_each(self) -> None:
        case = talk(TWO, "I mailed the petition yesterday").case
        assert [case.filing_about(each) for each in case.letters] == [*case.filings * 2]

    def test_another_date_of_one_is_no_petition_s(self) -> None:
        told = (TWO, "I mailed the 3193 petition yesterday")
        taken = talk(*told, "sorry the 3288 is dated October 15 not October 5")
        assert held(taken) == [("3193", "2026-11-10"), ("3288", "2026-10-15")]
        assert [each.day for each in taken.case.filings] == [date(2026, 11, 22)]


class TestMailedBeforeItsDate:
    @pytest.mark.parametrize(
        "said",
        ["the envelope says it was mailed October 20", "el sello del sobre dice 20 de octubre"],
    )
    def test_it_is_kept(self, said: str) -> None:
        case = talk(OCTOBER_22, said).case
        assert case.first.mailed == date(2026, 10, 20)
        assert Case.from_slots(case.as_slots()) == case

    @pytest.mark.parametrize(
        "said", ["the postmark says October 26", "the postmark says June 3, 2026"]
    )
    def test_later_or_long_before_it_is_not(self, said: str) -> None:
        assert talk(OCTOBER_22, said).case.first.mailed is None

    def test_it_is_not_counted_from_long_before_another_date(self) -> None:
        told = ("the envelope says it was mailed October 1", "sorry, it is dated November 20, 2026")
        first = talk("letter 4390 dated October 5, 2026", *told).case.first
        assert (first.dated, first.mailed_earlier) == (date(2026, 11, 20), None)

    @pytest.mark.parametrize("letter", [Held("4390"), Held("4390", mailed=date(2026, 10, 20))])
    def test_without_both_days_there_is_none(self, letter: Held) -> None:
        assert letter.mailed_earlier is None

    def test_told_with_its_date(self) -> None:
        told = f"{OCTOBER_22}, the envelope says it was mailed October 20"
        assert talk(told).case.letters == (
            Held("4390", dated=date(2026, 10, 22), mailed=date(2026, 10, 20)),
        )


def test_a_day_alone_is_of_the_month_that_is_planned_in() -> None:
    """Not of the nearest one, unless it is a last day."""
    planned = talk(OCTOBER_22, ("can i mail it on january 4", "in_time")).case
    assert meant(talk(("and the 5th?", "in_time"), case=planned)) == [("plan", "2027-01-05")]
    assert meant(talk(("y el 5?", "in_time"), case=planned)) == [("plan", "2027-01-05")]
    assert meant(talk(("and the 23rd?", "in_time"), case=planned)) == [("check", "2026-11-23")]
    without = talk(OCTOBER_22, ("can i mail it on february 2", "in_time")).case
    assert meant(talk(("and the 30th?", "in_time"), case=without)) == [("plan", "2026-11-30")]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("so I can wait till February", "2027-02-01"),
        ("puedo esperar hasta enero", "2027-01-01"),
        ("ill send it in december", "2026-12-01"),
    ],
)
def test_a_month_ahead_is_a_plan_of_its_first_day(said: str, day: str) -> None:
    assert meant(talk((said, "in_time"), case=talk(OCTOBER_22).case)) == [("plan", day)]


def test_this_month_says_no_day() -> None:
    assert not talk(OCTOBER_22, "i will send it in november").meant


def test_of_a_letter_nothing_is_counted_for_none_is_kept() -> None:
    taken = talk("it's a CP3219A", "so what if I send it December 8", "my letter 3288 dated sept 1")
    assert taken.case.filings == ()


@pytest.mark.parametrize("said", ["cuantos dias tengo desde hoy", "how many days from today"])
def test_from_today_plans_nothing(said: str) -> None:
    assert not talk(OCTOBER_22, said).judged


class TestSomebodyElsesPetition:
    """It is none of this case; it is one of their letter, where that is known ("he mailed his")."""

    OWN = "Letter 3193 dated November 10, 2026"

    @pytest.mark.parametrize(
        "said", ["my ex husband mailed his yesterday", "mi hermana ya la mando ayer, la de ella"]
    )
    def test_of_a_letter_that_is_not_known(self, said: str) -> None:
        taken = talk(self.OWN, said)
        assert taken.case.filings == ()
        assert not taken.judged

    def test_of_one_that_is(self) -> None:
        told = (self.OWN, "my sister has a 3288 dated October 2, 2026", "she mailed hers yesterday")
        taken = talk(*told)
        assert held(taken) == [("3193", "2026-11-10"), ("3288", "2026-10-02")]
        assert [(each.letter, each.day.day) for each in taken.case.filings] == [("3288", 22)]

    @pytest.mark.parametrize(
        "said",
        [
            "he sent me a photo of his. mine is dated November 12, 2026, sorry",
            "sorry, he mailed his, and mine is dated November 12, 2026",
        ],
    )
    def test_one_s_own_date_beside_it_is_heard(self, said: str) -> None:
        assert held(talk(self.OWN, said)) == [("3193", "2026-11-12")]

    @pytest.mark.parametrize(
        "said",
        [
            "I mailed mine yesterday and he mailed his today",
            "he mailed his today, and I mailed mine yesterday",
            "yo mande la mia ayer y mi ex mando la de el",
        ],
    )
    def test_one_s_own_beside_it_is_kept(self, said: str) -> None:
        (filing,) = talk(self.OWN, said).case.filings
        assert (filing.day, filing.done) == (date(2026, 11, 22), True)

    def test_of_whom_one_writes_for(self) -> None:
        told = "my mom's letter 3193 is dated November 10, 2026"
        (filing,) = talk(told, "she mailed hers yesterday").case.filings
        assert filing.done

    def test_what_was_filed_before_is_about_the_letter_known_then(self) -> None:
        told = ("i mailed it yesterday", "my sister has a 3288 dated October 2, 2026")
        (filing,) = talk(self.OWN, *told).case.filings
        assert filing.letter == "3193"


class TestTakenBack:
    FILED = ("Letter 3193 dated November 10, 2026", "i mailed it yesterday")

    @pytest.mark.parametrize(
        "said",
        [
            "actually no, I have not mailed it yet",
            "actually I only printed it, I haven't mailed it",
            "bueno no, todavia no la mando, la tengo aqui",
        ],
    )
    def test_it_was_not_filed_after_all(self, said: str) -> None:
        taken = talk(*self.FILED, said)
        assert (taken.case.filings, taken.new_date) == ((), True)

    @pytest.mark.parametrize(
        "said",
        [
            "what if i have not mailed it?",
            "i have not mailed the check on nov 3",
            "I have not filed my taxes for 2023",
            "i did not send a copy to the IRS",
            "i only signed one copy",
        ],
    )
    def test_it_was(self, said: str) -> None:
        assert talk(*self.FILED, said).case.petitioned

    def test_it_went_to_the_court(self) -> None:
        told = ("Letter 3193 dated November 10, 2026", "I mailed it to the IRS yesterday")
        assert not talk(*told).case.petitioned
        assert talk(*told, "no wait, to the Tax Court").case.petitioned

    def test_of_a_plan(self) -> None:
        told = ("Letter 3193 dated November 10, 2026", "i will mail it tomorrow")
        assert len(talk(*told, "i have not mailed it yet").case.filings) == 1


@pytest.mark.parametrize(
    ("service", "way"), [("UPS ground", Way.OTHER_COURIER), ("el fedex 2day", Way.LISTED_COURIER)]
)
def test_the_service_alone_is_of_the_package_told_of(service: str, way: Way) -> None:
    (filing,) = talk(OCTOBER_22, "I sent it with UPS today", service).case.filings
    assert filing.way is way


def test_another_person_s_date_is_not_the_other_reading() -> None:
    told = ("Letter 3288 dated 10/11/2026", "the second one")
    taken = talk(*told, "my sister's is a 3193 from October 30, 2026")
    assert held(taken)[0] == ("3288", "2026-11-10")
