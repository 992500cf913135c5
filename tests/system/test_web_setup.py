"""The website's chat is built where Node.js is, and done without where it is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.setup import web

SKIP = shutil.ignore_patterns("__pycache__", "node_modules", "dist")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What set-up needs to build the chat."""
    folder = tmp_path / "checkout"
    for name in ("assistant/setup", "web"):
        shutil.copytree(ROOT / name, folder / name, ignore=SKIP)
    shutil.copy(ROOT / "assistant" / "__init__.py", folder / "assistant")
    (folder / "letters").mkdir()
    for name in ("chat.yml", "common.yml"):
        shutil.copy(ROOT / "letters" / name, folder / "letters")
    return folder


def run(folder: Path, code: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", **env},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


BUILD = "from assistant.setup import web; web.ensure()"
IF_POSSIBLE = "from assistant.setup import web; web.ensure_if_possible()"


def test_without_node_it_says_so_and_goes_on(checkout: Path) -> None:
    nowhere = str(checkout / "empty")
    done = run(checkout, IF_POSSIBLE, PATH=nowhere)
    assert done.returncode == 0, done.stderr
    assert "Node.js 18.0 or later with npm was not found" in done.stdout
    assert "the help website has no chat" in done.stdout
    assert run(checkout, BUILD, PATH=nowhere).returncode != 0


def test_an_old_node_is_none(checkout: Path) -> None:
    tools = checkout / "tools"
    tools.mkdir()
    for name in ("node", "npm"):
        (tools / name).write_text("#!/bin/sh\necho v16.20.2\n")
        (tools / name).chmod(0o755)
    done = run(checkout, IF_POSSIBLE, PATH=f"{tools}:/bin")
    assert "Node.js 18.0 or later" in done.stdout


def test_a_failing_build_says_why_and_goes_on(checkout: Path) -> None:
    (checkout / "web" / "package.json").write_text("{}")
    tools = checkout / "tools"
    tools.mkdir()
    (tools / "node").write_text("#!/bin/sh\necho v20.0.0\n")
    (tools / "npm").write_text("#!/bin/sh\necho no network here >&2\nexit 1\n")
    for each in tools.iterdir():
        each.chmod(0o755)
    done = run(checkout, IF_POSSIBLE, PATH=f"{tools}:/bin")
    assert done.returncode == 0
    assert "no network here" in done.stdout
    assert "the help website has no chat" in done.stdout


def test_what_goes_into_the_chat_decides_whether_it_is_built_again(checkout: Path) -> None:
    def fingerprint() -> str:
        code = "from assistant.setup import web; print(web.fingerprint())"
        return run(checkout, code).stdout

    first = fingerprint()
    (checkout / "web" / "page.css").write_text("body {}")
    (checkout / "web" / "dist").mkdir()
    (checkout / "web" / "dist" / "chat.js").write_text("")
    assert fingerprint() == first
    for name in ("web/src/main.ts", "letters/chat.yml", "web/package-lock.json"):
        file = checkout / name
        file.write_text(file.read_text() + "\n")
        assert fingerprint() != first, name
        first = fingerprint()


def test_the_lock_file_pins_everything_and_names_no_download_address() -> None:
    lock = json.loads((ROOT / "web" / "package-lock.json").read_text())
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    for name, each in packages.items():
        assert "resolved" not in each, name
        assert each.get("integrity", "").startswith("sha512-"), name
    wanted = json.loads((ROOT / "web" / "package.json").read_text())["devDependencies"]
    assert all(version[0].isdigit() for version in wanted.values())


def test_the_real_chat_is_built() -> None:
    if shutil.which("node") is None:
        pytest.skip("no Node.js: install nodejs and npm")
    assert web.ensure() == web.CHAT
    assert web.CHAT.read_text(encoding="utf-8").strip()
