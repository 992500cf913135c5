"""What is told about the outcome of a message: buttons, several letters, reasons to recount."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case import (
    About,
    Case,
    Held,
    Holder,
    Meaning,
    Remark,
    Said,
    Setting,
    Taken,
    take_in,
)
from letterclock.dates import Finding, LetterDate
from tests.letterclock.case.talking import OCTOBER_22, TODAY, held, meant, talk

KNOWN = talk(OCTOBER_22).case
WIFE = "my wife's letter is dated nov 3, 2026"


def press(day: date, case: Case) -> Taken:
    """A button that says "my letter is dated …"."""
    said = Said(letter_date=LetterDate(Finding.SURE, (day,)))
    return take_in(case, said, "give_letter_date", True, Setting(TODAY))


class TestButtons:
    """A button gives a date and no words."""

    def test_gives_the_date(self) -> None:
        assert held(press(date(2026, 10, 22), Case())) == [(None, "2026-10-22")]

    def test_settles_the_date(self) -> None:
        taken = press(date(2026, 11, 2), talk("dated 3 weeks ago").case)
        assert (taken.case.first.sure, taken.case.question) == (True, None)

    def test_replaces_the_date(self) -> None:
        taken = press(date(2026, 10, 20), KNOWN)
        assert (taken.remark, taken.old) == (Remark.REPLACED, date(2026, 10, 22))
        assert held(taken) == [("4390", "2026-10-20")]

    @pytest.mark.parametrize("day", [date(2026, 11, 24), date(1990, 1, 2)])
    def test_gives_no_date_that_cannot_be(self, day: date) -> None:
        assert held(press(day, KNOWN)) == [("4390", "2026-10-22")]


@pytest.mark.parametrize(
    ("message", "selected"),
    [
        ("how long does she have", (1,)),
        ("how long do i have", (0,)),
        ("and the second one", (1,)),
        ("and the first one", (0,)),
        ("and his", (1,)),
        ("how long is it", ()),
        ("what about the 4390", ()),
    ],
)
def test_a_message_points_at_one_of_two_letters(message: str, selected: tuple[int, ...]) -> None:
    taken = talk(OCTOBER_22, WIFE, (message, "deadline"))
    assert taken.selected == selected
    assert not taken.which_first


def test_his_is_of_whoever_is_helped() -> None:
    brother = "my brother's letter is dated nov 3, 2026"
    assert talk(OCTOBER_22, brother, ("how long does he have", "deadline")).selected == (1,)


def test_a_client_is_pointed_at_by_the_name() -> None:
    clients = ("Client A: 4390 dated oct 22 2026", "Client B: 4390 dated nov 3, 2026")
    assert talk(*clients, ("how long does client b have", "deadline")).selected == (1,)


@pytest.mark.parametrize("message", ["what about the 3193", "y la 3193"])
def test_a_number_points_at_one_of_two_letters(message: str) -> None:
    both = "the 4390 is dated oct 22 2026 and the 3193 is dated nov 3 2026"
    taken = talk(both, (message, "deadline"))
    assert taken.selected == (1,)
    assert held(taken) == [("4390", "2026-10-22"), ("3193", "2026-11-03")]


def test_it_is_asked_which_comes_first() -> None:
    taken = talk(OCTOBER_22, WIFE, ("which one is first", "deadline"))
    assert taken.which_first
    assert taken.selected == ()


@pytest.mark.parametrize(
    ("message", "holder", "label"),
    [
        ("my husband's letter is dated oct 22, 2026", Holder.SPOUSE, None),
        ("the letter is dated oct 22, 2026. it is for a client", Holder.HELPED, None),
        ("client c, dated oct 22, 2026", Holder.MINE, "Client C"),
    ],
)
def test_whose_the_letter_is(message: str, holder: Holder, label: str | None) -> None:
    first = talk(message).case.first
    assert (first.holder, first.label) == (holder, label)


def test_what_is_new_and_bears_on_the_count_is_told_again() -> None:
    for letter in ("4390", "3210"):
        known = talk(f"letter {letter} dated October 22, 2026").case
        taken = talk(("i asked for the hearing in time", "what_is_letter"), case=known)
        assert taken.case.circumstances == ("hearing_in_time",)
        assert taken.new_date
        again = talk(("i asked for the hearing in time", "what_is_letter"), case=taken.case)
        assert not again.new_date


def test_days_beside_the_letter_s_date_are_judged_with_it() -> None:
    taken = talk("dated oct 24 2026. day 30 is november 23")
    assert held(taken) == [(None, "2026-10-24")]
    assert meant(taken) == [(Meaning.CHECK, "2026-11-23")]
    taken = talk("dated oct 24 2026, and i mailed my petition november 20")
    assert meant(taken) == [(Meaning.FILING, "2026-11-20")]
    assert taken.case.petitioned


class TestOutcome:
    """What an answer needs to know."""

    def test_a_remark_takes_the_place_of_an_answer(self) -> None:
        assert talk("in october").instead_of_answer
        assert talk("in october").calls_for_answer
        assert not talk("dated october 22").instead_of_answer
        assert talk("dated october 22").calls_for_answer
        assert not talk(("thank you", "thanks")).calls_for_answer

    def test_an_event_gets_no_answer_of_its_own(self) -> None:
        taken = talk("my hearing was november 3. is it november 23?", case=KNOWN)
        assert (Meaning.EVENT, "2026-11-03") in meant(taken)
        assert [each.meaning for each in taken.judged] == [Meaning.CHECK]

    @pytest.mark.parametrize(
        "letter",
        [
            Held(),
            Held(number="9999", dated=date(2026, 10, 22)),
            Held(dated=date(2026, 10, 22), other="levy_notice"),
            Held(number="4390", dated=date(2026, 12, 1)),
        ],
    )
    def test_nothing_is_counted_for_what_cannot_be(self, letter: Held) -> None:
        assert Setting(TODAY).deadlines(Case((letter,)), letter) is None

    def test_nothing_is_counted_before_it_is_told_which_letter_it_is(self) -> None:
        letter = Held(dated=date(2026, 10, 22))
        assert Setting(TODAY, default=None).deadlines(Case((letter,)), letter) is None
        assert Setting(TODAY).deadlines(Case((letter,)), letter) is not None


@pytest.mark.parametrize(
    ("messages", "circumstances"),
    [
        (("i am in chapter 13",), ("bankruptcy",)),
        (("my ex filed bankruptcy",), ("bankruptcy_aside",)),
        (("my mom got a letter, she is in bankruptcy",), ("bankruptcy",)),
        (("i am in chapter 13", "my ex filed bankruptcy too"), ("bankruptcy", "bankruptcy_aside")),
        (("i am in chapter 13", "my bankruptcy was closed in june"), ("bankruptcy_aside",)),
        (("what about bankruptcy", "i am not in bankruptcy"), ()),
        (
            ("my ex filed bankruptcy", "so did i, i am in chapter 7"),
            ("bankruptcy", "bankruptcy_aside"),
        ),
    ],
)
def test_only_a_bankruptcy_of_ones_own_that_is_open_stops_the_count(
    messages: tuple[str, ...], circumstances: tuple[str, ...]
) -> None:
    taken = talk(OCTOBER_22, *((each, "bankruptcy") for each in messages))
    assert sorted(taken.case.circumstances) == list(circumstances)


def test_the_days_are_told_again_once_the_bankruptcy_is_none() -> None:
    barred = talk(OCTOBER_22, ("i am in chapter 13", "bankruptcy"))
    assert not barred.new_date
    assert talk(
        OCTOBER_22,
        ("i am in chapter 13", "bankruptcy"),
        ("the bankruptcy was closed in june", "bankruptcy"),
    ).new_date


class TestTheYearThatWasSupplied:
    """Whether it is right is asked once, and not of what is said about other things."""

    GIVEN = "letter 4390 dated october 22"

    def test_it_lapses_when_another_thing_is_asked(self) -> None:
        taken = talk(self.GIVEN, ("what does it cost?", "how_to_petition"))
        assert taken.case.asked is None
        assert taken.case.first.sure

    @pytest.mark.parametrize("topic", ["affirm", "how_to_petition"])
    def test_it_stays_where_nothing_is_asked(self, topic: str) -> None:
        assert talk(self.GIVEN, ("alright", topic)).case.asked is About.CONFIRM


class TestOneOfTwoReadings:
    ASKED = ("letter 4390", "11/5/26")

    @pytest.mark.parametrize("said", ["no its the first one", "november", "no, the earlier one"])
    def test_the_other_one_can_still_be_taken(self, said: str) -> None:
        picked = talk(*self.ASKED, "2" if "first" in said or said == "november" else "1")
        other = talk(said, case=picked.case)
        assert other.remark is Remark.REPLACED
        assert held(other) != held(picked)

    def test_the_one_that_was_picked(self) -> None:
        assert held(talk(*self.ASKED, "the first one", "the first one")) == [("4390", "2026-11-05")]
