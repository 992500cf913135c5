"""How somebody says a petition travels, and the Eastern day of an online filing."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.case.ways import by_which_mail, eastern_day, to_irs, way_of
from letterclock.filing import Way

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("i mailed it certified", Way.MAIL),
        ("la eche en el buzon", Way.MAIL),
        ("i uploaded it on dawson", Way.ONLINE),
        ("la subi por internet", Way.ONLINE),
        ("by fedex priority overnight", Way.LISTED_COURIER),
        ("ups next day air", Way.LISTED_COURIER),
        ("by ups ground", Way.OTHER_COURIER),
        ("fedex express saver", Way.OTHER_COURIER),
        ("by fedex", Way.COURIER),
        ("por paqueteria", Way.COURIER),
        ("in person", Way.HAND),
        ("voy a llevarla a la corte", Way.HAND),
        ("by fax", Way.FAX),
        ("por correo electronico", Way.FAX),
        ("i filed it", Way.UNKNOWN),
    ],
)
def test_it_travels_as_it_is_said(words: str, way: Way) -> None:
    assert way_of(words) is way


@pytest.mark.parametrize(
    ("words", "abroad"),
    [
        ("i send it by philippine post with registered mail", True),
        ("la mande por correo desde tijuana", True),
        ("por el correo de mexico", True),
        ("we are in canada now and mailed it", True),
        ("estoy en honduras y la eche al correo", True),
        ("by canada post", True),
        ("i am in new mexico and mailed it", False),
        ("la mande por correo desde puerto rico", False),
        ("i mailed it from panama city, florida", False),
        ("mailed from lima, ohio", False),
        ("estoy en colombia y la subi por internet", False),
        ("i am in spain, it goes by fedex international priority", False),
        ("my ex is in mexico and i mailed it", False),
        ("i am in london, can i still appeal", False),
    ],
)
def test_the_post_of_another_country(words: str, abroad: bool) -> None:
    assert (by_which_mail(way_of(words), words, words) is Way.FOREIGN_MAIL) is abroad


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("i dropped it in the blue box after they closed", True),
        ("la eche al buzon por la noche", True),
        ("i put it in the mailbox in the morning", False),
        ("i e-filed it late at night, the mailbox was full", False),
    ],
)
def test_a_box_behind_its_last_pick_up(words: str, late: bool) -> None:
    assert (by_which_mail(way_of(words), words, words) is Way.LATE_BOX) is late


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("i sent it to the irs", True),
        ("se la mande al irs", True),
        ("i sent it to the court, not to the irs", False),
        ("instead of to the irs i sent it to the court", False),
        ("i sent it", False),
        ("i mailed my petition to kansas city, to the irs center there", True),
        ("it went in the mail to the address on the letter", True),
        ("we put it in the mailbox for holtsville", True),
        ("i put it in an envelope to holtsville", True),
        ("dropped it off at the local irs", True),
        ("i gave the petition to the settlement officer", True),
        ("we faxed the petition to appeals", True),
        ("it went to covington instead of washington", True),
        ("i sent it to the office that wrote the letter", True),
        ("sent it to fresno. should i send one to the tax court as well", True),
        ("the irs signed for it", True),
        ("oops, to the irs", True),
        ("i uploaded the petition to my irs account", True),
        ("submitted it on the irs website", True),
        ("subi la peticion a la pagina del irs", True),
        ("la eche al correo a la direccion de la carta", True),
        ("la mande a donde decia la carta", True),
        ("se la entregue al mismo irs", True),
        ("la deje en la oficina de apelaciones", True),
        ("la mande a memphis y era al tribunal", True),
        ("se la di a la oficial de apelaciones", True),
        ("la mande al tribunal y una copia al irs", False),
        ("i sent the petition to the court and my return to the irs", False),
        ("mailed it to the tax court from austin", False),
        ("uploaded it on dawson after the call with the irs", False),
        ("la subi en la pagina de la corte", False),
        ("i mailed my return to the irs", False),
        ("hable con el irs y mande la peticion", False),
        ("i owe the irs and filed in tax court", False),
    ],
)
def test_it_may_have_gone_to_the_irs(words: str, sent: bool) -> None:
    assert (to_irs(words) is not None) is sent


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at 11:30 pm from california", TUESDAY),
        ("at 9 pm pacific", TUESDAY),
        ("at 8:59 p.m. in los angeles, california", MONDAY),
        ("at 11:30 pm l.a. time", TUESDAY),
        ("at midnight in texas", TUESDAY),
        ("a las 11 de la noche en texas", TUESDAY),
        ("a las 10 de la noche en texas", MONDAY),
        ("a las 3 de la tarde en arizona", MONDAY),
        ("a las 7 de la manana en hawaii", MONDAY),
        ("at 23:30 from chicago", TUESDAY),
        ("last night at 10:45 from denver", TUESDAY),
        ("at 12:15 am from seattle", MONDAY),
        ("at 12:15 in the morning from seattle", MONDAY),
        ("at 12 pm in alaska", MONDAY),
        ("at 11:59 pm eastern", MONDAY),
        # No hour, no such hour, or nothing that tells where.
        ("from california", MONDAY),
        ("at 25:70 in california", MONDAY),
        ("at 11:30 pm", MONDAY),
    ],
)
def test_the_eastern_day_counts(words: str, day: date) -> None:
    """Tax Court Rule 22(d): by 11:59 p.m. Eastern time."""
    assert eastern_day(words, MONDAY) == day
