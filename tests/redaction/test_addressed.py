"""A lone value goes when the address of its call names a secret; results, dates and lists stay."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor
from workbench.redaction.addressed import rule_of_address
from workbench.redaction.names import Names
from workbench.redaction.rules import default_rules

SECRET = "Saffron-Harbour41"
HOST = "https://portal.example"


def _answer(redactor: Redactor, path: str, text: str, kind: str = "application/json") -> str:
    kept = redactor.redact(exchange(url=HOST + path, answer=(kind, text))).response
    assert kept is not None
    return kept.body.text


@pytest.mark.parametrize(
    "path", ["/connections/4711/sharedkey", "/api/users/4711/temporary-password", "/v1/secrets/mail", "/wifi-password"]
)
def test_a_value_alone_goes(redactor: Redactor, path: str) -> None:
    assert SECRET not in _answer(redactor, path, f'{{"value":"{SECRET}","id":"4711"}}')
    assert "4711" in _answer(redactor, path, f'{{"value":"{SECRET}","id":"4711"}}')


@pytest.mark.parametrize("path", ["/api/password/generate", "/api/password", "/api/password/reveal?x=1"])
def test_a_body_that_is_the_value_goes(redactor: Redactor, path: str) -> None:
    assert SECRET not in _answer(redactor, path, SECRET, "text/plain")
    assert SECRET not in _answer(redactor, path, f'"{SECRET}"')


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/api/password/reset", '{"result":"mail-sent","data":"2026-03-01"}'),
        ("/api/secrets", '{"data":[{"name":"mail-relay"}],"result":"ok"}'),
        ("/api/keyboards/4711", '{"value":"Saffron-Harbour41"}'),
        ("/api/pages/4711", '{"value":"Saffron-Harbour41"}'),
        ("/api/token/refresh", '{"result":"success","data":"v2.4.1"}'),
    ],
)
def test_results_dates_and_what_no_secret_names_stay(redactor: Redactor, path: str, text: str) -> None:
    assert _answer(redactor, path, text) == text


@pytest.mark.parametrize("path", ["/passengers/7", "/hotkeys", "/monkeys/4", "/", "", "/compass/north"])
def test_words_that_only_sound_like_one_name_none(path: str) -> None:
    assert rule_of_address(Names(default_rules()), HOST + path) is None
