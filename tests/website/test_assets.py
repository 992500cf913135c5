"""Files: kept by the browser for as long as they stay the same."""

from __future__ import annotations

import re

import pytest

from tests.website.conftest import Site

FILES = ["/page.css", "/chat.js", "/favicon.svg"]


@pytest.mark.parametrize("path", FILES)
def test_a_copy_that_is_still_good_is_not_sent_again(site: Site, path: str) -> None:
    for encoding in ("gzip", "identity"):
        first = site.get(path, Accept_Encoding=encoding)
        etag = first.headers["ETag"]
        assert etag.startswith('"')
        again = site.get(path, Accept_Encoding=encoding, If_None_Match=f'"other", {etag}')
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == etag
        assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert site.get(path, If_None_Match='"other"').status_code == 200


def test_the_two_encodings_are_two_versions(site: Site) -> None:
    packed = site.get("/chat.js", Accept_Encoding="gzip").headers["ETag"]
    assert packed != site.get("/chat.js", Accept_Encoding="identity").headers["ETag"]


@pytest.mark.parametrize("path", FILES)
def test_the_address_on_the_page_may_be_kept_forever(site: Site, path: str) -> None:
    address = re.search(rf'"({re.escape(path)}\?v=[0-9a-f]+)"', site.get("/en").text)
    assert address is not None
    assert "immutable" in site.get(address[1]).headers["Cache-Control"]
    for changing in (path, f"{path}?v=0123456789abcdef", f"{path}?v="):
        assert site.get(changing).headers["Cache-Control"] == "public, max-age=300"


def test_only_the_files_of_the_table_are_served(site: Site) -> None:
    for path in (
        "/pages/page.html",
        "/web/page.css",
        "/../pyproject.toml",
        "/%2e%2e/pyproject.toml",
        "/page.css/../../credentials.yml",
        "/dist/chat.js",
        "/letters/website.yml",
    ):
        assert site.get(path).status_code == 404, path


def test_a_page_is_sent_again_only_when_it_changed(site: Site) -> None:
    first = site.get("/en")
    again = site.get("/en", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert site.get("/es", If_None_Match=first.headers["ETag"]).status_code == 200
