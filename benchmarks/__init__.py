"""How fast it is, and against what: `make bench`."""

from assistant.ground.settings import ROOT

PEERS = ROOT / "benchmarks" / "peers"
CACHE = ROOT / ".cache" / "bench"
REPORT = ROOT / "docs" / "performance.md"
