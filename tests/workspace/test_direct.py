"""Credentials that go straight into a request come from where the person put them, and from nowhere else."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.discovery.endpoint import Auth
from workbench.errors import UsageError
from workbench.invoke import prepare
from workbench.operation import Operation, Portal
from workbench.workspace.direct import header_variable, headers_of, secrets_in
from workbench.workspace.requests import as_shown
from workbench.workspace.trust import digest
from workbench.workspace.views.sessions import NeedsPersonError

PORTAL = Portal("acme", "ACME", "https://api.test/", (("api", "https://api.test"),), credential_headers=("clientId",))
BASIC = Operation(
    "acme", "list_orders", "List", "orders", "read", "GET", "api", "/orders", auth=Auth("basic", "Authorization")
)
KEY = replace(BASIC, name="list_keys", auth=Auth("api_key", "X-Api-Key"))

ENVIRONMENT = {
    "WORKBENCH_ACME_DEFAULT_USERNAME": "live+public",
    "WORKBENCH_ACME_DEFAULT_PASSWORD": "private-canary",
    "WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID": "client-canary",
    "WORKBENCH_ACME_DEFAULT_HEADER_X_API_KEY": "key-canary",
    "AWS_SECRET_ACCESS_KEY": "other-canary",
}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return ENVIRONMENT | {"WORKBENCH_ENV_FILE": str(tmp_path / "none.env")}


def test_basic_and_the_headers_beside_it_come_from_the_environment(tmp_path: Path, environ: dict[str, str]) -> None:
    fetch = prepare(BASIC, PORTAL, {})
    assert (fetch.credential_headers, fetch.credentials) == (("Authorization", "clientId"), "omit")
    found = dict(headers_of(BASIC, fetch, "default", tmp_path, environ))
    pair = base64.b64encode(b"live+public:private-canary").decode()
    assert found == {"Authorization": f"Basic {pair}", "clientId": "client-canary"}
    assert set(secrets_in(tuple(found.items()))) == {pair, "private-canary", "client-canary"}


def test_an_api_key_goes_in_its_own_header(tmp_path: Path, environ: dict[str, str]) -> None:
    found = headers_of(KEY, prepare(KEY, PORTAL, {}), "default", tmp_path, environ)
    assert found == (("X-Api-Key", "key-canary"), ("clientId", "client-canary"))


def test_a_private_file_will_do(tmp_path: Path) -> None:
    file = tmp_path / "credentials.env"
    file.write_text("\n".join(f"{name}={value}" for name, value in ENVIRONMENT.items()))
    file.chmod(0o600)
    workspace = tmp_path / "workspace"
    found = headers_of(KEY, prepare(KEY, PORTAL, {}), "default", workspace, {"WORKBENCH_ENV_FILE": str(file)})
    assert dict(found)["X-Api-Key"] == "key-canary"
    file.chmod(0o644)
    with pytest.raises(UsageError, match="can be read by others"):
        headers_of(KEY, prepare(KEY, PORTAL, {}), "default", workspace, {"WORKBENCH_ENV_FILE": str(file)})


def test_what_is_missing_is_named_for_the_person(tmp_path: Path, environ: dict[str, str]) -> None:
    del environ["WORKBENCH_ACME_DEFAULT_PASSWORD"], environ["WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID"]
    with pytest.raises(NeedsPersonError) as caught:
        headers_of(BASIC, prepare(BASIC, PORTAL, {}), "default", tmp_path, environ)
    text = str(caught.value)
    assert "WORKBENCH_ACME_DEFAULT_PASSWORD, WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID" in text
    assert "Nothing was sent." in text


@pytest.mark.parametrize("header", ["AWS_SECRET_ACCESS_KEY", "../PATH", "HEADER", "x"])
def test_no_file_can_ask_for_another_variable(header: str) -> None:
    assert header_variable("acme", "default", header).startswith("WORKBENCH_ACME_DEFAULT_HEADER_")


def test_the_person_is_shown_which_credentials_and_never_their_values(tmp_path: Path, environ: dict[str, str]) -> None:
    fetch = prepare(BASIC, PORTAL, {})
    full = replace(fetch, secret_headers=headers_of(BASIC, fetch, "default", tmp_path, environ))
    shown = as_shown(full)
    assert isinstance(shown, dict)
    assert shown["signed_by"] == "your credentials, in Authorization, clientId"
    assert "canary" not in str(shown)
    assert "canary" not in repr(full)


def test_another_header_in_the_portals_file_asks_for_trust_again() -> None:
    more = replace(PORTAL, credential_headers=("clientId", "X-More"))
    assert digest(BASIC, more) != digest(BASIC, PORTAL)
    assert digest(BASIC, replace(PORTAL, credential_headers=())) != digest(BASIC, PORTAL)
