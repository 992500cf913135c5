"""What stands beside the channels: the help website, `/health` and `/health/turn`."""

from __future__ import annotations

import logging
import os
from typing import Any

from sanic import Sanic
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.pulse import Pulse
from assistant.runner import discretion
from assistant.website import routes

logger = logging.getLogger(__name__)


def add_routes(app: Sanic) -> None:
    """Adds the website and `/health`; takes the place of `rasa.server.add_root_route`.

    Args:
        app: Rasa's web server.
    """
    routes.add_routes(app)

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        if is_ready(app):
            return reply.json({"status": "ok"})
        return reply.json({"status": "no model loaded"}, status=503)

    @app.get("/health/turn")
    async def turn(request: Request) -> HTTPResponse:
        if not hasattr(app.ctx, "pulse"):
            app.ctx.pulse = Pulse()
        if is_ready(app) and await app.ctx.pulse.beats(app.ctx.agent):
            return reply.json({"status": "ok"})
        return reply.json({"status": "a turn is not answered"}, status=503)

    @app.listener("after_server_start")
    async def begin(running: Sanic, _: Any) -> None:
        # Rasa goes on without a model when it cannot load one, and would answer nothing.
        if not is_ready(running):
            logger.critical("The model could not be loaded; see above. Stopping.")
            os._exit(1)
        discretion.while_serving()


def is_ready(app: Sanic) -> bool:
    """Whether the model is loaded."""
    agent = getattr(app.ctx, "agent", None)
    return agent is not None and agent.is_ready()
