from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Endpoint, Parameter
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue, Redacted


def endpoint_of(*exchanges: Redacted) -> Endpoint:
    (endpoint,) = group(exchanges).endpoints
    return endpoint


def parameters(*exchanges: Redacted) -> dict[tuple[str, str], Parameter]:
    return {(p.location, p.name): p for p in endpoint_of(*exchanges).parameters}


def test_optional_query_parameters_are_told_from_required_ones() -> None:
    found = parameters(exchange("GET /a?q=x&sort=name", []), exchange("GET /a?q=y", []))
    assert found["query", "q"].required
    assert not found["query", "sort"].required


def test_repeated_query_parameters_make_an_array() -> None:
    found = parameters(exchange("GET /a?id=1&id=2", []))
    assert found["query", "id"].schema == {"type": "array", "items": {"type": "integer"}}


def test_text_that_is_sometimes_a_number_is_text() -> None:
    found = parameters(exchange("GET /a?q=7", []), exchange("GET /a?q=seven", []))
    assert found["query", "q"].schema == {"type": "string"}


def test_leaves_of_a_json_body_go_by_their_pointer() -> None:
    body: JsonValue = {"name": "A", "address": {"city": "Ulm", "zip/code": "89073"}, "tags": ["x"]}
    found = parameters(exchange("POST /a", {}, body=body))
    assert [name for location, name in found if location == "json"] == [
        "address/city", "address/zip~1code", "name", "tags"
    ]  # fmt: skip


def test_a_json_array_is_one_parameter() -> None:
    endpoint = endpoint_of(exchange("PATCH /a", {}, body=[{"op": "replace", "path": "/name", "value": "B"}]))
    assert [(p.location, p.name, p.schema["type"]) for p in endpoint.parameters] == [("json", "", "array")]


def test_form_fields_and_multipart_parts_are_read() -> None:
    form = parameters(
        exchange("POST /a", {}, body="user=ada&keep=true", media_type="application/x-www-form-urlencoded")
    )
    assert form["form", "keep"].schema == {"type": "boolean"}
    text = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1;2\r\n--b\r\n'
    text += 'Content-Disposition: form-data; name="label"\r\n\r\nQ1\r\n--b--\r\n'
    parts = parameters(exchange("POST /a", {}, body=text, media_type="multipart/form-data; boundary=b"))
    assert parts["multipart", "file"].schema == {"type": "string", "contentMediaType": "application/octet-stream"}
    assert parts["multipart", "label"].examples == ("Q1",)


def test_headers_of_the_api_itself_are_parameters() -> None:
    found = parameters(
        exchange("GET /a", {}, headers=(("X-Tenant", "acme"), ("Proxy-Connection", "keep-alive"), ("User-Agent", "b")))
    )
    assert list(found) == [("header", "X-Tenant")]


def test_secrets_are_no_examples() -> None:
    found = parameters(exchange("GET /a?code=redacted.query.3f9a1c22b0d4", {}))
    assert found["query", "code"].examples == ()


def test_path_parameters_are_named_by_what_they_hold() -> None:
    paths = {
        "/partners/1041/contacts/77001": "/partners/{partner_id}/contacts/{contact_id}",
        "/users/imported/2026-02-03": "/users/imported/{date}",
        "/invitations/ada@example.org/resend": "/invitations/{email}/resend",
        "/users/by-email/ada@example.org": "/users/by-email/{email}",
        "/block-types/slug/5b0b2a5e-1f9a-4c7e-8a44-0a3f3c9b7d21": "/block-types/slug/{block_type_slug}",
        "/files/5b0b2a5e-1f9a-4c7e-8a44-0a3f3c9b7d21/content": "/files/{file_id}/content",
    }
    for path, template in paths.items():
        assert endpoint_of(exchange(f"GET {path}", {})).path == template


def test_an_answer_that_repeats_the_value_names_the_parameter() -> None:
    listing = exchange(
        "GET /api/apps", [{"slug": "task-board", "name": "Tasks"}, {"slug": "time-sheet", "name": "Time"}]
    )
    items = [exchange(f"GET /api/apps/{slug}", {"slug": slug, "name": "T"}) for slug in ("task-board", "time-sheet")]
    assert {e.path for e in group([listing, *items]).endpoints} == {"/api/apps", "/api/apps/{app_slug}"}


def test_positional_params_of_json_rpc_are_one_parameter() -> None:
    body: JsonValue = {"jsonrpc": "2.0", "id": 1, "method": "sum", "params": [1, 2]}
    (found,) = endpoint_of(exchange("POST /rpc", {"jsonrpc": "2.0", "id": 1, "result": 3}, body=body)).parameters
    assert (found.location, found.name, found.schema) == ("rpc", "", {"type": "array", "items": {"type": "integer"}})
