"""Which of the workbench's own tools there are, by set."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.serve import browser_set, discovery_set, evaluate_set, memory_set, operations_set, raw_set, session_set
from workbench.serve.builtin import BuiltIn
from workbench.serve.caps import Caps

SETS: dict[str, tuple[BuiltIn, ...]] = {
    "session": session_set.TOOLS,
    "operations": (*operations_set.TOOLS, *operations_set.FINDERS),
    "browser": browser_set.TOOLS,
    "discovery": discovery_set.TOOLS,
    "evaluate": evaluate_set.TOOLS,
    "raw": raw_set.TOOLS,
    "memory": memory_set.TOOLS,
}


def chosen(caps: Caps, operations: int) -> Iterator[BuiltIn]:
    """Give the tools of some sets, for a catalog of so many trusted operations; always in the same order."""
    for name, tools in SETS.items():
        if name in caps:
            yield from tools if operations > operations_set.MOST_TOOLS or name != "operations" else operations_set.TOOLS
