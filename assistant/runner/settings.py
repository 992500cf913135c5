"""What the environment says about how to run."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
"""The checkout; every process of the assistant runs in it."""

LOOPBACK = "127.0.0.1"

METRICS_PORT = "LETTERCLOCK_METRICS_PORT"


class SettingsError(ValueError):
    """A setting cannot be used; the text is one clear line."""


@dataclass(frozen=True)
class Settings:
    """How to run. A port of 0 means any free one."""

    host: str = LOOPBACK
    port: int = 5005
    action_port: int = 0
    database: Path | None = None
    """SQLite file instead of the one in endpoints.yml."""
    sites: frozenset[str] = frozenset()
    """Origins of other websites that may show the chat."""
    metrics_port: int | None = None
    """Where the counts are served, on loopback; None for nowhere."""
    retention_days: int = 30
    """A conversation silent for longer is deleted; 0 for never."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Reads the settings.

        PORT and ACTION_PORT are ports; LETTERCLOCK_HOST is the address to listen on (not HOST,
        which some shells set to the machine's name); LETTERCLOCK_DB is a SQLite file;
        LETTERCLOCK_SITES lists origins, separated by spaces; LETTERCLOCK_METRICS_PORT is a port;
        LETTERCLOCK_RETENTION_DAYS is a number of days.

        Raises:
            SettingsError: One of them makes no sense.
        """
        database = environment.get("LETTERCLOCK_DB")
        metered = environment.get(METRICS_PORT)
        return cls(
            host=environment.get("LETTERCLOCK_HOST") or LOOPBACK,
            port=_port(environment, "PORT", 5005),
            action_port=_port(environment, "ACTION_PORT", 0),
            database=Path(database).resolve() if database else None,
            sites=_origins(environment),
            metrics_port=_port(environment, METRICS_PORT, 0) if metered else None,
            retention_days=_days(environment, "LETTERCLOCK_RETENTION_DAYS", cls.retention_days),
        )


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise SettingsError(f"{name}={text} is not a port number.")
    return int(text)


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
