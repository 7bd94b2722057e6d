from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Endpoint, Parameter
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue, Redacted
from workbench.redaction import Redactor


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


def test_what_only_keeps_caches_away_is_no_parameter() -> None:
    found = parameters(
        exchange("GET /a?q=x&_=1796005632574&_dc=0.8231", []), exchange("GET /a?q=y&_=1796005632599", [])
    )
    assert [name for _, name in found] == ["q"]


def test_what_merely_looks_like_it_keeps_caches_away_is_one() -> None:
    found = parameters(exchange("GET /a?_=7&cb=handle&since=1796005632574", []))
    assert [name for _, name in found] == ["_", "cb", "since"]


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


def uploaded(*parts: tuple[str, str]) -> dict[tuple[str, str], Parameter]:
    text = "".join(f"--b\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n" for head, content in parts)
    sent = exchange("POST /a", {}, body=f"{text}--b--\r\n", media_type="multipart/form-data; boundary=b")
    return parameters(Redactor(b"k" * 32).redact(sent))


def test_an_upload_is_known_as_redaction_leaves_it() -> None:
    file, label = ('name="file"; filename="a.csv"', "1;2"), ('name="label"', "Q1")
    octets = {"type": "string", "contentMediaType": "application/octet-stream"}
    one, two = uploaded(file, label), uploaded(file, file)
    assert one["multipart", "file"].schema == octets
    assert one["multipart", "label"].examples == ("Q1",)
    assert two["multipart", "file"].schema == {"type": "array", "items": octets}


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


def test_a_word_is_named_by_the_field_that_says_whose_id_it_is() -> None:
    names = ("daily_load", "tutorial_two")
    listing = exchange("GET /api/dags", [{"dag_id": name, "owner_name": "ada"} for name in names])
    below = [exchange(f"GET /api/dags/{name}/runs", [{"state": "done"}]) for name in names]
    sources = [exchange(f"GET /api/sources/{name}", {"content": "x = 1"}) for name in names]
    assert {e.path for e in group([listing, *below, *sources]).endpoints} == {
        "/api/dags",
        "/api/dags/{dag_id}/runs",
        "/api/sources/{dag_id}",
    }


def test_a_word_is_named_by_what_the_collection_above_calls_it() -> None:
    path = "/api/contents/50111/checkpoints"
    calls = [exchange(f"GET {path}", [{"id": "first"}]), exchange(f"DELETE {path}/first")]
    assert {e.path for e in group(calls).endpoints} == {
        "/api/contents/{content_id}/checkpoints",
        "/api/contents/{content_id}/checkpoints/{checkpoint_id}",
    }


def test_positional_params_of_json_rpc_are_one_parameter() -> None:
    body: JsonValue = {"jsonrpc": "2.0", "id": 1, "method": "sum", "params": [1, 2]}
    (found,) = endpoint_of(exchange("POST /rpc", {"jsonrpc": "2.0", "id": 1, "result": 3}, body=body)).parameters
    assert (found.location, found.name, found.schema) == ("rpc", "", {"type": "array", "items": {"type": "integer"}})


def sent(query: str, times: int = 1) -> list[Redacted]:
    return [exchange(f"GET /a?{query}", []) for _ in range(times)]


def test_numbers_in_one_text_are_an_array() -> None:
    found = parameters(*sent("ids=7,8"), *sent("ids=9"))["query", "ids"]

    assert (found.schema, found.separator) == ({"type": "array", "items": {"type": "integer"}}, ",")


def test_addresses_of_network_cards_in_one_text_are_an_array() -> None:
    found = parameters(*sent("macs=00:1A:7D:DA:71:13,3C-22-FB-AA-01-9E"))["query", "macs"]

    assert (found.schema, found.separator) == ({"type": "array", "items": {"type": "string"}}, ",")


def test_words_in_one_text_are_an_array_once_two_texts_or_three_words_say_so() -> None:
    once = parameters(*sent("q=Doe,John"))["query", "q"]
    twice = parameters(*sent("sort=name,asc"), *sent("sort=city,desc"))["query", "sort"]
    three = parameters(*sent("fields=id|name|city"))["query", "fields"]

    assert (once.schema, once.separator) == ({"type": "string"}, "")
    assert (twice.schema, twice.separator) == ({"type": "array", "items": {"type": "string"}}, ",")
    assert (three.schema, three.separator) == ({"type": "array", "items": {"type": "string"}}, "|")


def test_prose_with_commas_is_text() -> None:
    found = parameters(*sent("q=red,%20green"), *sent("q=a,,b"))["query", "q"]

    assert (found.schema, found.separator) == ({"type": "string"}, "")


def test_what_stands_in_brackets_is_one_text() -> None:
    found = parameters(*sent("q=(order:name,page:0,size:25)"), *sent("q=(order:name,page:1,size:25)"))["query", "q"]
    calls = parameters(*sent("columns=sum(price),max(age)"), *sent("columns=id,min(age)"))["query", "columns"]

    assert (found.schema["type"], found.separator) == ("string", "")
    assert (calls.schema["type"], calls.separator) == ("array", ",")


def test_a_name_with_brackets_is_an_array_of_one_too() -> None:
    found = parameters(*sent("ids[]=7"), *sent("ids[]=8&ids[]=9"))["query", "ids[]"]

    assert found.schema == {"type": "array", "items": {"type": "integer"}}


def test_what_the_application_sends_most_of_the_time_is_the_default() -> None:
    found = parameters(*sent("limit=50&user_id=12", 5), *sent("limit=10&user_id=7"))

    assert found["query", "limit"].default == 50
    assert found["query", "user_id"].default is None, "which user is chance"


def test_a_word_is_a_default_only_among_a_closed_list() -> None:
    listed = parameters(*sent("order=asc", 8), *sent("order=desc", 4))["query", "order"]
    free = parameters(*sent("city=Ulm", 5), *sent("city=Bonn"))["query", "city"]

    assert (listed.default, free.default) == ("asc", None)


def with_cookies(cookies: str) -> Redacted:
    return exchange("GET /a", [], headers=(("Cookie", cookies),))


def test_a_cookie_that_chooses_is_a_parameter() -> None:
    german, english = "language=redacted.cookie.aaaaaaaaaaaa", "language=redacted.cookie.bbbbbbbbbbbb"
    found = parameters(*(with_cookies(cookies) for cookies in (german, german, english, english)))

    assert list(found) == [("cookie", "language")]
    assert found["cookie", "language"].examples == ()


def test_sessions_measurements_and_what_never_changes_are_no_cookie_parameters() -> None:
    fixed = "tenant=redacted.cookie.cccccccccccc"
    turns = [f"sid=redacted.cookie.{n:012}; _ga_X1=redacted.cookie.{n:012}; {fixed}" for n in (1, 1, 2, 2)]

    assert parameters(*map(with_cookies, turns)) == {}
