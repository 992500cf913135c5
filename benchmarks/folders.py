"""Where the benchmark finds and keeps its things."""

from __future__ import annotations

from assistant.runner.settings import ROOT
from assistant.setup.paths import PEERS_VENV, venv_python

PEERS = ROOT / "benchmarks" / "peers"
CACHE = ROOT / ".cache" / "bench"
REPORT = ROOT / "docs" / "performance.md"
PEERS_PYTHON = venv_python(PEERS_VENV)
