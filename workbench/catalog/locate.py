"""Where in a JSON text each value stands, so that a problem can name its line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


@dataclass(slots=True)
class _Container:
    pointer: str
    is_object: bool
    key: str = ""
    index: int = 0
    expects_key: bool = True
    seen: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Places:
    """The lines of a JSON text's values."""

    lines: dict[str, int] = field(default_factory=dict)
    """JSON pointer (with its leading slash) → line, from 1. A member's line is its key's."""
    depth: int = 0
    """How deep objects and arrays are nested."""
    duplicates: list[str] = field(default_factory=list)
    """Pointers of members whose key occurs twice in their object."""

    def line(self, pointer: str) -> int:
        """Give the line of ``pointer``, or of the nearest value around it that there is."""
        while pointer and pointer not in self.lines:
            pointer = pointer.rpartition("/")[0]
        return self.lines.get(pointer, 1)


def places(text: str) -> Places:
    """Locate every value of ``text``, which ``json.loads`` has accepted."""
    found = Places()
    stack: list[_Container] = []
    line, last = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        _step(match[0], line, stack, found)
        found.depth = max(found.depth, len(stack))
    return found


def _step(mark: str, line: int, stack: list[_Container], found: Places) -> None:
    top = stack[-1] if stack else None
    if mark in "}]":
        stack.pop()
    elif top and mark == ",":
        top.index, top.expects_key = top.index + 1, True
    elif top and mark == ":":
        top.expects_key = False
    elif top and top.is_object and top.expects_key:
        _key(json.loads(mark), line, top, found)
    else:
        pointer = _here(top)
        found.lines.setdefault(pointer, line)
        if mark in "{[":
            stack.append(_Container(pointer, mark == "{"))


def _key(key: str, line: int, top: _Container, found: Places) -> None:
    top.key = key
    pointer = _here(top)
    if key in top.seen:
        found.duplicates.append(pointer)
    top.seen.add(key)
    found.lines[pointer] = line


def _here(top: _Container | None) -> str:
    if top is None:
        return ""
    member = top.key if top.is_object else str(top.index)
    return f"{top.pointer}/{member.replace('~', '~0').replace('/', '~1')}"
