"""Read OpenAPI 2 and 3 documents."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.descriptions.model import (
    Content,
    Description,
    Operation,
    Parameter,
    Schema,
    Where,
    items,
    members,
    resolved,
    text,
)
from workbench.exchange import JsonValue

_METHODS = ("get", "put", "post", "delete", "patch")
_PLACES: dict[str, Where] = {"query": "query", "path": "path", "header": "header", "cookie": "cookie"}
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def read_openapi(root: Schema, maker: str) -> Description:
    """Give the operations of a document, and each schema that has a name as an answer of its own."""
    return Description(maker, (*_operations(root), *_alone(root)), root)


def _operations(root: Schema) -> Iterator[Operation]:
    for path, entry in members(root.get("paths")).items():
        shared = items(members(entry).get("parameters"))
        for method in _METHODS:
            if told := members(members(entry).get(method)):
                yield _operation(root, (method.upper(), path), told, shared)


def _operation(root: Schema, called: tuple[str, str], told: Schema, shared: list[JsonValue]) -> Operation:
    listed = [resolved(members(each), root) for each in (*shared, *items(told.get("parameters")))]
    parameters = tuple(
        Parameter(where, text(each.get("name")), _of_parameter(each))
        for each in listed
        if (where := _PLACES.get(text(each.get("in")))) and each.get("name")
    )
    return Operation(*called, parameters, _request(root, told, listed), _answer(root, told))


def _of_parameter(told: Schema) -> Schema:
    """Give a parameter's schema, which in OpenAPI 2 it is itself, with what is said of the parameter."""
    said = {key: told[key] for key in ("description", "example") if key in told}
    return {**(members(told.get("schema")) or told), **said}


def _request(root: Schema, told: Schema, listed: list[Schema]) -> Content | None:
    for each in listed:
        if each.get("in") == "body":
            return Content(members(each.get("schema")))
    fields = {text(each.get("name")): _as_json(each) for each in listed if each.get("in") == "formData"}
    if fields:
        return Content({"type": "object", "properties": fields}, is_form=True)
    return _content(members(resolved(members(told.get("requestBody")), root).get("content")))


def _as_json(told: Schema) -> JsonValue:
    return {key: value for key, value in told.items() if key != "required"}


def _answer(root: Schema, told: Schema) -> Content | None:
    """Give the first answer of success that has a body."""
    for status, entry in members(told.get("responses")).items():
        answer = resolved(members(entry), root)
        if str(status).startswith(("2", "default")):
            found = _content(members(answer.get("content"))) or _old_answer(answer)
            if found:
                return found
    return None


def _old_answer(answer: Schema) -> Content | None:
    examples = members(answer.get("examples"))
    schema = members(answer.get("schema"))
    return Content(schema, examples.get("application/json")) if schema else None


def _content(content: Schema) -> Content | None:
    for media_type, entry in content.items():
        told = members(entry)
        if "json" in media_type or media_type in _FORMS or media_type == "*/*":
            return Content(members(told.get("schema")), _example(told), media_type in _FORMS)
    return None


def _example(told: Schema) -> JsonValue:
    for each in members(told.get("examples")).values():
        return members(each).get("value")
    return told.get("example")


def _alone(root: Schema) -> Iterator[Operation]:
    old = members(root.get("definitions"))
    above = "definitions" if old else "components/schemas"
    for name, schema in (old or members(members(root.get("components")).get("schemas"))).items():
        if "properties" in members(schema) or "allOf" in members(schema):
            reference = f"#/{above}/{name}"
            yield Operation("GET", "/things", answer=Content({"$ref": reference}), schema=reference)
