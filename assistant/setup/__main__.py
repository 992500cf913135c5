"""The commands `make` calls: `python3 -m assistant.setup <command>`."""

from __future__ import annotations

import argparse
import sys
from typing import Callable, Dict, List, Optional

from assistant.setup import encoder, environment, interpreter, lock, model, steps, web
from assistant.setup.errors import SetupError
from assistant.setup.paths import NEWER_VENV, PEERS_VENV, ROOT, VENV, venv_python


def _interpreter() -> int:
    steps.say(interpreter.find().path)
    return 0


def _environment() -> int:
    if environment.ensure():
        steps.say("The environment is ready: {}".format(VENV.relative_to(ROOT)))
    return 0


def _peers() -> int:
    """The environment of `make bench` and `make evaluate`'s peers."""
    if environment.ensure(environment.PEERS):
        steps.say("The peers' environment is ready: {}".format(PEERS_VENV.relative_to(ROOT)))
    return 0


def _encoder() -> int:
    steps.say(str(encoder.ensure()))
    return 0


def _model() -> int:
    steps.say(str(model.ensure().relative_to(ROOT)))
    return 0


def _all() -> int:
    installed = environment.ensure()
    trained = not model.path().is_file()
    made = model.ensure()
    web.ensure_if_possible()
    state = "Set up" if installed or trained else "Already set up"
    steps.say("{}: {} and {}".format(state, VENV.name, made.relative_to(ROOT)))
    return 0


def _web() -> int:
    steps.say("The chat is built: {}".format(web.ensure().relative_to(ROOT)))
    return 0


def _newer() -> int:
    """Prints the Python of the small environment; exit status 3 where there is none."""
    newer = environment.ensure_newer()
    if newer is None:
        steps.say("No Python after 3.12 was found.")
        return 3
    steps.say("{} (Python {})".format(venv_python(NEWER_VENV).relative_to(ROOT), newer.dotted))
    return 0


def _lock() -> int:
    lock.regenerate()
    return 0


COMMANDS: Dict[str, Callable[[], int]] = {
    "all": _all,
    "interpreter": _interpreter,
    "environment": _environment,
    "encoder": _encoder,
    "model": _model,
    "newer": _newer,
    "lock": _lock,
    "peers": _peers,
    "web": _web,
}


def main(arguments: Optional[List[str]] = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python3 -m assistant.setup", description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS))
    command = parser.parse_args(arguments).command
    try:
        return COMMANDS[command]()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; the next start goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
