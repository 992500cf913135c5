"""Where the links of answers lead."""

from __future__ import annotations

import pytest

from letterclock.settings import OWN_URL, PUBLIC_URL, site


@pytest.mark.parametrize(
    ("public", "own", "expected"),
    [
        (" https://help.example.org/ ", "http://localhost:5105", "https://help.example.org"),
        ("", "http://localhost:5105", "http://localhost:5105"),
        (None, None, "http://localhost:5005"),
    ],
)
def test_people_are_led_to_the_public_address_before_this_machines(
    public: str | None, own: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ((PUBLIC_URL, public), (OWN_URL, own)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert site() == expected
