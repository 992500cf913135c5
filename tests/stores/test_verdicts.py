"""Whether answers were right: counted by day and topic, and nothing else is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import sqlalchemy as sa

from assistant.stores.verdicts import VERDICTS, Verdict, count, counted

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)


def test_counts_add_up_with_the_worst_first(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    assert counted(engine) == []
    for topic, right, day in [
        ("litc", True, DAY),
        ("litc", True, DAY),
        ("enforcement", False, DAY),
        ("enforcement", True, NEXT),
        ("deadline", False, DAY),
        ("deadline", False, NEXT),
    ]:
        count(engine, topic, right, day)
    assert counted(engine) == [
        Verdict("deadline", 0, 2),
        Verdict("enforcement", 1, 1),
        Verdict("litc", 2, 0),
    ]
    assert counted(engine, NEXT) == [Verdict("deadline", 0, 1), Verdict("enforcement", 1, 0)]


def test_nothing_leads_to_a_conversation() -> None:
    assert [each.name for each in VERDICTS.columns] == ["day", "topic", "was_right", "times"]
