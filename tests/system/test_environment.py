"""The environment is made once, kept when it is whole, and repaired when it is not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.setup import environment, uv

PROJECT = """\
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "letterclock"
version = "0"
[tool.setuptools]
packages = []
"""


def pinned(*names: str) -> str:
    """The entries of these packages in the real lock file, with their hashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.findall(r"^[a-z0-9.-]+==[^\n]*(?:\n    --hash[^\n]*)*", text, re.M)
    return "\n".join(each for each in entries if each.split("==")[0] in names) + "\n"


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A checkout that needs two packages."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "assistant" / "setup", folder / "assistant" / "setup", ignore=skip)
    shutil.copy(ROOT / "assistant" / "__init__.py", folder / "assistant")
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "requirements.lock").write_text(pinned("setuptools", "six"))
    return folder


PATH = os.pathsep.join([str(Path(uv.path()).parent), os.environ["PATH"]])
"""With a uv on it, which each checkout would else fetch for itself."""


def set_up(folder: Path, **settings: str) -> subprocess.Popen[str]:
    python = {"LETTERCLOCK_PYTHON": os.path.realpath(sys.executable)}
    return subprocess.Popen(
        [sys.executable, "-m", "assistant.setup", "environment"],
        cwd=folder,
        env={**os.environ, "PATH": PATH, **python, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def output_of(process: subprocess.Popen[str]) -> str:
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 0, output
    return output


def has_six(folder: Path) -> bool:
    python = str(folder / ".venv" / "bin" / "python")
    return subprocess.run([python, "-c", "import six"], capture_output=True).returncode == 0


def test_made_kept_repaired_and_brought_up_to_date(small_project: Path) -> None:
    stamp = small_project / ".venv" / environment.STAMP
    folders = os.environ["PATH"].split(os.pathsep)
    without_uv = os.pathsep.join(each for each in folders if not (Path(each) / "uv").exists())
    output = output_of(set_up(small_project, PATH=without_uv))
    assert "installing 2 pinned packages" in output
    assert (small_project / ".cache" / "uv" / "bin" / "uv").is_file()
    assert has_six(small_project)

    made_at = stamp.stat().st_mtime_ns
    assert output_of(set_up(small_project)) == ""
    assert stamp.stat().st_mtime_ns == made_at

    # An installation that was cut off has no stamp, and may lack anything.
    stamp.unlink()
    shutil.rmtree(next(small_project.glob(".venv/lib/python*/site-packages/six-*")))
    next(small_project.glob(".venv/lib/python*/site-packages/six.py")).unlink()
    output_of(set_up(small_project))
    assert has_six(small_project)

    (small_project / "requirements.lock").write_text(pinned("setuptools"))
    output_of(set_up(small_project))
    assert not has_six(small_project)


def test_two_at_once(small_project: Path) -> None:
    both = [set_up(small_project), set_up(small_project)]
    outputs = [output_of(each) for each in both]
    assert sum("installing" in output for output in outputs) == 1
    assert has_six(small_project)


def test_a_wrong_hash_is_refused(small_project: Path) -> None:
    lock = small_project / "requirements.lock"
    lock.write_text(re.sub(r"sha256:[0-9a-f]{8}", "sha256:00000000", lock.read_text()))
    process = set_up(small_project)
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "Traceback" not in output
    assert not (small_project / ".venv" / environment.STAMP).exists()


def test_a_link_to_an_environment_elsewhere_is_replaced_not_followed(small_project: Path) -> None:
    elsewhere = small_project.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    (small_project / ".venv").symlink_to(elsewhere)
    output_of(set_up(small_project))
    assert has_six(small_project)
    assert [each.name for each in elsewhere.iterdir()] == ["kept"]


def test_a_moved_checkout_gets_a_new_environment(small_project: Path) -> None:
    output_of(set_up(small_project))
    moved = small_project.rename(small_project.with_name("elsewhere"))
    assert "installing" in output_of(set_up(moved))
    assert has_six(moved)


def test_this_checkout_is_set_up_and_nothing_is_installed(tmp_path: Path) -> None:
    record = tmp_path / "called"
    for name in ("uv", "pip", "pip3"):
        fake = tmp_path / name
        fake.write_text(f"#!/bin/sh\necho {name} >> {record}\n")
        fake.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    assert output_of(set_up(ROOT, PATH=path)) == ""
    assert not record.exists()


def test_the_environment_holds_exactly_what_is_pinned() -> None:
    """Every pin that this platform asks for is there at its version."""
    from importlib import metadata

    for name in ("rasa", "jsonschema", "python-socketio", "setuptools", "holidays", "sqlalchemy"):
        pin = re.search(rf"^{name}==(\S+)", (ROOT / "requirements.lock").read_text(), re.M)
        assert pin is not None
        assert metadata.version(name) == pin.group(1)
