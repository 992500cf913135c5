"""An action is found by its name: `grep action_greet actions/` shows where it is."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import yaml

from tests.actions.kinds import kinds

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["actions"]
WRITTEN = Counter(
    name
    for file in (ROOT / "actions").glob("*.py")
    for name in re.findall(r'^    action = "(action_\w+)"$', file.read_text("utf-8"), re.MULTILINE)
)


def test_every_action_of_the_domain_stands_once_in_the_actions_by_its_name() -> None:
    assert Counter(NAMES) == WRITTEN


def test_every_action_there_is_can_be_run() -> None:
    assert sorted(kind().name() for kind in kinds()) == sorted(NAMES)
