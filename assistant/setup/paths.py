"""Where things are, relative to the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
"""The checkout."""

VENV = ROOT / ".venv"
"""The Python 3.10 environment everything runs in."""

NEWER_VENV = ROOT / ".venv-newer"
"""A small environment on a newer Python, for the deadline logic alone."""

CACHE = ROOT / ".cache"
"""What setting up leaves behind: logs, locks, a private uv."""

MODELS = ROOT / "models"
LOCK_FILE = ROOT / "requirements.lock"
PROJECT_FILE = ROOT / "pyproject.toml"


def venv_python(venv: Path = VENV) -> Path:
    """The Python inside a virtual environment."""
    return venv / "bin" / "python"
