"""Python 3.10 is found wherever it is, and a shim that fails is not taken for one."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest

from assistant.setup import interpreter, uv
from assistant.setup.__main__ import main
from assistant.setup.errors import SetupError

REAL = os.path.realpath(sys.executable)


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with another Python, no pyenv and no uv."""
    other = types.SimpleNamespace(
        version_info=(3, 12, 0), executable="python3.12", stderr=sys.stderr
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
    a_python(bare_machine / "bin" / "python3.10")
    path_of(monkeypatch, bare_machine / "bin")
    assert interpreter.find().version[:2] == (3, 10)


def test_a_shim_that_fails_does_not_hide_the_next(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "shims" / "python3.10", "echo 'command not found' >&2; exit 127")
    a_python(bare_machine / "bin" / "python3.10")
    path_of(monkeypatch, bare_machine / "shims", bare_machine / "bin")
    assert interpreter.find().version[:2] == (3, 10)


def test_pyenv_is_looked_into_when_its_shim_fails(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "shims" / "python3.10", "exit 127")
    path_of(monkeypatch, bare_machine / "shims")
    a_python(bare_machine / "pyenv" / "versions" / "3.9.1" / "bin" / "python", "exit 1")
    a_python(bare_machine / "pyenv" / "versions" / "3.10.2" / "bin" / "python")
    a_python(bare_machine / "pyenv" / "versions" / "3.10.13" / "bin" / "python", "exit 1")
    assert interpreter.find().version[:2] == (3, 10)


def test_a_python_of_another_version_is_not_taken(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "bin" / "python3.10", "echo '3.11.7 /usr/bin/python3.11'")
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
    assert interpreter.find().version[:2] == (3, 10)
    assert record.read_text().split() == ["find", "install", "find"]


def test_none_at_all_is_one_line_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["interpreter"]) != 0
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "3.10" in said.err
    assert "Install it" in said.err


def test_the_override_wins(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_PYTHON", str(a_python(bare_machine / "my" / "python")))
    assert interpreter.find().version[:2] == (3, 10)


def test_an_override_that_does_not_run_is_not_passed_over(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(bare_machine / "bin" / "python3.10")
    path_of(monkeypatch, bare_machine / "bin")
    monkeypatch.setenv("LETTERCLOCK_PYTHON", "/nowhere/python")
    with pytest.raises(SetupError, match="LETTERCLOCK_PYTHON"):
        interpreter.find()
