"""Finds or fetches uv, the fast installer."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Dict, Optional

from assistant.setup.paths import CACHE, ROOT

PRIVATE = CACHE / "uv"
"""A helper environment that holds nothing but uv."""

REQUIREMENT = "uv>=0.5"


def find() -> Optional[str]:
    """A uv that runs: the one on the PATH, else the private one, else None."""
    for candidate in (shutil.which("uv"), str(PRIVATE / "bin" / "uv")):
        if candidate and _runs(candidate):
            return candidate
    return None


def obtain(python: str) -> Optional[str]:
    """A uv that runs, installed into the helper environment if there is none.

    Args:
        python: Any Python 3 that can make the helper environment.

    Returns:
        Its path, or None where it cannot be had; pip has to do then.
    """
    found = find()
    if found:
        return found
    pip = [str(PRIVATE / "bin" / "python"), "-m", "pip", "install", "--quiet", REQUIREMENT]
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "uv.log").open("wb") as log:
        for command in ([python, "-m", "venv", "--clear", str(PRIVATE)], pip):
            try:
                subprocess.run(command, cwd=str(ROOT), stdout=log, stderr=log, check=True)
            except (OSError, subprocess.CalledProcessError):
                return None
    return find()


def environment() -> Dict[str, str]:
    """The environment uv runs in: the person's own, less what would point it elsewhere."""
    env = dict(os.environ)
    # An activated environment must not become the one that is installed into or found.
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "UV_PROJECT_ENVIRONMENT", "UV_PYTHON"):
        env.pop(name, None)
    return env


def _runs(path: str) -> bool:
    """Whether it does run: a pyenv shim may stand on the PATH for a uv that is not there."""
    if not Path(path).exists():
        return False
    try:
        done = subprocess.run(
            [path, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.startswith(b"uv ")
