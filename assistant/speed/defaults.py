"""Makes Rasa's own actions once; Rasa makes all twelve at each of the three it looks up in a turn.

They keep nothing from one run to the next.
"""

from __future__ import annotations

from typing import Any

import rasa.core.actions.action
from rasa.core.actions.action import Action
from rasa.utils.endpoints import EndpointConfig

_plain = rasa.core.actions.action.default_actions
_made: list[tuple[EndpointConfig | None, list[Action]]] = []


def default_actions(action_endpoint: EndpointConfig | None = None) -> list[Action]:
    """Rasa's own actions; takes the place of its `default_actions`.

    Args:
        action_endpoint: Where the other actions are; there is one for a server.
    """
    for endpoint, actions in _made:
        if endpoint is action_endpoint:
            return list(actions)
    actions = _plain(action_endpoint)
    _made[:] = [(action_endpoint, actions)]
    return list(actions)


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = rasa.core.actions.action
    replaced.default_actions = default_actions
