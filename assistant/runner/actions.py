"""The action server, on loopback only.

The one that comes with Rasa listens on every interface, lets any website call it, and answers
an error with the whole conversation. This is the same application without these three.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback

from assistant.runner import kin, sockets

kin.follow_parent()

from rasa_sdk import endpoint, utils  # noqa: E402
from sanic import Sanic  # noqa: E402
from sanic import response as reply  # noqa: E402
from sanic.handlers import ErrorHandler  # noqa: E402
from sanic.request import Request  # noqa: E402
from sanic.response import HTTPResponse  # noqa: E402

from assistant.runner.settings import LOOPBACK  # noqa: E402
from assistant.watch import bare  # noqa: E402

# By name: as the program that runs, this module is called "__main__".
logger = logging.getLogger("assistant.runner.actions")

DEFAULT_PORT = 5055


def create_app(package: str = "actions") -> Sanic:
    """The action server's web application.

    Args:
        package: Where the actions are.
    """
    app = endpoint.create_app(package, cors_origins=[])
    # In the place of its own, which answers with what it was sent.
    app.error_handler = ErrorHandler()
    app.error_handler.add(Exception, report)
    return app


async def report(request: Request, error: Exception) -> HTTPResponse:
    """Answers a failed action, without a word of the conversation in the answer or the log."""
    logger.error(
        "An action failed with %s at:\n%s",
        type(error).__name__,
        "".join(traceback.format_tb(error.__traceback__)),
    )
    return reply.json({"error": f"The action failed with {type(error).__name__}."}, status=500)


def main() -> None:
    """Serves until told to stop."""
    # The supervisor runs this in the checkout; its folder is where `actions` is.
    sys.path.insert(0, os.getcwd())  # noqa: PTH109
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)-8s %(name)s  - %(message)s"
    )
    utils.update_sanic_log_level()
    app = create_app()
    # What an error says can quote what a person wrote.
    bare.from_now_on()
    handed = sockets.inherited() or sockets.take(
        LOOPBACK, int(os.environ.get("ACTION_PORT", DEFAULT_PORT))
    )
    app.run(sock=handed, single_process=True, motd=False, access_log=False)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
