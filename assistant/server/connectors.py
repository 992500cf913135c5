"""The connectors of credentials.yml, each behind the guard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.core.channels import BUILTIN_CHANNELS
from rasa.core.channels.channel import InputChannel
from rasa.shared.utils.common import class_from_module_path

from assistant.door.guarded import Unguarded, demand, guarded
from assistant.server.configuration import BadConfiguration


def check(names: Iterable[str], file: str) -> None:
    """Looks whether a server can have these; Rasa's own are put behind the guard.

    Args:
        names: As they stand in the file: Rasa's short names, or where a class is.
        file: The file's name.

    Raises:
        BadConfiguration: There is no such channel, two are at one address, or one hands messages
            to Rasa as they come.
    """
    found: dict[str, str] = {}
    for name in names:
        if name in BUILTIN_CHANNELS:
            BUILTIN_CHANNELS[name] = behind_guard(BUILTIN_CHANNELS[name])
        connector = BUILTIN_CHANNELS.get(name) or _class(name, file)
        place = connector.name()
        if place in found:
            raise BadConfiguration(
                f"{file}: {found[place]} and {name} are both at /webhooks/{place}/; keep one."
            )
        found[place] = name
        try:
            demand([connector])
        except Unguarded as error:
            raise BadConfiguration(f"{file}: {error}") from None


def _class(name: str, file: str) -> Any:
    try:
        found = class_from_module_path(name)
    except (AttributeError, ImportError):
        raise BadConfiguration(f"{file}: there is no channel {name}.") from None
    if not issubclass(found, InputChannel):
        raise BadConfiguration(f"{file}: {name} is no channel.")
    return found


def behind_guard(connector: type[InputChannel]) -> type[InputChannel]:
    """One of Rasa's own connectors, its messages taken by the guard first.

    Args:
        connector: The class; one that is behind the guard stays as it is.
    """
    blueprint: Any = connector.blueprint
    if getattr(blueprint, "is_guarded", False):
        return connector
    return type(connector.__name__, (connector,), {"blueprint": guarded()(blueprint)})
