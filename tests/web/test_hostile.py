"""An answer that tries to be more than text is shown as text."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from letterclock.letters import load_interface
from tests.web.chat import HISTORY, MESSAGES, Chat
from tests.web.guard import Guard

ATTACKS = [
    "<img src=x onerror=\"window.hacked='img'\">",
    "<script>window.hacked='script'</script>",
    "<svg onload=\"window.hacked='svg'\"></svg>",
    "<iframe srcdoc=\"<script>top.hacked='frame'</script>\"></iframe>",
    "**<img src=x onerror=\"window.hacked='bold'\">**",
    "- <b onmouseover=\"window.hacked='item'\">item</b>",
    "[click](javascript:window.hacked='link')",
    "javascript:window.hacked='bare'",
    "data:text/html,<script>window.hacked='data'</script>",
    "[the court](https://evil.example/court)",
    "https://evil.example/steal?ustaxcourt.gov",
    "https://ustaxcourt.gov.evil.example/",
    "https://ustaxcourt.gov@evil.example/",
    "https://evil.example\\@ustaxcourt.gov/",
    "https://evil.example#.irs.gov",
    "//evil.example/irs.gov",
    "http://notirs.gov/",
    "https://irs.gov%2eevil.example/",
    "{{constructor.constructor('window.hacked=1')()}}",
    "&lt;script&gt;window.hacked=1&lt;/script&gt; &#x6a;avascript:1",
]

HOSTILE_LINKS = {
    "calendar": "javascript:window.hacked='calendar'",
    "timeline": "https://evil.example/timeline.svg",
    "picture": "https://evil.example/p.png",
    "page": "https://evil.example/",
    "roadmap": "https://evil.example/roadmap.svg",
}

HOSTILE_WORD = "<img src=x onerror=\"window.hacked='word'\">"

DEADLINES = {
    "kind": "deadlines",
    "letter": HOSTILE_WORD,
    "letter_date": "2026-10-22",
    "as_of": "2026-11-23",
    "deadlines": [
        {
            "matter": HOSTILE_WORD,
            "last_day": "2026-11-23",
            "status": "open",
            "days_left": 3,
            "period_days": 30,
            "counted_to": "2026-11-21",
            "moved_past": [],
            "words": dict.fromkeys(
                ["label", "last_day", "status", "left", "counting"], HOSTILE_WORD
            ),
        }
    ],
    "card": {"before": ATTACKS, "letter_date": HOSTILE_WORD, "after": ATTACKS},
    "links": HOSTILE_LINKS,
}

HOSTILE_SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  viewBox="0 0 320 100" role="img" onload="window.hacked='onload'">
  <title>Picture</title>
  <script>window.hacked='svg script'</script>
  <style>@import url(https://evil.example/x.css); * { background: url(https://evil.example/y) }</style>
  <image href="https://evil.example/image.png" width="10" height="10"/>
  <use href="https://evil.example/use.svg#x"/>
  <a href="https://evil.example/a"><text y="20">evil link</text></a>
  <a xlink:href="javascript:window.hacked='xlink'"><text y="40">evil script</text></a>
  <foreignObject width="100" height="50">
    <body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="window.hacked='foreign'"/></body>
  </foreignObject>
  <rect width="50" height="50" fill="url(https://evil.example/fill)" style="fill:url(https://evil.example/f2)"
    onclick="window.hacked='click'"/>
  <rect width="50" height="50" filter="url(https://evil.example/filter)"/>
  <animate attributeName="href" values="javascript:window.hacked='animate'"/>
  <set attributeName="onmouseover" to="window.hacked='set'"/>
  <text y="60">kept text</text>
</svg>"""

# Addresses of links in the chat, and every attribute that could run something.
_SURVEY = """() => {
  const root = document.querySelector('letterclock-chat').shadowRoot;
  const all = [...root.querySelectorAll('*')];
  return {
    links: all.flatMap((each) => ['href', 'src', 'xlink:href', 'action', 'formaction', 'srcdoc', 'style']
      .filter((name) => each.hasAttribute(name)).map((name) => `${each.getAttribute(name)}`)),
    handlers: all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith('on'))),
    tags: [...new Set(all.map((each) => each.localName))],
  };
}"""

NEVER = {"script", "img", "image", "iframe", "object", "embed", "foreignObject", "use", "base",
         "link", "meta", "animate", "set", "style"}  # fmt: skip


def answer_with(page: Page, *messages: dict[str, Any], token: str = "hostile") -> None:
    """Has the next messages answered so."""
    body = {"conversation": token, "new": True, "messages": list(messages)}
    page.route(MESSAGES, lambda route: route.fulfill(json=body))


def check_harmless(chat: Chat) -> None:
    for each in chat.log.locator("summary").all():
        each.click()
    chat.page.wait_for_timeout(300)
    assert chat.page.evaluate("() => window.hacked") is None
    found = chat.page.evaluate(_SURVEY)
    assert found["handlers"] == []
    assert NEVER.isdisjoint(found["tags"]), found["tags"]
    own = urlsplit(chat.page.url).hostname
    allowed = load_interface("chat").lists["link_hosts"]
    for address in found["links"]:
        parts = urlsplit(chat.page.evaluate("(it) => new URL(it, location.href).href", address))
        assert parts.scheme in ("http", "https", "tel"), address
        if parts.scheme == "tel":
            continue
        host = parts.hostname or ""
        assert host == own or any(host == each or host.endswith("." + each) for each in allowed), (
            address
        )


def test_hostile_text_is_shown_as_text(chat: Chat) -> None:
    answer_with(chat.page, {"lang": "en", "text": "\n\n".join(ATTACKS)})
    chat.say("hello")
    shown = chat.answers.last.inner_text()
    for attack in (
        "<img src=x",
        "<script>window.hacked",
        "javascript:window.hacked='bare'",
        "evil.example",
    ):
        assert attack in shown
    check_harmless(chat)


def test_what_a_person_writes_is_shown_as_text(chat: Chat) -> None:
    for attack in ATTACKS[:6]:
        chat.say(attack)
        assert attack.split("window")[0] in chat.sayings.last.inner_text()
    check_harmless(chat)
    chat.reload()
    expect(chat.sayings).to_have_count(6)
    check_harmless(chat)


def test_links_lead_to_allowed_hosts_alone(chat: Chat) -> None:
    answer_with(
        chat.page,
        {
            "lang": "en",
            "text": "See https://www.ustaxcourt.gov/dawson.html, or https://evil.example/x.",
        },
    )
    chat.say("hello")
    links = chat.answers.last.get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://www.ustaxcourt.gov/dawson.html")
    assert "noopener" in (links.get_attribute("rel") or "")


def test_hostile_buttons_are_words_alone(chat: Chat) -> None:
    buttons = [
        {"title": attack, "payload": "javascript:window.hacked='payload'"} for attack in ATTACKS
    ]
    answer_with(chat.page, {"lang": "en", "text": "Choose.", "buttons": buttons})
    chat.say("hello")
    expect(chat.answers.last.get_by_role("button")).to_have_count(len(ATTACKS))
    check_harmless(chat)
    chat.answers.last.get_by_role("button").first.click()
    chat.next_answer(1)
    check_harmless(chat)


def test_a_hostile_card_is_words_alone(chat: Chat, guard: Guard) -> None:
    # The plan brings its own style, which the policy of the page it is looked at on stops.
    guard.provoke("404|Content Security Policy|CSP:")
    answer_with(chat.page, {"lang": "en", "text": "Dates", "custom": DEADLINES})
    chat.say("hello")
    assert HOSTILE_WORD in chat.answers.last.inner_text()
    check_harmless(chat)
    with chat.page.expect_download() as saved:
        chat.button("save").click()
    plan = chat.page.context.new_page()
    plan.goto(f"{chat.page.url}")
    plan.set_content(saved.value.path().read_text(encoding="utf-8"))
    plan.wait_for_timeout(200)
    assert plan.evaluate("() => window.hacked") is None
    assert plan.locator("script, img, iframe, [onerror], [onload]").count() == 0


@pytest.mark.parametrize("kind", ["deadlines", "roadmap"])
def test_a_hostile_picture_is_stripped_to_its_drawing(chat: Chat, guard: Guard, kind: str) -> None:
    # The browser tells of what the policy stopped while the file was looked at.
    guard.provoke("Content Security Policy|CSP:")
    links = {
        "timeline": "/letters/4390/2026-10-22/timeline.svg",
        "roadmap": "/letters/4390/roadmap.svg",
    }
    chat.page.route(
        "**/*.svg*", lambda route: route.fulfill(content_type="image/svg+xml", body=HOSTILE_SVG)
    )
    custom = {**DEADLINES, "kind": kind, "links": links}
    answer_with(chat.page, {"lang": "en", "text": "Dates", "custom": custom})
    chat.say("hello")
    chat.unfold()
    expect(chat.log.get_by_role("img")).to_have_count(1)
    expect(chat.log.get_by_role("img")).to_contain_text("kept text")
    check_harmless(chat)
    assert "evil.example/f" not in chat.page.evaluate(
        "() => document.querySelector('letterclock-chat').shadowRoot.querySelector('figure').outerHTML"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<html>not a picture</html>",
        "",
        "<svg",
        '{"error": "no"}',
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
    ],
)
def test_what_is_no_picture_leaves_no_hole(chat: Chat, guard: Guard, body: str) -> None:
    # Chromium styles its own words about a broken file, which the policy stops.
    guard.provoke("Content Security Policy|CSP:")
    chat.page.route(
        "**/*.svg*", lambda route: route.fulfill(content_type="image/svg+xml", body=body)
    )
    chat.say("Oct 22")
    chat.page.wait_for_timeout(200)
    assert chat.log.get_by_role("img").count() == 0
    assert not chat.log.locator("figure").all_inner_texts()


def test_a_hostile_history_is_text_too(chat: Chat, guard: Guard) -> None:
    guard.provoke("404")
    chat.say("hello")
    turns = [
        {"from": "person", "id": "12345678", "text": HOSTILE_WORD},
        {"from": "assistant", "lang": "en", "text": "\n\n".join(ATTACKS), "custom": DEADLINES},
    ]
    chat.page.route(
        HISTORY,
        lambda route: route.fulfill(json={"conversation": chat_token(route), "turns": turns}),
    )
    chat.reload()
    expect(chat.answers).to_have_count(1)
    check_harmless(chat)


def chat_token(route: Route) -> str:
    return str(json.loads(route.request.post_data or "{}")["conversation"])


@pytest.mark.parametrize(
    "custom",
    [
        {"kind": "deadlines"},
        {"kind": "deadlines", "deadlines": None, "links": None},
        {"kind": "roadmap"},
        {"kind": "something new", "links": {}},
        {},
        [],
        "text",
        5,
    ],
)
def test_a_broken_card_still_lets_the_words_through(
    chat: Chat, guard: Guard, custom: object
) -> None:
    answer_with(chat.page, {"lang": "en", "text": "The words stand.", "custom": custom})
    chat.say("hello")
    assert "The words stand." in chat.answers.last.inner_text()
