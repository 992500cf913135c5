"""The command line: `python -m assistant.runner serve|chat`."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys

from assistant.ground import parent_death
from assistant.ground.settings import ROOT, Settings, SettingsError
from assistant.runner import chat
from assistant.runner.assemble import CannotRun, assemble
from assistant.runner.supervisor import Supervisor


def main() -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m assistant.runner", description=__doc__)
    parser.add_argument("command", choices=("serve", "chat"))
    given = parser.parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # A terminal may have no "…".
    parent_death.follow_parent(signal.SIGTERM)
    try:
        settings = Settings.read()
        os.chdir(ROOT)
        if given.command == "chat":
            return chat.run(assemble(settings, shell=True))
        return Supervisor(assemble(settings)).run()
    except (SettingsError, CannotRun) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # before the signal handlers were in place
        return 0


if __name__ == "__main__":
    sys.exit(main())
