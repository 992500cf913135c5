"""What the assistant's processes find around them: environment and files."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from assistant.runner.settings import DATABASE_URL, REDIS_URL, ROOT, Settings

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "PYTHONHASHSEED": "0",
}

FRUGAL = {
    # One conversation turn is too small to share out; more threads only fight over the cores.
    "OMP_NUM_THREADS": "1",
    # What reading the model has used for a while goes back to the system: 12 of 305 MiB.
    # (glibc's own bound grows with what has been in use once.)
    "MALLOC_TRIM_THRESHOLD_": "131072",
}

_VARIABLE = re.compile(r"\$\{(\w+)\}")

OWN_URL = "LETTERCLOCK_OWN_URL"
"""For the links in answers where LETTERCLOCK_PUBLIC_URL does not say how others reach the site."""

HERE = "here:"
"""The address of the actions where they run in Rasa's process (`assistant.speed.here`)."""

POSTGRES = "assistant.stores.postgres.PostgresTrackerStore"
REDIS = "assistant.stores.redis_locks.RedisLocks"

MAX_REQUEST_BYTES = 65536
"""Largest request the Rasa server reads; Sanic's own limit is 100 MB. The longest message of a
platform has 25 to 40 KB once its letters are escaped; refused, it would be delivered on and on."""


def for_actions(own_address: str) -> dict[str, str]:
    """The environment of the action server. It gets whole conversations: no small limit.

    Args:
        own_address: Where the help website is reached on this machine.
    """
    return {**os.environ, **QUIET, OWN_URL: own_address}


def for_rasa(own_address: str) -> dict[str, str]:
    """The environment of the Rasa server, whose process may hold the actions too.

    Args:
        own_address: Where the help website is reached on this machine.
    """
    limit = {"SANIC_REQUEST_MAX_SIZE": str(MAX_REQUEST_BYTES)}
    return {**os.environ, **QUIET, **FRUGAL, **limit, OWN_URL: own_address}


def folder(port: int) -> Path:
    """Where the files of the copy on this port are; made if need be."""
    path = ROOT / "var" / "run" / str(port)
    path.mkdir(parents=True, exist_ok=True)
    return path


def log_file(name: str, port: int) -> Path:
    """The log of one of its processes; the folder is made if need be."""
    path = ROOT / "var" / "log" / f"{name}-{port}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def write_endpoints(settings: Settings, port: int, actions_url: str) -> Path:
    """Writes endpoints.yml anew for one copy of the assistant.

    PostgreSQL's and Redis's addresses may hold passwords: their variables are named, and Rasa
    puts in what they stand for when it reads the file.

    Args:
        settings: Names the database, if another than the file's is wanted.
        port: The copy's own port.
        actions_url: Where the action server is, without a slash at the end; or `HERE`.

    Returns:
        The file, for Rasa's `--endpoints`.
    """
    endpoints: dict[str, Any] = yaml.safe_load((ROOT / "endpoints.yml").read_text("utf-8"))
    endpoints["action_endpoint"]["url"] = f"{actions_url}/webhook"
    if settings.database is not None:
        endpoints["tracker_store"]["db"] = str(settings.database)
    if settings.postgres:
        endpoints["tracker_store"] = {"type": POSTGRES, "url": f"${{{DATABASE_URL}}}"}
    if settings.redis:
        endpoints["lock_store"] = {"type": REDIS, "url": f"${{{REDIS_URL}}}"}
    path = folder(port) / "endpoints.yml"
    path.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
    return path


def write_credentials(port: int, environment: Mapping[str, str] = os.environ) -> Path:
    """Writes credentials.yml anew for one copy, with only the channels that are set up.

    A channel whose section names a `${VARIABLE}` that is not set is left out: Rasa itself would
    not start. The values stay in the environment and are not written.

    Args:
        port: The copy's own port.
        environment: Where the variables are looked up.

    Returns:
        The file, for Rasa's `--credentials`.
    """
    path = folder(port) / "credentials.yml"
    path.write_text(yaml.safe_dump(_channels(environment, True)), encoding="utf-8")
    return path


def channels_off(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The channels that are not set up, by the names of their classes.

    Args:
        environment: Where the variables are looked up.
    """
    return [name.rpartition(".")[2] for name in _channels(environment, False)]


def _channels(environment: Mapping[str, str], on: bool) -> dict[str, Any]:
    """Those of credentials.yml whose variables are all set, or the others."""
    channels: dict[str, Any] = yaml.safe_load((ROOT / "credentials.yml").read_text("utf-8"))
    return {
        name: section
        for name, section in channels.items()
        if all(environment.get(each) for each in _VARIABLE.findall(str(section))) == on
    }


def model() -> Path | None:
    """The model of the present sources, or None where it has not been trained.

    Always this exact one: given a path that does not exist, Rasa quietly loads the newest file
    it finds.
    """
    from assistant.setup import model as sources

    path = sources.path()
    return path if path.is_file() else None
