"""Slots are read with suspicion and written back as changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk import Tracker

from actions.memory import Memory
from actions.told import Helped, Told
from letterclock.case import About, Case, Held, Holder, OpenQuestion
from letterclock.filing import Filing, Way

ROOT = Path(__file__).resolve().parent.parent.parent
OCTOBER_22, NOVEMBER_2 = date(2026, 10, 22), date(2026, 11, 2)


def tracker(slots: dict[str, Any] | None = None) -> Tracker:
    return Tracker("someone", slots or {}, {}, [], False, None, {}, "action_listen")


def after(slots: dict[str, Any], events: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The slots once Rasa has set what the events say."""
    return {**slots, **{event["name"]: event["value"] for event in events}}


CASE = Case(
    letters=(
        Held("3193", OCTOBER_22, sure=False, holder=Holder.HELPED, label="client a"),
        Held("3288", NOVEMBER_2, holder=Holder.SPOUSE, described=True),
        Held("CP504", None, other="cp504"),
    ),
    question=OpenQuestion(About.CONFIRM, (OCTOBER_22,)),
    filings=(
        Filing(date(2026, 11, 20), Way.LISTED_COURIER, done=True, arrived=True),
        Filing(date(2026, 12, 1), Way.FAX, to_irs=True),
    ),
    circumstances=("disaster", "gently"),
)
TOLD = Told("3193", OCTOBER_22, NOVEMBER_2, "collection")
FULL = Memory(
    "es",
    CASE,
    waiting="deadline",
    asked=2,
    told=(TOLD, replace(TOLD, matter=None)),
    helped=(Helped.FIND_DATE,),
)


def test_what_is_written_is_read_again() -> None:
    slots = after({"language": "es"}, FULL.changes(Memory()))  # Rasa fills in the language
    assert Memory.of(tracker(slots)) == FULL


@pytest.mark.parametrize("about", About)
def test_every_question_is_read_again(about: About) -> None:
    asked = Memory(case=Case(question=OpenQuestion(about, (OCTOBER_22, NOVEMBER_2))))
    assert Memory.of(tracker(after({}, asked.changes(Memory())))) == asked


def test_every_slot_that_is_written_is_one_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["slots"]
    before = replace(FULL, outdated=tuple(OLD))
    written = {event["name"] for event in Memory().changes(before)}
    written |= {event["name"] for event in FULL.changes(Memory())}
    # A slot Rasa does not know is dropped without a word.
    assert written <= set(domain)
    assert {"letters", "open_question", "filings", "circumstances"} <= written


def test_only_changes_are_written() -> None:
    assert FULL.changes(FULL) == []
    [event] = replace(FULL, asked=3).changes(FULL)
    assert (event["name"], event["value"]) == ("times_asked", 3.0)


def test_the_first_letters_date_can_be_read_without_the_case() -> None:
    slots = after({}, FULL.changes(Memory()))
    assert slots["letter_date"] == "2026-10-22"
    assert after(slots, FULL.forgotten().changes(FULL))["letter_date"] is None


BAD = [5, {"a": 1}, ["2026-10-22"], "10/22/2026", "2026-02-30", "", "2026-10-22T00:00", True]


@pytest.mark.parametrize("bad", BAD)
def test_a_value_that_is_not_what_it_should_be_counts_as_not_set(bad: Any) -> None:
    slots = {
        "letter_date": bad,
        "letters": bad,
        "open_question": bad,
        "filings": bad,
        "circumstances": bad if not isinstance(bad, list) else [5, "rich", None],
        "language": bad,
        "waiting_topic": 5,
        "times_asked": "many",
        "told": [bad] if not isinstance(bad, str) else None,
    }
    assert Memory.of(tracker(slots)) == Memory()


@pytest.mark.parametrize("bad", BAD)
def test_so_does_a_part_of_it(bad: Any) -> None:
    letter = {
        "letter": "3193",
        "dated": bad,
        "sure": True,
        "holder": bad,
        "label": 5,
        "other": None,
        "described": "yes",
    }
    slots = {
        "letters": [bad, letter],
        "open_question": {"about": "date", "days": [bad]},
        "filings": [bad, {"day": bad}, {"day": "2026-11-20", "way": bad, "done": "yes"}],
    }
    case = Memory.of(tracker(slots)).case
    assert case.letters[-1] == Held("3193")
    assert case.question == OpenQuestion(About.DATE)
    assert case.filings == (Filing(date(2026, 11, 20)),)


def test_what_is_not_surely_sure_is_not() -> None:
    for sure in (False, None, "true", 1, "no"):
        slots = {"letters": [{"dated": "2026-10-22", "sure": sure}]}
        assert not Memory.of(tracker(slots)).case.first.sure


def test_no_more_is_read_than_is_kept() -> None:
    many = {"letters": [{"dated": f"2026-10-{day:02}"} for day in range(1, 29)]}
    many["filings"] = [{"day": f"2026-11-{day:02}"} for day in range(1, 29)]
    case = Memory.of(tracker(many)).case
    assert (len(case.letters), len(case.filings)) == (3, 3)


def test_forgetting_keeps_only_the_language() -> None:
    forgotten = FULL.forgotten()
    assert forgotten == Memory(language="es")
    slots = after({"language": "es"}, FULL.changes(Memory()))
    assert Memory.of(tracker(after(slots, forgotten.changes(FULL)))) == Memory(language="es")


# -- Conversations of the version before, which kept dates of Letter 4390 and nothing else ---------

OLD = {
    "other_letter_dates": ["2026-11-02"],
    "date_question": "confirm",
    "date_candidates": ["2026-11-10", "2026-10-11"],
    "date_unsure": True,
    "several_letters": True,
    "gently": True,
}


@pytest.mark.parametrize(
    ("slots", "case"),
    [
        ({"letter_date": "2026-10-22"}, Case((Held(dated=OCTOBER_22),))),
        (
            {"letter_date": "2026-10-22", "other_letter_dates": ["2026-11-02"]},
            Case((Held(dated=OCTOBER_22), Held(dated=NOVEMBER_2))),
        ),
        (
            {"letter_date": "2026-11-02", "date_unsure": True, "date_question": "confirm"},
            Case((Held(dated=NOVEMBER_2, sure=False),), OpenQuestion(About.CONFIRM, (NOVEMBER_2,))),
        ),
        (
            {"date_question": "which", "date_candidates": ["2026-11-10", "2026-10-11"]},
            Case(question=OpenQuestion(About.WHICH, (date(2026, 11, 10), date(2026, 10, 11)))),
        ),
        ({"several_letters": True}, Case(question=OpenQuestion(About.EACH_DATE))),
        (
            {"letter_date": "2026-10-22", "gently": True, "circumstances": ["disaster"]},
            Case((Held(dated=OCTOBER_22),), circumstances=("disaster", "gently")),
        ),
        # What is left over says nothing.
        ({"other_letter_dates": ["2026-11-02"], "date_question": "confirm"}, Case()),
        ({"date_question": "which", "date_candidates": ["soon", 5]}, Case()),
        ({"letter_date": "2026-02-30", "date_unsure": "yes", "gently": "yes"}, Case()),
    ],
)
def test_a_conversation_of_the_version_before_is_read(slots: dict[str, Any], case: Case) -> None:
    assert Memory.of(tracker(slots)).case == case


def test_what_else_it_knew_is_read_too() -> None:
    slots = {"letter_date": "2026-10-22", "waiting_topic": "deadline", "times_asked": 2.0}
    memory = Memory.of(tracker({**slots, "language": "es", "told": ["help: where it is"]}))
    assert (memory.language, memory.waiting, memory.asked) == ("es", "deadline", 2)
    assert memory.helped == (Helped.FIND_DATE,)


def test_the_older_slots_are_gone_once_it_is_written() -> None:
    slots = {"letter_date": "2026-10-22", "told": ["x"], **OLD}
    before = Memory.of(tracker(slots))
    written = after(slots, replace(before, asked=1).changes(before))
    assert [name for name in OLD if written[name] is not None] == []
    assert Memory.of(tracker(written)) == replace(before, asked=1, outdated=())


@pytest.mark.parametrize("old", [{}, *({name: value} for name, value in OLD.items()), OLD])
def test_nothing_of_it_comes_back_after_it_was_forgotten(old: dict[str, Any]) -> None:
    slots = {
        "letter_date": "2026-10-22",
        "waiting_topic": "deadline",
        "times_asked": 1.0,
        "told": ["help: where it is"],
        "circumstances": ["bankruptcy"],
        **old,
    }
    before = Memory.of(tracker(slots))
    written = after(slots, before.forgotten().changes(before))
    assert Memory.of(tracker(written)) == Memory()


def test_a_date_that_is_dropped_does_not_come_back() -> None:
    slots = {"letter_date": "2026-10-22", "date_unsure": True, "date_question": "confirm"}
    before = Memory.of(tracker(slots))
    dropped = before.with_case(before.case.without_dates())
    assert Memory.of(tracker(after(slots, dropped.changes(before)))).case == Case()


def test_the_case_counts_and_not_what_an_older_slot_says_beside_it() -> None:
    slots = {"letters": [{"letter": "3193", "dated": "2026-11-02"}], "letter_date": "2026-10-22"}
    assert Memory.of(tracker(slots)).case == Case((Held("3193", NOVEMBER_2),))
