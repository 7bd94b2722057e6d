"""What the person says of an operation's parameters and of its answer: at promotion, and later in the catalog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.choices import Choices
from workbench.operation.model import Binding, Operation
from workbench.operation.shape import json_type, left_out
from workbench.redaction import is_placeholder
from workbench.text import safe_line

DESCRIPTION_LIMIT = 200
"""Characters of a parameter's description."""


def arranged(operation: Operation, choices: Choices) -> Operation:
    """Give the operation with parameters fixed, defaulted, required, optional, hidden and described as chosen.

    Raises UsageError for a parameter that there is not, a value that does not fit it, and what cannot be.
    """
    for name, value in choices.constants:
        operation = _fixed(operation, name, value)
    for name, value in choices.defaults:
        operation = _defaulted(operation, name, value)
    for name in choices.require:
        operation = _required(operation, name, needed=True)
    for name in choices.optional:
        operation = _required(operation, name, needed=False)
    for name in choices.hide:
        operation = _hidden(operation, name)
    for name, text in choices.describe:
        operation = _described(operation, name, text)
    return replace(operation, output_schema=_answer(operation.output_schema, choices.leave_out))


def properties_of(operation: Operation) -> dict[str, JsonSchema]:
    """Give the schema of each argument that callers see."""
    found = (operation.input_schema or {}).get("properties")
    return {name: each for name, each in found.items() if isinstance(each, dict)} if isinstance(found, dict) else {}


def required_of(operation: Operation) -> list[str]:
    """Name the arguments that callers have to give."""
    found = (operation.input_schema or {}).get("required")
    return [str(name) for name in found] if isinstance(found, list) else []


def _fixed(operation: Operation, name: str, value: JsonValue) -> Operation:
    """Send the value with every call, unasked."""
    found = _property(operation, name)
    _demand_fit(name, value, found)
    binding = next(each for each in operation.bindings if each.name == name)
    return replace(
        _without(operation, name), constants=(*operation.constants, (binding.location, binding.target, value))
    )


def _defaulted(operation: Operation, name: str, value: JsonValue) -> Operation:
    found = _property(operation, name)
    _demand_fit(name, value, found)
    return _needing(_with(operation, name, found | {"default": value}), name, needed=False)


def _required(operation: Operation, name: str, *, needed: bool) -> Operation:
    """Ask callers for a parameter, or let them leave it out; one that was constant is asked for again."""
    operation = _released(operation, name)
    found = {key: value for key, value in _property(operation, name).items() if key != "default"}
    if not needed and _in_path(operation, name):
        msg = f"{safe_line(name, limit=60)} is a part of the path: no call can do without it."
        raise UsageError(msg, hint="Give it a default, or a constant value.")
    return _needing(_with(operation, name, found), name, needed=needed)


def _hidden(operation: Operation, name: str) -> Operation:
    """Take an optional parameter away; one that is not there needs no hiding."""
    meant = name if name in properties_of(operation) else _bound_to(operation, name)
    if not meant:
        return operation
    if meant in required_of(operation) or _in_path(operation, meant):
        msg = f"{safe_line(name, limit=60)} cannot be hidden: every request that was seen carries it."
        raise UsageError(msg, hint="Fix its value instead, if it is always the same.")
    return _without(operation, meant)


def _described(operation: Operation, name: str, text: str) -> Operation:
    told = safe_line(text.strip(), limit=DESCRIPTION_LIMIT)
    plain = {key: value for key, value in _property(operation, name).items() if key != "description"}
    return _with(operation, name, plain | ({"description": told} if told else {}))


def _bound_to(operation: Operation, target: str) -> str:
    return next((each.name for each in operation.bindings if each.target == target), "")


def _in_path(operation: Operation, name: str) -> bool:
    return any(each.name == name and each.location == "path" for each in operation.bindings)


def _property(operation: Operation, name: str) -> JsonSchema:
    found = properties_of(operation)
    if name not in found:
        takes = ", ".join(found) or "none"
        raise UsageError(f"There is no parameter {safe_line(name, limit=60)!r}.", hint=f"It takes: {takes}.")
    return found[name]


def _demand_fit(name: str, value: JsonValue, schema: JsonSchema) -> None:
    """Raise UsageError for a value of another type than the parameter's, or one that redaction took out."""
    if isinstance(value, str) and is_placeholder(value):
        msg = f"The value of {safe_line(name, limit=60)} is a placeholder: what redaction took out has to be asked for."
        raise UsageError(msg)
    kinds = schema.get("type")
    wanted = {str(kind) for kind in kinds} if isinstance(kinds, list) else {str(kinds)} if kinds else set()
    given = {json_type(value)} | ({"number"} if json_type(value) == "integer" else set())
    if wanted and not wanted & given:
        msg = f"{safe_line(name, limit=60)} takes {' or '.join(sorted(wanted))}, not {json_type(value)}."
        raise UsageError(msg, hint='Write the value as JSON: 25, true, "text".')


def _released(operation: Operation, name: str) -> Operation:
    """Make an argument again of a constant, by the name of where it goes."""
    found = next((each for each in operation.constants if each[1] == name), None)
    if found is None or name in properties_of(operation):
        return operation
    location, target, value = found
    freed = replace(
        operation,
        constants=tuple(each for each in operation.constants if each is not found),
        bindings=(*operation.bindings, Binding(name, location, target)),
    )
    return _with(freed, name, {"type": json_type(value)})


def _with(operation: Operation, name: str, schema: JsonSchema) -> Operation:
    members: JsonSchema = {**properties_of(operation), name: schema}
    return _schema(operation, lambda whole: whole | {"properties": members})


def _without(operation: Operation, name: str) -> Operation:
    members: JsonSchema = {key: value for key, value in properties_of(operation).items() if key != name}
    left = replace(operation, bindings=tuple(each for each in operation.bindings if each.name != name))
    return _needing(_schema(left, lambda whole: whole | {"properties": members}), name, needed=False)


def _needing(operation: Operation, name: str, *, needed: bool) -> Operation:
    """Keep the order of the properties in what is required, so that a change is a small diff."""
    wanted = ({*required_of(operation)} - {name}) | ({name} if needed else set())
    names: list[JsonValue] = [each for each in properties_of(operation) if each in wanted]

    def change(whole: JsonSchema) -> JsonSchema:
        if not names:
            return {key: value for key, value in whole.items() if key != "required"}
        if "required" in whole:
            return whole | {"required": names}
        closed = {key: whole[key] for key in ("additionalProperties",) if key in whole}
        return {key: value for key, value in whole.items() if key not in closed} | {"required": names} | closed

    return _schema(operation, change)


def _schema(operation: Operation, change: Callable[[JsonSchema], JsonSchema]) -> Operation:
    before = operation.input_schema or {"type": "object", "properties": {}, "additionalProperties": False}
    return replace(operation, input_schema=change(before))


def _answer(schema: JsonSchema | None, leave_out: tuple[str, ...]) -> JsonSchema | None:
    if schema is None or "$" in leave_out:
        return None
    for place in leave_out:
        schema = left_out(schema, place.removeprefix("$."))
    return schema
