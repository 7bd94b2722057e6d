"""A later session recognises what an earlier one knew, though no rule would."""

from __future__ import annotations

import pytest

from workbench.exchange import Body, Exchange, Request, Response
from workbench.redaction import Redactor

KEY = b"k" * 32
NAME = "blue harbour"
"""No rule takes this for a secret."""


def earlier() -> Redactor:
    redactor = Redactor(KEY)
    redactor.learn([NAME], "password")
    return redactor


def exchange(text: str) -> Exchange:
    response = Response(200, body=Body(text=text, media_type="application/json"))
    return Exchange("x1", "r1", 0.0, Request("GET", "https://p.example/"), response, resource_type="fetch")


@pytest.mark.parametrize("filling", ["", "filling " * 500], ids=["short", "long"])
def test_a_value_that_an_earlier_session_knew_is_hidden(filling: str) -> None:
    document = f'{{"filling": "{filling}", "colour": "{NAME}"}}'
    assert NAME in str(Redactor(KEY).redact(exchange(document)))
    later = Redactor(KEY, remembered=earlier().unsaved())
    redacted = later.redact(exchange(document))
    assert NAME not in str(redacted)
    assert earlier().redact_text(NAME) in str(redacted), "the placeholder is the same in every session"


def test_each_secret_is_given_once_to_be_kept() -> None:
    redactor = earlier()
    assert redactor.unsaved()
    assert redactor.unsaved() == []
    redactor.learn([NAME], "password")
    assert redactor.unsaved() == []
    redactor.learn(["another secret"], "password")
    assert redactor.unsaved()


def test_what_was_remembered_is_not_given_again() -> None:
    later = Redactor(KEY, remembered=earlier().unsaved())
    later.learn([NAME], "password")
    assert later.unsaved() == []


def test_values_texts_and_addresses_are_looked_at_as_well() -> None:
    kept = earlier().unsaved()
    assert NAME not in str(Redactor(KEY, remembered=kept).redact_value({"a": [NAME]}))
    assert NAME not in Redactor(KEY, remembered=kept).redact_text(NAME)
    assert "harbour" not in Redactor(KEY, remembered=kept).redact_url("https://p.example/?q=blue%20harbour")
    assert Redactor(KEY, remembered=kept).find({"a": NAME})
