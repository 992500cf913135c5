"""Whether digits can be the number they look like; each rule beside its source."""

from __future__ import annotations

_EIN_PREFIXES = frozenset(
    # IRS, "How EINs are assigned and valid EIN prefixes"
    "01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 "
    "40 41 42 43 44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 "
    "74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99".split()
)


def is_ssn(digits: str) -> bool:
    """Nine digits the Social Security Administration could have issued.

    Source: SSA, "Social Security Number Randomization": no area 000, 666 or 900-999, no group 00,
    no serial 0000.
    """
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"


def is_itin(digits: str) -> bool:
    """Nine digits the IRS could have issued as an ITIN.

    Source: IRM 3.21.263, ITIN ranges: 9xx-50 to 65, 70 to 88, 90 to 92, 94 to 99.
    """
    group = int(digits[3:5])
    ranges = ((50, 65), (70, 88), (90, 92), (94, 99))
    return digits[0] == "9" and any(low <= group <= high for low, high in ranges)


def is_ein(digits: str) -> bool:
    """Nine digits with a prefix the IRS assigns to employers."""
    return digits[:2] in _EIN_PREFIXES


def is_card(digits: str) -> bool:
    """13 to 19 digits with the right check digit.

    Source: ISO/IEC 7812-1, Annex B (Luhn).
    """
    if not 13 <= len(digits) <= 19 or digits[0] not in "23456" or len(set(digits)) == 1:
        return False
    weighed = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(each - 9 if each > 9 else each for each in weighed) % 10 == 0


def is_phone(digits: str) -> bool:
    """Ten digits that can be a telephone number in North America.

    Source: North American Numbering Plan: area code and exchange begin with 2 to 9.
    """
    return len(digits) == 10 and digits[0] in "23456789" and digits[3] in "23456789"
