"""Rasa's own command line with the listening socket that was handed over, quicker to start.

What else is put in Rasa's place, `assistant.runner.plugin` does, however Rasa is started.
"""

from __future__ import annotations

import asyncio

from assistant.runner import kin

kin.follow_parent()

from assistant.speed import deferred  # noqa: E402

deferred.install()

from rasa.__main__ import main as rasa_main  # noqa: E402

from assistant.runner import discretion  # noqa: E402


def main() -> None:
    """Runs `rasa` with the arguments of this process."""
    discretion.while_starting()
    try:
        rasa_main()
    except (KeyboardInterrupt, asyncio.CancelledError):
        # Ctrl-C while the model is still loading.
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
