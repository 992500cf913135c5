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

from assistant.ground import parent_death
from assistant.ground.settings import LOOPBACK, ROOT

EVERY_S = 0.5
"""From one look at the processes to the next, in seconds."""

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
    command: Sequence[str], env: Mapping[str, str], log: Path, folder: Path = ROOT
) -> Iterator[int]:
    """Runs a command until the block ends; gives its process id.

    Args:
        command: What to run.
        env: Its environment, beside the present one.
        log: Where its output goes.
        folder: Where it runs.
    """
    with log.open("wb") as out:
        process = subprocess.Popen(
            list(command),
            cwd=folder,
            env={**os.environ, **env, parent_death.PARENT: str(os.getpid())},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                # The session is its own: nothing else is in this group.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def family(pids: Sequence[int]) -> set[int]:
    """These processes and all that they started."""
    parents = {
        int(entry.name): int(stat[1])
        for entry in Path("/proc").iterdir()
        if entry.name.isdecimal() and (stat := _stat(int(entry.name)))
    }
    found: set[int] = set()
    new = set(pids)
    while new:
        found |= new
        new = {pid for pid, parent in parents.items() if parent in found} - found
    return found


def memory(pids: Sequence[int]) -> float:
    """What processes and their children hold together, in MiB; what they share counts once."""
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
    before = _used(pids)
    while time.monotonic() < deadline:
        time.sleep(EVERY_S)
        now = _used(pids)
        if now - before < IDLE * EVERY_S:
            return
        before = now


def _used(pids: Sequence[int]) -> float:
    """Processor time that processes have used, in seconds."""
    ticks = sum(int(tick) for pid in family(pids) for tick in _stat(pid)[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str]:
    """The fields of a process after its name, which may hold spaces; none once it has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


class Scales:
    """Weighs processes now and again, from its making on, and keeps the most.

    Attributes:
        peak: The most so far, in MiB.
    """

    def __init__(self, pids: Sequence[int]) -> None:
        self.peak = 0.0
        self._pids = list(pids)
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)
        self._thread.start()

    def _weigh(self) -> None:
        ending = False
        while not ending:
            ending = self._ending.wait(EVERY_S)
            self.peak = max(self.peak, memory(self._pids))

    def end(self) -> float:
        """Stops weighing; the peak in MiB."""
        self._ending.set()
        self._thread.join()
        return self.peak
