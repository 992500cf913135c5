"""Which other websites may show the chat."""

from __future__ import annotations

import pytest

from assistant.ground.settings import Settings, SettingsError


def sites(value: str) -> frozenset[str]:
    return Settings.read({"LETTERCLOCK_SITES": value}).sites


def test_origins_are_separated_by_spaces() -> None:
    assert sites("https://a.example  http://127.0.0.1:8080") == {
        "https://a.example",
        "http://127.0.0.1:8080",
    }
    assert Settings.read({}).sites == frozenset()


@pytest.mark.parametrize(
    "wrong", ["*", "a.example", "https://a.example/", "ftp://a.example", "null"]
)
def test_what_is_no_origin_is_refused(wrong: str) -> None:
    with pytest.raises(SettingsError, match="no origin"):
        sites(wrong)
