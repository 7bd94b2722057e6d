"""Environment variables that tell secrets, or have programs write them down."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

_CREDENTIALS = re.compile(r"WORKBENCH_\w+_(?:USERNAME|PASSWORD|TOTP)|WORKBENCH_SECRET\w*", re.IGNORECASE)

_TELLING = re.compile(
    r"""SSLKEYLOGFILE | MITMPROXY_SSLKEYLOGFILE          # the keys of connections
      | DEBUG | DEBUGP | DEBUG_FILE | (?:NPM_CONFIG_)?PW(?:DEBUG|TEST|_)\w* # Playwright's log: all that is typed, read, sent
      | NODE_(?:OPTIONS|DEBUG\w*|V8_COVERAGE|REDIRECT_WARNINGS) # its driver's, and ports through which it can be steered
      | SELENIUM_REMOTE_\w+                             # a browser elsewhere
      | CHROME_LOG_FILE
      | PYTHON(?:DEVMODE|ASYNCIODEBUG)                  # slow calls, with their arguments
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What has a browser, a proxy, a driver or Python write down the keys of its connections, or what it says to others."""


def untelling_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give an environment without what has a process log what would give secrets away."""
    return {name: value for name, value in environ.items() if not _TELLING.fullmatch(name)}


def tell_nothing() -> None:
    """Forget what in this process's environment would have a library log secrets: before that library is imported."""
    for name in os.environ.keys() - untelling_environment().keys():
        del os.environ[name]


def bare_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give an environment without the credentials of accounts that a person put into it: for every child but the daemon.

    Nor does a child learn from it to log what would give secrets away.
    """
    return {name: value for name, value in untelling_environment(environ).items() if not _CREDENTIALS.fullmatch(name)}
