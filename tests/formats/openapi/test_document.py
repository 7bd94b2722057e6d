"""How endpoints look as OpenAPI."""

from __future__ import annotations

import re
from typing import Any

import pytest

from workbench.discovery.endpoint import Auth, Discriminator, Endpoint, Parameter, ResponseShape, Separator, ValueLink
from workbench.exchange import JsonSchema
from workbench.formats.openapi import About, Answer, Described, document
from workbench.formats.openapi.model import OPERATIONS
from workbench.formats.openapi.read import read_document
from workbench.redaction import Personal
from workbench.redaction.rules import default_rules

ORIGIN = "https://portal.example"


def of(*endpoints: Endpoint | Described) -> dict[str, Any]:
    items = [item if isinstance(item, Described) else Described(item) for item in endpoints]
    return document(items, About("Demo", people=Personal(default_rules().personal, b"k" * 32)))


def endpoint(name: str, method: str = "GET", path: str = "/a", **fields: Any) -> Endpoint:
    return Endpoint(name, method, fields.pop("origin", ORIGIN), path, name=name, **fields)


def graphql(name: str) -> Endpoint:
    variable = Parameter("id", "graphql", {"type": "string"})
    answer = ResponseShape(200, "application/json", {"type": "object", "properties": {name: {"type": "string"}}}, 1)
    return endpoint(
        name.lower(), "POST", "/graphql", discriminator=Discriminator("graphql", name, "query"), responses=(answer,),
        parameters=(variable,), request_media_type="application/json", document=f"query {name}($id: ID!) {{ a }}",
    )  # fmt: skip


def test_what_shares_a_url_is_one_operation_with_a_body_of_each(made: dict[str, Any]) -> None:
    operation = of(graphql("GetA"), graphql("GetB"))["paths"]["/graphql"]["post"]
    assert operation["operationId"] == "post_graphql"
    branches = operation["requestBody"]["content"]["application/json"]["schema"]["oneOf"]
    assert [branch["$ref"] for branch in branches] == [
        "#/components/schemas/GetaRequest",
        "#/components/schemas/GetbRequest",
    ]
    assert [item["discriminator"]["name"] for item in operation[OPERATIONS]] == ["GetA", "GetB"]
    names = {item["name"] for item in made["paths"]["/graphql"]["post"][OPERATIONS]}
    assert names >= {"list_tickets", "get_ticket", "close_ticket", "add_ticket_comment"}
    assert len(made["paths"]["/rpc"]["post"][OPERATIONS]) == 3


def test_a_graphql_body_names_its_operation_and_types_its_variables() -> None:
    schema = of(graphql("GetA"))["components"]["schemas"]["GetaRequest"]
    assert schema["properties"]["operationName"] == {"type": "string", "const": "GetA"}
    assert schema["required"] == ["operationName", "query", "variables"]
    assert schema["properties"]["variables"]["required"] == ["id"]


def test_shapes_that_recur_are_one_component() -> None:
    person: JsonSchema = {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}}
    many = ResponseShape(200, "application/json", {"type": "array", "items": person}, 1)
    one = ResponseShape(200, "application/json", person, 1)
    made = of(endpoint("list_people", responses=(many,)), endpoint("get_person", path="/a/{id}", responses=(one,)))
    assert list(made["components"]["schemas"]) == ["ListPeopleResponseItem"]
    schema = made["paths"]["/a/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/ListPeopleResponseItem"}


def test_a_shape_that_holds_its_own_kind_refers_to_itself(made: dict[str, Any]) -> None:
    text = made["components"]["schemas"]
    recursive = [name for name, schema in text.items() if f"schemas/{name}'" in str(schema)]
    assert len(recursive) == 1


@pytest.mark.parametrize(
    ("auth", "schemes", "security"),
    [
        (Auth(), {}, []),
        (Auth("bearer", "Authorization"), {"bearer": {"type": "http", "scheme": "bearer"}}, [{"bearer": []}]),
        (Auth("basic"), {"basic": {"type": "http", "scheme": "basic"}}, [{"basic": []}]),
        (
            Auth("api_key", "?key"),
            {"api_key_key": {"type": "apiKey", "in": "query", "name": "key"}},
            [{"api_key_key": []}],
        ),
        (
            Auth("cookie", cookies=("sid",), csrf_header="X-CSRF"),
            {
                "cookie_sid": {"type": "apiKey", "in": "cookie", "name": "sid"},
                "csrf_X-CSRF": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "X-CSRF",
                    "description": "Anti-forgery value",
                },
            },
            [{"cookie_sid": [], "csrf_X-CSRF": []}],
        ),
    ],
)
def test_credentials_are_security_schemes(auth: Auth, schemes: Any, security: Any) -> None:
    made = of(endpoint("a", auth=auth))
    assert made["components"]["securitySchemes"] == schemes
    assert made["paths"]["/a"]["get"]["security"] == security


def test_provenance_becomes_links() -> None:
    link = ValueLink("list_a", "$.items[*].id", "get_a", "path", "a_id", 3, 0.95)
    answer = ResponseShape(200, "application/json", {"type": "object"}, 1)
    wanted = endpoint("get_a", path="/a/{a_id}", links=(link,))
    responses = of(endpoint("list_a", responses=(answer,)), wanted)["paths"]["/a"]["get"]["responses"]
    assert responses["200"]["links"]["get_a.a_id"]["parameters"] == {"path.a_id": "$response.body#/items/0/id"}
    assert responses["200"]["links"]["get_a.a_id"]["operationId"] == "get_a"


def test_examples_keep_their_form_without_the_person() -> None:
    schema: JsonSchema = {
        "type": "object",
        "properties": {
            "email": {"type": "string", "format": "email"},
            "phone": {"type": "string"},
            "n": {"type": "integer"},
        },
    }
    shape = ResponseShape(200, "application/json", schema, 1)
    value: Any = {
        "email": "ada@contoso.example",
        "phone": "+44 20 7946 0991",
        "n": 3,
        "note": "call ada@contoso.example",
    }
    made = of(Described(endpoint("a", responses=(shape,)), (Answer(200, "application/json", value),)))
    example = made["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    assert example["n"] == 3
    assert "@" in example["email"]
    assert example["phone"].startswith("+")
    query = Parameter("q", "query", {"type": "string"}, examples=("ada@contoso.example",))
    shown = of(endpoint("b", parameters=(query,)))
    assert "@" in shown["paths"]["/a"]["get"]["parameters"][0]["example"]
    assert not {"contoso", "7946"} & set(re.findall(r"[a-z]+|\d+", str(made) + str(shown)))


def test_an_example_that_does_not_fit_any_more_is_left_out() -> None:
    query = Parameter("firstName", "query", {"type": "string", "enum": ["Monday"]}, examples=("Monday",))
    assert "example" not in of(endpoint("b", parameters=(query,)))["paths"]["/a"]["get"]["parameters"][0]


def test_another_origin_is_a_server_of_its_operations() -> None:
    made = of(endpoint("a"), endpoint("b", path="/b"), endpoint("c", path="/c", origin="https://other.example"))
    assert made["servers"] == [{"url": ORIGIN}]
    assert made["paths"]["/c"]["get"]["servers"] == [{"url": "https://other.example"}]
    assert "servers" not in made["paths"]["/a"]["get"]


def test_templates_that_differ_in_names_alone_are_one_path() -> None:
    slots = [Parameter(name, "path", {"type": "integer"}) for name in ("x", "y")]
    made = of(
        endpoint("a", path="/a/{x}", parameters=(slots[0],)), endpoint("b", "PUT", "/a/{y}", parameters=(slots[1],))
    )
    assert list(made["paths"]) == ["/a/{x}"]
    assert [p["name"] for p in made["paths"]["/a/{x}"]["put"]["parameters"]] == ["x"]


def test_text_of_a_portal_is_no_markup() -> None:
    operation = of(endpoint("a", title="<script>alert(1)</script>", category="\x1b[2J<b>"))["paths"]["/a"]["get"]
    assert "<" not in operation["summary"] + operation["tags"][0]
    assert "\x1b" not in operation["tags"][0]


@pytest.mark.parametrize(
    ("separator", "style", "explode"), [("", None, None), (",", "form", False), ("|", "pipeDelimited", False)]
)
def test_how_an_array_is_written_comes_back(separator: Separator, style: str | None, explode: bool | None) -> None:
    ids = Parameter("ids", "query", {"type": "array", "items": {"type": "integer"}}, separator=separator)
    made = of(endpoint("list_a", parameters=(ids,)))
    operation = made["paths"]["/a"]["get"]
    written = operation["parameters"][0]
    assert (written.get("style"), written.get("explode")) == (style, explode)

    del operation[OPERATIONS]
    (read,) = read_document(made).endpoints

    assert read.parameters[0].separator == separator


def test_the_path_of_a_file_comes_back_as_one() -> None:
    path = Parameter("path", "path", {"type": "string"}, separator="/")
    made = of(endpoint("get_file", path="/files/{path}", parameters=(path,)))
    operation = made["paths"]["/files/{path}"]["get"]
    assert operation["parameters"][0]["x-workbench-slashes"] is True

    del operation[OPERATIONS]
    (read,) = read_document(made).endpoints

    assert read.parameters[0].separator == "/"
