"""Personal numbers: groups of digits that stand together, and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from letterclock.letters import known_letters, load_common, load_letter
from letterclock.redaction import checks
from letterclock.redaction.finding import Finding
from letterclock.redaction.folding import Folded

_GAP = re.compile(r"[\s.\-_·()]{0,3}")
_SLASHED = re.compile(r"\s?/\s?")
_LOOSE_GAP = re.compile(
    r"[\s.,\-_/]{0,4}(?:(?:and|y|dash|hyphen|guion|space|espacio|punto|dot)[\s.,\-]{1,2})?"
)
"""Between digits that were spelled out."""

_FEWEST_DIGITS = 6
"""Fewer are no personal number whatever stands beside them: a bank account's are the fewest."""

_MOST_DIGITS = 19
_REACH_BEFORE, _REACH_AFTER = 40, 25
"""How far from a number a word still says what it is, in characters."""

_CUES = {
    "ein": r"\be\.?i\.?n\b|\bemployer(?:'s)? (?:id\w*|number)|\bempleador|\bfein\b",
    "itin": r"\bi\.?t\.?i\.?n\b",
    "bank_account": r"\b(?:routing|aba|iban|clabe|checking|savings|ahorros|cheques|ruta|transito)\b"
    r"|\b(?:bank )?(?:account|acct|acc)\b\.?(?! balance)|\bcuenta\b|\bbancari\w*",
    "card": r"\b(?:card|visa|mastercard|amex|discover|tarjeta|debit|credit|debito|credito)\b",
    "phone": r"\b(?:call|text|phone|cell|cel|tel|telefono|celular|movil|mobile|whatsapp|fax"
    r"|reach me|contact me|llam\w+|marqu\w+|mi numero|my number|my #)\b",
    "ssn": r"\bs\.?s\.?n?\b\.?|\bsocial\b|\bsoc sec\b|\bseguro\b|\bnss\b|\btin\b"
    r"|\btax ?(?:payer)? ?id\b|\bidentificacion\b",
}
_CUE = {kind: re.compile(pattern) for kind, pattern in _CUES.items()}

_MONEY_BEFORE = re.compile(
    r"(?:[$€]|\busd|\bamount of|\bbalance (?:of|is)|\bowe|\bdebo|\bsaldo de)\s*$"
)
_MONEY_AFTER = re.compile(r"\s?(?:[$€%]|dollars?\b|dolares\b|usd\b|bucks\b|pesos\b|cents\b|[.,]\d)")
_TOLL_FREE = frozenset(("800", "833", "844", "855", "866", "877", "888"))
"""Area codes of numbers that the called one pays for: nobody's own (NANP)."""


@dataclass(frozen=True)
class _Group:
    """Digits without anything between them."""

    begin: int
    end: int
    digits: str
    spelled: bool


def numbers(folded: Folded) -> Iterator[Finding]:
    """Every personal number in a message, from left to right."""
    groups = _groups(folded)
    place = 0
    while place < len(groups):
        found = _longest(folded.text, groups, place)
        if found is None:
            place += 1
            continue
        finding, after = found
        yield finding
        place = after


def _groups(folded: Folded) -> list[_Group]:
    found = []
    for each in re.finditer(r"\d+", folded.text):
        begin, end = each.span()
        start, stop = folded.span(begin, end)
        spelled = stop - start > 2 * (end - begin)
        found.append(_Group(begin, end, each.group(), spelled))
    return found


def _longest(text: str, groups: Sequence[_Group], first: int) -> tuple[Finding, int] | None:
    """The longest number that begins with a group, and the place after its last group."""
    found = None
    digits = ""
    for last in range(first, len(groups)):
        if last > first and not _together(text, groups[last - 1], groups[last]):
            break
        digits += groups[last].digits
        if len(digits) > _MOST_DIGITS:
            break
        if len(digits) < _FEWEST_DIGITS:
            continue
        window = groups[first : last + 1]
        kind = _kind(text, window, digits, groups[last + 1] if last + 1 < len(groups) else None)
        if kind is not None:
            begin, end = _with_prefix(text, window[0].begin), window[-1].end
            found = Finding(kind, begin, end), last + 1
    return found


def _together(text: str, before: _Group, after: _Group) -> bool:
    gap = text[before.end : after.begin]
    if before.spelled or after.spelled:
        return _LOOSE_GAP.fullmatch(gap) is not None
    if len(before.digits) == len(after.digits) == 1 and re.fullmatch(r",\s?", gap):
        return True
    return _GAP.fullmatch(gap) is not None or _SLASHED.fullmatch(gap) is not None


def _with_prefix(text: str, begin: int) -> int:
    """Where the number begins, with its "+" or "("."""
    while begin and text[begin - 1] in "+(":
        begin -= 1
    return begin


def _kind(text: str, window: Sequence[_Group], digits: str, following: _Group | None) -> str | None:
    begin, end = window[0].begin, window[-1].end
    cue = _cue(text, begin, end)
    if _is_money(text, begin, end) or _is_part_of_a_word(text, begin, end, cue):
        return None
    layout = tuple(len(each.digits) for each in window)
    slashed = any("/" in text[one.end : other.begin] for one, other in pairwise(window))
    if slashed and layout != (3, 2, 4) and (layout, cue) != ((3, 3, 4), "phone"):
        return None
    spelled = sum(1 for each in window if each.spelled) > len(window) // 2
    count = len(digits)
    if 13 <= count <= _MOST_DIGITS:
        more = following is not None and _together(text, window[-1], following)
        in_fours = (
            more and following is not None and len(following.digits) == len(window[-1].digits)
        )
        if (checks.is_card(digits) and not in_fours) or cue == "card":
            return "card"
    if cue == "bank_account" and _FEWEST_DIGITS <= count <= 17 and not _are_years(window):
        return "bank_account"
    if count == 9:
        return _nine(text, window, layout, digits, cue, spelled)
    return _phone(text, begin, layout, digits, cue, spelled)


def _nine(
    text: str,
    window: Sequence[_Group],
    layout: tuple[int, ...],
    digits: str,
    cue: str | None,
    spelled: bool,
) -> str | None:
    dashed = layout == (2, 7) and "-" in text[window[0].end : window[1].begin]
    if cue == "ein" or (dashed and checks.is_ein(digits)):
        return "ein"
    if layout == (3, 2, 4) or cue in ("ssn", "itin") or layout == (9,) or spelled:
        return "itin" if checks.is_itin(digits) else "ssn"
    return "ssn" if layout == (1,) * 9 and checks.is_ssn(digits) else None


_LIST_OF_PAPERS = re.compile(
    r"\b(?:forms|formularios|letters|cartas|notices|avisos)\b[\w\s,-]{0,45}$"
)


def _phone(
    text: str, begin: int, layout: tuple[int, ...], digits: str, cue: str | None, spelled: bool
) -> str | None:
    abroad = begin > 0 and text[begin - 1] == "+" and 8 <= len(digits) <= 15
    if abroad and not (len(digits) == 11 and digits[0] == "1"):
        return "phone"
    if cue != "phone" and _LIST_OF_PAPERS.search(text[max(0, begin - 60) : begin]):
        return None
    own = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits
    if checks.is_phone(own):
        # Two or three groups that are no telephone's ("4390 202 604 ...") need a word beside them.
        usual = layout[-3:] == (3, 3, 4) or layout[-1] == 10 or layout == (11,)
        usual = usual or layout[-2:] in ((3, 7), (6, 4)) or spelled or len(set(layout)) == 1
        public = own[:3] in _TOLL_FREE or own in _public()
        return "phone" if (usual or cue == "phone") and not public else None
    local = layout == (3, 4) or (len(digits) == 7 and spelled)
    return "phone" if local and cue == "phone" and digits[0] in "23456789" else None


def _cue(text: str, begin: int, end: int) -> str | None:
    """What the nearest word before the number, or just after it, says it is."""
    before = re.split(r"\d", text[max(0, begin - _REACH_BEFORE) : begin])[-1]
    nearest: tuple[int, str] | None = None
    for kind, pattern in _CUE.items():
        for found in pattern.finditer(before):
            if nearest is None or found.end() > nearest[0]:
                nearest = found.end(), kind
    if nearest is not None:
        return nearest[1]
    after = re.split(r"[\d\n.?!]", text[end : end + _REACH_AFTER])[0]
    if re.match(r"\W*(?:is|es|was|=|,)?\W*(?:my|mi|the|el|la)\b", after):
        return next((kind for kind, pattern in _CUE.items() if pattern.search(after)), None)
    return None


def _is_money(text: str, begin: int, end: int) -> bool:
    if _MONEY_BEFORE.search(text[max(0, begin - 20) : begin]):
        return True
    return _MONEY_AFTER.match(text, end) is not None


def _is_part_of_a_word(text: str, begin: int, end: int, cue: str | None) -> bool:
    """Whether the digits belong to something else, as in CP2000, 12345-24L or "case #12345"."""
    before, after = text[max(0, begin - 1) : begin], text[end : end + 1]
    counted = before == "#" and cue is None
    return before.isalpha() or after.isalpha() or counted or before in ("§", "/")


def _are_years(window: Sequence[_Group]) -> bool:
    return all(len(each.digits) == 4 and each.digits[:2] in ("19", "20") for each in window)


@cache
def _public() -> frozenset[str]:
    """The telephone numbers the assistant itself gives: ten digits each."""
    books = [load_common(), *(load_letter(number) for number in known_letters())]
    texts = (
        text for book in books for each in book.texts.values() for text in each.by_language.values()
    )
    found = (re.findall(r"(?:1-)?(\d{3})-(\d{3})-(\d{4})", text) for text in texts)
    return frozenset("".join(parts) for numbers in found for parts in numbers)
