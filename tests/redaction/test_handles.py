"""A placeholder goes back to where its value came from, and nowhere else."""

from __future__ import annotations

import json

import pytest

from workbench.exchange import Body, Exchange, Headers, Request, Response
from workbench.redaction import Handles, Outgoing, Redactor

ORIGIN = "https://p.example"
TICKET = "tk_9f8A7c6E5d4B3a2F1e0DxY"
OTHER = "tk_aaaa1111BBBB2222cccc33"
PASSWORD = "correct-Horse-9"


class Portal:
    """What the recorder knows after some exchanges."""

    def __init__(self) -> None:
        self.redactor = Redactor(b"k" * 32)
        self.handles = Handles()

    def saw(self, url: str, answer: object, sent: object = None, headers: Headers = ()) -> Exchange:
        def body(value: object) -> Body:
            return Body(text=json.dumps(value), media_type="application/json") if value is not None else Body()

        response = Response(200, headers=headers, body=body(answer))
        made = Exchange("x", "r", 0.0, Request("POST", url, body=body(sent)), response, resource_type="fetch")
        redacted = self.redactor.redact(made)
        self.handles.learn(redacted)
        return redacted

    def sends(self, url: str, body: str = "", media_type: str = "application/json", headers: Headers = ()) -> Outgoing:
        return self.handles.restore(Outgoing(url, headers, body, media_type), self.redactor.secret_of)


@pytest.fixture
def portal() -> Portal:
    made = Portal()
    made.saw(f"{ORIGIN}/api/uploads", {"upload": {"ticket_secret": TICKET}, "id": 7})
    return made


@pytest.fixture
def hidden(portal: Portal) -> str:
    text = portal.redactor.redact_text(TICKET)
    assert text.startswith("redacted.")
    return text


def test_it_goes_back_under_the_same_name_in_any_part(portal: Portal, hidden: str) -> None:
    assert portal.sends(f"{ORIGIN}/api/x?ticketSecret={hidden}&a=1").url == f"{ORIGIN}/api/x?ticketSecret={TICKET}&a=1"
    body = json.dumps({"ticket-secret": hidden, "n": [1, {"ticketSecret": f"T {hidden}"}]})
    assert json.loads(portal.sends(f"{ORIGIN}/api/x", body).body) == {
        "ticket-secret": TICKET,
        "n": [1, {"ticketSecret": f"T {TICKET}"}],
    }
    form = portal.sends(f"{ORIGIN}/x", f"ticket_secret={hidden}&b=2", "application/x-www-form-urlencoded").body
    assert form == f"ticket_secret={TICKET}&b=2"
    assert portal.sends(f"{ORIGIN}/x", headers=(("Ticket-Secret", hidden),)).headers == (("Ticket-Secret", TICKET),)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/api/x?ticketSecret={}",
        "http://p.example/api/x?ticketSecret={}",
        "https://p.example:444/api/x?ticketSecret={}",
        "https://p.example.evil.example/?ticketSecret={}",
        "https://p.example/api/x?q={}",
        "https://p.example/api/{}",
    ],
)
def test_it_goes_to_no_other_origin_and_no_other_position(portal: Portal, hidden: str, url: str) -> None:
    assert portal.sends(url.format(hidden)).url == url.format(hidden)


def test_it_goes_where_the_portals_own_pages_send_hidden_values(portal: Portal, hidden: str) -> None:
    url = f"{ORIGIN}/api/finish?uploadToken={hidden}"
    assert portal.sends(url).url == url
    portal.saw(f"{ORIGIN}/api/finish?uploadToken={OTHER}", {})
    assert portal.sends(url).url.endswith(TICKET)
    assert portal.sends(url.replace("p.example", "q.example")).url.endswith(hidden)


def test_a_hidden_link_can_be_followed_part_by_part(portal: Portal) -> None:
    kept = portal.saw(f"{ORIGIN}/api/a", {"next": f"/api/b?access_token={OTHER}&page=2"})
    assert kept.response is not None
    link = json.loads(kept.response.body.text)["next"]
    assert OTHER not in link
    assert portal.sends(f"{ORIGIN}{link}").url == f"{ORIGIN}/api/b?access_token={OTHER}&page=2"


def test_what_was_typed_never_comes_back(portal: Portal) -> None:
    portal.redactor.learn([PASSWORD], "password")
    portal.saw(f"{ORIGIN}/login", {"password": PASSWORD}, {"password": PASSWORD})
    hidden = portal.redactor.redact_text(PASSWORD)
    body = json.dumps({"password": hidden})
    assert portal.sends(f"{ORIGIN}/login", body).body == json.dumps({"password": hidden}, separators=(",", ":"))


def test_an_unknown_placeholder_stays(portal: Portal) -> None:
    url = f"{ORIGIN}/x?ticketSecret=redacted.secret.0123456789ab"
    assert portal.sends(url).url == url


def test_a_request_without_placeholders_is_not_touched(portal: Portal) -> None:
    sent = Outgoing(f"{ORIGIN}/a?b=%20c+d", (("X", "y"),), '{ "a" : 1 }', "application/json")
    assert portal.handles.restore(sent, portal.redactor.secret_of) == sent


def test_what_a_form_sends_in_clear_makes_no_position_of_its_other_fields(portal: Portal, hidden: str) -> None:
    form = Body(text=f"q=shoes&upload_token={OTHER}", media_type="application/x-www-form-urlencoded")
    made = Exchange("x", "r", 0.0, Request("POST", f"{ORIGIN}/search", body=form), resource_type="fetch")
    portal.handles.learn(portal.redactor.redact(made))
    assert portal.sends(f"{ORIGIN}/x?q={hidden}").url == f"{ORIGIN}/x?q={hidden}"
    assert portal.sends(f"{ORIGIN}/x?uploadToken={hidden}").url == f"{ORIGIN}/x?uploadToken={TICKET}"


@pytest.mark.parametrize("link", ["http://[", "//[x", "http://[::1", f"http://[/?access_token={OTHER}"])
def test_a_link_that_is_no_address_costs_nothing_else(portal: Portal, link: str) -> None:
    kept = portal.saw(f"{ORIGIN}/api/a", {"next": link, "id": 7}, headers=(("Location", link),))
    assert kept.response is not None
    assert OTHER not in str(kept)


def test_a_request_to_no_address_is_left_as_it_is(portal: Portal, hidden: str) -> None:
    assert portal.sends(f"http://[/?ticketSecret={hidden}").url == f"http://[/?ticketSecret={hidden}"
