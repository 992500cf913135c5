"""Where the benchmark finds and keeps its things."""

from __future__ import annotations

from assistant.runner.settings import ROOT

PEERS = ROOT / "benchmarks" / "peers"
CACHE = ROOT / ".cache" / "bench"
REPORT = ROOT / "docs" / "performance.md"
