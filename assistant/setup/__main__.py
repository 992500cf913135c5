"""The commands `make` calls: `python3 -m assistant.setup <command>`."""

from __future__ import annotations

import argparse
import io
import sys
from typing import Callable, Dict, List, Optional

from assistant.setup import encoder, environment, interpreter, lock, model, steps, web
from assistant.setup.environment import Environment
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT, VENV


def _interpreter() -> int:
    steps.say(interpreter.find().path)
    return 0


def _environment(wanted: Environment = environment.OURS) -> int:
    if environment.ensure(wanted):
        steps.say("The environment is ready: {}".format(wanted.venv.relative_to(ROOT)))
    return 0


def _peers() -> int:
    return _environment(environment.PEERS)


def _newer() -> int:
    """Exit status 3 where the machine has no newer Python: none is downloaded for this."""
    newer = environment.NEWER
    if not environment.is_current(newer) and interpreter.installed(newer.pythons) is None:
        steps.say("No Python after 3.12 was found.")
        return 3
    return _environment(newer)


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
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # A terminal may have no "…".
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
