"""From an operation and arguments to a request, and from an answer to its meaning; no input or output."""

from __future__ import annotations

from workbench.invoke.arguments import ArgumentError, check_arguments
from workbench.invoke.guard import PERSON, Decision, NotAllowedError, guard, is_alive, spend
from workbench.invoke.interpret import Outcome, interpret
from workbench.invoke.prepare import prepare

__all__ = [
    "PERSON",
    "ArgumentError",
    "Decision",
    "NotAllowedError",
    "Outcome",
    "check_arguments",
    "guard",
    "interpret",
    "is_alive",
    "prepare",
    "spend",
]
