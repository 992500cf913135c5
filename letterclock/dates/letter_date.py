"""What a message says about the date printed on the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from letterclock.dates.finder import find_dates
from letterclock.dates.reading import Finding, Kind, LetterDate, Mention, Role
from letterclock.normalize import normalize

_SURE = (Kind.EXACT, Kind.NO_YEAR)
_READ_BACK = (Kind.RELATIVE, Kind.DAY_ONLY)
_CLEAR = (*_SURE, Kind.RELATIVE, Kind.FUTURE)
_FEW_WORDS = 7
_UNRESOLVED = {Kind.VAGUE: Finding.VAGUE, Kind.IMPOSSIBLE: Finding.IMPOSSIBLE}

# Two pages of one letter: which of them bears its date is asked.
_NO_PAGE = r"(?! (?:page|sheet|hoja|pagina|parte|line|linea))"
_SEVERAL_LETTERS = re.compile(
    r"\b(?:two|2|both|three|3|several|dos|tres|ambas|varias)\s+(?:\w+\s+){0,2}(?:letters|notices"
    r"|of them|cartas|avisos|notificaciones|4390s?)\b|\bone\b.*\band one\b"
    rf"|\bfirst{_NO_PAGE}\b.*\bsecond{_NO_PAGE}\b|\buna\b.*\bsegunda{_NO_PAGE}\b"
    r"|\bla (?:mia|de mi)\b.*\bla (?:mia|de mi)\b"
    r"|\b(?:letter|notice|carta) (?:for|about|de|del|por)\b.*\b(?:letter|notice|carta) (?:for|about"
    r"|de|del|por)\b|\bboth\b|\bambas\b|\b(?:the |my |an)?other (?:one|letter|notice)\b"
    r"|\banother (?:one|letter)\b|\bone (?:is |was |dated |from |says ).*\bone\b|\bla otra\b"
    r"|\botra carta\b|\buna .*\botra\b|\bfirst (?:one|letter)\b.*\bsecond\b"
    rf"|\bprimera{_NO_PAGE}\b.*\bsegunda{_NO_PAGE}\b"
    r"|\bletters\b|\bcartas\b|\bmine\b.*\b(?:his|hers|my \w+'s)\b"
)
_CORRECTED = re.compile(
    r"\b(?:sorry|i mean|i meant|no wait|wait|correction|actually|perdon|digo|mejor dicho|no,|oops"
    r"|scratch that)\b"
)
_ONLY_FILLER = re.compile(
    r"[\s\W]*(?:(?:uh|um|so|ok|okay|well|hi|hello|hola|the|el|la|it|was|its|it's|is|es|from|on"
    r"|dated|date|i think|like|hm+|yes|si|de|del|fue|era|that|would|be|just|exactly|creo|que|bueno"
    r"|pues)[\s\W]+)*"
)


def read_letter_date(
    message: str, today: date, mentions: Sequence[Mention] | None = None
) -> LetterDate:
    """Finds the date on the letter in one message.

    A date that the words tie to the letter wins; a lone date nothing is said about is taken to
    be the letter's. Anything less than one clear date is reported as what it is, so that it is
    asked about and never counted from.

    Args:
        message: What the person wrote, English or Spanish.
        today: The day it was written (Eastern time).
        mentions: What `find_dates` gives for it, where it has been asked already.
    """
    if mentions is None:
        mentions = find_dates(message, today)
    text = normalize(message)
    # "She gave it to me yesterday, do the days run from yesterday?"
    of_another = {each.date for each in mentions if each.role in (Role.RECEIPT, Role.OTHER)}
    about_letter = [
        each
        for each in mentions
        if each.role is Role.LETTER and not (each.kind is Kind.RELATIVE and each.date in of_another)
    ]
    if not about_letter:
        about_letter = [
            each for each in mentions if each.role is Role.UNKNOWN and _stands(text, each)
        ]
    about_letter = _distinct(
        about_letter,
        several=_SEVERAL_LETTERS.search(text) is not None,
        corrected=_CORRECTED.search(text) is not None,
    )
    if not about_letter:
        return LetterDate(_about_other_things(mentions))
    if len(about_letter) == 1:
        return _one(about_letter[0])
    return _several(text, about_letter)


def _stands(text: str, mention: Mention) -> bool:
    """Whether a date that nothing is said about may be the letter's.

    A complete date may; a word like "yesterday" or "last month" only when the message says
    nothing else ("can I still file today?" is about today, not about the letter).
    """
    if mention.kind in _SURE or mention.kind in (Kind.AMBIGUOUS, Kind.IMPOSSIBLE):
        return True
    written = text[mention.start : mention.end]
    if mention.kind is Kind.FUTURE and any(character.isdigit() for character in written):
        return True
    around = text[: mention.start] + " " + text[mention.end :]
    if mention.kind is Kind.VAGUE:
        return len(around.split()) <= _FEW_WORDS
    return _ONLY_FILLER.fullmatch(around.strip() + " ") is not None


def _distinct(mentions: Sequence[Mention], several: bool, corrected: bool) -> list[Mention]:
    """Mentions that differ; a vague one beside a clear one adds nothing."""
    clear = [each for each in mentions if each.kind is not Kind.VAGUE] or list(mentions)
    # A letter is not dated in the future: beside a date that can be, it is something else.
    if not several:
        clear = [each for each in clear if each.kind is not Kind.FUTURE] or clear
    # "es del 27 de noviembre … entonces es el viernes antes": beside a date in full
    if not several and any(each.kind in _SURE and each.role is Role.LETTER for each in clear):
        clear = [each for each in clear if corrected or each.kind is not Kind.RELATIVE]
    seen: list[Mention] = []
    for each in clear:
        if all((each.date, each.candidates) != (other.date, other.candidates) for other in seen):
            seen.append(each)
    return seen


def _about_other_things(mentions: Sequence[Mention]) -> Finding:
    if any(each.role is Role.RECEIPT for each in mentions):
        return Finding.RECEIPT
    return Finding.OTHER if mentions else Finding.NONE


def _one(mention: Mention) -> LetterDate:
    if mention.kind is Kind.AMBIGUOUS:
        return LetterDate(Finding.WHICH, mention.candidates, mention.kind)
    if mention.date is None:
        return LetterDate(_UNRESOLVED[mention.kind], kind=mention.kind)
    if mention.kind is Kind.FUTURE:
        return LetterDate(Finding.FUTURE, (mention.date,), mention.kind)
    finding = Finding.READ_BACK if mention.kind in _READ_BACK else Finding.SURE
    return LetterDate(finding, (mention.date,), mention.kind)


def _several(text: str, mentions: Sequence[Mention]) -> LetterDate:
    dates = tuple(each.date for each in mentions if each.date is not None)
    between = text[mentions[0].end : mentions[-1].start]
    if _CORRECTED.search(between) and not _SEVERAL_LETTERS.search(text):
        return _one(mentions[-1])
    if _SEVERAL_LETTERS.search(text) and all(each.kind in _CLEAR for each in mentions):
        return LetterDate(Finding.TWO_LETTERS, dates)
    every = [each.candidates or ((each.date,) if each.date else ()) for each in mentions]
    candidates = tuple(dict.fromkeys(day for days in every for day in days))
    return LetterDate(Finding.WHICH, candidates)
