"""Plain Rasa without TensorFlow: what does not need it works, the rest says so in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NLU = """\
version: "3.1"
nlu:
- intent: greet
  examples: |
    - hi there
    - hello you
- intent: leave
  examples: |
    - bye now
    - see you
"""
DOMAIN = """\
version: "3.1"
intents: [greet, leave]
responses:
  utter_hello:
  - text: Hello!
"""
RULES = """\
version: "3.1"
rules:
- rule: greet
  steps:
  - intent: greet
  - action: utter_hello
"""
STORIES = """\
version: "3.1"
stories:
- story: leave
  steps:
  - intent: leave
  - action: utter_hello
"""


def rasa(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "rasa", *arguments],
        cwd=folder,
        env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=180,
    )


def project(folder: Path, classifier: str, policy: str) -> Path:
    (folder / "data").mkdir()
    (folder / "data" / "nlu.yml").write_text(NLU)
    (folder / "data" / "rules.yml").write_text(RULES)
    (folder / "data" / "stories.yml").write_text(STORIES)
    (folder / "domain.yml").write_text(DOMAIN)
    (folder / "config.yml").write_text(
        "recipe: default.v1\nassistant_id: small\nlanguage: en\npipeline:\n"
        f"- name: WhitespaceTokenizer\n- name: CountVectorsFeaturizer\n- name: {classifier}\n"
        f"policies:\n- name: {policy}\n"
    )
    return folder


def test_a_small_bot_is_trained_and_tested(tmp_path: Path) -> None:
    folder = project(tmp_path, "LogisticRegressionClassifier", "RulePolicy")
    done = rasa(folder, "train")
    assert done.returncode == 0, done.stderr[-2000:]
    assert list((folder / "models").glob("*.tar.gz"))
    done = rasa(folder, "test", "nlu", "--nlu", "data/nlu.yml")
    assert done.returncode == 0, done.stderr[-2000:]
    assert (folder / "results" / "intent_report.json").is_file()


@pytest.mark.parametrize(
    ("classifier", "policy", "asked"),
    [
        ("DIETClassifier", "RulePolicy", "rasa.nlu.classifiers.diet_classifier.DIET"),
        ("LogisticRegressionClassifier", "TEDPolicy", "rasa.core.policies.ted_policy.TED"),
    ],
)
def test_what_needs_it_says_so(tmp_path: Path, classifier: str, policy: str, asked: str) -> None:
    done = rasa(project(tmp_path, classifier, policy), "train")
    assert done.returncode != 0
    last = done.stderr.strip().splitlines()[-1] + done.stdout.strip().splitlines()[-1]
    assert f"This is installed without TensorFlow ({asked} was asked for)." in last
    assert "make peers" in last
    assert "Traceback" not in done.stderr + done.stdout
