"""Ports are taken once, by the supervisor, and handed to the servers it starts.

A server that dies leaves its port taken: nobody else can slip in, and callers wait in line for
the few seconds until it is back instead of being turned away.
"""

from __future__ import annotations

import os
import socket

VARIABLE = "LETTERCLOCK_SOCKET"
"""Environment variable with the file descriptor of the socket a server listens on."""


class PortTaken(OSError):
    """Another program listens there."""


def take(host: str, port: int) -> socket.socket:
    """Binds a port, without listening yet: callers are refused until the server is ready.

    Args:
        host: Address or name of the interface.
        port: Its number; 0 for any free one.

    Raises:
        PortTaken: Another program listens there, or it may not be used.
    """
    taken = None
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        taken = socket.socket(family, kind, protocol)
        # Without it a port stays unusable for a minute after its last connection.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
    except (OSError, OverflowError) as error:
        if taken is not None:
            taken.close()
        raise PortTaken(str(error)) from error
    return taken


def inherited() -> socket.socket | None:
    """The socket the supervisor handed over, or None where there is none."""
    number = os.environ.pop(VARIABLE, None)
    return socket.socket(fileno=int(number)) if number else None
