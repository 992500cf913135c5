"""Where things are, relative to the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
"""The checkout."""

VENV = ROOT / ".venv"
"""The environment everything runs in."""

NEWER_VENV = ROOT / ".venv-newer"
"""A small environment on a newer Python, for the deadline logic alone."""

PEERS_VENV = ROOT / ".venv-peers"
"""Rasa as its makers left it, TensorFlow included: what this is measured against."""

CACHE = ROOT / ".cache"
"""What setting up leaves behind: logs, locks, a private uv."""

MODELS = ROOT / "models"
LOCK_FILE = ROOT / "requirements.lock"
PROJECT_FILE = ROOT / "pyproject.toml"
PEERS_LOCK_FILE = ROOT / "benchmarks" / "peers" / "requirements.lock"

STAND_INS = ROOT / "assistant" / "setup" / "stand_ins"
"""What is installed in TensorFlow's place, and where Rasa looks for plug-ins."""


def venv_python(venv: Path = VENV) -> Path:
    """The Python inside a virtual environment."""
    return venv / "bin" / "python"


PEERS_PYTHON = venv_python(PEERS_VENV)
