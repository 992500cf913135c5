"""A Python that will do is found wherever it is, and a shim that fails is not taken for one."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.setup import interpreter, uv
from assistant.setup.__main__ import main
from assistant.setup.errors import SetupError

REAL = os.path.realpath(sys.executable)
MINOR = sys.version_info[:2]
NAME = "python{}.{}".format(*MINOR)
UV = Path(uv.path())


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with uv and without any Python, pyenv's or uv's."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "uv").symlink_to(UV)
    monkeypatch.delenv("LETTERCLOCK_PYTHON", raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "empty" / "python3"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "managed"))
    monkeypatch.setenv("UV_PYTHON_DOWNLOADS", "never")
    monkeypatch.setenv("PATH", str(tools))
    return tmp_path


def a_program(path: Path, script: str = f'exec "{REAL}" "$@"') -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def a_uv(machine: Path, *versions: str, install: str = "exit 1") -> None:
    """Puts a uv in place that lists these versions, of which each runs and says what it is."""
    listed = []
    for version in versions:
        path = machine / version / "python"
        if not path.exists():
            a_program(path, f"echo '{version} {path}'")
        parts = dict(zip(("major", "minor", "patch"), map(int, version.split(".")), strict=True))
        listed.append({"path": str(path), "version_parts": parts})
    (machine / "listed").write_text(json.dumps(listed))
    a_program(
        machine / "tools" / "uv",
        f"PATH=/usr/bin:/bin; case $2 in list) cat {machine}/listed;; install) {install};; "
        "*) echo uv 99.0;; esac",
    )


def path_of(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join([*map(str, folders), os.environ["PATH"]]))


def test_a_shim_that_fails_does_not_hide_the_next(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(bare_machine / "shims" / NAME, "echo 'command not found' >&2; exit 127")
    a_program(bare_machine / "bin" / NAME)
    path_of(monkeypatch, bare_machine / "shims", bare_machine / "bin")
    assert interpreter.find().version == sys.version_info[:3]


def test_pyenv_is_looked_into_when_its_shim_fails(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(bare_machine / "shims" / NAME, "exit 127")
    path_of(monkeypatch, bare_machine / "shims")
    a_program(bare_machine / "pyenv" / "versions" / "3.9.1" / "bin" / "python3.9", "exit 1")
    dotted = "{}.{}".format(*MINOR)
    a_program(bare_machine / "pyenv" / "versions" / f"{dotted}.2" / "bin" / NAME)
    a_program(bare_machine / "pyenv" / "versions" / f"{dotted}.99" / "bin" / NAME, "exit 1")
    assert interpreter.find().version[:2] == MINOR


def test_the_best_version_and_of_it_the_newest_release(bare_machine: Path) -> None:
    a_uv(bare_machine, "3.13.18", "3.12.16", "3.12.9", "3.11.18")
    assert interpreter.find().version == (3, 12, 16)


def test_one_that_lacks_a_part_is_passed_over(bare_machine: Path) -> None:
    a_program(bare_machine / "3.12.16" / "python", "echo 'No module named ssl' >&2; exit 1")
    a_uv(bare_machine, "3.12.16", "3.12.9")
    assert interpreter.find().version == (3, 12, 9)


def test_where_there_is_only_the_second_it_is_taken(bare_machine: Path) -> None:
    a_uv(bare_machine, "3.13.18", "3.11.2", install="echo must not >&2; kill $PPID")
    assert interpreter.find().version == (3, 11, 2)


def test_where_there_is_none_uv_installs_the_first(bare_machine: Path) -> None:
    machine = bare_machine
    a_uv(machine, "3.12.9", install=f'[ "$3" = 3.12 ] && cp {machine}/later {machine}/listed')
    (machine / "listed").rename(machine / "later")
    (machine / "listed").write_text("[]\n")
    assert interpreter.find().version == (3, 12, 9)


def test_none_at_all_is_one_line_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["interpreter"]) != 0
    said = capsys.readouterr()
    assert said.out == ""
    asking, last = said.err.splitlines()
    assert asking == "No Python 3.12 here; asking uv to install one …"
    assert "Python 3.12 is needed" in last
    assert "Install it" in last


def test_no_uv_and_none_to_be_had_is_one_line(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    a_program(bare_machine / "tools" / "uv", "echo uv 0.4.30")  # too old
    a_program(bare_machine / "empty" / "python3", "exit 1")
    monkeypatch.setattr(uv, "PRIVATE", bare_machine / "private")
    monkeypatch.setattr(uv, "LOG", bare_machine / "uv.log")
    assert main(["interpreter"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "There is no uv" in line
    assert "python3-venv" in line


def test_the_override_wins(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_uv(bare_machine, "3.12.99")
    monkeypatch.setenv("LETTERCLOCK_PYTHON", str(a_program(bare_machine / "my" / "python")))
    assert interpreter.find().version == sys.version_info[:3]


def test_of_an_environment_the_python_it_was_made_of_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LETTERCLOCK_PYTHON", str(ROOT / ".venv" / "bin" / "python"))
    assert not interpreter.find().path.startswith(str(ROOT))


def test_an_override_that_does_not_run_is_not_passed_over(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_uv(bare_machine, "3.12.99")
    monkeypatch.setenv("LETTERCLOCK_PYTHON", "/nowhere/python")
    with pytest.raises(SetupError, match="LETTERCLOCK_PYTHON"):
        interpreter.find()


def test_an_old_release_is_warned_of() -> None:
    old = interpreter.Interpreter("/a", (3, 12, 1)).warning
    assert old is not None
    assert old.startswith("Warning: Python 3.12.1 misses the security releases up to 3.12.")
    assert interpreter.Interpreter("/a", (3, 12, 99)).warning is None


def test_the_project_allows_what_is_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lowest, highest = min(interpreter.WANTED), max(interpreter.WANTED)
    assert project["requires-python"] == f">=3.{lowest[1]},<3.{highest[1] + 1}"
    assert set(interpreter.NEWEST) == set(interpreter.WANTED)
