"""What an exported HAR says about an exchange; every file is checked against the schema of HAR 1.2."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import ValidationError

from tests.formats.conftest import SCHEMA, Export, read_valid
from tests.formats.exchanges import EXCHANGES, RECORDING, answered, json_body, made
from workbench.exchange import Body, Message, Redacted, Request, Response
from workbench.formats import har_file

FORM = "application/x-www-form-urlencoded"


def named(pairs: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(pair["name"], pair["value"]) for pair in pairs]


def test_an_exchange_keeps_method_url_status_body_and_times(export: Export) -> None:
    [entry] = export([made()])
    assert (entry["request"]["method"], entry["response"]["status"]) == ("GET", 200)
    assert entry["request"]["url"] == "https://portal.example/api/partners?page=1&page=2&empty="
    assert named(entry["request"]["queryString"]) == [("page", "1"), ("page", "2"), ("empty", "")]
    assert entry["response"]["content"] == {"size": 12, "mimeType": "application/json", "text": '{"data": []}'}
    assert (entry["startedDateTime"], entry["time"]) == ("2026-09-21T14:13:20.250Z", 500.0)
    assert entry["timings"] == {"send": 0, "wait": 400.0, "receive": pytest.approx(100.0)}


def test_entries_refer_to_the_page_of_their_recording(tmp_path: Path) -> None:
    har_file.write(tmp_path / "out.har", [RECORDING], [made(), made(recording="gone")])
    log = read_valid(tmp_path / "out.har")
    assert [(page["id"], page["title"]) for page in log["pages"]] == [("r1", "A tour")]
    assert [entry.get("pageref") for entry in log["entries"]] == ["r1", None]


def test_the_time_is_the_sum_of_the_timings_even_when_the_clock_disagrees(export: Export) -> None:
    [entry] = export([made(duration=0.1, waited=0.3)])
    assert entry["time"] == pytest.approx(sum(entry["timings"].values()))


def test_a_missing_answer_is_status_0_with_the_reason(export: Export) -> None:
    [entry] = export([made(response=None, error="connection refused")])
    assert (entry["response"]["status"], entry["response"]["_error"]) == (0, "connection refused")
    assert "text" not in entry["response"]["content"]


def test_a_body_that_was_not_kept_says_why_and_how_large_it_was(export: Export) -> None:
    gone = Body(media_type="image/png", size=2048, wire_size=2048, omitted="binary")
    upload = Request("POST", "https://portal.example/files", body=Body(media_type="", size=9, omitted="capped"))
    [entry] = export([made(request=upload, response=Response(200, body=gone))])
    assert entry["response"]["content"] == {"size": 2048, "mimeType": "image/png", "comment": "not kept: binary"}
    assert entry["request"]["postData"]["comment"] == "not kept: capped"


def test_a_form_is_listed_field_by_field_and_kept_as_text_for_replay(export: Export) -> None:
    body = Body(text="name=Zo%C3%AB+K&tag=a&tag=b&blank=", media_type=f"{FORM}; charset=utf-8", size=35)
    [entry] = export([made(request=Request("POST", "https://portal.example/f", body=body))])
    post = entry["request"]["postData"]
    assert named(post["params"]) == [("name", "Zoë K"), ("tag", "a"), ("tag", "b"), ("blank", "")]
    assert post["text"] == body.text


def test_a_request_without_a_body_has_no_post_data(export: Export) -> None:
    assert "postData" not in export([made()])[0]["request"]


def test_cookies_of_a_request_are_listed_one_by_one(export: Export) -> None:
    headers = (("Cookie", 'a=1; theme="dark=mode";  b=; alone'), ("cookie", "h2=crumb"))
    [entry] = export([made(request=Request("GET", "https://portal.example/", headers))])
    wanted = [("a", "1"), ("theme", '"dark=mode"'), ("b", ""), ("alone", ""), ("h2", "crumb")]
    assert named(entry["request"]["cookies"]) == wanted


def test_every_set_cookie_header_becomes_a_cookie_with_its_attributes(export: Export) -> None:
    first = "sid={{hidden}}; Path=/app; Domain=portal.example; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; Secure"
    [entry] = export([answered(("Set-Cookie", first), ("set-cookie", "lang=de; Max-Age=60"))])
    assert entry["response"]["cookies"] == [
        {
            "name": "sid",
            "value": "{{hidden}}",
            "path": "/app",
            "domain": "portal.example",
            "expires": "2026-10-21T07:28:00Z",
            "httpOnly": True,
            "secure": True,
        },
        {"name": "lang", "value": "de", "httpOnly": False, "secure": False},
    ]


@pytest.mark.parametrize(
    ("header", "name", "value"),
    [
        ('prefs={"a":1,"b":[2]}; Path=/', "prefs", '{"a":1,"b":[2]}'),
        ("sid=abc; SameSite=None; Secure; Partitioned", "sid", "abc"),
        ("a[b]=c", "a[b]", "c"),
        ("x=1; Expires=never; Priority=High", "x", "1"),
        ("token=a=b==", "token", "a=b=="),
        ("just text", "", "just text"),
    ],
)
def test_a_set_cookie_that_browsers_accept_is_listed_too(export: Export, header: str, name: str, value: str) -> None:
    [entry] = export([answered(("Set-Cookie", header))])
    assert named(entry["response"]["cookies"]) == [(name, value)]


def test_a_redirect_names_its_target(export: Export) -> None:
    [entry] = export([answered(("LOCATION", "/login"))])
    assert entry["response"]["redirectURL"] == "/login"


def test_server_sent_events_stand_as_they_came(export: Export) -> None:
    events = (
        Message(0, 1.0, "received", "event", "one\ntwo", id="41"),
        Message(1, 2.0, "received", "event", "3", event="tick"),
    )
    [entry] = export([made(resource_type="eventsource", response=Response(200), messages=events)])
    assert entry["response"]["content"]["text"] == "id: 41\ndata: one\ndata: two\n\nevent: tick\ndata: 3\n\n"
    assert "_webSocketMessages" not in entry


def test_websocket_messages_stand_where_chrome_puts_them(export: Export) -> None:
    frames = (Message(0, 1.5, "sent", "text", "hello"), Message(1, 2.5, "received", "binary", "", size=9))
    [entry] = export([made(resource_type="websocket", response=Response(101), messages=frames)])
    assert entry["_webSocketMessages"] == [
        {"type": "send", "time": 1.5, "opcode": 1, "data": "hello"},
        {"type": "receive", "time": 2.5, "opcode": 2, "data": ""},
    ]


def test_markers_become_the_comment_of_an_entry(export: Export) -> None:
    assert export([made(markers=("capped", "held"))])[0]["comment"] == "capped; held"


@pytest.mark.parametrize("url", ["https://[portal/x?y=1", "https://portal.example:99999/?y=1", "https://℀/?y=1"])
def test_one_url_that_cannot_be_parsed_does_not_stop_the_export(export: Export, url: str) -> None:
    bad, good = export([made(request=Request("GET", url)), made()])
    assert named(bad["request"]["queryString"]) == [("y", "1")]
    assert good["response"]["status"] == 200


def test_a_lone_surrogate_does_not_stop_the_export(export: Export) -> None:
    [entry] = export([made(response=Response(200, body=json_body('"ok"')), markers=("\ud800 seen",))])
    assert entry["comment"].endswith(" seen")


@settings(max_examples=150, deadline=None)
@given(st.lists(EXCHANGES, max_size=3))
def test_every_exchange_exports_to_a_valid_file(exchanges: list[Redacted]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.har"
        har_file.write(path, [RECORDING], exchanges)
        entries = read_valid(path)["entries"]
    assert len(entries) == len(exchanges)
    for entry in entries:
        assert entry["time"] == pytest.approx(sum(entry["timings"].values()), abs=0.002)


@pytest.mark.parametrize(
    "broken",
    [
        {"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}}},
        {"log": {"version": "1.1", "creator": {"name": "x", "version": "1"}, "entries": []}},
        {"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": [], "surplus": 1}},
    ],
)
def test_the_schema_refuses_what_is_no_har(broken: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        SCHEMA.validate(broken)
