"""The JavaScript that the workbench runs in pages: one file a job, in ``js/``."""

from __future__ import annotations

import functools
from importlib import resources


@functools.cache
def script(name: str) -> str:
    """Give the text of ``js/<name>.js``: one function expression."""
    return resources.files("workbench.browser").joinpath("js", f"{name}.js").read_text(encoding="utf-8").strip()
