"""Which credential each endpoint needs, found by reads alone, in a real browser that is signed in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.sessions import at_the_demo
from workbench.browser.step import Step
from workbench.errors import UsageError
from workbench.workspace.views import ProbeTry


async def test_the_least_credential_is_found_by_reads_alone_and_kept(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        workspace = place.workspace
        await workspace.login(place.plan())
        await workspace.perform(Step("idle"))

        bearer = await workspace.probe("GET /api/v1/users/me/permissions")
        assert bearer.tries == (
            ProbeTry("bearer and cookie", 200, same=True),
            ProbeTry("bearer", 200, same=True),
            ProbeTry("cookie", 401, same=False),
            ProbeTry("anonymous", 401, same=False),
        )
        guarded = await workspace.probe("GET /api/v1/users/me/notifications")
        assert (guarded.least, len(guarded.tries)) == ("cookie and X-CSRF-Token", 3)
        assert (await workspace.probe("GET /api/v1/bootstrap/config")).least == "anonymous"

        found = await workspace.endpoint("GET /api/v1/users/me/permissions")
        assert (found.least, found.auth.kind) == ("bearer", "bearer")
        for unfit in ("POST /api/v1/session", "GET /oauth2/jwks"):
            with pytest.raises(UsageError, match="Nothing was sent"):
                await workspace.probe(unfit)

        audited = [(entry.operation, entry.outcome) for entry in await workspace.audit("")]
        assert audited.count(("demo/credential probe", "HTTP 200")) == 5
        assert len(audited) == 9
