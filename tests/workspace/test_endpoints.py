"""Endpoints are found by what a person calls them, and kept up to date as exchanges arrive."""

from __future__ import annotations

import asyncio
import os

import pytest

from tests.workspace.conftest import OpenJournal, exchange
from workbench.discovery.endpoint import Discriminator, Endpoint, Override, label
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.exchange import Request
from workbench.journal import JournalWriter
from workbench.layout import Layout
from workbench.workspace.decisions import save
from workbench.workspace.endpoints import Endpoints, pick
from workbench.workspace.index import Index

ORIGIN = "https://portal.example"

FOUND = (
    Endpoint("e1", "GET", ORIGIN, "/api/partners", name="list_partners"),
    Endpoint("e2", "POST", ORIGIN, "/graphql", Discriminator("graphql", "ListTickets", "query"), name="list_tickets"),
    Endpoint("e3", "POST", ORIGIN, "/graphql", Discriminator("graphql", "CloseTicket", "mutation"), name="close"),
    Endpoint("e4", "GET", "https://other.example", "/api/partners", name="list_partners"),
    Endpoint("e5", "GET", ORIGIN, "/e1", name="odd"),
)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("e1", "e1"),
        ("list_tickets", "e2"),
        ("ListTickets", "e2"),
        ("POST /graphql CloseTicket", "e3"),
        ("GET /e1", "e5"),
        ("odd", "e5"),
    ],
)
def test_an_endpoint_is_found_by_id_name_discriminator_or_label(name: str, identifier: str) -> None:
    assert pick(FOUND, name).id == identifier


@pytest.mark.parametrize("name", ["", "e9", "list_partner", "get /api/partners", "/api/partners"])
def test_what_nobody_goes_by_is_not_found(name: str) -> None:
    with pytest.raises(NotFoundError, match="workbench endpoints"):
        pick(FOUND, name)


@pytest.mark.parametrize("name", ["list_partners", "GET /api/partners", "POST /graphql"])
def test_a_name_of_several_lists_them_by_id(name: str) -> None:
    with pytest.raises(UsageError, match="more than one") as caught:
        pick(FOUND, name)
    assert caught.value.hint.count("(") == 2


def test_a_label_tells_apart_what_shares_a_path() -> None:
    assert [label(endpoint) for endpoint in FOUND[:2]] == ["GET /api/partners", "POST /graphql ListTickets"]


class TestOverTheJournal:
    @pytest.fixture
    def writer(self, journal: OpenJournal) -> JournalWriter:
        return journal()

    @pytest.fixture
    def endpoints(self, layout: Layout, index: Index) -> Endpoints:
        return Endpoints(layout, index.database)

    @staticmethod
    def arrive(endpoints: Endpoints, index: Index, writer: JournalWriter, *numbers: int) -> None:
        for number in numbers:
            writer.exchange(exchange(number))
        writer.flush()
        endpoints.arrived(index.catch_up().exchanges)

    async def test_what_arrives_later_joins_its_endpoint(
        self, endpoints: Endpoints, index: Index, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101, 102, 103)
        [first] = await endpoints.all()
        assert (first.method, first.exchanges) == ("GET", 3)
        self.arrive(endpoints, index, writer, 104, 105)
        [grown] = await endpoints.all()
        assert (grown.id, grown.exchanges) == (first.id, 5)
        assert await endpoints.one(first.id) == grown

    async def test_nothing_is_grouped_twice(self, endpoints: Endpoints, index: Index, writer: JournalWriter) -> None:
        self.arrive(endpoints, index, writer, 101, 102)
        assert await endpoints.refresh()
        assert not await endpoints.refresh()
        endpoints.arrived(["x000101", "x000102"])
        assert [endpoint.exchanges for endpoint in await endpoints.all()] == [2]

    async def test_a_recording_can_be_looked_at_alone(
        self, endpoints: Endpoints, index: Index, journal: OpenJournal, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101)
        other = journal("r2")
        other.exchange(exchange(7, recording="r2", request=Request("GET", f"{ORIGIN}/api/invoices")))
        other.flush()
        endpoints.arrived(index.catch_up().exchanges)
        assert len(await endpoints.all()) == 2
        assert [endpoint.path for endpoint in await endpoints.all("r2")] == ["/api/invoices"]

    async def test_a_decision_wins_is_told_and_survives_a_rebuild(
        self, endpoints: Endpoints, index: Index, layout: Layout, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101, 102)
        sample = f"GET {ORIGIN}/api/partners/101"
        [touched] = await endpoints.override(Override("title", (sample,), "Look a partner up"))
        assert touched.title == "Look a partner up"
        index.rebuild()
        again = Endpoints(layout, index.database)
        assert [endpoint.title for endpoint in await again.all()] == ["Look a partner up"]

    async def test_a_decision_that_is_taken_back_leaves_what_evidence_says(
        self, endpoints: Endpoints, index: Index, layout: Layout, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101, 102)
        [before] = await endpoints.all()
        decision = Override("title", (f"GET {ORIGIN}/api/partners/101",), "Look a partner up")
        await endpoints.override(decision)
        assert await endpoints.take_back([decision]) == [before]
        assert endpoints.overrides() == []
        assert await Endpoints(layout, index.database).all() == [before]

    async def test_what_changes_while_all_is_grouped_is_in_the_next_look(
        self, endpoints: Endpoints, index: Index, layout: Layout, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101, 102)
        before, after = layout.overrides, layout.overrides.with_name("after")
        save(after, [Override("title", (f"GET {ORIGIN}/api/partners/101",), "Look a partner up")])
        before.parent.mkdir(exist_ok=True)
        os.mkfifo(before)
        grouping = asyncio.ensure_future(endpoints.all())
        # Opened for writing as soon as the grouping, in its thread, reads what was decided.
        with await asyncio.to_thread(before.open, "wb") as decided:
            after.replace(before)
            endpoints.forget()
            looking = asyncio.ensure_future(endpoints.all())
            decided.write(b"[]")
        for found in await asyncio.gather(grouping, looking):
            assert [endpoint.title for endpoint in found] == ["Look a partner up"]

    async def test_a_broken_file_of_decisions_is_named_until_it_is_mended(
        self, endpoints: Endpoints, index: Index, layout: Layout, writer: JournalWriter
    ) -> None:
        self.arrive(endpoints, index, writer, 101)
        layout.overrides.write_text("{torn")
        for _ in range(2):
            with pytest.raises(WorkbenchError, match=r"overrides\.json"):
                await endpoints.all()
        layout.overrides.write_text("[]")
        assert len(await endpoints.all()) == 1
