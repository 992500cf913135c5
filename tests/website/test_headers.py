"""What every answer carries, whatever it answers."""

from __future__ import annotations

import gzip
import json

import pytest

from assistant.website.headers import CONTENT_POLICY, SECURITY
from tests.website.conftest import LARGE, Site

EVERY_KIND = [
    ("GET", "/", 200),
    ("GET", "/en", 200),
    ("GET", "/es?letter_date=2026-10-22", 200),
    ("GET", "/en?letter_date=nonsense", 200),
    ("GET", "/page.css", 200),
    ("GET", "/chat.js", 200),
    ("GET", "/favicon.svg", 200),
    ("GET", "/robots.txt", 200),
    ("GET", "/letters/4390/2026-10-22/calendar.ics", 200),
    ("GET", "/letters/4390/2026-10-22/timeline.svg", 200),
    ("GET", "/letters/4390/roadmap.png", 200),
    ("GET", "/letters/4390/2026-10-22/timeline.svg?lang=fr", 400),
    ("GET", "/letters/9999/2026-10-22/timeline.svg", 404),
    ("GET", "/nothing/here", 404),
    ("POST", "/en", 405),
    ("GET", "/broken", 500),
    ("GET", "/large.json", 200),
    ("HEAD", "/en", 200),
    ("HEAD", "/chat.js", 200),
]


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_every_answer_is_guarded(site: Site, method: str, path: str, status: int) -> None:
    answer = site.get(path, method)
    assert answer.status_code == status
    for name in SECURITY:
        assert name in answer.headers, name
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Set-Cookie" not in answer.headers
    if method == "HEAD":
        assert answer.content == b""
        assert int(answer.headers["Content-Length"]) > 0


def test_an_answer_to_no_request_at_all_is_guarded_too(site: Site) -> None:
    answer = site.get("/en", "BREW")
    assert answer.status_code in (400, 405)
    assert answer.headers["Content-Security-Policy"] == CONTENT_POLICY


def test_the_policy_of_pages_allows_nothing_inline() -> None:
    assert "unsafe" not in CONTENT_POLICY
    assert CONTENT_POLICY.startswith("default-src 'none';")
    for part in ("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
        assert part in CONTENT_POLICY


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("/en", "same-origin"),
        ("/large.json", "same-origin"),
        ("/chat.js", "cross-origin"),
        ("/letters/4390/2026-10-22/timeline.svg", "cross-origin"),
        ("/letters/4390/2026-10-22/timeline.png", "cross-origin"),
        ("/letters/4390/2026-10-22/calendar.ics", "cross-origin"),
    ],
)
def test_only_what_other_sites_may_show_is_open_to_them(site: Site, path: str, who: str) -> None:
    headers = site.get(path).headers
    assert headers["Cross-Origin-Resource-Policy"] == who
    assert ("Access-Control-Allow-Origin" in headers) == (who == "cross-origin")


@pytest.mark.parametrize(
    "path", ["/en", "/page.css", "/chat.js", "/letters/4390/roadmap.svg", "/large.json"]
)
def test_answers_are_compressed_where_that_is_wanted(site: Site, path: str) -> None:
    packed = site.get(path, Accept_Encoding="gzip, br")
    plain = site.get(path, Accept_Encoding="identity")
    refused = site.get(path, Accept_Encoding="br, gzip;q=0, *;q=0")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert "Content-Encoding" not in refused.headers
    assert packed.content == plain.content == refused.content
    for answer in (packed, plain, refused):
        assert "Accept-Encoding" in answer.headers["Vary"]
    assert int(packed.headers["Content-Length"]) < int(plain.headers["Content-Length"])


def test_what_is_compressed_is_what_was_said(site: Site) -> None:
    answer = site.get("/large.json", Accept_Encoding="gzip")
    assert answer.json() == LARGE
    packed = gzip.compress(json.dumps(LARGE).encode())
    assert int(answer.headers["Content-Length"]) < 5 * len(packed)


def test_pictures_in_pixels_are_not_compressed_again(site: Site) -> None:
    answer = site.get("/letters/4390/roadmap.png", Accept_Encoding="gzip")
    assert "Content-Encoding" not in answer.headers
