"""What the systems need before they can be measured: trained models.

Kept in `.cache/bench` by a hash of what each is made of.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path

import yaml

from assistant.ground.settings import ROOT
from assistant.setup import steps
from assistant.setup.paths import PEERS_PYTHON
from benchmarks import CACHE
from benchmarks.systems import QUIET


@dataclass(frozen=True)
class Trained:
    """A model, and what training it took.

    Attributes:
        path: The model.
        seconds: As measured.
        epochs: Of DIET; 0 where there is none.
    """

    path: str
    seconds: float
    epochs: int = 0

    @property
    def shown(self) -> str:
        """The seconds, with the epochs where they are fewer than Rasa suggests."""
        return f"{self.seconds:.0f}" + (f" ({self.epochs} epochs)" if self.epochs else "")


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
        said = json.loads(noted.read_text())
        return Trained(said["path"], said["seconds"], said["epochs"])
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    log = aside / "train.log"
    command = [str(python), "-W", "ignore", "-m", "rasa", "train", "--config", str(config)]
    command += ["--data", str(data), "--domain", str(domain), "--out", str(aside)]
    command += ["--fixed-model-name", name]
    # Rasa writes what it fills in into the file.
    config = Path(shutil.copy(config, aside / "config.yml"))
    # Nothing from Rasa's own cache: what it takes is what is asked.
    environment = {**os.environ, **QUIET, "RASA_MAX_CACHE_SIZE": "0"}
    begun = time.monotonic()
    steps.run(f"training {name}", command, log, folder, environment)
    seconds = time.monotonic() - begun
    made = Trained(str(aside / f"{name}.tar.gz"), seconds, _epochs(config))
    noted.write_text(json.dumps(asdict(made)))
    return made


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
