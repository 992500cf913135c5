"""What the environment says about how to run."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
"""The checkout; every process of the assistant runs in it."""

LOOPBACK = "127.0.0.1"

ACTION_PORT = "ACTION_PORT"
METRICS_PORT = "LETTERCLOCK_METRICS_PORT"

DATABASE_URL = "LETTERCLOCK_DATABASE_URL"
REDIS_URL = "LETTERCLOCK_REDIS_URL"
ACTIONS_URL = "LETTERCLOCK_ACTIONS_URL"


class SettingsError(ValueError):
    """A setting cannot be used; the text is one clear line."""


@dataclass(frozen=True)
class Settings:
    """How to run. A port of 0 means any free one."""

    host: str = LOOPBACK
    port: int = 5005
    action_port: int | None = None
    """Of an action server of its own; None where the actions run in Rasa's process."""
    database: Path | None = None
    """SQLite file instead of the one in endpoints.yml."""
    sites: frozenset[str] = frozenset()
    """Origins of other websites that may show the chat."""
    metrics_port: int | None = None
    """Where the counts are served, on loopback; None for nowhere."""
    retention_days: int = 30
    """A conversation silent for longer is deleted; 0 for never."""
    postgres: bool = False
    """Conversations are in the PostgreSQL of LETTERCLOCK_DATABASE_URL, which may hold a password
    and is kept in the environment alone."""
    redis: bool = False
    """Locks are in the Redis of LETTERCLOCK_REDIS_URL, which may hold a password as well."""
    actions_url: str | None = None
    """Action servers elsewhere, without a slash at the end; None for one's own."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Reads the settings.

        PORT is a port; ACTION_PORT is one too, and where it is set the actions are a process of
        their own; LETTERCLOCK_HOST is the address to listen on (not HOST,
        which some shells set to the machine's name); LETTERCLOCK_DB is a SQLite file;
        LETTERCLOCK_SITES lists origins, separated by spaces; LETTERCLOCK_METRICS_PORT is a port;
        LETTERCLOCK_RETENTION_DAYS is a number of days; LETTERCLOCK_DATABASE_URL is PostgreSQL's
        address, LETTERCLOCK_REDIS_URL is Redis's, LETTERCLOCK_ACTIONS_URL the action servers'.

        Raises:
            SettingsError: One of them makes no sense.
        """
        database = environment.get("LETTERCLOCK_DB")
        postgres = _has_url(environment, DATABASE_URL, ("postgresql", "postgres"))
        if database and postgres:
            raise SettingsError(f"LETTERCLOCK_DB and {DATABASE_URL} are both set; keep one.")
        metered, apart = environment.get(METRICS_PORT), environment.get(ACTION_PORT)
        return cls(
            host=environment.get("LETTERCLOCK_HOST") or LOOPBACK,
            port=_port(environment, "PORT", 5005),
            action_port=_port(environment, ACTION_PORT, 0) if apart else None,
            database=Path(database).resolve() if database else None,
            sites=_origins(environment),
            metrics_port=_port(environment, METRICS_PORT, 0) if metered else None,
            retention_days=_days(environment, "LETTERCLOCK_RETENTION_DAYS", cls.retention_days),
            postgres=postgres,
            redis=_has_url(environment, REDIS_URL, ("redis", "rediss")),
            actions_url=_actions(environment),
        )


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise SettingsError(f"{name}={text} is not a port number.")
    return int(text)


def _has_url(environment: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> bool:
    """Whether a server's address is given. It may hold a password: no error repeats it."""
    text = environment.get(name)
    if not text:
        return False
    try:
        parts = urlsplit(text)
        right = parts.scheme in schemes and bool(parts.netloc) and (parts.port or 1) > 0
    except ValueError:
        right = False
    if not right:
        raise SettingsError(f"{name} is no address such as {schemes[0]}://host:port/name.")
    return True


def _actions(environment: Mapping[str, str]) -> str | None:
    text = environment.get(ACTIONS_URL)
    if text and not re.fullmatch(r"https?://[^\s/?#@]+", text):
        raise SettingsError(f"{ACTIONS_URL}={text} is no address such as http://actions:5055")
    return text or None


def _days(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and len(text) <= 5):
        raise SettingsError(f"{name}={text} is not a number of days; 0 is never.")
    return int(text)


def _origins(environment: Mapping[str, str]) -> frozenset[str]:
    origins = environment.get("LETTERCLOCK_SITES", "").split()
    for each in origins:
        parts = urlsplit(each)
        if parts.scheme not in ("http", "https") or each != f"{parts.scheme}://{parts.netloc}":
            raise SettingsError(
                f"LETTERCLOCK_SITES holds {each}, which is no origin; one looks like "
                "https://host.example"
            )
    return frozenset(origins)
