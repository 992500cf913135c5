"""Taking in a date: what is kept, what is questioned, what is dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from actions.intake import Intake, Remark, take_in

from actions.hearing import Heard
from actions.memory import CONFIRM, WHICH, Memory
from letterclock.dates import other_papers, read_letter_date

TODAY = date(2026, 11, 23)
OCTOBER_22, NOVEMBER_8 = date(2026, 10, 22), date(2026, 11, 8)
KNOWN = Memory(letter_date=OCTOBER_22, told=("told",))


def take(
    message: str, memory: Memory | None = None, about_date: bool = True, topic: str = "deadline"
) -> Intake:
    read = read_letter_date(message, TODAY)
    heard = Heard(topic, message, read, other_papers(message))
    return take_in(memory or Memory(), heard, about_date, TODAY)


def test_a_full_date_is_kept() -> None:
    taken = take("dated October 22, 2026")
    assert taken.memory.letter_date == OCTOBER_22
    assert (taken.remark, taken.new_date) == (None, True)


def test_a_date_without_year_is_kept_and_said() -> None:
    taken = take("dated oct 22")
    assert taken.memory.letter_date == OCTOBER_22
    assert taken.memory.question == CONFIRM
    assert not taken.memory.unsure
    assert (taken.remark, taken.day) == (Remark.NO_YEAR, OCTOBER_22)


def test_a_date_counted_from_today_is_read_back() -> None:
    taken = take("three weeks ago")
    assert taken.memory.letter_date == date(2026, 11, 2)
    assert taken.memory.unsure
    assert taken.remark is Remark.CONFIRM
    assert not taken.instead_of_answer


def test_a_day_alone_keeps_the_month_known() -> None:
    assert take("no, the 12th", KNOWN).memory.letter_date == date(2026, 10, 12)
    assert take("the 12th").memory.letter_date == date(2026, 11, 12)


def test_a_day_the_known_month_does_not_have_is_the_most_recent_one() -> None:
    february = Memory(letter_date=date(2026, 2, 3))
    assert take("the 30th", february).memory.letter_date == date(2026, 10, 30)


def test_two_readings_are_asked_about_and_nothing_is_counted() -> None:
    taken = take("11/10/2026")
    assert taken.memory.letter_date is None
    assert taken.memory.candidates == (date(2026, 11, 10), date(2026, 10, 11))
    assert taken.instead_of_answer


def test_a_reading_that_lies_ahead_is_left_out() -> None:
    taken = take("12/11/2026")
    assert taken.memory.letter_date == date(2026, 11, 12)
    assert taken.remark is Remark.CONFIRM
    assert taken.memory.unsure


def test_the_choice_is_understood() -> None:
    asked = replace(Memory(), question=WHICH, candidates=(date(2026, 11, 10), date(2026, 10, 11)))
    taken = take("the october one", asked)
    assert taken.memory.letter_date == date(2026, 10, 11)
    assert taken.memory.question is None
    assert taken.memory.candidates == ()


def test_a_new_full_date_answers_the_choice_too() -> None:
    asked = replace(Memory(), question=WHICH, candidates=(date(2026, 11, 10), date(2026, 10, 11)))
    assert take("October 22, 2026", asked).memory.letter_date == OCTOBER_22


def test_a_second_date_replaces_the_first_and_says_so() -> None:
    taken = take("no, November 8 2026", KNOWN)
    assert taken.memory.letter_date == NOVEMBER_8
    assert (taken.remark, taken.old) == (Remark.REPLACED, OCTOBER_22)
    assert taken.memory.told == ()


def test_after_a_read_back_a_new_date_just_replaces() -> None:
    asked = replace(KNOWN, question=CONFIRM)
    assert take("it is November 8, 2026", asked).remark is None


def test_the_same_date_again_settles_it() -> None:
    asked = replace(KNOWN, question=CONFIRM, unsure=True)
    taken = take("October 22, 2026", asked)
    assert taken.memory == KNOWN
    assert not taken.new_date


def test_the_same_date_counted_back_is_not_asked_about_again() -> None:
    known = Memory(letter_date=date(2026, 11, 2))
    assert take("three weeks ago", known).remark is None


def test_another_letter_is_kept_beside_the_first() -> None:
    taken = take("my other letter is dated November 8, 2026", KNOWN)
    assert taken.memory.letter_dates == (NOVEMBER_8, OCTOBER_22)


def test_two_letters_at_once() -> None:
    taken = take("two letters, October 22 2026 and November 8 2026")
    assert taken.memory.letter_dates == (OCTOBER_22, NOVEMBER_8)
    assert taken.new_date


@pytest.mark.parametrize(
    ("message", "remark"),
    [
        ("dated December 22, 2026", Remark.FUTURE),
        ("dated Feb 30", Remark.IMPOSSIBLE),
        ("sometime in october", Remark.VAGUE),
        ("dated 10/22/1997", Remark.TOO_OLD),
        ("I got it on November 3", Remark.RECEIPT),
        ("how long for my CP504", Remark.OTHER_PAPER),
    ],
)
def test_what_is_not_clear_is_questioned_and_nothing_is_known(message: str, remark: Remark) -> None:
    taken = take(message)
    assert taken.remark is remark
    assert taken.instead_of_answer
    assert taken.memory == Memory()


@pytest.mark.parametrize("message", ["I got it on November 3", "last month"])
def test_with_a_date_known_a_lesser_one_is_passed_over(message: str) -> None:
    assert take(message, KNOWN) == Intake(KNOWN)


@pytest.mark.parametrize("message", ["I got it on November 3", "last month", "my CP504"])
def test_off_the_subject_a_lesser_date_is_passed_over(message: str) -> None:
    assert take(message, about_date=False) == Intake(Memory())


def test_a_future_date_keeps_what_is_known() -> None:
    assert take("it says December 22, 2026", KNOWN).memory == KNOWN


@pytest.mark.parametrize("message", ["it is dated December 1, 2026", "it says February 30"])
def test_a_correction_that_cannot_be_right_still_takes_the_old_date_back(message: str) -> None:
    assert take(message, KNOWN, topic="correct_letter_date").memory.letter_date is None


def test_a_date_that_may_be_two_takes_the_old_one_back() -> None:
    taken = take("sorry it's 11/10/2026", KNOWN)
    assert taken.memory.letter_date is None
    assert taken.remark is Remark.WHICH


def test_with_a_choice_open_other_words_pick_nothing() -> None:
    asked = replace(Memory(), question=WHICH, candidates=(date(2026, 11, 10), date(2026, 10, 11)))
    assert take("when is my last day", asked).memory == asked


def test_only_the_year_is_corrected() -> None:
    taken = take("sorry, 2025 not 2026", KNOWN, topic="correct_letter_date")
    assert taken.memory.letter_date == date(2025, 10, 22)
    assert taken.remark is Remark.CONFIRM


@pytest.mark.parametrize("message", ["2027 i think", "it was 2026", "wrong"])
def test_no_other_year_no_correction(message: str) -> None:
    assert take(message, KNOWN, topic="correct_letter_date").memory == KNOWN


def test_february_29_has_no_other_year() -> None:
    leap = Memory(letter_date=date(2024, 2, 29))
    assert take("2025, not 2024", leap, topic="deny").memory == leap


def test_two_letters_said_first_and_dated_after() -> None:
    said = take("I have two letters")
    assert said.remark is Remark.EACH_DATE
    dated = take("october 22 2026 and november 8 2026", said.memory)
    assert dated.memory.letter_dates == (OCTOBER_22, NOVEMBER_8)
    assert not dated.memory.several


def test_one_of_several_letters_is_corrected_and_the_others_stay() -> None:
    both = replace(KNOWN, other_dates=(NOVEMBER_8,))
    first = take("no sorry, the first one is october 28 2026", both, topic="correct_letter_date")
    assert first.memory.letter_dates == (date(2026, 10, 28), NOVEMBER_8)
    assert first.old == OCTOBER_22
    second = take("no, the second is october 28 2026", both, topic="correct_letter_date")
    assert second.memory.letter_dates == (OCTOBER_22, date(2026, 10, 28))


def test_of_two_letters_one_that_lies_ahead_is_asked_about_beside_the_answer() -> None:
    taken = take("two letters, october 22 2026 and december 3 2026")
    assert taken.memory.letter_dates == (OCTOBER_22,)
    assert (taken.remark, taken.day) == (Remark.FUTURE, date(2026, 12, 3))
    assert not taken.instead_of_answer


def test_of_two_letters_both_ahead_nothing_is_known() -> None:
    taken = take("two letters, december 1 2026 and december 3 2026")
    assert taken.memory == Memory()
    assert taken.instead_of_answer
