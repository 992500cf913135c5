"""The few files the pages are made of, served from memory: a fixed table, no folder.

An address with the right `?v=` (the file's hash) may be kept forever; without it for minutes. A
released chat (`web/released`) has its version in its address, and is never changed. Each file is
compressed once, when the server starts.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.ground.settings import ROOT
from assistant.website import headers, negotiation
from assistant.website.png import png

WEB = ROOT / "web"

_FOREVER = "public, max-age=31536000, immutable"
_MINUTES = "public, max-age=300"
_TOUCH_ICON = 180
"""Pixels, as Apple asks for."""


@dataclass(frozen=True)
class Asset:
    """A file in memory.

    Attributes:
        body: What it holds.
        content_type: What it is.
        headers: What its answers carry beside the usual.
        lasting: Its address always has this content.
    """

    body: bytes
    content_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    lasting: bool = False

    @cached_property
    def version(self) -> str:
        """The hash of its content, for `?v=`."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    @cached_property
    def integrity(self) -> str:
        """The hash for a page's `integrity` attribute."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.body).digest()).decode()

    @cached_property
    def compressed(self) -> bytes:
        """Its content as gzip makes it smallest."""
        return gzip.compress(self.body, 9, mtime=0)

    def answer(self, request: Request) -> HTTPResponse:
        """The file, or that the browser's own copy is still good."""
        plain, small = f'"{self.version}"', f'"{self.version}-gzip"'
        packed = negotiation.accepts_gzip(request.headers.get("Accept-Encoding", ""))
        # An old page may ask for an old version: it gets the present one, not to be kept.
        lasting = self.lasting or request.args.get("v") == self.version
        carried = {
            **self.headers,
            "ETag": small if packed else plain,
            "Cache-Control": _FOREVER if lasting else _MINUTES,
            "Vary": "Accept-Encoding",
        }
        if negotiation.has_copy(request.headers.get("If-None-Match", ""), plain, small):
            return HTTPResponse(status=304, headers=carried)
        if packed:
            carried["Content-Encoding"] = "gzip"
        return HTTPResponse(
            self.compressed if packed else self.body,
            headers=carried,
            content_type=self.content_type,
        )


def load(web: Path | None = None) -> dict[str, Asset]:
    """Reads the files, by address; the chat is left out where it was not built.

    Args:
        web: The folder they are in; `web` of this project if None.
    """
    web = web or WEB
    # Any page may load the chat, also as a module or with an integrity hash, which need CORS.
    shared = {**headers.FOR_ANYONE, "Access-Control-Allow-Origin": "*"}
    script = "text/javascript; charset=utf-8"
    sign = web / "pages" / "favicon.svg"
    assets = {
        "/page.css": Asset((web / "page.css").read_bytes(), "text/css; charset=utf-8"),
        "/page.js": Asset((web / "pages" / "page.js").read_bytes(), script),
        "/leave.js": Asset((web / "pages" / "leave.js").read_bytes(), script),
        "/favicon.svg": Asset(sign.read_bytes(), "image/svg+xml"),
        "/touch-icon.png": Asset(
            png(sign.read_text("utf-8"), _TOUCH_ICON), "image/png", headers.FOR_ANYONE
        ),
    }
    chat = web / "dist" / "chat.js"
    if chat.is_file():
        assets["/chat.js"] = Asset(chat.read_bytes(), script, shared)
    for released in (web / "released").glob("*/chat.js"):
        path = f"/chat/{released.parent.name}/chat.js"
        assets[path] = Asset(released.read_bytes(), script, shared, lasting=True)
    return assets


def add_routes(app: Sanic, assets: Mapping[str, Asset]) -> None:
    """Adds an address for each file.

    Args:
        app: The web server.
        assets: The files by address.
    """
    for path, asset in assets.items():
        # Compressed now, not while the first person waits.
        _ = asset.compressed
        app.add_route(_answering(asset), path, methods=["GET", "HEAD"], name=f"asset_{path[1:]}")


def _answering(asset: Asset):  # type: ignore[no-untyped-def,unused-ignore]
    async def answer(request: Request) -> HTTPResponse:
        return asset.answer(request)

    return answer
