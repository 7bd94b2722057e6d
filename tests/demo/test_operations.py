"""What the operations do: pages, changes that show, and the forms that answers take."""

from __future__ import annotations

import pytest

from tests.demo.visitor import Visitor

DRAFT = {"email": "New@Contoso.example", "firstName": "New", "lastName": "Person", "partnerId": 1041, "roleIds": [2]}


def test_numbered_pages_give_every_partner_once(reader: Visitor) -> None:
    ids: list[int] = []
    for page in range(1, 6):
        answer = reader.call("GET", f"/api/v1/partners?page={page}").json()
        ids += [item["id"] for item in answer["items"]]
    assert len(ids) == len(set(ids)) == answer["total"] == 47
    assert reader.call("GET", "/api/v1/partners?page=6").json()["items"] == []


@pytest.mark.parametrize(("path", "by"), [("/api/v1/products", "bearer"), ("/api/v1/users/me/notifications", "cookie")])
def test_cursors_lead_to_the_end(reader: Visitor, path: str, by: str) -> None:
    seen, query = 0, ""
    while True:
        answer = reader.call("GET", path + query, by=by).json()
        seen += len(answer["items"])
        if answer["nextCursor"] is None:
            break
        query = f"?cursor={answer['nextCursor']}"
    assert seen in (15, 34)


@pytest.mark.parametrize("cursor", ["nonsense", "%00", "b3RoZXI6MQ"])
def test_a_made_up_cursor_is_refused(reader: Visitor, cursor: str) -> None:
    assert reader.call("GET", f"/api/v1/products?cursor={cursor}").status_code == 422


def test_an_offset_counts_from_the_newest(reader: Visitor) -> None:
    first = reader.call("GET", "/api/v1/billing/invoices?limit=4", by="cookie").json()
    later = reader.call("GET", "/api/v1/billing/invoices?offset=3&limit=1", by="cookie").json()
    assert later["items"] == first["items"][3:]
    assert later["total"] == 32


def test_a_created_user_is_listed_found_changed_and_gone_again(visitor: Visitor) -> None:
    user = visitor.call("POST", "/api/v1/users", json=DRAFT).json()
    path = f"/api/v1/users/{user['id']}"
    assert visitor.call("GET", "/api/v1/users").json()["items"][0] == user
    assert visitor.call("GET", "/api/v1/users/search?q=new@contoso").json()["users"][0]["id"] == user["id"]
    assert visitor.call("POST", f"{path}/disable").json()["status"] == "disabled"
    assert visitor.call("POST", f"{path}/disable").status_code == 409
    assert visitor.call("POST", f"{path}/enable").json()["status"] == "active"
    edited = visitor.call("PUT", path, json={"firstName": "Newer", "lastName": "Person", "roleIds": [3]}).json()
    assert (edited["firstName"], edited["phone"]) == ("Newer", None)
    assert visitor.call("DELETE", path).status_code == 204
    assert visitor.call("DELETE", path).status_code == 404


def test_users_are_filtered_by_status(reader: Visitor) -> None:
    users = reader.call("GET", "/api/v1/users?status=disabled&pageSize=100").json()["items"]
    assert {user["status"] for user in users} == {"disabled"}


def test_a_patch_changes_a_partner(visitor: Visitor) -> None:
    steps = [{"op": "add", "path": "/note", "value": "Hi"}, {"op": "test", "path": "/name", "value": "Contoso Systems"}]
    headers = {"content-type": "application/json-patch+json"}
    assert (
        visitor.call("PATCH", "/api/v1/partners/1041", by="cookie", json=steps, headers=headers).json()["note"] == "Hi"
    )
    headers_again = visitor.call(
        "PATCH", "/api/v1/partners/1041", by="cookie", json=[{"op": "remove", "path": "/note"}], headers=headers
    )
    assert "note" not in headers_again.json()


def test_a_profile_keeps_what_a_change_leaves_out(visitor: Visitor) -> None:
    headers = {"content-type": "application/merge-patch+json"}
    changed = visitor.call("PATCH", "/api/v1/users/me", by="cookie", json={"jobTitle": "Lead"}, headers=headers).json()
    assert (changed["jobTitle"], changed["firstName"]) == ("Lead", "Avery")


def test_a_search_takes_every_condition(reader: Visitor) -> None:
    asked = {"text": "o", "tiers": ["gold"], "country": "NL"}
    hits = reader.call("POST", "/api/v1/partners/search", json=asked).json()["hits"]
    assert all(hit["partner"]["tier"] == "gold" and hit["partner"]["country"] == "NL" for hit in hits)
    assert len(reader.call("POST", "/api/v1/partners/search", json={"text": "contoso"}).json()["hits"]) == 5


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_large_answers_come_in_the_coding_that_is_asked_for(reader: Visitor, coding: str) -> None:
    answer = reader.call("GET", "/api/v1/users?pageSize=50", headers={"accept-encoding": coding})
    assert answer.headers["content-encoding"] == coding
    assert len(answer.json()["items"]) == 50


def test_what_a_browser_may_keep_says_so(reader: Visitor) -> None:
    assert "max-age=3600" in reader.call("GET", "/api/v1/reference/currencies").headers["cache-control"]


def test_the_heaviest_page_has_its_size(reader: Visitor) -> None:
    days = [str(day) for day in reader.portal.world.usage_days()]
    sizes = [len(reader.call("GET", f"/api/v1/reports/usage/{day}").content) for day in (days[0], days[-1])]
    assert len(days) >= 60
    assert min(sizes) * len(days) >= 2_000_000


def test_a_screen_s_path_gives_the_app_and_its_files_are_served(stranger: Visitor) -> None:
    for path in ("/", "/partners/1041", "/auth/callback?code=x"):
        assert "/assets/app.js" in stranger.call("GET", path, by="nothing").text
    for path in ("/assets/app.js", "/assets/screens/users.js", "/sw.js"):
        assert "javascript" in stranger.call("GET", path, by="nothing").headers["content-type"]
