"""Arrays that travel as text: ``ids=1,2,3``, ``tags=a|b``, ``ids[]=1``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.discovery.content import typed
from workbench.discovery.endpoint import Separator
from workbench.discovery.json_schema import schema_of
from workbench.discovery.schema import Shape
from workbench.discovery.shapes import SegmentShape, segment_shape
from workbench.exchange import JsonSchema

_SEPARATORS: tuple[Separator, ...] = (",", "|")
_KEYS: frozenset[SegmentShape] = frozenset({"integer", "number", "uuid", "hex", "email", "token", "placeholder"})
"""Shapes that one text of several items is enough for: no sentence is written so."""
_MAC = re.compile(r"[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}")
_ITEM = re.compile(r"[^\s,|]{1,64}")
_LEAST_ITEMS = 3
"""Items of one text of words, where no second text says that it is a list."""


def separator_of(shape: Shape) -> Separator:
    """Say what stands between the items of a parameter's values; empty where they are no lists."""
    texts = [value if isinstance(value, str) else str(value) for value, _ in shape.scalars()]
    if shape.kinds.keys() - {"string", "integer", "number"} or not texts:
        return ""
    return next((separator for separator in _SEPARATORS if _are_lists(texts, separator)), "")


def _are_lists(texts: Iterable[str], separator: str) -> bool:
    items = [text.split(separator) for text in texts]
    several = [parts for parts in items if len(parts) > 1]
    if not several or not all(_is_item(part) for parts in items for part in parts):
        return False
    keys = all(map(_is_key, (part for parts in items for part in parts)))
    return keys or len(several) > 1 or len(several[0]) >= _LEAST_ITEMS


def _is_item(part: str) -> bool:
    """Whether a part is one by itself: what opens a bracket and does not close it is cut out of a value, as Rison's ``(page:0``."""
    return _ITEM.fullmatch(part) is not None and all(part.count(a) == part.count(b) for a, b in ("()", "[]", "{}"))


def _is_key(text: str) -> bool:
    return segment_shape(text) in _KEYS or _MAC.fullmatch(text) is not None


def list_schema(shape: Shape, separator: Separator) -> JsonSchema:
    """Give the schema of an array whose items were written into one text."""
    items = Shape()
    for value, _ in shape.scalars():
        for part in str(value).split(separator):
            items.observe(typed(part))
    schema = schema_of(items)
    kinds = schema.get("type")
    return {"type": "array", "items": {"type": "string"} if isinstance(kinds, list) else schema}


def repeated_schema(schema: JsonSchema) -> JsonSchema:
    """Give the schema of a name written as one of an array (``ids[]``), however many were sent at a time."""
    kinds = schema.get("type")
    if kinds == "array":
        return schema
    if isinstance(kinds, list) and "array" in kinds and isinstance(items := schema.get("items"), dict):
        return {"type": "array", "items": items}
    return {"type": "array", "items": schema}
