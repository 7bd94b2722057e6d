from __future__ import annotations

import pytest

from workbench.discovery.affinity import Slot, affinity


@pytest.mark.parametrize(
    ("slot", "path", "noun"),
    [
        (Slot("path", "partner_id", "partner"), "$.items[*].id", "partner"),
        (Slot("path", "partner_id", "partner"), "$.hits[*].partner.id", "search"),
        (Slot("json", "roleIds"), "$.roles[*].id", "user"),
        (Slot("query", "project"), "$.results[*].id", "project"),
        (Slot("json", "flow_runs/id/any_"), "$[*].id", "flow_run"),
        (Slot("graphql", "id", "ticket"), "$.data.tickets.nodes[*].id", "list"),
        (Slot("query", "sku"), "$.items[*].sku", "product"),
        (Slot("path", "gateway_id", "gateway"), "$.items[*].mac", "gateway"),
        (Slot("path", "firmware_id", "firmware"), "$.releases[*].firmware.version", "release"),
    ],
)
def test_names_that_mean_the_same_fit(slot: Slot, path: str, noun: str) -> None:
    assert affinity(slot, path, noun) >= 0.9


@pytest.mark.parametrize(
    ("slot", "path", "noun"),
    [
        (Slot("path", "project_id", "project"), "$.results[*].created_by.id", "project"),
        (Slot("path", "organization_id", "organization"), "$.results[*].projects[*].id", "organization"),
        (Slot("path", "flow_id", "flow"), "$[*].id", "flow_run"),
        (Slot("query", "q"), "$.items[*].name", "product"),
        (Slot("path", "gateway_id", "gateway"), "$.items[*].serial", "sensor"),
    ],
)
def test_an_id_of_something_else_does_not_fit(slot: Slot, path: str, noun: str) -> None:
    assert affinity(slot, path, noun) <= 0.5
