"""Which letters a message names: by number, by title, or by what they decide.

The words are data: numbers and `written` phrases of every letter file and of `others.yml`,
and in `common.yml` the `signs` of what a letter decides. A number that is nobody's is reported
as a letter that is not known. Nothing is taken for a Letter 4390 here: that is the case's business
when nothing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from letterclock.letters import families, known_letters, load_common, load_letter, load_others
from letterclock.normalize import normalize
from letterclock.spoken import spoken
from letterclock.words import phrase

UNKNOWN = ""
"""The family of a letter whose number stands in no file."""


class How(StrEnum):
    """How a letter was named."""

    NUMBER = "number"
    WORDS = "words"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Named:
    """A letter that a message names.

    Attributes:
        start: Where its name begins in the message, in characters.
        end: Where it ends; for a description both are 0.
        number: Its number as printed where it was given by number or has only one, else `""`.
        family: The name of its file, or of its family in `others.yml`; `UNKNOWN` for neither.
        how: By its number, in words, or described.
        negated: The message says that it is not this one.
        held: The message says outright that this is the letter in hand ("it's a 3193").
    """

    start: int
    end: int
    number: str
    family: str
    how: How = How.NUMBER
    negated: bool = False
    held: bool = False

    @property
    def counted(self) -> bool:
        """Whether there is a file for it, so that its days can be counted."""
        return self.family in families()


@dataclass(frozen=True)
class Naming:
    """What a message says about which letter it is.

    Attributes:
        named: The letters it names, in order; a description stands last.
        unclear: It describes a letter that may be one of several: ask which.
        signs: What it says a letter decides (`signs` of `letters/common.yml`).
    """

    named: tuple[Named, ...] = ()
    unclear: bool = False
    signs: frozenset[str] = frozenset()

    @property
    def placed(self) -> tuple[Named, ...]:
        """The letters that stand in the message by name, where `start` and `end` say."""
        return tuple(each for each in self.named if each.end)

    @property
    def uncounted(self) -> frozenset[int]:
        """The places in `named` of letters for which nothing is counted."""
        return frozenset(at for at, each in enumerate(self.named) if not each.counted)

    def chosen(self) -> str | None:
        """The letter that somebody who was asked which it is means by what it decides."""
        lines = ((line, family) for family in families() for line in load_letter(family).chosen)
        fitting = [(line, family) for line, family in lines if _fits(line, set(self.signs))]
        return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else None


# A number is one of a letter's unless it goes on as a date, money or another number.
_BEFORE = r"(?<![\w$/.,-])(?<![$] )"
_AFTER = r"(?![\w/]|[.,]\d|\s?-\s?\d)"
_NO_LETTER_BEFORE = re.compile(
    r"\b(?:call (?:me )?(?:at|on)|llame al|ext|extension|phone|suite|apt|box|zip|street|calle"
    r"|avenida|(?:case|caso|docket)(?: (?:no|number|num|numero))?|numero de caso|ends in|termina en"
    r"|owes?|debo|debe|deben|want|took|take|pague|paid|pay|balance|amount|due|total|saldo|monto"
    r"|quieren|cobran|quitaron)(?:\s+(?:about|like|them|over|is|was|of|due|como|unos|es|era|de"
    r"|around|almost|casi|mas))*[\s.:#]*$"
)
_NO_LETTER_AFTER = re.compile(
    r"\s*(?:dollars?|bucks|usd|dolares|pesos)\b"
    r"|\s+(?:[nsew]\.?\s+)?[a-z]+\s+(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|court"
    r"|way)\b"
)
"""What makes a number an amount, an address or a telephone's and no letter's."""
_NOUN = r"(?:letters?|ltrs?|lt|cartas?|notices?|avisos?|forms?|forma|formulario|papel)"
_NUMBER_WORD = r"(?:number|numero|num|no|n|#)"
_LEAD = rf"(?:{_NOUN}[\s.:#-]*)?(?:{_NUMBER_WORD}[\s.:#]*)?"
_SUFFIX = r"(?:\s?-\s?[a-z]{1,2}(?![a-z])|[a-z]{1,2}(?![a-z]))?"
_SHORT = 4
"""Digits from which a number alone can be a letter's; shorter ones need a word before them."""

_ANY_NUMBERED = re.compile(
    rf"{_BEFORE}(?:(?:letter|ltr|carta)\s*{_NUMBER_WORD}?[\s.:#-]*(?!(?:19|20)\d\d\b)\d{{3,5}}"
    rf"(?:-?[a-z]{{1,2}})?|(?:cp|lt)\s?-?\d{{1,4}}[a-z]?){_AFTER}(?!\s?[/.-]\s?\d)"
)
_FIRST_WORD = re.compile(r"[a-z0-9]+")

_NEGATED = re.compile(
    r"\b(?:thought (?:it|this|mine) (?:was|were)|(?:creia|pensaba|pense|crei) que era|not|isn'?t"
    r"|wasn'?t|aint|ain't|no es|no era|no la|no|instead of|rather than|en vez de"
    r"|(?:don'?t|do not|didn'?t|did not|never) (?:even )?(?:have|had|got|get|receive)"
    r"|(?:no|nunca) (?:tengo|recibi|dice|me (?:llego|mandaron))"
    r"|(?:does not|doesn'?t) say)\s+"
    r"(?:(?:a|an|the|my|for|is|it|la|el|una|un|mi|de|letter|carta|number|numero)\s+)*$"
)
_HELD = re.compile(
    r"(?:\b(?:it'?s|its|it is|it was|mine is|mine|that'?s|thats|this is|letter is|paper is|i have"
    r"|(?:i (?:found|have|got)|la que (?:tengo|encontre|me llego)) (?:is|es)"
    r"|i got|got|i hold|it says|says|number (?:at|on|in)[^.,;]{0,25}(?:is|says)|number is"
    r"|it'?s called|titled|actually|sorry|really|correction|the right number is|es|era|es la"
    r"|la mia es|la mia|tengo|me llego|dice|dice que es|numero es|se llama|perdon|en realidad"
    r"|mas bien|sino)\s+(?:actually |really |only |just |also )?)(?:(?:a|an|the|my|number|no\.?"
    r"|letter|for|la|el|una|un|mi|carta|numero|de la|que es|i think|creo que)\s+)*[(\"']?$"
)


_HELD_AFTER = re.compile(
    r"\W*(?:is|es)?\s*(?:what|lo que|la que) (?:mine|it|the letter|my letter|la mia|dice)\b"
    r"|\W*(?:is|es|esta) (?:mine|printed|la mia|impres[oa])\b|\W*(?:dice la mia)\b"
    r"|[\s,]*(?:no|not) (?:la otra|the other)\b"
)


def named_letters(message: str) -> Naming:
    """The letters a message names, and whether it describes one that is not clear.

    Args:
        message: What the person wrote, English or Spanish.
    """
    return _named(normalize(message))


@cache
def _numbers() -> Mapping[str, tuple[str, str]]:
    """Every known number in lower case without signs -> as printed, family."""
    found: dict[str, tuple[str, str]] = {}
    for number in known_letters():
        found[_bare(number)] = (number, load_letter(number).numbers[0])
    for other in load_others():
        for number in other.numbers:
            found.setdefault(_bare(number), (number, other.family))
    return found


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", number.lower())


@cache
def _numbered() -> re.Pattern[str]:
    """Any known number, as people write it."""
    longest_first = sorted(_numbers(), key=len, reverse=True)
    pieces = (rf"(?P<n{at}>{_written_number(each)})" for at, each in enumerate(longest_first))
    return re.compile(rf"{_BEFORE}(?:{'|'.join(pieces)}){_AFTER}")


def _written_number(bare: str) -> str:
    prefix, digits, suffix = re.fullmatch(r"([a-z]*)(\d+)([a-z]*)", bare).groups()  # type: ignore[union-attr]
    if prefix:
        # "C P 1 4": people spell it out
        prefix, digits = r"\s?".join(prefix), r"\s?".join(digits)
        return rf"(?:{_NOUN}\s+)?{prefix}\s?[-.]?\s?{digits}" + (
            rf"\s?-?{suffix}" if suffix else r"(?:-?[a-z])?"
        )
    lead = _LEAD if len(digits) >= _SHORT else rf"(?:{_NOUN}[\s.:#-]*(?:{_NUMBER_WORD}[\s.:#]*)?)"
    lead = rf"(?:l\s?-?\s?(?=\d{{4}}))?{lead}" if len(digits) >= _SHORT else lead
    return lead + digits + (rf"\s?-?\s?{suffix}" if suffix else _SUFFIX)


@cache
def _in_words() -> Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]:
    """The phrases by the word they begin with, the longest first, each with what it names.

    Looked up word by word: one pattern of all of them takes a hundred times as long.
    """
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for family, (words,) in _phrases():
        begin = _FIRST_WORD.match(words)
        assert begin is not None, words
        found.setdefault(begin[0], []).append((re.compile(phrase(words)), family))
    return {word: tuple(pairs) for word, pairs in found.items()}


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each family with its phrases, the longest phrases first of all."""
    named = [(family, load_letter(family).written) for family in families()]
    named += [(each.family, each.written) for each in load_others()]
    numbers = [
        (printed, family, spoken(printed)) for printed, family in dict.fromkeys(_numbers().values())
    ]
    pairs = [(family, word) for family, words in named for word in words]
    pairs += [(f"{family}={printed}", word) for printed, family, words in numbers for word in words]
    pairs.sort(key=lambda pair: (-len(pair[1]), "=" not in pair[0]))
    return tuple((family, (word,)) for family, word in pairs)


@cache
def _needed() -> re.Pattern[str]:
    """Something without which a message names no letter and shows no sign: quick to look for."""
    words = [word for _, (word,) in _phrases()]
    words += [word for every in load_common().signs.values() for word in every]
    stems = {min(_longest_words(word), key=len)[:5] for word in words}
    return re.compile("|".join((r"\d", *sorted(map(re.escape, stems)))))


def _longest_words(phrase_: str) -> list[str]:
    """The words of a phrase that say the most: those as long as its longest."""
    parts = phrase_.rstrip("*").split()
    longest = max(map(len, parts))
    return [part for part in parts if len(part) == longest]


def _named(text: str) -> Naming:
    if not _needed().search(text):
        return Naming()
    found = list(_without_overlaps([*_by_number(text), *_by_words(text), *_by_any_number(text)]))
    shown = _shown(text)
    found = [each for each in found if not _spoken_against(each, shown)]
    described, unclear = _described(found, shown)
    return Naming((*found, *described), unclear, frozenset(shown))


def _by_number(text: str) -> Iterator[Named]:
    longest_first = sorted(_numbers(), key=len, reverse=True)
    for match in _numbered().finditer(text):
        at = next(int(name[1:]) for name, said in match.groupdict().items() if said is not None)
        number, family = _numbers()[longest_first[at]]
        if not _of_something_else(text, match):
            yield _one(text, match, number, family, How.NUMBER)


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    lead = re.match(r"\D*", match.group())
    assert lead is not None  # "" fits
    if re.search(rf"\b(?:{_NOUN}|cp|lt|l)\b", lead.group()) or "$" in lead.group():
        return False  # "letter 3193" is one, whatever stands around it
    start = match.start() + lead.end()
    before, after = text[max(0, start - 30) : start], text[match.end() :]
    return bool(_NO_LETTER_BEFORE.search(before) or _NO_LETTER_AFTER.match(after))


def _by_words(text: str) -> Iterator[Named]:
    known = _in_words()
    for word in _FIRST_WORD.finditer(text):
        for pattern, named in known.get(word[0], ()):
            match = pattern.match(text, word.start())
            if match is not None:
                family, _, number = named.partition("=")
                only = family in families() and len(load_letter(family).numbers) == 1
                how = How.NUMBER if number else How.WORDS
                yield _one(text, match, number or (family if only else ""), family, how)
                break


def _by_any_number(text: str) -> Iterator[Named]:
    for match in _ANY_NUMBERED.finditer(text):
        yield _one(text, match, match.group().strip().upper(), UNKNOWN, How.NUMBER)


def _one(text: str, match: re.Match[str], number: str, family: str, how: How) -> Named:
    before = text[max(0, match.start() - 60) : match.start()]
    negated = _NEGATED.search(before) is not None
    after = text[match.end() :]
    held = not negated and (_HELD.search(before) or _HELD_AFTER.match(after)) is not None
    return Named(match.start(), match.end(), number, family, how, negated, held)


def _without_overlaps(found: Iterable[Named]) -> Iterator[Named]:
    kept: list[Named] = []
    for each in sorted(found, key=lambda one: (one.family == UNKNOWN, one.start - one.end)):
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    yield from sorted(kept, key=lambda one: one.start)


@cache
def _signs() -> Mapping[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(phrase(word) for word in words)})")
        for name, words in load_common().signs.items()
    }


def _shown(text: str) -> set[str]:
    """The signs of what a letter decides that the text shows."""
    return {name for name, pattern in _signs().items() if pattern.search(text)}


def _spoken_against(each: Named, shown: set[str]) -> bool:
    """Words that fit a letter without an innocent spouse part, in a message that speaks of one."""
    if each.how is not How.WORDS or not each.counted:
        return False
    decides_relief = load_letter(each.family).clock("innocent_spouse") is not None
    return not decides_relief and "spouse" in shown and "no_spouse" not in shown


def _described(named: Iterable[Named], shown: set[str]) -> tuple[list[Named], bool]:
    """What it is by what it decides; `True` where that may be one of several."""
    if any(not each.negated for each in named):
        return [], False
    for family in families():
        if any(_fits(line, shown) for line in load_letter(family).described):
            only = load_letter(family).numbers
            number = family if len(only) == 1 else ""
            return [Named(0, 0, number, family, How.DESCRIPTION, held=True)], False
    return [], any(_fits(line, shown) for line in load_common().unclear)


def _fits(line: Iterable[str], shown: set[str]) -> bool:
    return all((sign.removeprefix("not ") in shown) != sign.startswith("not ") for sign in line)
