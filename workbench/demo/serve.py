"""``workbench demo serve``: the stand-in portal alone, until Ctrl-C."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

import msgspec

from workbench.demo.place import place_of
from workbench.demo.portal import DemoPortal


def serve(*, port: int = 0, https: bool = False, token_lifetime: float = 3600, seed: int = 7) -> None:
    """Say where the portal is and how to sign in, and serve it until Ctrl-C or SIGTERM.

    Raises WorkbenchError when the port is in use.
    """
    portal = DemoPortal(seed=seed, port=port, https=https, token_lifetime=token_lifetime)
    _serve(portal, announcement)


def serve_owner(*, port: int, https: bool, token_lifetime: float, seed: int) -> None:
    """Serve a program: say where the portal is as one line of JSON, and end with standard input too."""
    portal = DemoPortal(seed=seed, port=port, https=https, token_lifetime=token_lifetime)
    _serve(portal, lambda served: msgspec.json.encode(place_of(served)).decode() + "\n", owned=True)


def _serve(portal: DemoPortal, say: Callable[[DemoPortal], str], *, owned: bool = False) -> None:
    # The handlers stand before anything is said: who reads the address may stop it at once.
    with _until_told() as told, portal.in_thread():
        sys.stdout.write(say(portal))
        sys.stdout.flush()
        if owned:
            threading.Thread(target=_tell_at_end, args=(told,), daemon=True).start()
        told.wait()


def _tell_at_end(told: threading.Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    told.set()


def announcement(portal: DemoPortal) -> str:
    """Give what a person needs to know. The credentials open nothing but this stand-in."""
    lines = [
        f"Portal            {portal.start_url}",
        f"Identity provider {portal.identity}/",
        f"Support site      {portal.support}/",
        f"E-mail            {portal.credentials.email}",
        f"Password          {portal.credentials.password}",
        f"TOTP seed         {portal.credentials.totp_seed}",
    ]
    if portal.ca_file:
        lines.append(f"Authority (PEM)   {portal.ca_file}")
    return "\n".join([*lines, "All of this is made up. Ctrl-C stops it.", ""])


@contextmanager
def _until_told() -> Generator[threading.Event]:
    """Give an event that SIGINT and SIGTERM set, within the block."""
    told = threading.Event()
    before = {number: signal.signal(number, lambda *_: told.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
