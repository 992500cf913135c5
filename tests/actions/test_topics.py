"""Every topic can be reached and answered, in both languages alike."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.letters import _ASKED
from actions.topics import ANY_LETTER, EXPLAINED, OF_A_DAY, OFF_TOPIC, TOPICS, WITH_DATES
from letterclock.letters import AGAIN, LANGUAGES, families, load_book, load_common, load_others
from letterclock.letters.model import OtherLetter

ROOT = Path(__file__).resolve().parent.parent.parent
DOMAIN: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
INTENTS = {next(iter(each)) for each in DOMAIN["intents"]}

# docs/contracts.md, "Topics"
CONTRACT = """
    can_i_still_appeal deadline deadline_collection deadline_innocent_spouse give_letter_date
    correct_letter_date extension between_31_90 missing_date check_day why_that_day in_time
    what_is_letter why_got_letter innocent_spouse_explain cdp_explain lien_levy_explain
    enforcement forms which_letter roadmap next_steps how_to_petition mailing_rule no_petition
    cant_pay bankruptcy calendar_reminder already_filed withdraw privacy address_safety
    contact_irs_person taxpayer_advocate litc human_handoff legal_advice_request distress greet
    goodbye thanks affirm deny bot_challenge restart_or_forget language_switch out_of_scope chitchat
""".split()


def test_the_topics_are_those_of_the_contract() -> None:
    assert INTENTS - {"nlu_fallback"} == set(CONTRACT)


def _by_words(other: OtherLetter) -> set[str]:
    return {aspect.key for known in other.explanations.values() for aspect in known.aspects}


def test_every_text_about_a_letter_without_a_file_is_asked_for_by_a_topic() -> None:
    # What their words ask for (`explanations`) is said whatever the topic.
    kinds = {
        key.partition(".")[2]
        for each in load_others()
        for key in each.texts
        if key.partition(".")[0] == each.family and key not in _by_words(each)
    } - {""}
    assert kinds == {*_ASKED.values(), AGAIN}


def test_every_topic_has_one_rule() -> None:
    ruled = [
        step["intent"]
        for file in (ROOT / "data" / "rules").glob("*.yml")
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
        for step in rule["steps"]
        if "intent" in step
    ]
    assert sorted(ruled) == sorted(INTENTS)


@pytest.mark.parametrize("family", families())
@pytest.mark.parametrize("topic", sorted(EXPLAINED))
def test_every_explained_topic_has_a_main_text_for_every_letter(topic: str, family: str) -> None:
    assert load_book(family).explanations[topic].main


def test_topics_that_are_spoken_of_are_known() -> None:
    assert WITH_DATES <= EXPLAINED
    assert ANY_LETTER <= EXPLAINED
    assert not OF_A_DAY & OFF_TOPIC
    assert set(TOPICS) | EXPLAINED | OF_A_DAY | OFF_TOPIC <= INTENTS
    assert not set(TOPICS) & EXPLAINED


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_a_topic_answered_with_dates_is_answered_by_an_action_of_its_name(topic: str) -> None:
    rules = [
        [next(iter(step.values())) for step in rule["steps"]]
        for file in (ROOT / "data" / "rules").glob("*.yml")
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
    ]
    assert [topic, f"action_{topic}"] in rules
    assert f"action_{topic}" in DOMAIN["actions"]


@pytest.mark.parametrize("name", sorted(DOMAIN["responses"]))
def test_every_response_is_alike_in_both_languages(name: str) -> None:
    spanish, english = DOMAIN["responses"][name]
    assert spanish["condition"] == [{"type": "slot", "name": "language", "value": "es"}]
    assert "condition" not in english
    for part in (lambda each: _placeholders(each["text"]), _payloads):
        assert part(spanish) == part(english)


def test_every_offered_question_is_named_in_both_languages() -> None:
    for titles in load_common().topics.values():
        assert set(titles) == set(LANGUAGES)
    assert set(load_common().topics) <= INTENTS


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def _payloads(response: dict[str, Any]) -> list[str]:
    return [button["payload"] for button in response.get("buttons", ())]
