"""What an agent is told about an operation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.discovery.endpoint import Risk
from workbench.operation import Operation, tool_view

OPERATION = Operation("contoso", "get_user", "Get a user", "users", "read", "GET", "portal", "/users")


@pytest.mark.parametrize(
    ("method", "risk", "expected"),
    [
        ("GET", "read", (True, False, True)),
        ("POST", "read", (True, False, True)),
        ("POST", "write", (False, False, False)),
        ("PUT", "write", (False, False, True)),
        ("DELETE", "destructive", (False, True, True)),
        ("DELETE", "read", (False, True, True)),
    ],
)
def test_hints_follow_risk_and_method(method: str, risk: Risk, expected: tuple[bool, bool, bool]) -> None:
    hints = tool_view(replace(OPERATION, method=method, risk=risk)).annotations
    assert (hints["readOnlyHint"], hints["destructiveHint"], hints["idempotentHint"]) == expected
    assert hints["openWorldHint"] is True


def test_an_operation_without_inputs_takes_none() -> None:
    assert tool_view(OPERATION).input_schema == {"type": "object", "properties": {}, "additionalProperties": False}


def test_the_description_is_the_persons_words_and_the_risk() -> None:
    view = tool_view(replace(OPERATION, description="Gives one user.", method="POST", risk="write"))
    assert view.description.splitlines() == [
        "Gives one user.",
        "contoso portal, users. Changes data at the portal: it waits for the person unless they allowed it.",
    ]
