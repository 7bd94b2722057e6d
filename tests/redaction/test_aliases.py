"""What a GraphQL query calls a secret goes from its answer under that name; fields of other kinds stay under theirs."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.aliases import aliases_in
from workbench.redaction.json_text import dump_json
from workbench.redaction.names import Names
from workbench.redaction.rules import default_rules

SECRET = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5F"


def _answered(redactor: Redactor, query: str, answer: JsonValue) -> str:
    made = exchange(
        body=("application/json", dump_json({"query": query})), answer=("application/json", dump_json(answer))
    )
    kept = redactor.redact(made).response
    assert kept is not None
    return kept.body.text


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("mutation { login(a: 1) { t: accessToken } }", {"data": {"login": {"t": SECRET}}}),
        ("query {\n  me { keys { v : apiKey } }\n}", {"data": {"me": {"keys": [{"v": SECRET}, {"v": SECRET}]}}}),
        ("{ me { ...K } } fragment K on User { key1: apiKey }", {"data": {"me": {"key1": SECRET}}}),
        ('{ x: createKey(input: {label: "a (b)"}) { s: clientSecret } }', {"data": {"x": {"s": SECRET}}}),
    ],
)
def test_a_secret_under_an_alias_goes(redactor: Redactor, query: str, answer: JsonValue) -> None:
    assert SECRET not in _answered(redactor, query, answer)


def test_in_a_batch_each_answer_is_looked_at(redactor: Redactor) -> None:
    asked = dump_json([{"query": "{ me { t: accessToken } }"}])
    made = exchange(
        body=("application/json", asked), answer=("application/json", dump_json([{"data": {"me": {"t": SECRET}}}]))
    )
    assert SECRET not in str(redactor.redact(made).response)


@pytest.mark.parametrize(
    "query",
    [
        "query { pages { t: title k: cursor } }",
        "query ($t: Password) { pages(t: token) { id } }",
        "query { pages(where: {t: apiKey}) { id } }",
        "query { pages { t: tokenType } }",
    ],
)
def test_arguments_and_other_fields_are_no_aliases_of_secrets(query: str) -> None:
    assert aliases_in(Names(default_rules()), dump_json({"query": query})) == {}


def test_a_word_under_an_alias_stays(redactor: Redactor) -> None:
    assert "Bearer" in _answered(redactor, "{ me { t: accessToken } }", {"data": {"me": {"t": "Bearer"}}})


def test_what_stands_elsewhere_under_the_same_name_stays(redactor: Redactor) -> None:
    kept = _answered(redactor, "{ me { t: accessToken } }", {"extensions": {"t": "2026-03-01"}, "data": None})
    assert "2026-03-01" in kept
