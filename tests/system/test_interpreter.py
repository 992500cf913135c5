"""A Python that will do is found wherever it is, and a shim that fails is not taken for one."""

from __future__ import annotations

import os
import sys
import tomllib
import types
from pathlib import Path

import pytest

from assistant.runner.settings import ROOT
from assistant.setup import interpreter, uv
from assistant.setup.__main__ import main
from assistant.setup.errors import SetupError

REAL = os.path.realpath(sys.executable)
MINOR = sys.version_info[:2]
NAME = "python{}.{}".format(*MINOR)


def says(version: str, at: str = "/some/where") -> str:
    """A script that answers the probe as this version would."""
    return f"echo '{version} {at}'"


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with another Python, no pyenv and no uv."""
    other = types.SimpleNamespace(
        version_info=(3, 13, 0), executable="python3.13", stderr=sys.stderr
    )
    monkeypatch.setattr(interpreter, "sys", other)
    monkeypatch.setattr(uv, "find", lambda: None)
    monkeypatch.setattr(uv, "obtain", lambda python: None)
    monkeypatch.delenv("LETTERCLOCK_PYTHON", raising=False)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    return tmp_path


def a_python(path: Path, script: str = f'exec "{REAL}" "$@"') -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def path_of(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, folders)))


def test_a_python_on_the_path_is_found(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_python(bare_machine / "bin" / NAME)
    path_of(monkeypatch, bare_machine / "bin")
    assert interpreter.find().version[:2] == MINOR


def test_a_shim_that_fails_does_not_hide_the_next(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "shims" / NAME, "echo 'command not found' >&2; exit 127")
    a_python(bare_machine / "bin" / NAME)
    path_of(monkeypatch, bare_machine / "shims", bare_machine / "bin")
    assert interpreter.find().version[:2] == MINOR


def test_pyenv_is_looked_into_when_its_shim_fails(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "shims" / NAME, "exit 127")
    path_of(monkeypatch, bare_machine / "shims")
    a_python(bare_machine / "pyenv" / "versions" / "3.9.1" / "bin" / "python", "exit 1")
    dotted = "{}.{}".format(*MINOR)
    a_python(bare_machine / "pyenv" / "versions" / f"{dotted}.2" / "bin" / "python")
    a_python(bare_machine / "pyenv" / "versions" / f"{dotted}.99" / "bin" / "python", "exit 1")
    assert interpreter.find().version[:2] == MINOR


def test_a_python_of_another_version_is_not_taken(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "bin" / NAME, says("3.9.7"))
    path_of(monkeypatch, bare_machine / "bin")
    with pytest.raises(SetupError):
        interpreter.find()


def test_uv_is_asked_last(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = bare_machine / "asked"
    tool = a_python(
        bare_machine / "uv",
        f'echo "$2" >> {record}\n[ -e {bare_machine}/installed ] && [ "$2" = find ] '
        f'&& {{ echo {REAL}; exit 0; }}\n[ "$2" = install ] && {{ : > {bare_machine}/installed; '
        "exit 0; }\nexit 2",
    )
    monkeypatch.setattr(uv, "find", lambda: str(tool))
    monkeypatch.setattr(uv, "obtain", lambda python: str(tool))
    assert interpreter.find((MINOR,)).version[:2] == MINOR
    assert record.read_text().split() == ["find", "install", "find"]


def test_none_at_all_is_one_line_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["interpreter"]) != 0
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "Python 3.12" in said.err
    assert "Install it" in said.err


def test_the_override_wins(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_PYTHON", str(a_python(bare_machine / "my" / "python")))
    assert interpreter.find().version[:2] == MINOR


def test_an_override_that_does_not_run_is_not_passed_over(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "bin" / NAME)
    path_of(monkeypatch, bare_machine / "bin")
    monkeypatch.setenv("LETTERCLOCK_PYTHON", "/nowhere/python")
    with pytest.raises(SetupError, match="LETTERCLOCK_PYTHON"):
        interpreter.find()


def test_the_best_version_and_of_it_the_newest_release(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, name, version in (
        ("a", "python3.11", "3.11.18"),
        ("b", "python3.12", "3.12.3"),
        ("c", "python3.12", "3.12.16"),
        ("d", "python3.12", "3.12.9"),
    ):
        a_python(bare_machine / folder / name, says(version, f"/{folder}"))
    path_of(monkeypatch, *(bare_machine / folder for folder in "abcd"))
    assert interpreter.find() == interpreter.Interpreter("/c", (3, 12, 16))


def test_where_there_is_only_the_second_it_is_taken(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "bin" / "python3.11", says("3.11.2"))
    a_python(bare_machine / "bin" / "python3.13", says("3.13.18"))
    path_of(monkeypatch, bare_machine / "bin")
    assert interpreter.find().version == (3, 11, 2)


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
