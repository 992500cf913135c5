"""The case as a value, and as plain slots."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.case import About, Case, Held, Holder, OpenQuestion
from letterclock.case.model import MOST_FILINGS, MOST_LETTERS
from letterclock.filing import Filing, Way
from letterclock.fit import Circumstance, Fit

DAY = date(2026, 10, 22)
days = st.dates(date(1998, 1, 1), date(2030, 12, 31))
words = st.none() | st.sampled_from(["4390", "LT11", "Client A", "2019"])
letters = st.builds(
    Held,
    number=words,
    dated=st.none() | days,
    sure=st.booleans(),
    holder=st.sampled_from(Holder),
    label=words,
    other=words,
    described=st.booleans(),
)
filings = st.builds(Filing, days, st.sampled_from(Way), st.booleans(), st.booleans(), st.booleans())
questions = st.builds(OpenQuestion, st.sampled_from(About), st.lists(days, max_size=3).map(tuple))
cases = st.builds(
    Case,
    st.lists(letters, max_size=MOST_LETTERS).map(tuple),
    st.none() | questions,
    st.lists(filings, max_size=MOST_FILINGS).map(tuple),
    st.lists(st.sampled_from([each.value for each in Circumstance]), unique=True).map(tuple),
)


@given(cases)
def test_what_is_kept_in_slots_is_read_back_the_same(case: Case) -> None:
    slots = json.loads(json.dumps(case.as_slots()))
    assert Case.from_slots(slots) == case


def test_of_nothing_nothing_is_kept() -> None:
    assert set(Case().as_slots().values()) == {None}
    assert Case.from_slots({}) == Case()


def test_what_is_usual_is_left_out() -> None:
    assert Case((Held("4390", DAY),)).as_slots()["letters"] == [
        {"letter": "4390", "dated": "2026-10-22"}
    ]


@pytest.mark.parametrize(
    ("slots", "read"),
    [
        ({"letters": "4390"}, Case()),
        ({"letters": ["4390", None, 3]}, Case()),
        (
            {"letters": [{"letter": 4390, "dated": "Oct 22", "sure": "no"}]},
            Case((Held(sure=False),)),
        ),
        ({"letters": [{"letter": "", "holder": "nobody"}]}, Case((Held(),))),
        ({"open_question": "date"}, Case()),
        ({"open_question": {"about": "weather"}}, Case()),
        (
            {"open_question": {"about": "which", "days": ["2026-10-22", "soon", 5]}},
            Case(question=OpenQuestion(About.WHICH, (DAY,))),
        ),
        ({"filings": ["x", {"day": "soon"}]}, Case()),
        ({"filings": [{"day": "2026-10-22", "way": "pigeon"}]}, Case(filings=(Filing(DAY),))),
        ({"circumstances": ["bankruptcy", "bad mood"]}, Case(circumstances=("bankruptcy",))),
    ],
)
def test_a_value_that_is_not_what_it_should_be_counts_as_not_set(
    slots: dict[str, Any], read: Case
) -> None:
    assert Case.from_slots(slots) == read


def test_what_the_open_question_offers() -> None:
    assert Case(question=OpenQuestion(About.CONFIRM, (DAY,))).offered == (DAY,)
    assert Case().offered == ()


def test_it_is_petitioned_once_a_petition_is_with_the_court() -> None:
    filing = Filing(DAY, Way.MAIL, done=True)
    assert Case(filings=(filing,)).petitioned
    assert not Case(filings=(replace(filing, done=False),)).petitioned
    assert not Case(filings=(replace(filing, to_irs=True),)).petitioned


def test_circumstances_come_and_go() -> None:
    case = Case().with_circumstance("gently", "disaster").with_circumstance("gently")
    assert case.circumstances == ("gently", "disaster")
    assert case.without_circumstance("gently").circumstances == ("disaster",)


def test_dropping_the_dates_keeps_what_the_letter_is() -> None:
    case = Case((Held("4390", DAY, sure=False), Held("3193", DAY)), OpenQuestion(About.CONFIRM))
    assert case.without_dates() == Case((Held("4390"),))
    assert Case((Held(dated=DAY),)).without_dates() == Case()


def test_the_state_a_text_has_to_fit() -> None:
    held = Held("4390", DAY, holder=Holder.SPOUSE)
    case = Case((held,), filings=(Filing(DAY, done=True),), circumstances=("bankruptcy",))
    assert case.fit(held, {"collection": "open"}, ["collection", "innocent_spouse"]) == Fit(
        {"collection": "open"},
        filed=True,
        holder="spouse",
        circumstances=frozenset({"bankruptcy"}),
        matters=frozenset({"collection", "innocent_spouse"}),
    )


def test_a_letter_that_nobody_knows_stays_one_in_the_slots() -> None:
    """Its family is "", which is not the same as none: none would be counted."""
    case = Case(letters=(Held(number="LETTER 9999", other=""),))
    assert Case.from_slots(case.as_slots()) == case
