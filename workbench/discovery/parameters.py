"""The parameters of an endpoint, from what its calls carried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.discovery.arrays import list_schema, repeated_schema, separator_of
from workbench.discovery.content import FILE
from workbench.discovery.endpoint import Location, Parameter, Separator
from workbench.discovery.json_schema import enum_of, is_map, is_named, schema_of
from workbench.discovery.schema import Scalar, Shape
from workbench.discovery.shapes import words_of
from workbench.exchange import JsonSchema, JsonValue
from workbench.redaction import is_placeholder

_TEXT: frozenset[Location] = frozenset({"path", "query", "header", "form", "multipart", "cookie"})
_ADDRESSING: frozenset[Location] = frozenset({"path", "header", "cookie"})
_LISTED: frozenset[Location] = frozenset({"path", "query", "form"})
_DEEPEST = 3
"""Levels of a JSON body whose members are parameters of their own."""
_EXAMPLES = 3


def parameters_of(inputs: dict[Location, Shape]) -> list[Parameter]:
    """Give the parameters of every location but the path, in the order of locations and names."""
    found: list[Parameter] = []
    for location in _ORDER:
        if (shape := inputs.get(location)) is not None:
            found.extend(_members(shape, location, "", calls=shape.count))
    return [parameter for parameter in found if _matters(parameter, inputs)]


_ORDER: tuple[Location, ...] = ("query", "header", "cookie", "form", "multipart", "json", "graphql", "rpc")


def path_parameters(
    names: Sequence[str], shapes: Sequence[Shape], columns: Sequence[Sequence[str]]
) -> Iterator[Parameter]:
    """Describe the slots of a path; one whose values have slashes, the path of a file, is separated by them."""
    for name, shape, column in zip(names, shapes, columns, strict=True):
        made = parameter_of(name, "path", shape, required=True)
        yield replace(made, separator="/") if any("/" in value for value in column) else made


def _matters(parameter: Parameter, inputs: Mapping[Location, Shape]) -> bool:
    """Whether what a browser sends along belongs to the call.

    Headers that vary or are the API's own do, and cookies that choose; a number that only keeps caches away does not.
    """
    if parameter.location == "cookie":
        return _chooses(inputs["cookie"].fields[parameter.name])
    if parameter.location == "query":
        return not _keeps_caches_away(parameter.name, inputs["query"].fields[parameter.name])
    return parameter.location != "header" or not parameter.constant or parameter.name.lower().startswith("x-")


def _chooses(cookie: Shape) -> bool:
    """Whether a cookie holds one of a few values, each again and again: a language, a tenant."""
    return cookie.complete and 2 <= len(cookie.values) <= _MOST_CHOICES and cookie.count >= 2 * len(cookie.values)


_MOST_CHOICES = 5


def _keeps_caches_away(name: str, values: Shape) -> bool:
    """Whether a query parameter is the time or chance, sent by a library that wants no cached answer.

    Such as ``_`` of jQuery's ``cache: false`` and ``_dc`` of Ext's ``disableCaching``.
    """
    numbers = [value for value, _ in values.scalars() if isinstance(value, int | float)]
    return (
        name.lower() in _AGAINST_CACHES
        and len(numbers) == len(values.scalars()) > 0
        and all(number >= _SINCE_2001 or 0 <= number < 1 for number in numbers)
    )


_AGAINST_CACHES = frozenset(
    {
        "_",
        "__",
        "_dc",
        "_t",
        "_ts",
        "_cb",
        "_r",
        "cb",
        "cachebust",
        "cachebuster",
        "cache_buster",
        "_nocache",
        "nocache",
    }
)
_SINCE_2001 = 10**9
"""Seconds since the epoch; milliseconds are more."""


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
    separator = separator_of(shape) if location in _LISTED else ""
    return Parameter(
        name=name,
        location=location,
        schema=_schema(name, location, shape, separator),
        required=required,
        separator=separator,
        default=None if location in _ADDRESSING or _names_thing(name) else _usual(shape),
        constant=shape.complete
        and not structured
        and len(scalars) == 1
        and len(shape.kinds) == 1
        and shape.count > 1
        and scalars[0][0] != FILE,
        examples=tuple(_examples(scalars)),
    )


def _schema(name: str, location: Location, shape: Shape, separator: Separator) -> JsonSchema:
    if separator:
        return list_schema(shape, separator)
    if location not in _TEXT:
        return schema_of(shape)
    schema = _text_schema(shape)
    return repeated_schema(schema) if name.endswith("[]") else schema


def _names_thing(name: str) -> bool:
    """Whether a parameter selects one of many things, by its name: what is usual there is chance."""
    return words_of(name.rpartition("/")[2])[-1:] in (("id",), ("ids",), ("uuid",), ("key",), ("slug",))


def _usual(shape: Shape) -> JsonValue:
    """Give the value that most requests carry where others carry another: a number, a switch, one of a closed list."""
    (value, count), *others = shape.scalars() or [(FILE, 0)]
    if not others or count < _USUAL_LEAST or count < _USUAL_SHARE * shape.count:
        return None
    return value if not isinstance(value, str) or value in enum_of(shape) else None


_USUAL_LEAST = 4
_USUAL_SHARE = 0.6


def _examples(scalars: Sequence[tuple[Scalar, int]]) -> Iterator[JsonValue]:
    plain = [value for value, _ in scalars if not (isinstance(value, str) and (value == FILE or is_placeholder(value)))]
    yield from plain[:_EXAMPLES]


_FILE: JsonSchema = {"type": "string", "contentMediaType": "application/octet-stream"}


def _text_schema(shape: Shape) -> JsonSchema:
    """Give the schema of what travels as text: where some values are no numbers none of them is meant as one."""
    if shape.items is not None and shape.items.values.keys() == {FILE}:
        return {"type": "array", "items": {**_FILE}}
    if shape.values.keys() == {FILE}:
        return {**_FILE}
    schema = schema_of(shape)
    kinds = schema.get("type")
    if isinstance(kinds, list) and "string" in kinds:
        schema = {"type": "string"} if "array" not in kinds else {"type": ["string", "array"]}
    return schema
