"""Whence a message comes: for the rate alone, so it is never stored or logged."""

from __future__ import annotations

from contextvars import ContextVar

from sanic.request import Request

current: ContextVar[str | None] = ContextVar("address", default=None)
"""The address of the message being handled; None where the platform hides it."""


def of(request: Request, proxies: int) -> str:
    """The caller's address, seen through one's own proxies.

    Args:
        request: The request.
        proxies: How many of them stand in front.
    """
    told = [each.strip() for each in request.headers.get("x-forwarded-for", "").split(",")]
    # Counted from the right: what stands further left was written by the caller.
    if proxies and len(told) >= proxies and told[-proxies]:
        return told[-proxies]
    return str(request.ip)
