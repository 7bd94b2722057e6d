"""What every tool of the workbench's own has to be, whichever set it is in."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator
from mcp_types import Tool

from workbench.errors import UsageError
from workbench.operation import RESERVED_TOOLS
from workbench.serve import caps, registry
from workbench.serve.builtin import BuiltIn

EVERY: list[BuiltIn] = [tool for tools in registry.SETS.values() for tool in tools]


@pytest.fixture(params=EVERY, ids=lambda each: each.tool.name)
def tool(request: pytest.FixtureRequest) -> Tool:
    each: BuiltIn = request.param
    return each.tool


def test_a_tool_has_a_title_exact_hints_and_both_schemas(tool: Tool) -> None:
    assert tool.title
    assert tool.description
    hints = tool.annotations
    assert hints is not None
    told = (hints.read_only_hint, hints.destructive_hint, hints.idempotent_hint, hints.open_world_hint)
    assert None not in told
    assert not (hints.read_only_hint and hints.destructive_hint)
    assert tool.output_schema
    for schema in (tool.input_schema, tool.output_schema):
        assert schema["type"] == "object"
        Draft202012Validator.check_schema(schema)
    assert tool.input_schema["additionalProperties"] is False


def test_no_operation_can_take_a_tools_name(tool: Tool) -> None:
    assert tool.name in RESERVED_TOOLS


def test_no_tool_takes_a_host_a_credential_or_consent(tool: Tool) -> None:
    taken = {name.lower() for name in tool.input_schema["properties"]}
    assert not taken & {"host", "url", "headers", "header", "cookie", "cookies", "authorization", "token", "password"}
    assert not taken & {"confirm", "approve", "approved", "consent", "force", "yes"}


def test_names_are_unique() -> None:
    names = [each.tool.name for each in EVERY]
    assert len(names) == len(set(names))


def test_sets_are_chosen_by_name() -> None:
    assert caps.parse("") == caps.DEFAULT
    assert caps.parse(" session ") == {"session"}
    assert caps.parse("all") == set(caps.SETS) - {"evaluate"}
    assert set(registry.SETS) == set(caps.SETS)
    with pytest.raises(UsageError, match="operations"):
        caps.parse("operations,everything")
