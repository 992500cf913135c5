"""pip-audit, in an environment of uv's own, over the packages of requirements.lock."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from typing import Any

from assistant.setup import interpreter, locking, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, LOCK_FILE, ROOT

REQUIREMENT = "pip-audit==2.10.1"
"""Beside nothing else: it needs other versions of what Rasa needs."""

LOG = CACHE / "audit.log"
PINS = CACHE / "audit.txt"

LIMIT_S = 900
"""How long the scanner may take, in seconds: it asks for each package by itself."""

_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


@dataclass(frozen=True)
class Found:
    """An advisory for a package at its version."""

    package: str
    version: str
    id: str
    aliases: frozenset[str] = frozenset()
    fixed: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Everything it is called."""
        return self.aliases | {self.id}


@dataclass(frozen=True)
class Report:
    """What the scanner says."""

    asked: frozenset[str]
    """The packages that were looked up."""
    skipped: dict[str, str]
    """Those that were not, and why."""
    found: tuple[Found, ...]


def pins(lock: str | None = None) -> dict[str, str]:
    """The packages of a lock file with their versions.

    Args:
        lock: The lock file's text; None for that of this project.
    """
    text = LOCK_FILE.read_text(encoding="utf-8") if lock is None else lock
    return {_canonical(name): version for name, version in _PIN.findall(text)}


def scan() -> Report:
    """Asks the advisory service about every pinned package.

    Raises:
        SetupError: The scanner cannot be installed, or fails.
    """
    with locking.exclusive("audit"):
        wanted = pins()
        # Without markers and hashes: packages for another Python or system are asked about too.
        lines = "".join(f"{name}=={version}\n" for name, version in wanted.items())
        PINS.write_text(lines, encoding="utf-8")
        steps.say(f"Asking about {len(wanted)} packages …")
        command = [uv.path(), "tool", "run", "--python", interpreter.find().path, REQUIREMENT]
        command += ["-r", str(PINS), "--no-deps", "--disable-pip"]
        command += ["--format", "json", "--aliases", "on", "--progress-spinner", "off"]
        try:
            # It ends with 1 where it found something; what it says decides.
            done = subprocess.run(
                command, cwd=ROOT, env=uv.environment(), capture_output=True, timeout=LIMIT_S
            )
        except subprocess.TimeoutExpired as error:
            raise SetupError(f"pip-audit did not end within {LIMIT_S} s.") from error
        LOG.write_bytes(done.stderr)
    try:
        return parse(json.loads(done.stdout), wanted)
    except (KeyError, ValueError) as error:
        told = steps.tail(LOG)
        raise SetupError(f"pip-audit failed (exit status {done.returncode}):\n{told}") from error


def parse(told: Any, wanted: dict[str, str]) -> Report:
    """Reads what the scanner wrote.

    Args:
        told: Its JSON document.
        wanted: The packages it was to look up.

    Raises:
        ValueError: The document is not of the scanner's form.
    """
    asked, skipped, found = set(), {}, []
    if not isinstance(told, dict) or not isinstance(told.get("dependencies"), list):
        raise ValueError("no list of dependencies")
    for each in told["dependencies"]:
        name = _canonical(each["name"])
        if "skip_reason" in each:
            skipped[name] = str(each["skip_reason"])
            continue
        asked.add(name)
        found += [
            Found(
                name,
                each["version"],
                advisory["id"],
                frozenset(advisory.get("aliases", ())),
                tuple(advisory.get("fix_versions", ())),
            )
            for advisory in each["vulns"]
        ]
    for name in wanted.keys() - asked - skipped.keys():
        skipped[name] = "the scanner does not mention it"
    return Report(frozenset(asked), skipped, tuple(found))


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
