"""Of a connection string what signs in goes; server, database and user stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor

SECRET = "Saffron-Harbour41"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("connectionString", f"Server=db1;Database=shop;User ID=ann;Password={SECRET};Encrypt=true"),
        ("ConnectionStrings", f"Data Source=db1;Initial Catalog=shop;Uid=ann;Pwd={SECRET}"),
        ("connection_string", f"AccountName=shop;Till={SECRET};EndpointSuffix=example.org"),
    ],
)
def test_only_what_signs_in_goes(redactor: Redactor, name: str, text: str) -> None:
    document = redactor.redact_value({name: text})
    assert isinstance(document, dict)
    start, _, end = text.partition(SECRET)
    kept = str(document[name])
    assert SECRET not in kept
    assert kept.startswith(start)
    assert kept.endswith(end)


@pytest.mark.parametrize(
    "text",
    [
        "Server=db1;Database=shop;Port=5432",
        "Server=db1;Application Name=Galaxy-Note20;Pooling=true",
        "Color=Red;Size=XL;Model=Galaxy-Note20",
        "width=100%;height=20",
        "a=1;b=2",
    ],
)
def test_settings_without_a_secret_stay(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


@pytest.mark.parametrize(
    ("name", "scheme"), [("DATABASE_URL", "postgres"), ("connectionUri", "mongodb+srv"), ("redisCredentials", "rediss")]
)
def test_of_an_address_server_and_database_stay(redactor: Redactor, name: str, scheme: str) -> None:
    document = redactor.redact_value({name: f"{scheme}://ann:{SECRET}@db1.h.example:5432/shop?ssl=true"})
    assert isinstance(document, dict)
    kept = str(document[name])
    assert SECRET not in kept
    assert kept.startswith(f"{scheme}://")
    assert kept.endswith("@db1.h.example:5432/shop?ssl=true")


@pytest.mark.parametrize("secret", ["Saf/fron41", "Saf@fron41", "Saf#fron41", "Saf:fron41", "Saf fron41"])
def test_an_address_that_does_not_say_where_its_password_ends_goes_whole(redactor: Redactor, secret: str) -> None:
    document = redactor.redact_value({"DATABASE_URL": f"postgres://ann:{secret}@db1/shop"})
    assert isinstance(document, dict)
    assert str(document["DATABASE_URL"]).startswith("redacted.")


def test_what_is_no_connection_string_goes_whole_under_its_name(redactor: Redactor) -> None:
    document = redactor.redact_value({"connectionString": f"{SECRET}Zq8Lw3Rt6Vy1"})
    assert isinstance(document, dict)
    assert str(document["connectionString"]).startswith("redacted.")


@given(st.lists(st.sampled_from(["Server=db1", f"Password={SECRET}", ";", " ", "=", "User ID=ann", "x"]), max_size=12))
@settings(deadline=None)
def test_twice_is_once(parts: list[str]) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_value({"connectionString": "".join(parts)})
    assert SECRET not in str(once)
    assert redactor.redact_value(once) == once
