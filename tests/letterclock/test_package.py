"""Each module can be the first that a program imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import letterclock

FOLDER = Path(letterclock.__file__).parent
MODULES = sorted(
    ".".join(("letterclock", *path.relative_to(FOLDER).with_suffix("").parts)).removesuffix(
        ".__init__"
    )
    for path in FOLDER.rglob("*.py")
)


def test_all_of_them_are_tried() -> None:
    assert {"letterclock.cli", "letterclock.deadlines", "letterclock.case.model"} <= set(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_it_can_be_imported_alone(module: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", f"import {module}"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr.splitlines()[-1]
