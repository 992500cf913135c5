"""`chat`, at a real terminal and in a pipe."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

import pytest

from assistant.ground.settings import ROOT
from tests.system.processes import children_of, is_running

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "assistant.runner", "chat"]
CURSOR = "\033[6n"
QUESTION = "My letter is dated October 22, 2026. How long do I have?"


class Terminal:
    """A chat at a terminal of its own."""

    def __init__(self, database: str, command: Sequence[str] = COMMAND, **settings: str) -> None:
        self._raw = ""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            env = {**os.environ, "LETTERCLOCK_DB": database, "TERM": "xterm", "NO_COLOR": "1"}
            env |= settings
            os.execve(command[0], command, {**env, "LETTERCLOCK_TODAY": "2026-11-23"})

    @property
    def screen(self) -> str:
        """What was written, without what only moves the cursor or colours.

        Taken out of the whole each time: a read may end in the middle of such a sequence, and
        prompt_toolkit steps back with a plain backspace now and then.
        """
        return re.sub(r"\033\[[0-9;?]*[A-Za-z]|\x08", "", self._raw)

    def type(self, text: str) -> None:
        os.write(self._fd, text.encode())

    def wait_for(self, pattern: str, limit: float = 60) -> str:
        """Waits for something new on the screen and returns all that is new."""
        deadline = time.monotonic() + limit
        begun = len(self.screen)
        while not re.search(pattern, self.screen[begun:]):
            assert time.monotonic() < deadline, self.screen
            self._read()
        return self.screen[begun:]

    def end(self, limit: float = 20) -> int:
        """Waits for the chat to end and returns its exit status."""
        deadline = time.monotonic() + limit
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._read()
            if pid:
                os.close(self._fd)
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < deadline, self.screen

    def _read(self) -> None:
        if select.select([self._fd], [], [], 0.1)[0]:
            try:
                got = os.read(self._fd, 65536).decode("utf-8", "replace")
            except OSError:  # Linux's way to say that the other side is closed
                time.sleep(0.1)
                return
            asked = self._raw.count(CURSOR)
            self._raw += got
            # prompt_toolkit asks where the cursor is and waits for the answer.
            for _ in range(self._raw.count(CURSOR) - asked):
                self.type("\033[1;1R")


@pytest.mark.parametrize("leave", ["/stop\r", "\x04", "\x03"], ids=["stop", "ctrl-d", "ctrl-c"])
def test_a_conversation_at_the_terminal(leave: str, tmp_path: object) -> None:
    chat = Terminal(f"{tmp_path}/c.db")
    opening = chat.wait_for("You:")
    assert "/stop" in opening
    children = children_of(chat.pid)
    assert len(children) == 1
    chat.type(QUESTION)
    chat.wait_for("do I have")
    chat.type("\r")
    answer = chat.wait_for(r"2026[\s\S]*You:\s*$")
    assert "kind" not in answer
    chat.type(leave)
    assert chat.end() == 0
    for noise in ("Traceback", '"kind"', "INFO", "WARNING", "ERROR", "Custom json", "**"):
        assert noise not in chat.screen
    assert not any(is_running(pid) for pid in children)


def test_sigterm_ends_it(tmp_path: object) -> None:
    chat = Terminal(f"{tmp_path}/c.db")
    chat.wait_for("Starting")
    time.sleep(1)
    children = children_of(chat.pid)
    os.kill(chat.pid, signal.SIGTERM)
    assert chat.end() == 0
    assert not any(is_running(pid) for pid in children)


def test_lines_from_a_pipe(tmp_path: object) -> None:
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env={**os.environ, "LETTERCLOCK_DB": f"{tmp_path}/c.db"},
        input=f"hello\n\n{QUESTION}\n",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) > 4
    assert "kind" not in done.stdout


def test_where_the_terminal_is_not_utf_8(tmp_path: object) -> None:
    said = "Mi carta es del 22 de octubre de 2026. ¿Cuánto tiempo tengo?\n"
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env={**os.environ, "LETTERCLOCK_DB": f"{tmp_path}/c.db", "PYTHONIOENCODING": "latin-1"}
        | {"LETTERCLOCK_TODAY": "2026-11-23"},
        input=said.encode("latin-1") + b"thank you \x85\xff\n",
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stderr == b""
    shown = done.stdout.decode("latin-1")
    assert "Traceback" not in shown
    assert "petición" in shown
    assert "?" not in shown.partition("/stop")[2]
