"""What is said when a turn fails: never silence."""

from __future__ import annotations


def apology(language: str = "en") -> str:
    """The text for a turn that ended without an answer.

    Args:
        language: "en" or "es".
    """
    # Here and not above: a channel must load even where a letter file is broken.
    from letterclock.letters import load_common

    return load_common().text("apology", language)
