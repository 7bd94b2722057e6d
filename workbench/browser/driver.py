"""Start Playwright's driver with its temporary files, and so the browser's profile, in a folder of ours."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.async_api import Playwright, async_playwright

from workbench import host
from workbench.browser.secret_fields import know_secret_fields

_TEMPORARY = ("TMPDIR", "TMP", "TEMP")


async def start_driver(folder: Path) -> Playwright:
    """Start the driver; profiles lie in ``folder`` (0700), which is emptied first."""
    wipe(folder)
    host.private_dir(folder)
    with _driver_environment(folder):
        playwright = await async_playwright().start()
    await know_secret_fields(playwright)
    return playwright


def wipe(folder: Path) -> None:
    """Remove what a browser left behind. Follows no symbolic link."""
    shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _driver_environment(folder: Path) -> Iterator[None]:
    """Set what only the driver's environment can say: its temporary folder, and that it logs nothing that it types.

    It takes ours as it is, so credentials leave it for that moment: a login waits for the browser before it asks for them.
    """
    unwanted = os.environ.keys() - host.bare_environment().keys()
    before = {name: os.environ.get(name) for name in (*_TEMPORARY, *unwanted)}
    try:
        for name in unwanted:
            os.environ.pop(name, None)
        os.environ.update(dict.fromkeys(_TEMPORARY, str(folder.resolve())))
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
