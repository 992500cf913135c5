"""Runs the actions in Rasa's own process, where they are not asked for as a server of their own.

A call to another process on the same machine takes as long as four actions: an HTTP client, an
HTTP server, and the machine turning from one to the other and back. What an action is told and
what it answers is the same as over HTTP, JSON and all: it cannot touch the conversation it is
told of. An action that fails is answered as the action server answers it.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

import ujson
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.utils.endpoints import ClientResponseError
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException
from sanic import Sanic

from assistant.runner.surroundings import HERE

logger = logging.getLogger(__name__)

PACKAGE = "actions"


@lru_cache(maxsize=1)
def executor() -> ActionExecutor:
    """The actions, read once."""
    made = ActionExecutor()
    made.register_package(PACKAGE)
    return made


async def request(
    json: Any = None, method: str = "post", timeout: float = DEFAULT_REQUEST_TIMEOUT, **_: Any
) -> Any:
    """Runs an action; takes the place of a request to the action server.

    Args:
        json: What the action server would be sent.
        method: Of HTTP; there is one.
        timeout: Nothing is waited for here.

    Raises:
        ClientResponseError: As after an error of the action server.
    """
    try:
        answer = await executor().run(ujson.loads(ujson.dumps(json)))
    except ActionExecutionRejection as error:
        raise _refused(400, error) from None
    except ActionNotFoundException as error:
        raise _refused(404, error) from None
    except Exception as error:
        # What it says can quote what a person wrote; `assistant.watch.bare` logs where it was.
        logger.exception("An action failed")
        raise ClientResponseError(500, "Internal Server Error", type(error).__name__) from None
    return ujson.loads(ujson.dumps(answer))


def _refused(status: int, error: Any) -> ClientResponseError:
    body = {"error": error.message, "action_name": error.action_name}
    return ClientResponseError(status, error.message, ujson.dumps(body))


def attach(app: Sanic) -> None:
    """Reads the actions before people come.

    Args:
        app: Rasa's web server.
    """

    @app.listener("after_server_start")
    async def read(*_: object) -> None:
        endpoint = getattr(getattr(app.ctx, "agent", None), "action_endpoint", None)
        if endpoint is not None and str(endpoint.url).startswith(HERE):
            executor()
