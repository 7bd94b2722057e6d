"""What an answer means."""

from __future__ import annotations

import time
from typing import Any

import pytest

from workbench.browser.fetch import PageAnswer
from workbench.discovery.endpoint import Discriminator, DiscriminatorKind
from workbench.invoke import Outcome, interpret
from workbench.operation import Operation

JSON = "application/json; charset=utf-8"


def read(body: str, *, status: int = 200, kind: DiscriminatorKind | None = None, **headers: Any) -> Outcome:
    told = Discriminator(kind, "x") if kind else None
    operation = Operation("contoso", "get", "Get", "c", "read", "GET", "portal", "/", discriminator=told)
    fields = (
        ("Content-Type", headers.pop("media_type", JSON)),
        *((k.replace("_", "-"), v) for k, v in headers.items()),
    )
    return interpret(operation, PageAnswer(status, fields, body, len(body)))


def test_json_is_read_and_text_is_kept() -> None:
    assert read('{"a": 1}') == Outcome(200, "application/json", {"a": 1})
    assert read("a,b", media_type="text/csv") == Outcome(200, "text/csv", "a,b")
    assert read('{"a": 1}', media_type="application/problem+json").value == {"a": 1}
    assert read("") == Outcome(200, "application/json", None)


def test_of_what_is_no_text_the_size_is_told() -> None:
    operation = Operation("contoso", "get", "Get", "c", "read", "GET", "portal", "/")
    answer = PageAnswer(200, (("Content-Type", "image/png"),), "", 2560, omitted="binary")
    assert interpret(operation, answer).value == {"octets": 2560, "left out": "it is no text"}


@pytest.mark.parametrize("guard", [")]}',\n", ")]}'", "for(;;);", "while(1);"])
def test_prefixes_against_inclusion_are_taken_off(guard: str) -> None:
    assert read(guard + "[1]").value == [1]


def test_json_that_is_broken_or_cut_is_text() -> None:
    assert read('{"a": ').value == '{"a": '
    cut = PageAnswer(200, (("content-type", JSON),), '{"a": 1}', 99, truncated=True)
    operation = Operation("contoso", "get", "Get", "c", "read", "GET", "portal", "/")
    assert interpret(operation, cut) == Outcome(200, "application/json", '{"a": 1}', truncated=True)


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (401, "sign in"),
        (403, "ask the person"),
        (404, "look the ids up"),
        (422, "correct them"),
        (500, "try again later"),
        (0, "No answer came"),
        (418, "refused"),
    ],
)
def test_a_failure_says_what_to_do_next(status: int, advice: str) -> None:
    assert advice in read("{}", status=status).problem


def test_the_wait_that_the_portal_asks_for_is_told() -> None:
    outcome = read("{}", status=429, retry_after="7")
    assert outcome.retry_after == 7
    assert "wait 7 seconds" in outcome.problem
    assert "wait a while" in read("{}", status=429, retry_after="Wed, 21 Oct 2026 07:28:00 GMT").problem


def test_graphql_errors_within_a_success_are_a_problem() -> None:
    assert "gave no data" in read('{"errors": [{"message": "canary"}]}', kind="graphql").problem
    partly = read('{"data": {"a": 1}, "errors": [{"message": "canary"}]}', kind="graphql")
    assert "in part" in partly.problem
    assert "canary" not in partly.problem
    assert read('{"data": {"a": 1}}', kind="graphql").problem == ""


def test_a_json_rpc_error_is_a_problem() -> None:
    assert "under `error`" in read('{"error": {"code": -32000}}', kind="jsonrpc").problem
    assert read('{"result": 1, "error": null}', kind="jsonrpc").problem == ""


def test_the_same_members_in_another_answer_are_none() -> None:
    assert read('{"errors": [1], "error": 2}').problem == ""


def test_a_stream_is_a_list_of_its_whole_events_up_to_the_number_asked_for() -> None:
    operation = Operation("contoso", "ticks", "Ticks", "c", "read", "GET", "portal", "/", events=2)
    body = 'event: tick\ndata: {"n": 0}\n\ndata: bye\n\ndata: third\n\ndata: cut'
    answer = PageAnswer(200, (("content-type", "text/event-stream"),), body, len(body))
    assert interpret(operation, answer).value == [
        {"event": "tick", "data": {"n": 0}},
        {"event": "message", "data": "bye"},
    ]


def test_a_date_in_retry_after_counts_from_now() -> None:
    from email.utils import formatdate

    soon = read("{}", status=503, retry_after=formatdate(time.time() + 30, usegmt=True)).retry_after
    assert 20 < soon <= 30
    assert read("{}", status=503, retry_after=formatdate(0, usegmt=True)).retry_after == 0
    assert read("{}", status=503, retry_after="soon").retry_after == 0
