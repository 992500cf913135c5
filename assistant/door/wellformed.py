"""Answers requests whose address makes no sense; Sanic closes the connection without a word."""

from __future__ import annotations

from typing import Any

from sanic.exceptions import BadRequest
from sanic.request import Request


class WellFormedRequest(Request):
    """Takes the place of Sanic's own."""

    __slots__ = ()

    def __init__(
        self, url_bytes: bytes, headers: Any, version: str, method: str, *args: Any, **kwargs: Any
    ) -> None:
        try:
            super().__init__(url_bytes, headers, version, method, *args, **kwargs)
        except Exception:
            # Sanic makes an empty request to answer a broken one; the address may be what broke it.
            super().__init__(b"/", headers, version, method, *args, **kwargs)
            if method != "NONE":
                raise BadRequest("The address of the request makes no sense.") from None
