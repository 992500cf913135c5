"""Processes of a system under test: started on loopback, weighed, ended by their own ids."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from assistant.runner import kin
from assistant.runner.settings import LOOPBACK, ROOT

EVERY_S = 0.5
"""From one look at the memory to the next, in seconds."""

IDLE = 0.1
"""Share of a processor that is as good as nothing."""

PATIENCE_S = 30.0


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        return int(taken.getsockname()[1])


@contextlib.contextmanager
def started(
    command: Sequence[str],
    env: Mapping[str, str],
    log: Path | IO[bytes],
    folder: Path = ROOT,
) -> Iterator[subprocess.Popen[bytes]]:
    """Runs a command until the block ends.

    Args:
        command: What to run.
        env: Its environment, beside the present one.
        log: Where its output goes.
        folder: Where it runs.
    """
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(log.open("wb")) if isinstance(log, Path) else log
        process = subprocess.Popen(
            list(command),
            cwd=folder,
            env={**os.environ, **env, kin.PARENT: str(os.getpid())},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        # The session is its own: nothing else is in this group.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def family(pids: Sequence[int]) -> set[int]:
    """These processes and all that they started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(OSError, IndexError, ValueError):
                # The name, in parentheses, may hold spaces.
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                children.setdefault(parent, []).append(int(entry.name))
    found: set[int] = set()
    waiting = list(pids)
    while waiting:
        pid = waiting.pop()
        if pid not in found:
            found.add(pid)
            waiting += children.get(pid, [])
    return found


def memory(pids: Sequence[int]) -> float:
    """What processes and their children hold together, in MiB; what they share counts once.

    Args:
        pids: The processes.
    """
    total = 0
    for pid in family(pids):
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024


def settle(pids: Sequence[int], limit: float = 60.0) -> None:
    """Waits until processes have done what they do after their start.

    Args:
        pids: The processes; their children count too.
        limit: Longest wait, in seconds.
    """
    deadline = time.monotonic() + limit
    before = _busy(pids)
    while time.monotonic() < deadline:
        time.sleep(EVERY_S)
        now = _busy(pids)
        if now - before < IDLE * EVERY_S:
            return
        before = now


def _busy(pids: Sequence[int]) -> float:
    """Processor time that processes have used, in seconds."""
    ticks = 0
    for pid in family(pids):
        with contextlib.suppress(OSError, IndexError, ValueError):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


class Scales:
    """Weighs processes now and again and keeps the most."""

    def __init__(self, pids: Sequence[int]) -> None:
        """Begins at once.

        Args:
            pids: The processes.
        """
        self.peak = 0.0
        """The most so far, in MiB."""
        self._pids = list(pids)
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)
        self._thread.start()

    def _weigh(self) -> None:
        while not self._ending.wait(EVERY_S):
            self.peak = max(self.peak, memory(self._pids))

    def end(self) -> float:
        """Stops weighing; the peak in MiB."""
        self._ending.set()
        self._thread.join()
        self.peak = max(self.peak, memory(self._pids))
        return self.peak
