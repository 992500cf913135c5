"""Pipelines side by side, each trained and measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from assistant.evaluation.tables import table
from assistant.setup.paths import PEERS_PYTHON

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIGS = Path(__file__).resolve().parent / "configs"

DEFAULT = CONFIGS / "default.yml"
"""Needs TensorFlow, so the peers' environment (`make peers`)."""

PIPELINES = (
    ("Rasa's default (DIET, 15 of its 100 epochs)", DEFAULT),
    ("n-grams alone", CONFIGS / "ngrams.yml"),
    ("sentence features alone", CONFIGS / "sentences.yml"),
    ("both: **this assistant** (`config.yml`)", ROOT / "config.yml"),
)


class ComparisonFailed(RuntimeError):
    """A pipeline could not be measured; the text is the end of its output."""


def compare() -> str:
    """Trains and measures every pipeline on the same examples and development set.

    Raises:
        ComparisonFailed: One of them fails.
    """
    rows = []
    for name, config in PIPELINES:
        found = _measure(config, PEERS_PYTHON if config == DEFAULT else Path(sys.executable))
        rows.append(
            [
                name,
                found["en"],
                found["es"],
                f"{found['ms']:.1f}",
                f"{found['mb']:.0f}",
                f"{found['train_s']:.0f}",
            ]
        )
    head = ["pipeline", "English", "Spanish", "ms a message", "peak MiB", "training s"]
    return (
        "## Pipelines side by side\n\n"
        "The same examples and the same development set; each trained and measured in a process "
        "of its own, one after the other. English and Spanish: share of messages whose first "
        "topic is right. Times are of one run on two shared cores: compare them, do not quote "
        f"them.\n\n{table(head, rows)}"
    )


def _measure(config: Path, python: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        command = [str(python), "-W", "ignore", "-m", "assistant.evaluation.pipelines"]
        done = subprocess.run(
            [*command, str(config), folder], cwd=ROOT, capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise ComparisonFailed(f"{config.name}: {done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found
