"""The person who is signed in."""

from __future__ import annotations

import msgspec

from workbench.demo.models.common import CursorQuery, Slice
from workbench.demo.models.people import (
    MyPartner,
    MyPartners,
    Notification,
    Permissions,
    Preferences,
    Profile,
    ProfileChange,
)
from workbench.demo.pagination import slice_of
from workbench.demo.routes import BY_CURSOR, COOKIE_CSRF, Call, Link, Operation
from workbench.demo.settings import API

_ME = f"{API}/users/me"


def get_profile(call: Call) -> Profile:
    return call.world.profile


def update_profile(call: Call) -> Profile:
    change: ProfileChange = call.body
    given = {name: value for name, value in msgspec.structs.asdict(change).items() if value is not msgspec.UNSET}
    call.world.profile = msgspec.structs.replace(call.world.profile, **given)
    return call.world.profile


def get_permissions(call: Call) -> Permissions:
    return call.world.permissions


def list_my_partners(call: Call) -> MyPartners:
    mine = list(call.world.partners.values())[:4]
    return MyPartners(
        partners=[
            MyPartner(partner_id=partner.id, name=partner.name, role="member" if place else "owner", default=not place)
            for place, partner in enumerate(mine)
        ]
    )


def get_preferences(call: Call) -> Preferences:
    return call.world.preferences


def list_notifications(call: Call) -> Slice[Notification]:
    query: CursorQuery = call.query
    return slice_of(call.world.notifications, query)


OPERATIONS = (
    Operation(category="me", name="get_profile", method="GET", path=_ME, handler=get_profile, result=Profile),
    Operation(
        category="me", name="update_profile", method="PATCH", path=_ME, handler=update_profile, result=Profile,
        body=ProfileChange, auth=COOKIE_CSRF, risk="write", media_type="application/merge-patch+json",
    ),
    Operation(
        category="me", name="get_permissions", method="GET", path=f"{_ME}/permissions", handler=get_permissions,
        result=Permissions,
    ),
    Operation(
        category="me", name="list_my_partners", method="GET", path=f"{_ME}/partners", handler=list_my_partners,
        result=MyPartners,
    ),
    Operation(
        category="me", name="get_preferences", method="GET", path=f"{_ME}/preferences", handler=get_preferences,
        result=Preferences, auth=COOKIE_CSRF,
    ),
    Operation(
        category="me", name="list_notifications", method="GET", path=f"{_ME}/notifications",
        handler=list_notifications, result=Slice[Notification], query=CursorQuery, auth=COOKIE_CSRF,
        pagination=BY_CURSOR, links=(Link("me.list_notifications", "$.nextCursor", "cursor", "query"),),
    ),
)  # fmt: skip
