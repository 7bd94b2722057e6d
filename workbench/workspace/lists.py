"""Which origins a session may call and load from, out of the portal's file and the recording's plan. Pure."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from workbench.capture.guard import Lists
from workbench.operation import Operation, Portal, effective_risk
from workbench.workspace.views import RecordPlan

OVERRIDE = "WORKBENCH_DEBUG_ANY_ORIGIN"
"""The environment variable by which the person lets agents and unattended runs load from anywhere."""

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def override() -> bool:
    """Whether the person has switched the origin lists off, for debugging."""
    return os.environ.get(OVERRIDE, "") not in ("", "0")


def lists_of(
    plan: RecordPlan, portal: Portal | None, operations: Iterable[Operation], own_ports: Iterable[int]
) -> Lists:
    """Give the lists. What calls may reach is what the reviewed file says, where there is one."""
    planned = (plan.url, *plan.origins)
    called = tuple(origin for _, origin in portal.origins) if portal else planned
    own = (*portal.record, *portal.identity) if portal else ()
    return Lists(
        call=called,
        portal=(*planned, *plan.identity, *own),
        load=(*plan.load, *(portal.load if portal else ())),
        strict=plan.strict,
        own_ports=tuple(own_ports),
        everything=override(),
        via=plan.upstream_proxy,
        unsafe=tuple(_unsafe(portal, operations)) if portal else (),
    )


def _unsafe(portal: Portal, operations: Iterable[Operation]) -> Iterable[tuple[str, str]]:
    """Give the requests of the portal that write although their method says that they read."""
    origins = dict(portal.origins)
    for operation in operations:
        if operation.portal == portal.name and operation.method in _SAFE and effective_risk(operation) != "read":
            path = template_pattern(operation.path)
            yield operation.method, re.escape(origins.get(operation.origin, "")) + path + r"(?:\?.*)?$"


def template_pattern(path: str) -> str:
    """Give a path template as a regular expression: ``/users/{id}`` → ``/users/[^/?#]+``."""
    parts = re.split(r"\{[^{}/]*\}", path)
    return "[^/?#]+".join(map(re.escape, parts))
