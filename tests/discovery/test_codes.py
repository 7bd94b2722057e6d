from __future__ import annotations

import pytest

from tests.discovery.make import exchange
from workbench.discovery.codes import code_of
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue


@pytest.mark.parametrize(
    ("column", "code"),
    [
        (["DE"], "country"),
        (["EUR", "CHF"], "currency"),
        (["de", "id"], "language"),
        (["de", "pt_BR"], "locale"),
        (["1999", "2026"], "year"),
        (["11"], "month"),
        (["7", "31"], "day"),
        (["id"], ""),
        (["EUR", "DE"], ""),
        (["1042"], ""),
        ([], ""),
    ],
)
def test_a_code_is_one_where_all_values_of_a_column_are(column: list[str], code: str) -> None:
    assert code_of(column) == code


def paths(*asked: str, answer: JsonValue = None) -> set[str]:
    return {endpoint.path for endpoint in group([exchange(f"GET {path}", answer) for path in asked]).endpoints}


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        (("/de/products/71001", "/fr/products/71002", "/en-gb/products/71003"), "/{locale}/products/{product_id}"),
        (("/stock/EUR/DE/71001", "/stock/GBP/GB/71002"), "/stock/{currency}/{country}/{stock_id}"),
        (("/logs/2026/11/20/syslog", "/logs/2026/1/3/syslog"), "/logs/{year}/{month}/{day}/syslog"),
        (("/devices/by-serial/GSX7-0042-1188", "/devices/by-serial/GSX7-0042-1190"), "/devices/by-serial/{serial}"),
        (("/devices/by-tenant/71001", "/devices/by-tenant/71002"), "/devices/by-tenant/{tenant_id}"),
    ],
)
def test_parameters_of_paths_are_called_what_their_values_are_codes_of(asked: tuple[str, ...], path: str) -> None:
    assert paths(*asked, answer={"ok": 1}) == {path}


def test_a_number_that_could_be_a_year_is_an_id_where_no_month_follows() -> None:
    assert paths("/items/2024", "/items/2025", answer={"ok": 1}) == {"/items/{item_id}"}
