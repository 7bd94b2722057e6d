"""Roles."""

from __future__ import annotations

from datetime import date

from workbench.demo.models.commerce import ApplicationRoles, IdentityRoles, SupportEnabled
from workbench.demo.routes import Call, Operation
from workbench.demo.settings import API

_ROLES = f"{API}/roles"


def list_application_roles(call: Call) -> ApplicationRoles:
    return ApplicationRoles(roles=call.world.application_roles)


def list_identity_roles_with_apps(call: Call) -> IdentityRoles:
    return IdentityRoles(roles=call.world.identity_roles)


def is_support_enabled(_call: Call) -> SupportEnabled:
    return SupportEnabled(enabled=True, plan="premier", renews_on=date(2026, 9, 30))


OPERATIONS = (
    Operation(
        category="roles", name="list_application_roles", method="GET", path=f"{_ROLES}/applications",
        handler=list_application_roles, result=ApplicationRoles,
    ),
    Operation(
        category="roles", name="list_identity_roles_with_apps", method="GET", path=f"{_ROLES}/identity",
        handler=list_identity_roles_with_apps, result=IdentityRoles,
    ),
    Operation(
        category="roles", name="is_support_enabled", method="GET", path=f"{_ROLES}/support-enabled",
        handler=is_support_enabled, result=SupportEnabled,
    ),
)  # fmt: skip
