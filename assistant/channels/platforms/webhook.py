"""The routes of a platform's webhook; what comes in is believed once its signature is right."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.platforms.outbox import Outbox
from assistant.channels.platforms.turns import Turns
from assistant.channels.request import BadRequest
from assistant.door.guard import report
from assistant.watch import metrics

END_S = 4.0
"""How long the end of the server waits for answers on their way, in seconds."""

Answer = Callable[[Request], Awaitable[HTTPResponse]]


def add(
    routes: Blueprint, turns: Turns, outbox: Outbox, signed: Callable[[Request], bool], take: Answer
) -> None:
    """Adds `GET /` (is it there?) and `POST /webhook`, and an end that waits.

    Args:
        routes: The channel's.
        turns: Its turns.
        outbox: Its answers on their way.
        signed: Whether the platform signed a request.
        take: Answers a signed request.
    """

    @routes.get("/")
    async def health(request: Request) -> HTTPResponse:
        return reply.json({"status": "ok"})

    @routes.post("/webhook")
    async def receive(request: Request) -> HTTPResponse:
        if not signed(request):
            metrics.refused("signature")
            return reply.text(
                "This door is for the platform: the signature is missing or wrong.", 403
            )
        try:
            return await take(request)
        except BadRequest as error:
            return reply.text(str(error), 400)
        except Exception as error:
            report(error)
            return reply.text("Something went wrong on our side.", 500)

    @routes.listener("before_server_stop")
    async def end(*_: Any) -> None:
        await turns.close(END_S / 2)
        await outbox.close(END_S / 2)


def json_of(body: bytes | str) -> Any:
    """The JSON of a signed request.

    Raises:
        BadRequest: It is none.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("The body is not valid JSON.") from None


def at(body: Any, *path: str | int) -> Any:
    """What stands at a place in JSON; None where there is no such place.

    Args:
        body: Any JSON.
        *path: Keys of objects and indexes of lists.
    """
    for step in path:
        if isinstance(body, dict):
            body = body.get(step)
        elif isinstance(body, list) and isinstance(step, int) and step < len(body):
            body = body[step]
        else:
            return None
    return body


def text_at(body: Any, *path: str | int) -> str | None:
    """A text, or a number as text, at a place in JSON; None where there is none."""
    found = at(body, *path)
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    # Halves of surrogate pairs, which JSON can hold, no encoding takes.
    return str(found).encode("utf-8", "ignore").decode("utf-8")
