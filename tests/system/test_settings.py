"""The addresses of databases and locks elsewhere."""

from __future__ import annotations

import pytest

from assistant.ground.settings import Settings, SettingsError

POSTGRES = "postgresql://me:my-secret@db:5432/letterclock"


def test_by_default_all_is_here() -> None:
    read = Settings.read({"LETTERCLOCK_DATABASE_URL": "", "LETTERCLOCK_REDIS_URL": ""})
    assert (read.postgres, read.redis) == (False, False)


def test_addresses_are_known_and_not_kept() -> None:
    read = Settings.read(
        {
            "LETTERCLOCK_DATABASE_URL": POSTGRES,
            "LETTERCLOCK_REDIS_URL": "rediss://:my-secret@cache:6380/1",
        }
    )
    assert (read.postgres, read.redis) == (True, True)
    assert "my-secret" not in repr(read)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LETTERCLOCK_DATABASE_URL", "mysql://me:my-secret@db/x"),
        ("LETTERCLOCK_DATABASE_URL", "my-secret"),
        ("LETTERCLOCK_DATABASE_URL", "postgresql://me:my-secret@db:port/x"),
        ("LETTERCLOCK_DATABASE_URL", "postgresql:///my-secret"),
        ("LETTERCLOCK_REDIS_URL", "http://me:my-secret@cache"),
        ("LETTERCLOCK_REDIS_URL", "redis://:my-secret@[cache"),
    ],
)
def test_an_address_that_is_none(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as told:
        Settings.read({name: value})
    assert name in str(told.value)
    assert "my-secret" not in str(told.value)


def test_two_databases_are_one_too_many() -> None:
    with pytest.raises(SettingsError, match="keep one"):
        Settings.read({"LETTERCLOCK_DB": "x.db", "LETTERCLOCK_DATABASE_URL": POSTGRES})
