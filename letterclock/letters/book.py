"""A letter's texts joined over the common ones: what is peculiar to a letter wins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from letterclock.fit import Fit
from letterclock.letters.model import Common, Explanation, Letter, Texts, UnknownText


@dataclass(frozen=True)
class Book(Texts):
    """All that is said about one letter.

    Attributes:
        letter: The letter, with its clocks.
        common: What is true for any letter.
        texts: The texts of both by key.
        explanations: What is said about each topic, the letter's aspects before the common ones.
    """

    letter: Letter = field(default_factory=Letter)
    common: Common = field(default_factory=Common)

    def __init__(self, letter: Letter, common: Common) -> None:
        object.__setattr__(self, "letter", letter)
        object.__setattr__(self, "common", common)
        object.__setattr__(self, "texts", {**common.texts, **letter.texts})
        object.__setattr__(self, "explanations", _joined(letter.explanations, common.explanations))

    def fitting(self, key: str, fit: Fit) -> str:
        """The key of the wording of a text that fits the state of the case.

        Raises:
            UnknownText: When there is no such text.
        """
        if key not in self.texts:
            raise UnknownText(key)
        found = (each.key for each in self.texts[key].variants if fit.holds(each.when))
        return next(found, key)

    def text(self, key: str, language: str, **values: Any) -> str:
        """One text with its `{placeholders}` filled; `{letter}` is the letter's number.

        Raises:
            UnknownText: When there is no such text.
            KeyError: When a placeholder has no value.
        """
        return super().text(key, language, **{"letter": self.letter.number, **values})


def _joined(
    first: Mapping[str, Explanation], second: Mapping[str, Explanation]
) -> Mapping[str, Explanation]:
    return {
        topic: _explanation(first.get(topic), second.get(topic))
        for topic in dict.fromkeys((*first, *second))
    }


def _explanation(own: Explanation | None, common: Explanation | None) -> Explanation:
    parts = [each for each in (own, common) if each is not None]
    aspects = {aspect.key: aspect for each in reversed(parts) for aspect in each.aspects}
    keys = dict.fromkeys(aspect.key for each in parts for aspect in each.aspects)
    main = next((each.main for each in parts if each.main is not None), None)
    return Explanation(main, tuple(aspects[key] for key in keys))
