"""Run a command and turn what goes wrong into one line and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from workbench.cli.parser import build
from workbench.errors import WorkbenchError


def run(arguments: Sequence[str]) -> int:
    """Run one command line; gives 0 for done, 1 for failed, 2 for wrong usage."""
    try:
        options = build().parse_args(arguments)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 2
    try:
        return _command(options.run)(options)
    except WorkbenchError as error:
        return _fail(str(error), error.code)
    except KeyboardInterrupt:
        return _fail("Interrupted; what was acknowledged is kept.", 1)
    except BrokenPipeError:
        # The reader of our output left (`workbench endpoints | head`): nothing more to say, or to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _fail(_system(error), 1)


def _command(name: str) -> Callable[[Namespace], int]:
    module, function = name.split(":")
    command: Callable[[Namespace], int] = getattr(importlib.import_module(module), function)
    return command


def _fail(text: str, code: int) -> int:
    sys.stderr.write(f"workbench: {text}\n")
    return code


def _system(error: OSError) -> str:
    what = f" ({error.filename})" if error.filename else ""
    return f"The system refused: {error.strerror or error}{what}. Run `workbench doctor` to see what is wrong."
