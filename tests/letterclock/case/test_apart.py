"""Messages by another hand than the rules, never trained on: what the case makes of them.

`apart/second.csv` and `pool.csv` are second messages after a right answer, `letters.csv` ways
to say which letter it is, `filings.csv` petitions, `dates.csv` first messages with a date. All
are of November 23, 2026. Of `pool.csv` misses were looked at while the rules were written, of
the others those in every second row and, last, what was counted wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from letterclock.case import About, Case, Setting, Taken, hear, take_in
from letterclock.filing import FilingBeforeLetter

TODAY = date(2026, 11, 23)
SETTING = Setting(TODAY)
FOLDER = Path(__file__).parent / "apart"
AS_GOOD = {
    "plan": ("plan", "check"),
    "unknown": ("unknown", "plan", "claim", "check"),
}
"""What is as good an answer to a day as the label's own."""
DAYLESS = ("why", "mailing", "receipt", "unknown")
"""Meanings whose answer is the same whichever of the message's days it is tied to."""
COUNTED = {
    "4390": ["collection", "innocent_spouse"],
    "3193": ["collection"],
    **{number: ["innocent_spouse"] for number in ("3288", "3279", "4439")},
}

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def after(first: str) -> Case:
    return said(Case(), first, "deadline").case if first else Case()


def said(case: Case, message: str, topic: str) -> Taken:
    return take_in(case, hear(message, TODAY), topic, True, SETTING)


def dates(case: Case) -> set[date | None]:
    return {each.dated for each in case.letters if each.other is None}


def understood(row: Row, before: Case, taken: Taken) -> bool:
    meant = [(each.meaning.value, each.day.isoformat()) for each in taken.meant]
    label, same = row["meaning"], dates(before) == dates(taken.case)
    if label == "correction":
        return str(taken.case.first.dated) == row["day"] and len(taken.case.letters) == 1
    if label == "second_letter":
        return len(taken.case.dated) == 2 and row["day"] in map(str, dates(taken.case))
    if label in ("event", "none"):
        return same and all(meaning in ("event", "same") for meaning, _ in meant)
    fitting = [day for meaning, day in meant if meaning in AS_GOOD.get(label, (label,))]
    return same and bool(fitting) and (label in DAYLESS or row["day"] in fitting)


@pytest.mark.parametrize(("name", "bar"), [("second", 0.80), ("pool", 0.82)])
def test_second_messages_mean_what_they_say_and_move_no_date(name: str, bar: float) -> None:
    """A counted date is replaced by an outright correction only, whatever is not understood."""
    right, moved = 0, []
    for row in rows(name):
        before = after(row["first"])
        taken = said(before, row["message"], "deadline")
        right += understood(row, before, taken)
        allowed = row["meaning"] in ("correction", "second_letter")
        if not allowed and dates(before) != dates(taken.case):
            moved.append(row["message"])
    assert moved == []
    assert right / len(rows(name)) >= bar


def counted_as(taken: Taken) -> list[str] | None:
    """The parts that are counted; `None` where it is asked, or nothing is counted for it."""
    held = taken.case.first
    if taken.asks_letter or taken.other is not None or held.other is not None:
        return None
    return COUNTED.get(held.number or "4390")


def test_letters_are_told_apart() -> None:
    """Of 160 at most one is counted by a clock that is not its own ("a 32 79")."""
    wrong, right = [], 0
    for row in rows("letters"):
        taken = said(after(row["first"]), row["message"], "deadline")
        label = None if row["counted"] == "none" else row["counted"].split()
        counted = counted_as(taken)
        right += counted == label
        if counted is not None and counted != label and taken.case.dated:
            wrong.append(row["message"])
    assert len(wrong) <= 1, wrong
    assert right / len(rows("letters")) >= 0.93


def verdicts(row: Row) -> Iterator[tuple[str, bool | None]]:
    taken = said(after(row["first"]), row["message"], "in_time")
    found = SETTING.deadlines(taken.case, taken.case.first)
    if taken.case.filings and found is not None:
        try:
            judged = found.judge(taken.case.filings[0]).judged
        except FilingBeforeLetter:
            return
        yield from (judged.in_time if judged else {}).items()


def test_no_petition_is_said_to_be_in_time_that_is_not() -> None:
    label: dict[str, bool] = {"true": True, "false": False}
    wrong, right = [], 0
    for row in rows("filings"):
        judged = dict(verdicts(row))
        labelled = {matter: label.get(row[matter]) for matter in judged}
        right += bool(judged) and judged == labelled
        if any(judged[each] is not None and judged[each] != labelled[each] for each in judged):
            wrong.append(row["message"])
    assert wrong == []
    assert right / len(rows("filings")) >= 0.78


def sure_date(taken: Taken) -> date | None:
    held = taken.case.first
    sure = held.sure and taken.case.asked is not About.WHICH and not taken.asks_letter
    return held.dated if sure else None


def _dates(judge: Callable[[Row, date | None], bool]) -> list[str]:
    return [
        each["message"]
        for each in rows("dates")
        if judge(each, sure_date(said(Case(), each["message"], "give_letter_date")))
    ]


def test_dates_are_read_as_a_careful_human_reads_them() -> None:
    """None is sure and another; few are sure where a human would ask back."""
    another = _dates(lambda row, day: day is not None and str(day) != row["date"])
    bold = _dates(lambda row, day: day is not None and row["kind"] != "sure")
    right = _dates(
        lambda row, day: (str(day) if day else "") == (row["date"] if row["kind"] == "sure" else "")
    )
    assert another == []
    assert len(bold) <= 5, bold
    assert len(right) / len(rows("dates")) >= 0.90
