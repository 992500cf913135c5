"""How somebody says a petition travels: by mail, online, by which courier, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from letterclock.clock import EASTERN
from letterclock.filing import Way

# Notice 2016-30; "express saver" and "ground" are the ones people were late with.
_WORDS: Mapping[Way, str] = {
    Way.FAX: (
        r"\bfax\w*|\be-?mail(?:ed|ing)?\b|\bcorreo electronico\b|\bpor email\b|\bmandar un mail\b"
    ),
    Way.OTHER_COURIER: (
        r"\b(?:ups|fedex|fed ex) ?(?:home |freight )?ground\b|\bexpress saver\b|\bsurepost\b"
        r"|\bsmartpost\b|\bups (?:3 ?day|three day)\b|\bfedex (?:economy|ground)\b|\bpak ?mail\b"
        r"|\b(?:uber|amazon|lasership|ontrac)\b|\bdhl (?:ecommerce|ground)\b"
    ),
    Way.LISTED_COURIER: (
        r"\b(?:priority|standard|first) overnight\b|\bnext day air\b|\b(?:2nd|second) day air\b"
        r"|\bfedex (?:2 ?day|two day)\b|\b(?:2 ?day) (?:fedex|air)\b|\bdhl express\b"
        r"|\bworldwide express\b|\binternational (?:priority|first|economy)\b"
    ),
    Way.COURIER: r"\b(?:fedex|fed ex|ups|dhl|courier|mensajeria|paqueteria|overnight\w*)\b",
    Way.ONLINE: (
        r"\bonline\b|\bdawson\b|\be-?fil\w*|\bupload\w*|\belectronic\w*|\bwebsite\b|\bweb site\b"
        r"|\bpor internet\b|\ben linea\b|\bsub(?:o|i|ir|irla|irlo|ida|imos|iera|ia)\b"
        r"|\bcourt'?s? (?:site|portal)\b|\bportal\b|\bpor la pagina\b|\ben la pagina\b"
    ),
    Way.HAND: (
        r"\bin person\b|\bby hand\b|\bhand (?:deliver\w*|carr\w*)|\bwalk(?:ed|ing)? (?:it )?in\b"
        r"|\bdriv(?:e|ing) (?:it )?(?:down |over )?to\b|\bdrove it\b|\btake it to (?:the )?court\b"
        r"|\btook it to (?:the )?court\b|\bclerk'?s? (?:office|window|counter)\b|\ben persona\b"
        r"|\ben (?:la )?mano\b|\b(?:entregue|entregar\w*|deje) en (?:la )?(?:corte|tribunal)\b"
        r"|\bllev(?:arla|arlo|o|e|ar|ando)\b.{0,30}\b(?:corte|tribunal|washington)\b"
        r"|\ba la ventanilla de la corte\b"
    ),
    Way.MAIL: (
        r"\bmail\w*|\bpost(?:ed|ing)? (?:it|office)\b|\bpost office\b|\busps\b|\bcertified\b"
        r"|\bregistered\b|\bpostmark\w*|\bsend(?:ing)?\b|\bsent\b|\bstamp\b|\benvelope\b|\bpost\b"
        r"|\bcorreo\b|\bcertificad[ao]\b|\bmand\w+|\benvi\w+|\bbuzon\b|\bmatasello\w*"
        r"|\bech(?:e|o|ar)\w*|\bpor posta\b|\bpostal\b|\bcorreos\b|\b(?:el|mi) sobre\b"
        r"|\bventanilla\b"
        r"|\bstamped (?:it |mine )?(?:at|by) the (?:counter|window|post)\b"
    ),
}
_WAYS = [(way, re.compile(words)) for way, words in _WORDS.items()]

_TO_IRS = re.compile(
    r"\bto the irs\b|\bto irs\b|\bthe irs (?:office|address|center)\b|\birs instead\b"
    r"|\bat the irs\b|\bwith the irs\b|\bto the appeals office\b"
    r"|\bto (?:appeals|the revenue officer|the settlement officer)\b|\bal irs\b"
    r"|\bdel irs\b.{0,20}\ben vez\b|\ben el irs\b|\bcon el irs\b|\ba apelaciones\b"
    r"|\b(?:direccion|oficina) del irs\b|\b(?:the|irs) address (?:on|in|at the top of) (?:the|my"
    r"|that)"
    r" (?:irs )?letter\b|\bdireccion (?:que (?:\w+ )?(?:sale|salia|viene|venia|trae|aparece) en|de)"
    r" (?:la|mi) carta\b|\bnot (?:to )?the (?:tax )?court\b|\bno a(?:l| la) (?:corte|tribunal)\b"
)
_NOT_TO_IRS = re.compile(r"\bnot (?:to )?the irs\b|\bno al irs\b|\binstead of (?:to )?the irs\b")

# Where it is said from, in the order of Eastern hours; a place's name tells its zone.
_PLACES: Mapping[str, str] = {
    "America/New_York": r"eastern|est|edt|hora del este|new york|florida|georgia|new jersey|ohio"
    r"|michigan|virginia|carolina|boston|miami|pennsylvania|maryland|washington,? d\.?c\w*",
    "America/Chicago": r"central|cst|cdt|hora (?:del )?cent(?:ro|ral)|texas|tejas|houston|dallas"
    r"|fort worth|mcallen|laredo|brownsville|new orleans|memphis|nashville|kansas city|milwaukee"
    r"|minneapolis|st\.? louis|omaha|tulsa|illinois|chicago|alabama|missouri|minnesota|wisconsin"
    r"|louisiana|oklahoma|kansas|iowa|mississippi|arkansas|nebraska|tennessee|san antonio|austin",
    "America/Denver": r"mountain|mst|mdt|colorado|utah|new mexico|nuevo mexico|montana|wyoming"
    r"|idaho|denver|salt lake|albuquerque|boise|el paso",
    "America/Phoenix": r"arizona|phoenix|tucson",
    "America/Los_Angeles": r"pacific|pst|pdt|pacifico|california|oregon|washington state|seattle"
    r"|fresno|sacramento|san diego|san francisco|oakland|bakersfield|san jose|portland|spokane"
    r"|tacoma|reno|nevada|las vegas|los angeles|l\.?a(?=\.? time)|yakima",
    "America/Anchorage": r"alaska|anchorage",
    "Pacific/Honolulu": r"hawaii|honolulu",
    "America/Puerto_Rico": r"puerto rico|ponce|san juan",
}
_ZONES = [(name, re.compile(rf"\b(?:{places})\b")) for name, places in _PLACES.items()]
_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b"
    r"|\b(?:a las? )?(?P<h24>\d{1,2}):(?P<m24>\d{2})"
    r"|\b(?:a las? )(?P<spoken>\d{1,2})(?: y media)? de la (?P<part>noche|tarde|manana|madrugada)"
    r"|\b(?P<midnight>midnight|medianoche)\b"
)
_EVENING = re.compile(r"\b(?:tonight|night|evening|noche|tarde|pm)\b")
_SMALL_HOURS = re.compile(r"\bmadrugada\b|\bin the morning\b|\bam\b")
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
        text: Normalised words, such as "at 11:30 pm from california".
        day: The day as the person counts it, where they are.
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
