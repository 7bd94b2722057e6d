"""What a process says of its own defects: kind and place. A message, or a value, may be captured text."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

_OURS: Final = "workbench"

_PACKAGE: Final = Path(__file__).parent


def describe(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    """Give an exception's kind and its places: no message, no locals, no source lines."""
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return [kind.__name__, *places]


def print_places(kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
    """Take the place of ``sys.excepthook``."""
    sys.stderr.write("\n  ".join(describe(kind, trace)) + "\n")


class PlaceFormatter(logging.Formatter):
    """Words of our own loggers, and of others' nothing but where they stand: a library quotes what it was given."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.partition(".")[0] == _OURS
        said = record.getMessage() if ours else f"{record.module}:{record.lineno}"
        lines = [f"{self.formatTime(record)} {record.name} {record.levelname} {said}"]
        if record.exc_info and record.exc_info[0]:
            lines += describe(record.exc_info[0], record.exc_info[2])
        return "\n  ".join(lines)


class OursByPlace(logging.Filter):
    """Takes the message of our own defects out of what another program logs; others' stay as they are."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind, _, trace = record.exc_info or (None, None, None)
        if kind and any(Path(frame.filename).is_relative_to(_PACKAGE) for frame in traceback.extract_tb(trace)):
            record.msg, record.args, record.exc_info = "\n  ".join(describe(kind, trace)), (), None
        return True


def keep_quiet() -> None:
    """Have what fails in this process, in whatever thread, say kind and place alone."""
    sys.excepthook = print_places
    threading.excepthook = lambda given: print_places(given.exc_type, given.exc_value, given.exc_traceback)
    sys.unraisablehook = lambda given: print_places(given.exc_type, given.exc_value, given.exc_traceback)


def log_places() -> None:
    """Log warnings and errors on standard error, of libraries by their places."""
    handler = logging.StreamHandler()
    handler.setFormatter(PlaceFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.captureWarnings(True)
