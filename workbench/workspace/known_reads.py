"""Whether a request that an agent caused is known to read only. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.discovery.calls import Call, calls_of
from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.exchange import Exchange
from workbench.operation import Operation, Portal, effective_risk, risk_floor
from workbench.operation.risk import graphql_writes
from workbench.workspace.lists import template_pattern

SEND = "SEND"
"""What the gate calls a message on a socket."""

_UPKEEP = frozenset({"connection_init", "ping", "pong", "complete", "connection_terminate", "stop", "heartbeat"})
"""What GraphQL's two protocols for sockets, and Phoenix, say to stay connected."""


@dataclass(frozen=True, slots=True)
class Known:
    """What this machine knows of a portal's requests."""

    operations: tuple[Operation, ...] = ()
    """Trusted ones."""
    portals: Mapping[str, Portal] | None = None
    endpoints: tuple[Endpoint, ...] = ()

    def operation(self, exchange: Exchange) -> Operation | None:
        """Give the one promoted operation that a request is."""
        calls = calls_of(exchange)
        found = [o for o in self.operations if len(calls) == 1 and self._is(o, calls[0])]
        return found[0] if len(found) == 1 else None

    def reads(self, exchange: Exchange) -> bool:
        """Whether every call in a request is known to read: by an operation, by evidence, by GraphQL's own word."""
        if exchange.request.method == SEND:
            return is_harmless(exchange.request.body.text)
        return all(map(self._reads, calls_of(exchange)))

    def _reads(self, call: Call) -> bool:
        operations = [operation for operation in self.operations if self._is(operation, call)]
        if operations:
            return all(effective_risk(operation) == "read" for operation in operations)
        if call.document:
            return not graphql_writes(call.document, call.discriminator)
        endpoints = [endpoint for endpoint in self.endpoints if _fits(endpoint, call)]
        return bool(endpoints) and all(map(_only_reads, endpoints))

    def _is(self, operation: Operation, call: Call) -> bool:
        portal = (self.portals or {}).get(operation.portal)
        origin = dict(portal.origins).get(operation.origin, "") if portal else ""
        place = (operation.method, origin, operation.path, operation.discriminator)
        return _matches(place, call)


def _fits(endpoint: Endpoint, call: Call) -> bool:
    return _matches((endpoint.method, endpoint.origin, endpoint.path, endpoint.discriminator), call)


def _matches(place: tuple[str, str, str, Discriminator | None], call: Call) -> bool:
    method, origin, path, discriminator = place
    if (method, origin) != (call.method, call.origin) or not re.fullmatch(template_pattern(path), call.path):
        return False
    # A discriminator that this request alone cannot show (``action=`` needs two to be one) tells nothing apart.
    mere = call.discriminator is not None and call.discriminator.kind in ("query", "body")
    return discriminator == call.discriminator or (discriminator is None and mere)


def _only_reads(endpoint: Endpoint) -> bool:
    return bool(endpoint.noise) or risk_floor(endpoint) == "read"


def known(operations: Iterable[Operation], portals: Iterable[Portal], endpoints: Iterable[Endpoint]) -> Known:
    """Put together what is known."""
    return Known(tuple(operations), {portal.name: portal for portal in portals}, tuple(endpoints))


def is_harmless(text: str) -> bool:
    """Whether a message on a socket only keeps it open, or subscribes by a GraphQL document that only reads."""
    if len(text.strip()) <= 1:
        return True
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if not isinstance(value, dict):
        return False
    if {value.get("type"), value.get("event")} & _UPKEEP:
        return True
    payload = value.get("payload")
    document = payload.get("query") if isinstance(payload, dict) else None
    asks = value.get("type") in ("subscribe", "start") and isinstance(document, str)
    return asks and not graphql_writes(str(document), None)
