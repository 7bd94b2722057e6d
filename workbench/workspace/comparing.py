"""The same endpoints in two recordings: read by the templates that all recordings together gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.discovery.changes import changes
from workbench.discovery.endpoint import Endpoint, Override, label
from workbench.discovery.grouping import group
from workbench.exchange import Redacted
from workbench.workspace.views.endpoints import EndpointDiff


def of_recording(
    exchanges: Iterable[Redacted],
    assigned: Sequence[tuple[str, str, str]],
    known: Mapping[str, Endpoint],
    overrides: Sequence[Override],
) -> dict[str, Endpoint]:
    """Give what each known endpoint is in one recording alone, by its id. Pure.

    ``assigned`` has (exchange, endpoint, request line) of the recording's exchanges. One recording may show a single
    partner, whose id it would take for a name: the templates of all are kept.
    """
    told = [*overrides, *_templates(assigned, known)]
    endpoint_of = {exchange: endpoint for exchange, endpoint, _ in assigned}
    found: dict[str, Endpoint] = {}
    for endpoint in group(exchanges, told).endpoints:
        identifier = next((endpoint_of[each] for each in endpoint.samples if each in endpoint_of), "")
        if identifier and endpoint.exchanges > _seen(found.get(identifier)):
            found[identifier] = endpoint
    return found


def _templates(assigned: Iterable[tuple[str, str, str]], known: Mapping[str, Endpoint]) -> list[Override]:
    lines: dict[str, dict[str, None]] = {}
    for _, endpoint, line in assigned:
        lines.setdefault(endpoint, {})[line] = None
    # Names of their own come last: a parameter's template must not take them back.
    wanted = sorted((known[each] for each in lines if each in known), key=lambda each: -each.path.count("{"))
    return [Override("template", tuple(lines[each.id]), each.path) for each in wanted]


def compared(
    known: Mapping[str, Endpoint], before: Mapping[str, Endpoint], after: Mapping[str, Endpoint]
) -> list[EndpointDiff]:
    """Give what differs, endpoints that only one has first. Pure."""
    found = [_diff(known[each], before.get(each), after.get(each)) for each in known if each in before or each in after]
    different = [each for each in found if each.changes or not (each.before and each.after)]
    return sorted(different, key=lambda each: (bool(each.before and each.after), each.label))


def _diff(endpoint: Endpoint, before: Endpoint | None, after: Endpoint | None) -> EndpointDiff:
    found = changes(before, after) if before and after else ()
    return EndpointDiff(endpoint.id, label(endpoint), endpoint.name, _seen(before), _seen(after), found)


def _seen(endpoint: Endpoint | None) -> int:
    return endpoint.exchanges if endpoint else 0
