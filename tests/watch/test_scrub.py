"""Others' log lines: where and how bad, in no words but ours."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.watch import scrub

SECRET = "my landlord is called zebra"


@pytest.fixture
def _bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = logging.getLogRecordFactory()
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    scrub.while_serving()
    yield
    logging.setLogRecordFactory(before)


def logged(caplog: pytest.LogCaptureFixture, name: str, *told: Any, **more: Any) -> str:
    with caplog.at_level("DEBUG"):
        logging.getLogger(name).error(*told, **more)
    return caplog.messages[-1]


@pytest.mark.usefixtures("_bare")
@pytest.mark.parametrize(
    "name", ["rasa.core.processor", "sanic.error", "sqlalchemy.engine", "root"]
)
def test_a_library_s_line_has_none_of_its_words(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    line = logged(caplog, name, "could not answer %s", SECRET)
    assert line.startswith("at watch/test_scrub.py:") or line.startswith("at tests/watch/")
    assert "zebra" not in line
    assert "answer" not in line


@pytest.mark.usefixtures("_bare")
def test_its_error_is_its_kind_and_place(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise KeyError(SECRET)
    except KeyError:
        line = logged(caplog, "rasa.x", SECRET, exc_info=True)
    assert "KeyError in" in line
    assert "test_its_error_is_its_kind_and_place" in line
    assert "zebra" not in line
    assert "zebra" not in caplog.text  # nor a trace behind it


@pytest.mark.usefixtures("_bare")
@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ('{"event": "rest.message.received.failure", "text": "zebra"}', "rest.message.received."),
        ('{"event": "zebra is here"}', "at "),
        ('{"event": ["zebra"]}', "at "),
        ("[1]", "at "),
    ],
)
def test_the_name_of_a_structured_line_stays(
    said: str, begins: str, caplog: pytest.LogCaptureFixture
) -> None:
    line = logged(caplog, "rasa.x", said)
    assert line.startswith(begins)
    assert "zebra" not in line


@pytest.mark.usefixtures("_bare")
def test_our_own_lines_are_as_they_are_but_for_an_error_s_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert logged(caplog, "assistant.x", "%s is back", "it") == "it is back"
    try:
        raise ValueError(SECRET)
    except ValueError:
        line = logged(caplog, "actions.turn", "action %s failed", "x", exc_info=True)
    assert line.startswith("action x failed: ValueError in ")
    assert "zebra" not in caplog.text


@pytest.mark.usefixtures("_bare")
def test_a_failed_thread_quotes_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    written = capsys.readouterr().err
    assert '"thread failed"' in written
    assert "zebra" not in written
