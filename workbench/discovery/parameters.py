"""The parameters of an endpoint, from what its calls carried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.discovery.content import FILE
from workbench.discovery.endpoint import Location, Parameter
from workbench.discovery.json_schema import is_map, is_named, schema_of
from workbench.discovery.schema import Scalar, Shape
from workbench.exchange import JsonSchema, JsonValue
from workbench.redaction import is_placeholder

_TEXT: frozenset[Location] = frozenset({"path", "query", "header", "form", "multipart", "cookie"})
_DEEPEST = 3
"""Levels of a JSON body whose members are parameters of their own."""
_EXAMPLES = 3


def parameters_of(inputs: dict[Location, Shape]) -> list[Parameter]:
    """Give the parameters of every location but the path, in the order of locations and names."""
    found: list[Parameter] = []
    for location in _ORDER:
        if (shape := inputs.get(location)) is not None:
            found.extend(_members(shape, location, "", calls=shape.count))
    return [parameter for parameter in found if parameter.location != "header" or _matters(parameter)]


_ORDER: tuple[Location, ...] = ("query", "header", "cookie", "form", "multipart", "json", "graphql", "rpc")


def path_parameters(names: Sequence[str], shapes: Sequence[Shape]) -> list[Parameter]:
    return [parameter_of(name, "path", shape, required=True) for name, shape in zip(names, shapes, strict=True)]


def _matters(parameter: Parameter) -> bool:
    """Whether a header belongs to the call: it varies, or it is the API's own."""
    return not parameter.constant or parameter.name.lower().startswith("x-")


def _members(shape: Shape, location: Location, prefix: str, *, calls: int) -> Iterator[Parameter]:
    if location in {"json", "rpc"} and prefix == "" and "array" in shape.kinds:
        yield parameter_of("", location, shape, required=True)
    named = is_named(shape)
    for name in sorted(shape.fields):
        field = shape.fields[name]
        pointer = name if location in _TEXT else prefix + name.replace("~", "~0").replace("/", "~1")
        split = location == "json" and field.fields and prefix.count("/") < _DEEPEST - 1
        nested = split and not is_map(field, named=named)
        if nested:
            yield from _members(field, location, f"{pointer}/", calls=calls)
        else:
            yield parameter_of(pointer, location, field, required=field.count >= calls)


def parameter_of(name: str, location: Location, shape: Shape, *, required: bool) -> Parameter:
    """Describe one parameter."""
    scalars = shape.scalars()
    structured = not shape.kinds.keys().isdisjoint({"array", "object"})
    return Parameter(
        name=name,
        location=location,
        schema=_text_schema(shape) if location in _TEXT else schema_of(shape),
        required=required,
        constant=shape.complete
        and not structured
        and len(scalars) == 1
        and len(shape.kinds) == 1
        and shape.count > 1
        and scalars[0][0] != FILE,
        examples=tuple(_examples(scalars)),
    )


def _examples(scalars: Sequence[tuple[Scalar, int]]) -> Iterator[JsonValue]:
    plain = [value for value, _ in scalars if not (isinstance(value, str) and (value == FILE or is_placeholder(value)))]
    yield from plain[:_EXAMPLES]


def _text_schema(shape: Shape) -> JsonSchema:
    """Give the schema of what travels as text: where some values are no numbers none of them is meant as one."""
    if shape.values.keys() == {FILE}:
        return {"type": "string", "contentMediaType": "application/octet-stream"}
    schema = schema_of(shape)
    kinds = schema.get("type")
    if isinstance(kinds, list) and "string" in kinds:
        schema = {"type": "string"} if "array" not in kinds else {"type": ["string", "array"]}
    return schema
