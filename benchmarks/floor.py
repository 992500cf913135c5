"""The floor: a server of the same kind that reads the request and always answers the same."""

from __future__ import annotations

import sys

from sanic import Sanic
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

ANSWER = "You have until Monday, November 23, 2026 – that is today."


def app() -> Sanic:
    """The server."""
    made = Sanic("floor")

    @made.post("/webhooks/rest/webhook")
    async def receive(request: Request) -> HTTPResponse:
        return reply.json([{"recipient_id": request.json["sender"], "text": ANSWER}])

    return made


if __name__ == "__main__":
    app().run("127.0.0.1", int(sys.argv[1]), single_process=True, motd=False, access_log=False)
