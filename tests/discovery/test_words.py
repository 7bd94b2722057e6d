from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Auth, Pagination, Parameter
from workbench.discovery.words import auth_words, paging_words, type_words, value_words
from workbench.exchange import JsonSchema


@pytest.mark.parametrize(
    ("auth", "words"),
    [
        (Auth(), "anonymous"),
        (Auth("bearer", "Authorization"), "bearer in Authorization"),
        (Auth("cookie", cookies=("sid",), csrf_header="X-CSRF", csrf_source="cookie:csrf"), "cookie sid, with X-CSRF from cookie:csrf"),
        (Auth("api_key", "X-Api-Key"), "api_key X-Api-Key"),
    ],
)  # fmt: skip
def test_how_requests_sign_in(auth: Auth, words: str) -> None:
    assert auth_words(auth) == words


def test_how_lists_are_paged() -> None:
    assert paging_words(None) == ""
    assert paging_words(Pagination("link")) == "link"
    paging = Pagination("offset", "skip", "limit", "$.data", total="$.total")
    assert paging_words(paging) == "offset by skip, size by limit, items in $.data, total in $.total"


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({}, "any"),
        ({"type": "string", "enum": ["active", None, "gone"]}, "string: active, gone"),
        ({"type": ["array", "null"], "items": {"type": "string", "format": "uuid"}}, "array of string (uuid) or null"),
    ],
)
def test_what_a_value_is(schema: JsonSchema, words: str) -> None:
    assert type_words(schema) == words


def test_what_a_parameter_usually_holds() -> None:
    schema: JsonSchema = {"type": "string"}
    assert value_words(Parameter("a", "query", schema)) == ""
    assert value_words(Parameter("a", "query", schema, constant=True, examples=("x",))) == 'always "x"'
    assert value_words(Parameter("a", "query", schema, default=20, examples=(20, 50))) == "usually 20"
    assert value_words(Parameter("a", "query", schema, examples=("é" * 99,))) == f'such as "{"é" * 30}…'
