"""Looks at the processes of this machine."""

from __future__ import annotations

import subprocess


def process_table() -> dict[int, tuple[int, str]]:
    """Every process: its id, its parent's id, its command line."""
    listing = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    table = {}
    for line in listing.stdout.splitlines():
        pid, parent, command = line.split(None, 2)
        table[int(pid)] = (int(parent), command)
    return table


def child_of(parent: int, module: str) -> int:
    """The process id of a child that runs a module.

    Raises:
        LookupError: There is none.
    """
    for pid, (its_parent, command) in process_table().items():
        if its_parent == parent and module in command:
            return pid
    raise LookupError(module)


def children_of(parent: int) -> list[int]:
    return [pid for pid, (its_parent, _) in process_table().items() if its_parent == parent]


def is_running(pid: int) -> bool:
    """Whether a process runs; one that has ended and is only not yet buried does not."""
    listing = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listing.stdout.strip() != "" and not listing.stdout.strip().startswith("Z")
