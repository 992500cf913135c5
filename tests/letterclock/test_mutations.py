"""Change any number the deadlines rest on, and a test fails.

Each number in the modules that count, and each period of `letters/facts.yml` that they count
with, is changed by one in a copy of the package; the tests of the calendar and the deadlines must
then fail.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = (
    "letterclock/court_calendar.py",
    "letterclock/court_closings.py",
    "letterclock/deadlines.py",
)
FACTS = "letters/facts.yml"
COUNTED_WITH = ("collection_days", "innocent_spouse_days", "closing_extra_days")
"""The periods that a last day is counted with; the others stand in texts alone."""
TESTS = (
    "test_court_calendar.py",
    "test_court_closings.py",
    "test_deadlines.py",
    "test_letter_cases.py",
)


def numbers(module: str) -> list[tuple[str, int, int, int]]:
    """Every whole number in a module's code: file, line, column, value."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    return [
        (module, node.lineno, node.col_offset, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) is int
    ]


def periods() -> list[tuple[str, int, int, int]]:
    """The same for the periods that are counted with."""
    lines = (ROOT / FACTS).read_text(encoding="utf-8").splitlines()
    found = []
    for name in COUNTED_WITH:
        start = lines.index(f"  {name}:")
        at = next(at for at in range(start, len(lines)) if "{from: " in lines[at])
        column = lines[at].index("is: ") + len("is: ")
        found.append((FACTS, at + 1, column, int(lines[at][column:].rstrip("}]"))))
    return found


PLACES = [*(place for module in MODULES for place in numbers(module)), *periods()]


def copied(folder: Path) -> None:
    """The package, the letters and these tests in another folder."""
    for name in ("letterclock", "letters", "tests/letterclock"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "tests/__init__.py", folder / "tests")


def changed(folder: Path, place: tuple[str, int, int, int]) -> None:
    """A copy with one number changed."""
    copied(folder)
    file, line_number, column, value = place
    path = folder / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    line = lines[line_number - 1]
    assert line[column:].startswith(str(value))
    lines[line_number - 1] = line[:column] + str(value + 1) + line[column + len(str(value)) :]
    path.write_text("".join(lines), encoding="utf-8")


def run_tests(folder: Path) -> subprocess.CompletedProcess[str]:
    tests = [str(folder / "tests/letterclock" / name) for name in TESTS]
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "-c",
            os.devnull,
            "--rootdir",
            str(folder),
            *tests,
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_numbers_are_found() -> None:
    values = {value for _, _, _, value in PLACES}
    assert {1998, 2100, 30, 90, 14} <= values


def test_the_unchanged_copy_passes(tmp_path: Path) -> None:
    copied(tmp_path)
    found = run_tests(tmp_path)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(
    "place", PLACES, ids=lambda place: f"{Path(place[0]).name}:{place[1]}={place[3]}"
)
def test_a_changed_number_is_caught(place: tuple[str, int, int, int], tmp_path: Path) -> None:
    changed(tmp_path, place)
    found = run_tests(tmp_path)
    assert found.returncode == 1, found.stdout + found.stderr
