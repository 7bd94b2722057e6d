"""Look-ups beside the named operations: a search, cacheable lists, the figures of the reports."""

from __future__ import annotations

from datetime import date

from workbench.demo.data import words
from workbench.demo.data.support import make_usage
from workbench.demo.models.people import SearchQuery, UserHit, UserHits
from workbench.demo.models.service import Countries, Country, Currencies, Currency, DailyUsage, Tips
from workbench.demo.routes import ANONYMOUS, Call, Operation, not_found
from workbench.demo.settings import API


def search_users(call: Call) -> UserHits:
    query: SearchQuery = call.query
    text = query.q.lower()
    hits = [
        UserHit(id=user.id, display_name=f"{user.first_name} {user.last_name}", email=user.email)
        for user in call.world.users.values()
        if text in f"{user.first_name} {user.last_name} {user.email}".lower()
    ]
    return UserHits(query=query.q, users=hits[: query.limit])


def list_countries(_call: Call) -> Countries:
    return Countries(countries=[Country(code=code, name=name) for code, name in words.COUNTRY])


def list_currencies(_call: Call) -> Currencies:
    listed = [Currency(code=code, name=name, rate=rate) for code, name, rate in words.CURRENCY]
    return Currencies(base="EUR", currencies=listed)


def list_tips(_call: Call) -> Tips:
    return Tips(tips=["Works without a network."])


def get_daily_usage(call: Call) -> DailyUsage:
    day: date = call.path["day"]
    if day not in call.world.usage_days():
        what = f"report for {day}"
        raise not_found(what)
    return make_usage(call.world.settings.seed, day)


OPERATIONS = (
    Operation(
        category="lookup", name="search_users", kind="auxiliary", method="GET", path=f"{API}/users/search",
        handler=search_users, result=UserHits, query=SearchQuery,
    ),
    Operation(
        category="lookup", name="list_countries", kind="auxiliary", method="GET",
        path=f"{API}/reference/countries", handler=list_countries, result=Countries,
    ),
    Operation(
        category="lookup", name="list_currencies", kind="auxiliary", method="GET",
        path=f"{API}/reference/currencies", handler=list_currencies, result=Currencies,
        headers={"Cache-Control": "private, max-age=3600"},
    ),
    Operation(
        category="lookup", name="list_tips", kind="worker", method="GET", path="/offline/tips", handler=list_tips,
        result=Tips, auth=ANONYMOUS,
    ),
    Operation(
        category="reports", name="get_daily_usage", kind="auxiliary", method="GET",
        path=API + "/reports/usage/{day}", handler=get_daily_usage, result=DailyUsage, types={"day": date},
    ),
)  # fmt: skip
