"""uv, which finds Pythons and makes the environments: the one on the PATH, or one of our own."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from typing import Dict, Optional, Tuple

from assistant.setup import locking
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, ROOT

PRIVATE = CACHE / "uv"
"""A helper environment that holds nothing but uv."""

OLDEST = (0, 8)

LOG = CACHE / "uv.log"


def path() -> str:
    """Where a uv is that runs; pip fetches one where the machine has none.

    Raises:
        SetupError: There is none and it cannot be had.
    """
    with locking.exclusive("uv"):
        return _found() or _fetched()


def environment() -> Dict[str, str]:
    """The environment uv runs in: the person's own, less what would point it elsewhere."""
    env = dict(os.environ)
    # An activated environment must not become the one that is installed into or found.
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "UV_PROJECT_ENVIRONMENT", "UV_PYTHON"):
        env.pop(name, None)
    return env


def _found() -> Optional[str]:
    for candidate in (shutil.which("uv"), str(PRIVATE / "bin" / "uv")):
        if candidate and _version(candidate) >= OLDEST:
            return candidate
    return None


def _fetched() -> str:
    pip = [str(PRIVATE / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    wanted = "uv>={}.{}".format(*OLDEST)
    with LOG.open("wb") as log, contextlib.suppress(OSError, subprocess.CalledProcessError):
        for command in ([sys.executable, "-m", "venv", "--clear", str(PRIVATE)], [*pip, wanted]):
            subprocess.run(command, cwd=str(ROOT), stdout=log, stderr=log, check=True)
    found = _found()
    if found is None:
        raise SetupError(
            "There is no uv {}.{} or later here, and pip could not fetch it (why: {}). Install "
            "it, or your system's python3-venv package.".format(*OLDEST, LOG)
        )
    return found


def _version(tool: str) -> Tuple[int, ...]:
    """Empty where it does not run: a pyenv shim may stand for a uv that is not there."""
    try:
        done = subprocess.run([tool, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    said = re.match(rb"uv (\d+)\.(\d+)", done.stdout)
    return tuple(int(part) for part in said.groups()) if said else ()
