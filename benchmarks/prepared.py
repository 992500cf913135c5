"""What the systems need before they can be measured: trained models.

Kept in `.cache/bench` by a hash of what each is made of.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path

import yaml

from assistant.runner.settings import ROOT
from assistant.runner.surroundings import QUIET
from assistant.setup import steps
from assistant.setup.paths import PEERS_PYTHON
from benchmarks.folders import CACHE

_BEGUN = re.compile(r"^(\S+ \S+) .*Starting to train component 'DIETClassifier'")
_ENDED = re.compile(r"^(\S+ \S+) .*Finished training component 'DIETClassifier'")


@dataclass(frozen=True)
class Trained:
    """A model, and what training it took.

    Attributes:
        path: the model.
        seconds: as measured.
        epochs: of DIET; 0 where there is none.
        diet_seconds: the part of it that DIET took.
    """

    path: str
    seconds: float
    epochs: int = 0
    diet_seconds: float = 0.0

    def with_epochs(self, epochs: int) -> float:
        """What it would take with more of DIET's epochs, in seconds; extrapolated."""
        if not self.epochs:
            return self.seconds
        return self.seconds + self.diet_seconds * (epochs / self.epochs - 1)


def trained(
    name: str,
    config: Path,
    data: Path,
    domain: Path,
    folder: Path = ROOT,
    python: Path = PEERS_PYTHON,
) -> Trained:
    """Trains a model, unless these very sources were trained before.

    Args:
        name: What it is called.
        config: Rasa's configuration.
        data: Folder of the training data.
        domain: The domain file.
        folder: Where Rasa is run.
        python: Which Rasa; by default that of the peers.

    Raises:
        assistant.setup.errors.SetupError: Training failed.
    """
    mark = _hash([config, domain, *sorted(data.rglob("*.yml"))])
    aside = CACHE / "models" / f"{name}-{mark}"
    noted = aside / "trained.json"
    if noted.is_file():
        return Trained(**json.loads(noted.read_text()))
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    log = aside / "train.log"
    command = [str(python), "-W", "ignore", "-m", "rasa", "train", "--config", str(config)]
    command += ["--data", str(data), "--domain", str(domain), "--out", str(aside)]
    command += ["--fixed-model-name", name]
    # Rasa writes what it fills in into the file.
    config = Path(shutil.copy(config, aside / "config.yml"))
    # Nothing from Rasa's own cache: what it takes is what is asked.
    environment = {**os.environ, **QUIET, "RASA_MAX_CACHE_SIZE": "0", "PYTHONPATH": str(ROOT)}
    begun = time.monotonic()
    steps.run(f"training {name}", command, log, folder, environment)
    seconds = time.monotonic() - begun
    made = Trained(str(aside / f"{name}.tar.gz"), seconds, _epochs(config), diet_seconds(log))
    noted.write_text(json.dumps(asdict(made)))
    return made


def diet_seconds(log: Path) -> float:
    """How long DIET took, read from the log of a training."""
    begun = ended = None
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        begun = begun or _BEGUN.match(line)
        ended = _ENDED.match(line) or ended
    if begun is None or ended is None:
        return 0.0
    first, last = (datetime.fromisoformat(each.group(1)) for each in (begun, ended))
    return (last - first).total_seconds()


def starter() -> Path:
    """Rasa's starter bot as `rasa init` lays it out."""
    folder = CACHE / "starter"
    source = Path(str(resources.files("rasa"))) / "cli" / "initial_project"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _epochs(config: Path) -> int:
    pipeline = yaml.safe_load(config.read_text(encoding="utf-8")).get("pipeline") or []
    return next((each["epochs"] for each in pipeline if each["name"] == "DIETClassifier"), 0)


def _hash(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
