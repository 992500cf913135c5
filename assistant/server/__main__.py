"""Rasa's command line as `make serve` and `make chat` start it: `python -m assistant.server run …`.

What is put in Rasa's place, `assistant.server.plugin` does, however Rasa is started. Here it ends
with its parent, starts quicker, and its warnings are lines of the log.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from assistant.ground import parent_death

parent_death.follow_parent()

from assistant.rasa import lazy_imports  # noqa: E402
from assistant.server import configuration  # noqa: E402

# A file that makes no sense is told of by the plug-in.
with suppress(configuration.BadConfiguration):
    lazy_imports.leave_out(configuration.credentials()[0])

from rasa.__main__ import main as rasa_main  # noqa: E402

from assistant.watch import scrub  # noqa: E402


def main() -> None:
    """Runs `rasa` with the arguments of this process."""
    scrub.while_starting()
    try:
        rasa_main()
    except (KeyboardInterrupt, asyncio.CancelledError):
        # Ctrl-C while the model is still loading.
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
