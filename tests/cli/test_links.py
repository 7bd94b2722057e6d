"""What to call first is what can be had without changing anything, where there is such a thing."""

from __future__ import annotations

from workbench.cli.links import before
from workbench.discovery.endpoint import Endpoint, Parameter, Risk, ValueLink

ORIGIN = "https://portal.example"


def producer(name: str, risk: Risk) -> Endpoint:
    return Endpoint(name, "GET" if risk == "read" else "PATCH", ORIGIN, f"/api/{name}", name=name, risk=risk)


def wanting(*links: tuple[str, float]) -> Endpoint:
    found = tuple(ValueLink(name, "$.id", "get", "path", "task_id", 2, sure) for name, sure in links)
    needed = (Parameter("task_id", "path", {"type": "integer"}, required=True),)
    return Endpoint("get", "GET", ORIGIN, "/api/tasks/{task_id}", name="get", parameters=needed, links=found)


def test_a_read_is_called_first_though_a_write_gave_more() -> None:
    known = {each.id: each for each in (producer("update", "write"), producer("list", "read"))}
    assert [each.name for each in before(wanting(("update", 0.9), ("list", 0.4)), known)] == ["list"]


def test_where_only_writes_gave_a_value_the_surest_is_called_first() -> None:
    known = {each.id: each for each in (producer("update", "write"), producer("create", "write"))}
    assert [each.name for each in before(wanting(("create", 0.9), ("update", 0.4)), known)] == ["create"]
