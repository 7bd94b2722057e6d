from __future__ import annotations

import random
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.discovery.make import ORIGIN, exchange
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.grouping import Grouper, Grouping, group
from workbench.exchange import JsonValue, Redacted


def lines(grouping: Grouping) -> set[str]:
    return {f"{endpoint.method} {endpoint.path}" for endpoint in grouping.endpoints}


def one(grouping: Grouping, line: str) -> Endpoint:
    return next(e for e in grouping.endpoints if line in {f"{e.method} {e.path}", e.name})


def partner(number: int) -> JsonValue:
    return {"id": number, "name": f"Partner {number}", "city": None if number % 2 else "Ulm"}


def portal() -> list[Redacted]:
    """Give what a short tour of a small portal records."""
    ids = ["5b0b2a5e-1f9a-4c7e-8a44-0a3f3c9b7d21", "0c7f5f0e-6a5f-4a53-9df1-4f3a1b2c3d4e"]
    users: list[JsonValue] = [{"id": ident, "email": f"user{n}@example.org"} for n, ident in enumerate(ids)]
    return [
        exchange("GET /api/v1/partners?page=1&pageSize=2", {"items": [partner(1041), partner(1042)], "total": 3}),
        exchange("GET /api/v1/partners?page=2&pageSize=2", {"items": [partner(1043)], "total": 3}),
        exchange("GET /api/v1/partners/1041", partner(1041)),
        exchange("GET /api/v1/partners/1042", partner(1042)),
        exchange("GET /api/v1/partners/1042/contacts", [{"id": 77001, "name": "Ada"}]),
        exchange("GET /api/v1/users", {"items": users, "total": 2}),
        exchange("GET /api/v1/users/me", {"id": ids[0], "email": "user0@example.org"}),
        exchange("GET /api/v1/users/search?q=ada", {"items": users}),
        *(exchange(f"GET /api/v1/users/{ident}", {"id": ident, "email": "x@example.org"}) for ident in ids),
        exchange(f"POST /api/v1/users/{ids[1]}/disable", status=204),
        exchange(f"DELETE /api/v1/users/{ids[1]}", status=204),
    ]


def test_literals_stand_beside_parameters() -> None:
    assert lines(group(portal())) == {
        "GET /api/v1/partners",
        "GET /api/v1/partners/{partner_id}",
        "GET /api/v1/partners/{partner_id}/contacts",
        "GET /api/v1/users",
        "GET /api/v1/users/me",
        "GET /api/v1/users/search",
        "GET /api/v1/users/{user_id}",
        "POST /api/v1/users/{user_id}/disable",
        "DELETE /api/v1/users/{user_id}",
    }


def test_a_map_of_things_is_listed() -> None:
    tags: JsonValue = {str(UUID(int=number << 64)): {"title": "news"} for number in range(1, 4)}
    assert [e.name for e in group([exchange("GET /api/tags", tags)]).endpoints] == ["list_tags"]


def test_names_categories_and_risks_are_proposed() -> None:
    grouping = group(portal())
    found = {e.name: (e.category, e.risk) for e in grouping.endpoints}
    assert found["list_partners"] == ("partners", "read")
    assert found["get_partner"] == ("partners", "read")
    assert found["list_partner_contacts"] == ("partners", "read")
    assert found["search_users"] == ("users", "read")
    assert found["get_me"] == ("me", "read")
    assert found["disable_user"] == ("users", "write")
    assert found["delete_user"] == ("users", "destructive")


def test_every_application_exchange_is_assigned() -> None:
    exchanges = portal()
    grouping = group(exchanges)
    assert set(grouping.assignment) == {e.id for e in exchanges}
    assert set(grouping.assignment.values()) == {e.id for e in grouping.endpoints}
    assert sum(e.exchanges for e in grouping.endpoints) == len(exchanges)


def test_documents_assets_and_preflights_make_no_endpoints() -> None:
    grouping = group(
        [
            exchange("GET /", resource_type="document"),
            exchange("GET /app.js", resource_type="script"),
            exchange("OPTIONS /api/users", resource_type="preflight"),
        ]
    )
    assert grouping == Grouping((), {})


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 2**32), st.integers(0, 12))
def test_increments_in_any_order_equal_the_batch(seed: int, cut: int) -> None:
    exchanges = portal()
    shuffled = list(exchanges)
    random.Random(seed).shuffle(shuffled)
    grouper = Grouper()
    grouper.add(shuffled[:cut])
    grouper.grouping()
    grouper.add(shuffled)
    grown, whole = grouper.grouping(), group(exchanges)
    assert grown.endpoints == whole.endpoints
    assert dict(grown.assignment) == dict(whole.assignment)


def test_the_id_survives_more_traffic_and_other_parameter_names() -> None:
    before = one(group(portal()), "get_partner").id
    more = [*portal(), *(exchange(f"GET /api/v1/partners/{n}", partner(n)) for n in range(2000, 2020))]
    assert one(group(more), "get_partner").id == before


def test_parameters_say_where_they_travel_and_what_they_hold() -> None:
    listing = one(group(portal()), "list_partners")
    page = next(p for p in listing.parameters if p.name == "page")
    size = next(p for p in listing.parameters if p.name == "pageSize")
    assert (page.location, page.schema, page.required, page.constant) == ("query", {"type": "integer"}, True, False)
    assert size.constant
    item = one(group(portal()), "get_partner")
    assert [(p.name, p.location, p.schema) for p in item.parameters] == [("partner_id", "path", {"type": "integer"})]


def test_answers_have_a_schema_for_each_status() -> None:
    item = one(group([*portal(), exchange("GET /api/v1/partners/9", {"error": "gone"}, status=404)]), "get_partner")
    assert [(r.status, r.count) for r in item.responses] == [(200, 2), (404, 1)]
    assert item.responses[0].schema == {
        "type": "object",
        "properties": {
            "city": {"type": ["string", "null"]},
            "id": {"type": "integer"},
            "name": {"type": "string"},
        },
        "required": ["city", "id", "name"],
    }
    assert item.statuses == ((200, 2), (404, 1))


def test_a_parameter_says_which_answer_gave_its_value() -> None:
    grouping = group(portal())
    item = one(grouping, "get_partner")
    assert item.links[0].producer == one(grouping, "list_partners").id
    assert item.links[0].field == "$.items[*].id"
    assert item.links[0].support == 2
    assert item.parameters[0].source == "an id from list_partners"


def test_a_batch_counts_for_each_of_its_operations() -> None:
    body: JsonValue = [
        {"jsonrpc": "2.0", "id": 1, "method": "jobs.list", "params": {"state": "open"}},
        {"jsonrpc": "2.0", "id": 2, "method": "jobs.delete", "params": {"id": 5}},
    ]
    answer: JsonValue = [{"jsonrpc": "2.0", "id": 1, "result": []}, {"jsonrpc": "2.0", "id": 2, "result": True}]
    batch = exchange("POST /rpc", answer, body=body)
    grouping = group([batch])
    assert {e.name: e.risk for e in grouping.endpoints} == {"list_jobs": "read", "delete_job": "destructive"}
    assert grouping.assignment[batch.id] == one(grouping, "list_jobs").id


def test_graphql_operations_share_a_url_and_stay_apart() -> None:
    grouping = group(
        [
            exchange(
                "POST /graphql", {"data": {}}, body={"query": "query ListTickets($n: Int) { t }", "variables": {"n": 3}}
            ),
            exchange(
                "POST /graphql",
                {"data": {}},
                body={"query": "mutation CloseTicket($id: ID!) { c }", "variables": {"id": "T-1"}},
            ),
        ]
    )
    assert {e.name: (e.risk, [p.name for p in e.parameters]) for e in grouping.endpoints} == {
        "close_ticket": ("write", ["id"]),
        "list_tickets": ("read", ["n"]),
    }
    assert one(grouping, "list_tickets").document.startswith("query ListTickets")


def test_noise_is_flagged_and_kept() -> None:
    grouping = group(
        [
            exchange("POST https://stats.portal.example/collect", resource_type="beacon"),
            exchange("GET /health", {"ok": True}),
        ]
    )
    assert {e.noise for e in grouping.endpoints} == {"analytics", "health"}


def test_origins_are_kept_apart_and_default_ports_left_out() -> None:
    grouping = group([exchange("GET https://a.example:443/x", {}), exchange("GET http://a.example:8080/x", {})])
    assert [e.origin for e in grouping.endpoints] == ["http://a.example:8080", "https://a.example"]
    assert ORIGIN == "https://portal.example"


def test_errors_that_come_with_a_good_status_are_told_apart() -> None:
    def ask(answer: JsonValue) -> Redacted:
        body: JsonValue = {"jsonrpc": "2.0", "id": 1, "method": "jobs.get", "params": {"id": 5}}
        return exchange(
            "POST /rpc", {"jsonrpc": "2.0", "id": 1, **answer} if isinstance(answer, dict) else 0, body=body
        )

    (endpoint,) = group([ask({"result": {"id": 5}}), ask({"error": {"code": -32004, "message": "gone"}})]).endpoints
    (response,) = endpoint.responses
    assert response.count == 2
    assert "error" not in str(response.schema)
    assert "message" in str(response.fault)


def test_an_address_that_is_none_breaks_nothing_beside_it() -> None:
    broken = exchange("GET http://[/users", {"a": 1})

    found = group([broken, exchange("GET /api/users", {"b": 1})])

    assert "GET /api/users" in lines(found)
    assert broken.id in found.assignment
