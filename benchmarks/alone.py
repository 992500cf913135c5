"""The parts that need no Rasa, by themselves."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

import yaml

from assistant.runner.settings import ROOT
from benchmarks.conversation import LETTER_DATE, TODAY
from letterclock.dates import read_letter_date
from letterclock.deadlines import compute
from letterclock.letters import load_letter

REPEATS = 300


def deadlines() -> list[float]:
    """Seconds for all deadlines of a letter, for dates a day apart."""
    letter = load_letter("4390")
    as_of = date.fromisoformat(TODAY)
    first = date.fromisoformat(LETTER_DATE).toordinal()
    days = [date.fromordinal(first - back) for back in range(REPEATS)]
    return _each([lambda day=day: compute(letter, day, as_of) for day in days])


def dates() -> list[float]:
    """Seconds for reading the date in each message of the development set."""
    as_of = date.fromisoformat(TODAY)
    said = [
        case["say"]
        for language in ("en", "es")
        for case in yaml.safe_load((ROOT / f"tests/nlu/dev.{language}.yml").read_text("utf-8"))
    ]
    return _each([lambda text=text: read_letter_date(text, as_of) for text in said])


def _each(calls: list[Callable[[], object]]) -> list[float]:
    """The median of five runs of each call, in seconds; the first warms up and does not count."""
    times = []
    for call in calls:
        call()
        runs = []
        for _ in range(5):
            begun = time.perf_counter()
            call()
            runs.append(time.perf_counter() - begun)
        times.append(statistics.median(runs))
    return times
