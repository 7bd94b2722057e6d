"""The sets of tools that a client can be given: the person chooses them where they configure the client."""

from __future__ import annotations

from workbench.errors import UsageError

SETS: dict[str, str] = {
    "operations": "promoted operations, and what waits for the person",
    "session": "who is signed in; signing in by a recipe, signing out",
    "browser": "the page that is open: look at it and act in it; what writes waits for the person",
    "discovery": "what was recorded, what is known of it, and proposals for operations",
    "evaluate": "scripts over a redacted copy of the page; each waits for the person, and `all` leaves them out",
    "raw": "requests that are no operation; all but reads wait for the person",
    "memory": "arguments that are used again",
}
"""Set → what it is for."""

DEFAULT = frozenset({"operations", "session"})

BY_NAME = frozenset({"evaluate"})
"""Sets that only their own name gives."""

type Caps = frozenset[str]


def parse(text: str) -> Caps:
    """Read ``operations,discovery``; nothing is the default sets, ``all`` every one but those to be named. Raises UsageError.

    Pure.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        return DEFAULT
    unknown = [name for name in names if name not in SETS and name != "all"]
    if unknown:
        raise UsageError(f"There is no set of tools {unknown[0]!r}.", hint=f"Choose from {', '.join(SETS)}, or all.")
    every = frozenset(SETS) - BY_NAME if "all" in names else frozenset()
    return every | (frozenset(names) - {"all"})
