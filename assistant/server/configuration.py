"""Which channels, store and locks a server has: endpoints.yml, credentials.yml and the settings.

Rasa reads both files, and ends with a trace where they make no sense. Here they are read before,
and what is wrong is one sentence. Nothing of Rasa's is imported: what it need not read is decided
by what stands there (`assistant.rasa.lazy_imports`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from assistant.ground.settings import DATABASE_URL, REDIS_URL, ROOT, Settings

ENDPOINTS, CREDENTIALS = ROOT / "endpoints.yml", ROOT / "credentials.yml"

SQLITE = "assistant.stores.sql.WalSQLTrackerStore"
POSTGRES = "assistant.stores.postgres.PostgresTrackerStore"
REDIS = "assistant.stores.redis_locks.RedisLocks"

EXIT_STATUS = 78
"""Of a process that cannot start as it is configured: EX_CONFIG of sysexits.h."""

_VARIABLE = re.compile(r"\$\{(\w+)\}")


class BadConfiguration(ValueError):
    """A file makes no sense; the text is one clear sentence."""


def endpoints(settings: Settings, shipped: Path = ENDPOINTS) -> dict[str, Any]:
    """What Rasa is told of the store and the locks.

    PostgreSQL's and Redis's addresses may hold passwords: their variables are named, and Rasa
    puts in what they stand for when it reads the file.

    Args:
        settings: Name another database, or PostgreSQL and Redis.
        shipped: The project's endpoints.yml.

    Raises:
        BadConfiguration: There is nothing in the file.
    """
    found = _mapping(shipped, "it says where the conversations are kept")
    if settings.database is not None:
        found["tracker_store"] = {"type": SQLITE, "dialect": "sqlite", "db": str(settings.database)}
    if settings.postgres:
        found["tracker_store"] = {"type": POSTGRES, "url": f"${{{DATABASE_URL}}}"}
    if settings.redis:
        found["lock_store"] = {"type": REDIS, "url": f"${{{REDIS_URL}}}"}
    return found


def credentials(
    environment: Mapping[str, str] = os.environ, shipped: Path = CREDENTIALS
) -> tuple[dict[str, Any], list[str]]:
    """The channels that are set up, and the names of the others.

    A channel whose section names a `${VARIABLE}` that is not set is off: Rasa itself would not
    start. The values stay in the environment.

    Args:
        environment: Where the variables are looked up.
        shipped: The project's credentials.yml.

    Raises:
        BadConfiguration: There is nothing in the file.
    """
    channels = _mapping(shipped, "it names the channels")
    on = {
        name: section
        for name, section in channels.items()
        if all(environment.get(each) for each in _VARIABLE.findall(str(section)))
    }
    return on, [name.rpartition(".")[2] for name in channels if name not in on]


def _mapping(path: Path, what_for: str) -> dict[str, Any]:
    try:
        found = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise BadConfiguration(f"{path.name} cannot be read ({type(error).__name__}).") from None
    if not isinstance(found, dict) or not found:
        raise BadConfiguration(f"{path.name} is empty; {what_for}.")
    return found


def folder(port: int) -> Path:
    """Where the files of the server on this port are; made if need be."""
    path = ROOT / "var" / "run" / str(port)
    path.mkdir(parents=True, exist_ok=True)
    return path


def write(name: str, content: Mapping[str, Any], port: int) -> str:
    """Writes one of the files anew, for the server on a port.

    Args:
        name: "endpoints.yml" or "credentials.yml".
        content: What stands in it.
        port: The server's.

    Returns:
        Where it is.
    """
    path = folder(port) / name
    path.write_text(yaml.safe_dump(dict(content)), encoding="utf-8")
    return str(path)
