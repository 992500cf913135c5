"""Makes the environments: a Python with exactly what a lock file pins."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import List, NamedTuple, Optional, Tuple

from assistant.setup import interpreter, locking, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.interpreter import Interpreter
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

NEWER_PACKAGES = [
    "babel",
    "dateparser",
    "textstat",
    "holidays",
    "hypothesis",
    "icalendar",
    "pytest",
    "python-dateutil",
    "pyyaml",
    "setuptools",  # textstat imports pkg_resources
]
"""What the deadline logic and its tests need, without Rasa."""


class Environment(NamedTuple):
    """A virtual environment that is made from a lock file."""

    venv: Path
    lock: Path
    wanted: Tuple[interpreter.Minor, ...]
    """The Pythons that will do."""
    own: List[str]
    """What is installed of the checkout itself: arguments of `pip install`."""


BUILT = CACHE / STAND_INS.name
"""The stand-ins are built aside: building leaves files behind."""

OURS = Environment(
    VENV,
    LOCK_FILE,
    interpreter.WANTED,
    ["--editable", str(ROOT), str(BUILT / "tensorflow"), str(BUILT / "rasa_plus")],
)
PEERS = Environment(PEERS_VENV, PEERS_LOCK_FILE, ((3, 11),), [])
"""Rasa as its makers left it, with TensorFlow 2.12, which has no newer Python than 3.11."""


def ensure(wanted: Environment = OURS) -> bool:
    """Makes or repairs an environment if anything about it has changed.

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
        python = interpreter.find(wanted.wanted)
        steps.say("1/3 Python {} … found {}".format(python.dotted, python.path))
        if python.warning:
            steps.say("    " + python.warning)
        _install(wanted, python)
        return True


def is_current(wanted: Environment = OURS) -> bool:
    """Whether the environment is whole and matches its lock file and the project files."""
    stamp = wanted.venv / STAMP
    try:
        recorded = stamp.read_text(encoding="utf-8")
    except OSError:
        return False
    version = _version_of(wanted.venv)
    return version is not None and recorded == fingerprint(version, wanted)


def fingerprint(version: str, wanted: Environment = OURS) -> str:
    """What an environment depends on, as one hash.

    Args:
        version: The interpreter's version, such as "3.12.16".
        wanted: The environment.
    """
    digest = hashlib.sha256()
    # The folder counts: scripts in an environment name their Python by its full path.
    digest.update("{}\n{}\n".format(version, ROOT).encode())
    own = [PROJECT_FILE, *sorted(STAND_INS.glob("*/*.*"))] if wanted.own else []
    for path in [wanted.lock, *own]:
        digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()


def ensure_newer() -> Optional[Interpreter]:
    """Makes a small environment on a newer Python, for the tests that need no Rasa.

    Returns:
        The newer Python, or None where the machine has none.

    Raises:
        SetupError: There is one, but the environment cannot be made.
    """
    newer = interpreter.find_newer()
    if newer is None:
        return None
    label = "Python {} for the tests without Rasa".format(newer.dotted)
    ensure_small(NEWER_VENV, newer, newer_requirements(), label)
    return newer


def ensure_small(venv: Path, python: Interpreter, requirements: List[str], label: str) -> None:
    """Makes an environment of a few packages, or leaves the one that is there.

    Args:
        venv: Where it is.
        python: What it is made of.
        requirements: The packages, each at a version.
        label: What is being done, for the terminal.

    Raises:
        SetupError: It cannot be made.
    """
    wanted = hashlib.sha256(repr((python, requirements, str(ROOT))).encode()).hexdigest()
    stamp = venv / STAMP
    with locking.exclusive(venv.name.lstrip(".")):
        if stamp.exists() and stamp.read_text() == wanted and venv_python(venv).exists():
            return
        tool = uv.obtain(python.path)
        _remove(venv)
        _make_venv(tool, python, venv)
        command = _installer(tool, venv) + requirements
        steps.run(label, command, LOG, ROOT, uv.environment())
        stamp.write_text(wanted)


def newer_requirements() -> List[str]:
    """The packages for the newer Python, at the versions of the lock file."""
    pins = dict(
        re.findall(r"^([a-z0-9-]+)==([^\s;]+)", LOCK_FILE.read_text(encoding="utf-8"), re.M)
    )
    return ["{}=={}".format(name, pins[name]) for name in NEWER_PACKAGES]


def _install(wanted: Environment, python: Interpreter) -> None:
    count = len(re.findall(r"^[\w.-]+==", wanted.lock.read_text(encoding="utf-8"), re.M))
    LOG.parent.mkdir(parents=True, exist_ok=True)
    LOG.write_bytes(b"")
    venv = wanted.venv
    tool = uv.obtain(python.path)
    # pip cannot take away what is no longer pinned, so its environment is made anew.
    if tool is None or _version_of(venv) != python.dotted or not _made_here(venv):
        _remove(venv)
        _make_venv(tool, python, venv)
    elif (venv / STAMP).exists():
        (venv / STAMP).unlink()
    env = uv.environment()
    label = "2/3 installing {} pinned packages".format(count)
    if tool is None:
        label += " (with pip, which takes a few minutes)"
        # The lock file is the whole set; what Rasa says of itself is not asked (pyproject.toml).
        trusting = ["--no-deps", "--ignore-requires-python"]
        command = _installer(None, venv) + trusting + ["--require-hashes", "-r", str(wanted.lock)]
    else:
        command = [tool, "pip", "sync", "--python", str(venv_python(venv))]
        command += ["--require-hashes", str(wanted.lock)]
    steps.run(label, command, LOG, wanted.lock.parent, env)
    if wanted.own:
        shutil.rmtree(str(BUILT), ignore_errors=True)
        shutil.copytree(str(STAND_INS), str(BUILT))
        # Their build tool, setuptools, is in the lock file: nothing else is fetched.
        project = _installer(tool, venv) + ["--no-deps", "--no-build-isolation"] + wanted.own
        steps.run("    installing letterclock itself", project, LOG, ROOT, env)
    _write(venv / STAMP, fingerprint(python.dotted, wanted))


def _make_venv(tool: Optional[str], python: Interpreter, venv: Path) -> None:
    if tool:
        command = [tool, "venv", "--quiet", "--python", python.path, "--no-project", str(venv)]
    else:
        command = [python.path, "-m", "venv", str(venv)]
    done = subprocess.run(
        command,
        cwd=str(ROOT),
        env=uv.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode != 0:
        raise SetupError(
            "No virtual environment could be made ({}). Install uv, or your system's python3-venv "
            "package:\n{}".format(" ".join(command), done.stdout.decode("utf-8", "replace"))
        )


def _installer(tool: Optional[str], venv: Path) -> List[str]:
    """The start of an install command, with uv or with the environment's own pip."""
    if tool:
        return [tool, "pip", "install", "--python", str(venv_python(venv))]
    return [str(venv_python(venv)), "-m", "pip", "install", "--disable-pip-version-check"]


def _remove(venv: Path) -> None:
    """Removes an environment; of a link to one elsewhere, the link."""
    if venv.is_symlink():
        venv.unlink()
    else:
        shutil.rmtree(str(venv), ignore_errors=True)


def _version_of(venv: Path) -> Optional[str]:
    """The version of the environment's Python; None if it does not run.

    Asked of the Python itself, not of pyvenv.cfg: the one it points to may be gone or replaced.
    """
    python = venv_python(venv)
    if not python.exists():
        return None
    done = subprocess.run(
        [str(python), "-I", "-S", "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    return done.stdout.decode().strip() if done.returncode == 0 else None


def _made_here(venv: Path) -> bool:
    """Whether the environment was made in this folder, not copied along with it."""
    try:
        text = (venv / "bin" / "activate").read_text(encoding="utf-8")
    except OSError:
        return False
    return str(venv) in text


def _write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    temporary = path.with_name(path.name + ".{}".format(os.getpid()))
    temporary.write_text(text, encoding="utf-8")
    os.replace(str(temporary), str(path))
