"""The risk of an operation is never lower than its request says."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.discovery.endpoint import Discriminator, Endpoint, Risk
from workbench.operation import Choices, Portal, risk_floor
from workbench.operation.propose import propose
from workbench.operation.risk import graphql_writes

PORTAL = Portal("contoso", "Contoso", "https://portal.test/", (("portal", "https://portal.test"),))


def endpoint(method: str, risk: Risk, **more: Any) -> Endpoint:
    return Endpoint("e", method, "https://portal.test", "/x", name="x", risk=risk, **more)


@pytest.mark.parametrize(
    ("method", "said", "floor"),
    [
        ("GET", "read", "read"),
        ("GET", "write", "write"),
        ("POST", "read", "read"),
        ("POST", "write", "write"),
        ("POST", "destructive", "destructive"),
        ("PUT", "read", "write"),
        ("PATCH", "read", "write"),
        ("DELETE", "read", "destructive"),
        ("delete", "write", "destructive"),
        ("PURGE", "read", "write"),
    ],
)
def test_the_method_sets_the_floor_and_only_a_post_may_be_a_read(method: str, said: Risk, floor: Risk) -> None:
    assert risk_floor(endpoint(method, said)) == floor


def test_a_person_can_raise_the_risk_and_not_lower_it() -> None:
    assert propose(endpoint("DELETE", "read"), portal=PORTAL, choices=Choices(risk="read")).risk == "destructive"
    assert propose(endpoint("GET", "read"), portal=PORTAL, choices=Choices(risk="write")).risk == "write"


@pytest.mark.parametrize(
    ("document", "writes"),
    [
        ("query A { mutation }", False),
        ("mutation A { b }", True),
        ("query A { b } mutation B { c }", True),
        ('query A { b(text: "mutation { c }") }', False),
        ('query A { b(text: """ } mutation """) }', False),
        ("# mutation\nquery A { b }", False),
        ("{ mutation { b } }", False),
        ("", False),
    ],
)
def test_a_mutation_is_found_wherever_it_hides(document: str, writes: bool) -> None:
    assert graphql_writes(document, None) is writes


def test_a_persisted_mutation_is_known_by_its_discriminator() -> None:
    assert graphql_writes("", Discriminator("graphql", "CloseTicket", "mutation"))
    assert risk_floor(endpoint("POST", "read", document="mutation A { b }")) == "write"
