"""Trains the model when what it is made of has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Dict, Iterator, List

from assistant.setup import encoder, locking, steps
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, LOCK_FILE, MODELS, ROOT, venv_python

LOG = CACHE / "train.log"
KEPT = 2
"""How many models stay: this one, and the one before it to go back to."""

_INGREDIENTS = (
    "data",
    "domain.yml",
    "domain",
    "config.yml",
    "assistant/nlu",
    "assistant/rasa/policy.py",
    "letterclock/dates",
    "letterclock/found.py",
    "letterclock/naming.py",
    "letterclock/normalize.py",
    "letterclock/calendar_words.py",
)
"""Files and folders, relative to the checkout, whose change asks for a new model."""


def fingerprint(root: Path = ROOT) -> str:
    """All that goes into a model, as twelve hexadecimal digits."""
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(str(path.relative_to(root)).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(encoder.stamp().encode())
    return digest.hexdigest()[:12]


def path(root: Path = ROOT) -> Path:
    """Where the model of the present sources is, whether it exists or not."""
    return root / "models" / "letterclock-{}.tar.gz".format(fingerprint(root))


def ensure() -> Path:
    """Trains the model if there is none of the present sources.

    The sentence encoder, which a trained model needs too, is made first.

    Raises:
        SetupError: The encoder cannot be made, or training failed; the text says why.
    """
    encoder.ensure()
    wanted = path()
    if wanted.is_file():
        return wanted
    with locking.exclusive("model", lambda: steps.say("Waiting for another training …")):
        if not wanted.is_file():  # the other one may have made it
            _train(wanted)
            _forget_old(wanted)
    return wanted


def _train(wanted: Path) -> None:
    # Made aside and moved into place whole: an interrupted training leaves no half model for
    # Rasa to load.
    aside = CACHE / "training"
    shutil.rmtree(str(aside), ignore_errors=True)
    aside.mkdir(parents=True)
    LOG.write_bytes(b"")
    name = wanted.name[: -len(".tar.gz")]
    command = [
        str(venv_python()),
        "-m",
        "rasa",
        "train",
        "--fixed-model-name",
        name,
        "--out",
        str(aside),
    ]
    command += ["--data", "data", "--config", "config.yml", "--domain", "domain.yml"]
    # `make validate` looks for contradictions, more strictly; here it would be twenty seconds more.
    command.append("--skip-validation")
    steps.run("3/3 training the model", command, LOG, ROOT, _environment())
    made = aside / wanted.name
    if not made.is_file():
        # Rasa can end with status 0 and no model, for instance when the data is unusable.
        raise SetupError("Training made no model. The end of {}:\n{}".format(LOG, steps.tail(LOG)))
    MODELS.mkdir(exist_ok=True)
    os.replace(str(made), str(wanted))
    shutil.rmtree(str(aside), ignore_errors=True)


def _environment() -> Dict[str, str]:
    return dict(
        os.environ,
        RASA_TELEMETRY_ENABLED="false",
        # Rasa's own cache knows a component by its class alone and would miss a change in what
        # it calls.
        RASA_MAX_CACHE_SIZE="0",
        SQLALCHEMY_SILENCE_UBER_WARNING="1",
        PYTHONHASHSEED="0",
        PYTHONUNBUFFERED="1",
        # Large arrays come and go thousands of times in training; given back to the system each
        # time, as glibc does, they take four times as long.
        MALLOC_MMAP_MAX_="0",
        MALLOC_TRIM_THRESHOLD_="8000000000",
    )


def _files(root: Path) -> List[Path]:
    return sorted(_walk(root)) + [root / LOCK_FILE.name]


def _walk(root: Path) -> Iterator[Path]:
    for name in _INGREDIENTS:
        start = root / name
        found = start.rglob("*") if start.is_dir() else iter([start])
        for each in found:
            hidden = any(part.startswith(".") for part in each.relative_to(root).parts)
            if each.is_file() and "__pycache__" not in each.parts and not hidden:
                yield each


def _forget_old(current: Path) -> None:
    others = [each for each in MODELS.glob("letterclock-*.tar.gz") if each != current]
    others.sort(key=lambda each: each.stat().st_mtime, reverse=True)
    for each in others[KEPT - 1 :]:
        each.unlink()
