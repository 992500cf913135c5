"""One design: a status has the same colour and shape on the page, in the chat and in a picture."""

from __future__ import annotations

import re

import pytest

from assistant.ground.settings import ROOT

PAGE = (ROOT / "web" / "page.css").read_text("utf-8")
CHAT = (ROOT / "web" / "src" / "style.css").read_text("utf-8")
PICTURE = (ROOT / "letterclock" / "pictures" / "svg.py").read_text("utf-8")

SAME = {
    "ground": "page",
    "text": "ink",
    "line": "line",
    "edge": "edge",
    "accent": "blue",
    "on-accent": "on-blue",
    "open": "open",
    "last": "last",
    "passed": "past",
    "only": "only",
}
"""The page's name of a colour, and the chat's."""

DRAWN = {"open": "open", "last-day": "last", "passed": "passed", "now": "accent", "only": "only"}
"""The class of a shape in a picture, and the page's name of its colour."""


def colours(css: str, scheme: str) -> dict[str, str]:
    """The colours of a style by name, of its light half or its dark one."""
    light, dark = css.split("prefers-color-scheme: dark", 1)
    half = light if scheme == "light" else dark.split("@media", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#\w+)", half))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_and_the_chat_have_one_set_of_colours(scheme: str) -> None:
    page, chat = colours(PAGE, scheme), colours(CHAT, scheme)
    assert {each: page[each] for each in SAME} == {each: chat[SAME[each]] for each in SAME}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_has_them_too(scheme: str) -> None:
    light, dark = PICTURE.split("prefers-color-scheme: dark", 1)
    drawn = dict(re.findall(r"\.lc-([\w-]+) { color: (#\w+)", light if scheme == "light" else dark))
    page = colours(PAGE, scheme)
    assert {each: drawn[each] for each in DRAWN} == {each: page[DRAWN[each]] for each in DRAWN}


def test_the_page_and_the_chat_draw_a_status_alike() -> None:
    card = (ROOT / "web" / "src" / "render" / "card.ts").read_text("utf-8")
    icons = (ROOT / "web" / "pages" / "icons.html").read_text("utf-8")
    shapes = dict(re.findall(r'(open|last_day|passed): "(M[^"]+)"', card))
    assert len(shapes) == 3
    assert shapes == dict(re.findall(r'"(open|last_day|passed)": "(M[^"]+)"', icons))
