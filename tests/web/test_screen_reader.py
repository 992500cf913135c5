"""What a screen reader is told: once, by whom, in which language, and nothing twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import LANGUAGES

# Notes what comes into any live log, and whether it is live at that moment. In the page before
# its own scripts, because the chat builds its shadow tree at once.
_LISTEN = """
window.heard = [];
const listen = (root) => new MutationObserver((changes) => {
  for (const change of changes) {
    const target = change.target instanceof Element ? change.target : change.target.parentElement;
    const log = target?.closest('[role=log]');
    if (!log) continue;
    const live = log.getAttribute('aria-live') ?? 'polite';
    const within = target.closest('[aria-live]');
    for (const node of change.addedNodes) window.heard.push({
      text: node.textContent.trim(),
      turn: node.classList?.contains('turn') ?? false,
      live: node.getAttribute?.('aria-live') ? node.getAttribute('aria-live') : within && within !== log ? within.getAttribute('aria-live') : live,
    });
    if (change.type === 'characterData')
      window.heard.push({text: target.textContent, turn: false, live, changed: true});
  }
}).observe(root, {childList: true, subtree: true, characterData: true});
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  listen(root);
  return root;
};
"""


@pytest.fixture
def heard_chat(visit: Visit, chat: Chat) -> Chat:
    """A chat whose live region is listened to."""
    chat.page.context.add_init_script(_LISTEN)
    chat.page.reload()
    expect(chat.log).to_have_attribute("aria-live", "polite")
    return chat


def heard(page: Page) -> list[dict[str, Any]]:
    """What has been said since one last asked: additions to the live log."""
    page.wait_for_timeout(250)
    said: list[dict[str, Any]] = page.evaluate("() => window.heard.splice(0)")
    return [each for each in said if each["live"] != "off" and each["text"]]


def test_each_message_is_announced_once_and_whole(heard_chat: Chat) -> None:
    chat = heard_chat
    heard(chat.page)
    chat.say(COST_QUESTION)
    turns = [each for each in heard(chat.page) if each["turn"]]
    # Who wrote something knows it; it is not read out.
    assert len(turns) == 1
    assert turns[0]["text"].startswith(chat.words("it_said"))
    assert "$60" in turns[0]["text"]
    chat.pick_again(LETTER_DATE)
    said = heard(chat.page)
    assert sum(INNOCENT_SPOUSE["en"] in each["text"] for each in said) == 1
    # The picture that arrives later is silent: its words were in the message.
    assert [each for each in said if not each["turn"]] == []


def test_nothing_that_was_announced_is_changed_later(heard_chat: Chat) -> None:
    chat = heard_chat
    chat.pick(LETTER_DATE)
    heard(chat.page)
    chat.say(COST_QUESTION)
    assert not any("changed" in each for each in heard(chat.page))
    chat.button("other_language").click()
    assert not any(INNOCENT_SPOUSE["en"] in each["text"] for each in heard(chat.page))


def test_the_history_is_not_announced_as_new(heard_chat: Chat) -> None:
    chat = heard_chat
    chat.pick(LETTER_DATE)
    chat.say(COST_QUESTION)
    chat.reload()
    expect(chat.answers).to_have_count(2)
    expect(chat.log).to_have_attribute("aria-live", "polite")
    assert [each["text"] for each in heard(chat.page) if each["turn"]] == []
    chat.say("hello")
    announced = [each["text"] for each in heard(chat.page) if each["turn"]]
    assert announced
    assert all(each.startswith(chat.words("it_said")) for each in announced)


@pytest.mark.parametrize(
    ("words", "language"),
    [("mi carta es del 22 de octubre", "es"), ("is it too late?", "en"), ("هل فات الأوان؟", "")],
)
def test_what_is_typed_keeps_its_language_and_direction(
    chat: Chat, words: str, language: str
) -> None:
    chat.say(words)
    said = chat.log.locator(".said p")
    expect(said).to_have_attribute("lang", language)
    expect(said).to_have_attribute("dir", "auto")
    expect(chat.log.locator(".answer").last).to_have_attribute("dir", "auto")
    chat.reload()
    expect(said).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_is_a_named_live_log(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}")
    expect(chat.log).to_have_count(1)
    expect(chat.log).to_have_accessible_name(chat.words("conversation"))
    expect(chat.log).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}")
    chat.pick(LETTER_DATE)
    chat.button("pick").click()
    tree = chat.page.locator("body").aria_snapshot()
    nameless = re.findall(
        r"^\s*- (?:button|link|textbox|combobox|img|checkbox|region|navigation|log)(?::|$)",
        tree,
        re.MULTILINE,
    )
    assert nameless == []
    for name in ("message", "send", "pick", "save", "print", "clear", "calendar_fold"):
        assert chat.words(name) in tree, name
    assert "- log" in tree


def test_headings_make_an_outline(chat: Chat) -> None:
    levels = chat.page.evaluate(
        """() => {
          const found = [];
          const walk = (root) => {
            for (const each of root.querySelectorAll('*')) {
              if (/^H[1-6]$/.test(each.tagName) && each.checkVisibility())
                found.push(+each.tagName[1]);
              if (each.shadowRoot) walk(each.shadowRoot);
            }
          };
          walk(document);
          return found;
        }"""
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_missing_date_is_said_at_the_field(chat: Chat) -> None:
    chat.button("pick").click()
    chat.button("date_send").click()
    expect(chat.element.get_by_role("alert")).to_have_text(chat.words("date_missing"))
    expect(chat.date_field).to_be_focused()
    expect(chat.date_field).to_have_accessible_description(
        f"{chat.words('date_hint')} {chat.words('date_missing')}"
    )
