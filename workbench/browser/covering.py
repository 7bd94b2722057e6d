"""What of a page a picture may not show: the elements whose words redaction takes out of its outline. Pure."""

from __future__ import annotations

import re

from workbench.browser.outline import REF

_MARK = re.compile(r" \[ref=(\w+)\]")


def unmarked(outline: str) -> str:
    """Give an outline (Playwright's aria snapshot, mode ``ai``) without the numbers of its elements."""
    return _MARK.sub("", outline)


def to_cover(outline: str, redacted: str) -> list[str] | None:
    """Give the locators of the elements whose line differs between an outline and itself, ``unmarked`` and redacted.

    What has no number is covered with the element around it. None when the lines cannot be told, or nothing is around.
    """
    lines, plain, shown = outline.split("\n"), unmarked(outline).split("\n"), redacted.split("\n")
    if len(lines) != len(shown):
        return None
    found: dict[str, None] = {}
    around: list[tuple[int, str]] = []
    for line, before, after in zip(lines, plain, shown, strict=True):
        indent = len(line) - len(line.lstrip(" "))
        while around and around[-1][0] >= indent:
            around.pop()
        if mark := _MARK.search(line):
            around.append((indent, REF + mark[1]))
        if before != after:
            if not around:
                return None
            found[around[-1][1]] = None
    return [*found]
