"""Cross-validation of the training examples, by Rasa's own command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from assistant.evaluation.tables import table

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDS = 5


class CrossValidationFailed(RuntimeError):
    """Rasa's command ended with an error; the text is the end of its output."""


def cross_validate(config: Path = ROOT / "config.yml") -> str:
    """Trains on four fifths and tests on the rest, five times; a table per topic.

    Args:
        config: The pipeline to judge.

    Raises:
        CrossValidationFailed: Rasa's command fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-W", "ignore", "-m", "rasa", "test", "nlu", "--no-plot"]
        command += ["--cross-validation", "--folds", str(FOLDS), "--nlu", "data/nlu"]
        command += ["--config", str(config), "--out", folder]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise CrossValidationFailed(done.stderr[-2000:])
        report = json.loads((Path(folder) / "intent_report.json").read_text(encoding="utf-8"))
    return _as_table(report)


def _as_table(report: dict[str, Any]) -> str:
    summaries = ("accuracy", "macro avg", "weighted avg", "micro avg")
    rows = [
        [topic, int(each["support"]), float(each["recall"]), float(each["precision"])]
        for topic, each in sorted(report.items())
        if topic not in summaries
    ]
    overall = report["weighted avg"]
    rows.append(["all", int(overall["support"]), overall["recall"], overall["precision"]])
    return table(["topic", "examples", "recall", "precision"], rows)
