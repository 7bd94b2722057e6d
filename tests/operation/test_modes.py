"""How an operation signs in: as was seen, or as the person says on promotion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.discovery.endpoint import Auth, Endpoint
from workbench.operation import Choices, Portal
from workbench.operation.propose import propose

PORTAL = Portal("contoso", "Contoso", "https://p.test/", (("portal", "https://p.test"),))
SEEN = Endpoint("e1", "GET", "https://p.test", "/partners", name="list_partners")
COOKIE = Auth("cookie", cookies=("sid",), csrf_header="X-CSRF", csrf_source="cookie:csrf")


@pytest.mark.parametrize("auth", [Auth("bearer", "Authorization"), COOKIE, Auth()])
def test_the_mode_that_was_seen_is_proposed(auth: Auth) -> None:
    assert propose(replace(SEEN, auth=auth), portal=PORTAL).auth == auth


@pytest.mark.parametrize(
    ("mode", "auth"),
    [
        ("bearer", Auth("bearer", "Authorization")),
        ("cookie", Auth("cookie", csrf_header="X-CSRF", csrf_source="cookie:csrf")),
        ("anonymous", Auth()),
    ],
)
def test_the_person_can_choose_another(mode: str, auth: Auth) -> None:
    seen = replace(SEEN, auth=replace(COOKIE, kind="api_key"))
    assert propose(seen, portal=PORTAL, choices=Choices(mode=mode)).auth == auth  # type: ignore[arg-type]  # a parameter's text
