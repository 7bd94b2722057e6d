"""What another origin is to a portal, told by what was asked there."""

from __future__ import annotations

import pytest

from workbench.capture.elsewhere import MOST, Elsewhere, Wanted
from workbench.operation import Portal
from workbench.workspace.origin_roles import ProposedOrigin, Role, accepted, propose, site_of

OWN = ("https://portal.contoso.example",)


@pytest.mark.parametrize(
    ("origin", "wanted", "role"),
    [
        ("https://login.provider.example", Wanted(3, pages=1), "identity"),
        ("https://odd.provider.example", Wanted(3, pages=1, sign_ins=1), "identity"),
        ("https://contoso.okta.com", Wanted(2, pages=1), "identity"),
        ("https://api.contoso.example", Wanted(9, data=8), "record"),
        ("https://live.contoso.example", Wanted(1, streams=1), "record"),
        ("https://metrics.contoso.example", Wanted(9, data=8), "load"),
        ("https://api.elsewhere.example", Wanted(9, data=8), "load"),
        ("https://www.google-analytics.com", Wanted(9), "load"),
        ("https://hcaptcha.com", Wanted(2, pages=1), "load"),
        ("https://fonts.example", Wanted(4), "load"),
    ],
)
def test_what_was_asked_there_tells_its_role(origin: str, wanted: Wanted, role: Role) -> None:
    [found] = propose("contoso", OWN, {origin: wanted})
    assert (found.role, found.requests, found.portal) == (role, wanted.requests, "contoso")
    assert found.why


def test_identity_comes_first_and_the_most_used_before_others() -> None:
    wanted = {
        "https://a.cdn.example": Wanted(1),
        "https://b.cdn.example": Wanted(5),
        "https://api.contoso.example": Wanted(2, data=1),
        "https://login.provider.example": Wanted(1, pages=1),
    }
    found = [item.origin for item in propose("contoso", OWN, wanted)]
    assert found == [
        "https://login.provider.example",
        "https://api.contoso.example",
        "https://b.cdn.example",
        "https://a.cdn.example",
    ]


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        ("https://a.b.contoso.example", "contoso.example"),
        ("https://shop.contoso.co.uk", "contoso.co.uk"),
        ("https://contoso.example:8443", "contoso.example"),
        ("http://10.0.0.1", "10.0.0.1"),
        ("http://portal.localhost:1", "portal.localhost"),
    ],
)
def test_a_site_is_what_hosts_of_one_owner_share(origin: str, site: str) -> None:
    assert site_of(origin) == site


def test_what_is_accepted_is_on_its_list_once_and_the_portals_own_stay_recorded() -> None:
    portal = Portal("contoso", "Contoso", f"{OWN[0]}/", (("portal", OWN[0]),), load=("https://cdn.example",))
    chosen = [
        ProposedOrigin("contoso", "https://api.contoso.example", "record", "data"),
        ProposedOrigin("contoso", "https://cdn.example", "load", "scripts"),
        ProposedOrigin("contoso", "https://login.example", "identity", "sign-in"),
    ]
    found = accepted(portal, chosen)
    assert found.record == (OWN[0], "https://api.contoso.example")
    assert found.load == ("https://cdn.example",)
    assert found.identity == ("https://login.example",)
    assert found.origins == portal.origins


def test_only_counts_are_kept_of_what_was_asked_and_of_so_many_origins() -> None:
    elsewhere = Elsewhere()
    elsewhere.asked("https://id.example/oauth2/authorize?state=secret-state", "document")
    elsewhere.asked("https://api.example/users/7", "fetch")
    elsewhere.answered("https://api.example/users/7", "fetch", "application/json")
    elsewhere.answered("https://never.example/", "fetch", "application/json")
    for number in range(MOST + 5):
        elsewhere.asked(f"https://h{number}.example/", "image")
    found = elsewhere.wanted()
    assert found["https://id.example"] == Wanted(1, pages=1, sign_ins=1)
    assert found["https://api.example"] == Wanted(1, data=1)
    assert len(found) == MOST
    assert "secret-state" not in repr(found)
