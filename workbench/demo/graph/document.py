"""Read the part of GraphQL that the app sends (GraphQL, October 2021, section 2): no fragments, no directives."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(r'[\s,]+|#[^\n]*|(?P<token>"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|\$?[A-Za-z_]\w*|[{}()\[\]:=!])')
_DEEPEST = 12


class DocumentError(Exception):
    """The document cannot be read, or asks for what there is not; the message says where."""


@dataclass(frozen=True, slots=True)
class Variable:
    name: str


@dataclass(frozen=True, slots=True)
class Selection:
    """One field of a selection set."""

    name: str
    alias: str
    arguments: dict[str, Any]
    fields: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class Document:
    operation: str
    name: str
    fields: tuple[Selection, ...]


def read_document(text: str) -> Document:
    """Read one operation. Raises DocumentError."""
    reader = _Reader(_tokens(text))
    document = reader.document()
    if reader.place != len(reader.tokens):
        message = f"Unexpected {reader.tokens[reader.place]!r} after the operation."
        raise DocumentError(message)
    return document


def _tokens(text: str) -> list[str]:
    tokens, place = [], 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            message = f"Unexpected character {text[place]!r}."
            raise DocumentError(message)
        if token := match["token"]:
            tokens.append(token)
        place = match.end()
    return tokens


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.place = 0

    def document(self) -> Document:
        operation, name = "query", ""
        if self._peek() != "{":
            operation = self._next()
            if operation not in ("query", "mutation"):
                message = f"Unknown operation type {operation!r}."
                raise DocumentError(message)
            if self._peek() not in ("{", "("):
                name = self._next()
        if self._peek() == "(":
            self._skip_definitions()
        return Document(operation, name, self._fields(0))

    def _skip_definitions(self) -> None:
        while self._next() != ")":
            pass

    def _fields(self, depth: int) -> tuple[Selection, ...]:
        if depth > _DEEPEST:
            message = "The document is too deep."
            raise DocumentError(message)
        self._expect("{")
        fields = []
        while self._peek() != "}":
            fields.append(self._field(depth))
        self._expect("}")
        return tuple(fields)

    def _field(self, depth: int) -> Selection:
        alias = name = self._name()
        if self._peek() == ":":
            self._expect(":")
            name = self._name()
        arguments = self._arguments() if self._peek() == "(" else {}
        fields = self._fields(depth + 1) if self._peek() == "{" else ()
        return Selection(name, alias, arguments, fields)

    def _arguments(self) -> dict[str, Any]:
        self._expect("(")
        arguments = {}
        while self._peek() != ")":
            name = self._name()
            self._expect(":")
            arguments[name] = self._value()
        self._expect(")")
        return arguments

    def _value(self) -> Any:
        token = self._next()
        if token.startswith("$"):
            return Variable(token[1:])
        if token[0] in '"-0123456789' or token in ("true", "false", "null"):
            return json.loads(token)
        if token[0].isalpha():
            return token
        message = f"Unexpected {token!r} as a value."
        raise DocumentError(message)

    def _name(self) -> str:
        token = self._next()
        if not (token[0].isalpha() or token[0] == "_"):
            message = f"Unexpected {token!r} as a name."
            raise DocumentError(message)
        return token

    def _expect(self, token: str) -> None:
        if (found := self._next()) != token:
            message = f"Expected {token!r}, found {found!r}."
            raise DocumentError(message)

    def _peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def _next(self) -> str:
        if not (token := self._peek()):
            message = "The document ends too early."
            raise DocumentError(message)
        self.place += 1
        return token
