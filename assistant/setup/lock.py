"""Regenerates the lock files; with `UPGRADE=1` in the environment, at the newest versions.

Not `uv.lock` and not `pylock.toml`: both hold the address of every file, so that they would say
where one machine happens to fetch from. Requirements with hashes hold none, and `uv pip sync
--require-hashes` installs no more and no less than they say.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import List

from assistant.setup import environment, interpreter, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, LOCK_FILE, PROJECT_FILE, ROOT

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
    for wanted, extra in ((environment.OURS, ["--extra", "dev"]), (environment.PEERS, [])):
        assert wanted.lock is not None
        _resolve(wanted.lock, min(wanted.pythons), extra)


def _resolve(lock: Path, lowest: interpreter.Minor, extra: List[str]) -> None:
    project = lock.parent / PROJECT_FILE.name
    command = [uv.path(), "pip", "compile", "--quiet", "--universal"]
    command += ["--python", interpreter.find((lowest,)).path]
    command += ["--generate-hashes", "--no-annotate", "--no-header"]
    command += ["--no-emit-index-url", "--no-emit-find-links"]
    command += [*extra, str(project), "--output-file", str(DRAFT)]
    if os.environ.get("UPGRADE"):
        command.append("--upgrade")
    # uv keeps the versions it finds in its output file, so that one new dependency does not move
    # all the others.
    shutil.copy(str(lock), str(DRAFT))
    # Without a local folder of packages: its hashes would differ.
    env = uv.environment()
    for local in ("UV_FIND_LINKS", "UV_EXTRA_INDEX_URL", "UV_INDEX"):
        env.pop(local, None)
    if subprocess.run(command, cwd=str(project.parent), env=env).returncode != 0:
        raise SetupError("uv found no set of packages that fit together.")
    text = DRAFT.read_text(encoding="utf-8")
    found = ADDRESS.search(text)
    if found:
        raise SetupError(
            "The resolved set names an address ({!r}); not written.".format(found.group())
        )
    whose = "project" if lock == LOCK_FILE else "comparison"
    lock.write_text(HEADER.format(whose, project.relative_to(ROOT)) + text, encoding="utf-8")
    packages = len(re.findall(r"^[\w.-]+==", text, re.M))
    steps.say("{}: {} packages".format(lock.relative_to(ROOT), packages))
