"""What goes wrong with a browser, in words, without what the page or a typed value says."""

from __future__ import annotations

import re

from workbench.errors import WorkbenchError

_NET_ERROR = re.compile(r"net::ERR_[A-Z0-9_]+")


class BrowserError(WorkbenchError):
    """The browser, or the page in it, could not do what was asked."""


def net_error(text: str) -> str:
    """Give Chromium's name for a network failure (``ERR_CONNECTION_REFUSED``) out of Playwright's text, or nothing.

    The rest of that text is left behind: its call log repeats what was typed.
    """
    match = _NET_ERROR.search(text)
    return match[0].removeprefix("net::") if match else ""
