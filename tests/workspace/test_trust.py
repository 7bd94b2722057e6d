"""A catalog file runs only as this machine's person has seen it."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from tests.workspace.memory_page import MemoryPage, memory_operations
from tests.workspace.test_calls import APP, LIST, PORTAL, RENAME
from workbench.catalog import save_operation, save_portal
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.operation import BearerSource
from workbench.workspace.operations import Operations
from workbench.workspace.trust import UntrustedError, name_of


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path)
    save_portal(made.catalog, PORTAL)
    save_operation(made.catalog, LIST)
    return made


@pytest.fixture
def operations(layout: Layout) -> Operations:
    return memory_operations(layout, MemoryPage(APP))


def trusted(operations: Operations) -> list[str]:
    return [row.operation.name for row in operations.view().operations if row.trusted]


@pytest.mark.parametrize("client", ["claude", ""])
async def test_a_file_from_elsewhere_runs_for_nobody_until_it_is_trusted(operations: Operations, client: str) -> None:
    with pytest.raises(UntrustedError, match="workbench trust contoso/list_partners"):
        await operations.call("list_partners", {}, client)
    assert "not sent: contoso/list_partners is untrusted" in operations.calls.audit.entries()[0].outcome
    row = operations.trust("list_partners")
    assert (row.trusted, row.address) == (True, "http://portal.test")
    assert (await operations.call("list_partners", {}, client)).status == 200


def test_trust_outlives_the_process_in_a_file_of_this_user_alone(layout: Layout, operations: Operations) -> None:
    operations.trust("list_partners")
    assert trusted(memory_operations(layout, MemoryPage(APP))) == ["list_partners"]
    assert stat.S_IMODE(layout.trusted.stat().st_mode) == 0o600


def test_an_edit_asks_again_and_formatting_does_not(layout: Layout, operations: Operations) -> None:
    operations.trust("list_partners")
    file = layout.catalog / "contoso" / "list_partners.json"
    before = file.read_text()
    file.write_text(before.replace("  ", "      ") + "\n\n")
    assert trusted(operations) == ["list_partners"]
    file.write_text(before.replace("/partner", "/partners"))
    assert trusted(operations) == []
    operations.trust("list_partners")
    file.write_text(before)
    assert trusted(operations) == [], "what was trusted before the last time is history"


@pytest.mark.parametrize(
    "portal",
    [
        replace(PORTAL, origins=(("portal", "https://evil.example"),)),
        replace(PORTAL, bearer=BearerSource("localStorage", "other", "token")),
    ],
)
def test_a_portal_that_sends_the_call_or_its_token_elsewhere_asks_again(
    layout: Layout, operations: Operations, portal: object
) -> None:
    operations.trust("list_partners")
    save_portal(layout.catalog, portal)  # type: ignore[arg-type]  # a Portal, as pytest gives it
    assert trusted(operations) == []


def test_what_is_written_for_the_person_is_trusted_and_the_rest_of_the_portal_stays_so(
    layout: Layout, operations: Operations
) -> None:
    operations.trust("list_partners")
    before = operations.trusted()
    save_portal(layout.catalog, replace(PORTAL, bearer=BearerSource("localStorage", "oidc", "token")))
    save_operation(layout.catalog, RENAME)
    operations.written(["contoso/rename"], before)
    assert trusted(operations) == ["list_partners", "rename"]


def test_an_edit_that_comes_along_with_a_promotion_is_not_trusted(layout: Layout, operations: Operations) -> None:
    operations.trust("list_partners")
    before = operations.trusted()
    save_operation(layout.catalog, replace(LIST, path="/elsewhere"))
    save_operation(layout.catalog, RENAME)
    operations.written(["contoso/rename"], before)
    assert trusted(operations) == ["rename"]


async def test_a_broken_file_trusts_nothing(layout: Layout, operations: Operations) -> None:
    operations.trust("list_partners")
    layout.trusted.write_text('[{"operation": "contoso/list_partners"}]')
    with pytest.raises(WorkbenchError, match=r"trusted\.json"):
        await operations.call("list_partners", {}, "claude")


def test_a_path_names_its_operation() -> None:
    assert name_of("catalog/contoso/get_partner.json") == "contoso/get_partner"
