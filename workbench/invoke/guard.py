"""Who may run what: reads pass, everything else is the person's to allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue
from workbench.operation import Operation, Permission, effective_risk

PERSON = ""
"""The client name of the person's own calls. An agent's client never goes by it."""


@dataclass(frozen=True, slots=True)
class Decision:
    allowed: bool
    permission: Permission | None = None
    """The leave that a call uses up; None where none is needed."""


class NotAllowedError(WorkbenchError):
    """A write of an agent was not sent: the person refused it, or nobody was there to decide."""


def guard(
    operation: Operation,
    permissions: Iterable[Permission],
    client: str,
    now: float,
    arguments: Mapping[str, JsonValue] | None = None,
) -> Decision:
    """Decide whether ``client`` may run ``operation`` at ``now`` (seconds since the epoch).

    Without ``arguments`` (a click's are not known) only leaves count that hold for any.
    """
    if client == PERSON or effective_risk(operation) == "read":
        return Decision(allowed=True)
    name = f"{operation.portal}/{operation.name}"
    meant = (p for p in permissions if p.operation == name and p.client in ("", client) and is_alive(p, now))
    fit = [p for p in meant if _holds(p, arguments or {})]
    if fit:
        return Decision(allowed=True, permission=min(fit, key=_scarcity))
    return Decision(allowed=False)


def _holds(permission: Permission, arguments: Mapping[str, JsonValue]) -> bool:
    """Whether a call has the arguments that a leave is limited to; ``1`` and ``true`` are two values."""
    return all(
        name in arguments and type(arguments[name]) is type(value) and arguments[name] == value
        for name, value in permission.only.items()
    )


def _scarcity(permission: Permission) -> tuple[bool, float]:
    """Order leaves so that one without a count is used before counted ones are spent."""
    return permission.remaining >= 0, permission.until


def is_alive(permission: Permission, now: float) -> bool:
    return (permission.until == 0 or now < permission.until) and permission.remaining != 0


def spend(permissions: Iterable[Permission], used: Permission | None, now: float) -> tuple[Permission, ...]:
    """Give the permissions that are left after a call that used ``used``; those that ran out are gone."""
    left = []
    for permission in permissions:
        if used is not None and permission.id == used.id and permission.remaining > 0:
            permission = replace(permission, remaining=permission.remaining - 1)  # noqa: PLW2901 - the same leave
        if is_alive(permission, now):
            left.append(permission)
    return tuple(left)
