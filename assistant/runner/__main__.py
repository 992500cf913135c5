"""The command line: `python -m assistant.runner serve|chat`."""

from __future__ import annotations

import argparse
import os
import signal
import sys

from assistant.runner import chat, kin
from assistant.runner.copies import CannotRun, put_together
from assistant.runner.settings import ROOT, Settings, SettingsError
from assistant.runner.supervisor import Supervisor


def main() -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m assistant.runner", description=__doc__)
    parser.add_argument("command", choices=("serve", "chat"))
    command = parser.parse_args().command
    kin.follow_parent(signal.SIGTERM)
    try:
        settings = Settings.read()
        os.chdir(ROOT)
        if command == "chat":
            return chat.run(put_together(settings, shell=True))
        return Supervisor(put_together(settings)).run()
    except (SettingsError, CannotRun) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # before the signal handlers were in place
        return 0


if __name__ == "__main__":
    sys.exit(main())
