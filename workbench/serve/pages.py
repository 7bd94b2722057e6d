"""Cut a value that is too large for one answer into pages, each of them a value of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.operation.pointer import parts, pointer
from workbench.operation.shape import json_type
from workbench.text import safe_line

PAGE = 40_000
"""Characters of JSON that one page has at most; about ten thousand of a model's tokens."""

_MISSING = object()


def rendered(value: JsonValue) -> str:
    """Write a value as models read it: text as it is, all else as compact JSON; nothing for null."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def select(value: JsonValue, at: str) -> JsonValue:
    """Give what a JSON pointer (RFC 6901) leads to. Raises UsageError that says what there is instead."""
    if at and not at.startswith("/"):
        raise UsageError("`pointer` does not begin with a slash.", hint="Expected: a JSON pointer such as /items/0.")
    walked: list[str] = []
    for part in parts(at[1:]) if at else []:
        found = _member(value, part)
        if found is _MISSING:
            msg = f"`pointer` leads nowhere after {_shown(walked)}."
            raise UsageError(msg, hint=f"There is {_inventory(value)}.")
        value = found  # type: ignore[assignment]  # it is not the mark
        walked.append(part)
    return value


def _member(value: JsonValue, name: str) -> object:
    if isinstance(value, dict):
        return value.get(name, _MISSING)
    if isinstance(value, list) and name.isascii() and name.isdigit() and int(name) < len(value):
        return value[int(name)]
    return _MISSING


def _shown(walked: list[str]) -> str:
    return safe_line("/" + pointer(walked), limit=100) if walked else "its beginning"


def _inventory(value: JsonValue) -> str:
    """Say what a value is, and its members' names; the names are the portal's, so few and short."""
    if isinstance(value, dict):
        names = ", ".join(safe_line(name, limit=40) for name in list(value)[:20])
        return f"an object with {names or 'nothing'}" + (", …" if len(value) > 20 else "")
    if isinstance(value, list):
        return f"an array of {len(value):,}"
    return json_type(value)


def pick(value: JsonValue, fields: list[str]) -> JsonValue:
    """Keep only ``fields`` (names, or pointers without the first slash) of an object, or of each item of an array."""
    if isinstance(value, list):
        return [pick(item, fields) for item in value]
    if not isinstance(value, dict):
        return value
    found = ((field, _follow(value, parts(field.removeprefix("/")))) for field in fields)
    return {field: inner for field, inner in found if inner is not _MISSING}  # type: ignore[misc]  # not the mark


def _follow(value: object, path: list[str]) -> object:
    for part in path:
        value = _member(value, part) if isinstance(value, dict | list) else _MISSING
    return value


def pages(value: JsonValue, at: str = "", limit: int = PAGE) -> list[JsonValue]:
    """Cut a value into one page or more. An inner value that fills a page by itself is named in its place."""
    if len(rendered(value)) <= limit:
        return [value]
    if isinstance(value, str):
        return [value[start : start + limit] for start in range(0, len(value), limit)]
    if isinstance(value, list):
        items = [(None, _fitting(item, f"{at}/{place}", limit)) for place, item in enumerate(value)]
        return _groups(items, limit, lambda group: [item for _, item in group])
    if isinstance(value, dict):
        members = [(name, _fitting(item, f"{at}/{pointer([name])}", limit)) for name, item in value.items()]
        return _groups(members, limit, dict)
    return [value]


type _Members = list[tuple[str | None, JsonValue]]


def _groups(
    members: Iterable[tuple[str | None, JsonValue]], limit: int, make: Callable[..., JsonValue]
) -> list[JsonValue]:
    found: list[JsonValue] = []
    group: _Members = []
    size = 2
    for name, item in members:
        length = len(json.dumps(item, ensure_ascii=False, separators=(",", ":"))) + len(name or "") + 4
        if group and size + length > limit:
            found.append(make(group))
            group, size = [], 2
        group.append((name, item))
        size += length
    return [*found, make(group)]


def _fitting(value: JsonValue, at: str, limit: int) -> JsonValue:
    if not isinstance(value, str | list | dict) or len(rendered(value)) <= limit // 2:
        return value
    return f"… {_inventory(value)}: ask `answer` for pointer {safe_line(at, limit=200)}"
