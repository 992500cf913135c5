"""Makes the environments: a Python with exactly what a lock file pins."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path
from typing import List, NamedTuple, Optional, Tuple

from assistant.setup import interpreter, locking, steps, uv
from assistant.setup.paths import (
    CACHE,
    LOCK_FILE,
    NEWER_VENV,
    PEERS_LOCK_FILE,
    PEERS_VENV,
    PROJECT_FILE,
    ROOT,
    STAND_INS,
    VENV,
    venv_python,
)

STAMP = ".letterclock-installed"
"""Written into an environment last of all: one without it was interrupted."""

LOG = CACHE / "install.log"

BUILT = CACHE / STAND_INS.name
"""The stand-ins are built aside: building leaves files behind."""

NEWER_PACKAGES = (
    "babel",
    "dateparser",
    "textstat",
    "holidays",
    "hypothesis",
    "icalendar",
    "pytest",
    "pytest-xdist",
    "python-dateutil",
    "pyyaml",
    "setuptools",  # textstat imports pkg_resources
)
"""What the deadline logic and its tests need, without Rasa."""


class Environment(NamedTuple):
    """A virtual environment, and what it is made of."""

    venv: Path
    pythons: Tuple[interpreter.Minor, ...]
    """The Pythons that will do, best first."""
    lock: Optional[Path] = None
    """All that this file pins is installed."""
    packages: Tuple[str, ...] = ()
    """What is installed after that: arguments of `uv pip install`."""
    files: Tuple[Path, ...] = ()
    """What else it depends on."""


OURS = Environment(
    VENV,
    interpreter.WANTED,
    LOCK_FILE,
    # Their build tool, setuptools, is in the lock file: nothing else is fetched.
    ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    + (str(BUILT / "tensorflow"), str(BUILT / "rasa_plus")),
    (PROJECT_FILE, *sorted(STAND_INS.glob("*/*.*"))),
)
PEERS = Environment(PEERS_VENV, ((3, 11),), PEERS_LOCK_FILE)
"""Rasa as its makers left it, with TensorFlow 2.12, which has no newer Python than 3.11."""

NEWER = Environment(
    NEWER_VENV,
    interpreter.NEWER,
    packages=(*NEWER_PACKAGES, "--constraint", str(LOCK_FILE)),
    files=(LOCK_FILE,),
)
"""For the tests that need no Rasa, at the versions of the lock file."""


def ensure(wanted: Environment = OURS) -> bool:
    """Makes an environment, anew if anything about it has changed.

    Returns:
        Whether anything was installed.

    Raises:
        SetupError: It cannot be made; the text says why.
    """
    if is_current(wanted):
        return False
    waits = "Waiting for another `make` …"
    with locking.exclusive(wanted.venv.name.lstrip("."), lambda: steps.say(waits)):
        if is_current(wanted):  # the other one did it
            return False
        _make(wanted, interpreter.find(wanted.pythons))
    return True


def is_current(wanted: Environment = OURS) -> bool:
    """Whether the environment is whole and made of what it would be made of now."""
    try:
        recorded = (wanted.venv / STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    # Asked of the Python itself, not of pyvenv.cfg: the one it points to may be gone or replaced.
    python = interpreter.probe(str(venv_python(wanted.venv)))
    return python is not None and recorded == _fingerprint(python.dotted, wanted)


def _fingerprint(version: str, wanted: Environment) -> str:
    digest = hashlib.sha256()
    # The folder counts: scripts in an environment name their Python by its full path.
    digest.update(repr((version, str(ROOT), wanted.packages)).encode())
    for path in [wanted.lock, *wanted.files]:
        digest.update(path.read_bytes() + b"\0" if path else b"")
    return digest.hexdigest()


def _make(wanted: Environment, python: interpreter.Interpreter) -> None:
    LOG.write_bytes(b"")
    tool = uv.path()
    inside = ["--python", str(venv_python(wanted.venv))]
    _remove(wanted.venv)
    _step(
        "1/3 Python {} ({})".format(python.dotted, python.path),
        [tool, "venv", "--no-project", "--python", python.path, str(wanted.venv)],
    )
    if python.warning:
        steps.say("    " + python.warning)
    if wanted.lock:
        count = len(re.findall(r"^[\w.-]+==", wanted.lock.read_text(encoding="utf-8"), re.M))
        _step(
            "2/3 installing {} pinned packages".format(count),
            [tool, "pip", "sync", *inside, "--require-hashes", str(wanted.lock)],
            wanted.lock.parent,  # whose pyproject.toml is uv's
        )
    if wanted.packages:
        shutil.rmtree(str(BUILT), ignore_errors=True)
        shutil.copytree(str(STAND_INS), str(BUILT))
        label = "    installing {}".format("letterclock itself" if wanted.lock else "packages")
        _step(label, [tool, "pip", "install", *inside, *wanted.packages])
    (wanted.venv / STAMP).write_text(_fingerprint(python.dotted, wanted), encoding="utf-8")


def _step(label: str, command: List[str], folder: Path = ROOT) -> None:
    steps.run(label, command, LOG, folder, uv.environment())


def _remove(venv: Path) -> None:
    """Removes an environment; of a link to one elsewhere, the link."""
    if venv.is_symlink():
        venv.unlink()
    else:
        shutil.rmtree(str(venv), ignore_errors=True)
