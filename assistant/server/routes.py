"""What stands beside the channels: the help website, `/health` and `/health/turn`."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import Any

from sanic import Sanic
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.rasa import local_action
from assistant.server.configuration import EXIT_STATUS
from assistant.server.health import Pulse
from assistant.stores.forget import CannotForget, inside
from assistant.watch import scrub
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
        # Sanic listens before it runs, and what asks it to end meanwhile is lost.
        if is_ready(app) and app.state.is_running:
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
        _demand_a_store_that_forgets(running)
        local_action.executor()
        # Python looks through all objects there are for those that only hold each other; of a model
        # and its libraries there are so many that everybody would wait 140 ms meanwhile.
        gc.collect()
        gc.freeze()
        scrub.while_serving()


def _demand_a_store_that_forgets(app: Sanic) -> None:
    try:
        inside(app.ctx.agent.tracker_store)
    except CannotForget as error:
        print(
            f"{error}, so nothing anybody wrote could be deleted; use one of assistant/stores "
            "(endpoints.yml).",
            file=sys.stderr,
            flush=True,
        )
        os._exit(EXIT_STATUS)


def is_ready(app: Sanic) -> bool:
    """Whether the model is loaded."""
    agent = getattr(app.ctx, "agent", None)
    return agent is not None and agent.is_ready()
