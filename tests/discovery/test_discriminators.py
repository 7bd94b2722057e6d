from __future__ import annotations

import json
from dataclasses import replace
from typing import Literal

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Discriminator
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue, Message, Redacted

FORM = "application/x-www-form-urlencoded"


def told(*exchanges: Redacted) -> set[Discriminator | None]:
    return {endpoint.discriminator for endpoint in group(exchanges).endpoints}


def test_an_action_parameter_tells_endpoints_apart() -> None:
    assert told(exchange("GET /ajax.php?action=list"), exchange("GET /ajax.php?action=save&id=7")) == {
        Discriminator("query", "action=list"),
        Discriminator("query", "action=save"),
    }


def test_one_value_alone_tells_nothing_apart() -> None:
    assert told(exchange("GET /ajax.php?action=list"), exchange("GET /ajax.php?action=list&page=2")) == {None}


def test_a_form_handler_is_split_by_what_it_does() -> None:
    exchanges = [
        exchange("POST /handler", body=f"action={name}&id=1", media_type=FORM) for name in ("save", "delete_item")
    ]
    assert {e.risk for e in group(exchanges).endpoints} == {"write", "destructive"}


def test_values_that_are_data_do_not_split() -> None:
    exchanges = [exchange("POST /log", body={"action": name}) for name in ("blue", "green", "red")]
    assert told(*exchanges) == {None}


def test_a_command_is_something_to_do_whatever_its_word() -> None:
    bodies: list[JsonValue] = [{"command": "home", "axes": ["x"]}, {"command": "jog", "x": 10}]
    assert told(*(exchange("POST /printhead", body=body) for body in bodies)) == {
        Discriminator("body", "command=home"),
        Discriminator("body", "command=jog"),
    }


def test_lines_for_a_shell_are_no_commands_of_the_api() -> None:
    assert told(
        *(exchange("POST /run", body={"command": line}) for line in ("ls -la", "Get-Process", "/bin/true"))
    ) == {None}


def test_a_type_tells_apart_where_it_says_what_to_do_with_what() -> None:
    acting = [exchange("POST /rpc", body={"type": name}) for name in ("user.create", "user.delete")]
    assert told(*acting) == {Discriminator("body", "type=user.create"), Discriminator("body", "type=user.delete")}
    kinds = [exchange("POST /accounts", body={"type": name}) for name in ("admin", "guest", "post", "service_account")]
    assert told(*kinds) == {None}


def test_soap_actions_are_told_apart() -> None:
    headers = (("SOAPAction", '"urn:example/GetOrder"'),)
    envelope = exchange("POST /soap", body="<Envelope/>", media_type="text/xml", headers=headers)
    assert told(envelope) == {Discriminator("soap", "GetOrder")}


def test_grpc_web_methods_are_named() -> None:
    call = exchange("POST /shop.v1.Orders/ListOrders", body="AAAA", media_type="application/grpc-web-text")
    assert told(call) == {Discriminator("grpc-web", "shop.v1.Orders/ListOrders")}


def test_graphql_by_get_is_recognised() -> None:
    (endpoint,) = group([exchange("GET /graphql?query=query%20Me%20%7B%20me%20%7B%20id%20%7D%20%7D", {})]).endpoints
    assert endpoint.discriminator == Discriminator("graphql", "Me", "query")
    assert endpoint.risk == "read"


def test_the_requests_of_an_odata_batch_are_apart_whatever_their_keys() -> None:
    def batch(key: int) -> Redacted:
        requests: JsonValue = [
            {"id": "1", "method": "GET", "url": f"/Products({key})"},
            {"id": "2", "method": "PATCH", "url": f"Orders({key})", "body": {"note": "x"}},
        ]
        responses: JsonValue = [{"id": "1", "status": 200, "body": {"name": "Pen"}}, {"id": "2", "status": 204}]
        return exchange("POST /odata/$batch", {"responses": responses}, body={"requests": requests})

    endpoints = group([batch(7), batch(8)]).endpoints
    assert {e.discriminator.name: (e.risk, e.exchanges) for e in endpoints if e.discriminator} == {
        "GET Products({})": ("read", 2),
        "PATCH Orders({})": ("write", 2),
    }
    assert "name" in str(endpoints[0].responses)


def test_a_batch_of_mime_parts_is_read_too() -> None:
    text = "--b\r\nContent-Type: application/http\r\n\r\nDELETE Products(7) HTTP/1.1\r\n\r\n--b--\r\n"
    (found,) = told(exchange("POST /odata/$batch", body=text, media_type="multipart/mixed; boundary=b"))
    assert found == Discriminator("odata", "DELETE Products({})")


def test_subscriptions_over_one_websocket_are_apart() -> None:
    def message(number: int, direction: Literal["sent", "received"], value: JsonValue) -> Message:
        return Message(number, float(number), direction, "text", json.dumps(value))

    opened = exchange("GET /graphql", status=101, resource_type="websocket")
    asked: JsonValue = {"query": "subscription OnTicket($id: ID!) { ticket { id } }", "variables": {"id": "T-1"}}
    messages = (
        message(0, "sent", {"type": "connection_init"}),
        message(1, "sent", {"id": "1", "type": "subscribe", "payload": asked}),
        message(2, "received", {"id": "1", "type": "next", "payload": {"data": {"ticket": {"id": "T-1"}}}}),
        message(3, "sent", {"id": "2", "type": "subscribe", "payload": {"query": "subscription OnJob { job }"}}),
    )
    endpoints = group([Redacted(replace(opened, messages=messages))]).endpoints
    assert [e.name for e in endpoints] == ["on_job", "on_ticket"]
    assert [p.name for p in endpoints[1].parameters] == ["id"]


def test_a_batch_that_asks_for_no_address_is_grouped_all_the_same() -> None:
    body: JsonValue = {"requests": [{"id": "1", "method": "GET", "url": "http://[/Products(1)"}]}

    (found,) = told(exchange("POST /odata/$batch", body=body))

    assert found == Discriminator("odata", "GET")
