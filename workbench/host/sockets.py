"""Sockets on which processes of one machine meet."""

from __future__ import annotations

import socket

from workbench.host.systems import WINDOWS

SOCKET_PATH_LIMIT = 100
"""Octets that a unix socket's path may have (sun_path is 104 on macOS, 108 on Linux)."""

SOCKET_NAME_LENGTH = 32
"""Octets of it that a socket's own name may take."""


def has_unix_sockets() -> bool:
    """Whether processes here can meet on a unix socket; else they use a loopback port and a token."""
    return not WINDOWS


def loopback_listener(port: int) -> socket.socket:
    """Give a socket bound to a port of 127.0.0.1, 0 for any that is free. Raises OSError when it is taken."""
    # Named as TCP, since asyncio spares only such sockets the 40 ms for which a second small write may wait.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if not WINDOWS:  # there it would let two programs have one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except BaseException:
        listener.close()
        raise
    return listener
