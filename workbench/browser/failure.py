"""What goes wrong with a browser, in words, without what the page or a typed value says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.errors import WorkbenchError

_UNTRUSTED = re.compile("certificate verify failed", re.IGNORECASE)

OVERTAKEN = "interrupted by another navigation"
"""Playwright's words for an address that was not opened since the page got elsewhere first."""

_NET_ERROR = re.compile(r"net::ERR_[A-Z0-9_]+")


class BrowserError(WorkbenchError):
    """The browser, or the page in it, could not do what was asked."""


def net_error(text: str) -> str:
    """Give Chromium's name for a network failure (``ERR_CONNECTION_REFUSED``) out of Playwright's text, or nothing.

    The rest of that text is left behind: its call log repeats what was typed.
    """
    match = _NET_ERROR.search(text)
    return match[0].removeprefix("net::") if match else ""


def is_the_recorders(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer is the recorder's own word that the portal gave none."""
    return status == 502 and headers.get("server", "").startswith("mitmproxy")


def unanswered(page: str) -> BrowserError:
    """Give the error for a page on which the recorder says why the portal did not answer."""
    if _UNTRUSTED.search(page):
        return BrowserError(
            "The recorder does not trust the portal's certificate.",
            hint="For a private authority name its PEM file with --upstream-ca.",
        )
    return BrowserError("The portal did not answer the recorder.", hint="Check the address and that the portal is up.")
