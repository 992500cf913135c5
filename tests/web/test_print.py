"""On paper: the dates and what to do, without what only a screen needs."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.runner.testing import Server
from tests.web.conftest import Browse, Visit
from tests.web.dates import ADVOCATE, COLLECTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import LANGUAGES, in_chat, on_page

Printed = Callable[..., str]


TODAY_IN = COLLECTION
"""The day the tests play on is a last day of theirs."""


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """The text of a page as it is printed."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing; `apt-get install poppler-utils` installs it")

    def text(page: Page, paper: str = "Letter") -> str:
        file = tmp_path / "page.pdf"
        page.pdf(path=file, format=paper)
        found = subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
        )
        # A form feed ends each page.
        return " ".join(re.split(r"[ \n]+", found.stdout))

    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter_date", ["2026-10-22", "2026-11-20", "2026-09-03", "2026-01-05"])
def test_a_plan_is_one_sheet_with_all_that_is_needed(
    browse: Browse,
    server: Server,
    printed: Printed,
    tmp_path: Path,
    letter_date: str,
    language: str,
) -> None:
    page = browse(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{server.url}/{language}?letter_date={letter_date}")
    expect(page.locator("letterclock-chat").get_by_role("log")).to_be_visible()
    for paper in ("Letter", "A4"):
        text = printed(page, paper)
        assert text.count("\f") == 1, f"{paper}: {text}"
        for each in (ADVOCATE, "202-521-0700", "400 Second Street", "$60", "988", "4134"):
            assert each in text
        assert (
            on_page("paper_as_of", language, today=TODAY_IN[language], site="Letterclock") in text
        )
        assert in_chat("date_send", language) not in text
        assert in_chat("greeting_dated", language, date="")[:20] not in text


def test_the_chat_is_not_printed_and_a_site_may_hide_it(visit: Visit) -> None:
    chat = visit(f"/en?letter_date={LETTER_DATE}")
    expect(chat.box).to_be_visible()
    chat.page.emulate_media(media="print")
    expect(chat.log).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter_date", ["2026-10-22", "2026-11-20", "2026-09-03", "2026-01-05"])
def test_a_number_to_call_is_on_the_first_screen(
    browse: Browse, server: Server, letter_date: str, language: str
) -> None:
    page = browse(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    page.goto(f"{server.url}/{language}?letter_date={letter_date}")
    expect(page.get_by_role("link", name=ADVOCATE).first).to_be_in_viewport(ratio=1)


def test_the_buttons_print_and_share(browse: Browse, server: Server) -> None:
    context = browse()
    context.add_init_script(
        """window.done = [];
        window.print = () => done.push('printed');
        navigator.share = async (what) => { done.push(what.url); };"""
    )
    page = context.new_page()
    page.goto(f"{server.url}/en?letter_date={LETTER_DATE}")
    page.get_by_role("button", name=on_page("print_button"), exact=True).first.click()
    page.get_by_role("button", name=on_page("share"), exact=True).click()
    assert page.evaluate("done") == ["printed", page.url]


def test_where_nothing_can_be_shared_there_is_no_button(browse: Browse, server: Server) -> None:
    context = browse()
    context.add_init_script("delete Navigator.prototype.share;")
    page = context.new_page()
    page.goto(f"{server.url}/en?letter_date={LETTER_DATE}")
    expect(page.locator("[data-print]")).to_be_visible()
    expect(page.locator("[data-share]")).to_be_hidden()


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
    assert in_chat("send", language) not in [line.strip() for line in text.splitlines()]


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
