"""Numbers of letters as they are said aloud: "thirty one ninety three", "ele te once".

People dictate them, and phones write down what they hear.
"""

from __future__ import annotations

from collections.abc import Iterator

EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
EN_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve"
).split()
ES_TENS = "_ _ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = (
    "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
).split()
_LETTERS = {
    "CP": ("cp", "c p", "see pee", "sea pea", "ce pe", "se pe", "sepe", "cepe"),
    "LT": ("lt", "l t", "el tee", "ell tee", "ele te", "el te", "elete"),
}


def spoken(number: str) -> tuple[str, ...]:
    """The ways a letter's number is said, in lower case without accents.

    Args:
        number: As printed, e.g. `3193` or `LT11`; with other signs in it there are none.
    """
    prefix = number.rstrip("0123456789")
    digits = number[len(prefix) :]
    if not digits or digits.startswith("0") or (prefix and prefix not in _LETTERS):
        return ()
    said = tuple(dict.fromkeys(_said(digits)))
    if not prefix:
        return said
    return tuple(f"{letters} {each}" for letters in _LETTERS[prefix] for each in said)


def _said(digits: str) -> Iterator[str]:
    value = int(digits)
    yield " ".join(EN[int(each)] for each in digits)
    yield " ".join(ES[int(each)] for each in digits)
    if value < 100:
        yield _below_100_en(value)
        yield _below_100_es(value)
    elif len(digits) == 4:
        first, second = int(digits[:2]), int(digits[2:])
        yield f"{_below_100_en(first)} {_below_100_en(second)}"
        yield f"{_below_100_es(first)} {_below_100_es(second)}"
        yield from _thousands(value)


def _thousands(value: int) -> Iterator[str]:
    thousands, hundreds, rest = value // 1000, value % 1000 // 100, value % 100
    en = [f"{EN[thousands]} thousand"] + ([f"{EN[hundreds]} hundred"] if hundreds else [])
    es = ["mil" if thousands == 1 else f"{ES[thousands]} mil"]
    es += [_ES_HUNDREDS[hundreds]] if hundreds else []
    for joint in ("", "and "):
        yield " ".join(en) + (f" {joint}{_below_100_en(rest)}" if rest else "")
    yield " ".join(es) + (f" {_below_100_es(rest)}" if rest else "")


def _below_100_en(value: int) -> str:
    if value < len(EN):
        return EN[value]
    return f"{EN_TENS[value // 10]} {EN[value % 10]}" if value % 10 else EN_TENS[value // 10]


def _below_100_es(value: int) -> str:
    if value < len(ES):
        return ES[value]
    return f"{ES_TENS[value // 10]} y {ES[value % 10]}" if value % 10 else ES_TENS[value // 10]
