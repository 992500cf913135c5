from __future__ import annotations

import pytest

from assistant.website.negotiation import accepts_gzip, accepts_html, has_copy, language


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.001", True),
        ("*", True),
        ("*;q=0.5, br", True),
        ("", False),
        ("identity", False),
        ("gzip;q=0", False),
        ("gzip; q = 0.000", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("gzip;q=nonsense", False),
        ("gzipped", False),
    ],
)
def test_gzip(header: str, wanted: bool) -> None:
    assert accepts_gzip(header) is wanted


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "en"),
        ("en-US,en;q=0.9", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("ES-419", "es"),
        ("en;q=0.5, es;q=0.9", "es"),
        ("fr, es;q=0.2", "es"),
        ("fr, de", "en"),
        ("*", "en"),
        ("es;q=0, fr", "en"),
        ("est, esx", "en"),
        (",,;q=1;;,", "en"),
    ],
)
def test_language(header: str, code: str) -> None:
    assert language(header, ("en", "es")) == code


def test_html_is_for_browsers() -> None:
    assert accepts_html("text/html,application/xhtml+xml,*/*;q=0.8")
    assert not accepts_html("*/*")
    assert not accepts_html("application/json")


def test_copies() -> None:
    assert has_copy('W/"a", "b"', '"b"')
    assert has_copy('W/"a"', '"a"')
    assert has_copy("*", '"a"')
    assert not has_copy("", '"a"')
    assert not has_copy('"ab"', '"a"', '"b"')
