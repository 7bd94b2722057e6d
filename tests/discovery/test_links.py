from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.endpoint import ValueLink
from workbench.discovery.grouping import Grouping, group
from workbench.exchange import JsonValue

ROLES: JsonValue = {"roles": [{"id": "role-admin-7", "title": "Admin"}, {"id": "role-reader-9", "title": "Reader"}]}


def links(grouping: Grouping) -> dict[tuple[str, str], tuple[str, str]]:
    """Give the best link of each (endpoint, parameter): (producer, field)."""
    names = {endpoint.id: endpoint.name for endpoint in grouping.endpoints}
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for endpoint in grouping.endpoints:
        for link in endpoint.links:
            found.setdefault((endpoint.name, link.parameter), (names[link.producer], link.field))
    return found


def test_a_body_member_is_fed_by_an_earlier_answer() -> None:
    roles = exchange("GET /roles", ROLES)
    creation = exchange("POST /users", {"id": 50001}, body={"name": "Ada", "roleIds": ["role-admin-7"]})
    assert links(group([roles, creation])) == {("create_user", "roleIds"): ("list_roles", "$.roles[*].id")}


def test_what_came_later_feeds_nothing() -> None:
    creation = exchange("POST /users", {"id": 50001}, body={"roleIds": ["role-admin-7"]})
    assert links(group([creation, exchange("GET /roles", ROLES)])) == {}


def test_a_cursor_feeds_the_next_page() -> None:
    first = exchange("GET /events", {"items": [], "nextCursor": "b2Zmc2V0OjUw"})
    second = exchange("GET /events?cursor=b2Zmc2V0OjUw", {"items": [], "nextCursor": None})
    assert links(group([first, second])) == {("list_events", "cursor"): ("list_events", "$.nextCursor")}


def test_a_secret_is_followed_through_its_placeholders() -> None:
    signed_in = exchange("POST /token", {"access_token": "redacted.token.3f9a1c22b0d4"})
    call = exchange("GET /me", {}, headers=(("Authorization", "Bearer redacted.bearer.3f9a1c22b0d4"),))
    assert links(group([signed_in, call]))["get_me", "Authorization"] == ("create_token", "$.access_token")


def test_small_numbers_and_flags_link_nothing_by_chance() -> None:
    settings = exchange("GET /settings", {"retries": 3, "verbose": True, "unit": "kg", "limit": 20})
    search = exchange("GET /items?depth=3&verbose=true&unit=lb&limit=20", [])
    assert links(group([settings, search])) == {}


def test_a_small_id_links_where_the_names_fit() -> None:
    listing = exchange("GET /partners", {"items": [{"id": 7, "stars": 8}, {"id": 8, "stars": 7}]})
    grouping = group([listing, *(exchange(f"GET /partners/{n}", {"id": n}) for n in (7, 8))])
    item = next(endpoint for endpoint in grouping.endpoints if endpoint.name == "get_partner")
    assert [(link.field, link.support) for link in item.links] == [("$.items[*].id", 2)]
    assert isinstance(item.links[0], ValueLink)


def test_what_a_request_brought_up_itself_comes_from_no_answer() -> None:
    first = exchange("POST /users", {"id": 50001}, body={"email": "ada@example.org"})
    listing = exchange("GET /users", [{"id": 50001, "email": "ada@example.org"}])
    again = exchange("POST /users", {"error": "taken"}, body={"email": "ada@example.org"}, status=409)
    assert links(group([first, listing, again])) == {}


def test_a_status_that_a_person_chose_is_hardly_a_link() -> None:
    listing = exchange("GET /users", [{"id": 50000 + n, "status": "invited" if n % 2 else "active"} for n in range(8)])
    chosen = exchange("GET /users?status=invited", [])
    assert ("list_users", "status") not in links(group([listing, chosen]))


def test_a_lists_cursor_is_its_own() -> None:
    pages = [
        exchange("GET /events", {"items": [], "nextCursor": "b2Zmc2V0OjUw"}),
        exchange("GET /alerts", {"items": [], "nextCursor": "b2Zmc2V0OjUw"}),
        exchange("GET /events?cursor=b2Zmc2V0OjUw", {"items": [], "nextCursor": None}),
    ]
    (listing,) = (e for e in group(pages).endpoints if e.name == "list_events")
    assert [link.producer for link in listing.links] == [listing.id]


def test_one_word_for_a_kind_links_nothing() -> None:
    listing = exchange("GET /contents", {"type": "directory", "name": "root"})
    creation = exchange("POST /contents", {"id": 50001}, body={"type": "directory"})
    assert links(group([listing, creation])) == {}


def test_what_a_nested_collection_lists_is_its_own() -> None:
    tasks = exchange("GET /projects/7001/tasks", {"items": [{"id": 88123}, {"id": 88124}]})
    task = exchange("GET /tasks/88124", {"id": 88124})
    assert links(group([tasks, task])) == {("get_task", "task_id"): ("list_project_tasks", "$.items[*].id")}


def test_a_parameter_goes_by_the_field_that_its_own_wrapped_answer_repeats() -> None:
    listing = exchange("GET /buckets", {"data": [{"id": "blog", "size": 3}, {"id": "shop", "size": 4}]})
    items = [exchange(f"GET /buckets/{name}", {"data": {"id": name, "size": 3}}) for name in ("blog", "shop")]
    grouping = group([listing, *items])
    assert links(grouping) == {("get_bucket", "bucket_id"): ("list_buckets", "$.data[*].id")}
    bucket = next(endpoint for endpoint in grouping.endpoints if endpoint.name == "get_bucket")
    assert bucket.parameters[0].source == "an id from list_buckets"


def test_what_an_answer_says_that_it_created_feeds_the_path_to_it() -> None:
    created = (("Location", "https://portal.example/orders/blue-7?verbose=1"),)
    creation = exchange("POST /orders", status=201, answer_headers=created)
    grouping = group([creation, exchange("GET /orders/blue-7", {"state": "new"})])
    assert links(grouping) == {("get_order", "order_id"): ("create_order", "Location")}
    order = next(endpoint for endpoint in grouping.endpoints if endpoint.name == "get_order")
    assert order.parameters[0].source == "the Location from create_order"


def test_a_job_that_was_begun_is_found_where_the_answer_says() -> None:
    begun = (("location", "/api/jobs/8f3a2c55d0e14b7c"),)
    export = exchange("POST /api/reports/export", status=202, answer_headers=begun)
    grouping = group([export, exchange("GET /api/jobs/8f3a2c55d0e14b7c", {"done": True})])
    assert [field for _, field in links(grouping).values()] == ["Location"]


def test_a_redirect_to_a_page_makes_no_value_of_its_name() -> None:
    signed_in = exchange("POST /login", status=303, answer_headers=(("Location", "/dashboard"),))
    grouping = group([signed_in, exchange("GET /dashboard", {"cards": []}), exchange("GET /settings", {"theme": "x"})])
    assert {endpoint.path for endpoint in grouping.endpoints} == {"/login", "/dashboard", "/settings"}


def test_what_a_request_called_the_thing_that_it_created_feeds_the_path_to_it() -> None:
    creation = exchange("POST /boards", body={"slug": "blue-lagoon-7", "public": True}, status=204)
    grouping = group([creation, exchange("GET /boards/blue-lagoon-7", {"cards": []})])
    assert list(links(grouping).values()) == [("create_board", "request$.slug")]
    board = next(endpoint for endpoint in grouping.endpoints if endpoint.method == "GET")
    assert board.parameters[0].source == "the slug given to create_board"


def test_an_answer_that_gives_as_much_is_told_alone() -> None:
    creation = exchange("POST /boards", {"slug": "blue-lagoon-7"}, body={"slug": "blue-lagoon-7"}, status=201)
    grouping = group([creation, exchange("GET /boards/blue-lagoon-7", {"cards": []})])
    assert [field for _, field in links(grouping).values()] == ["$.slug"]


def test_what_a_failed_request_named_and_what_a_query_carries_comes_from_no_request() -> None:
    failed = exchange("POST /boards", {"error": "taken"}, body={"slug": "blue-lagoon-7"}, status=409)
    creation = exchange("POST /tags", body={"name": "blue-lagoon-8"}, status=204)
    seen = exchange("GET /boards/blue-lagoon-7?tag=blue-lagoon-8", {"cards": []})
    assert links(group([failed, creation, seen])) == {}


def test_a_parameter_is_told_to_come_from_a_read_where_one_gave_it() -> None:
    changed = [exchange(f"PATCH /notes/{n}", {"id": n}, body={"text": "x"}) for n in (70001, 70002)]
    listing = exchange("GET /notes", [{"id": 70001, "text": "x"}, {"id": 70003, "text": "y"}])
    shown = [exchange(f"GET /notes/{n}", {"id": n}) for n in (70001, 70002)]
    note = next(e for e in group([*changed, listing, *shown]).endpoints if e.name == "get_note")
    assert note.parameters[0].source == "an id from list_notes"
