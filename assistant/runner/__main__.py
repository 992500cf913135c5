"""The command line: `python -m assistant.runner serve|chat`."""

from __future__ import annotations

import argparse
import os
import signal
import sys

from assistant.runner import chat, copies, kin
from assistant.runner.copies import CannotRun, put_together
from assistant.runner.settings import ROOT, Settings, SettingsError
from assistant.runner.supervisor import Supervisor


def main() -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m assistant.runner", description=__doc__)
    parser.add_argument("command", choices=("serve", "chat"))
    parser.add_argument(
        "--only", choices=copies.PARTS, help="one of its two servers; the other is elsewhere"
    )
    given = parser.parse_args()
    if given.only and given.command == "chat":
        parser.error("the chat needs both of its servers")
    kin.follow_parent(signal.SIGTERM)
    try:
        settings = Settings.read()
        os.chdir(ROOT)
        if given.command == "chat":
            return chat.run(put_together(settings, shell=True))
        return Supervisor(put_together(settings, only=given.only)).run()
    except (SettingsError, CannotRun) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # before the signal handlers were in place
        return 0


if __name__ == "__main__":
    sys.exit(main())
