"""How somebody says a petition travels: by mail, online, by which courier, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from letterclock.filing import Way

# Notice 2016-30; "express saver" and "ground" are the ones people were late with.
_WAYS: Sequence[tuple[Way, re.Pattern[str]]] = (
    (
        Way.FAX,
        re.compile(
            r"\bfax\w*|\be-?mail(?:ed|ing)?\b|\bcorreo electronico\b|\bpor email\b"
            r"|\bmandar un mail\b"
        ),
    ),
    (
        Way.OTHER_COURIER,
        re.compile(
            r"\b(?:ups|fedex|fed ex) ?(?:home |freight )?ground\b|\bexpress saver\b|\bsurepost\b"
            r"|\bsmartpost\b|\bups (?:3 ?day|three day)\b|\bfedex (?:economy|ground)\b"
            r"|\bpak ?mail\b|\b(?:uber|amazon|lasership|ontrac)\b|\bdhl (?:ecommerce|ground)\b"
        ),
    ),
    (
        Way.LISTED_COURIER,
        re.compile(
            r"\b(?:priority|standard|first) overnight\b|\bnext day air\b|\b(?:2nd|second) day air\b"
            r"|\bfedex (?:2 ?day|two day)\b|\b(?:2 ?day) (?:fedex|air)\b|\bdhl express\b"
            r"|\bworldwide express\b|\binternational (?:priority|first|economy)\b"
        ),
    ),
    (
        Way.COURIER,
        re.compile(r"\b(?:fedex|fed ex|ups|dhl|courier|mensajeria|paqueteria|overnight\w*)\b"),
    ),
    (
        Way.ONLINE,
        re.compile(
            r"\bonline\b|\bdawson\b|\be-?fil\w*|\bupload\w*|\belectronic\w*|\bwebsite\b"
            r"|\bweb site\b"
            r"|\bpor internet\b|\ben linea\b|\bsub(?:o|i|ir|irla|irlo|ida|imos|iera|ia)\b"
            r"|\bcourt'?s? (?:site|portal)\b|\bportal\b|\bpor la pagina\b|\ben la pagina\b"
        ),
    ),
    (
        Way.HAND,
        re.compile(
            r"\bin person\b|\bby hand\b|\bhand (?:deliver\w*|carr\w*)|\bwalk(?:ed"
            r"|ing)? (?:it )?in\b"
            r"|\bdriv(?:e|ing) (?:it )?(?:down |over )?to\b|\bdrove it\b"
            r"|\btake it to (?:the )?court\b"
            r"|\btook it to (?:the )?court\b|\bclerk'?s? (?:office|window|counter)\b"
            r"|\ben persona\b|\ben (?:la )?mano\b|\b(?:entregue|entregar\w*"
            r"|deje) en (?:la )?(?:corte|tribunal)\b|\bllev(?:arla|arlo|o|e|ar"
            r"|ando)\b.{0,30}\b(?:corte"
            r"|tribunal|"
            r"washington)\b|\ba la ventanilla de la corte\b"
        ),
    ),
    (
        Way.MAIL,
        re.compile(
            r"\bmail\w*|\bpost(?:ed|ing)? (?:it|office)\b|\bpost office\b|\busps\b|\bcertified\b"
            r"|\bregistered\b|\bpostmark\w*|\bsend(?:ing)?\b|\bsent\b|\bstamp\b|\benvelope\b"
            r"|\bpost\b"
            r"|\bcorreo\b|\bcertificad[ao]\b|\bmand\w+|\benvi\w+|\bbuzon\b|\bmatasello\w*"
            r"|\bech(?:e|o|ar)\w*"
            r"|\bpor posta\b|\bpostal\b"
        ),
    ),
)

_TO_IRS = re.compile(
    r"\bto the irs\b|\bto irs\b|\bthe irs (?:office|address|center)\b|\birs instead\b"
    r"|\bat the irs\b"
    r"|\bwith the irs\b|\bto the appeals office\b"
    r"|\bto (?:appeals|the revenue officer|the settlement officer)\b"
    r"|\bal irs\b|\bdel irs\b.{0,20}\ben vez\b|\ben el irs\b|\bcon el irs\b|\ba apelaciones\b"
)
_NOT_TO_IRS = re.compile(r"\bnot (?:to )?the irs\b|\bno al irs\b|\binstead of (?:to )?the irs\b")

# Where it is said from, in the order of Eastern hours; a state's name tells its zone.
_ZONES: Sequence[tuple[str, re.Pattern[str]]] = (
    (
        "America/New_York",
        re.compile(
            r"\beastern\b|\best\b|\bedt\b|\bhora del este\b|\bnew york\b|\bflorida\b|\bgeorgia\b"
            r"|\bnew jersey\b|\bohio\b|\bmichigan\b|\bvirginia\b|\bcarolina\b|\bboston\b|\bmiami\b"
            r"|\bpennsylvania\b|\bmaryland\b|\bwashington,? d\.?c"
        ),
    ),
    (
        "America/Chicago",
        re.compile(
            r"\bcentral\b|\bcst\b|\bcdt\b|\bhora (?:del )?cent(?:ro|ral)\b|\btexas\b|\btejas\b"
            r"|\bhouston\b"
            r"|\bdallas\b|\bfort worth\b|\bmcallen\b|\blaredo\b|\bbrownsville\b|\bnew orleans\b"
            r"|\bmemphis\b|\bnashville\b|\bkansas city\b|\bmilwaukee\b|\bminneapolis\b"
            r"|\bst\.? louis\b|\bomaha\b|\btulsa\b|\billinois\b|\bchicago\b|\balabama\b"
            r"|\bmissouri\b|\bminnesota\b"
            r"|\bwisconsin\b"
            r"|\blouisiana\b|\boklahoma\b|\bkansas\b|\biowa\b|\bmississippi\b|\barkansas\b"
            r"|\bnebraska\b"
            r"|\btennessee\b|\bsan antonio\b|\baustin\b"
        ),
    ),
    (
        "America/Denver",
        re.compile(
            r"\bmountain\b|\bmst\b|\bmdt\b|\bcolorado\b|\butah\b|\bnew mexico\b|\bnuevo mexico\b"
            r"|\bmontana\b|\bwyoming\b|\bidaho\b|\bdenver\b|\bsalt lake\b|\balbuquerque\b"
            r"|\bboise\b|\bel paso\b"
        ),
    ),
    ("America/Phoenix", re.compile(r"\barizona\b|\bphoenix\b|\btucson\b")),
    (
        "America/Los_Angeles",
        re.compile(
            r"\bpacific\b|\bpst\b|\bpdt\b|\bpacifico\b|\bcalifornia\b|\boregon\b"
            r"|\bwashington state\b"
            r"|\bseattle\b|\bfresno\b|\bsacramento\b|\bsan diego\b|\bsan francisco\b|\boakland\b"
            r"|\bbakersfield\b|\bsan jose\b|\bportland\b|\bspokane\b|\btacoma\b|\breno\b"
            r"|\bnevada\b|\blas vegas\b|\blos angeles\b|\bl\.?a\.?\b(?= time)"
            r"|\byakima\b"
        ),
    ),
    ("America/Anchorage", re.compile(r"\balaska\b|\banchorage\b")),
    ("Pacific/Honolulu", re.compile(r"\bhawaii\b|\bhonolulu\b")),
    ("America/Puerto_Rico", re.compile(r"\bpuerto rico\b|\bponce\b|\bsan juan\b")),
)
_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b"
    r"|\b(?:a las? )?(?P<h24>\d{1,2}):(?P<m24>\d{2})"
    r"|\b(?:a las? )(?P<spoken>\d{1,2})(?: y media)? de la (?P<part>noche|tarde|manana|madrugada)"
    r"|\b(?P<midnight>midnight|medianoche)\b"
)
_EVENING = re.compile(r"\b(?:tonight|night|evening|noche|tarde|pm)\b")
_SMALL_HOURS = re.compile(r"\bmadrugada\b|\bin the morning\b|\bam\b")
EASTERN = ZoneInfo("America/New_York")
_NOON = 12


def way_of(text: str) -> Way:
    """How a petition travels, by the words of normalised text."""
    return next((way for way, words in _WAYS if words.search(text)), Way.UNKNOWN)


def to_irs(text: str) -> bool:
    """Whether the words send it to the IRS instead of the Court."""
    return _TO_IRS.search(text) is not None and _NOT_TO_IRS.search(text) is None


def eastern_day(text: str, day: date) -> date:
    """The Eastern day of an online filing on a day, at the hour and in the zone the text tells.

    Args:
        text: normalised words, such as "at 11:30 pm from california".
        day: the day as the person counts it, where they are.
    """
    at, zone = _hour(text), _zone(text)
    if at is None or zone is None:
        return day
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(EASTERN).date()


def _zone(text: str) -> str | None:
    return next((name for name, words in _ZONES if words.search(text)), None)


def _hour(text: str) -> time | None:
    found = _HOUR.search(text)
    if found is None:
        return None
    part = found.groupdict()
    if part["midnight"]:
        return time(23, 59)
    hour = int(part["hour"] or part["h24"] or part["spoken"])
    minute = int(part["minute"] or part["m24"] or 0)
    late = part["half"] == "p" or part["part"] in ("noche", "tarde")
    late = late or (part["half"] is None and _EVENING.search(text) is not None)
    if late and hour < _NOON:
        hour += _NOON
    elif hour == _NOON and (part["half"] == "a" or _SMALL_HOURS.search(text)):
        hour = 0
    return time(hour, minute) if hour <= 23 and minute <= 59 else None
