"""What belongs to one letter's date: the calendar file, the timeline; and the letter's roadmap.

Every address is a pure function of the letter, its date, the day and the language; there is nothing
of the person in it. What cannot be served is said in one plain sentence.
"""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date, timedelta
from urllib.parse import urlsplit

from sanic import Sanic
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.website import headers
from assistant.website.drawing import Drawing, TooManyDrawings
from assistant.website.frame import public_url
from assistant.website.site import Site
from letterclock import clock, links, pictures
from letterclock.calendar_file import NothingOpen, calendar_file
from letterclock.deadlines import Deadlines, LetterDateError, compute
from letterclock.iso_date import iso_date
from letterclock.letters import LANGUAGES, known_letters, load_book, load_letter
from letterclock.wording import Wording

_FOR_ANYONE = {**headers.FOR_ANYONE, "Access-Control-Allow-Origin": "*"}
_AN_HOUR = "public, max-age=3600"
_NOT_KEPT = "no-store"
"""For what depends on today: an hour later it may say something else."""
_AHEAD = timedelta(days=366)
"""A picture is drawn for at most this many days after today."""
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


class _Refused(Exception):
    """What was asked for is not there: the status, and the text that says so."""

    def __init__(self, key: str, status: int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status


def add_routes(app: Sanic, site: Site) -> None:
    """Adds the calendar file and the pictures.

    Args:
        app: The web server.
        site: The website, for its texts.
    """
    drawing = Drawing()

    async def calendar(request: Request, letter: str, day: str) -> HTTPResponse:
        language = _language(request)
        wording = _wording(letter, language)
        found = _deadlines(letter, day, clock.today())
        try:
            body = calendar_file(
                wording,
                found,
                _page(request, found, language),
                matter=request.args.get("matter"),
                neutral="neutral" in request.args,
            )
        except NothingOpen:
            raise _Refused("nothing_open", 404) from None
        file = "papers" if "neutral" in request.args else f"letter-{found.letter}"
        name = f'attachment; filename="{file}.ics"'
        return HTTPResponse(
            body,
            headers={**_FOR_ANYONE, "Content-Disposition": name, "Cache-Control": _NOT_KEPT},
            content_type="text/calendar; charset=utf-8",
        )

    async def timeline(request: Request, letter: str, day: str, kind: str) -> HTTPResponse:
        wording = _wording(letter, _language(request))
        found = _deadlines(letter, day, _as_of(request))
        kept = _AN_HOUR if "as_of" in request.args else _NOT_KEPT
        # A PNG is what people send on and look at again; an SVG is shown at once, in the chat.
        lasts = kind == "png"
        site = urlsplit(_site(request)).netloc
        svg = pictures.timeline(wording, found, standalone=True, kept=lasts, site=site)
        return await picture(svg, kind, kept)

    async def roadmap(request: Request, letter: str, kind: str) -> HTTPResponse:
        wording = _wording(letter, _language(request))
        return await picture(pictures.roadmap(wording, standalone=True), kind, _AN_HOUR)

    async def picture(svg: str, kind: str, kept: str) -> HTTPResponse:
        carried = {**_FOR_ANYONE, "Cache-Control": kept}
        if kind == "png":
            body = await drawing.draw(svg)
            return HTTPResponse(body, headers=carried, content_type="image/png")
        carried["Content-Security-Policy"] = _own_style_only(svg)
        return HTTPResponse(svg, headers=carried, content_type="image/svg+xml; charset=utf-8")

    def add(path: str, handler: object, name: str) -> None:
        app.add_route(handler, path, methods=["GET", "HEAD"], name=name)

    add("/letters/<letter:str>/<day:str>/calendar.ics", calendar, "calendar")
    for kind in ("svg", "png"):
        add(f"/letters/<letter:str>/<day:str>/timeline.{kind}", _of(kind, timeline), f"t_{kind}")
        add(f"/letters/<letter:str>/roadmap.{kind}", _of(kind, roadmap), f"r_{kind}")

    @app.exception(_Refused)  # type: ignore[misc,unused-ignore]
    async def refuse(request: Request, refused: _Refused) -> HTTPResponse:
        return _sentence(request, site, refused.key, refused.status)

    @app.exception(TooManyDrawings)  # type: ignore[misc,unused-ignore]
    async def busy(request: Request, _: TooManyDrawings) -> HTTPResponse:
        answer = _sentence(request, site, "busy", 503)
        answer.headers["Retry-After"] = "5"
        return answer


def _of(kind: str, handler):  # type: ignore[no-untyped-def,unused-ignore]
    async def answer(request: Request, **where: str) -> HTTPResponse:
        return await handler(request, kind=kind, **where)

    return answer


def _sentence(request: Request, site: Site, key: str, status: int) -> HTTPResponse:
    asked = request.args.get("lang")
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    carried = {**_FOR_ANYONE, "Cache-Control": _NOT_KEPT, "Content-Language": language}
    return reply.text(site.say(key, language), status=status, headers=carried)


def _language(request: Request) -> str:
    asked = request.args.get("lang", LANGUAGES[0])
    if asked not in LANGUAGES:
        raise _Refused("no_such_language", 400)
    return str(asked)


def _wording(letter: str, language: str) -> Wording:
    if letter not in known_letters():
        raise _Refused("no_such_letter", 404)
    return Wording(load_book(letter), language)


def _deadlines(letter: str, day: str, as_of: date) -> Deadlines:
    letter_date = iso_date(day)
    if letter_date is None:
        raise _Refused("no_such_date", 404)
    try:
        return compute(load_letter(letter), letter_date, as_of)
    except LetterDateError:
        raise _Refused("no_such_date", 404) from None


def _as_of(request: Request) -> date:
    """The day a picture is drawn for; not far ahead, so that there are not endlessly many."""
    today = clock.today()
    asked = request.args.get("as_of")
    if asked is None:
        return today
    day = iso_date(asked)
    if day is None or day > today + _AHEAD:
        raise _Refused("no_such_day", 400)
    return day


def _page(request: Request, found: Deadlines, language: str) -> str | None:
    """The page with these dates, in full, as a calendar needs it; None if that is not known."""
    site = _site(request)
    return links.page(found.letter_date, language, site, found.letter) if site else None


def _site(request: Request) -> str:
    """The website's address as this person reached it; empty if that makes no sense."""
    site = public_url()
    if not site and _HOST.fullmatch(request.host):
        site = f"{request.scheme}://{request.host}"
    return site


def _own_style_only(svg: str) -> str:
    """A policy for a picture opened by itself: nothing but the style written in it."""
    hashes = [
        base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        for style in _STYLE.findall(svg)
    ]
    allowed = " ".join(f"'sha256-{each}'" for each in hashes) or "'none'"
    return f"default-src 'none'; style-src {allowed}; frame-ancestors 'none'"
