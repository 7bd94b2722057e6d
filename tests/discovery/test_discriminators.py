from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Discriminator
from workbench.discovery.grouping import group
from workbench.exchange import Redacted

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
