"""Which letters a message names: amounts, addresses and telephone numbers are none."""

from __future__ import annotations

import pytest

from letterclock.naming import How, Named, named_letters
from letterclock.spoken import spoken


def numbers(message: str) -> list[str]:
    return [each.number for each in named_letters(message).named]


def only(message: str) -> Named:
    (named,) = named_letters(message).named
    return named


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("3193", "3193"),
        ("(3193)", "3193"),
        ("LTR3193", "3193"),
        ("Letter 3193-C", "3193"),
        ("4390C", "4390"),
        ("carta número 4390", "4390"),
        ("no. 4390", "4390"),
        ("letter 4390 for 3193 dollars", "4390"),
        ("lt-11", "LT11"),
        ("CP 90", "CP90"),
        ("1058", "1058"),
        ("cp999", "CP999"),
        ("letter 9999", "LETTER 9999"),
        ("thirty one ninety three", "3193"),
        ("forty three ninety", "4390"),
        ("ele te once", "LT11"),
        ("see pee fourteen", "CP14"),
    ],
)
def test_a_letter_is_named_by_its_number(message: str, number: str) -> None:
    named = only(message)
    assert (named.number, named.how) == (number, How.NUMBER)


@pytest.mark.parametrize(
    "message",
    [
        "",
        "hello",
        # money
        "i owe $4390",
        "i owe about 4390",
        "debo como 4390",
        "4390 dollars",
        "4390 dólares",
        "i paid 4390 on it",
        "the balance is 4390",
        "4390.50",
        "4,390",
        # addresses and telephones
        "4390 Oak Street",
        "4390 N. Maple Ave",
        "suite 3193",
        "p.o. box 4390",
        "zip 43900",
        "call me at 4390",
        "call 555-4390",
        "phone (555) 867-4390",
        "ext. 4390",
        # dates and other numbers
        "10/4390",
        "4390/2026",
        "4390-1",
        "docket 4390",
        "docket no. 3193",
        "case no. 4390",
        "letter 2026",
        "11",
        "my 1040",
    ],
)
def test_a_number_that_is_something_else_names_no_letter(message: str) -> None:
    assert numbers(message) == []


@pytest.mark.parametrize(
    ("message", "family", "number", "counted"),
    [
        ("notice of deficiency", "deficiency", "", False),
        ("90 day letter", "deficiency", "", False),
        ("final notice of intent to levy", "levy_notice", "", False),
        ("a letter from the state tax office", "state_letter", "", False),
        ("CDP determination", "3193", "3193", True),
        ("levy and innocent spouse", "4390", "4390", True),
        ("final determination about innocent spouse", "3288", "", True),
    ],
)
def test_a_letter_is_named_in_words(message: str, family: str, number: str, counted: bool) -> None:
    named = only(message)
    assert (named.family, named.number, named.how) == (family, number, How.WORDS)
    assert named.counted is counted


def test_words_for_one_part_name_another_letter_in_a_message_about_both() -> None:
    assert numbers("CDP determination about innocent spouse too") == ["4390"]
    assert numbers("CDP determination, no innocent spouse in it") == ["3193"]


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("appeals determination on the levy, never married", "3193"),
        ("dice algo de determinacion y de esposo inocente y de un embargo", "4390"),
        ("a final decision on 8857, no hearing", ""),
    ],
)
def test_a_letter_is_known_by_what_it_decides(message: str, number: str) -> None:
    named = only(message)
    assert (named.how, named.number, named.held) == (How.DESCRIPTION, number, True)
    assert (named.start, named.end) == (0, 0)


@pytest.mark.parametrize(
    "message",
    [
        "only a levy, no spouse",
        "equivalent hearing",
        "which letter is this? there is no number on it",
        "a final notice",
        "appeals decided about the lien",
    ],
)
def test_it_may_be_one_of_several(message: str) -> None:
    found = named_letters(message)
    assert (found.named, found.unclear) == ((), True)


@pytest.mark.parametrize(
    ("message", "family"),
    [
        ("a levy, no spouse in it", "3193"),
        ("the one about my innocent spouse request", "3288"),
        ("both, the levy and the spouse part", "4390"),
        ("equivalent hearing", "3210"),
        ("no idea", None),
    ],
)
def test_who_was_asked_which_it_is_says_what_it_decides(message: str, family: str | None) -> None:
    assert named_letters(message).chosen() == family


@pytest.mark.parametrize(
    ("message", "negated", "held"),
    [
        ("it's a 3193", False, True),
        ("the number at the bottom says 3193", False, True),
        ("la mía es la 3193", False, True),
        ("it's not a 3193", True, False),
        ("i thought it was a 3193", True, False),
        ("no es la 3193", True, False),
        ("what is a 3193", False, False),
    ],
)
def test_it_is_said_whether_it_is_the_one_in_hand(message: str, negated: bool, held: bool) -> None:
    named = only(message)
    assert (named.number, named.negated, named.held) == ("3193", negated, held)


def test_one_may_be_taken_back_and_another_named() -> None:
    first, second = named_letters("no es la 4390, es la 3193").named
    assert (first.number, first.negated) == ("4390", True)
    assert (second.number, second.held) == ("3193", True)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            "3193",
            (
                "three one nine three",
                "tres uno nueve tres",
                "thirty one ninety three",
                "treinta y uno noventa y tres",
                "three thousand one hundred ninety three",
                "three thousand one hundred and ninety three",
                "tres mil ciento noventa y tres",
            ),
        ),
        ("668", ("six six eight", "seis seis ocho")),
        # Other signs than a prefix and digits are not spoken.
        ("CP3219A", ()),
        ("012", ()),
        ("X11", ()),
    ],
)
def test_a_number_is_said_aloud(number: str, said: tuple[str, ...]) -> None:
    assert spoken(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("CP2000", "cp two thousand"),
        ("CP2000", "ce pe dos mil"),
        ("CP90", "see pee ninety"),
        ("CP90", "cp noventa"),
        ("LT11", "el tee eleven"),
        ("LT1058", "lt mil cincuenta y ocho"),
        ("4020", "forty twenty"),
        ("3219", "tres mil doscientos diecinueve"),
    ],
)
def test_its_letters_are_spelled(number: str, said: str) -> None:
    assert said in spoken(number)
