"""Lets a process end when the one that started it is gone, however that ended."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time

PARENT = "LETTERCLOCK_PARENT"
"""Environment variable with the process id of the parent to follow."""

_PR_SET_PDEATHSIG = 1


def follow_parent(with_signal: int = signal.SIGKILL) -> None:
    """Makes this process get a signal when its parent dies, if it was told whom to follow.

    Args:
        with_signal: What the kernel sends. SIGKILL cannot be missed.
    """
    parent = int(os.environ.pop(PARENT, "0"))
    if not parent:
        return
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, int(with_signal))
    else:
        threading.Thread(target=_watch, args=(parent, with_signal), daemon=True).start()
    if os.getppid() != parent:
        # It died before this process could ask to be told.
        os.kill(os.getpid(), with_signal)


def _watch(parent: int, with_signal: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), with_signal)
