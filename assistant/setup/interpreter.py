"""Finds a Python that this runs on, wherever it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

from assistant.setup import uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT

Minor = Tuple[int, int]

WANTED: Tuple[Minor, ...] = ((3, 12), (3, 11))
"""What `requires-python` allows (pyproject.toml), the first rather than the second."""

NEWEST = {(3, 11): 18, (3, 12): 16}
"""The newest releases known on `KNOWN_ON`. Of these two only security releases come out."""

KNOWN_ON = "2026-11-29"

OVERRIDE = "LETTERCLOCK_PYTHON"

HELP = (
    "Python {0} is needed and none that runs was found. Install it (`uv python install {0}`, "
    "`pyenv install {0}`, or your system's python{0} package), or set {1}=/path/to/python{0}."
)

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


def find(wanted: Sequence[Minor] = WANTED, install: bool = True) -> Interpreter:
    """Finds a Python; of one minor version, the newest release there is.

    Args:
        wanted: The minor versions that will do, best first.
        install: Whether uv may download the first where the machine has none of them.

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
    for minor in wanted:
        newest = _newest(minor)
        if newest is not None:
            return newest
    if install and _uv_installs(wanted[0]):
        newest = _newest(wanted[0])
        if newest is not None:
            return newest
    raise SetupError(HELP.format(_dotted(wanted[0]), OVERRIDE))


def find_newer() -> Optional[Interpreter]:
    """The newest Python after those above on this machine, or None; nothing is downloaded."""
    seen = [probe(path) for path in _newer_candidates()]
    newer = [found for found in seen if found is not None and found.version[:2] > WANTED[0]]
    return max(newer, key=lambda found: found.version) if newer else None


def _newest(minor: Minor) -> Optional[Interpreter]:
    """The newest release of one minor version on this machine."""
    seen = [probe(path) for path in _candidates(minor)]
    found = [each for each in seen if each is not None and each.version[:2] == minor]
    return max(found, key=lambda each: each.version) if found else None


def _candidates(minor: Minor) -> Iterator[str]:
    """Paths worth a try."""
    if sys.version_info[:2] == minor:
        yield sys.executable
    # Every one on the PATH, not only the first: a pyenv shim that fails may hide a working one.
    yield from _on_path(["python" + _dotted(minor)])
    yield from _in_pyenv(minor)
    tool = uv.find()
    if tool:
        yield from _uv_finds(tool, minor)


def _newer_candidates() -> Iterator[str]:
    yield sys.executable
    names = ["python3.{}".format(minor) for minor in range(20, WANTED[0][1], -1)]
    yield from _on_path(names)
    for minor in range(WANTED[0][1] + 1, 21):
        yield from _in_pyenv((3, minor))


def _on_path(names: List[str]) -> Iterator[str]:
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for name in names:
            path = Path(folder or ".") / name
            if os.access(str(path), os.X_OK):
                yield str(path)


def _in_pyenv(minor: Minor) -> Iterator[str]:
    """Pythons that pyenv has built."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    pattern = re.compile(r"{}\.{}\.\d+$".format(*minor))
    for path in sorted(root.glob("versions/*")):
        if pattern.match(path.name):
            yield str(path / "bin" / "python")


def _uv_finds(tool: str, minor: Minor) -> Iterator[str]:
    # --system and --no-project: not the .venv that is about to be made.
    command = [tool, "python", "find", "--system", "--no-project", _dotted(minor)]
    env = dict(uv.environment(), UV_PYTHON_DOWNLOADS="never")
    done = subprocess.run(
        command, cwd=str(ROOT), env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    if done.returncode == 0:
        yield done.stdout.decode().strip()


def _uv_installs(minor: Minor) -> bool:
    tool = uv.obtain(sys.executable)
    if tool is None:
        return False
    wanted = _dotted(minor)
    said = "No Python {} here; asking uv to install one …".format(wanted)
    print(said, file=sys.stderr, flush=True)
    done = subprocess.run(
        [tool, "python", "install", wanted],
        cwd=str(ROOT),
        env=uv.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return done.returncode == 0


def _dotted(minor: Minor) -> str:
    return "{}.{}".format(*minor)
