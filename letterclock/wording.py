"""Words for people: looks up texts in the letter files, fills them, and remembers which it used.

The texts themselves live in `letters/*.yml`. Dates, lists and plurals are formatted by Babel,
so that Spanish reads as Spanish.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, get_day_names
from babel.lists import format_list

from letterclock.fit import Fit
from letterclock.letters.book import Book
from letterclock.letters.model import Letter

_WEEKDAYS = {"Saturday": 5, "Sunday": 6}
_BETWEEN_HOLIDAYS_OF_ONE_DAY = "; "


@cache
def _locale(language: str) -> Locale:
    """Babel's rules of a language. Kept: Babel looks for them at every call that only names it."""
    return Locale.parse(language)


@lru_cache(maxsize=1024)
def long_date(day: date, language: str) -> str:
    """A date with its weekday: `Monday, November 23, 2026`, `lunes, 23 de noviembre …`.

    Kept: an answer names its dates a dozen times, and Babel takes longer than all the counting.
    """
    return format_date(day, "full", locale=_locale(language))


class Wording:
    """One letter's texts in one language.

    Attributes:
        book: All that is said about the letter.
        language: `en` or `es`.
        fit: The case as it stands.
        used: The keys of the texts looked up so far, in order; tests and the coverage report
            read them.
    """

    def __init__(self, book: Book, language: str, fit: Fit | None = None) -> None:
        self.book = book
        self.language = language
        self.fit = fit or Fit()
        self.used: list[str] = []

    @property
    def letter(self) -> Letter:
        """The letter spoken about."""
        return self.book.letter

    def say(self, key: str, **values: Any) -> str:
        """A text, in the wording that fits the case, with its placeholders filled.

        Raises:
            UnknownText: When neither the letter's file nor `common.yml` has the key.
            KeyError: When a placeholder has no value.
        """
        fitting = self.book.fitting(key, self.fit)
        self.used.append(fitting)
        return self.book.text(fitting, self.language, **values)

    def date(self, day: date) -> str:
        """A date with its weekday, in this language."""
        return long_date(day, self.language)

    def days_left(self, count: int) -> str:
        """A number of calendar days still to come: `1 day left`, `9 days left`."""
        return self._counted("days_left", count)

    def days_remaining(self, count: int) -> str:
        """The same as a sentence: `That is 9 days from today.`."""
        return self._counted("days_remaining", count)

    def days_ago(self, count: int) -> str:
        """A number of calendar days gone by: `9 days ago`."""
        return self._counted("days_ago", count)

    def days_off(self, english_names: Sequence[str]) -> str:
        """The days a last day moved past, in this language: `Saturday and Sunday`."""
        return self.join([self._day_off(name) for name in english_names])

    def join(self, parts: Sequence[str]) -> str:
        """A list inside a sentence: `a, b and c`."""
        return format_list(list(parts), locale=_locale(self.language))

    def _counted(self, key: str, count: int) -> str:
        return self.say(f"{key}_{'one' if count == 1 else 'other'}", count=count)

    def _day_off(self, english: str) -> str:
        if english in _WEEKDAYS:
            return str(get_day_names("wide", locale=_locale(self.language))[_WEEKDAYS[english]])
        names = english.split(_BETWEEN_HOLIDAYS_OF_ONE_DAY)
        return self.join([self.book.common.holidays[name][self.language] for name in names])
