from __future__ import annotations

import pytest

from workbench.ui.show import agents, endpoint_rows, home, operations, page, parameters, schema_rows, steps, traffic
from workbench.ui.show.columns import Column, fit

TABLES = {
    "agents": agents.COLUMNS,
    "endpoints": endpoint_rows.COLUMNS,
    "home": home.COLUMNS,
    "operations": operations.COLUMNS,
    "parameters": parameters.COLUMNS,
    "schema": schema_rows.COLUMNS,
    "page": page.COLUMNS,
    "steps": steps.COLUMNS,
    "traffic": traffic.COLUMNS,
}


@pytest.mark.parametrize("cells", [78, 100, 138, 300])
@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_fills_its_width_and_no_more(table: str, cells: int) -> None:
    fitted = fit(TABLES[table], cells)
    assert sum(width for _, width in fitted) + len(fitted) - 1 == cells


def test_columns_go_in_their_order_until_the_rest_fits() -> None:
    columns = (Column("a", 5, drop=1), Column("b"), Column("c", 5, drop=2))
    assert fit(columns, 30) == [(0, 5), (1, 18), (2, 5)]
    assert fit(columns, 25) == [(0, 5), (1, 19)]
    assert fit(columns, 20) == [(1, 20)]


def test_what_must_stay_stays_even_where_it_does_not_fit() -> None:
    assert [index for index, _ in fit((Column("a", 40), Column("b")), 10)] == [0, 1]
