"""Invoices: an offset, by cookie."""

from __future__ import annotations

from workbench.demo.models.commerce import Invoice
from workbench.demo.models.common import Window, WindowQuery
from workbench.demo.pagination import window_of
from workbench.demo.routes import BY_OFFSET, COOKIE_CSRF, Call, Operation
from workbench.demo.settings import API


def list_invoices(call: Call) -> Window[Invoice]:
    query: WindowQuery = call.query
    return window_of(call.world.invoices, query)


OPERATIONS = (
    Operation(
        category="billing", name="list_invoices", method="GET", path=f"{API}/billing/invoices",
        handler=list_invoices, result=Window[Invoice], query=WindowQuery, auth=COOKIE_CSRF, pagination=BY_OFFSET,
    ),
)  # fmt: skip
