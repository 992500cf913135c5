"""On paper: the dates and what to do, without what only a screen needs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Visit
from tests.web.dates import ADVOCATE, COLLECTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import LANGUAGES, in_chat, on_page

Printed = Callable[[Page], str]


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """The text of a page as it is printed."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing; `apt-get install poppler-utils` installs it")

    def text(page: Page) -> str:
        file = tmp_path / "page.pdf"
        page.pdf(path=file, format="Letter")
        found = subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
        )
        return " ".join(found.stdout.split())

    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_page_prints_the_plan(visit: Visit, printed: Printed, language: str) -> None:
    chat = visit(f"/{language}?letter_date={LETTER_DATE}")
    text = printed(chat.page)
    for words in (COLLECTION[language], INNOCENT_SPOUSE[language], ADVOCATE):
        assert words in text
    # How it was counted is folded away on the screen, and there on paper.
    assert on_page("counting", language) in text
    assert "15 de" in text or "Day 30" in text or "día 30" in text.lower()
    # A field and a button are of no use there.
    assert on_page("form_button", language) not in text
    assert in_chat("send", language) not in text.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_taken_along_prints(
    visit: Visit, printed: Printed, tmp_path: Path, language: str
) -> None:
    chat = visit(f"/{language}")
    chat.pick(LETTER_DATE)
    with chat.page.expect_download() as saved:
        chat.button("save").click()
    file = tmp_path / "plan.html"
    saved.value.save_as(file)
    plan = chat.page.context.new_page()
    plan.goto(file.as_uri())
    text = printed(plan)
    for words in (COLLECTION[language], INNOCENT_SPOUSE[language], ADVOCATE):
        assert words in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_the_dates_stay_and_the_controls_go(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}?letter_date={LETTER_DATE}")
    chat.pick(LETTER_DATE)
    chat.page.emulate_media(media="print")
    plan = chat.page.get_by_role("region", name=on_page("result", language))
    for words in (COLLECTION[language], INNOCENT_SPOUSE[language]):
        expect(plan.get_by_text(words).first).to_be_visible()
    expect(chat.page.get_by_role("link", name=ADVOCATE).first).to_be_visible()
    expect(chat.box).to_be_hidden()
    expect(chat.button("save")).to_be_hidden()


def test_the_picture_is_told_apart_without_colour(visit: Visit) -> None:
    """In black and white the deadlines differ by words and shape, not by ink alone."""
    page = visit(f"/en?letter_date={LETTER_DATE}").page
    page.emulate_media(media="print", forced_colors="active")
    picture = page.locator(".plan figure svg")
    expect(picture).to_be_visible()
    for words in ("November 23, 2026", "January 20, 2027"):
        expect(picture).to_contain_text(words)
