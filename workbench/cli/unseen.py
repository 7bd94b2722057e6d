"""Ask for a value that nobody is to see."""

from __future__ import annotations

import getpass
import sys


def ask_unseen(question: str) -> str:
    """Ask at the terminal without showing what is typed; out of a pipe, take the next line."""
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
