"""The engines, started once; what is not installed is named with the line that installs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.scale import engines


@pytest.fixture(scope="session")
def installed() -> None:
    lacking = engines.missing()
    if lacking:
        pytest.skip(lacking)


@pytest.fixture(scope="session")
def postgres(installed: None) -> Iterator[engines.Postgres]:
    engine = engines.Postgres()
    engine.start()
    yield engine
    engine.stop()


@pytest.fixture(scope="session")
def redis(installed: None) -> Iterator[engines.Redis]:
    engine = engines.Redis()
    engine.start()
    yield engine
    engine.stop()
