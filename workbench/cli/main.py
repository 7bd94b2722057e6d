"""Run a command and turn what goes wrong into one line and an exit code."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence

from workbench.cli.parser import build
from workbench.errors import WorkbenchError
from workbench.text import safe_line


def run(arguments: Sequence[str]) -> int:
    """Run one command line; gives 0 for done, 1 for failed, 2 for wrong usage."""
    _open_what_is_closed()
    _accept_every_character()
    try:
        options = build().parse_args(arguments)
        code = _command(options.run)(options)
        # What is still in the buffer may find its reader gone: better here than while Python ends.
        sys.stdout.flush()
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 2
    except BaseException as error:  # noqa: BLE001 - nothing but our words goes out
        return _explain(_cause(error))
    return code


def _open_what_is_closed() -> None:
    """Give a process that was started without standard streams (`workbench … >&-`) some that lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open as they do


def _accept_every_character() -> None:
    """Let a terminal whose encoding lacks a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _command(name: str) -> Callable[[Namespace], int]:
    module, function = name.split(":")
    command: Callable[[Namespace], int] = getattr(importlib.import_module(module), function)
    return command


def _cause(error: BaseException) -> BaseException:
    """Give what a group of errors is about: what a person can act on first, then what the system says."""
    leaves = list(_leaves(error))
    kinds = (KeyboardInterrupt, WorkbenchError, OSError, BaseException)
    return next(leaf for kind in kinds for leaf in leaves if isinstance(leaf, kind))


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _leaves(inner)
    else:
        yield error


def _explain(error: BaseException) -> int:
    match error:
        case WorkbenchError():
            return _fail(str(error), error.code)
        case KeyboardInterrupt():
            return _fail("Interrupted; what was acknowledged is kept.")
        case BrokenPipeError():
            return _leave_quietly()
        case OSError():
            return _fail(_system(error))
    return _fail(_defect(error))


def _leave_quietly() -> int:
    """End when the reader of our output has left (`workbench endpoints | head`): there is nobody to say more to."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _fail(text: str, code: int = 1) -> int:
    sys.stderr.write(f"workbench: {safe_line(text)}\n")
    return code


def _system(error: OSError) -> str:
    what = f" ({error.filename})" if error.filename else ""
    # Without a number it is no word of the system's, but of a library that may quote what it was given.
    return f"The system refused: {error.strerror or type(error).__name__}{what}. Run `workbench doctor` to see what is wrong."


def _defect(error: BaseException) -> str:
    """Say where a defect is, without its message, which may hold captured text."""
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-3:]]
    return f"A defect, please report it: {type(error).__name__} at {' < '.join(reversed(places))}."
