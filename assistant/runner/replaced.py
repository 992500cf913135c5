"""What stands in Rasa's place while it serves.

Rasa has no setting for these; each is one name replaced before it is used.
"""

from __future__ import annotations

from typing import Any

import rasa.core.actions.action
import rasa.core.agent
import rasa.core.channels
import rasa.core.channels.channel
import rasa.core.processor
import rasa.server
from rasa.core.channels import console
from sanic import Sanic

from assistant.channels import front, terminal
from assistant.door import entrance
from assistant.runner import sockets
from assistant.speed import (
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
from assistant.watch import upkeep

_plain_run = Sanic.run


def serve(self: Sanic, host: Any = None, port: Any = None, **kwargs: Any) -> None:
    """Runs a web server; takes the place of `Sanic.run`, which Rasa calls as Sanic 21 had it.

    In this process: the applications of Rasa and rasa-sdk cannot be built again in another, as
    Sanic does since 22.9. On the socket the supervisor handed over, where there is one.

    Args:
        self: The application.
        host: The address it listens at.
        port: Its port.
        **kwargs: Sanic's own.
    """
    handed = sockets.inherited()
    where = {"host": host, "port": port} if handed is None else {"sock": handed}
    kwargs.pop("workers", None)
    # No list of addresses and of who asked, whatever the environment says.
    ours = {"single_process": True, "motd": False, "access_log": False}
    _plain_run(self, **{**kwargs, **where, **ours})


def serve_in_one_process() -> None:
    """From now on, every web server runs so."""
    Sanic.run = serve


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


def install() -> None:
    """Puts the guard, the website and the terminal's prompt in place, and all that is quicker."""
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
