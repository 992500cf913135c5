"""One spelling for numbers however they are typed, with the way back to the message.

"１２３", "1 2 3" with invisible characters between, and "one two three" all become plain digits;
`Folded` remembers which characters of the message each stands for.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from letterclock.normalize import normalize
from letterclock.spoken import EN, EN_TENS, ES, ES_TENS

_TEN_WORDS = {
    name: str(tens) for names in (EN_TENS, ES_TENS) for tens, name in enumerate(names[2:], start=2)
}
_WORDS = {
    **{name: str(number) for names in (EN, ES) for number, name in enumerate(names)},
    **{"oh": "0", "o": "0", "un": "1", "una": "1", "fife": "5", "niner": "9"},
}
_UNITS = {word: digit for word, digit in _WORDS.items() if len(digit) == 1 and digit != "0"}

_ANY = "|".join(sorted({*_WORDS, *_TEN_WORDS}, key=len, reverse=True))
_TOKEN = re.compile(rf"(?P<word>(?<!\w)(?:{_ANY})(?!\w))|(?P<digits>\d+)")
_GLUE = re.compile(
    r"[\s,.\-/]{0,3}(?:\b(?:and|y|dash|hyphen|guion|space|espacio|punto|dot)\b)?[\s,.\-/]{0,3}"
)
_FEWEST_WORDS = 3
"""Number words in a run before it is read as one number: "one or two days" is none."""


@dataclass(frozen=True)
class Folded:
    """A message in one spelling.

    Attributes:
        text: Lower case, no accents, plain digits; spelled numbers as digits.
        starts: For each of its characters, where in the message its original begins.
        ends: And where that ends.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The part of the message that a part of `text` stands for."""
        return self.starts[begin], self.ends[end - 1]


def fold(message: str) -> Folded:
    """A message with its numbers in plain digits."""
    if message.isascii():  # nothing invisible, and no other digits
        visible, plain = list(range(len(message))), normalize(message)
    else:
        visible = [place for place, each in enumerate(message) if not _invisible(each)]
        plain = normalize("".join(_digit(message[place]) for place in visible))
    starts, ends = visible, [place + 1 for place in visible]
    return _spelled(plain, starts, ends)


def _invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None or character in "²³¹" else str(value)


def _spelled(plain: str, starts: list[int], ends: list[int]) -> Folded:
    """The text with runs of number words written as digits."""
    text: list[str] = []
    begins: list[int] = []
    closes: list[int] = []

    def keep(begin: int, end: int) -> None:
        text.extend(plain[begin:end])
        begins.extend(starts[begin:end])
        closes.extend(ends[begin:end])

    done = 0
    for run in _runs(plain):
        keep(done, run[0].start())
        for place, token in enumerate(run):
            if place:
                keep(run[place - 1].end(), token.start())
            if token["digits"]:
                keep(token.start(), token.end())
                continue
            for digit in _value(run, place):
                text.append(digit)
                begins.append(starts[token.start()])
                closes.append(ends[token.end() - 1])
        done = run[-1].end()
    keep(done, len(plain))
    return Folded("".join(text), tuple(begins), tuple(closes))


def _value(run: list[re.Match[str]], place: int) -> str:
    """The digits of one number word; "forty" before "five" is a 4, alone 40."""
    word = run[place]["word"]
    if word not in _TEN_WORDS:
        return _WORDS[word]
    following = run[place + 1]["word"] if place + 1 < len(run) else None
    return _TEN_WORDS[word] + ("" if following in _UNITS else "0")


def _runs(plain: str) -> list[list[re.Match[str]]]:
    """Number words and digits that follow one another, with at least three words among them."""
    runs: list[list[re.Match[str]]] = []
    for token in _TOKEN.finditer(plain):
        between = plain[runs[-1][-1].end() : token.start()] if runs else "x"
        if runs and _GLUE.fullmatch(between):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [run for run in runs if sum(1 for each in run if each["word"]) >= _FEWEST_WORDS]
