"""This project's plug-in for Rasa: however a server is started, the guard is before it.

Rasa calls these hooks at every command: at `rasa run` and `rasa shell` typed by hand as well as at
what `make serve` starts (assistant/setup/stand_ins/rasa_plus).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import pluggy

from assistant.ground.settings import ROOT, Limits, Settings, SettingsError
from assistant.server import configuration
from assistant.server.configuration import EXIT_STATUS, BadConfiguration
from letterclock.settings import OWN_URL

TELEMETRY = "RASA_TELEMETRY_ENABLED"

MAX_REQUEST_BYTES = 65536
"""Largest request the server reads; Sanic's own limit is 100 MB. The longest message of a platform
has 25 to 40 KB once its letters are escaped; refused, it would be delivered on and on."""

hookimpl = pluggy.HookimplMarker("rasa")


@hookimpl
def refine_cli(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Called while Rasa makes its commands: `rasa test` looks where this project's tests are.

    Left alone it reads every test_*.yml under the folder, those of the bots within `.venv` too,
    and measures understanding with what it was trained on.

    Args:
        subparsers: Rasa's commands.
    """
    if Path.cwd() != ROOT:
        return  # Another bot, in this environment.
    tests = subparsers.choices["test"]
    tests.set_defaults(stories="tests", nlu="tests/nlu")
    for each in tests._actions:
        if isinstance(each, argparse._SubParsersAction):
            each.choices["nlu"].set_defaults(nlu="tests/nlu")


@hookimpl
def configure_commandline(cmdline_arguments: argparse.Namespace) -> None:
    """Called with what was typed, before Rasa acts on it.

    Args:
        cmdline_arguments: What Rasa made of it. Where no endpoints and no credentials are named,
            those of this project are put in, with the channels that are set up.

    Raises:
        SystemExit: What is configured makes no sense.
    """
    here = Path.cwd() == ROOT
    if here:
        # Before Rasa asks: it tells its makers what is run here, and of errors.
        os.environ.setdefault(TELEMETRY, "false")
    if not hasattr(cmdline_arguments, "port"):
        return  # Nothing is served.
    from assistant.server import replaced

    if not here or hasattr(cmdline_arguments, "actions"):
        replaced.in_one_process()  # Another bot in this environment, or `rasa run actions`.
        return
    replaced.install()
    try:
        _configure(cmdline_arguments)
    except (BadConfiguration, SettingsError) as error:
        print(error, file=sys.stderr)
        raise SystemExit(EXIT_STATUS) from None


def _configure(arguments: argparse.Namespace) -> None:
    from assistant.server import connectors

    Limits.read()
    settings = Settings.read()
    port = int(arguments.port)
    os.environ.setdefault(OWN_URL, f"http://localhost:{port}")
    os.environ.setdefault("SANIC_REQUEST_MAX_SIZE", str(MAX_REQUEST_BYTES))
    if arguments.endpoints in (None, configuration.ENDPOINTS.name):
        arguments.endpoints = configuration.write(
            "endpoints.yml", configuration.endpoints(settings), port
        )
    if not hasattr(arguments, "credentials"):
        return  # `rasa interactive` has a door of its own: Rasa's HTTP API.
    shipped = Path(arguments.credentials or configuration.CREDENTIALS)
    on, off = configuration.credentials(shipped=shipped)
    connectors.check(on, shipped.name)
    arguments.credentials = configuration.write("credentials.yml", on, port)
    if off:
        print(f"Channels that are off, as they are not set up: {', '.join(off)}", file=sys.stderr)
