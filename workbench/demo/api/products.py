"""Products: codes in paths, and a cursor."""

from __future__ import annotations

from workbench.demo.models.commerce import Product, Subscriptions
from workbench.demo.models.common import CursorQuery, Slice
from workbench.demo.pagination import slice_of
from workbench.demo.routes import BY_CURSOR, Call, Link, Operation, not_found
from workbench.demo.settings import API

_PRODUCTS = f"{API}/products"


def _product(call: Call) -> Product:
    product = call.world.products.get(call.path["sku"])
    if product is None:
        what = f"product {call.path['sku']}"
        raise not_found(what)
    return product


def list_products(call: Call) -> Slice[Product]:
    query: CursorQuery = call.query
    return slice_of(list(call.world.products.values()), query)


def get(call: Call) -> Product:
    return _product(call)


def list_subscriptions(call: Call) -> Subscriptions:
    return Subscriptions(subscriptions=call.world.subscriptions[_product(call).sku])


_FROM_LIST = (Link("products.list", "$.items[*].sku", "sku"),)

OPERATIONS = (
    Operation(
        category="products", name="list", method="GET", path=_PRODUCTS, handler=list_products, result=Slice[Product],
        query=CursorQuery, pagination=BY_CURSOR, links=(Link("products.list", "$.nextCursor", "cursor", "query"),),
    ),
    Operation(
        category="products", name="get", method="GET", path=_PRODUCTS + "/{sku}", handler=get, result=Product,
        links=_FROM_LIST,
    ),
    Operation(
        category="products", name="list_subscriptions", method="GET", path=_PRODUCTS + "/{sku}/subscriptions",
        handler=list_subscriptions, result=Subscriptions, links=_FROM_LIST,
    ),
)  # fmt: skip
