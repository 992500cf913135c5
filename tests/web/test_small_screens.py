"""A phone's 320 px, 400 % zoom, dark, forced colours, less motion: all of it works there too."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from assistant.runner.testing import Server
from tests.web.chat import Chat
from tests.web.conftest import Browse, Visit
from tests.web.dates import INNOCENT_SPOUSE, LETTER_DATE
from tests.web.layout import overlaps, sideways, small_targets
from tests.web.words import LANGUAGES, TWO_WAYS, WHERE_AM_I

NARROW: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}
# A window of 1280 x 1024 at 400 %.
ZOOMED: dict[str, Any] = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}


def everything(chat: Chat) -> None:
    """Brings everything the chat has onto the screen."""
    chat.pick(LETTER_DATE)
    chat.answers.last.get_by_text(chat.words("counting")).click()
    chat.say(WHERE_AM_I[chat.language])
    chat.say(TWO_WAYS[chat.language])
    chat.button("pick").click()
    expect(chat.log.get_by_role("img")).to_have_count(2)


def in_order(chat: Chat) -> None:
    assert sideways(chat.page) == []
    assert overlaps(chat.page) == []
    assert small_targets(chat.page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "screen", [NARROW, ZOOMED, PHONE, DESKTOP], ids=["320", "400%", "phone", "desktop"]
)
def test_nothing_is_cut_overlaps_or_is_too_small(
    visit: Visit, language: str, screen: dict[str, Any]
) -> None:
    chat = visit(f"/{language}", **screen)
    in_order(chat)
    everything(chat)
    in_order(chat)
    chat.page.goto(f"{chat.page.url}?letter_date={LETTER_DATE}")
    for summary in chat.page.get_by_role("main").locator("summary").all():
        summary.click()
    in_order(chat)


@pytest.mark.parametrize("size", ["150%", "200%"])
@pytest.mark.parametrize(
    "path", ["/en", "/es", f"/en?letter_date={LETTER_DATE}", "/es?letter_date=soon", "/es/letters"]
)
def test_letters_twice_as_large_need_no_sideways_scrolling(
    browse: Browse, server: Server, path: str, size: str
) -> None:
    page = browse(viewport={"width": 360, "height": 740}).new_page()
    page.goto(server.url + path)
    page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
    assert sideways(page) == []


def test_one_can_write_and_read_at_400_percent(visit: Visit) -> None:
    chat = visit(**ZOOMED)
    assert INNOCENT_SPOUSE["en"] in chat.say("Oct 22")
    chat.box.scroll_into_view_if_needed()
    box = chat.box.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 256 - box["height"]


def test_larger_letters_alone_break_nothing(visit: Visit) -> None:
    # Text spacing of WCAG 1.4.12, and letters twice as large (1.4.4).
    chat = visit(viewport={"width": 640, "height": 800})
    chat.pick(LETTER_DATE)
    chat.page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
          const root = document.querySelector('letterclock-chat').shadowRoot;
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
          document.documentElement.style.setProperty('font-size', '200%');
        }"""
    )
    assert sideways(chat.page) == []
    assert overlaps(chat.page) == []


def _colours(chat: Chat) -> dict[str, str]:
    return dict(
        chat.page.evaluate(
            """() => {
              const root = document.querySelector('letterclock-chat').shadowRoot;
              const log = root.querySelector('[role=log]');
              const ground = (element) => {
                for (let each = element; each; each = each.parentElement ?? each.getRootNode().host) {
                  const colour = getComputedStyle(each).backgroundColor;
                  if (colour !== 'rgba(0, 0, 0, 0)') return colour;
                }
                return 'none';
              };
              return {page: ground(document.body), chat: ground(log),
                      ink: getComputedStyle(log).color};
            }"""
        )
    )


def _light(colour: str) -> float:
    numbers = [float(each) for each in colour.split("(")[1].strip(")").split(",")[:3]]
    return sum(numbers) / 3


def test_dark_is_dark_and_light_is_light(visit: Visit) -> None:
    light, dark = (_colours(visit(color_scheme=scheme)) for scheme in ("light", "dark"))
    for place in ("page", "chat"):
        assert _light(light[place]) > 200
        assert _light(dark[place]) < 70
    assert _light(light["ink"]) < 100
    assert _light(dark["ink"]) > 180


def test_forced_colours_keep_borders_and_statuses(visit: Visit) -> None:
    chat = visit(forced_colors="active")
    everything(chat)
    in_order(chat)
    # Where the page's colours are gone, a control is still told by its border.
    bare = chat.page.evaluate(
        """() => {
          const root = document.querySelector('letterclock-chat').shadowRoot;
          return [...root.querySelectorAll('button, input, textarea')]
            .filter((each) => each.checkVisibility())
            .filter((each) => {
              const style = getComputedStyle(each);
              return style.borderTopStyle === 'none' && style.outlineStyle === 'none' &&
                style.textDecorationLine === 'none';
            })
            .map((each) => each.textContent || each.localName);
        }"""
    )
    assert bare == []


def test_with_less_motion_nothing_moves(visit: Visit) -> None:
    chat = visit(reduced_motion="reduce")
    chat.page.evaluate(
        """() => {
          window.smooth = 0;
          const scroll = Element.prototype.scrollIntoView;
          Element.prototype.scrollIntoView = function (options) {
            if (options?.behavior === 'smooth') window.smooth++;
            return scroll.call(this, options);
          };
        }"""
    )
    chat.pick(LETTER_DATE)
    assert chat.page.evaluate("() => window.smooth") == 0
    moving = chat.page.evaluate(
        """() => {
          const roots = [document, document.querySelector('letterclock-chat').shadowRoot];
          return roots.flatMap((root) => [...root.querySelectorAll('*')])
            .filter((each) => {
              const style = getComputedStyle(each);
              const lasts = (times) => times.split(',').some((each) => parseFloat(each) > 0.02);
              return (style.animationName !== 'none' && lasts(style.animationDuration)) ||
                lasts(style.transitionDuration) || style.scrollBehavior === 'smooth';
            })
            .map((each) => each.localName + '.' + each.getAttribute('class'));
        }"""
    )
    assert moving == []


def test_status_is_never_colour_alone(chat: Chat) -> None:
    chat.pick("2026-09-30")
    for part in chat.answers.last.get_by_role("listitem").filter(has_text="2026").all()[:2]:
        assert part.locator("svg").count() == 1
        assert part.inner_text().strip()
    assert "has passed" in chat.answers.last.inner_text()
