"""An API that wants Basic credentials and a header beside them: nobody signs in, and no agent sees a value."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.e2e.machine import bytes_under
from tests.e2e.serving import serving
from workbench.catalog import save_operation, save_portal
from workbench.cli.setup import make
from workbench.discovery.endpoint import Auth
from workbench.layout import Layout
from workbench.operation import Operation, Portal
from workbench.workspace.workspace import Workspace

pytestmark = pytest.mark.long

PRIVATE, CLIENT = "pr1vate-canary-7Qx2", "cl1ent-canary-9Zk4"
PAIR = base64.b64encode(f"live+public:{PRIVATE}".encode()).decode()


async def _orders(request: Request) -> JSONResponse:
    good = (f"Basic {PAIR}", CLIENT)
    if (request.headers.get("authorization"), request.headers.get("clientid")) != good:
        return JSONResponse({"error": "who are you?"}, 401)
    return JSONResponse({"orders": [1, 2], "echo": [PRIVATE, CLIENT, PAIR], "cookie": request.headers.get("cookie")})


async def test_an_agent_calls_with_credentials_that_only_the_person_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = Layout(tmp_path / "workspace")
    make(layout)
    monkeypatch.setenv("WORKBENCH_ENV_FILE", str(tmp_path / "none.env"))
    monkeypatch.setenv("WORKBENCH_ACME_DEFAULT_USERNAME", "live+public")
    monkeypatch.setenv("WORKBENCH_ACME_DEFAULT_PASSWORD", PRIVATE)
    with serving(Starlette(routes=[Route("/orders", _orders)]), "api") as origin:
        save_portal(
            layout.catalog,
            Portal("acme", "ACME", f"{origin}/", (("api", origin),), credential_headers=("clientId",)),
        )
        auth = Auth("basic", "Authorization")
        save_operation(
            layout.catalog,
            Operation("acme", "list_orders", "List", "orders", "read", "GET", "api", "/orders", auth=auth),
        )
        async with Workspace.open(layout) as workspace:
            await workspace.trust("acme/list_orders")
            with pytest.raises(
                Exception, match="needs the person: acme/list_orders needs WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID"
            ):
                await workspace.call("acme/list_orders", {}, client="claude")
            monkeypatch.setenv("WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID", CLIENT)
            assert (await workspace.status()).browser == "closed"
            result = await workspace.call("acme/list_orders", {}, client="claude")
    assert result.status == 200
    assert isinstance(result.value, dict)
    assert result.value["orders"] == [1, 2]
    assert result.value["cookie"] is None
    for secret in (PRIVATE, CLIENT, PAIR):
        assert secret not in str(result)
        assert not [path for path, data in bytes_under(layout.root).items() if secret.encode() in data]
