"""What every answer of the server carries, Rasa's own and errors too."""

from __future__ import annotations

import gzip

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.website import negotiation

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing but this server's own files; nothing inline; no frame around it."""

_CLOSED = (
    "accelerometer autoplay camera clipboard-read display-capture "
    "encrypted-media fullscreen geolocation gyroscope hid identity-credentials-get idle-detection "
    "local-fonts magnetometer microphone midi payment picture-in-picture "
    "publickey-credentials-get screen-wake-lock serial storage-access usb window-management "
    "xr-spatial-tracking"
)

SECURITY = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _CLOSED.split()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

FOR_ANYONE = {"Cross-Origin-Resource-Policy": "cross-origin"}
"""For files that pages of other sites show: the chat, the pictures, the calendar file."""

_COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "application/problem+json",
    "image/svg+xml",
)
_WORTH_COMPRESSING = 400
"""Bytes; a smaller answer fits into one packet as it is."""
_LEVEL = 6


def add_headers(app: Sanic) -> None:
    """Lets every answer carry the security headers, and compresses it where that is wanted.

    Args:
        app: The web server.
    """

    @app.middleware("response")  # type: ignore[misc,unused-ignore]
    async def complete(request: Request, response: HTTPResponse) -> None:
        for name, value in SECURITY.items():
            # A file may say something else about itself, such as who may show it.
            if name not in response.headers:
                response.headers[name] = value
        _compress(request, response)


def add_vary(response: HTTPResponse, name: str) -> None:
    """Adds a request header to those a stored answer depends on."""
    named = [each.strip() for each in response.headers.get("Vary", "").split(",") if each.strip()]
    if name not in named:
        response.headers["Vary"] = ", ".join([*named, name])


def _compress(request: Request, response: HTTPResponse) -> None:
    kind = response.headers.get("Content-Type") or response.content_type or ""
    if not kind.startswith(_COMPRESSED) or "Content-Encoding" in response.headers:
        return
    add_vary(response, "Accept-Encoding")
    body = response.body or b""
    if len(body) < _WORTH_COMPRESSING:
        return
    if negotiation.accepts_gzip(request.headers.get("Accept-Encoding", "")):
        response.body = gzip.compress(body, _LEVEL, mtime=0)
        response.headers["Content-Encoding"] = "gzip"
