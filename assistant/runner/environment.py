"""What the server's process finds around it: its environment, log and model."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.ground.settings import ROOT

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "PYTHONHASHSEED": "0",
}

FRUGAL = {
    # One conversation turn is too small to share out; more threads only fight over the cores.
    # (Of memory nothing is set: a bound on what glibc keeps makes the encoder ask the system for
    # every array anew, which took it twice as long and saved 3 of 375 MiB.)
    "OMP_NUM_THREADS": "1",
}


def of_server() -> dict[str, str]:
    """The environment of the server's process."""
    return {**os.environ, **QUIET, **FRUGAL}


def log_file(name: str, port: int) -> Path:
    """A log, "rasa" of a server or "chat" of the terminal; the folder is made if need be."""
    path = ROOT / "var" / "log" / f"{name}-{port}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def model() -> Path | None:
    """The model of the present sources, or None where it has not been trained.

    Always this exact one: given a path that does not exist, Rasa quietly loads the newest file
    it finds.
    """
    from assistant.setup import model as sources

    path = sources.path()
    return path if path.is_file() else None
