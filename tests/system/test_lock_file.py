"""requirements.lock pins everything with hashes and names no place to fetch it from."""

from __future__ import annotations

import re

from assistant.ground.settings import ROOT
from assistant.setup import lock
from assistant.setup.environment import NEWER_PACKAGES

TEXT = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_it_names_no_address() -> None:
    for line in TEXT.splitlines():
        assert not lock.ADDRESS.search(line), line


def test_every_package_is_pinned_and_has_hashes() -> None:
    logical = TEXT.replace("\\\n", " ").splitlines()
    entries = [line for line in logical if line.strip() and not line.startswith("#")]
    assert len(entries) > 100
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_it_holds_what_the_project_asks_for() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for name, version in re.findall(r'^    "([\w-]+)==([^"]+)",', project, re.M):
        assert f"\n{name.lower()}=={version} " in TEXT, f"run `make lock`: {name}"


def test_what_the_newer_python_gets_is_pinned() -> None:
    assert all(f"\n{name}==" in TEXT for name in NEWER_PACKAGES)
