"""Reads pass; everything else is the person's to allow."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from workbench.invoke import PERSON, guard, spend
from workbench.operation import Operation, Permission

NOW = 1000.0
READ = Operation("contoso", "get_user", "Get", "users", "read", "GET", "portal", "/")
WRITE = replace(READ, name="edit_user", method="PATCH", risk="write")
DELETE = replace(READ, name="delete_user", method="DELETE", risk="destructive")


def leave(operation: Operation = WRITE, client: str = "", until: float = 0.0, remaining: int = -1) -> Permission:
    return Permission("p", f"{operation.portal}/{operation.name}", client, until, remaining)


def test_reads_pass_for_everyone() -> None:
    assert guard(READ, (), "Claude", NOW).allowed


@pytest.mark.parametrize("operation", [WRITE, DELETE])
def test_the_person_may_always(operation: Operation) -> None:
    assert guard(operation, (), PERSON, NOW).allowed


@pytest.mark.parametrize("operation", [WRITE, DELETE])
def test_an_agent_needs_leave(operation: Operation) -> None:
    assert not guard(operation, (), "Claude", NOW).allowed


def test_a_file_that_calls_its_delete_a_read_is_held_to_its_method() -> None:
    assert not guard(replace(DELETE, risk="read"), (), "Claude", NOW).allowed


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        (leave(), True),
        (leave(client="Claude"), True),
        (leave(client="Cursor"), False),
        (leave(DELETE), False),
        (leave(until=NOW + 1), True),
        (leave(until=NOW), False),
        (leave(remaining=1), True),
        (leave(remaining=0), False),
    ],
)
def test_leave_is_for_one_operation_one_client_a_time_and_a_count(permission: Permission, *, allowed: bool) -> None:
    assert guard(WRITE, (permission,), "Claude", NOW).allowed is allowed


def test_a_call_spends_one_of_a_count() -> None:
    left = spend((leave(remaining=2),), leave(remaining=2), NOW)
    assert left == (leave(remaining=1),)
    assert spend(left, left[0], NOW) == ()


def test_leave_without_a_count_is_used_before_a_counted_one() -> None:
    counted, free = replace(leave(remaining=1), id="counted"), replace(leave(), id="free")
    assert guard(WRITE, (counted, free), "Claude", NOW).permission == free


def test_what_ran_out_is_forgotten_and_the_rest_is_kept() -> None:
    old, lasting = replace(leave(until=NOW - 1), id="old"), replace(leave(), id="lasting")
    assert spend((old, lasting), None, NOW) == (lasting,)


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        ({"user_id": 7}, True),
        ({"user_id": 7, "name": "New"}, True),
        ({"user_id": 8}, False),
        ({"user_id": "7"}, False),
        ({"user_id": True}, False),
        ({}, False),
        (None, False),
    ],
)
def test_a_leave_that_is_limited_holds_for_calls_with_those_arguments_alone(arguments: Any, *, allowed: bool) -> None:
    limited = replace(leave(), only={"user_id": 7})
    assert guard(WRITE, (limited,), "Claude", NOW, arguments).allowed is allowed


def test_true_is_not_one() -> None:
    assert not guard(WRITE, (replace(leave(), only={"user_id": 1}),), "Claude", NOW, {"user_id": True}).allowed
