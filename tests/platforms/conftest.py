"""One assistant with every channel on, and the stand-in of the providers it answers through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.runner.testing import Server, running
from tests.platforms.people import SETTINGS, addresses
from tests.platforms.providers import Providers, serve

SITE = "https://clinic.example"


@pytest.fixture(scope="session")
def all_providers() -> Iterator[Providers]:
    providers = Providers()
    server = serve(providers)
    yield providers
    server.shutdown()


@pytest.fixture(scope="session")
def server(all_providers: Providers) -> Iterator[Server]:
    settings = {
        **SETTINGS,
        **addresses(all_providers.url),
        "LETTERCLOCK_TODAY": "2026-11-23",
        "LETTERCLOCK_SITES": SITE,
        "LETTERCLOCK_RATE_CONVERSATION": "0/60",
        "LETTERCLOCK_RATE_ADDRESS": "0/60",
        "LETTERCLOCK_SEND_TIMEOUT": "2",
        "LETTERCLOCK_SEND_LIMIT": "12",
    }
    with running(env=settings) as started:
        yield started


@pytest.fixture
def providers(all_providers: Providers) -> Iterator[Providers]:
    """All well at the end of each test."""
    yield all_providers
    all_providers.unwell.clear()
