"""What `make bench` rests on: its client, its clocks, its database, its verdicts."""

from __future__ import annotations

import functools
import importlib
import math
import sqlite3
from pathlib import Path

import pytest

from benchmarks import CACHE, measured, parts, plan, report, stored, systems
from benchmarks.conversation import CONVERSATION
from benchmarks.load import Client
from benchmarks.measured import Alternation
from benchmarks.prepared import Trained


def test_the_client_plays_what_it_says() -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    with systems.floor() as running:
        client = Client(running.url, reads_dates=True)
        timed = client.conversations(3, 2)
        assert {kind: len(times) for kind, times in timed.turns.items()} == {
            turn.kind: 3 for turn in CONVERSATION
        }
        assert timed.silent == 0
        assert len(timed.all) / timed.rate == pytest.approx(timed.seconds)
        assert client.one_person(2) > 0
        assert [len(times) for times in client.long_conversation((1, 5)).values()] == [7, 7]


def test_what_the_clocks_time_is_there() -> None:
    for _, module, name in parts.CLOCKS:
        holder = importlib.import_module(module)
        assert callable(functools.reduce(getattr, name.split("."), holder)), name


def test_a_clock_does_not_count_what_it_calls(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(parts.FILE, str(tmp_path / "lines"))
    monkeypatch.setattr(parts.time, "perf_counter", iter(range(100)).__next__)
    inner = parts._timed("store", lambda: None)
    parts._timed(parts.DOOR, lambda: (inner(), inner()))()
    lines = (tmp_path / "lines").read_text().splitlines()
    assert parts.medians(lines)["store"] == 2000
    assert parts.medians(lines)[parts.DOOR] == 3000


def test_a_full_database_holds_whole_conversations(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "one.db") as one:
        one.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id, type_name, timestamp,"
            " intent_name, action_name, data)"
        )
        kinds = ["session_started", *["user", "bot"] * len(CONVERSATION)]
        for sender, said in (("cut off", kinds[:4]), ("whole", kinds)):
            rows = [(sender, kind, f"{at}") for at, kind in enumerate(said)]
            one.executemany(
                "INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (?, ?, 1, ?)",
                rows,
            )
    with sqlite3.connect(stored.fill(tmp_path / "full.db", tmp_path / "one.db", 3)) as full:
        found = full.execute("SELECT sender_id, type_name, data FROM events ORDER BY id").fetchall()
    assert [row[1:] for row in found] == [(kind, f"{at}") for at, kind in enumerate(kinds)] * 3
    assert len({row[0] for row in found}) == 3


def alternation(rate: float, **figures: float) -> Alternation:
    names = ["messages a second, 8 at once", "messages a second, one by one"]
    all_figures = dict.fromkeys(names, rate)
    for what in ("ms, the deadline turn, p50", "ms, the deadline turn, p95"):
        all_figures[what] = 1000 / rate
    for what in ("start to first answer, s", "peak memory, MiB", "ms at turn 1", "ms at turn 200"):
        all_figures[what] = 1.0
    for count in plan.FULL.one_person:
        all_figures[measured.one_person(count)] = float(count)
    turns = {turn.kind: [1 / rate] for turn in CONVERSATION}
    return Alternation({**all_figures, **figures}, turns)


def test_each_bar_is_held_or_missed() -> None:
    ours, default = [alternation(60.0)] * 2, [alternation(10.0), alternation(12.0)]
    runs = {report.OURS: ours, report.DEFAULT: default, report.STORED: ours}
    runs |= {report.STARTER: default, report.FLOOR: ours}
    trained = dict.fromkeys(runs, Trained("model", 60, 15))
    one_part = {"NLU": 2.0, "store": 2.0}
    said = report.text(report.Results(plan.FULL, runs, trained, one_part, 0.0002, 0.0001))
    assert "| messages a second, 8 at once : default | at least 6 | 5.50 | **missed** |" in said
    assert "| ms, the deadline turn, p50 : default | at most 1/5 | 0.18 | held |" in said
    assert "| 2 messages of one person, at once : one by one | at most 2 | 2.00 | held |" in said
    assert "15 messages of one person, at once : one by one | at most 2 | 15.0 | **missed**" in said
    assert "| ms, deadline logic alone | at most 0.1 | 0.20 | **missed** |" in said
    assert "| NLU | 2.00 | 50% |" in said


def test_a_figure_that_only_some_rounds_have() -> None:
    ours, theirs = alternation(2.0, extra=3.0), alternation(1.0)
    assert measured.median([ours, theirs], "extra") == 3
    assert math.isnan(measured.ratio([ours], [theirs], "extra"))
