"""Leaves modules unread that a server of ours never uses.

Rasa and scikit-learn read much at every start for parts that the model here does not have. Left
out, all processes hold some 50 MiB less and the first answer comes half a second earlier
(docs/performance.md). For `make serve` and `make chat`, which know what they need; plain `rasa run`
reads everything.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any, NoReturn

UNUSED = (
    # `rasa test`, which draws with matplotlib.
    "rasa.core.test",
    "rasa.nlu.test",
    # The runner that `assistant.rasa.graph` stands in for.
    "dask",
    # Reminders: no action here asks for one.
    "apscheduler",
    # Stores of other makers.
    "boto3",
    # What scikit-learn has of it, another kind of model uses.
    "scipy.stats",
    # Questions at the terminal.
    "questionary",
    # Tokens of Rasa's HTTP API, which is off, and all of cryptography for them.
    "jwt",
    "sanic_jwt",
)
"""Packages and modules that a server or a shell of ours reads and does not use."""

CHANNELS = (
    "botframework",
    "hangouts",
    "rasa_chat",
    "slack",
    "socketio",
    "telegram",
    "twilio",
    "twilio_voice",
    "webexteams",
)
"""Modules of `rasa.core.channels`; those that a connector of credentials.yml is made of stay."""


def leave_out(connectors: Iterable[str]) -> None:
    """From now on, leaves unread what is not used.

    Args:
        connectors: As they stand in credentials.yml: Rasa's short names, or where a class is.
    """
    used = {part for name in connectors for part in name.split(".")}
    channels = [each for each in CHANNELS if each not in used]
    names = [*UNUSED, *(f"rasa.core.channels.{each}" for each in channels)]
    sys.meta_path.insert(0, _Finder(name for name in names if name not in sys.modules))


class LeftOut:
    """Stands for a name of a module that was not read, which can be named and not used."""

    def __init__(self, *_: Any, **__: Any) -> None:
        _refuse(type(self))

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Can be made of a module's name alone."""
        if not isinstance(sys.modules.get(cls.__module__), _Unread):
            _refuse(cls.__mro__[1])

    @classmethod
    def name(cls) -> str:
        """What a channel answers, which Rasa asks of all at every start."""
        return cls.__module__.rpartition(".")[2]


def _refuse(left_out: type) -> NoReturn:
    raise ImportError(
        f"{left_out.__module__}.{left_out.__qualname__} is left out of this server "
        "(assistant/rasa/lazy_imports.py); plain `rasa run` reads it."
    )


class _Unread(ModuleType):
    """Stands for a module that has not been read."""

    def __getattr__(self, name: str) -> Any:
        # Python's own machinery asks for these of every module.
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (LeftOut,), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Hands out stand-ins for the modules in its list and those within them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if not any(name == each or name.startswith(f"{each}.") for each in self._names):
            return None
        return importlib.util.spec_from_loader(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _Unread(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass
