"""The parts that need no Rasa, by themselves."""

from __future__ import annotations

import statistics
import timeit
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from assistant.evaluation.model import load_cases
from assistant.ground.settings import ROOT
from benchmarks.conversation import LETTER_DATE, TODAY
from letterclock.dates import read_letter_date
from letterclock.deadlines import compute
from letterclock.letters import load_letter

REPEATS = 300


def deadlines() -> float:
    """Seconds for all deadlines of a letter; the median of dates a day apart."""
    letter, as_of = load_letter("4390"), date.fromisoformat(TODAY)
    days = [date.fromisoformat(LETTER_DATE) - timedelta(back) for back in range(REPEATS)]
    return _median([partial(compute, letter, day, as_of) for day in days])


def dates() -> float:
    """Seconds for reading the date in a message; the median of the development set."""
    as_of = date.fromisoformat(TODAY)
    said = [
        case.say
        for language in ("en", "es")
        for case in load_cases(ROOT / f"tests/nlu/dev.{language}.yml")
    ]
    return _median([partial(read_letter_date, text, as_of) for text in said])


def _median(calls: list[Callable[[], object]]) -> float:
    """Over the calls, of each the median of five runs; the first warms up and does not count."""
    return statistics.median(
        statistics.median(timeit.repeat(call, number=1, repeat=6)[1:]) for call in calls
    )
