"""What the environment says to the library and to the answers, read in this one module.

The server's own settings are in `assistant.ground.settings`; all are on `docs/settings.md`.
"""

from __future__ import annotations

import os

TODAY = "LETTERCLOCK_TODAY"
"""A fixed "today", an ISO date; for tests."""

LETTER = "LETTERCLOCK_LETTER"
"""A letter's number, or `ask`: then it is asked which letter it is before days are counted."""

PUBLIC_URL = "LETTERCLOCK_PUBLIC_URL"
"""The help website's address as people reach it, e.g. `https://help.example.org`."""

OWN_URL = "LETTERCLOCK_OWN_URL"
"""Its address on this machine, which the server sets for its actions."""


def setting(name: str) -> str:
    """A setting without the spaces around it; empty where it is not set.

    Args:
        name: Of the environment variable.
    """
    return os.environ.get(name, "").strip()


def site() -> str:
    """The help website's address for links in answers, without a slash at the end."""
    return (setting(PUBLIC_URL) or setting(OWN_URL) or "http://localhost:5005").rstrip("/")
