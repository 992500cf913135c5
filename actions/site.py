"""Where the help website is, for the links in answers."""

from __future__ import annotations

import os

SETTING = "LETTERCLOCK_PUBLIC_URL"
"""The website's address as people reach it, e.g. ``https://help.example.org``."""

OWN = "http://localhost:5005"


def address() -> str:
    """The website's address without a slash at the end; `make serve` sets it to its own."""
    return (os.environ.get(SETTING) or OWN).rstrip("/")
