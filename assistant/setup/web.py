"""Builds the help website's chat (web/src) where Node.js is at hand."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Dict, Iterator, Optional, Tuple

from assistant.setup import locking, steps
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, ROOT

WEB = ROOT / "web"
CHAT = WEB / "dist" / "chat.js"
"""What is built: the whole chat in one file."""

LOG = CACHE / "web.log"
OLDEST_NODE = (18, 0)

NO_NODE = (
    "Node.js {}.{} or later with npm was not found. Install it (your system's nodejs and npm "
    "packages, or nodejs.org) and run `make web`."
).format(*OLDEST_NODE)

_STAMP = WEB / "dist" / ".made-of"
_MODULES_STAMP = WEB / "node_modules" / ".made-of"
_INGREDIENTS = ("web", "letters/chat.yml", "letters/common.yml", "letters/facts.yml")
_APART = ("node_modules", "dist", "released", "pages", "page.css", "tests", "README.md")
"""What is in web/ and does not go into the chat."""


def ensure() -> Path:
    """Builds the chat if there is none of the present sources.

    Raises:
        SetupError: There is no Node.js, or installing or building failed; the text says why.
    """
    wanted = fingerprint()
    if _is(_STAMP, wanted) and CHAT.is_file():
        return CHAT
    if _node() is None or shutil.which("npm") is None:
        raise SetupError(NO_NODE)
    with locking.exclusive("web", lambda: steps.say("Waiting for another build of the chat …")):
        if not (_is(_STAMP, wanted) and CHAT.is_file()):
            _install()
            _npm("building the chat", "run", "build")
            _STAMP.write_text(wanted)
    return CHAT


def ensure_if_possible() -> None:
    """Builds the chat, or says why the help website goes without it."""
    try:
        ensure()
    except SetupError as error:
        without = "an older build of the chat" if CHAT.is_file() else "no chat"
        steps.say("{}\nUntil then the help website has {}.".format(error, without))


def fingerprint(root: Path = ROOT) -> str:
    """All that goes into the chat, as a hash."""
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(str(path.relative_to(root)).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for name in _INGREDIENTS:
        place = root / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            inside = path.relative_to(root).parts
            if path.is_file() and not (len(inside) > 1 and inside[1] in _APART):
                yield path


def _install() -> None:
    """The packages of the lock file, unless they are there."""
    lock = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    if not _is(_MODULES_STAMP, lock):
        # Their install scripts are not needed, so none of them is run.
        _npm("installing the chat's build tools", "ci", "--ignore-scripts")
        _MODULES_STAMP.write_text(lock)


def _npm(label: str, *arguments: str) -> None:
    steps.run(label, ["npm", *arguments], LOG, WEB, _environment())


def _environment() -> Dict[str, str]:
    quiet = {"NO_COLOR": "1", "npm_config_update_notifier": "false"}
    return {**os.environ, **quiet}


def _node() -> Optional[Tuple[int, ...]]:
    """The version of the Node.js on the PATH; None where there is none new enough that runs."""
    try:
        done = subprocess.run(
            ["node", "--version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    said = re.match(r"v(\d+)\.(\d+)", done.stdout.decode("utf-8", "replace"))
    version = tuple(int(part) for part in said.groups()) if said else ()
    return version if version >= OLDEST_NODE else None


def _is(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text() == wanted
