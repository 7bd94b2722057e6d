"""An object under a name that could be a credential's is often a thing: what it has is named itself."""

from __future__ import annotations

import orjson
import pytest

from workbench.redaction import Redactor

ID = "8fK2nQ7xVb3LmZ9tR4wY"
THINGS = ["viewer", "guest", "claims", "exchange", "access", "grants", "invitation", "ticket", "loginHistory", "signature", "identity", "resume"]  # fmt: skip


def redacted(redactor: Redactor, value: object) -> object:
    return orjson.loads(redactor.redact_text(orjson.dumps(value).decode()))


@pytest.mark.parametrize("name", THINGS)
@pytest.mark.parametrize("member", ["id", "documentId", "recording", "node"])
def test_ids_of_a_thing_stay(redactor: Redactor, name: str, member: str) -> None:
    for value in ({name: {member: ID, "status": "open"}}, {name: [{member: ID}]}, {name: {"owner": {member: ID}}}):
        assert redacted(redactor, value) == value


def test_ids_as_names_in_a_map_of_things_stay(redactor: Redactor) -> None:
    value = {"guests": {ID: {"name": "Ann", "room": 12}}}
    assert redacted(redactor, value) == value


@pytest.mark.parametrize("name", [name for name in THINGS if name != "exchange"])
def test_what_a_thing_says_only_by_its_own_name_is_hidden(redactor: Redactor, name: str) -> None:
    for value in ({name: ID}, {name: [ID]}, {name: {"value": ID}}, {name: {"token": ID}}):
        assert ID not in str(redacted(redactor, value))


@pytest.mark.parametrize("name", ["accessToken", "viewerToken", "inviteTokens", "session", "loginCookies", "csrf", "grantSecret"])  # fmt: skip
def test_what_is_called_a_credential_besides_is_no_thing(redactor: Redactor, name: str) -> None:
    assert ID not in str(redacted(redactor, {name: {"current": ID}}))
