"""Stands where TensorFlow would be, and says in one sentence that it is not there.

Rasa reads all its components at every start, also those of TensorFlow that `config.yml` does not
name, and they inherit from its classes. That much works here. Whatever is used (called or made, of
TensorFlow or of a class that inherits from it) raises `WithoutTensorFlow`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from rasa.shared.exceptions import RasaException

SENTENCE = (
    "This is installed without TensorFlow ({name} was asked for). DIETClassifier, "
    "ResponseSelector, TEDPolicy, UnexpecTEDIntentPolicy, ConveRTFeaturizer and "
    "LanguageModelFeaturizer need it: take them out of config.yml, or use the environment that "
    "`make peers` makes, .venv-peers."
)

MODULES = (
    "keras",
    "keras.utils",
    "keras.utils.control_flow_util",
    "tensorflow.keras",
    "tensorflow.keras.backend",
    "tensorflow.keras.utils",
    "tensorflow.python",
    "tensorflow.python.eager",
    "tensorflow.python.eager.wrap_function",
    "tensorflow.types",
    "tensorflow.types.experimental",
)
"""What Rasa 3.6.21 imports of it beside `tensorflow` itself."""

__path__: list[str] = []


class WithoutTensorFlow(RasaException, ImportError):  # type: ignore[misc]
    """Something of TensorFlow's was used. Rasa prints it as one line, without a traceback."""


class _Absent(type):
    """A name of TensorFlow's, or of a class that inherits from one."""

    def __getattr__(cls, name: str) -> Any:
        return _absent(f"{cls.__module__}.{cls.__qualname__}", name)

    def __call__(cls, *_: object, **__: object) -> Any:
        raise WithoutTensorFlow(SENTENCE.format(name=f"{cls.__module__}.{cls.__qualname__}"))


def _absent(of: str, name: str) -> Any:
    # Python's own machinery asks for such names of everything.
    if name.startswith("__"):
        raise AttributeError(name)
    return _Absent(name, (), {"__module__": of})


def __getattr__(name: str) -> Any:
    return _absent(__name__, name)


def _module(name: str) -> ModuleType:
    module = ModuleType(name, __doc__)
    vars(module).update(__path__=[], __getattr__=lambda wanted: _absent(name, wanted))
    return module


for _name in MODULES:
    sys.modules[_name] = _module(_name)
