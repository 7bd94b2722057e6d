"""Answer a document: call its root fields' resolvers and keep what it selects."""

from __future__ import annotations

from typing import Any

import msgspec

from workbench.demo.graph.document import Document, DocumentError, Selection, Variable
from workbench.demo.graph.resolvers import ROOTS
from workbench.demo.world import World


def execute(world: World, document: Document, variables: dict[str, Any]) -> dict[str, Any]:
    """Give the data. Raises DocumentError for what the schema does not have, or arguments that do not fit."""
    return {field.alias: _root(world, document, field, variables) for field in document.fields}


def _root(world: World, document: Document, field: Selection, variables: dict[str, Any]) -> Any:
    if field.name not in ROOTS[document.operation]:
        message = f"There is no {document.operation} {field.name}."
        raise DocumentError(message)
    resolver, argument_type = ROOTS[document.operation][field.name]
    try:
        arguments = msgspec.convert(_arguments(field, variables), argument_type)
    except msgspec.ValidationError as error:
        raise DocumentError(str(error)) from error
    return _select(msgspec.to_builtins(resolver(world, arguments)), field)


def _arguments(field: Selection, variables: dict[str, Any]) -> dict[str, Any]:
    """Put values in place of variables; one that is not given is as if its argument were left out."""
    given = {}
    for name, value in field.arguments.items():
        if not isinstance(value, Variable):
            given[name] = value
        elif value.name in variables:
            given[name] = variables[value.name]
    return given


def _select(value: Any, field: Selection) -> Any:
    if isinstance(value, list):
        return [_select(item, field) for item in value]
    if not isinstance(value, dict):
        return value
    if not field.fields:
        message = f"Say which fields of {field.name} you want."
        raise DocumentError(message)
    return {part.alias: _member(value, part) for part in field.fields}


def _member(value: dict[str, Any], part: Selection) -> Any:
    if part.name not in value:
        message = f"There is no field {part.name}."
        raise DocumentError(message)
    return _select(value[part.name], part)
