"""What stands in Rasa's place, however it is started: names that Rasa has no setting for.

Each is one name, replaced before it is used, with its reason; `tests/server/test_replaced.py` holds
each against the original.
"""

from __future__ import annotations

from typing import Any

import rasa.core.agent
import rasa.core.channels
import rasa.server
from rasa.core.channels import console
from sanic import Sanic

from assistant.channels import terminal
from assistant.door import guarded
from assistant.ground import sockets
from assistant.rasa.processor import Processor
from assistant.server import routes, upkeep

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


def serve_guarded(self: Sanic, host: Any = None, port: Any = None, **kwargs: Any) -> None:
    """The same for this project's server, which is not reached around the guard.

    Raises:
        SystemExit: A connector is not behind the guard.
    """
    try:
        guarded.demand(map(type, getattr(self.ctx, "input_channels", ())))
    except guarded.Unguarded as error:
        raise SystemExit(str(error)) from None
    serve(self, host, port, **kwargs)


def add_routes(app: Sanic) -> None:
    """Adds what stands beside the channels; takes the place of `rasa.server.add_root_route`.

    Args:
        app: Rasa's web server.
    """
    routes.add_routes(app)
    upkeep.attach(app)


def in_one_process() -> None:
    """From now on, every web server runs so."""
    Sanic.run = serve


def install() -> None:
    """Puts this project's parts in Rasa's place."""
    Sanic.run = serve_guarded
    # The website is at "/", where Rasa says hello.
    rasa.server.add_root_route = add_routes
    # Rasa's library for this is unmaintained and answers for every route; the one channel that
    # other websites may call says so itself (assistant/channels/website/sites.py).
    rasa.server.configure_cors = lambda app, cors_origins="": None
    # It answers as if all were well while a turn is kept nowhere, and begins a conversation it
    # cannot read anew. The guard apologises instead, with the dates, until the database is back.
    rasa.core.agent.FailSafeTrackerStore = lambda store: store
    # The turn itself.
    rasa.core.agent.MessageProcessor = Processor
    # The shell's connector, which is behind the guard, and its prompt.
    rasa.core.channels.BUILTIN_CHANNELS["cmdline"] = terminal.TerminalInput
    console.record_messages = terminal.converse
