"""Which headers are the browser's alone."""

from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Auth
from workbench.operation.headers import reserved_header


@pytest.mark.parametrize(
    "name",
    [
        *("Host", "AUTHORIZATION", "Cookie", "Origin", "Proxy-Authorization", "Sec-Fetch-Site", "X-Forwarded-Host"),
        *("X-HTTP-Method-Override", "X-Original-URL", "Transfer-Encoding", "Content-Length", "Viewport-Width"),
        *("X-Api-Key", "X-CSRF-Token", "X-Session-Id", "Api_Token", "X-Auth"),
    ],
)
def test_steering_and_credential_headers_are_reserved(name: str) -> None:
    assert reserved_header(name, Auth())


@pytest.mark.parametrize("name", ["X-Tenant", "If-Match", "Accept-Language", "Prefer", "X-Author", "Idempotency-Key"])
def test_what_an_api_asks_for_beside_them_is_not(name: str) -> None:
    assert not reserved_header(name, Auth())


def test_the_headers_that_an_operation_signs_in_with_are_reserved_whatever_their_name() -> None:
    auth = Auth("cookie", header="X-Special", csrf_header="X-Guard")
    assert reserved_header("x-special", auth)
    assert reserved_header("X-GUARD", auth)
