"""Apps: slugs in paths, and a literal beside them."""

from __future__ import annotations

from workbench.demo.models.commerce import App, Apps, AssignedApp, AssignedApps, AssignedQuery, Entitlements
from workbench.demo.models.common import Slug
from workbench.demo.routes import Call, Link, Operation, not_found
from workbench.demo.settings import API

_APPS = f"{API}/apps"


def _app(call: Call) -> App:
    app = call.world.apps.get(call.path["app_slug"])
    if app is None:
        what = f"app {call.path['app_slug']}"
        raise not_found(what)
    return app


def list_apps(call: Call) -> Apps:
    return Apps(apps=list(call.world.apps.values()))


def get(call: Call) -> App:
    return _app(call)


def list_assigned(call: Call) -> AssignedApps:
    query: AssignedQuery = call.query
    user = call.world.users.get(query.user_id)
    if user is None:
        what = f"user {query.user_id}"
        raise not_found(what)
    slugs = {app.slug: app.name for role in call.world.identity_roles if role.id in user.role_ids for app in role.apps}
    assigned = [AssignedApp(slug=slug, name=name, assigned_at=user.created_at) for slug, name in slugs.items()]
    return AssignedApps(user_id=user.id, apps=assigned)


def get_entitlements(call: Call) -> Entitlements:
    return call.world.entitlements[_app(call).slug]


_FROM_LIST = (Link("apps.list", "$.apps[*].slug", "app_slug"),)

OPERATIONS = (
    Operation(category="apps", name="list", method="GET", path=_APPS, handler=list_apps, result=Apps),
    Operation(
        category="apps", name="get", method="GET", path=_APPS + "/{app_slug}", handler=get, result=App,
        types={"app_slug": Slug}, links=_FROM_LIST,
    ),
    Operation(
        category="apps", name="list_assigned", method="GET", path=f"{_APPS}/assigned", handler=list_assigned,
        result=AssignedApps, query=AssignedQuery, links=(Link("users.list", "$.items[*].id", "userId", "query"),),
    ),
    Operation(
        category="apps", name="get_entitlements", method="GET", path=_APPS + "/{app_slug}/entitlements",
        handler=get_entitlements, result=Entitlements, types={"app_slug": Slug}, links=_FROM_LIST,
    ),
)  # fmt: skip
