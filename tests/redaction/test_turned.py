"""Names in the order of Romance languages are secrets' names when they are so in English."""

from __future__ import annotations

import pytest

from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.turned import turned

TOKEN = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5F"


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("cle_api", "api key"),
        ("chaveDeAcesso", "access key"),
        ("Clé Privée", "private key"),
        ("jetonAcces", "access token"),
        ("codigo-de-verificacion", "verification code"),
        ("codeDeSecours", "recovery code"),
    ],
)
def test_a_noun_with_what_it_is_good_for_behind_it_is_turned(name: str, english: str) -> None:
    assert turned(name) == english


@pytest.mark.parametrize(
    "name", ["codeVerification", "tokenSession", "cleDeSol", "codigoPostal", "claveProducto", "key"]
)
def test_what_is_english_or_good_for_something_else_is_not(name: str) -> None:
    assert not turned(name)


@pytest.mark.parametrize("name", ["cle_api", "chaveDeAcesso", "clefPrivee", "jeton_d_acces"])
def test_what_looks_like_a_key_goes_under_such_a_name(redactor: Redactor, name: str) -> None:
    assert TOKEN not in str(redactor.redact_value({name: TOKEN}))


@pytest.mark.parametrize(
    "member",
    [
        {"chaveDeAcesso": "35260912345678000190550010000012341000012345"},
        {"clePrivee": "oui"},
        {"codigoPostal": "28013"},
        {"codeConnexion": "HTTP"},
    ],
    ids=str,
)
def test_the_number_of_an_invoice_and_a_word_stay(redactor: Redactor, member: dict[str, JsonValue]) -> None:
    assert redactor.redact_value({**member}) == member
