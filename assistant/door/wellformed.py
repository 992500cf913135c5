"""Refuses requests that Sanic 21.12 cannot cope with, before it reads their bodies.

`Content-Length: -5` keeps it in a loop for ever, and with it everyone else: the last release of its
line does not check. Others it answers with a 500, or not at all.
"""

from __future__ import annotations

import re
from typing import Any

from sanic.exceptions import InvalidUsage
from sanic.request import Request

_LENGTH = re.compile(r"[0-9]{1,12}")


class WellFormedRequest(Request):
    """Takes the place of Sanic's own."""

    __slots__ = ()

    def __init__(
        self, url_bytes: bytes, headers: Any, version: str, method: str, *args: Any, **kwargs: Any
    ) -> None:
        """Checks what says how long the body is, and the address.

        Raises:
            InvalidUsage: They make no sense.
        """
        try:
            super().__init__(url_bytes, headers, version, method, *args, **kwargs)
        except Exception:
            # Sanic makes an empty request to answer a broken one; the address may be what broke it.
            super().__init__(b"/", headers, version, method, *args, **kwargs)
            if method != "NONE":
                raise InvalidUsage("The address of the request makes no sense.") from None
        lengths = headers.getall("content-length", [])
        codings = headers.getall("transfer-encoding", [])
        if len(lengths) + len(codings) > 1:
            raise InvalidUsage("The request names more than one length.")
        if lengths and not _LENGTH.fullmatch(lengths[0]):
            raise InvalidUsage("The length of the request is no number.")
        if codings and codings[0] != "chunked":
            raise InvalidUsage("The request comes in a way that is not understood.")
