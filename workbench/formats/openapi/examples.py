"""Examples: observed values, redacted, personal data masked, cut to a size that a person reads."""

from __future__ import annotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.redaction import Personal

_ITEMS = 2
_MEMBERS = 60
_LONGEST = 300
_DEEPEST = 8


def example_of(value: JsonValue, schema: JsonSchema, people: Personal | None, name: str = "") -> tuple[JsonValue, ...]:
    """Give the value as an example in a tuple; an empty one where it would not fit its schema any more."""
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415 - slow to import, and only exports need it

    made = people.value(_cut(value), name) if people else _cut(value)
    if "redacted." in str(made) and not isinstance(made, dict | list):
        return ()
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return (made,) if validator.is_valid(made) else ()


def _cut(value: JsonValue, depth: int = 0) -> JsonValue:
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    if depth > _DEEPEST:
        return [] if isinstance(value, list) else {} if isinstance(value, dict) else value
    if isinstance(value, list):
        return [_cut(item, depth + 1) for item in value[:_ITEMS]]
    if isinstance(value, dict):
        return {name: _cut(item, depth + 1) for name, item in list(value.items())[:_MEMBERS]}
    return value
