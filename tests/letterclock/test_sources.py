"""`make sources`, and that nothing a date or a right rests on is only told by others."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from letterclock import clock, sources
from letterclock.letters import LANGUAGES, load_facts
from letterclock.letters.model import Source, SourceKind, Text

TODAY = date(2026, 11, 30)
USUALLY = {
    "en": re.compile(r"\b(?:usual(?:ly)?|mostly|generally|often)\b", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:por lo general|en general|normal(?:mente)?|suelen?|a menudo)\b", re.IGNORECASE
    ),
}

NO_DATE_NO_RIGHT = {
    "common.distress.panic": "a number to call; our own words",
    "common.innocent_spouse_explain.forged": "says that there may be a question, and whom to ask",
    "others.information_return_penalty": "not counted; sends to the notice and its number",
}
"""Texts on second-hand sources alone that no date and no right rests on, and why."""


def test_no_date_and_no_right_rests_on_what_is_only_told_by_others() -> None:
    told = {key: text for key, text in sources.texts().items() if sources.second_hand(text)}
    sure = {
        key
        for key, text in told.items()
        if not all(USUALLY[each].search(text.by_language[each]) for each in LANGUAGES)
    }
    assert sure <= NO_DATE_NO_RIGHT.keys(), sure - NO_DATE_NO_RIGHT.keys()


def test_what_is_excused_is_still_so() -> None:
    texts = sources.texts()
    assert all(sources.second_hand(texts[key]) for key in NO_DATE_NO_RIGHT)


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ([SourceKind.SECOND_HAND], True),
        ([SourceKind.SECOND_HAND, SourceKind.OWN], True),
        ([SourceKind.SECOND_HAND, SourceKind.STATUTE], False),
        ([SourceKind.OWN], False),
    ],
)
def test_second_hand_is_what_nobody_says_himself(kinds: list[SourceKind], told: bool) -> None:
    cited = tuple(Source("cite", "https://example.org/", kind) for kind in kinds)
    assert sources.second_hand(Text({}, cited)) is told


def test_facts_are_listed_by_age_with_what_they_are() -> None:
    lines = list(sources.report(TODAY))
    facts = lines[1 : lines.index(next(each for each in lines if each.startswith("\nSources")))]
    ages = [int(line.split()[0]) for line in facts]
    assert len(facts) == len(load_facts().facts)
    assert ages == sorted(ages, reverse=True)
    [fee] = [line for line in facts if " fee = " in line]
    assert "$60" in fee
    assert "*" in fee
    assert "court" in fee.lower()
    [second] = [line for line in facts if " offer_fee = " in line]
    assert "?" in second


def test_a_value_to_come_is_listed() -> None:
    before = load_facts().facts["fee"].values[0].since - timedelta(days=1)
    assert "           from 1982-01-01: $60" in list(sources.report(before))


def test_sources_are_listed_by_kind_and_bills_as_pending() -> None:
    lines = list(sources.report(TODAY))
    for kind in SourceKind:
        assert any(line.startswith(f"\nSources, {kind.value}: ") for line in lines)
    for bill in ("hr_6506", "hr_5349", "s_3931", "s_4759"):
        assert any(line.startswith(f"  {bill}: ") and "as of" in line for line in lines)


def test_the_command_prints_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", TODAY.isoformat())
    assert clock.today() == TODAY
    sources.main()
    assert "Not yet law" in capsys.readouterr().out
