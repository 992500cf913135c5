"""A released chat stays as it is: other sites load it by its address and check its hash."""

from __future__ import annotations

import pytest

from assistant.website.assets import load
from tests.website.conftest import Site
from tests.website.test_page import document

RELEASED = {
    "/chat/1.0.0/chat.js": (
        "sha384-uxiJjEaVWG0HOH5ysbxfOMgWFs9zPPJO3TbgZ/GHgXyqud976/k6MRup6aIN5ijI"
    ),
}
"""Every released file with its hash. A line is added with `npm run release`, none is changed."""


def test_no_released_file_was_changed_or_taken_away() -> None:
    found = {path: each.integrity for path, each in load().items() if path.startswith("/chat/")}
    assert found == RELEASED


@pytest.mark.parametrize("path", RELEASED)
def test_other_sites_may_keep_it_forever(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    # An integrity hash needs CORS.
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_no_version_is_made_up(site: Site) -> None:
    for path in ("/chat/9.9.9/chat.js", "/chat/", "/released/1.0.0/"):
        assert site.get(path).status_code == 404


@pytest.mark.parametrize("language", ["en", "es"])
def test_webmasters_are_shown_the_newest_with_its_hash(site: Site, language: str) -> None:
    shown = document(site, f"/{language}/webmasters").said
    *_, (path, integrity) = RELEASED.items()
    assert path in shown
    assert integrity in shown
