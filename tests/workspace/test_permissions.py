"""Writes of agents need a person's leave, for as long and as often as the person said."""

from __future__ import annotations

import stat
import time

import pytest

from workbench.errors import NotFoundError, WorkbenchError
from workbench.layout import Layout
from workbench.operation import Operation
from workbench.workspace.permissions import Permissions

READ = Operation("contoso", "get_partner", "Get a partner", "partners", "read", "GET", "portal", "/partners/{id}")
WRITE = Operation("contoso", "rename", "Rename", "partners", "write", "PATCH", "portal", "/partners/{id}")
DELETE = Operation("contoso", "remove", "Remove", "partners", "destructive", "DELETE", "portal", "/partners/{id}")


@pytest.fixture
def permissions(layout: Layout) -> Permissions:
    return Permissions(layout)


def allowed(permissions: Permissions, operation: Operation, client: str = "claude") -> bool:
    return permissions.pass_gate(operation, client)


def test_reads_pass_and_writes_wait(permissions: Permissions) -> None:
    assert allowed(permissions, READ)
    assert not allowed(permissions, WRITE)
    assert not allowed(permissions, DELETE)
    assert allowed(permissions, DELETE, client="")


def test_a_leave_is_for_its_client_and_operation(permissions: Permissions) -> None:
    permissions.grant(WRITE, "claude", 0, -1)
    assert allowed(permissions, WRITE)
    assert not allowed(permissions, WRITE, client="cursor")
    assert not allowed(permissions, DELETE)


def test_a_leave_for_so_many_calls_is_used_up(permissions: Permissions) -> None:
    permissions.grant(WRITE, "", 0, 2)
    assert [allowed(permissions, WRITE) for _ in range(3)] == [True, True, False]
    assert permissions.list() == ()


def test_a_leave_for_a_time_runs_out(permissions: Permissions, monkeypatch: pytest.MonkeyPatch) -> None:
    permissions.grant(WRITE, "", 60, -1)
    assert allowed(permissions, WRITE)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 61)
    assert not allowed(permissions, WRITE)
    assert permissions.list() == ()


def test_leaves_outlive_the_process_in_a_file_of_this_user_alone(layout: Layout, permissions: Permissions) -> None:
    granted = permissions.grant(WRITE, "claude", 3600, 3)
    assert Permissions(layout).list() == (granted,)
    assert stat.S_IMODE(layout.permissions.stat().st_mode) == 0o600


@pytest.mark.parametrize("by_name", [True, False])
def test_a_leave_is_taken_back_by_id_or_operation(permissions: Permissions, by_name: bool) -> None:
    first, _ = permissions.grant(WRITE, "", 0, -1), permissions.grant(DELETE, "", 0, -1)
    permissions.revoke("contoso/rename" if by_name else first.id)
    assert [item.operation for item in permissions.list()] == ["contoso/remove"]
    assert not allowed(permissions, WRITE)


def test_what_was_never_given_cannot_be_taken_back(permissions: Permissions) -> None:
    with pytest.raises(NotFoundError, match="workbench status"):
        permissions.revoke("contoso/rename")


def test_a_broken_file_allows_nothing(layout: Layout, permissions: Permissions) -> None:
    permissions.grant(WRITE, "", 0, -1)
    layout.permissions.write_text('[{"operation": "contoso/rename"}]')
    with pytest.raises(WorkbenchError, match=r"permissions\.json"):
        permissions.pass_gate(WRITE, "claude")
