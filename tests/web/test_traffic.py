"""What goes over the wire: little, compressed, once, and to this host alone."""

from __future__ import annotations

import gzip
import http.client
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from assistant.runner.testing import Server
from tests.web.conftest import Browse, Visit
from tests.web.dates import LETTER_DATE
from tests.web.guard import Guard

BUDGET = 15_200
"""Bytes of chat.js as they travel."""


def fetch(server: Server, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    """One request as it goes over the wire: nothing is unpacked."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_the_chat_is_small_and_travels_compressed(server: Server, built: None) -> None:
    answer, body = fetch(server, "/chat.js", **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert len(body) < BUDGET
    plain_answer, plain = fetch(server, "/chat.js")
    assert plain_answer.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == plain


@pytest.mark.parametrize("path", ["/chat.js", "/en", "/es"])
def test_what_has_not_changed_is_not_sent_again(server: Server, built: None, path: str) -> None:
    answer, _ = fetch(server, path, **{"Accept-Encoding": "gzip"})
    again, body = fetch(
        server, path, **{"Accept-Encoding": "gzip", "If-None-Match": answer.headers["ETag"]}
    )
    assert again.status == 304
    assert body == b""


def _sizes(browse: Browse, url: str) -> dict[str, float]:
    """Opens a page twice; the bytes of each of its files the second time."""
    context = browse()
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.reload(wait_until="networkidle")
    return dict(
        page.evaluate(
            """() => Object.fromEntries(performance.getEntriesByType('resource')
                 .map((each) => [new URL(each.name).pathname, each.transferSize]))"""
        )
    )


def test_a_second_look_loads_the_chat_from_the_browsers_own_store(
    browse: Browse, server: Server, built: None
) -> None:
    sizes = _sizes(browse, f"{server.url}/en")
    assert sizes["/chat.js"] < 400
    assert sizes["/page.css"] < 400


def test_the_page_is_a_handful_of_requests(
    browse: Browse, server: Server, guard: Guard, built: None
) -> None:
    browse().new_page().goto(f"{server.url}/en", wait_until="networkidle")
    paths = [urlsplit(url).path for url in guard.requests]
    # The sign is on the page and on the browser's tab.
    assert len(paths) <= len(set(paths)) + 1
    files = {"/chat.js", "/page.js", "/leave.js", "/page.css", "/favicon.svg"}
    assert set(paths) <= {"/en", *files}


@pytest.mark.parametrize("path", ["/en", "/es", f"/en?letter_date={LETTER_DATE}"])
def test_a_page_with_all_it_needs_is_small(server: Server, built: None, path: str) -> None:
    sizes = {
        each: len(fetch(server, each, **{"Accept-Encoding": "gzip"})[1])
        for each in (path, "/chat.js", "/page.js", "/leave.js", "/page.css", "/favicon.svg")
    }
    assert sum(sizes.values()) < 40_000, sizes
    # A sixth of it makes page and chat one.
    assert sizes["/page.js"] + sizes["/leave.js"] < 2_200


@pytest.mark.parametrize(
    "path", ["/", "/en", "/es", f"/en?letter_date={LETTER_DATE}", "/en?letter_date=x"]
)
def test_no_page_speaks_to_another_host(visit: Visit, guard: Guard, path: str) -> None:
    chat = visit(path)
    expect(chat.box).to_be_visible()
    assert guard.requests
    assert guard.elsewhere() == []


def test_the_guard_sees_a_request_elsewhere(browse: Browse, server: Server, guard: Guard) -> None:
    page = browse().new_page()
    page.goto(f"{server.url}/robots.txt")
    page.route("**/*", lambda route: route.abort())
    page.evaluate("() => fetch('https://elsewhere.example/').catch(() => null)")
    assert guard.elsewhere() == ["https://elsewhere.example/"] or guard.problems
    page.wait_for_timeout(200)  # the policy's own word about it comes later
    guard.requests.clear()
    guard.problems.clear()


@pytest.mark.parametrize(
    "path", ["/en", "/chat.js", "/nothing", "/letters/4390/2026-10-22/calendar.ics"]
)
def test_the_policy_is_on_every_answer(server: Server, built: None, path: str) -> None:
    answer, _ = fetch(server, path)
    policy: dict[str, Any] = dict(
        each.strip().split(" ", 1) for each in answer.headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Set-Cookie"] is None
