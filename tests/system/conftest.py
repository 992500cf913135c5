"""The real assistant, as `make serve` runs it: one for all tests that can share it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.runner.testing import Server, running

TODAY = "2026-11-23"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running(env={"LETTERCLOCK_TODAY": TODAY}) as started:
        yield started
