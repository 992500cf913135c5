"""Finds a Python 3.10 that runs, wherever it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, NamedTuple, Optional, Tuple

from assistant.setup import uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT

WANTED = (3, 10)
OVERRIDE = "LETTERCLOCK_PYTHON"

HELP = (
    "Rasa needs Python 3.10 and none that runs was found. Install it (`uv python install 3.10`, "
    "`pyenv install 3.10`, or your system's python3.10 package), or set {}=/path/to/python3.10."
).format(OVERRIDE)

# A Python built without one of these (pyenv where a header was missing) would fail much later.
_PROBE = (
    "import sys, ssl, sqlite3, zlib, ctypes, venv;"
    "assert sys.implementation.name == 'cpython';"
    "print('%d.%d.%d %s' % (sys.version_info[:3] + (sys.executable,)))"
)


class Interpreter(NamedTuple):
    """A Python that was run, and said what it is."""

    path: str
    version: Tuple[int, int, int]

    @property
    def dotted(self) -> str:
        """The version as people write it."""
        return ".".join(str(part) for part in self.version)


def probe(path: str) -> Optional[Interpreter]:
    """Runs a Python and asks what it is; None if it does not run or lacks a needed part."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
    said = re.match(r"(\d+)\.(\d+)\.(\d+) (.+)", done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0 or not said:
        return None
    major, minor, micro, executable = said.groups()
    return Interpreter(executable, (int(major), int(minor), int(micro)))


def find(install: bool = True) -> Interpreter:
    """Finds Python 3.10.

    Args:
        install: Whether uv may download it where the machine has none.

    Raises:
        SetupError: There is none; the text says in one line what to do.
    """
    named = os.environ.get(OVERRIDE)
    if named:
        found = probe(named)
        if found is None or found.version[:2] != WANTED:
            raise SetupError("{}={} is not a Python 3.10 that runs.".format(OVERRIDE, named))
        return found
    for candidate in _candidates(install):
        found = probe(candidate)
        if found is not None and found.version[:2] == WANTED:
            return found
    raise SetupError(HELP)


def find_newer() -> Optional[Interpreter]:
    """The newest Python after 3.10 on this machine, or None; nothing is downloaded."""
    seen = [probe(path) for path in _newer_candidates()]
    newer = [found for found in seen if found is not None and found.version[:2] > WANTED]
    return max(newer, key=lambda found: found.version) if newer else None


def _candidates(install: bool) -> Iterator[str]:
    """Paths worth a try, cheapest first."""
    if sys.version_info[:2] == WANTED:
        yield sys.executable
    # Every python3.10 on the PATH, not only the first: a pyenv shim that fails may hide a
    # working one.
    yield from _on_path(["python3.10"])
    yield from _in_pyenv(WANTED)
    tool = uv.find()
    if tool:
        yield from _uv_finds(tool)
    if install:
        tool = tool or uv.obtain(sys.executable)
        if tool and _uv_installs(tool):
            yield from _uv_finds(tool)


def _newer_candidates() -> Iterator[str]:
    yield sys.executable
    names = ["python3.{}".format(minor) for minor in range(20, WANTED[1], -1)]
    yield from _on_path(names)
    for minor in range(WANTED[1] + 1, 21):
        yield from _in_pyenv((3, minor))


def _on_path(names: List[str]) -> Iterator[str]:
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for name in names:
            path = Path(folder or ".") / name
            if os.access(str(path), os.X_OK):
                yield str(path)


def _in_pyenv(wanted: Tuple[int, int]) -> Iterator[str]:
    """Pythons that pyenv has built, newest patch release first."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    pattern = re.compile(r"{}\.{}\.(\d+)$".format(*wanted))
    matches = []
    for path in root.glob("versions/*"):
        match = pattern.match(path.name)
        if match:
            matches.append((int(match.group(1)), path))
    for _, path in sorted(matches, reverse=True):
        yield str(path / "bin" / "python")


def _uv_finds(tool: str) -> Iterator[str]:
    # --system and --no-project: not the .venv that is about to be made.
    command = [tool, "python", "find", "--system", "--no-project", "3.10"]
    env = dict(uv.environment(), UV_PYTHON_DOWNLOADS="never")
    done = subprocess.run(
        command, cwd=str(ROOT), env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    if done.returncode == 0:
        yield done.stdout.decode().strip()


def _uv_installs(tool: str) -> bool:
    print("No Python 3.10 here; asking uv to install one …", file=sys.stderr, flush=True)
    done = subprocess.run(
        [tool, "python", "install", "3.10"],
        cwd=str(ROOT),
        env=uv.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return done.returncode == 0
