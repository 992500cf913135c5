"""What the Rasa server does beside answering: counts are served, old conversations deleted."""

from __future__ import annotations

import threading
import time
from typing import Any

from sanic import Sanic

from assistant.ground.settings import Settings
from assistant.stores import retention
from assistant.stores.forget import inside
from assistant.watch import journal, metrics

EVERY_S = 6 * 3600.0
"""From one search for old conversations to the next, in seconds."""

AGAIN_S = 600.0
"""From a search that failed to the next, in seconds."""

LEAVE_S = 2.0
"""How long the end waits for a deletion under way, in seconds."""


def attach(app: Sanic) -> None:
    """Lets it begin and end with the server.

    Args:
        app: Rasa's web server.
    """
    settings = Settings.read()
    ending = threading.Event()

    @app.listener("after_server_start")
    async def begin(running: Sanic, _: Any) -> None:
        if settings.metrics_port is not None:
            metrics.serve(settings.metrics_port)
        if settings.retention_days:
            arguments = (running.ctx.agent.tracker_store, settings.retention_days, ending)
            running.ctx.sweeper = threading.Thread(target=sweep, args=arguments, daemon=True)
            running.ctx.sweeper.start()

    @app.listener("before_server_stop")
    async def end(running: Sanic, _: Any) -> None:
        ending.set()
        if getattr(running.ctx, "sweeper", None):
            running.ctx.sweeper.join(LEAVE_S)


def sweep(store: Any, days: int, ending: threading.Event) -> None:
    """Deletes old conversations now and again, until told to end.

    Args:
        store: The agent's store.
        days: How long a conversation may have been silent.
        ending: Set when it is time to end.
    """
    while not ending.is_set():
        pause = EVERY_S
        try:
            kept = inside(store)
            before = time.time() - days * retention.DAY_S
            count = retention.delete_silent(kept.engine, before, ending.wait)
            if count:
                kept.erase()
                metrics.deleted("age", count)
            metrics.SWEPT.set_to_current_time()
        except Exception as error:
            # A database that is away for a while.
            pause = AGAIN_S
            metrics.failed("retention")
            journal.failed(error, "old conversations were not deleted")
        ending.wait(pause)
