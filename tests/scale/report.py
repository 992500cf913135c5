"""Writes what was measured into docs/scaling.md, between its marks."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import date

from assistant.ground.settings import ROOT

PAGE = ROOT / "docs" / "scaling.md"


def write(name: str, table: str) -> None:
    """Puts a table in the place of the one measured before.

    Args:
        name: Of the marks.
        table: In Markdown.
    """
    text = PAGE.read_text("utf-8")
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    measured = f"{begin}\n{table}\n\n{_when()}\n{end}"
    found = re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: measured, text, flags=re.S)
    assert begin in text
    PAGE.write_text(found, "utf-8")


def _when() -> str:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    cores = os.cpu_count()
    busy = f"load {os.getloadavg()[0]:.1f}"
    kind = platform.machine()
    return (
        f"({date.today().isoformat()}, commit {commit}, {cores} cores {kind}, {busy} at the end.)"
    )
