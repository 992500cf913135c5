"""Regenerates requirements.lock; with `UPGRADE=1` in the environment, at the newest versions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import Dict

from assistant.setup import interpreter, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, LOCK_FILE, PROJECT_FILE, ROOT

HEADER = """\
# Every package this project installs, with the hashes of its files. Made by `make lock` from
# pyproject.toml; not written by hand. It names no download address: your pip or uv does.
"""

DRAFT = CACHE / "requirements.lock"

ADDRESS = re.compile(r"://|\bfile:|/opt\b|/home\b|/root\b|find-links|index-url|@ ")
"""What must not be in the file: where one machine happened to fetch from."""


def regenerate() -> None:
    """Resolves the dependencies anew and writes requirements.lock.

    Raises:
        SetupError: There is no uv, no solution, or an address in the result.
    """
    tool = uv.obtain(sys.executable)
    if tool is None:
        raise SetupError("`make lock` needs uv: `pip install uv`.")
    python = interpreter.find()
    command = [
        tool,
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--python",
        python.path,
        "--python-version",
        "3.10",
    ]
    command += [
        "--generate-hashes",
        "--no-annotate",
        "--no-header",
        "--no-emit-index-url",
        "--no-emit-find-links",
    ]
    command += ["--extra", "dev", str(PROJECT_FILE), "--output-file", str(DRAFT)]
    DRAFT.parent.mkdir(parents=True, exist_ok=True)
    if os.environ.get("UPGRADE"):
        command.append("--upgrade")
    elif LOCK_FILE.exists():
        # uv keeps the versions it finds in its output file, so that one new dependency does not
        # move all the others.
        shutil.copy(str(LOCK_FILE), str(DRAFT))
    done = subprocess.run(command, cwd=str(ROOT), env=_environment(), stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise SetupError("uv found no set of packages that fit together.")
    text = DRAFT.read_text(encoding="utf-8")
    found = ADDRESS.search(text)
    if found:
        raise SetupError(
            "The resolved set names an address ({!r}); not written.".format(found.group())
        )
    LOCK_FILE.write_text(HEADER + text, encoding="utf-8")
    steps.say("requirements.lock: {} packages".format(len(re.findall(r"^[\w.-]+==", text, re.M))))


def _environment() -> Dict[str, str]:
    """This machine's settings, less any local folder of packages: its hashes would differ."""
    local = (
        "UV_FIND_LINKS",
        "PIP_FIND_LINKS",
        "UV_EXTRA_INDEX_URL",
        "PIP_EXTRA_INDEX_URL",
        "UV_INDEX",
    )
    return {name: value for name, value in os.environ.items() if name not in local}
