"""Regenerates the lock files; with `UPGRADE=1` in the environment, at the newest versions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List

from assistant.setup import environment, interpreter, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, PROJECT_FILE, ROOT

HEADER = """\
# Every package this {} installs, with the hashes of its files. Made by `make lock` from
# {}; not written by hand. It names no download address: your pip or uv does.
"""

DRAFT = CACHE / "requirements.lock"

ADDRESS = re.compile(r"://|\bfile:|/opt\b|/home\b|/root\b|find-links|index-url|@ ")
"""What must not be in the file: where one machine happened to fetch from."""


def regenerate() -> None:
    """Resolves the dependencies anew and writes the lock files.

    Raises:
        SetupError: There is no uv, no solution, or an address in the result.
    """
    tool = uv.obtain(sys.executable)
    if tool is None:
        raise SetupError("`make lock` needs uv: `pip install uv`.")
    for wanted, extra in ((environment.OURS, ["--extra", "dev"]), (environment.PEERS, [])):
        project = wanted.lock.parent / PROJECT_FILE.name
        _resolve(tool, wanted, project, extra)


def _resolve(tool: str, wanted: environment.Environment, project: Path, extra: List[str]) -> None:
    lowest = "{}.{}".format(*min(wanted.wanted))
    command = [tool, "pip", "compile", "--quiet", "--universal", "--python-version", lowest]
    command += ["--python", interpreter.find(wanted.wanted).path]
    command += ["--generate-hashes", "--no-annotate", "--no-header"]
    command += ["--no-emit-index-url", "--no-emit-find-links"]
    command += [*extra, str(project), "--output-file", str(DRAFT)]
    DRAFT.parent.mkdir(parents=True, exist_ok=True)
    if os.environ.get("UPGRADE"):
        command.append("--upgrade")
    # uv keeps the versions it finds in its output file, so that one new dependency does not move
    # all the others.
    if wanted.lock.exists():
        shutil.copy(str(wanted.lock), str(DRAFT))
    elif DRAFT.exists():
        DRAFT.unlink()
    done = subprocess.run(
        command, cwd=str(project.parent), env=_environment(), stdout=subprocess.DEVNULL
    )
    if done.returncode != 0:
        raise SetupError("uv found no set of packages that fit together.")
    text = DRAFT.read_text(encoding="utf-8")
    found = ADDRESS.search(text)
    if found:
        raise SetupError(
            "The resolved set names an address ({!r}); not written.".format(found.group())
        )
    name = str(project.relative_to(ROOT))
    whose = "project" if wanted is environment.OURS else "comparison"
    wanted.lock.write_text(HEADER.format(whose, name) + text, encoding="utf-8")
    packages = len(re.findall(r"^[\w.-]+==", text, re.M))
    steps.say("{}: {} packages".format(wanted.lock.relative_to(ROOT), packages))


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
