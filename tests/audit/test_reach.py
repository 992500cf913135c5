"""What assistant/audit/reviewed.yml says nothing here uses, nothing here uses."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.audit.scanner import pins
from assistant.setup.paths import ROOT

OURS = [
    file
    for folder in ("actions", "assistant", "letterclock")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if not file.is_relative_to(ROOT / "assistant" / "audit")
]


def users(pattern: str) -> list[Path]:
    """Our own files in which a pattern is found."""
    return [each for each in OURS if re.search(pattern, each.read_text(encoding="utf-8"))]


def test_the_search_finds() -> None:
    assert ROOT / "assistant" / "channels" / "terminal.py" in users(r"aiohttp\.ClientSession\(")


def test_socketio_has_no_queue() -> None:
    assert users(r"client_manager|(Redis|KombuManager|AioPika|Kafka|Zmq)\w*Manager") == []


def test_nothing_is_installed_by_setuptools() -> None:
    assert users(r"PackageIndex|package_index|easy_install") == []


def test_no_source_package_is_made() -> None:
    assert not (ROOT / "MANIFEST.in").exists()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert not re.search(r"sdist|-m build\b|uv build", makefile)


def test_dask_computes_alone() -> None:
    assert "distributed" not in pins()
    assert users(r"from_npy_stack|dask\.(array|distributed)") == []


def test_the_library_for_python_2_is_not_used() -> None:
    assert users(r"^\s*(from|import) (future|past)\b(?! import annotations)") == []
    channels = (ROOT / "credentials.yml").read_text(encoding="utf-8").lower()
    assert "webex" not in channels
    assert not (ROOT / "test.py").exists()
