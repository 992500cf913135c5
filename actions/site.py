"""Where the help website is, for the links in answers."""

from __future__ import annotations

import os

SETTING = "LETTERCLOCK_PUBLIC_URL"
"""The website's address as people reach it, e.g. ``https://help.example.org``."""

OWN_SETTING = "LETTERCLOCK_OWN_URL"
"""Its address on this machine; `make serve` sets it."""

OWN = "http://localhost:5005"


def address() -> str:
    """The website's address without a slash at the end."""
    return (os.environ.get(SETTING) or os.environ.get(OWN_SETTING) or OWN).rstrip("/")
