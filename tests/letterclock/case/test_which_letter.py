"""Which letter it is: never counted with another letter's clock."""

from __future__ import annotations

import pytest

from letterclock.case import About, Case, Holder, Remark
from tests.letterclock.case.talking import OCTOBER_22, held, talk

KNOWN = talk(OCTOBER_22).case
WHICH = "which_letter"


def test_while_none_is_named_one_is_taken_for_granted() -> None:
    taken = talk("dated October 22, 2026")
    assert held(taken) == [(None, "2026-10-22")]
    assert not taken.asks_letter


def test_where_none_is_taken_for_granted_it_is_asked() -> None:
    asked = talk("dated October 22, 2026", default=None)
    assert asked.asks_letter
    assert asked.case.asked is About.LETTER
    named = talk(("3193", WHICH), case=asked.case, default=None)
    assert held(named) == [("3193", "2026-10-22")]
    assert not named.asks_letter


def test_named_later_the_date_given_is_counted_anew() -> None:
    taken = talk("dated October 22, 2026", ("it's a 3193", WHICH))
    assert held(taken) == [("3193", "2026-10-22")]
    assert (taken.renamed, taken.new_date) == (("4390", "3193"), True)


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("it's a final determination about innocent spouse, dated oct 22 2026", "3288"),
        ("appeals determination on the levy, never married, dated oct 22 2026", "3193"),
        ("CDP determination dated oct 22 2026", "3193"),
    ],
)
def test_it_is_known_by_what_it_is_called_and_decides(message: str, number: str) -> None:
    assert held(talk(message)) == [(number, "2026-10-22")]


def test_words_for_a_family_leave_the_number_it_has() -> None:
    said = ("it's a final determination about innocent spouse", WHICH)
    assert held(talk("letter 3279 dated oct 22 2026", said)) == [("3279", "2026-10-22")]
    assert held(talk(OCTOBER_22, said)) == [("3288", "2026-10-22")]


class TestAsked:
    """It may be one of several: it is asked, and a date given with it is kept."""

    def test_described_as_one_of_several(self) -> None:
        asked = talk("i have an irs letter about a levy, no spouse, dated oct 22 2026")
        assert (asked.asks_letter, asked.new_date) == (True, False)
        answered = talk(("a determination about the levy", WHICH), case=asked.case)
        assert held(answered) == [("3193", "2026-10-22")]
        assert answered.case.first.described
        assert answered.new_date

    @pytest.mark.parametrize("answer", ["no idea", "it came with a determination and a bill"])
    def test_an_answer_that_does_not_say(self, answer: str) -> None:
        asked = talk("which letter is this? there is no number on it")
        taken = talk((answer, WHICH), case=asked.case)
        assert taken.case.first.number is None

    @pytest.mark.parametrize("message", ["is it 3193 or 4390", "¿es la 3193 o la 4390?"])
    def test_one_or_the_other(self, message: str) -> None:
        taken = talk((message, WHICH))
        assert taken.asks_letter
        assert held(taken) == []

    def test_one_or_the_other_of_a_date(self) -> None:
        taken = talk(("3193 or 4390, dated oct 22 2026", WHICH))
        assert taken.asks_letter
        assert held(taken) == [(None, "2026-10-22")]

    def test_a_date_ahead_is_not_kept(self) -> None:
        taken = talk(("3193 or 4390, dated dec 3 2026", WHICH))
        assert held(taken) == []

    def test_the_same_one_twice_is_no_choice(self) -> None:
        assert held(talk(("4390 or 4390", WHICH))) == [("4390", None)]

    def test_it_is_not_the_one_in_hand(self) -> None:
        asked = talk(("it's not a 4390", WHICH), case=KNOWN)
        assert asked.asks_letter
        assert held(asked) == [(None, "2026-10-22")]
        assert held(talk(("it's a 3193", WHICH), case=asked.case)) == [("3193", "2026-10-22")]

    def test_it_is_not_one_that_it_was_never_taken_for(self) -> None:
        taken = talk(("it's not a 3193", WHICH), case=KNOWN)
        assert not taken.asks_letter
        assert held(taken) == [("4390", "2026-10-22")]

    def test_of_two_letters_the_second_is_another(self) -> None:
        both = "the 4390 is dated oct 22 2026 and the 3193 is dated nov 3 2026"
        taken = talk(both, ("it's not a 3193, it's a 3288", WHICH))
        assert held(taken) == [("4390", "2026-10-22"), ("3288", "2026-11-03")]
        assert taken.renamed == ("3193", "3288")

    def test_it_has_another_number_than_the_one_in_hand(self) -> None:
        taken = talk(("it has a different number", WHICH), case=KNOWN)
        assert taken.asks_letter
        assert held(taken) == [(None, "2026-10-22")]

    @pytest.mark.parametrize("day", [22, 30])
    def test_other_letters_have_ninety_days_too(self, day: int) -> None:
        taken = talk(f"the 90 days, dated oct {day} 2026")
        assert taken.asks_letter
        assert held(taken) == [(None, f"2026-10-{day}")]


@pytest.mark.parametrize(
    "message",
    [
        ("what is a 3193", "what_is_letter"),
        ("what is an LT11", "what_is_letter"),
        ("letter 9999", "give_letter_date"),
    ],
)
def test_another_letter_that_is_spoken_of_is_not_the_one_in_hand(message: tuple[str, str]) -> None:
    assert held(talk(message, case=KNOWN)) == [("4390", "2026-10-22")]


class TestSomebodyElsesLetter:
    """It is put beside the own one, and never changes its number or its date."""

    OWN = ("4390", "2026-10-22")
    NAMED = (
        "my sister has a 3193, what about hers",
        "actually my sister has a 3193",
        "what about my sister? hers is a 3193",
        "a mi hermana le llegó una 3193",
        "en realidad mi hermana tiene una 3193",
    )

    @pytest.mark.parametrize("message", NAMED)
    def test_its_date_is_asked_and_kept_apart(self, message: str) -> None:
        asked = talk(message, case=KNOWN)
        assert (asked.remark, asked.case.asked) == (Remark.EACH_DATE, About.EACH_DATE)
        assert held(asked)[0] == self.OWN
        dated = talk("october 20, 2026", case=asked.case)
        assert held(dated) == [self.OWN, ("3193", "2026-10-20")]
        assert dated.case.letters[1].holder is Holder.HELPED
        assert talk("and mine?", case=dated.case).selected == (0,)

    def test_beside_one_whose_number_was_not_told(self) -> None:
        asked = talk("my letter is dated October 22, 2026", self.NAMED[0])
        assert held(asked) == [(None, "2026-10-22"), ("3193", None)]

    def test_while_one_s_own_date_is_asked(self) -> None:
        asked = talk("carta 3288 fecha 11/09/2026")
        taken = talk("mi ex tiene la 3193 del 20 de noviembre", case=asked.case)
        assert (taken.remark, taken.case) == (Remark.WHICH, asked.case)

    def test_the_other_spouse_s(self) -> None:
        asked = talk("my husband got a 3193 too", case=KNOWN)
        assert asked.case.letters[1].holder is Holder.SPOUSE

    def test_dated_at_once(self) -> None:
        taken = talk("actually my sister has a 3193 dated october 20, 2026", case=KNOWN)
        assert held(taken) == [self.OWN, ("3193", "2026-10-20")]

    def test_one_that_is_not_counted(self) -> None:
        taken = talk("actually my sister has an LT11", case=KNOWN)
        assert (taken.other, held(taken)) == ("levy_notice", [self.OWN])

    @pytest.mark.parametrize(
        "message",
        [
            "my husband got nothing, i have a 3193",
            "sorry it is a 3193, my sister read it to me",
            "ay no, mi hijo la leyo y es la 3193",
        ],
    )
    def test_the_own_one_under_its_right_number(self, message: str) -> None:
        assert held(talk(message, case=KNOWN)) == [("3193", "2026-10-22")]

    @pytest.mark.parametrize("message", ["my other letter is a 3193", "i also have a 3193"])
    def test_another_one_of_one_s_own(self, message: str) -> None:
        assert held(talk(message, case=KNOWN)) == [self.OWN, ("3193", None)]

    def test_a_further_one_of_one_s_own(self) -> None:
        told = "ah no perate si es la 4390 lo que pasa es q tengo tambien la 3288"
        asked = talk("es la 3288", told, case=KNOWN)
        assert asked.remark is Remark.EACH_DATE
        assert held(asked) == [self.OWN, ("3288", None)]
        assert held(talk("october 5, 2026", case=asked.case))[1] == ("3288", "2026-10-05")

    def test_it_is_the_sister_s_all_along(self) -> None:
        asked = talk("my sister has a 4390 dated October 22, 2026", "my sister has a 3193")
        assert held(asked) == [("3193", "2026-10-22")]


class TestLettersThatAreNotCounted:
    """A letter without a file has its one next step, and no dates."""

    def test_asked_about(self) -> None:
        taken = talk(("what is an LT11", "what_is_letter"), case=KNOWN)
        assert (taken.other, taken.paper) == ("levy_notice", "LT11")

    def test_one_that_nobody_knows(self) -> None:
        taken = talk("letter 9999 dated oct 22 2026")
        assert (taken.other, taken.paper, taken.case.dated) == ("", "LETTER 9999", ())

    @pytest.mark.parametrize("case", [Case(), KNOWN])
    def test_held(self, case: Case) -> None:
        taken = talk("it's an LT11", case=case)
        assert (taken.other, taken.case.first.number) == ("levy_notice", "LT11")
        assert taken.case.dated == ()

    def test_named_in_words(self) -> None:
        taken = talk("it's a notice of deficiency")
        assert (taken.other, taken.paper) == ("deficiency", "notice of deficiency")

    def test_taken_back_its_date_is_the_right_letter_s(self) -> None:
        taken = talk("it's an LT11 dated oct 22 2026", "sorry, it's a 4390")
        assert held(taken) == [("4390", "2026-10-22")]
        assert taken.case.first.other is None
        assert taken.new_date

    @pytest.mark.parametrize(
        ("said", "dated"),
        [("i have a 4390", None), ("a 4390 dated nov 3, 2026", "2026-11-03")],
    )
    def test_its_date_is_no_other_letter_s(self, said: str, dated: str | None) -> None:
        taken = talk("it's an LT11 dated oct 22 2026", said)
        assert held(taken) == [("4390", dated)]

    def test_beside_one_that_is(self) -> None:
        message = "the 4390 is dated oct 22 2026, and i also have an LT11 dated nov 3, 2026"
        taken = talk(message)
        assert held(taken) == [("4390", "2026-10-22"), ("LT11", "2026-11-03")]
        assert [each.number for each in taken.case.dated] == ["4390"]
        assert (taken.other, taken.paper) == ("levy_notice", "LT11")

    def test_told_of_before(self) -> None:
        message = "In February I got the LT11. Now another letter came, dated October 30, 2026"
        taken = talk(message)
        assert held(taken) == [(None, "2026-10-30")]
        assert taken.other is None

    def test_two_letters_one_of_them_not_counted(self) -> None:
        taken = talk("the 4390 and my CP90, two letters", case=KNOWN)
        assert (taken.other, taken.remark) == ("levy_notice", Remark.EACH_DATE)
        assert held(taken) == [("4390", "2026-10-22"), ("CP90", None)]
