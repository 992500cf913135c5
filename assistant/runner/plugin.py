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

from assistant.runner import surroundings
from assistant.runner.settings import ROOT

TELEMETRY = "RASA_TELEMETRY_ENABLED"

hookimpl = pluggy.HookimplMarker("rasa")


@hookimpl
def configure_commandline(cmdline_arguments: argparse.Namespace) -> None:
    """Called with what was typed, before Rasa acts on it.

    Args:
        cmdline_arguments: What Rasa made of it. Where no credentials are named, those of the
            channels that are set up are put in.
    """
    here = Path.cwd() == ROOT
    if here:
        # Before Rasa asks: it tells its makers what is run here, and of errors.
        os.environ.setdefault(TELEMETRY, "false")
    if not hasattr(cmdline_arguments, "port"):
        return  # Nothing is served.
    from assistant.runner import replaced

    replaced.serve_in_one_process()
    if not here:
        return  # Another bot, in this environment.
    replaced.install()
    if getattr(cmdline_arguments, "credentials", ROOT) is None:
        port = int(cmdline_arguments.port)
        cmdline_arguments.credentials = str(surroundings.write_credentials(port))
        off = surroundings.channels_off()
        if off:
            print(
                f"Channels that are off, as they are not set up: {', '.join(off)}", file=sys.stderr
            )
