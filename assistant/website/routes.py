"""The help website's addresses: its pages, its files, its errors."""

from __future__ import annotations

import hashlib

from sanic import Sanic
from sanic import response as reply
from sanic.exceptions import MethodNotSupported, NotFound, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.door.wellformed import WellFormedRequest
from assistant.website import (
    assets,
    date_field,
    downloads,
    for_programs,
    headers,
    negotiation,
    refusals,
)
from assistant.website.site import Site
from letterclock import clock, links
from letterclock.default_letter import DEFAULT
from letterclock.letters import LANGUAGES, known_letters


def add_routes(app: Sanic) -> None:
    """Adds the website to a server, and its headers to every answer of it.

    Args:
        app: The web server.
    """
    files = assets.load()
    site = Site(files)
    app.request_class = WellFormedRequest
    headers.add_headers(app)
    refusals.add_refusals(app, site)
    assets.add_routes(app, files)
    downloads.add_routes(app, site)
    for_programs.add_routes(app, site)

    async def home(request: Request) -> HTTPResponse:
        answer = _page(request, site, _language(request))
        headers.add_vary(answer, "Accept-Language")
        return answer

    app.add_route(home, "/", methods=["GET", "HEAD"], name="home")
    for language in LANGUAGES:
        app.add_route(
            _page_in(language, site), f"/{language}", methods=["GET", "HEAD"], name=language
        )
        app.add_route(
            _letter_page_in(language, site),
            f"/{language}/letters/<letter:str>",
            methods=["GET", "HEAD"],
            name=f"letter_{language}",
        )
        app.add_route(
            _letters_in(language, site),
            f"/{language}/letters",
            methods=["GET", "HEAD"],
            name=f"letters_{language}",
        )
        for name in site.about:
            app.add_route(
                _about_us(site, name, language),
                f"/{language}/{name}",
                methods=["GET", "HEAD"],
                name=f"{name}_{language}",
            )

    @app.exception(NotFound)  # type: ignore[misc,unused-ignore]
    async def not_found(request: Request, error: SanicException) -> HTTPResponse:
        return _nothing(request, site, 404, "no_such_address", error)

    @app.exception(MethodNotSupported)  # type: ignore[misc,unused-ignore]
    async def not_that_way(request: Request, error: SanicException) -> HTTPResponse:
        return _nothing(request, site, 405, "not_that_way", error)


def _page_in(language: str, site: Site):  # type: ignore[no-untyped-def,unused-ignore]
    async def page(request: Request) -> HTTPResponse:
        return _page(request, site, language)

    return page


def _letter_page_in(language: str, site: Site):  # type: ignore[no-untyped-def,unused-ignore]
    async def page(request: Request, letter: str) -> HTTPResponse:
        if letter not in known_letters():
            raise NotFound
        if letter == DEFAULT:
            asked = f"?{request.query_string}" if request.query_string else ""
            return reply.redirect(f"/{language}{asked}", status=308)
        return _page(request, site, language, letter)

    return page


def _letters_in(language: str, site: Site):  # type: ignore[no-untyped-def,unused-ignore]
    async def page(request: Request) -> HTTPResponse:
        typed = request.get_args(keep_blank_values=True).get("letter")
        html = site.letters(language, typed)
        if typed is None:
            return _lasting(request, html, language)
        carried = {"Content-Language": language, "Cache-Control": "no-store"}
        return reply.html(html, headers=carried)

    return page


def _about_us(site: Site, name: str, language: str):  # type: ignore[no-untyped-def,unused-ignore]
    html = site.about_us(name, language)

    async def page(request: Request) -> HTTPResponse:
        return _lasting(request, html, language)

    return page


def _page(request: Request, site: Site, language: str, letter: str = DEFAULT) -> HTTPResponse:
    today = clock.today()
    # `get_args` would leave an empty field out, and it is a mistake to be told of.
    fields = request.get_args(keep_blank_values=True)
    parts = {name: fields.get(name) for name in date_field.PARTS if name in fields}
    if parts:
        entry = date_field.read_parts(parts, language, today, letter)
        if entry.day is not None:
            # One address for one date, however it was put in.
            return reply.redirect(
                links.page(entry.day, language, letter=letter),
                {"Cache-Control": "no-store"},
                status=303,
            )
    else:
        entry = date_field.read(fields.get("letter_date"), today, letter)
    html = site.page(language, entry, today, letter)
    if entry.day is not None or entry.problem is not None:
        # On a shared computer the letter's date is nobody else's business.
        carried = {"Content-Language": language, "Cache-Control": "no-store"}
        return reply.html(html, headers=carried)
    return _lasting(request, html, language)


def _lasting(request: Request, html: str, language: str) -> HTTPResponse:
    """A page that is asked for again with its ETag, and sent again when it has changed."""
    etag = f'W/"{hashlib.sha256(html.encode()).hexdigest()[:16]}"'
    carried = {"Content-Language": language, "Cache-Control": "no-cache", "ETag": etag}
    copy = negotiation.has_copy(request.headers.get("If-None-Match", ""), etag.removeprefix("W/"))
    if copy:
        headers_of_copy = {**carried, "Vary": "Accept-Encoding"}
        return HTTPResponse(status=304, headers=headers_of_copy)
    return reply.html(html, headers=carried)


def _nothing(
    request: Request, site: Site, status: int, key: str, error: SanicException
) -> HTTPResponse:
    language = _language(request)
    carried = {**getattr(error, "headers", {}), "Content-Language": language}
    if status == 404 and negotiation.accepts_html(request.headers.get("Accept", "")):
        answer = reply.html(site.not_found(language), status=status, headers=carried)
    else:
        answer = reply.text(site.say(key, language), status=status, headers=carried)
    headers.add_vary(answer, "Accept")
    headers.add_vary(answer, "Accept-Language")
    return answer


def _language(request: Request) -> str:
    return negotiation.language(request.headers.get("Accept-Language", ""), LANGUAGES)
