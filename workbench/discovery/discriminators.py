"""Tell apart what shares a URL by a parameter such as ``action=save``; several values make it a discriminator."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workbench.discovery.endpoint import Discriminator, DiscriminatorKind, Location
from workbench.discovery.keys import Key
from workbench.discovery.naming import is_action
from workbench.discovery.shapes import words_of
from workbench.exchange import JsonValue

_NAMES = ("action", "cmd", "command", "do", "op", "operation", "method", "func", "function", "_action", "act", "type")
_NAMED = frozenset(_NAMES)
_COMMANDS = frozenset({"cmd", "command"})
"""Names under which any word is something to do, such as ``jog``."""
_COMMAND = re.compile(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*")
_VALUE = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]{1,48}")
_PLACES: tuple[tuple[Location, DiscriminatorKind], ...] = (
    ("query", "query"),
    ("form", "body"),
    ("multipart", "body"),
    ("json", "body"),
)
_MOST = 60
"""Values that one URL may tell apart; more are data."""


def candidate(inputs: Mapping[Location, JsonValue]) -> Discriminator | None:
    """Give what may tell this call from others of its URL; ``settled`` decides."""
    for location, kind in _PLACES:
        fields = inputs.get(location)
        if isinstance(fields, dict) and not _NAMED.isdisjoint(fields):
            name = next((name for name in _NAMES if name in fields), "")
            value = fields.get(name)
            if isinstance(value, str) and _VALUE.fullmatch(value) and _tells(name, value, kind):
                return Discriminator(kind, f"{name}={value}")
    return None


def _tells(name: str, value: str, kind: DiscriminatorKind) -> bool:
    """Whether a parameter may say what to do. A ``type`` says so only by a verb beside its object: ``user.create``."""
    words = words_of(value)
    if name == "type":
        return kind == "body" and len(words) > 1 and _acts(words)
    return kind == "query" or _acts(words) or (name in _COMMANDS and _COMMAND.fullmatch(value) is not None)


def _acts(words: Sequence[str]) -> bool:
    return any(is_action(word) or word in {"get", "create"} for word in (*words[:1], *words[-1:]))


def settled(seen: Mapping[Key, Sequence[str]]) -> dict[Key, Discriminator | None]:
    """Decide for every request line whether its candidate tells endpoints apart.

    ``seen`` gives each line's template. Two values at least, since a parameter that is
    always the same tells nothing apart; not too many, since then it is data.
    """
    values: dict[tuple[object, ...], set[str]] = {}
    for key, template in seen.items():
        if key.discriminator:
            values.setdefault(_group(key, template), set()).add(key.discriminator.name)
    return {key: _settled(key, values.get(_group(key, template), set())) for key, template in seen.items()}


def _group(key: Key, template: Sequence[str]) -> tuple[object, ...]:
    kind = key.discriminator.kind if key.discriminator else ""
    return key.origin, key.method, tuple(template), kind


def _settled(key: Key, values: set[str]) -> Discriminator | None:
    told = key.discriminator
    if told is None or told.kind not in {"query", "body"}:
        return told
    return told if 1 < len(values) <= _MOST else None
