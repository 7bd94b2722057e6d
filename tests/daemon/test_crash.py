"""A defect in a process that holds secrets says where it is, and none of what it had in hand."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from types import TracebackType

import pytest

from workbench.daemon import main

with warnings.catch_warnings():
    # mitmproxy 12 uses names that its own dependencies have deprecated.
    warnings.simplefilter("ignore")
    from workbench.capture import child

CANARY = "canary-4f9a8c71d2e64b05"

type Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


@pytest.mark.parametrize("hook", [main._print_without_values, child._excepthook], ids=["daemon", "recorder"])
def test_a_crash_names_the_place_and_no_value(hook: Hook, capsys: pytest.CaptureFixture[str]) -> None:
    held = CANARY
    try:
        raise ValueError(f"no such token: {held}")
    except ValueError:
        kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    hook(kind, error, trace)
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "test_crash.py" in said
    assert CANARY not in said
