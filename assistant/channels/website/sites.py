"""Which other websites may show the chat (CORS)."""

from __future__ import annotations

from sanic.request import Request
from sanic.response import HTTPResponse

_PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "content-type",
    "Access-Control-Max-Age": "86400",
}


def let_in(origins: frozenset[str], request: Request, response: HTTPResponse) -> None:
    """Adds what a browser needs to hand the answer to a page of another origin.

    Args:
        origins: Who may.
        request: The request; its Origin is compared whole, never by pattern.
        response: The answer.
    """
    response.headers["Vary"] = "Origin"
    origin = request.headers.get("origin")
    if origin in origins:
        response.headers["Access-Control-Allow-Origin"] = origin
        if request.method == "OPTIONS":
            response.headers.update(_PREFLIGHT)
