"""Rasa's own `rasa test` finds what it is to be measured with, and passes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from rasa.__main__ import create_argument_parser
from rasa.shared.nlu.training_data.loading import load_data

from assistant.evaluation.model import load_cases

ROOT = Path(__file__).resolve().parent.parent.parent
STORIES = ROOT / "tests" / "test_stories.yml"


def test_the_stories_are_found_and_hold(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "ignore", "-m", "rasa", "test", "core", "--stories", "tests"]
    command += ["--e2e", "--no-plot", "--fail-on-prediction-errors", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    report = json.loads((tmp_path / "story_report.json").read_text(encoding="utf-8"))
    stories = yaml.safe_load(STORIES.read_text(encoding="utf-8"))["stories"]
    assert report["conversation_accuracy"]["total"] == len(stories)


@pytest.mark.parametrize(
    ("typed", "stories", "nlu"),
    [
        (["test"], "tests", "tests/nlu"),
        (["test", "nlu"], "tests", "tests/nlu"),
        (["test", "--stories", "a", "--nlu", "b"], "a", "b"),
    ],
)
def test_rasa_looks_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, typed: list[str], stories: str, nlu: str
) -> None:
    monkeypatch.chdir(ROOT)
    meant = create_argument_parser().parse_args(typed)
    assert (meant.stories, meant.nlu) == (stories, nlu)


@pytest.mark.parametrize("language", ["en", "es"])
def test_rasa_reads_the_development_set_as_we_do(language: str) -> None:
    file = Path(__file__).resolve().parent / f"dev.{language}.yml"
    read = load_data(str(file)).training_examples
    found = {(each.get("text"), each.get("intent")) for each in read}
    assert found == {(case.say, case.topic) for case in load_cases(file)}
    assert len(read) == len(found)
