"""The support site: in by single sign-on, cases only from lists."""

from __future__ import annotations

from tests.demo.visitor import Visitor


def test_who_is_signed_in_comes_in_by_a_redirect(visitor: Visitor) -> None:
    page = visitor.client.get(f"{visitor.portal.support}/cases/history")
    assert str(page.url) == f"{visitor.portal.support}/cases/history"
    assert [hop.url.path for hop in page.history] == ["/cases/history", "/sso/support", "/sso/callback"]
    assert "/assets/support.js" in page.text


def test_a_stranger_is_sent_to_the_login(stranger: Visitor) -> None:
    page = stranger.client.get(f"{stranger.portal.support}/")
    assert page.url.host == "id.localhost"
    assert 'id="email"' in page.text


def test_a_ticket_of_the_redirect_is_good_once(visitor: Visitor) -> None:
    page = visitor.client.get(f"{visitor.portal.support}/")
    again = visitor.client.get(str(page.history[-1].url))
    assert again.status_code == 401


def test_a_foreign_relay_leads_to_the_first_page(visitor: Visitor) -> None:
    answer = visitor.client.get(f"{visitor.portal.identity}/sso/support?relay=https://evil.example/x")
    assert str(answer.url) == f"{visitor.portal.support}/"


def test_cases_are_listed_and_read_but_their_url_does_not_resolve(reader: Visitor) -> None:
    support = reader.portal.support
    reader.client.get(support)
    mine = reader.client.get(f"{support}/api/cases/mine?page=2").json()
    history = reader.client.get(f"{support}/api/cases/history?page=4").json()
    assert (mine["total"], history["total"]) == (14, 38)
    for case in (mine["items"][0], history["items"][-1]):
        detail = reader.client.get(f"{support}/api/cases/{case['id']}").json()
        assert case.items() <= detail.items()
        assert reader.client.get(f"{support}/case/{case['id']}").status_code == 404


def test_a_feed_is_read_to_its_end(reader: Visitor) -> None:
    support = reader.portal.support
    reader.client.get(support)
    case = reader.client.get(f"{support}/api/cases/mine").json()["items"][0]
    posts, query = [], {"limit": "4"}
    while True:
        feed = reader.client.get(f"{support}/api/cases/{case['id']}/feed", params=query).json()
        posts += feed["items"]
        if feed["nextCursor"] is None:
            break
        query["cursor"] = feed["nextCursor"]
    assert 6 <= len({post["id"] for post in posts}) == len(posts)


def test_cases_need_the_session(stranger: Visitor) -> None:
    assert stranger.client.get(f"{stranger.portal.support}/api/cases/mine").status_code == 401


def test_the_status_is_for_everyone(stranger: Visitor) -> None:
    assert stranger.client.get(f"{stranger.portal.support}/api/status").json()["state"] == "operational"
