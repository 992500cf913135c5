"""The website as `make serve` runs it: beside Rasa's own routes, which carry its headers too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from assistant.runner.testing import Server, running
from assistant.website.headers import SECURITY

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served() -> Iterator[Server]:
    with running(env={"LETTERCLOCK_TODAY": "2026-11-23"}) as started:
        yield started


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/es?letter_date=2026-10-22", 200),
        ("/letters/4390/2026-10-22/calendar.ics", 200),
        ("/letters/4390/2026-10-22/timeline.png", 200),
        ("/health", 200),
        ("/webhooks/rest/", 200),
        ("/nothing", 404),
    ],
)
def test_every_answer_of_the_assistant_is_guarded(served: Server, path: str, status: int) -> None:
    answer = requests.get(served.url + path, timeout=30)
    assert answer.status_code == status
    assert set(SECURITY) <= set(answer.headers)
    assert "Set-Cookie" not in answer.headers


def test_conversations_go_on_beside_it(served: Server) -> None:
    message = {"sender": "website-test", "message": "letter is dated October 22, 2026"}
    answer = requests.post(f"{served.url}/webhooks/rest/webhook", json=message, timeout=60)
    assert "November 23, 2026" in answer.text
    assert set(SECURITY) <= set(answer.headers)
    assert answer.headers["Content-Encoding"] == "gzip"
