"""How dangerous an operation is at the least, whatever a file or a person says."""

from __future__ import annotations

import re

from workbench.discovery.endpoint import Discriminator, Endpoint, Risk
from workbench.operation.model import RISKS, Operation

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
"""RFC 9110, section 9.2.1."""

_NOT_CODE = re.compile(r'"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*')
"""Strings and comments of a GraphQL document (specification, section 2.1)."""


def higher(one: Risk, other: Risk) -> Risk:
    return max(one, other, key=RISKS.index)


def method_risk(method: str, *, said: Risk) -> Risk:
    """Give the risk that an HTTP method has at the least.

    ``said`` counts for POST alone, since that is how portals search, and ask with long arguments.
    """
    method = method.upper()
    if method == "DELETE":
        return higher("destructive", said)
    if method in _SAFE_METHODS or method == "POST":
        return said
    return higher("write", said)


def graphql_writes(document: str, discriminator: Discriminator | None) -> bool:
    """Whether a document has a mutation in it, under whatever name it goes."""
    if discriminator and discriminator.kind == "graphql" and discriminator.operation == "mutation":
        return True
    depth = 0
    for token in re.findall(r"[{}]|\w+", _NOT_CODE.sub(" ", document)):
        depth += {"{": 1, "}": -1}.get(token, 0)
        if token == "mutation" and depth == 0:  # noqa: S105 - a keyword of GraphQL
            return True
    return False


def risk_floor(endpoint: Endpoint) -> Risk:
    """Give the least risk that an operation made of ``endpoint`` may have."""
    floor = method_risk(endpoint.method, said=endpoint.risk)
    return higher(floor, "write") if graphql_writes(endpoint.document, endpoint.discriminator) else floor


def effective_risk(operation: Operation) -> Risk:
    """Give the risk that counts when the operation is called: never below what its request says."""
    floor = method_risk(operation.method, said=operation.risk)
    return higher(floor, "write") if graphql_writes(operation.document, operation.discriminator) else floor
