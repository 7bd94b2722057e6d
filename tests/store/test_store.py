"""The index holds what the journal said, once, and answers from it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.discovery.endpoint import Endpoint
from workbench.exchange import Action, Body, Cause, Exchange, Message, Redacted, Request, Response
from workbench.journal import CloseEntry
from workbench.store import ingest, queries, reading
from workbench.store.batch import Batch
from workbench.store.database import AnewError, Database, DatabaseLockedError
from workbench.store.rows import ExchangeQuery


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "state" / "workbench.duckdb")
    yield opened
    opened.close()


def an_exchange(number: int, *, path: str = "/api/partners", action: int = 0, **fields: object) -> Redacted:
    made = Exchange(
        id=f"x{number:06}",
        recording="r1",
        started=1_700_000_000.0 + number,
        request=Request("GET", f"https://portal.example{path}?page={number}"),
        response=Response(200, body=Body(text='{"id": 1}', media_type="application/json; charset=utf-8", size=9)),
        duration=0.1,
        resource_type="fetch",
        cause=Cause(action, "tag") if action else Cause(),
    )
    return Redacted(replace(made, **fields))  # type: ignore[arg-type]  # fields are named by the tests below


def a_batch(*exchanges: Redacted, position: int = 100, **fields: object) -> Batch:
    return replace(Batch("r1", "recorder-0001", 0, position, exchanges=exchanges), **fields)  # type: ignore[arg-type]  # as above


def test_an_applied_batch_is_read_back_whole_with_its_position(database: Database) -> None:
    ingest.apply(database, a_batch(an_exchange(1), an_exchange(2), position=512))
    assert queries.exchange(database, "x000001") == (an_exchange(1), "")
    assert ingest.position(database, "r1", "recorder-0001") == (0, 512)
    assert ingest.position(database, "r1", "recorder-0002") == (0, 0)


def test_a_batch_that_fails_leaves_neither_rows_nor_position(database: Database) -> None:
    broken = a_batch(an_exchange(1), markers=(("no number", "marker"),))
    with pytest.raises((duckdb.Error, TypeError, ValueError)):
        ingest.apply(database, broken)
    assert queries.page(database, ExchangeQuery()).total == 0
    assert ingest.position(database, "r1", "recorder-0001") == (0, 0)


def test_a_page_is_cut_in_order_and_says_how_many_there_are(database: Database) -> None:
    ingest.apply(database, a_batch(*(an_exchange(n) for n in range(10))))
    page = queries.page(database, ExchangeQuery(offset=4, limit=3))
    assert ([row.id for row in page.rows], page.total) == (["x000004", "x000005", "x000006"], 10)
    newest = queries.page(database, ExchangeQuery(limit=1, newest_first=True))
    assert [row.id for row in newest.rows] == ["x000009"]


def test_a_filter_wants_every_word_in_method_url_status_type_or_action(database: Database) -> None:
    action = Action(3, "r1", 1.0, "click", "open Contoso")
    made = (an_exchange(1, action=3), an_exchange(2, path="/api/users"), an_exchange(3, resource_type="image"))
    ingest.apply(database, a_batch(*made, actions=(action,)))

    def found(text: str, *, application_only: bool = True) -> list[str]:
        query = ExchangeQuery(text=text, application_only=application_only)
        return [row.id for row in queries.page(database, query).rows]

    assert found("") == ["x000001", "x000002"]
    assert found("contoso") == ["x000001"]
    assert found("get USERS 200") == ["x000002"]
    assert found("", application_only=False) == ["x000001", "x000002", "x000003"]
    assert found("x' OR 1=1 --") == []


def test_an_action_of_an_earlier_batch_names_later_exchanges(database: Database) -> None:
    ingest.apply(database, a_batch(actions=(Action(7, "r1", 1.0, "goto", "/billing"),)))
    ingest.apply(database, a_batch(an_exchange(1, action=7), position=200))
    assert queries.page(database, ExchangeQuery(text="billing")).total == 1
    assert [action.number for action in queries.actions(database, "r1")] == [7]


def test_a_stream_shows_its_messages_while_it_is_open_and_after_it_ended(database: Database) -> None:
    opened = an_exchange(1, resource_type="websocket", duration=0.0)
    first = Message(0, 1.0, "received", "text", "hello")
    ingest.apply(database, a_batch(opened, messages=((opened.id, first),)))
    found = queries.exchange(database, opened.id)
    assert found is not None
    assert found[0].messages == (first,)

    second = Message(1, 2.0, "sent", "text", "bye")
    ending = CloseEntry(opened.id, at=opened.started + 2.5, error="client disconnected", markers=("capped",))
    ingest.apply(database, a_batch(messages=((opened.id, second),), closed=(ending,), position=200))
    found = queries.exchange(database, opened.id)
    assert found is not None
    assert (found[0].duration, found[0].messages) == (2.5, (first, second))
    assert (found[0].error, found[0].markers) == ("client disconnected", ("capped",))
    assert queries.page(database, ExchangeQuery()).total == 1


def test_a_stream_that_opens_and_ends_in_one_batch_is_stored_once(database: Database) -> None:
    opened = an_exchange(1, resource_type="eventsource")
    ingest.apply(database, a_batch(opened, closed=(CloseEntry(opened.id, opened.started + 9.0),)))
    page = queries.page(database, ExchangeQuery())
    assert [(row.id, row.duration) for row in page.rows] == [("x000001", 9.0)]


def test_all_exchanges_come_in_order_whatever_the_chunk(database: Database) -> None:
    ingest.apply(database, a_batch(*(an_exchange(n) for n in range(2500))))
    ids = [exchange.id for exchange in reading.exchanges(database, "r1")]
    assert ids == [f"x{n:06}" for n in range(2500)]
    assert [e.id for e in reading.exchanges(database, after="x002497")] == ["x002498", "x002499"]


def test_a_stretch_has_no_more_octets_after_its_first_exchange_than_it_may(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_OCTETS", 100)
    sizes = (30, 30, 30, 30, 500, 10, 10, 0)
    bodies = [Response(200, body=Body(media_type="text/plain", size=size)) for size in sizes]
    ingest.apply(database, a_batch(*(an_exchange(n, response=body) for n, body in enumerate(bodies))))
    stretches = [[stored.whole() for stored in stretch] for stretch in reading.stretches(database)]
    assert [e.id for stretch in stretches for e in stretch] == [f"x{n:06}" for n in range(len(sizes))]
    octets = [[e.response.body.size for e in stretch if e.response] for stretch in stretches]
    assert all(sum(found[1:]) < 100 for found in octets)
    assert len(octets) < len(sizes)


def test_who_reads_all_while_it_is_made_anew_is_told_instead_of_getting_less(database: Database) -> None:
    ingest.apply(database, a_batch(*(an_exchange(n) for n in range(2500))))
    found = reading.exchanges(database)
    assert next(found).id == "x000000"
    with database.made_anew():
        ingest.apply(database, a_batch(an_exchange(7)))
    with pytest.raises(AnewError, match="while it was read"):
        list(found)
    assert [exchange.id for exchange in reading.exchanges(database)] == ["x000007"]


def test_who_begins_to_read_all_while_it_is_filled_waits_until_all_is_there(database: Database) -> None:
    with ThreadPoolExecutor(1) as pool:
        with database.made_anew():
            reader = pool.submit(lambda: [exchange.id for exchange in reading.exchanges(database)])
            for number in range(5):
                ingest.apply(database, a_batch(an_exchange(number)))
                with pytest.raises(TimeoutError):
                    reader.result(timeout=0.02)
        assert reader.result() == [f"x{number:06}" for number in range(5)]


def test_counts_tell_recordings_apart(database: Database) -> None:
    ingest.apply(database, a_batch(an_exchange(1), an_exchange(2, resource_type="font"), markers=((1.0, "dropped"),)))
    counts = queries.counts(database)["r1"]
    assert (counts.exchanges, counts.application, counts.markers) == (2, 1, 1)
    assert queries.markers(database, "r1") == [(1.0, "dropped")]


def test_endpoints_keep_their_order_and_say_which_exchanges_are_theirs(database: Database) -> None:
    ingest.apply(database, a_batch(an_exchange(1), an_exchange(2)))
    kept = [
        Endpoint("e2", "GET", "https://portal.example", "/b"),
        Endpoint("e1", "GET", "https://portal.example", "/a"),
    ]
    queries.save_endpoints(database, "", kept, [("x000001", "e2")])
    assert queries.endpoints(database) == kept
    assert [row.id for row in queries.page(database, ExchangeQuery(endpoint="e2")).rows] == ["x000001"]
    assert [row.endpoint for row in queries.rows_of(database, ["x000002", "x000001"])] == ["e2", ""]


def test_only_endpoints_that_changed_are_replaced(database: Database) -> None:
    ingest.apply(database, a_batch(an_exchange(1), an_exchange(2)))
    first, second, third = (Endpoint(f"e{n}", "GET", "https://portal.example", f"/{n}") for n in (1, 2, 3))
    queries.save_endpoints(database, "", [first, second], [("x000001", "e1"), ("x000002", "e2")])
    queries.update_endpoints(database, [(1, third)], ["e2"], [("x000002", "e3")])
    assert queries.endpoints(database) == [first, third]
    assert [row.endpoint for row in queries.rows_of(database, ["x000001", "x000002"])] == ["e1", "e3"]


def test_it_knows_of_which_recordings_it_has_something(database: Database) -> None:
    assert ingest.recordings(database) == frozenset()
    ingest.apply(database, a_batch(an_exchange(1)))
    assert ingest.recordings(database) == {"r1"}


def test_a_file_of_another_schema_or_no_database_at_all_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "workbench.duckdb"
    first = Database(path)
    assert first.fresh
    ingest.apply(first, a_batch(an_exchange(1)))
    first.close()
    again = Database(path)
    assert not again.fresh
    with again.write() as cursor:
        cursor.execute("UPDATE meta SET value = '0'")
    again.close()
    other = Database(path)
    assert other.fresh
    other.close()
    path.write_bytes(b"this is no database" * 1000)
    rebuilt = Database(path)
    assert rebuilt.fresh
    rebuilt.close()


def test_a_database_that_another_process_has_open_is_named_and_left_alone(database: Database) -> None:
    code = (
        "import sys; from pathlib import Path; from workbench.store.database import Database, DatabaseLockedError\n"
        "try: Database(Path(sys.argv[1]))\n"
        "except DatabaseLockedError as error: print(error)"
    )
    ingest.apply(database, a_batch(an_exchange(1)))
    told = subprocess.run([sys.executable, "-c", code, str(database.path)], capture_output=True, text=True, check=True)
    assert f"Process {os.getpid()} (" in told.stdout
    assert "workbench stop" in told.stdout
    assert queries.page(database, ExchangeQuery()).total == 1
    assert issubclass(DatabaseLockedError, Exception)


def test_only_this_user_can_read_the_database(database: Database) -> None:
    assert database.path.stat().st_mode & 0o077 == 0
    assert database.path.parent.stat().st_mode & 0o077 == 0


@pytest.fixture(scope="module")
def shared_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = Database(tmp_path_factory.mktemp("hostile") / "workbench.duckdb")
    yield opened
    opened.close()


@settings(max_examples=25, deadline=None)
@given(text=st.text(min_size=0, max_size=80), path=st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_hostile_text_is_data_to_the_store(shared_database: Database, text: str, path: str) -> None:
    database = shared_database
    try:
        request = Request(text or "GET", "https://h/" + path.replace("\x00", ""))
        ingest.apply(database, a_batch(an_exchange(1, request=request), markers=((1.0, text),)))
        assert queries.page(database, ExchangeQuery(text=text)).total <= 1
        found = queries.exchange(database, "x000001")
        assert found is not None
        assert found[0].request == request
    finally:
        with database.made_anew():
            pass
