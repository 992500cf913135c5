"""What is answered where Sanic would write its own error page: one clear sentence."""

from __future__ import annotations

from sanic import Sanic
from sanic import response as reply
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.watch import journal
from assistant.website import negotiation
from assistant.website.site import Site
from letterclock.letters import LANGUAGES

TOO_LARGE = 413
FOR_PROGRAMS = "/webhooks/"
"""Addresses below it speak JSON."""


def add_refusals(app: Sanic, site: Site) -> None:
    """Answers what no route answers.

    Args:
        app: The web server.
        site: The website, for its texts.
    """

    @app.exception(SanicException)  # type: ignore[misc,unused-ignore]
    async def refuse(request: Request, error: SanicException) -> HTTPResponse:
        status = getattr(error, "status_code", None) or 500
        if status >= 500:
            journal.failed(error)
        key = "too_large" if status == TOO_LARGE else "no_request" if status < 500 else "our_fault"
        return _say(request, site, key, status)

    @app.exception(Exception)  # type: ignore[misc,unused-ignore]
    async def fail(request: Request, error: Exception) -> HTTPResponse:
        journal.failed(error)
        return _say(request, site, "our_fault", 500)


def _say(request: Request, site: Site, key: str, status: int) -> HTTPResponse:
    language = negotiation.language(request.headers.get("Accept-Language", ""), LANGUAGES)
    headers = {"Cache-Control": "no-store", "Content-Language": language}
    sentence = site.say(key, language)
    if request.path.startswith(FOR_PROGRAMS):
        return reply.json({"error": sentence}, status=status, headers=headers)
    return reply.text(sentence, status=status, headers=headers)
