"""All kinds of hostile requests, over all doors."""

from __future__ import annotations

from tests.fuzz import payloads, platforms, sockets

KINDS: tuple[payloads.Kind, ...] = (
    *payloads.KINDS,
    platforms.said,
    platforms.misshapen,
    platforms.misshapen,
    platforms.guessed,
    platforms.unsigned,
    sockets.addressed,
    sockets.packets,
    sockets.misshapen,
    sockets.said,
    sockets.over_websocket,
)
