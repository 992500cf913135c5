"""What is read in a pasted letter: its number, its date, its last day, whom to ask."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.letters import known_letters
from letterclock.pasted import Pasted, read_pasted
from tests.letterclock.pasted import NAMES, letter

TODAY = date(2026, 11, 23)

READ = {
    "4390": ("4390", date(2026, 10, 22), ()),
    "4390_scanned": ("4390", date(2026, 10, 29), ()),
    "4390_es": ("4390", date(2026, 11, 10), ()),
    "3193": ("3193", date(2026, 10, 29), ()),
    # The day it prints is the one that is counted.
    "3288": ("3288", date(2026, 11, 3), ()),
    # To ask for a hearing; the earlier one is to pay.
    "lt11": ("LT11", date(2026, 11, 2), (date(2026, 12, 2),)),
    "3219": ("3219", date(2026, 11, 9), (date(2027, 2, 8),)),
}

DATED = "Date:\nOctober 22, 2026"
NUMBERED = "Letter 4390 (Rev. 8-2023)"


def read(text: str) -> Pasted:
    found = read_pasted(text, TODAY)
    assert found is not None
    return found


def changed(old: str, new: str, name: str = "4390") -> Pasted:
    whole = letter(name)
    assert whole.count(old) == 1
    return read(whole.replace(old, new))


def days(*told: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, told))


def test_every_letter_has_its_expectation() -> None:
    assert set(NAMES) == set(READ)


@pytest.mark.parametrize("name", NAMES)
def test_number_date_last_day_and_contact(name: str) -> None:
    number, day, last_days = READ[name]
    found = read(letter(name))
    assert (found.number, found.dates, found.last_days) == (number, (day,), last_days)
    assert found.contact
    assert found.own_words == ""
    assert found.language == ("es" if name == "4390_es" else "en")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "made",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", " \n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", " "),
        lambda text: "\n".join(f"> {line}" for line in text.splitlines()),
    ],
    ids=["windows", "windows as it comes in", "empty lines", "in one line", "quoted"],
)
def test_whatever_became_of_its_lines(name: str, made: object) -> None:
    number, day, _ = READ[name]
    found = read(made(letter(name)))  # type: ignore[operator]
    assert (found.number, found.dates, found.own_words) == (number, (day,), "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "question",
    ["am i too late to appeal this?", "¿ya es tarde para apelar?", "AM I TOO LATE", "que hago"],
)
def test_the_question_before_or_behind_it(name: str, question: str) -> None:
    for text in (f"{question}\n{letter(name)}", f"{letter(name)}\n\n{question}"):
        found = read(text)
        assert found.own_words == question
        assert found.dates == (READ[name][1],)


def test_the_question_in_the_line_of_a_letter_that_lost_its_lines() -> None:
    whole = letter("4390").replace("\n", " ")
    assert read(f"{whole} how long do i have").own_words == "how long do i have"
    assert read(f"is it too late? {whole}").own_words == "is it too late?"
    assert read(f"{whole} Rosa Example").own_words == ""


@pytest.mark.parametrize(
    ("behind", "own"),
    [
        ("what do i do now", "what do i do now"),
        ("¿ya es tarde?", "¿ya es tarde?"),
        ("I have considered your request. I am enclosing a form.", ""),
        ("Is your address right? Please contact us.", ""),
        ("What you need to do", ""),
    ],
)
def test_of_a_letter_that_breaks_off_no_sentence_is_taken_for_the_persons(
    behind: str, own: str
) -> None:
    body, _, _ = letter("4390").partition("Sincerely")
    assert read(f"{body}\n{behind}").own_words == own


@pytest.mark.parametrize(
    ("above", "own"),
    [
        ("here is my letter", "here is my letter"),
        ("hola, me llegó esto el 3 de noviembre", "hola, me llegó esto el 3 de noviembre"),
        ("ROSA EXAMPLE\n12 MAPLE ROAD", ""),
        ("Mi Ja Example", ""),
        ("my ex got one too", "my ex got one too"),
    ],
)
def test_a_name_or_an_address_above_it_is_the_letters(above: str, own: str) -> None:
    assert read(f"{above}\n{letter('4390')}").own_words == own


@pytest.mark.parametrize(
    ("label", "dates"),
    [
        ("Letter date: October 22, 2026", ["2026-10-22"]),
        ("Date October 22, 2026", ["2026-10-22"]),
        ("DATE: OCT 22 2026", ["2026-10-22"]),
        ("Date: 10/22/2026", ["2026-10-22"]),
        ("Date: 0CT 22 2O26", ["2026-10-22"]),
        ("Date: Oct. 3O, 2026", ["2026-10-30"]),
        ("Date: October l5, 2026", ["2026-10-15"]),
        ("Date: October\n22, 2026", ["2026-10-22"]),
        ("Date:\nOctober 22,\n2026", ["2026-10-22"]),
        ("RECEIVED NOV 03 2026\nDate:\nOctober 22, 2026", ["2026-10-22"]),
        ("Date received: November 3, 2026\nDate: October 22, 2026", ["2026-10-22"]),
        ("Nov 12 2026 10:14AM FAX 2025550144 P.01\nDate: October 22, 2026", ["2026-10-22"]),
        ("October 22, 2026", ["2026-10-22"]),
        ("Dale:\nOctober 22, 2026", ["2026-10-22"]),
        # Before a printed date in digits that can be read in one way only, month first.
        ("Date: 11/10/2026\nTax period: 12/31/2019", ["2026-11-10"]),
        ("Date: October 22, 2027", ["2027-10-22"]),
    ],
)
def test_a_date_that_is_sure(label: str, dates: list[str]) -> None:
    assert changed(DATED, label).dates == days(*dates)


@pytest.mark.parametrize(
    ("label", "dates"),
    [
        ("Date: 11/10/2026", ["2026-11-10", "2026-10-11"]),
        ("October 22, 2026\nOctober 29, 2026", ["2026-10-22", "2026-10-29"]),
        ("Date: October 22, 2026\nOctober 29, 2026", ["2026-10-22", "2026-10-29"]),
        ("Date: October 22, 2026\nNotice date: October 29, 2026", ["2026-10-22", "2026-10-29"]),
        ("October 22, 2026\nOffice copy October 29, 2026", ["2026-10-22", "2026-10-29"]),
    ],
)
def test_dates_that_have_to_be_asked_about(label: str, dates: list[str]) -> None:
    assert changed(DATED, label).dates == days(*dates)


@pytest.mark.parametrize(
    "label",
    [
        "Date: OCT 2Z 2026",
        "Date: Octo ber 22, 2026",
        "Date: 10/2Z/2026",
        "Date: October 22",
        "Date: February 30, 2026",
        # One that was read beside one that was not: which it is nobody knows.
        "Date: OCT 2Z 2026\nNotice date: October 29, 2026",
        "Office copy October 29, 2026",
        "October 1, 2026\nOctober 2, 2026\nOctober 3, 2026\nOctober 4, 2026",
        "",
    ],
)
def test_a_date_that_was_not_read_is_not_guessed(label: str) -> None:
    found = changed(DATED, label)
    assert found.dates == ()
    assert found.number == "4390"


def test_labels_in_a_column_and_their_values_in_another() -> None:
    found = read(
        "Department of the Treasury\nInternal Revenue Service\nDate:\nTaxpayer ID number:\n"
        "Person to contact:\nTelephone:\nOctober 22, 2026\n000-00-0000\nQ. Samplewood\n"
        "202-555-0143\nDear Ms. Example:\nSincerely,\nLetter 3193"
    )
    assert (found.number, found.dates) == ("3193", days("2026-10-22"))


@pytest.mark.parametrize(
    ("footer", "number"),
    [
        ("Letter 4390 (Rev. 8-2023)", "4390"),
        ("LTR 3193 (8-2023)", "3193"),
        ("Letter 439O (Rev. 8-2O23)", "4390"),
        ("Letter 9876C", "LETTER 9876C"),
        # Without a number, by its title; two numbers are none.
        ("", "4390"),
        ("Letter 4390 (Rev. 8-2023)\nLetter 3193 (Rev. 1-2020)", ""),
    ],
)
def test_its_number(footer: str, number: str) -> None:
    assert changed(NUMBERED, footer).number == number


def test_by_its_title_alone() -> None:
    # The letter's own words are never what it is called by.
    assert changed("Letter 3219 (Rev. 3-2022)", "", "3219").number == "notice of deficiency"
    assert changed("Letter 3193 (Rev. 9-2021)", "", "3193").number == "3193"
    header, _, _ = letter("4390").partition("and Your\n")
    assert read(header).number == ""  # a title cut short may be another letter's
    decision = "Decision Letter on Equivalent Hearing Under Section 6320"
    title = (
        "NOTICE OF DETERMINATION\nCONCERNING COLLECTION ACTION(S) UNDER SECTION 6320 and/or 6330"
    )
    whole = letter("3193").replace("Letter 3193 (Rev. 9-2021)", "")
    assert read(whole.replace(title, decision)).number == "3210"
    assert read(whole.replace(title, "Final Appeals Determination")).number == "3288"
    assert read(whole.replace(title, "Concerning your request")).number == ""


@pytest.mark.parametrize(
    ("sentence", "last_days"),
    [
        ("You must file your petition with the Tax Court by November 30, 2026.", ["2026-11-30"]),
        ("The last day to petition the court is\nNovember 30, 2026.", ["2026-11-30"]),
        ("A más tardar el 30 de noviembre de 2026, para ir al tribunal.", ["2026-11-30"]),
        # The one that is counted; a day to call; one before the letter's own.
        ("You must file your petition with the Tax Court by November 23, 2026.", []),
        ("You may call by November 30, 2026.", []),
        ("You had to ask for a hearing by June 1, 2026.", []),
        ("Your hearing on November 30, 2026 is over.", []),
    ],
)
def test_the_last_day_it_prints(sentence: str, last_days: list[str]) -> None:
    assert changed("\nSincerely,", f"\n{sentence}\n\nSincerely,").last_days == days(*last_days)


def test_a_day_to_pay_where_nothing_is_counted() -> None:
    bill = (
        "Department of the Treasury\nInternal Revenue Service\nNotice    CP504\nTax year    2022\n"
        "Notice date    November 2, 2026\nAmount due by November 23, 2026: $812.00"
    )
    found = read(bill)
    assert (found.number, found.last_days) == ("CP504", days("2026-11-23"))
    assert not found.contact
    due = read(bill.replace("Amount due by November 23, 2026: $812.00", "Due date: 11/23/2026"))
    assert due.last_days == days("2026-11-23")


@pytest.mark.parametrize(
    "message",
    [
        "",
        "my letter is a 4390 dated october 22, 2026, am i too late?",
        "Letter: 4390\nDate: October 22, 2026\nam i too late?",
        "Hi,\nI got Letter 4390 from the Internal Revenue Service, Department of the Treasury,\n"
        "dated October 22, 2026. The tax periods are 2018 and 2019. Who is the person to contact?\n"
        "Thank you,\nRosa",
        "telephone them?\ncontact us?\ndear me, the date: oct 22\nwhat now\nplease help me now",
        "my tax year: 2019, letter date: oct 22 2026, person to contact: mr x. am i late? " * 3,
    ],
)
def test_a_message_of_a_persons_own_is_no_letter(message: str) -> None:
    assert read_pasted(message, TODAY) is None


def test_a_last_day_that_lost_its_label_is_no_date_of_the_letter() -> None:
    whole = letter("3219")
    assert read(whole[whole.index("February 8, 2027") :]).dates == ()


@given(st.data())
def test_nothing_of_it_is_in_what_was_read(data: st.DataObject) -> None:
    """Wherever it breaks off, above or below: the person wrote nothing here."""
    name = data.draw(st.sampled_from(NAMES))
    lines = letter(name).splitlines()
    begin = data.draw(st.integers(0, len(lines) - 1))
    end = data.draw(st.integers(begin, len(lines)))
    found = read_pasted("\n".join(lines[begin:end]), TODAY)
    if found is not None:
        assert found.own_words == ""
        assert found.number in {"", "notice of deficiency", "LT11", *known_letters(), "3219"}
        # One is sure; several are asked about (11/03 where no other day shows the order).
        assert len(found.dates) > 1 or set(found.dates) <= {READ[name][1]}
        assert not found.dates or READ[name][1] in found.dates


@pytest.mark.parametrize(
    "hostile",
    [
        *("12", "1 ", "oct ", "oct 1 ", "\n", "1\n", ".", "10/22/2026 ", "letter 4390\n", " "),
        *("Date: ", "Date: 10/22/2026\n", "Dear Ms ", "by the ", "|", " |", "l"),
        *("nov 1, ", "lt11\n", "4390 (rev ", "¿", "? ", "notice of determination ", "i "),
        "Notice of Determination\n",
    ],
)
def test_no_text_takes_long(hostile: str) -> None:
    """A hundredth is usual; what compares every place with every other takes half a minute."""
    header = "Department of the Treasury\nInternal Revenue Service\nDate: October 22, 2026\n"
    text = (header + "Dear Ms X:\n" + hostile * 6000)[:6000]
    begun = time.process_time()
    read_pasted(text, TODAY)
    assert time.process_time() - begun < 5
