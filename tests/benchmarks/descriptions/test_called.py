"""What is read as a description of a secret, and what only tells about one."""

from __future__ import annotations

import pytest

from tests.benchmarks.descriptions.called import called_secret
from tests.benchmarks.descriptions.model import Schema


@pytest.mark.parametrize(
    "said",
    [
        "The API key",
        "Optional. The client secret of the application.",
        "One-time passcode sent by text message",
        "Password for the database user",
        "The OAuth2 access token to use for this request.",
        "A value that will not be shown again.",
    ],
)
def test_a_secret_by_its_description(said: str) -> None:
    assert called_secret("value", {"type": "string", "description": said}) == "description"


@pytest.mark.parametrize(
    "said",
    [
        "The ID of the API key",
        "The name of the client secret",
        "Password policy of the tenant",
        "Whether a password is needed",
        "The token for the next page",
        "The public key",
        "The access token's lifetime in seconds",
        "",
    ],
)
def test_what_tells_about_a_secret_is_none(said: str) -> None:
    assert called_secret("value", {"type": "string", "description": said}) == ""


def test_what_is_no_text_or_one_of_a_few_words_is_none() -> None:
    said = {"description": "The password"}
    assert called_secret("value", {"type": "boolean", **said}) == ""
    assert called_secret("value", {"type": "string", "enum": ["a"], **said}) == ""
    assert called_secret("passwordExpires", {"type": "string", **said}) == ""


@pytest.mark.parametrize(
    ("name", "schema", "called"),
    [
        ("value", {"format": "password"}, "format"),
        ("value", {"x-secret": True}, "mark"),
        ("value", {"writeOnly": True}, "write-only"),
        ("clientSecret", {"type": "string"}, "name"),
        ("nextPageToken", {"type": "string"}, ""),
        ("colour", {"writeOnly": True, "description": "The colour"}, ""),
    ],
)
def test_a_secret_by_other_marks(name: str, schema: Schema, called: str) -> None:
    assert called_secret(name, schema) == called
