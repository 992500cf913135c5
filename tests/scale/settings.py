"""`deploy/` as the tests run it: its own files, with this machine's addresses put in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from assistant.ground.settings import ROOT

DEPLOY = ROOT / "deploy"
DOCKERFILE = DEPLOY / "Dockerfile"
TEMPLATE = DEPLOY / "nginx" / "letterclock.conf.template"
EXAMPLE = DEPLOY / "letterclock.env.example"

_SETTING = re.compile(r"([A-Z_]+)=(.*)")


def example() -> dict[str, str]:
    """The settings of the example, as they stand there."""
    lines = EXAMPLE.read_text("utf-8").splitlines()
    found = [_SETTING.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(found)
    return {each[1]: each[2] for each in found if each}


def compose() -> dict[str, Any]:
    """The compose file."""
    return dict(yaml.safe_load((DEPLOY / "compose.yml").read_text("utf-8")))


def command() -> list[str]:
    """What the image runs, after its Python."""
    program: list[str] = []
    for part in ("ENTRYPOINT", "CMD"):
        [told] = re.findall(rf"^{part} (\[.*\])$", DOCKERFILE.read_text("utf-8"), re.MULTILINE)
        program += json.loads(told)
    assert program[0] == "python"
    return program[1:]


def nginx(values: Mapping[str, str]) -> str:
    """nginx's configuration, with settings put in as the nginx image does it.

    Args:
        values: What differs from the example.
    """
    known = {**example(), **values}
    site = TEMPLATE.read_text("utf-8")
    for name, value in known.items():
        site = site.replace(f"${{{name}}}", value)
    return site


def files() -> Path:
    """Where sorry.html and sorry.json are."""
    return TEMPLATE.parent
