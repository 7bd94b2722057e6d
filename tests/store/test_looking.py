"""A search goes from the newest exchange back, and says after each stretch how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.test_store import a_batch, an_exchange
from workbench.exchange import Body, Message, Redacted, Response
from workbench.store import ingest
from workbench.store.database import Database
from workbench.store.looking import look, stretches
from workbench.store.rows import ExchangeQuery, Looked
from workbench.store.stop import Stop, StoppedError


def says(number: int, text: str, recording: str = "r1") -> Redacted:
    answer = Response(200, body=Body(text=text, media_type="text/plain"))
    return an_exchange(number, response=answer, recording=recording)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Twelve exchanges; every third has the word in its answer, and one had it in a stream."""
    opened = Database(tmp_path / "workbench.duckdb")
    made = [says(number, "Expired" if number % 3 == 0 else "fine") for number in range(12)]
    streamed = ("x000007", Message(1, 1.0, "received", "text", "it has EXPIRED"))
    ingest.apply(opened, a_batch(*made, messages=(streamed,)))
    ingest.apply(opened, a_batch(says(99, "expired", "r2"), says(50, "expired", "r2")))
    yield opened
    opened.close()


def searched(database: Database, query: ExchangeQuery, size: int = 5) -> list[Looked]:
    return [look(database, query, each, Stop()) for each in stretches(database, query, Stop(), size=size)]


def ids(looked: list[Looked]) -> str:
    return " | ".join(" ".join(row.id[-2:] for row in each.rows) for each in looked)


def test_what_is_found_comes_newest_first_a_stretch_at_a_time(database: Database) -> None:
    found = searched(database, ExchangeQuery("r1", text="body:expired"))
    assert ids(found) == "09 07 | 06 03 | 00"
    assert [(each.looked, each.total) for each in found] == [(5, 12), (10, 12), (12, 12)]
    assert [each.last for each in found] == ["x000006", "x000001", ""]


def test_a_search_goes_on_where_it_had_found_enough(database: Database) -> None:
    query = ExchangeQuery("r1", text="body:expired", limit=1)
    first = searched(database, query)[0]
    assert (ids([first]), first.looked, first.last) == ("09", 3, "x000009")
    rest = searched(database, ExchangeQuery("r1", text="body:expired", before=first.last))
    assert ids(rest) == "07 06 | 03 00"
    assert [(each.looked, each.total) for each in rest] == [(5, 9), (9, 9)]


def test_a_stretch_counts_what_the_filter_leaves_out_too(database: Database) -> None:
    found = searched(database, ExchangeQuery("r1", text="body:expired method:post"))
    assert [(len(each.rows), each.looked) for each in found] == [(0, 5), (0, 10), (0, 12)]


def test_nothing_is_looked_at_where_there_is_nothing(database: Database) -> None:
    assert stretches(database, ExchangeQuery("r3", text="body:expired"), Stop()) == []


def test_a_search_that_was_given_up_looks_no_further(database: Database) -> None:
    query, stop = ExchangeQuery("r1", text="body:expired"), Stop()
    [stretch] = stretches(database, query, stop)
    stop.now()
    with pytest.raises(StoppedError):
        look(database, query, stretch, stop)
