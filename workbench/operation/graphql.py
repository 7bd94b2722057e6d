"""The variables that a GraphQL document declares (specification, section 2.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.exchange import JsonSchema

_DECLARATION = re.compile(r"\$(\w+)\s*:\s*([\w\[\]!\s]+?)\s*(=|[,)$@]|\s\$)")

_SCALARS = {"ID": "string", "String": "string", "Int": "integer", "Float": "number", "Boolean": "boolean"}


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    schema: JsonSchema
    """What the declared type says; empty for input types and custom scalars."""
    required: bool


def variables(document: str) -> dict[str, Variable]:
    """Read the declarations of a document; nothing when it has none, or is none."""
    head = document.partition("{")[0]
    found = {}
    for match in _DECLARATION.finditer(head):
        name, kind, after = match[1], re.sub(r"\s", "", match[2]), match[3]
        found[name] = Variable(name, _schema(kind), kind.endswith("!") and after != "=")
    return found


def _schema(kind: str) -> JsonSchema:
    kind = kind.removesuffix("!")
    if kind.startswith("[") and kind.endswith("]"):
        return {"type": "array", "items": _schema(kind[1:-1])}
    return {"type": _SCALARS[kind]} if kind in _SCALARS else {}
