"""Carries to the daemon what in a person's environment says which browser to start, and where its window opens.

The daemon was started by whoever came first: its own environment may be another terminal's, or name another display.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

VARIABLES = ("WORKBENCH_BROWSER", "PLAYWRIGHT_BROWSERS_PATH", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY")

type Surroundings = tuple[tuple[str, str], ...]
"""Pairs of name and value, of ``VARIABLES`` alone."""


def surroundings(environ: Mapping[str, str] = os.environ) -> Surroundings:
    """Give what this process's environment says; a variable that is unset is told as empty."""
    return tuple((name, environ.get(name, "")) for name in VARIABLES)


def as_seen_from(asked: Surroundings, environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give an environment in which what was ``asked`` holds; as it is when nothing was."""
    told = {name: value for name, value in asked if name in VARIABLES}
    return {
        **{name: value for name, value in environ.items() if name not in told},
        **{n: v for n, v in told.items() if v},
    }
