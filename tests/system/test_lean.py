"""The Rasa server holds what it uses and no more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.runner.testing import Server
from tests.system.processes import child_of


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists a process's libraries")
def test_it_answers_without_matplotlib(server: Server) -> None:
    assert server.send("hello")
    pid = child_of(server.process.pid, "assistant.server")
    libraries = Path(f"/proc/{pid}/maps").read_text()
    assert "sklearn" in libraries
    assert "matplotlib" not in libraries
