"""Check arguments against an operation's input schema, and say what is wrong with which."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import msgspec

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import Operation
from workbench.operation.shape import json_type
from workbench.text import safe_line

if TYPE_CHECKING:
    from jsonschema import Validator
    from jsonschema.exceptions import ValidationError

NO_ARGUMENTS: JsonSchema = {"type": "object", "properties": {}, "additionalProperties": False}


class ArgumentError(UsageError):
    """An argument does not fit; nothing was sent."""

    def __init__(self, argument: str, expected: str, message: str) -> None:
        hint = f"Expected: {expected.removesuffix('.')}." if expected else ""
        super().__init__(message, kept="Nothing was sent.", hint=hint)
        self.argument = argument
        """Its name, with a pointer into it where that helps: ``address/city``; empty for all of them."""
        self.expected = expected


def check_arguments(operation: Operation, arguments: Mapping[str, JsonValue]) -> None:
    """Raise ArgumentError for the most telling mismatch; nothing when the arguments fit."""
    check(operation.input_schema or NO_ARGUMENTS, arguments, f"{operation.portal}/{operation.name}")


def check(schema: JsonSchema, arguments: Mapping[str, JsonValue], name: str) -> None:
    """Check arguments of what goes by ``name``. Raises ArgumentError, or UsageError for a schema that cannot be applied.

    Formats are not checked: they were observed, not promised.
    """
    from jsonschema.exceptions import best_match  # noqa: PLC0415 - slow to import, and only calls need it
    from referencing.exceptions import Unresolvable  # noqa: PLC0415 - as above

    _refuse_unknown(schema, arguments)
    try:
        error = best_match(_validator(msgspec.json.encode(schema)).iter_errors(dict(arguments)))
    except (Unresolvable, RecursionError) as problem:
        msg = f"The input schema of {name} cannot be applied."
        raise UsageError(msg, hint="Mend it in the catalog.") from problem
    if error is not None:
        raise _explain(error, schema)


@lru_cache(maxsize=500)
def _validator(schema: bytes) -> Validator:
    """Give what checks a schema, which is told as JSON: making it costs more than a check."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - as above
    from referencing import Registry  # noqa: PLC0415 - as above

    return Draft202012Validator(msgspec.json.decode(schema), registry=Registry())


def defaults(operation: Operation) -> dict[str, JsonValue]:
    """Give what is sent for arguments that a caller leaves out: the defaults of the file."""
    members = _properties(operation.input_schema or NO_ARGUMENTS)
    return {
        name: member["default"] for name, member in members.items() if isinstance(member, dict) and "default" in member
    }


def _properties(schema: JsonSchema) -> dict[str, JsonValue]:
    members = schema.get("properties")
    return members if isinstance(members, dict) else {}


def _refuse_unknown(schema: JsonSchema, arguments: Mapping[str, JsonValue]) -> None:
    known = _properties(schema)
    for name in arguments:
        if name not in known:
            takes = ", ".join(known) or "none"
            shown = safe_line(name, limit=60)
            raise ArgumentError(name, f"only these arguments: {takes}", f"There is no argument `{shown}`.")


def _explain(error: ValidationError, schema: JsonSchema) -> ArgumentError:
    where = [str(part) for part in error.absolute_path]
    inner: JsonValue = error.schema if isinstance(error.schema, dict) else {}
    if error.validator == "required":
        return _missing(error, where, inner)
    wanted = inner if len(where) != 1 else _properties(schema).get(where[0], inner)
    name = "/".join(where)
    instance = cast("JsonValue", error.instance)
    return ArgumentError(name, _expected(wanted), f"Argument `{name}` does not fit: it is {_shown(instance)}.")


def _missing(error: ValidationError, where: list[str], schema: JsonValue) -> ArgumentError:
    required, given = cast("list[str]", error.validator_value), cast("JsonSchema", error.instance)
    name = next(name for name in required if name not in given)
    wanted = _properties(schema).get(name) if isinstance(schema, dict) else None
    path = "/".join([*where, name])
    return ArgumentError(path, _expected(wanted), f"Argument `{path}` is missing.")


def _expected(schema: JsonValue) -> str:
    """Describe what a schema wants in a few words."""
    if not isinstance(schema, dict):
        return ""
    if isinstance(values := schema.get("enum"), list):
        words = "one of " + ", ".join(json.dumps(value) for value in values[:12])
    else:
        kinds = schema.get("type", "")
        words = " or ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
        if kinds == "object" and _properties(schema):
            words += f" with {', '.join(_properties(schema))}"
    described = safe_line(str(schema.get("description", "")), limit=160)
    return ", ".join(part for part in (words, *_bounds(schema), described) if part)


_BOUNDS = {
    "minLength": "{} or more characters",
    "maxLength": "at most {} characters",
    "minItems": "{} or more items",
    "maxItems": "at most {} items",
    "minimum": "{} or more",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
    "pattern": "of the form {}",
}


def _bounds(schema: JsonSchema) -> Iterator[str]:
    for name, words in _BOUNDS.items():
        if name in schema:
            yield words.format(safe_line(str(schema[name]), limit=120))


def _shown(value: JsonValue) -> str:
    """Show a value's type, and a short one itself: arguments may hold what should not be repeated."""
    kind = json_type(value)
    if isinstance(value, bool | int | float):
        return f"the {kind} {json.dumps(value)}"
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" if value is not None else "null"


def complaints(schema: JsonSchema, arguments: Mapping[str, JsonValue]) -> dict[str, str]:
    """Say of each argument that does not fit what is wrong, by its name; of a nested one by the outermost."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to import, and only forms need it
    from referencing import Registry  # noqa: PLC0415 - as above
    from referencing.exceptions import Unresolvable  # noqa: PLC0415 - as above

    found: dict[str, str] = {}
    try:
        for error in Draft202012Validator(schema, registry=Registry()).iter_errors(dict(arguments)):
            told = _explain(error, schema)
            found.setdefault(told.argument.partition("/")[0], f"{told.message} {told.hint}".strip())
    except (Unresolvable, RecursionError):
        return {}
    return found
