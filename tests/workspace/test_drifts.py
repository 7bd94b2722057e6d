"""What has drifted in a catalog that is not whole."""

from __future__ import annotations

from workbench.catalog import Catalog
from workbench.operation import Operation
from workbench.workspace.drifts import drifted

LOST = Operation("contoso", "list_users", "List", "users", "read", "GET", "portal", "/users")


def test_operations_of_a_portal_whose_file_does_not_load_hinder_no_list() -> None:
    assert drifted(Catalog(operations=(LOST,)), []) == {}
