"""Find the operations of a GraphQL request: named, anonymous, batched, persisted, or sent by GET."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from workbench.exchange import JsonValue

Kind = Literal["query", "mutation", "subscription"]

_SKIPPED = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*', re.DOTALL)
_START = re.compile(r"\s*(?:(?:query|mutation|subscription|fragment)\b[^{]*\{|\{)")
_NAME = re.compile(r"[_A-Za-z]\w*")
_KINDS: dict[str, Kind] = {"query": "query", "mutation": "mutation", "subscription": "subscription"}


@dataclass(frozen=True, slots=True)
class GraphqlCall:
    """One operation as it was asked for."""

    name: str
    kind: Kind | Literal[""]
    """Empty for a persisted query whose document was not sent."""
    document: str
    variables: dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Definition:
    name: str
    kind: Kind
    fields: tuple[str, ...]
    """Names of the selected root fields."""


def read_call(value: JsonValue) -> GraphqlCall | None:
    """Read one request object (https://graphql.github.io/graphql-over-http); None when it is none."""
    if not isinstance(value, dict):
        return None
    document = value.get("query")
    asked = value.get("operationName")
    name = asked if isinstance(asked, str) else ""
    if isinstance(document, str) and is_document(document):
        return _from_document(document, name, _variables(value))
    persisted = _persisted(value)
    if persisted and not isinstance(document, str):
        return GraphqlCall(name or persisted, "", "", _variables(value))
    return None


@lru_cache(maxsize=256)
def is_document(text: str) -> bool:
    """Whether a text starts as a GraphQL document does."""
    return _START.match(_SKIPPED.sub(" ", text[:20000])) is not None


def _from_document(document: str, name: str, variables: dict[str, JsonValue]) -> GraphqlCall:
    definitions = definitions_of(document)
    chosen = next((d for d in definitions if d.name == name), definitions[0] if definitions else None)
    if chosen is None:
        return GraphqlCall(name or "anonymous", "query", document, variables)
    title = name or chosen.name or "+".join(chosen.fields[:3]) or "anonymous"
    return GraphqlCall(title, chosen.kind, document, variables)


def _variables(value: dict[str, JsonValue]) -> dict[str, JsonValue]:
    variables = value.get("variables")
    if isinstance(variables, str):
        try:
            variables = json.loads(variables)
        except ValueError:
            return {}
    return variables if isinstance(variables, dict) else {}


def _persisted(value: dict[str, JsonValue]) -> str:
    """Give a short name for a persisted query (Apollo, Relay): its hash or id."""
    if _PERSISTED.isdisjoint(value):
        return ""
    extensions = value.get("extensions")
    query = extensions.get("persistedQuery") if isinstance(extensions, dict) else None
    digest = query.get("sha256Hash") if isinstance(query, dict) else None
    for candidate in (digest, value.get("doc_id"), value.get("documentId"), value.get("queryId")):
        if isinstance(candidate, str | int) and "variables" in value | {"variables": digest}:
            return str(candidate)[:16]
    return ""


_PERSISTED = frozenset({"extensions", "doc_id", "documentId", "queryId"})


@lru_cache(maxsize=256)
def definitions_of(document: str) -> tuple[Definition, ...]:
    """Give the operations that a document defines, in order; fragments are left out."""
    text = _SKIPPED.sub(" ", document)
    found: list[Definition] = []
    position = 0
    while (brace := _open_selection(text, position)) >= 0:
        head, end = text[position:brace], _closing(text, brace)
        words = _NAME.findall(head.partition("(")[0].partition("@")[0])
        kind = _KINDS.get(words[0]) if words else "query"
        if kind:
            found.append(Definition(words[1] if len(words) > 1 else "", kind, _roots(text[brace + 1 : end])))
        position = end + 1
    return tuple(found)


def _open_selection(text: str, start: int) -> int:
    """Find the brace that opens a definition's selection, past variable defaults such as ``($a: In = {b: 1})``."""
    depth = 0
    for index in range(start, len(text)):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")":
            depth -= 1
        elif text[index] == "{" and depth == 0:
            return index
    return -1


def _closing(text: str, brace: int) -> int:
    depth = 0
    for index in range(brace, len(text)):
        if text[index] == "{":
            depth += 1
        elif text[index] == "}":
            depth -= 1
            if depth == 0:
                return index
    return len(text)


def _roots(selection: str) -> tuple[str, ...]:
    """Name the fields of a selection's first level, without arguments, aliases and directives."""
    flat, depth = [], 0
    for character in selection:
        depth -= character in ")}"
        if depth == 0:
            flat.append(" " if character in ")}" else character)
        depth += character in "({"
    plain = re.sub(r"@\w+", " ", "".join(flat).replace("(", " ").replace("{", " "))
    plain = re.sub(r"\w+\s*:", " ", plain).replace("...", " ")
    return tuple(dict.fromkeys(_NAME.findall(plain)))
