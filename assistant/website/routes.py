"""The help website's addresses: its pages, its files, its errors."""

from __future__ import annotations

import hashlib

from sanic import Sanic
from sanic import response as reply
from sanic.exceptions import MethodNotSupported, NotFound, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.door.wellformed import WellFormedRequest
from assistant.website import assets, date_field, downloads, headers, negotiation, refusals
from assistant.website.page import Site
from letterclock import clock
from letterclock.letters import LANGUAGES


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

    async def home(request: Request) -> HTTPResponse:
        answer = _page(request, site, _language(request))
        headers.add_vary(answer, "Accept-Language")
        return answer

    app.add_route(home, "/", methods=["GET", "HEAD"], name="home")
    for language in LANGUAGES:
        app.add_route(
            _page_in(language, site), f"/{language}", methods=["GET", "HEAD"], name=language
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


def _page(request: Request, site: Site, language: str) -> HTTPResponse:
    today = clock.today()
    # `get_args` would leave an empty field out, and it is a mistake to be told of.
    fields = request.get_args(keep_blank_values=True)
    entry = date_field.read(fields.get("letter_date"), today)
    html = site.page(language, entry, today)
    carried = {"Content-Language": language}
    if entry.day is not None or entry.problem is not None:
        # On a shared computer the letter's date is nobody else's business.
        return reply.html(html, headers={**carried, "Cache-Control": "no-store"})
    etag = f'W/"{hashlib.sha256(html.encode()).hexdigest()[:16]}"'
    carried |= {"Cache-Control": "no-cache", "ETag": etag}
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
