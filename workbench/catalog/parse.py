"""From the text of a catalog file to its noun, or to a problem with a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from workbench.catalog.check import Complaint, check_operation
from workbench.catalog.codec import operation_from_json, portal_from_json
from workbench.catalog.locate import Places, places
from workbench.catalog.problem import CatalogProblem
from workbench.operation import Operation, Portal
from workbench.operation.pointer import pointer
from workbench.text import safe_line

Kind = Literal["operation", "portal"]

DEPTH_LIMIT = 60
"""How deep a file's objects and arrays may be nested."""


def schema_text(kind: Kind) -> str:
    """Give the published JSON Schema of a kind of file."""
    return files("workbench.catalog").joinpath(f"{kind}.schema.json").read_text(encoding="utf-8")


def parse_operation(text: str, path: str, *, name: str, portal: Portal | None) -> Operation | CatalogProblem:
    """Read one operation. ``path`` is for problems alone; ``name`` is ``<portal>/<operation>`` as the path says."""
    read = _read(text, path, "operation")
    if isinstance(read, CatalogProblem):
        return read
    document, where = read
    folder, _, stem = name.partition("/")
    complaint = next(_agree(document, portal=folder, name=stem), None) or next(_check_schemas(document), None)
    if complaint is None:
        operation = operation_from_json(document)
        complaint = next(check_operation(operation, portal), None)
        if complaint is None:
            return operation
    return CatalogProblem(path, where.line(complaint[0]), complaint[1])


def parse_portal(text: str, path: str, *, name: str) -> Portal | CatalogProblem:
    """Read a portal's file, whose folder is called ``name``."""
    read = _read(text, path, "portal")
    if isinstance(read, CatalogProblem):
        return read
    document, where = read
    complaint = next(_agree(document, name=name), None)
    return CatalogProblem(path, where.line(complaint[0]), complaint[1]) if complaint else portal_from_json(document)


def _agree(document: dict[str, Any], **expected: str) -> Iterator[Complaint]:
    for member, value in expected.items():
        if document[member] != value:
            yield f"/{member}", f"{member} is {document[member]!r}, but the path says {value!r}"


def _read(text: str, path: str, kind: Kind) -> tuple[dict[str, Any], Places] | CatalogProblem:
    try:
        document = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return CatalogProblem(path, error.lineno, f"no JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError) as error:
        return CatalogProblem(path, 0, f"no JSON: {error}")
    where = places(text)
    if where.depth > DEPTH_LIMIT:
        return CatalogProblem(path, 0, f"nested more than {DEPTH_LIMIT} deep")
    if where.duplicates:
        twice = where.duplicates[0]
        return CatalogProblem(path, where.line(twice), f"{safe_line(twice, limit=80)} occurs twice")
    if complaint := _mismatch(document, kind) or next(_line_feeds(document, ""), None):
        return CatalogProblem(path, where.line(complaint[0]), complaint[1])
    return document, where


def _refuse_constant(name: str) -> object:
    msg = f"{name} is no JSON number"
    raise ValueError(msg)


def _mismatch(document: object, kind: Kind) -> Complaint | None:
    """Name the most telling place in which a document departs from the published schema."""
    from jsonschema.exceptions import best_match  # noqa: PLC0415 - slow to import, and front ends need this package

    error = best_match(_validator(kind).iter_errors(document))
    if error is None:
        return None
    return "/" + pointer(error.absolute_path) if error.absolute_path else "", safe_line(error.message, limit=300)


_PROSE = frozenset({"title", "category", "description", "document", "value", "input_schema", "output_schema"})


def _line_feeds(value: object, at: str) -> Iterator[Complaint]:
    """Refuse line feeds in names and addresses: in Python a pattern's ``$`` matches before the last one."""
    if isinstance(value, str) and "\n" in value:
        yield at, "a line feed has no place here"
    elif isinstance(value, dict):
        for key, member in value.items():
            if key not in _PROSE:
                yield from _line_feeds(member, f"{at}/{pointer([key])}")
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from _line_feeds(member, f"{at}/{index}")


@cache
def _validator(kind: Kind) -> Any:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to import
    from referencing import Registry  # noqa: PLC0415 - slow to import

    return Draft202012Validator(json.loads(schema_text(kind)), registry=Registry())


def _check_schemas(document: dict[str, Any]) -> Iterator[Complaint]:
    from jsonschema import Draft202012Validator, SchemaError  # noqa: PLC0415 - slow to import

    for member in ("input_schema", "output_schema"):
        try:
            Draft202012Validator.check_schema(document.get(member, {}))
        except SchemaError as error:
            yield f"/{member}/{pointer(error.absolute_path)}".rstrip("/"), f"no JSON Schema: {error.message[:200]}"
        else:
            yield from _check_references(document.get(member), f"/{member}")


def _check_references(schema: object, at: str) -> Iterator[Complaint]:
    """Refuse references to anything but the schema itself: they would have to be fetched."""
    if isinstance(schema, dict):
        reference = schema.get("$ref", schema.get("$dynamicRef"))
        if isinstance(reference, str) and not reference.startswith("#"):
            yield f"{at}/$ref", "a schema may refer only to itself (#/…)"
        for key, member in schema.items():
            yield from _check_references(member, f"{at}/{pointer([key])}")
    elif isinstance(schema, list):
        for index, member in enumerate(schema):
            yield from _check_references(member, f"{at}/{index}")
