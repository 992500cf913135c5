"""What stands in the place of others' names: few, each where the original is, as it is called."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rasa.core.agent
import rasa.core.channels
import rasa.core.channels.console
import rasa.core.processor
import rasa.core.run
import rasa.core.tracker_store
import rasa.server
from sanic import Sanic

from assistant.channels import terminal
from assistant.ground.settings import ROOT
from assistant.rasa.processor import Processor
from assistant.server import replaced

MOST = 8

ROOMS = ("assistant", "actions", "letterclock")

PYTHONS = {"warnings", "logging", "threading", "sys", "os"}
"""Hooks that Python has for it, and the environment."""


def assignments() -> set[str]:
    """Assignments to names in imported modules and classes, and to entries of their tables."""
    found = set()
    for path in (each for room in ROOMS for each in (ROOT / room).rglob("*.py")):
        if "stand_ins" in path.parts:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        imported = _imported(tree)
        for node in ast.walk(tree):
            for target in _set_by(node):
                name = ast.unparse(target)
                root = name.replace("[", ".").split(".")[0]
                if root in imported and root not in PYTHONS:
                    found.add(name)
    return found


def _set_by(node: ast.AST) -> list[ast.expr]:
    """What a statement sets an attribute or an entry of, or sets that."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "setattr":
        return [node.args[0]]
    targets = [*getattr(node, "targets", ()), getattr(node, "target", None)]
    return [each for each in targets if isinstance(each, (ast.Attribute, ast.Subscript))]


def _imported(tree: ast.Module) -> set[str]:
    """Names a module has from others than this project."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {(each.asname or each.name).split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not str(node.module).startswith(
            ("assistant", "letterclock")
        ):
            names |= {each.asname or each.name for each in node.names}
    return names


def test_they_are_few_and_known() -> None:
    assert assignments() == {
        "Sanic.run",
        "rasa.server.add_root_route",
        "rasa.server.configure_cors",
        "rasa.core.agent.FailSafeTrackerStore",
        "rasa.core.agent.MessageProcessor",
        "rasa.core.channels.BUILTIN_CHANNELS['cmdline']",
        "BUILTIN_CHANNELS[name]",
        "console.record_messages",
    }
    assert len(assignments()) <= MOST


def takes(function: Any) -> list[str]:
    """The names of what it is called with."""
    return [
        each.name
        for each in inspect.signature(function).parameters.values()
        if each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)
    ]


@pytest.mark.parametrize(
    ("ours", "rasas"),
    [
        (replaced.add_routes, rasa.server.add_root_route),
        (terminal.converse, rasa.core.channels.console.record_messages),
        (replaced.serve, Sanic.run),
        (replaced.serve_guarded, Sanic.run),
    ],
)
def test_it_is_called_as_the_original_is(ours: Any, rasas: Any) -> None:
    assert set(takes(ours)) <= set(takes(rasas))
    kinds = {each.kind for each in inspect.signature(ours).parameters.values()}
    assert takes(ours) == takes(rasas) or inspect.Parameter.VAR_KEYWORD in kinds


def test_the_names_are_where_rasa_looks_them_up() -> None:
    assert rasa.core.agent.MessageProcessor is rasa.core.processor.MessageProcessor
    assert rasa.core.agent.FailSafeTrackerStore is rasa.core.tracker_store.FailSafeTrackerStore
    for name in ("add_root_route(app)", "configure_cors(app, cors_origins)"):
        assert name in inspect.getsource(rasa.server)
    assert "FailSafeTrackerStore(tracker_store)" in inspect.getsource(rasa.core.agent)
    assert "await console.record_messages(" in inspect.getsource(rasa.core.run)


def test_the_shells_connector_has_the_name_and_the_place_of_rasas() -> None:
    rasas = rasa.core.channels.console.CmdlineInput
    assert terminal.TerminalInput.name() == rasas.name()
    assert terminal.TerminalInput().url_prefix() == rasas().url_prefix()


@pytest.mark.parametrize(
    "name", [each for each in vars(Processor) if callable(getattr(Processor, each))]
)
def test_each_step_of_the_processor_is_called_as_rasas(name: str) -> None:
    if name == "__init__":
        return
    original = getattr(rasa.core.processor.MessageProcessor, name)
    assert takes(getattr(Processor, name)) == takes(original)


SERVES = """
import argparse
import rasa.core.agent, rasa.core.processor
from assistant.server import plugin
arguments = argparse.Namespace(port=6, endpoints="endpoints.yml", {more})
plugin.configure_commandline(arguments)
print(rasa.core.agent.MessageProcessor is rasa.core.processor.MessageProcessor)
"""


def rasas_own(folder: Path, more: str = "") -> str:
    """Whether Rasa's processor is its own after a command was typed in a folder."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SERVES.format(more=more)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("more", "expected"),
    [("credentials=None", "False"), ("", "False"), ("credentials=None, actions=None", "True")],
    ids=["run", "interactive", "run actions"],
)
def test_every_command_that_talks_has_this_projects_processor(more: str, expected: str) -> None:
    assert rasas_own(ROOT, more) == expected


def test_another_bot_in_this_environment_is_not_touched(tmp_path: Path) -> None:
    assert rasas_own(tmp_path, "credentials=None") == "True"
