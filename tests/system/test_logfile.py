"""A server's output is read to its end whatever becomes of the log."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from assistant.runner import logfile


class Full(io.StringIO):
    """A file on a full disk."""

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def relayed(stream: io.StringIO, log: logfile.LogFile) -> None:
    logfile.Relay(stream, log, "Rasa", lambda: True)._copying.join(10)


def test_a_full_disk_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = logfile.LogFile(tmp_path / "a.log")
    whole = log._file
    monkeypatch.setattr(log, "_file", Full())
    stream = io.StringIO("one\ntwo\nthree\n")
    relayed(stream, log)
    # Read to its end: the server's next line would otherwise wait for ever.
    assert stream.read() == ""
    monkeypatch.setattr(log, "_file", whole)
    log.write("four\n")
    assert (tmp_path / "a.log").read_text() == "four\n"


def test_a_log_has_a_bounded_size(tmp_path: Path) -> None:
    log = logfile.LogFile(tmp_path / "a.log", limit=10)
    for number in range(10):
        log.write(f"line {number}\n")
    assert (tmp_path / "a.log").stat().st_size <= 20
    assert (tmp_path / "a.log.1").read_text().endswith("\n")
