"""The court calendar against the D.C. Code written out a second time, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from letterclock.court_calendar import (
    FIRST_YEAR,
    OutsideCalendar,
    day_off,
    legal_holidays,
    next_open_day,
)

FIRST, LAST = date(1998, 1, 1), date(2040, 12, 31)
MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6


def nth(year: int, month: int, weekday: int, number: int) -> date:
    """The nth such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def last_monday_of_may(year: int) -> date:
    day = date(year, 5, 31)
    return day - timedelta(days=day.weekday())


def observed(day: date) -> set[date]:
    """D.C. Code § 28-2701: Saturday to the Friday before, Sunday to the Monday after."""
    if day.weekday() == SATURDAY:
        return {day, day - timedelta(days=1)}
    if day.weekday() == SUNDAY:
        return {day, day + timedelta(days=1)}
    return {day}


def by_statute(year: int) -> set[date]:
    """The legal holidays that belong to a year, wherever they are observed."""
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    if year >= 2005:  # D.C. Law 15-288: Emancipation Day a legal public holiday from 2005
        fixed.append(date(year, 4, 16))
    if year >= 2021:  # Juneteenth National Independence Day Act, signed June 17, 2021
        fixed.append(date(year, 6, 19))
    days = {seen for day in fixed for seen in observed(day)}
    days |= {
        nth(year, 1, MONDAY, 3),  # Martin Luther King Jr.
        nth(year, 2, MONDAY, 3),  # Washington's Birthday
        last_monday_of_may(year),
        nth(year, 9, MONDAY, 1),  # Labor Day
        nth(year, 10, MONDAY, 2),  # Columbus Day
        nth(year, 11, THURSDAY, 4),  # Thanksgiving
    }
    if year % 4 == 1:  # after a presidential election; not moved off a Saturday
        inauguration = date(year, 1, 20)
        days.add(inauguration)
        if inauguration.weekday() == SUNDAY:
            days.add(inauguration + timedelta(days=1))
    return days


EXPECTED = {day for year in range(1997, 2042) for day in by_statute(year)}
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def test_every_day_from_1998_to_2040_agrees_with_the_statute() -> None:
    wrong = [
        day
        for day in EVERY_DAY
        if (day_off(day) is not None) != (day.weekday() >= SATURDAY or day in EXPECTED)
    ]
    assert wrong == []


def test_moves_to_the_first_day_that_can_stand() -> None:
    for day in EVERY_DAY:
        moved = next_open_day(day)
        skipped = [day + timedelta(days=n) for n in range((moved.day - day).days)]
        assert all(each.weekday() >= SATURDAY or each in EXPECTED for each in skipped)
        assert moved.day.weekday() < SATURDAY
        assert moved.day not in EXPECTED
        assert len(moved.past) == len(skipped)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 11, 21), "Saturday"),
        (date(2026, 11, 22), "Sunday"),
        (date(2026, 11, 26), "Thanksgiving Day"),
        (date(2027, 4, 16), "Emancipation Day"),
        (date(2021, 12, 31), "New Year's Day (observed)"),
        (date(2027, 12, 31), "New Year's Day (observed)"),
        (date(2021, 6, 18), "Juneteenth National Independence Day (observed)"),
        (date(2017, 1, 20), "Inauguration Day"),
        (date(2026, 7, 4), "Saturday"),
        (date(2026, 7, 3), "Independence Day (observed)"),
    ],
)
def test_names_the_day_off(day: date, name: str) -> None:
    assert day_off(day) == name


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 27),  # the Friday after Thanksgiving: administrative closing (Sall)
        date(2025, 12, 24),  # Christmas Eve
        date(2026, 12, 31),  # New Year's Eve, the next January 1 being a Friday
        date(2026, 4, 3),  # Good Friday
        date(2026, 11, 3),  # Election Day
        date(2025, 1, 9),  # national day of mourning
        date(2026, 4, 20),  # Patriots' Day, a holiday of Massachusetts
        date(2021, 6, 17),  # Juneteenth of 2021 was observed on the 18th
        date(2020, 6, 19),  # Juneteenth before it was a legal holiday
        date(2004, 4, 16),  # Emancipation Day before it was a legal holiday
    ],
)
def test_these_are_not_legal_holidays(day: date) -> None:
    assert day_off(day) is None


def test_the_longest_run_of_days_off_is_four() -> None:
    # Friday observed, Saturday, Sunday, Monday never meet a fifth: deadlines rely on no number,
    # but a change here means the rules changed.
    assert max(len(next_open_day(day).past) for day in EVERY_DAY) <= 4


def test_nothing_is_said_of_years_before_the_law() -> None:
    with pytest.raises(OutsideCalendar, match=str(FIRST_YEAR)):
        legal_holidays(FIRST_YEAR - 1)


def test_a_year_s_holidays_cannot_be_changed_by_accident() -> None:
    with pytest.raises(TypeError):
        legal_holidays(2026)[date(2026, 8, 8)] = "My birthday"  # type: ignore[index]
