"""A topic of one's own, as docs/extending.md adds it: an intent, a rule, a response, a button."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.agent import Agent
from rasa.model_training import train

from assistant.door import buttons
from assistant.setup.paths import ROOT

PAGE = ROOT / "docs" / "extending.md"

pytestmark = pytest.mark.slow


def blocks(page: Path) -> dict[str, str]:
    """The files a page shows in fenced blocks, by the name in their first line ("# data/…")."""
    shown = [each.split("```")[0] for each in page.read_text("utf-8").split("```yaml\n")[1:]]
    return {each.split("\n")[0].removeprefix("# "): each for each in shown}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with what the page adds, without the slow parts of understanding."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "data", folder / "data")
    for file in (folder / "data" / "nlu").glob("*.yml"):
        file.write_text(yaml.safe_dump(few(yaml.safe_load(file.read_text("utf-8")))), "utf-8")
    added = blocks(PAGE)
    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    for name, text in added.items():
        if name == "domain.yml":
            more = yaml.safe_load(text)
            domain["intents"] += more["intents"]
            domain["responses"] |= more["responses"]
        else:
            (folder / name).write_text(text, "utf-8")
    config = yaml.safe_load((ROOT / "config.yml").read_text("utf-8"))
    config["pipeline"] = [quick(each) for each in config["pipeline"] if not slow(each)]
    for name, content in (("domain.yml", domain), ("config.yml", config)):
        (folder / name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return folder


@pytest.fixture(scope="module")
def agent(project: Path) -> Agent:
    """The project, trained."""
    domain, config = str(project / "domain.yml"), str(project / "config.yml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RASA_MAX_CACHE_SIZE", "0")
        made = train(domain, config, [str(project / "data")], str(project))
    assert made.model is not None
    return Agent.load(made.model)


def few(examples: dict[str, Any]) -> dict[str, Any]:
    """A tenth of them is enough here, and trains in seconds."""
    for topic in examples["nlu"]:
        topic["examples"] = "".join(topic["examples"].splitlines(keepends=True)[::10])
    return examples


def slow(part: dict[str, Any]) -> bool:
    return "sentence" in part["name"] or part.get("analyzer") == "char_wb"


def quick(part: dict[str, Any]) -> dict[str, Any]:
    return {**part, "max_iter": 10} if "max_iter" in part else part


def said(agent: Agent, message: str) -> list[dict[str, Any]]:
    return asyncio.run(agent.handle_text(message, sender_id=message)) or []


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("when is the clinic open on saturday?", "The clinic is open"),
        ("a qué hora abre la clínica los sábados", "La clínica abre"),
        ("/clinic_hours", "The clinic is open"),
    ],
)
def test_the_topic_is_understood_and_answered(agent: Agent, message: str, answer: str) -> None:
    [only] = said(agent, message)
    assert only["text"].startswith(answer)
    assert [each["payload"] for each in only["buttons"]] == ["/litc", "/clinic_hours"]


def test_its_button_is_let_through_and_answered_in_the_language_of_the_screen(
    agent: Agent, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(buttons.UnknownButton):
        buttons.with_language("/clinic_hours", "es")
    offered = buttons.of_responses(project / "domain.yml")
    monkeypatch.setattr(buttons, "of_responses", lambda: offered)
    [only] = said(agent, buttons.with_language("/clinic_hours", "es"))
    assert only["text"].startswith("La clínica abre")
