"""The key of this installation: it signs conversations, and hides whose they are in the log."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from functools import lru_cache
from pathlib import Path

from assistant.ground.settings import ROOT, Settings


@lru_cache(maxsize=1)
def own() -> bytes:
    """The key, read once; the same on all servers that share a database."""
    return key(ROOT / "var" / "secret.key")


def key(file: Path) -> bytes:
    """The key that signs: from the environment, or from a file that is made if need be.

    Args:
        file: Where the key is kept, readable by its owner alone.
    """
    given = Settings.read().secret
    if given:
        return hashlib.sha256(given.encode()).digest()
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.touch(0o600)
        draft.write_bytes(secrets.token_bytes(32))
        # Of two servers that start together, the first one's key is both's.
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
        draft.unlink()
    return file.read_bytes()
