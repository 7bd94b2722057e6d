"""Which operations of the catalog have drifted from what is seen at the portal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.catalog import Catalog
from workbench.discovery.endpoint import Endpoint
from workbench.operation.drift import drift
from workbench.workspace.permissions import full_name
from workbench.workspace.promoted import finder


class Drifts:
    """Looks again only when the catalog or the endpoints are others: front ends ask often."""

    def __init__(self) -> None:
        self._basis: tuple[Catalog, Sequence[Endpoint]] | None = None
        self._found: Mapping[str, tuple[str, ...]] = {}

    def of(self, catalog: Catalog, endpoints: Sequence[Endpoint]) -> Mapping[str, tuple[str, ...]]:
        """Give what has drifted, by the operation's full name."""
        if self._basis is None or self._basis[0] is not catalog or self._basis[1] is not endpoints:
            self._found = drifted(catalog, endpoints)
            self._basis = catalog, endpoints
        return self._found


def drifted(catalog: Catalog, endpoints: Sequence[Endpoint]) -> dict[str, tuple[str, ...]]:
    """Compare each operation with the endpoint that it was made of; of a portal without a file nothing is said. Pure."""
    portals = {portal.name: portal for portal in catalog.portals}
    find = finder(endpoints)
    found: dict[str, tuple[str, ...]] = {}
    for operation in catalog.operations:
        if (portal := portals.get(operation.portal)) is None:
            continue
        endpoint = find(operation, dict(portal.origins).get(operation.origin, ""))
        if endpoint is not None and (told := drift(operation, endpoint, portal)):
            found[full_name(operation)] = told
    return found
