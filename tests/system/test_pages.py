"""What the pages and the code point to is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
]
PAGES = [path for path in TRACKED if path.suffix == ".md"]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PATH = re.compile(
    r"`((?:actions|assistant|benchmarks|data|deploy|docs|letterclock|letters|tests|web)/[\w./-]+)`"
)


FILE = re.compile(
    r"(?<![\w/.-])(?:actions|assistant|benchmarks|docs|letterclock|tests)/[\w./-]+\.(?:py|md|yml)\b"
)


def anchors(page: Path) -> set[str]:
    """The headings of a page, as a link names them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(page.read_text("utf-8")):
        if ":" in target:
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    assert broken == []


def test_the_code_names_no_page_that_is_not_here() -> None:
    here = {page.name for page in PAGES}
    named = {
        (path.name, page)
        for path in TRACKED
        if path.suffix in (".py", ".yml", ".ts") and path.is_file()
        for page in re.findall(r"\b([\w-]+\.md)\b", path.read_text("utf-8"))
    }
    assert {each for each in named if each[1] not in here} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_a_page_names_is_there(page: Path) -> None:
    named = PATH.findall(page.read_text("utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_every_file_the_code_names_is_there() -> None:
    ours = [
        path
        for path in TRACKED
        if path.is_file()
        and path.relative_to(ROOT).parts[0] not in {"data", "tests"}
        and path.suffix in {".py", ".toml", ".yml"}
    ]
    named = {
        (str(path.relative_to(ROOT)), file)
        for path in ours
        for file in FILE.findall(path.read_text("utf-8"))
    }
    assert {each for each in named if not (ROOT / each[1]).exists()} == set()
