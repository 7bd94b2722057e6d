"""What tools write in ways of their own is read as what it means."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.exchange import Exchange, Response
from workbench.formats.har_entry import EntryError, EntryReader, SkippedError

URL = "https://portal.example/api/x"


def read(request: dict[str, Any] | None = None, response: dict[str, Any] | None = None, **fields: Any) -> Exchange:
    made = {"method": "POST", "url": URL, **(request or {})}
    reader = EntryReader(lambda at: f"x{at}")
    return reader.read({"startedDateTime": "2026-03-02T08:00:00Z", "request": made, "response": response, **fields})


def answered(**response: Any) -> Response:
    found = read(response={"status": 200, **response}).response
    assert found
    return found


def test_a_status_may_be_text() -> None:
    assert answered(status="201").status == 201
    assert read(response={"status": "failed"}).response is None
    assert read(response={"status": "0"}).response is None


def test_a_time_may_be_milliseconds() -> None:
    assert read(startedDateTime=1_772_438_400_250).started == 1_772_438_400.25


@pytest.mark.parametrize("time", [None, float("nan"), float("inf"), -1, "soon", 1e300])
def test_a_time_that_is_none_costs_nothing_else(time: object) -> None:
    found = read(startedDateTime=time, time=time, timings={"wait": time})
    assert (found.duration, found.waited) == (0.0, 0.0)
    assert found.request.url == URL


@pytest.mark.parametrize("encoding", ["base64", "BASE64", "Base64"])
def test_base64_goes_by_its_name_in_any_case(encoding: str) -> None:
    body = answered(content={"mimeType": "application/json", "text": "eyJp\nZCI6IDF9", "encoding": encoding}).body
    assert body.raw == b'{"id": 1}'


@pytest.mark.parametrize(
    ("pairs", "sent"),
    [
        ([("q", "blue moon"), ("rate", "5%")], b"q=blue+moon&rate=5%25"),
        ([("ids%5B%5D", "1%202"), ("q", "a+b")], b"ids%5B%5D=1%202&q=a+b"),
        ([("q", "50%20 off")], b"q=50%2520+off"),
        ([("n", None)], b"n="),
    ],
)
def test_a_forms_parameters_are_written_as_they_were_sent(pairs: list[tuple[str, object]], sent: bytes) -> None:
    parameters = [{"name": name, "value": value} for name, value in pairs]
    posted = {"mimeType": "application/x-www-form-urlencoded", "params": parameters}
    assert read({"postData": posted}).request.body.raw == sent


def test_header_values_may_be_numbers_and_names_may_be_missing() -> None:
    headers = [{"name": "X-N", "value": 0}, {"name": "X-M"}, {"name": None, "value": "x"}, None]
    assert read({"headers": headers}).request.headers == (("X-N", "0"), ("X-M", ""))


def test_where_a_redirect_leads_may_stand_beside_the_headers() -> None:
    assert answered(status=302, redirectURL="/login").headers == (("Location", "/login"),)
    there = [{"name": "location", "value": "/a"}]
    assert answered(status=302, redirectURL="/login", headers=there).headers == (("location", "/a"),)
    assert answered(redirectURL="/login").headers == ()


@pytest.mark.parametrize("url", ["/api/x", "//portal.example/api/x"])
def test_an_address_without_a_server_is_no_exchange_and_said(url: str) -> None:
    with pytest.raises(EntryError, match="names no server") as caught:
        read({"url": url})
    assert not isinstance(caught.value, SkippedError)
