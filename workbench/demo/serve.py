"""``workbench demo serve``: the stand-in portal alone, until Ctrl-C."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

from workbench.demo.portal import DemoPortal


def serve(*, port: int = 0, https: bool = False, token_lifetime: float = 3600, seed: int = 7) -> None:
    """Say where the portal is and how to sign in, and serve it until Ctrl-C or SIGTERM.

    Raises WorkbenchError when the port is in use.
    """
    portal = DemoPortal(seed=seed, port=port, https=https, token_lifetime=token_lifetime)
    # The handlers stand before anything is said: who reads the address may stop it at once.
    with _until_told() as told, portal.in_thread():
        sys.stdout.write(announcement(portal))
        sys.stdout.flush()
        told.wait()


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
