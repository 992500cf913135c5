"""The house has floors: a room uses what is below it, and nothing above."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT

FLOORS = (
    "ground",
    "setup",
    "watch",
    "stores",
    "door",
    "nlu",
    "rasa",
    "website",
    "channels",
    "server",
    "runner",
)
"""The rooms of `assistant`, from the ground up; `server` is where all is put together."""

BESIDE = frozenset({"audit", "evaluation", "insights"})
"""Tools: they use the house, and nothing in it uses them."""

ENVIRONMENT = frozenset(
    {
        "assistant/ground/settings.py",
        # What one process hands to another.
        "assistant/ground/sockets.py",
        "assistant/ground/parent_death.py",
        "assistant/runner/environment.py",
        "assistant/runner/testing.py",
        "assistant/server/configuration.py",
        "assistant/server/plugin.py",
        # A command of its own, which is handed a password; and the terminal's NO_COLOR.
        "assistant/stores/migrate.py",
        "assistant/channels/terminal.py",
        # The library's own; it knows nothing of the assistant.
        "letterclock/settings.py",
    }
)
"""Where the environment is read, beside set-up and the tools."""


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


def modules(package: str) -> list[Path]:
    found = (ROOT / package).rglob("*.py")
    return sorted(each for each in found if "stand_ins" not in each.parts)


def test_every_room_has_its_floor() -> None:
    rooms = {each.parent.name for each in (ROOT / "assistant").glob("*/__init__.py")}
    assert rooms == {*FLOORS, *BESIDE}


def test_no_import_runs_back_up() -> None:
    up = []
    for path in modules("assistant"):
        room = path.relative_to(ROOT / "assistant").parts[0]
        for name in imports(path):
            used = name.split(".")[1] if name.startswith("assistant.") else room
            if room in BESIDE or used == room:
                continue
            if used in BESIDE or FLOORS.index(used) > FLOORS.index(room):
                up.append(f"{path.relative_to(ROOT)}: {name}")
    assert up == []


def test_the_library_stands_by_itself() -> None:
    for package, others in (
        ("letterclock", ("assistant", "actions", "rasa")),
        ("actions", ("assistant", "rasa.")),
    ):
        for path in modules(package):
            found = [name for name in imports(path) if f"{name}.".startswith(others)]
            assert [name for name in found if not name.startswith("rasa_sdk")] == [], path


def test_what_measures_it_is_not_needed_to_run_it() -> None:
    for package in ("assistant", "actions", "letterclock"):
        for path in modules(package):
            found = [name for name in imports(path) if name.startswith(("tests.", "benchmarks."))]
            assert found == [], path


def test_the_environment_is_read_in_one_place() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for package in ("assistant", "actions", "letterclock")
        for path in modules(package)
        if re.search(r"\bos\.environ|\bgetenv\b|from os import", path.read_text("utf-8"))
        and path.relative_to(ROOT).parts[1] not in {"setup", *BESIDE}
    }
    assert readers == ENVIRONMENT


@pytest.mark.parametrize(
    ("word", "home"),
    [
        ("fromisoformat", "letterclock/iso_date.py"),
        ("OrderedDict", "assistant/ground/bounded.py"),
        ("setLogRecordFactory", "assistant/watch/scrub.py"),
        ("link_hosts", "assistant/website/richtext.py"),
        ("def blocks", "assistant/website/richtext.py"),
    ],
)
def test_there_is_one_of_each(word: str, home: str) -> None:
    """Readers of ISO dates, dicts that are bounded, what keeps words out of logs, text to HTML."""
    homes = [
        str(path.relative_to(ROOT))
        for package in ("assistant", "actions", "letterclock")
        for path in modules(package)
        if word in path.read_text("utf-8")
    ]
    assert homes == [home]
