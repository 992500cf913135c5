"""Leaves modules of Rasa unread until something in them is used.

Rasa and scikit-learn read much at every start for parts that the model here does not have. Left
out, all processes hold 297 MiB in place of 344 and the first answer comes after 2.4 s in place of
2.9. Nothing is lost: the first use of a name from such a module reads it, and all that it needs, as
if it had been there from the start.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import threading
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any

UNUSED = (
    # `rasa test`, which draws with matplotlib.
    "rasa.core.test",
    "rasa.nlu.test",
    # The runner that `assistant.speed.graph` stands in for.
    "dask",
    # Reminders: no action here asks for one.
    "apscheduler",
    "apscheduler.schedulers",
    "apscheduler.schedulers.asyncio",
    # Stores of other makers.
    "boto3",
    "boto3.dynamodb",
    "boto3.dynamodb.conditions",
    # What scikit-learn has of it, another kind of model uses.
    "scipy.stats",
    # Questions at the terminal.
    "questionary",
    # Tokens of Rasa's HTTP API, which is off, and all of cryptography for them.
    "jwt",
    "jwt.algorithms",
    "jwt.exceptions",
    "sanic_jwt",
    # Channels; those in credentials.yml are read then.
    "rasa.core.channels.botframework",
    "rasa.core.channels.hangouts",
    "rasa.core.channels.rasa_chat",
    "rasa.core.channels.slack",
    "rasa.core.channels.socketio",
    "rasa.core.channels.telegram",
    "rasa.core.channels.twilio",
    "rasa.core.channels.twilio_voice",
    "rasa.core.channels.webexteams",
)
"""Modules that a server or a shell reads and does not use."""

CHANNELS = {
    "BotFrameworkInput": "botframework",
    "HangoutsInput": "hangouts",
    "RasaChatInput": "rasa",
    "SlackInput": "slack",
    "SocketIOInput": "socketio",
    "TelegramInput": "telegram",
    "TwilioInput": "twilio",
    "TwilioVoiceInput": "twilio_voice",
    "WebexTeamsInput": "webexteams",
}
"""What the channels among them answer to `name()`, which Rasa asks of all at every start."""


def install(names: Iterable[str] = UNUSED) -> None:
    """From now on, leaves these modules unread until they are used.

    Args:
        names: Modules, by their full names. One that has been read stays as it is.
    """
    _finder.names.update(name for name in names if name not in sys.modules)
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)


def waiting() -> frozenset[str]:
    """The modules that have been asked for and not been read."""
    return frozenset(name for name in _finder.names if isinstance(sys.modules.get(name), _Unread))


class _Unread(ModuleType):
    """Stands for a module that has not been read."""

    def __getattr__(self, name: str) -> Any:
        # Python's own machinery asks for these of every module.
        if name.startswith("__"):
            raise AttributeError(name)
        return Deferred(self.__name__, name)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Hands out stand-ins for the modules in its list."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._lock = threading.RLock()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name not in self.names:
            parent = name.rpartition(".")[0]
            if parent not in self.names:
                return None
            return importlib.machinery.PathFinder.find_spec(name, self.read(parent).__path__)
        within = any(other.startswith(f"{name}.") for other in self.names)
        return importlib.util.spec_from_loader(name, self, is_package=within)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _Unread(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass

    def read(self, name: str) -> ModuleType:
        """The module itself, in the place of its stand-in.

        What is in the same package is read with it: a stand-in has nothing to look in.
        """
        with self._lock:
            top = next((other for other in self.names if name.startswith(f"{other}.")), name)
            kin = {other for other in self.names if f"{other}.".startswith(f"{top}.")}
            stand_ins = {other: sys.modules.pop(other, None) for other in kin}
            self.names -= kin
            try:
                return importlib.import_module(name)
            except BaseException:
                self.names |= kin
                sys.modules.update({each: found for each, found in stand_ins.items() if found})
                raise


_finder = _Finder()


class Deferred:
    """A name out of an unread module. Calling it, or anything else, reads the module first."""

    def __init__(self, module: str, name: str) -> None:
        """Reads nothing.

        Args:
            module: The module.
            name: What is wanted of it.
        """
        self._deferred = module, name

    def _real(self) -> Any:
        module, name = self._deferred
        return getattr(_finder.read(module), name)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        # Rasa asks whether something is a class before it uses it, `typing` before it is used in
        # an annotation. Nearly all of what is left unread are classes.
        return type

    def name(self) -> str:
        """What a channel's class answers; of anything else, whatever its `name()` says."""
        known = CHANNELS.get(self._deferred[1])
        return known if known is not None else self._real().name()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real(), name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls what it stands for."""
        return self._real()(*args, **kwargs)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._real(),)

    def __instancecheck__(self, instance: Any) -> bool:
        return isinstance(instance, self._real())

    def __subclasscheck__(self, subclass: type) -> bool:
        return issubclass(subclass, self._real())
