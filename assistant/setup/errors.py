"""The one error of setting up."""

from __future__ import annotations


class SetupError(Exception):
    """Setting up cannot go on; the text is for the person at the terminal."""
