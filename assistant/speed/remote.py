"""Calls the actions: less sent, one connection kept or none, the answer checked once.

- The conversation is sent without what no action reads (`_Slim`): Rasa sends all of it, which
  grows with every turn.
- The connection stays open between calls (`assistant.speed.wire`), or the actions are in this very
  process (`assistant.speed.here`); Rasa makes a new connection, and a new client, each time.
- The answer is checked against the schema of the events in it, and events of the same keys and
  types only once where the schema asks for no more. Rasa checks its own constant schema before
  every use, and each event against the schemas of all 23 kinds.

In a profile the check alone was an eighth of the processor time of a turn; what was sent was 110
KB after a hundred turns and is a few KB.
"""

from __future__ import annotations

from typing import Any

import aiohttp
import ujson
from jsonschema import Draft7Validator, ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.utils.schemas.events import EVENT_SCHEMA
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from sanic import Sanic

from assistant.runner.surroundings import HERE
from assistant.speed import here
from assistant.speed.wire import KEPT_S, Wire

_open: list[aiohttp.ClientSession] = []
_wires: list[Wire] = []


class SlimRemoteAction(RemoteAction):
    """An action on the action server; takes the place of Rasa's."""

    def __init__(self, name: str, action_endpoint: EndpointConfig | None) -> None:
        """Takes what Rasa's own takes.

        Args:
            name: The action's.
            action_endpoint: Where the action server is.
        """
        super().__init__(name, action_endpoint)
        if action_endpoint is not None and "session" not in vars(action_endpoint):
            action_endpoint.session = _Kept(action_endpoint)
            if str(action_endpoint.url).startswith(HERE):
                action_endpoint.request = here.request
            elif _is_plain(action_endpoint):
                action_endpoint.request = _Direct(action_endpoint).request

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        return super()._action_call_format(_Slim(tracker), domain)

    def _validate_action_result(self, result: dict[str, Any]) -> bool:
        check(result)
        return True


def check(result: Any) -> None:
    """Checks an answer of the action server as Rasa's schema asks.

    Args:
        result: The answer.

    Raises:
        ValidationError: It is not what an action server answers.
    """
    if not isinstance(result, dict):
        raise ValidationError(f"{type(result).__name__} is not of type 'object'")
    for events in (result.get("events", []), result.get("responses", [])):
        if not isinstance(events, list) or not all(isinstance(each, dict) for each in events):
            raise ValidationError("events and responses are lists of objects")
    for event in result.get("events", []):
        kind = event.get("event")
        shape = (kind, *((name, type(value)) for name, value in event.items()))
        if isinstance(kind, str) and shape in _right:
            continue
        _of(kind).validate(event)
        if kind in _FLAT and len(_right) < MOST_SHAPES:
            _right.add(shape)


def _validators() -> dict[str, Draft7Validator]:
    common = {key: value for key, value in EVENT_SCHEMA.items() if key != "oneOf"}
    return {
        kind["properties"]["event"]["const"]: Draft7Validator({**common, "allOf": [kind]})
        for kind in EVENT_SCHEMA["oneOf"]
    }


def _is_flat(kind: dict[str, Any]) -> bool:
    """Whether a schema asks for nothing but which keys there are, and of which type each is."""
    return set(kind) <= {"properties", "required"} and all(
        set(asked) <= {"type"} for name, asked in kind["properties"].items() if name != "event"
    )


MOST_SHAPES = 200

_right: set[tuple[Any, ...]] = set()
"""Keys and types of events that were checked; another such event of a flat schema is right too."""

_FLAT = {kind["properties"]["event"]["const"] for kind in EVENT_SCHEMA["oneOf"] if _is_flat(kind)}
_BY_KIND = _validators()
_ANY = Draft7Validator(EVENT_SCHEMA)


def _of(kind: Any) -> Draft7Validator:
    return _BY_KIND.get(kind, _ANY) if isinstance(kind, str) else _ANY


class _Slim:
    """A tracker that leaves out of its dump what no action reads."""

    def __init__(self, tracker: DialogueStateTracker) -> None:
        self._tracker = tracker

    @property
    def sender_id(self) -> str:
        return str(self._tracker.sender_id)

    def current_state(self, verbosity: EventVerbosity) -> dict[str, Any]:
        state: dict[str, Any] = self._tracker.current_state(EventVerbosity.NONE)
        state["events"] = [
            _slim(event)
            for event in self._tracker.events
            if type(event) in (UserUttered, BotUttered)
        ]
        return state


def _slim(event: UserUttered | BotUttered) -> dict[str, Any]:
    """What was said to the assistant, and by which response it answered.

    What the latest message was understood as, and what the slots are, is sent beside the events.
    """
    if isinstance(event, UserUttered):
        return {
            "event": event.type_name,
            "timestamp": event.timestamp,
            "metadata": event.metadata,
            "text": event.text,
            "parse_data": {"intent": event.intent, "entities": event.entities},
            "input_channel": event.input_channel,
            "message_id": event.message_id,
        }
    return {"event": event.type_name, "timestamp": event.timestamp, "metadata": event.metadata}


def _is_plain(endpoint: EndpointConfig) -> bool:
    """Whether it is called over plain HTTP, with nothing beside the request."""
    extras = (endpoint.headers, endpoint.params, endpoint.basic_auth, endpoint.token)
    return str(endpoint.url).startswith("http://") and not any(extras)


class _Direct:
    """Calls an endpoint without aiohttp's client (`assistant.speed.wire` says why)."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self._plain = endpoint.request
        self._wire = Wire(str(endpoint.url))
        _wires.append(self._wire)

    async def request(
        self, json: Any = None, timeout: float = DEFAULT_REQUEST_TIMEOUT, **kwargs: Any
    ) -> Any:
        """Takes the place of the endpoint's own, as `RemoteAction` calls it."""
        if kwargs != {"method": "post", "compress": False}:
            return await self._plain(json=json, timeout=timeout, **kwargs)
        answer = await self._wire.post(ujson.dumps(json).encode(), timeout)
        if answer.status >= 400:
            raise ClientResponseError(answer.status, answer.reason, answer.body)
        return ujson.loads(answer.body)


class _Kept:
    """Makes the client of an endpoint once; Rasa asks for one, uses and closes it at each call."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self._endpoint = endpoint
        self._session: aiohttp.ClientSession | None = None

    def __call__(self) -> _Kept:
        return self

    async def __aenter__(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            auth = self._endpoint.basic_auth
            self._session = aiohttp.ClientSession(
                headers=self._endpoint.headers,
                auth=aiohttp.BasicAuth(auth["username"], auth["password"]) if auth else None,
                timeout=aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT),
                json_serialize=ujson.dumps,
                connector=aiohttp.TCPConnector(keepalive_timeout=KEPT_S),
            )
            _open.append(self._session)
        return self._session

    async def __aexit__(self, *_: object) -> None:
        """The client stays."""


async def close() -> None:
    """Closes the connections."""
    while _wires:
        _wires.pop().close()
    while _open:
        await _open.pop().close()


def attach(app: Sanic) -> None:
    """Closes the connections with the server.

    Args:
        app: Rasa's web server.
    """

    @app.listener("after_server_stop")
    async def stopped(*_: object) -> None:
        await close()
