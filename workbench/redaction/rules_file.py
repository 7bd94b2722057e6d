"""What a file of rules may hold: whatever else stands in it is a slip of the pen that would hide nothing, and is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from workbench.errors import UsageError

_TEXTS: Final = list[str]
_LISTS: Final = list[list[str]]
_RULE = {"name": str, "kind": str, "reason": str, "taint": str}
_TABLES: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "key": _RULE
        | {
            "keys": _TEXTS,
            "endings": _TEXTS,
            "parts": _TEXTS,
            "both": _LISTS,
            "but": _TEXTS,
            "unless": _TEXTS,
            "things": _TEXTS,
        }
        | {"places": _TEXTS, "when": str, "numbers": bool},
        "shape": _RULE | {"pattern": str, "patterns": _TEXTS, "clues": _TEXTS, "anchors": _TEXTS, "check": str},
        "path": _RULE
        | {
            "before": _TEXTS,
            "words": _TEXTS,
            "after": _TEXTS,
            "stems": _TEXTS,
            "minimum": int,
            "opaque": bool,
            "uuids": bool,
            "adjacent": bool,
            "behind": bool,
            "hexadecimal": bool,
        },
        "keep": {"reason": str}
        | dict.fromkeys(
            ("keys", "endings", "values", "tails", "open", "containers", "descriptors", "occasions"), _TEXTS
        ),
        "headers": {"reason": str} | dict.fromkeys(("credentials", "cookies", "set_cookies", "opaque", "kept"), _TEXTS),
        "positions": {"words": _TEXTS, "reason": str},
        "personal": {"database": str, "exports": str, "answers": str}
        | dict.fromkeys(("keys", "keep", "names", "signals"), _TEXTS),
    }
)
"""Per table: its fields, and what each holds."""
_LISTED = frozenset({"key", "shape", "path"})
"""Tables of which there may be several."""
_SAID: Mapping[object, str] = MappingProxyType(
    {str: "a text", bool: "true or false", int: "a number", _TEXTS: "a list of texts", _LISTS: "a list of lists of texts"}
)  # fmt: skip


def check_tables(tables: Mapping[str, object], places: Iterable[str]) -> None:
    """Raise UsageError for the first table, field or value that no rule can have; ``places`` are those that there are."""
    for name, value in tables.items():
        if name not in _TABLES:
            raise _wrong(f"[{name}] is no table of rules", name, _TABLES)
        for title, row in _rows(name, value):
            _check_row(name, title, row)
            for place in row.get("places", ()):  # type: ignore[attr-defined]  # a list, as was checked
                if place not in places:
                    raise _wrong(f"{title} has the place {place!r}, which there is not", place, places)


def _rows(name: str, value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    rows = value if isinstance(value, list) and name in _LISTED else [value]
    if name in _LISTED and not isinstance(value, list):
        raise UsageError(f"redaction.toml: [{name}] has to be written [[{name}]].", hint=_HINT)
    for row in rows:
        if not isinstance(row, Mapping):
            written = f"[[{name}]]" if name in _LISTED else f"[{name}]"
            raise UsageError(f"redaction.toml: {name} is no table: write {written} and its fields below.", hint=_HINT)
        yield f"the rule {row['name']}" if "name" in row else f"[{name}]", row


def _check_row(name: str, title: str, row: Mapping[str, object]) -> None:
    for field, value in row.items():
        kind = _TABLES[name].get(field)
        if kind is None:
            raise _wrong(f"{title} has a field {field!r} that means nothing", field, _TABLES[name])
        if not _is_a(value, kind):
            raise UsageError(f"redaction.toml: {field} of {title} has to be {_SAID[kind]}.", hint=_HINT)


def _is_a(value: object, kind: object) -> bool:
    if kind is _TEXTS:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if kind is _LISTS:
        return isinstance(value, list) and all(_is_a(each, _TEXTS) for each in value)
    return type(value) is kind


def _wrong(said: str, name: str, known: Iterable[str]) -> UsageError:
    near = get_close_matches(name, list(known), 1)
    return UsageError(f"redaction.toml: {said}.{f' Did you mean {near[0]!r}?' if near else ''}", hint=_HINT)


_HINT = "docs/redaction.md shows what the file may hold."


def pattern_of(text: str, rule: object) -> re.Pattern[str]:
    """Give a shape's pattern. Raises UsageError for one that cannot be read, or that finds text of no length."""
    try:
        pattern = re.compile(text)
    except re.error as error:
        msg = f"The redaction rule {rule} has a pattern that cannot be read: {error}."
        raise UsageError(msg) from error
    if pattern.search("") or pattern.sub("", "a b") == "":
        msg = f"The redaction rule {rule} has a pattern that matches any text."
        raise UsageError(msg, hint="Name what stands in every match, such as a prefix.")
    return pattern
