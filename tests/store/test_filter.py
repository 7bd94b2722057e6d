"""What is typed into a filter, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.test_store import a_batch, an_exchange
from workbench.discovery.endpoint import Endpoint
from workbench.exchange import Action, Body, Message, Request, Response
from workbench.store import ingest, queries
from workbench.store.database import Database
from workbench.store.filter import FIELDS, Term, parse
from workbench.store.rows import ExchangeQuery


def test_words_and_fields_are_told_apart() -> None:
    assert parse("contoso status:4xx") == (Term("", "contoso"), Term("status", "4xx"))
    assert parse("https://portal:8080/a") == (Term("", "https://portal:8080/a"),)
    assert parse('-method:GET body:"two Words"') == (Term("method", "get", negated=True), Term("body", "two words"))


def test_what_is_still_being_typed_filters_nothing() -> None:
    for text in ("", "status:", "-", 'body:"', "body:ab", "note: "):
        assert parse(text) == ()


@given(st.lists(st.sampled_from([*'ab:-" ', "status", "body:", "é"]), max_size=12))
def test_no_text_is_refused_and_every_term_has_a_known_field(parts: list[str]) -> None:
    assert all(term.value and term.field in {"", *FIELDS} for term in parse("".join(parts)))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = Database(Path(tmp_path_factory.mktemp("store")) / "workbench.duckdb")
    login = Request("POST", "https://login.example/token", body=Body(text='{"name": "Zoë said \\"hi\\""}'))
    made = (
        an_exchange(1, action=2),
        an_exchange(2, action=4, path="/api/users", request=login),
        an_exchange(3, action=5, response=Response(404, body=Body(text="<p>Gone</p>", media_type="text/html"))),
        an_exchange(4, response=None, resource_type="websocket"),
        an_exchange(5, resource_type="eventsource", messages=(Message(0, 1.0, "received", "event", "ticket Closed"),)),
    )
    actions = (
        Action(1, "r1", 1.0, "note", "looking at partners"),
        Action(2, "r1", 2.0, "click", "Partners"),
        Action(3, "r1", 3.0, "note", "inviting Kim"),
        Action(4, "r1", 4.0, "click", 'button "Invite"'),
        Action(5, "r1", 5.0, "note", ""),
    )
    ingest.apply(opened, a_batch(actions=actions))
    said = ("x000004", Message(0, 1.0, "sent", "text", 'subscribe "Orders"'))
    ingest.apply(opened, a_batch(*made, messages=(said,), position=200))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "method:post": "2",
        "-method:post status:200": "15",
        "status:4xx": "3",
        "status:40": "3",
        "status:none": "4",
        "type:websocket": "4",
        "type:html": "3",
        "type:json": "125",
        "host:login": "2",
        "path:page=1": "1",
        "action:4": "2",
        "action:invite": "2",
        "note:kim": "2",
        "note:PARTNERS": "1",
        "kim": "2",
        "body:zoë": "2",
        'body:"said \\"hi"': "",
        "body:gone": "3",
        "body:orders": "4",
        "body:closed": "5",
        "body:portal.example": "",
        "-body:gone status:4": "",
        "body:x' OR 1=1 --": "",
        'note:"a%_': "",
    }.items(),
)
def test_a_field_finds_what_it_names(database: Database, text: str, found: str) -> None:
    page = queries.page(database, ExchangeQuery(text=text))
    assert "".join(row.id[-1] for row in page.rows) == found
    assert page.total == len(found)


def test_a_row_says_what_caused_it_and_what_the_person_meant(database: Database) -> None:
    rows = queries.page(database, ExchangeQuery()).rows
    assert [(row.cause, row.note) for row in rows[:3]] == [
        ("click Partners", "looking at partners"),
        ('click button "Invite"', "inviting Kim"),
        ("note", ""),
    ]
    assert (rows[3].cause, rows[3].note) == ("", "")
    assert queries.cause(database, an_exchange(9, action=4)) == ('click button "Invite"', "inviting Kim")
    assert queries.cause(database, an_exchange(9)) == ("", "")


def test_steps_are_listed_with_what_they_caused_and_the_note_of_their_time(database: Database) -> None:
    found = [(step.action.number, step.note, step.exchanges) for step in queries.steps(database, "r1")]
    assert found == [
        (1, "looking at partners", 0),
        (2, "looking at partners", 1),
        (3, "inviting Kim", 0),
        (4, "inviting Kim", 1),
        (5, "", 1),
    ]


def test_a_note_holds_for_actions_of_later_batches(tmp_path: Path) -> None:
    opened = Database(tmp_path / "workbench.duckdb")
    ingest.apply(opened, a_batch(actions=(Action(1, "r1", 1.0, "note", "inviting Kim"),)))
    ingest.apply(opened, a_batch(actions=(Action(2, "r1", 2.0, "click", "Invite"),), position=200))
    ingest.apply(opened, a_batch(an_exchange(1, action=2), position=300))
    [row] = queries.page(opened, ExchangeQuery(text="kim")).rows
    assert row.note == "inviting Kim"
    opened.close()


def test_what_is_called_as_noise_is_left_out_until_its_endpoint_is_known_to_be_none(tmp_path: Path) -> None:
    opened = Database(tmp_path / "workbench.duckdb")
    ingest.apply(opened, a_batch(an_exchange(1), an_exchange(2), an_exchange(3, path="/healthz")))
    assert [row.id[-1] for row in queries.page(opened, ExchangeQuery(noise=False)).rows] == [*"12"]
    known = [Endpoint("e1", "GET", "https://portal.example", "/healthz")]
    queries.save_endpoints(opened, "", known, [("x000003", "e1")])
    assert queries.page(opened, ExchangeQuery(noise=False)).total == 3
    ingest.apply(opened, a_batch(an_exchange(4, path="/healthz"), position=200))
    assert queries.page(opened, ExchangeQuery(noise=False)).total == 3
    queries.update_endpoints(opened, [], [], [("x000004", "e1")])
    assert queries.page(opened, ExchangeQuery(noise=False)).total == 4
    opened.close()


def test_noise_is_left_out_once_it_is_known(database: Database) -> None:
    queries.save_endpoints(
        database,
        "",
        [Endpoint("e1", "GET", "https://portal.example", "/health", noise="health"), Endpoint("e2", "GET", "", "/a")],
        [("x000001", "e1"), ("x000002", "e2")],
    )
    assert [row.id[-1] for row in queries.page(database, ExchangeQuery(noise=False)).rows] == [*"2345"]
    assert queries.page(database, ExchangeQuery()).total == 5
    queries.save_endpoints(database, "", [], [])
