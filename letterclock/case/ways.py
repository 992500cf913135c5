"""How somebody says a petition travels: by mail, online, by which courier, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
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
        r"|\b2day\b|\bfedex (?:2 ?day|two day)\b|\b(?:2 ?day) (?:fedex|air)\b|\bdhl express\b"
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
        r"|\btook it to (?:the )?court\b|\bhand(?:ed|ing)? (?:it|them|this) in\b"
        r"|\bhand(?:s|ed|ing)? (?:it|them|this)(?: over)? to (?:the )?(?:tax )?(?:court|clerk)\b"
        r"|\bgo(?:ing)? to (?:the )?(?:tax )?court and (?:hand|give|drop|leave|file)\w*\b"
        r"|\bclerk'?s? (?:office|window|counter)\b|\ben persona\b"
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

# Not Puerto Rico, New Mexico, nor an APO: their post is the US Postal Service.
_COUNTRY = (
    r"(?:(?<!new )(?<!nuevo )mexico|tijuana|(?:ciudad )?juarez|monterrey|guadalajara|canada|toronto"
    r"|(?:the )?philippines|filipinas|manila|guatemala|honduras|tegucigalpa|el salvador|nicaragua"
    r"|costa rica|panama|colombia|bogota|venezuela|caracas|ecuador|quito|peru|lima|bolivia|chile"
    r"|argentina|uruguay|paraguay|bra[sz]il|cuba|dominican republic|(?:la )?republica dominicana"
    r"|santo domingo|haiti|jamaica|spain|espana|france|francia|germany|alemania|england|inglaterra"
    r"|uk|united kingdom|london|londres|ireland|irlanda|ital(?:y|ia)|poland|polonia|india|china"
    r"|japan|japon|korea|corea|vietnam|thailand|israel|egypt|nigeria|ghana|kenya|australia)"
    # Panama City, Lima in Ohio, Mexico in Missouri
    r"(?! city\b|,? (?:alabama|arkansas|florida|georgia|illinois|indiana|iowa|kansas|kentucky|maine"
    r"|missouri|nebraska|new york|ohio|oklahoma|pennsylvania|tennessee|texas)\b)"
)
_FOREIGN_MAIL = re.compile(
    r"\b(?:foreign|mexican|canadian|philippine|filipino|british|spanish|colombian|overseas)"
    r" (?:post\w*|mail|stamps?)\b|\bcorreos? (?:mexican|canadiense|extranjer|colombian)\w*"
    rf"|\bcorreos? (?:de|en) {_COUNTRY}\b|\b(?:canada|royal|australia|japan|india) (?:post|mail)\b"
    r"|\bcorreos? de (?:mi pais|alla)\b"
    rf"|\b(?:mail\w*|sen[dt]\w*|post\w*|mand\w+|envi\w+)\b[^.;!?]{{0,30}}\b(?:from|desde|in)"
    rf" {_COUNTRY}\b"
)
_FROM_THERE = re.compile(r"\b(?:from (?:over )?there|(?:desde|de) (?:alla|ahi))\b")
_TO_COUNTRY = re.compile(rf"\b(?:to|in|a|en) {_COUNTRY}\b")
_ABROAD = re.compile(
    rf"\b(?:i'?m|i am|we are|we'?re|stuck|stay(?:ing)?|liv(?:e|ing)|estoy|estamos|vivo|vivimos"
    rf"|ando|sigo)\s+(?:\w+ ){{0,2}}(?:in|en) {_COUNTRY}\b"
)

_BOX = re.compile(
    r"\b(?:blue box|mail ?box|drop ?box|collection box|outside box|buzon)\b"
    r"|\bpost ?office (?:is |was |'s |has )?(?:already |now )*(?:closes?|closed|shut)\b"
    r"|\b(?:correo|oficina postal|posta)(?: ya| esta| estaba)* (?:cerr\w+|cierr\w+)\b"
    r"|\b(?:ya )?cerro (?:el correo|la oficina postal|la posta)\b"
)
_AFTER_PICKUP = re.compile(
    r"\bafter (?:they |it |the \w+ (?:\w+ )?)?(?:close[sd]?|closing|pick ?up|hours|last)\b"
    r"|\bafter \d|\b(?:[5-9]|1[01])(?::\d\d)? ?p\.? ?m\b|\bafter work\b"
    r"|\b(?:is|was|'s)? (?:already |now )*(?:closed|shut)\b"
    r"|\b(?:at night|late at night|tonight|midnight|de noche|(?:en|por|a|de) la noche|esta noche"
    r"|medianoche)\b"
    r"|\bdespues (?:de )?(?:que )?(?:cier\w+|cerr\w+|de la ultima)\b|\bya (?:esta|estaba) cerrad"
    r"|\b(?:ya )?cerro (?:el correo|la oficina|la posta)\b|\bcorreo ya cerro\b"
)
"""In a box behind its last pick-up: the postmark may be of the next day."""

_LEFT_FOR_IT = re.compile(
    r"\b(?:hotel|front|reception|concierge)(?: \w+)? desk\b|\bdesk (?:at|in|of) (?:the|my) \w+"
    r"|\b(?:drop ?box|locker|reception|recepcion del hotel)\b"
)
"""Left for a courier and not handed to it (Austin, T.C. Memo. 2007)."""

_CITIES = (
    r"ogden|kansas city|memphis|holtsville|austin|fresno|cincinnati|covington|brookhaven|andover"
)
_IRS = (
    rf"(?:(?:local |nearest |same |mismo |propio )*irs\b|(?:{_CITIES})\b|appeals\b(?! court)"
    r"|(?:irs |tax )?service cent(?:er|re)|taxpayer assistance"
    r"|(?:\w+ )?(?:revenue|settlement|appeals) officer|(?:\w+ )?(?:tac|hacienda)\b"
    r"|(?:irs |return |same )?address (?:(?:that |which )?(?:is |was |it )?)?(?:on|at|in|of|from"
    r"|printed|shown|given|listed|says)\b"
    r"|(?:office|people|place|ones?) (?:that|who|which) (?:\w+ ){0,3}letter"
    r"|apelaciones\b|oficial(?: \w+)? de apelaciones|centro de servicios?|donde (?:\w+ ){1,3}carta"
    r"|(?:direccion|oficina|lugar|pagina|sitio|portal|cuenta)(?: \w+)? "
    r"(?:del? (?:la |mi |el |misma |mismo )*(?:irs|carta|aviso|apelaciones|impuestos"
    r"|encabezado)|que (?:\w+ ){1,4}?(?:carta|arriba|ahi|encabezado)))"
)
"""Who or what is the IRS: its names, the places it gets mail at, the address that it writes."""
_INTO = (
    r"(?:\b(?:to|for|at|with|into|on|through|via) (?:(?:the|an?|my|their|that) )?"
    r"|\b(?:al?|para|hasta|con|en|por)(?: (?:el|la|las|los|mi|esa|una))? )"
)
_GAVE = (
    r"\b(?:mail\w*|sen[dt]\w*|fax\w*|e-?mail\w*|ship\w*|post(?:ed|ing)?|re-?fil\w+|fil(?:e|ed|es"
    r"|ing)"
    r"|submit\w*|upload\w*|g[ai]ven?|hand(?:ed|ing)?|drop\w*|deliver\w*|t[ao]ken?|took|br(?:ing|ought)"
    r"|w[eo]nt"
    r"|go(?:es|ing)?|address\w*|overnight\w*|fedex\w*|turn(?:ed|ing)?|put|walk\w*|le(?:ft|ave)|was"
    r"|sub(?:i|io|imos)|mand\w+|envi\w+|met\w+|ech\w+|entreg\w+|llev\w+|present\w+|radi[cq]\w+|dirig\w+|fue|dej\w+"
    r"|di|dio|puse|puso|pus\w+|deposit\w+)\b"
)
_TO_IRS = re.compile(
    rf"{_GAVE}(?P<between>[^.;!?]{{0,60}}?){_INTO}{_IRS}"
    r"|^\W*(?:(?:no|oh|oops|sorry|it was|era|perdon|well|pues|pero|but|i mean|digo)\W+)*"
    rf"{_INTO}{_IRS}"
    r"|\birs instead\b|\ben vez (?:de|del) (?:la |el )?(?:corte|tribunal)\b"
    r"|\binstead of (?:to )?the (?:tax )?court\b"
    r"|\bthe irs (?:signed for|got|received|has) (?:it\b|(?:my|the) petition)"
    r"|\bel irs (?:recibio|tiene|firmo) (?:la|mi) peticion\b"
)
_NOT_TO_IRS = re.compile(
    r"\bnot (?:to )?(?:the )?irs\b|\bno al irs\b|\b(?:instead of|rather than) (?:to )?the irs\b"
    r"|\ben vez (?:de|del) (?:al )?irs\b"
)
_TO_COURT = re.compile(
    rf"(?:{_INTO}(?:(?:u\.?s\.? |tax )*court|clerk|corte|tribunal)|\bdawson|{_INTO}washington)\b"
)
_NOT_THE_COURT = re.compile(
    r"\b(?:not|no|never|nunca|instead of|rather than|en (?:vez|lugar) (?:de|del)|sino)"
    r"(?: \w+){0,3}\s*$|\b(?:should\w*|supposed|do i|can i|have to|need to|must|could|would|thought"
    r"|tengo que|tenia que|deb(?:o|i|ia)|puedo|podria|hay que|habia que|era|pense|creia)\b[^.;!?]*$"
)
"""The Court is named as where it did not go, or has still to go."""
_ANOTHER_PAPER = re.compile(
    r"\b(?:cop(?:y|ies|ias?)|returns?|taxes|12153|8857|12509|433\w*|656|requests?|payments?"
    r"|check|offer|declaracion|planilla|solicitud|pago|cheque)\b"
)

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
_OPENS, _CLOSES = 7, time(16, 30)
"""The Clerk's Office is open until 4:30 p.m. Eastern time (Tax Court Rule 10(d))."""


def way_of(text: str) -> Way:
    """How a petition travels, by the words of normalised text."""
    return next((way for way, words in _WAYS if words.search(text)), Way.UNKNOWN)


def by_which_mail(way: Way, near: str, whole: str) -> Way:
    """The way, told apart where it is by mail: of another country, or a box emptied the next day.

    Args:
        way: How it travels, as far as `way_of` tells.
        near: Normalised words around the day.
        whole: The message.
    """
    if way is Way.LISTED_COURIER and _LEFT_FOR_IT.search(whole):
        return Way.COURIER
    if way not in (Way.MAIL, Way.UNKNOWN):
        return way
    abroad = way is Way.MAIL and _ABROAD.search(whole) is not None
    # "we go back to Spain, can we post it from there?"
    from_there = _TO_COUNTRY.search(whole) and _FROM_THERE.search(whole)
    if abroad or from_there or _FOREIGN_MAIL.search(near):
        return Way.FOREIGN_MAIL
    late = _BOX.search(whole) is not None and _AFTER_PICKUP.search(whole) is not None
    return Way.LATE_BOX if late else way


def to_irs(text: str) -> str | None:
    """The words that send it to the IRS instead of the Court, from where their sentence begins.

    "I sent it to the court and a copy to the IRS" has none; "to Ogden, not to the court" has.
    """
    if _NOT_TO_IRS.search(text):
        return None
    sent = (
        each for each in _TO_IRS.finditer(text) if not _ANOTHER_PAPER.search(each["between"] or "")
    )
    found = next(sent, None)
    if found is None or to_court(text):
        return None
    return re.split(r"[.;!?]", text[: found.end()])[-1]


def to_court(text: str) -> bool:
    """Whether the words send it to the Court ("no wait, to the Tax Court")."""
    return any(not _NOT_THE_COURT.search(text[: each.start()]) for each in _TO_COURT.finditer(text))


def taken_in_by_hand(text: str, day: date) -> date:
    """The day the Clerk's Office takes papers brought to it: the next one after its closing.

    Args:
        text: Normalised words, such as "at 4:45 pm".
        day: The day they are brought (Eastern time).
    """
    at = _hour(text)
    if at is not None and at.hour < _OPENS:  # nobody means 4:45 in the morning
        at = at.replace(hour=at.hour + _NOON)
    return day + timedelta(days=1) if at is not None and at > _CLOSES else day


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
