"""Users: UUIDs, dates and e-mail addresses in paths; conflicts, limits, and deletion."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from workbench.demo.models.common import Email, Page
from workbench.demo.models.people import (
    AppRole,
    AppRoles,
    ImportedUsers,
    Invitation,
    InvitationDraft,
    User,
    UserDraft,
    UserEdit,
    UserQuery,
    UserStatus,
)
from workbench.demo.pagination import page_of
from workbench.demo.routes import (
    PAGED,
    Call,
    Handler,
    Link,
    Operation,
    conflict,
    not_found,
    too_many,
    unprocessable,
)
from workbench.demo.settings import API

_USERS = f"{API}/users"
RESEND_SECONDS = 30
"""An invitation may be sent again this often; sooner is answered by 429."""


def _user(call: Call) -> User:
    user = call.world.users.get(call.path["user_id"])
    if user is None:
        what = f"user {call.path['user_id']}"
        raise not_found(what)
    return user


def _change(call: Call, **members: Any) -> User:
    user = msgspec.structs.replace(_user(call), **members)
    call.world.users[user.id] = user
    return user


def _check_roles(call: Call, role_ids: list[int]) -> None:
    known = {role.id for role in call.world.identity_roles}
    if unknown := [role for role in role_ids if role not in known]:
        raise unprocessable("roleIds", f"There is no role {unknown[0]}.")


def _check_free(call: Call, email: str) -> None:
    if any(user.email == email.lower() for user in call.world.users.values()):
        detail = f"There is a user with the address {email}."
        raise conflict(detail)


def list_users(call: Call) -> Page[User]:
    query: UserQuery = call.query
    users = [user for user in call.world.users.values() if query.status in (msgspec.UNSET, user.status)]
    return page_of(users, query)


def list_imported(call: Call) -> ImportedUsers:
    day: date = call.path["import_date"]
    if day not in call.world.imports:
        what = f"import of {day}"
        raise not_found(what)
    return call.world.imports[day]


def create(call: Call) -> User:
    draft: UserDraft = call.body
    _check_free(call, draft.email)
    role_ids = draft.role_ids if isinstance(draft.role_ids, list) else []
    _check_roles(call, role_ids)
    if draft.partner_id not in call.world.partners:
        raise unprocessable("partnerId", f"There is no partner {draft.partner_id}.")
    user = User(
        id=call.world.new_uuid(), email=draft.email.lower(), first_name=draft.first_name, last_name=draft.last_name,
        status="active", partner_id=draft.partner_id, role_ids=role_ids, source="manual",
        created_at=call.world.now(), last_login_at=None, phone=draft.phone,
    )  # fmt: skip
    call.world.users = {user.id: user} | call.world.users
    return user


def delete(call: Call) -> None:
    del call.world.users[_user(call).id]


def invite(call: Call) -> Invitation:
    draft: InvitationDraft = call.body
    _check_free(call, draft.email)
    _check_roles(call, draft.role_ids)
    world = call.world
    invitation = Invitation(id=world.new_uuid(), email=draft.email, status="sent", attempts=1, sent_at=world.now())
    world.invitations[draft.email] = invitation
    return invitation


def resend_invite(call: Call) -> Invitation:
    email: str = call.path["email"]
    before = call.world.invitations.get(email)
    if before is None:
        what = f"invitation of {email}"
        raise not_found(what)
    if before.attempts > 1:
        raise too_many(RESEND_SECONDS)
    again = msgspec.structs.replace(before, status="resent", attempts=before.attempts + 1, sent_at=call.world.now())
    call.world.invitations[email] = again
    return again


def enable(call: Call) -> User:
    return _switch(call, "active")


def disable(call: Call) -> User:
    return _switch(call, "disabled")


def _switch(call: Call, status: UserStatus) -> User:
    if _user(call).status == status:
        detail = f"The user is {status} already."
        raise conflict(detail)
    return _change(call, status=status)


def edit(call: Call) -> User:
    change: UserEdit = call.body
    _check_roles(call, change.role_ids)
    return _change(
        call,
        first_name=change.first_name, last_name=change.last_name, role_ids=change.role_ids, phone=change.phone,
    )  # fmt: skip


def get_app_roles(call: Call) -> AppRoles:
    user = _user(call)
    held = {app.slug for role in call.world.identity_roles if role.id in user.role_ids for app in role.apps}
    roles = [
        AppRole(app_slug=role.app_slug, role_id=role.id, role=role.name, granted_at=user.created_at)
        for role in call.world.application_roles
        if role.app_slug in held
    ]
    return AppRoles(user_id=user.id, roles=roles)


_FROM_LIST = (Link("users.list", "$.items[*].id", "user_id"), Link("users.create", "$.id", "user_id"))
_ROLE_IDS = Link("roles.list_identity_roles_with_apps", "$.roles[*].id", "roleIds", "json")
_PARTNER_ID = Link("partners.list", "$.items[*].id", "partnerId", "json")


def _of_one(name: str, method: str, below: str, handler: Handler, result: Any, **more: Any) -> Operation:
    return Operation(
        category="users", name=name, method=method, path=_USERS + "/{user_id}" + below, handler=handler,
        result=result, types={"user_id": UUID}, **({"links": _FROM_LIST} | more),
    )  # fmt: skip


OPERATIONS = (
    Operation(
        category="users", name="list", method="GET", path=_USERS, handler=list_users, result=Page[User],
        query=UserQuery, pagination=PAGED,
    ),
    Operation(
        category="users", name="list_imported", method="GET", path=_USERS + "/imported/{import_date}",
        handler=list_imported, result=ImportedUsers, types={"import_date": date},
    ),
    Operation(
        category="users", name="create", method="POST", path=_USERS, handler=create, result=User, body=UserDraft,
        status=201, risk="write", errors=(409,), links=(_PARTNER_ID, _ROLE_IDS),
    ),
    _of_one("delete", "DELETE", "", delete, None, status=204, risk="destructive"),
    Operation(
        category="users", name="invite", method="POST", path=f"{_USERS}/invitations", handler=invite,
        result=Invitation, body=InvitationDraft, status=202, risk="write", errors=(409,), links=(_ROLE_IDS,),
    ),
    Operation(
        category="users", name="resend_invite", method="POST", path=_USERS + "/invitations/{email}/resend",
        handler=resend_invite, result=Invitation, types={"email": Email}, risk="write", errors=(429,),
        links=(Link("users.invite", "$.email", "email"),),
    ),
    _of_one("enable", "POST", "/enable", enable, User, risk="write", errors=(409,)),
    _of_one("disable", "POST", "/disable", disable, User, risk="write", errors=(409,)),
    _of_one("edit", "PUT", "", edit, User, body=UserEdit, risk="write", links=(*_FROM_LIST, _ROLE_IDS)),
    _of_one("get_app_roles", "GET", "/app-roles", get_app_roles, AppRoles),
)  # fmt: skip
