"""The Python that this runs on, as uv finds it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, Optional, Sequence, Tuple

from assistant.setup import uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT

Minor = Tuple[int, int]

WANTED: Tuple[Minor, ...] = ((3, 12), (3, 11))
"""What `requires-python` allows (pyproject.toml), the first rather than the second."""

NEWER: Tuple[Minor, ...] = tuple((3, minor) for minor in range(20, WANTED[0][1], -1))
"""Those after them, for the deadline logic alone."""

NEWEST = {(3, 11): 18, (3, 12): 16}
"""The newest releases known on `KNOWN_ON`. Of these two only security releases come out."""

KNOWN_ON = "2026-11-29"

OVERRIDE = "LETTERCLOCK_PYTHON"

HELP = (
    "Python {0} is needed and none that runs was found. Install it (`uv python install {0}`, "
    "`pyenv install {0}`, or your system's python{0} package), or set {1}=/path/to/python{0}."
)

# A Python built without one of these (pyenv where a header was missing) would fail much later. Of
# a virtual environment's Python it names the one that it was made of.
_PROBE = (
    "import sys, ssl, sqlite3, zlib, ctypes, venv;"
    "assert sys.implementation.name == 'cpython';"
    "print('%d.%d.%d %s' % (sys.version_info[:3] + (sys._base_executable,)))"
)


class Interpreter(NamedTuple):
    """A Python that was run, and said what it is."""

    path: str
    version: Tuple[int, int, int]

    @property
    def dotted(self) -> str:
        """The version as people write it."""
        return ".".join(str(part) for part in self.version)

    @property
    def warning(self) -> Optional[str]:
        """What is to be said about its age; None if no newer release is known."""
        newest = NEWEST.get(self.version[:2], 0)
        if self.version[2] >= newest:
            return None
        minor = _dotted(self.version[:2])
        return (
            "Warning: Python {0} misses the security releases up to {1}.{2} (known on {3}). It "
            "goes on; `uv python install {1}` or your system's updates bring a newer one."
        ).format(self.dotted, minor, newest, KNOWN_ON)


def probe(path: str) -> Optional[Interpreter]:
    """Runs a Python and asks what it is; None if it does not run or lacks a needed part."""
    try:
        done = subprocess.run([path, "-I", "-c", _PROBE], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
    said = re.match(r"(\d+)\.(\d+)\.(\d+) (.+)", done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0 or not said:
        return None
    major, minor, micro, executable = said.groups()
    return Interpreter(executable, (int(major), int(minor), int(micro)))


def find(wanted: Sequence[Minor] = WANTED) -> Interpreter:
    """Finds a Python, or has uv install the first where the machine has none of them.

    Args:
        wanted: The minor versions that will do, best first.

    Raises:
        SetupError: There is none; the text says in one line what to do.
    """
    named = os.environ.get(OVERRIDE)
    if named and wanted == WANTED:
        found = probe(named)
        if found is None or found.version[:2] not in wanted:
            versions = " or ".join(_dotted(minor) for minor in wanted)
            said = "{}={} is not a Python {} that runs."
            raise SetupError(said.format(OVERRIDE, named, versions))
        return found
    best = _dotted(wanted[0])
    found = installed(wanted)
    if found is None:
        print("No Python {} here; asking uv to install one …".format(best), file=sys.stderr)
        _uv("install", best)
        found = installed(wanted)
    if found is None:
        raise SetupError(HELP.format(best, OVERRIDE))
    return found


def installed(wanted: Sequence[Minor]) -> Optional[Interpreter]:
    """The best Python on this machine, of one minor version the newest release; None if none is.

    Args:
        wanted: The minor versions that will do, best first.
    """
    # Not `uv python find`, which gives up at the first on the PATH that fails, as a pyenv shim may.
    listed = json.loads(_uv("list", "--only-installed", "--output-format", "json") or "[]")
    for minor in wanted:
        for each in listed:  # the newest first
            parts = each["version_parts"]
            if (parts["major"], parts["minor"]) == minor:
                found = probe(each["path"])
                if found is not None:
                    return found
    return None


def _uv(*command: str) -> str:
    """What `uv python …` prints."""
    # pyenv's versions are looked through themselves, as its shims may fail; so is where this is.
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    folders = [*pyenv.glob("versions/3.*/bin"), Path(sys.executable).parent]
    env = uv.environment()
    env["PATH"] = os.pathsep.join([*map(str, folders), env.get("PATH", "")])
    done = subprocess.run(
        [uv.path(), "python", *command], cwd=str(ROOT), env=env, capture_output=True
    )
    return done.stdout.decode()


def _dotted(minor: Minor) -> str:
    return "{}.{}".format(*minor)
