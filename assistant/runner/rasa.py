"""Rasa's own command line, with this project's channels and listening socket in place.

Rasa has no setting for these; each is one name replaced before it is used.
"""

from __future__ import annotations

import asyncio
from typing import Any

from assistant.runner import kin, sockets

kin.follow_parent()

from assistant.speed import deferred  # noqa: E402

deferred.install()

import rasa.core.actions.action  # noqa: E402
import rasa.core.agent  # noqa: E402
import rasa.core.channels  # noqa: E402
import rasa.core.processor  # noqa: E402
import rasa.core.run  # noqa: E402
import rasa.server  # noqa: E402
from rasa.__main__ import main as rasa_main  # noqa: E402
from rasa.core.channels import console  # noqa: E402
from sanic import Sanic  # noqa: E402

from assistant.channels import front, terminal  # noqa: E402
from assistant.door import entrance  # noqa: E402
from assistant.runner import discretion  # noqa: E402
from assistant.speed import (  # noqa: E402
    classifier,
    defaults,
    domains,
    events,
    graph,
    here,
    memories,
    ngrams,
    remote,
    rules,
    settled,
    slots,
    states,
    trusted,
    understanding,
    unlogged,
)
from assistant.watch import upkeep  # noqa: E402


class HandedSocketSanic(Sanic):
    """Serves the socket the supervisor handed over, where there is one."""

    def run(self, host: Any = None, port: Any = None, **kwargs: Any) -> None:
        """Runs the server, on the given address only if no socket was handed over."""
        handed = sockets.inherited()
        if handed is None:
            super().run(host=host, port=port, motd=False, access_log=False, **kwargs)
        else:
            super().run(sock=handed, motd=False, access_log=False, **kwargs)


def add_routes(app: Sanic) -> None:
    """Adds what stands beside the channels.

    Args:
        app: Rasa's web server.
    """
    front.add_routes(app)
    upkeep.attach(app)
    remote.attach(app)
    here.attach(app)
    settled.attach(app)


def quicken() -> None:
    """Puts what `assistant.speed` has in the place of Rasa's own."""
    trusted.few()
    events.install()
    states.install()
    rules.install()
    unlogged.install()
    understanding.install()
    classifier.install()
    ngrams.install()
    domains.install()
    defaults.install()
    memories.install()
    slots.install()
    rasa.core.processor.DaskGraphRunner = graph.StraightRunner
    rasa.core.actions.action.RemoteAction = remote.SlimRemoteAction


def main() -> None:
    """Runs `rasa` with the arguments of this process."""
    discretion.while_starting()
    rasa.core.run.Sanic = HandedSocketSanic
    rasa.core.channels.channel.register = entrance.register
    rasa.server.add_root_route = add_routes
    # Rasa's library for this is unmaintained and answers for every route; the one channel that
    # other websites may call says so itself (assistant/channels/website/sites.py).
    rasa.server.configure_cors = lambda app, cors_origins="": None
    # It answers as if all were well while a turn is kept nowhere, and begins a conversation it
    # cannot read anew. The guard apologises instead, with the dates, until the database is back.
    rasa.core.agent.FailSafeTrackerStore = lambda store: store
    rasa.core.channels.BUILTIN_CHANNELS["cmdline"] = terminal.TerminalInput
    console.record_messages = terminal.converse
    quicken()
    try:
        rasa_main()
    except (KeyboardInterrupt, asyncio.CancelledError):
        # Ctrl-C while the model is still loading.
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
