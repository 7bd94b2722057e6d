"""Which endpoints are operations already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.operation import Operation
from workbench.workspace.permissions import full_name
from workbench.workspace.views import OperationRow

type Place = tuple[str, str, str, Discriminator | None]


def finder(endpoints: Sequence[Endpoint]) -> Callable[[Operation, str], Endpoint | None]:
    """Give what finds the endpoint that an operation of an origin was made of.

    That is the one that its file names, or where grouping has another id for it by now, the one at the same place.
    """
    by_id = {endpoint.id: endpoint for endpoint in endpoints}
    by_place: dict[Place, Endpoint] = {(e.method, e.origin, e.path, e.discriminator): e for e in endpoints}

    def find(operation: Operation, origin: str) -> Endpoint | None:
        place = operation.method, origin, operation.path, operation.discriminator
        return by_id.get(operation.endpoint) or by_place.get(place)

    return find


def promoted(endpoints: Sequence[Endpoint], rows: Sequence[OperationRow]) -> dict[str, tuple[str, ...]]:
    """Give the operations (``<portal>/<operation>``) that were made of each endpoint that has any, by its id. Pure."""
    find = finder(endpoints)
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if endpoint := find(row.operation, row.address):
            found[endpoint.id] = (*found.get(endpoint.id, ()), full_name(row.operation))
    return found
