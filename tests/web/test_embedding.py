"""Another site embeds the chat with one script tag."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from assistant.runner.testing import Server
from assistant.website.assets import load
from tests.web.accessibility import violations
from tests.web.chat import Chat
from tests.web.conftest import Browse, Visit
from tests.web.dates import ADVOCATE, COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.embedding import LOUD_STYLE, STRICT_POLICY, host_page
from tests.web.guard import Guard
from tests.web.layout import focused, overlaps, sideways, small_targets
from tests.web.site import Site
from tests.web.words import on_page

Embedded = Callable[..., Chat]


def use(chat: Chat) -> None:
    """From the launcher to the calendar file."""
    chat.button("launcher").click()
    expect(chat.element.get_by_role("dialog")).to_be_visible()
    said = chat.pick(LETTER_DATE)
    assert COLLECTION["en"] in said
    assert INNOCENT_SPOUSE["en"] in said
    chat.unfold("counting", "calendar_fold")
    expect(chat.log.get_by_role("img")).to_have_count(1)
    with chat.page.expect_download() as saved:
        chat.calendar_link.last.click()
    assert len(Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")) == 2
    assert "$60" in chat.say(COST_QUESTION)


def test_one_script_tag_is_all_it_takes(embedded: Embedded) -> None:
    chat = embedded()
    expect(chat.element).to_have_count(1)
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    use(chat)


def test_a_reload_of_the_other_site_keeps_the_conversation(embedded: Embedded) -> None:
    chat = embedded()
    use(chat)
    chat.reload()
    chat.button("launcher").click()
    expect(chat.answers).to_have_count(2)


def test_it_speaks_the_language_of_the_page_it_is_on(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    site.pages["/es"] = (host_page(server.url, "es"), {})
    page = browse().new_page()
    page.goto(f"{site.origin}/es")
    chat = Chat(page, "es")
    chat.button("launcher").click()
    assert COLLECTION["es"] in chat.pick(LETTER_DATE)


def test_a_strict_policy_of_the_page_is_enough(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    policy = {"Content-Security-Policy": STRICT_POLICY.format(server=server.url)}
    site.pages["/strict"] = (host_page(server.url), policy)
    page = browse().new_page()
    page.goto(f"{site.origin}/strict")
    use(Chat(page))


def test_it_can_stand_in_the_page_instead(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    site.pages["/inline"] = (
        host_page(server.url, body="<letterclock-chat></letterclock-chat>"),
        {},
    )
    page = browse().new_page()
    page.goto(f"{site.origin}/inline")
    chat = Chat(page)
    expect(chat.element).to_have_count(1)
    expect(chat.button("launcher")).to_have_count(0)
    assert COLLECTION["en"] in chat.pick(LETTER_DATE)


@pytest.mark.parametrize("width", [1280, 320])
def test_loud_styles_of_the_page_stay_outside(
    browse: Browse, server: Server, site: Site, built: None, width: int
) -> None:
    site.pages["/loud"] = (host_page(server.url, head=LOUD_STYLE), {})
    page = browse(viewport={"width": width, "height": 720}).new_page()
    page.goto(f"{site.origin}/loud")
    chat = Chat(page)
    use(chat)
    look = chat.box.evaluate(
        "(it) => { const style = getComputedStyle(it); return [style.color, style.textTransform,"
        "  style.letterSpacing, style.fontSize]; }"
    )
    assert look[0] != "rgb(255, 0, 0)"
    assert look[1:3] == ["none", "normal"]
    assert float(look[3].removesuffix("px")) < 24
    panel = chat.element.get_by_role("dialog").bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert panel["width"] > 250
    assert small_targets(page) == []


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_panel_fits_the_screen(embedded: Embedded, width: int) -> None:
    chat = embedded(viewport={"width": width, "height": 640})
    assert small_targets(chat.page) == []
    use(chat)
    assert sideways(chat.page) == []
    assert overlaps(chat.page) == []
    assert small_targets(chat.page) == []
    panel = chat.element.get_by_role("dialog").bounding_box()
    assert panel is not None
    assert panel["y"] >= 0
    assert panel["y"] + panel["height"] <= 640
    expect(chat.box).to_be_in_viewport()


def test_the_panel_by_keyboard(embedded: Embedded) -> None:
    chat = embedded()
    keyboard = chat.page.keyboard
    keyboard.press("Tab")
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("launcher")
    assert here["visible"]
    keyboard.press("Enter")
    expect(chat.element.get_by_role("dialog")).to_be_visible()
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("message")
    keyboard.type("Oct 22")
    keyboard.press("Enter")
    assert COLLECTION["en"] in chat.next_answer(0)
    told = chat.answers.count()
    keyboard.press("Escape")
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    expect(chat.button("launcher")).to_be_focused()
    # Open again, it is all still there.
    keyboard.press("Space")
    expect(chat.answers).to_have_count(told)
    expect(chat.answers.last).to_be_visible()


def test_the_close_button_closes(embedded: Embedded) -> None:
    chat = embedded()
    chat.button("launcher").click()
    chat.button("close").click()
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    expect(chat.button("launcher")).to_be_focused()


PHONE = {"width": 360, "height": 740}
BARE_PAGE = '<!doctype html><html lang="en"><title>A clinic</title><h1>A clinic</h1>{script}'


@pytest.fixture
def host(browse: Browse, server: Server, site: Site, built: None) -> Callable[..., Chat]:
    """Opens a page of another site with a chat of its own making, after a page before it."""

    def go(script: str = "", body: str = "", policy: str = "", **options: object) -> Chat:
        html = BARE_PAGE.format(script=script or f'<script src="{server.url}/chat.js"></script>')
        carried = {"Content-Security-Policy": policy.format(server=server.url)} if policy else {}
        site.pages["/host"] = (html + body, carried)
        site.pages["/before"] = ("<!doctype html><title>Before</title>", {})
        page = browse(**options).new_page()
        page.goto(f"{site.origin}/before")
        page.goto(f"{site.origin}/host")
        return Chat(page)

    return go


def test_as_a_module_too(host: Callable[..., Chat], server: Server) -> None:
    use(host(f'<script type="module" src="{server.url}/chat.js"></script>'))


def test_a_page_that_asks_for_trusted_types_gets_the_picture_too(host: Callable[..., Chat]) -> None:
    types = "; require-trusted-types-for 'script'; trusted-types letterclock"
    use(host(policy=STRICT_POLICY + types))


def test_a_version_that_never_changes_with_its_hash(
    host: Callable[..., Chat], server: Server, guard: Guard
) -> None:
    released = max(each for each in load() if each.startswith("/chat/"))
    line = (
        f'<script src="{server.url}{released}" integrity="{{}}" crossorigin="anonymous"></script>'
    )
    use(host(line.format(load()[released].integrity)))
    guard.provoke("integrity")
    expect(host(line.format("sha384-" + "A" * 64)).element).to_have_count(0)


def test_back_closes_the_panel_that_fills_the_screen(host: Callable[..., Chat]) -> None:
    chat = host(viewport=PHONE)
    panel = chat.element.get_by_role("dialog")
    chat.button("launcher").click()
    expect(panel).to_be_visible()
    chat.page.go_back()
    expect(panel).to_be_hidden()
    expect(chat.button("launcher")).to_be_focused()
    chat.page.go_forward()
    expect(panel).to_be_visible()
    # Loaded again it is where one was.
    chat.page.reload()
    expect(panel).to_be_visible()
    # Closed in another way, Back is not used up.
    chat.button("close").click()
    expect(panel).to_be_hidden()
    chat.page.wait_for_function("!history.state?.letterclock")
    assert chat.page.url.endswith("/host")
    chat.page.go_back()
    assert chat.page.url.endswith("/before")


def test_back_leaves_the_page_where_the_panel_is_beside_it(host: Callable[..., Chat]) -> None:
    chat = host()
    chat.button("launcher").click()
    chat.page.go_back()
    assert chat.page.url.endswith("/before")


HEAR = """() => {
  window.heard = [];
  for (const name of ['open', 'close', 'answer', 'deadlines', 'language'])
    document.addEventListener(`letterclock-${name}`, ({type, detail}) =>
      heard.push([type.replace('letterclock-', ''), detail]));
}"""


def test_the_page_opens_and_closes_it_and_is_told(host: Callable[..., Chat]) -> None:
    chat = host()
    page, panel = chat.page, chat.element.get_by_role("dialog")
    page.evaluate(HEAR)
    chat.element.evaluate("(it) => it.open()")
    expect(panel).to_be_visible()
    expect(chat.element).to_have_attribute("open", "")
    chat.say("dated oct 22 2026. am i too late?")
    chat.element.evaluate("(it) => it.close()")
    expect(panel).to_be_hidden()
    chat.element.evaluate("(it) => it.setAttribute('open', '')")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert chat.element.get_attribute("open") is None
    dates = {"letter": "4390", "letter_date": LETTER_DATE}
    assert page.evaluate("heard") == [
        ["open", None],
        ["deadlines", dates],
        ["answer", None],
        ["close", None],
        ["open", None],
        ["close", None],
    ]


def test_its_place_its_colour_and_its_language_follow_the_attributes(
    host: Callable[..., Chat],
) -> None:
    chat = host(viewport={"width": 800, "height": 700})

    def put(name: str, value: str) -> None:
        chat.element.evaluate("(it, [name, value]) => it.setAttribute(name, value)", [name, value])

    def look() -> dict[str, str]:
        return dict(
            chat.element.locator(".launcher").evaluate(
                "(it) => { const {color, backgroundColor} = getComputedStyle(it);"
                "  const {left, bottom} = it.getBoundingClientRect();"
                "  return {color, backgroundColor, left: left < 100, bottom}; }"
            )
        )

    before = look()
    assert before["left"] is False
    put("position", "left")
    put("offset", "80")
    assert look()["left"] is True
    assert float(before["bottom"]) - float(look()["bottom"]) == pytest.approx(80)
    for accent, words in (("#6b2f73", "rgb(255, 255, 255)"), ("#ffd000", "rgb(0, 0, 0)")):
        put("accent", accent)
        assert look()["color"] == words
        assert look()["backgroundColor"] != before["backgroundColor"]
        assert violations(chat.page) == []
    put("accent", "url(#x)")
    assert look()["backgroundColor"] == before["backgroundColor"]
    put("lang", "es")
    chat.language = "es"
    expect(chat.button("launcher")).to_be_visible()
    put("letter", "3193")
    expect(chat.element.locator(".launcher")).to_contain_text("3193")
    put("launcher", "none")
    expect(chat.element.locator(".launcher")).to_be_hidden()


def test_a_date_of_the_page_is_not_asked_for(host: Callable[..., Chat]) -> None:
    inside = f'<letterclock-chat letter="3193" date="{LETTER_DATE}"></letterclock-chat>'
    chat = host(body=inside)
    expect(chat.date_field).to_be_hidden()
    chat.send("what is my last day?")
    expect(chat.answers.last).to_contain_text(COLLECTION["en"])
    expect(chat.answers.last).to_contain_text("3193")


def test_a_quick_exit_of_the_page_drops_the_conversation(host: Callable[..., Chat]) -> None:
    chat = host(body="<letterclock-chat></letterclock-chat>")
    chat.pick(LETTER_DATE)
    chat.send("and the spouse part?")
    chat.page.evaluate("() => void dispatchEvent(new Event('letterclock-leave'))")
    chat.page.wait_for_timeout(1000)  # an answer on its way brings nothing back
    assert chat.stored()["session"] == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_page_for_webmasters_shows_what_it_tells(visit: Visit, scheme: str, width: int) -> None:
    chat = visit("/en/webmasters", color_scheme=scheme, viewport={"width": width, "height": 740})
    shown = chat.page.locator("pre").last.inner_text()
    tag = chat.element.evaluate("(it) => it.cloneNode().outerHTML")
    for each in ("floating", 'position="left"', 'accent="#6b2f73"'):
        assert each in shown
        assert each in tag
    chat.page.get_by_role("button", name=on_page("embed_open")).click()
    expect(chat.element.get_by_role("dialog")).to_be_visible()
    assert violations(chat.page) == []
    assert COLLECTION["en"] in chat.pick(LETTER_DATE)
    assert violations(chat.page) == []
    assert sideways(chat.page) == []


def test_a_site_nobody_allowed_is_told_whom_to_call(
    browse: Browse, server: Server, site: Site, guard: Guard, built: None
) -> None:
    guard.provoke("CORS|ERR_FAILED")
    site.pages["/"] = (host_page(server.url), {})
    page = browse().new_page()
    page.goto(f"{site.stranger}/")
    chat = Chat(page)
    chat.button("launcher").click()
    chat.send("Oct 22. still ok?")
    expect(chat.log).to_contain_text(ADVOCATE)
    # And where the same help is: the page the chat came from.
    expect(chat.log.locator(f"a[href^='{server.url}']")).to_be_visible()
    expect(chat.box).to_have_value("Oct 22. still ok?")
    # The server would have answered, but nothing of it reached this page.
    expect(chat.answers).to_have_count(0)
