"""What programs look for at fixed addresses: robots.txt, the sitemap, security.txt."""

from __future__ import annotations

from datetime import timedelta

from sanic import Sanic
from sanic import response as reply
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.ground.settings import Settings
from assistant.website.frame import absolute
from assistant.website.site import Site
from letterclock import clock
from letterclock.letters import LANGUAGES

_ROBOTS = "User-agent: *\nDisallow: /letters/\nDisallow: /webhooks/\n"
_A_DAY = {"Cache-Control": "public, max-age=86400"}
_TRUSTED_FOR = timedelta(days=180)
"""How long a copy of security.txt may be believed (RFC 9116 advises less than a year)."""


def add_routes(app: Sanic, site: Site) -> None:
    """Adds the addresses.

    Args:
        app: The web server.
        site: The website, for its addresses.
    """
    contact = Settings.read().contact

    async def robots(request: Request) -> HTTPResponse:
        sitemap = absolute("/sitemap.xml")
        return reply.text(_ROBOTS + (f"Sitemap: {sitemap}\n" if sitemap else ""), headers=_A_DAY)

    async def sitemap(request: Request) -> HTTPResponse:
        if not absolute("/"):
            raise NotFound
        found = [absolute(f"/{each}{path}") for path in site.paths for each in LANGUAGES]
        body = "".join(f"<url><loc>{each}</loc></url>" for each in found)
        return HTTPResponse(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</urlset>\n',
            headers=_A_DAY,
            content_type="application/xml; charset=utf-8",
        )

    async def security(request: Request) -> HTTPResponse:
        # Without somebody to write to there is nothing to say (RFC 9116, 2.5.3).
        if not contact:
            raise NotFound
        lines = [
            f"Contact: {contact}",
            f"Expires: {(clock.today() + _TRUSTED_FOR).isoformat()}T00:00:00Z",
            f"Preferred-Languages: {', '.join(LANGUAGES)}",
        ]
        address = absolute("/.well-known/security.txt")
        lines += [f"Canonical: {address}"] if address else []
        return reply.text("\n".join(lines) + "\n", headers=_A_DAY)

    for path, handler in (
        ("/robots.txt", robots),
        ("/sitemap.xml", sitemap),
        ("/.well-known/security.txt", security),
    ):
        app.add_route(handler, path, methods=["GET", "HEAD"], name=handler.__name__)
