"""Promotion writes files that a person reviews: the operation's, and the portal's where it says something new."""

from __future__ import annotations

from dataclasses import replace

import orjson
import pytest

from tests.workspace.conftest import recording
from workbench.catalog import load_catalog
from workbench.discovery.endpoint import Auth, Endpoint, Parameter, ResponseShape
from workbench.errors import UsageError
from workbench.layout import Layout
from workbench.operation import BearerSource, Choices, Operation
from workbench.workspace import promotion
from workbench.workspace.portals import draft
from workbench.workspace.promotion import Home, Ready
from workbench.workspace.views import Proposal

BEARER = BearerSource("sessionStorage", "oidc.user:", "access_token")

HOME = Home(draft(recording(), ("https://id.example",)), BEARER)

ENDPOINT = Endpoint(
    "e1",
    "GET",
    "https://portal.example",
    "/partners/{partner_id}",
    name="get_partner",
    title="Get a partner",
    category="partners",
    auth=Auth("bearer", "Authorization"),
    parameters=(Parameter("partner_id", "path", {"type": "integer"}, examples=(4711,)),),
    responses=(ResponseShape(200, "application/json", {"type": "object"}, 3),),
    samples=("x1",),
)

AS_IS = Choices()


def ready(layout: Layout, home: Home, endpoint: Endpoint, choices: Choices) -> Ready:
    return promotion.ready(load_catalog(layout.catalog), home, endpoint, choices)


def proposal_of(layout: Layout, home: Home, endpoint: Endpoint, choices: Choices) -> Proposal:
    return promotion.shown(layout, ready(layout, home, endpoint, choices))


def promote(layout: Layout, home: Home, endpoint: Endpoint, choices: Choices) -> Operation:
    made = ready(layout, home, endpoint, choices)
    promotion.write(layout, [made])
    return made.operation


def test_a_proposal_shows_the_file_and_writes_nothing(layout: Layout) -> None:
    proposal = proposal_of(layout, HOME, ENDPOINT, AS_IS)
    assert proposal.path == "catalog/contoso/get_partner.json"
    assert orjson.loads(proposal.text)["request"]["method"] == "GET"
    assert all(f"+{line}" in proposal.diff.splitlines() for line in proposal.text.splitlines())
    assert list(layout.catalog.iterdir()) == []


def test_what_is_promoted_is_what_was_proposed_and_loads(layout: Layout) -> None:
    proposal = proposal_of(layout, HOME, ENDPOINT, AS_IS)
    operation = promote(layout, HOME, ENDPOINT, AS_IS)
    assert operation == proposal.operation
    assert (layout.root / proposal.path).read_text() == proposal.text
    catalog = load_catalog(layout.catalog)
    assert (catalog.operations, catalog.problems) == ((operation,), ())
    assert catalog.portal("contoso").bearer == BEARER


def test_no_observed_value_enters_the_file(layout: Layout) -> None:
    promote(layout, HOME, ENDPOINT, AS_IS)
    assert "4711" not in (layout.catalog / "contoso" / "get_partner.json").read_text()


def test_promoting_again_shows_no_change(layout: Layout) -> None:
    promote(layout, HOME, ENDPOINT, AS_IS)
    assert proposal_of(layout, HOME, ENDPOINT, AS_IS).diff == ""
    changed = proposal_of(layout, HOME, ENDPOINT, Choices(description="Looks a partner up."))
    assert "+" in changed.diff
    assert "Looks a partner up." in changed.diff


def test_another_name_for_what_is_promoted_already_is_said_to_make_one_more(layout: Layout) -> None:
    promote(layout, HOME, ENDPOINT, Choices(name="look_up"))
    assert "promoted already, as contoso/look_up" in " ".join(proposal_of(layout, HOME, ENDPOINT, AS_IS).warnings)
    assert proposal_of(layout, HOME, ENDPOINT, Choices(name="look_up")).warnings == ()
    assert proposal_of(layout, HOME, replace(ENDPOINT, id="e2"), AS_IS).warnings == ()


def test_an_edited_portal_file_is_kept(layout: Layout) -> None:
    promote(layout, HOME, ENDPOINT, AS_IS)
    file = layout.catalog / "contoso" / "portal.json"
    edited = orjson.loads(file.read_bytes()) | {"title": "Our partners"}
    file.write_bytes(orjson.dumps(edited))
    promote(layout, replace(HOME, bearer=None), replace(ENDPOINT, name="get_other"), AS_IS)
    portal = load_catalog(layout.catalog).portal("contoso")
    assert (portal.title, portal.bearer) == ("Our partners", BEARER)
    assert orjson.loads(file.read_bytes()) == edited


def test_an_endpoint_elsewhere_adds_its_origin_to_the_portal(layout: Layout) -> None:
    promote(layout, HOME, ENDPOINT, AS_IS)
    operation = promote(layout, HOME, replace(ENDPOINT, name="x", origin="https://api.example"), AS_IS)
    assert operation.origin == "api"
    assert dict(load_catalog(layout.catalog).portal("contoso").origins)["api"] == "https://api.example"


def test_an_anonymous_endpoint_says_nothing_of_a_token(layout: Layout) -> None:
    promote(layout, HOME, replace(ENDPOINT, auth=Auth()), AS_IS)
    assert load_catalog(layout.catalog).portal("contoso").bearer is None


@pytest.mark.parametrize("name", ["../evil", "Portal", "portal", "a" * 49, "x/y"])
def test_a_name_that_is_none_is_refused_and_nothing_written(layout: Layout, name: str) -> None:
    with pytest.raises(UsageError):
        promote(layout, HOME, ENDPOINT, Choices(name=name))
    assert not list(layout.catalog.glob("**/*evil*"))
    assert load_catalog(layout.catalog).operations == ()


@pytest.mark.parametrize("portal", ["../evil", "Con toso", ""])
def test_a_portal_whose_name_is_none_is_refused(layout: Layout, portal: str) -> None:
    home = Home(replace(HOME.portal, name=portal))
    with pytest.raises(UsageError):
        promote(layout, home, ENDPOINT, AS_IS)
    assert not (layout.root / "evil").exists()


def test_a_reviewer_is_told_what_to_look_at() -> None:
    portal = replace(HOME.portal, bearer=None)
    odd = replace(ENDPOINT, confidence=0.5, reasons=("seen once",), noise="analytics")
    told = " ".join(promotion.warnings(odd, portal))
    assert all(word in told for word in ("portal.json", "50%", "seen once", "analytics"))
    assert promotion.warnings(ENDPOINT, replace(portal, bearer=BEARER)) == ()
    assert "a guess (56%): too little was seen" in promotion.warnings(replace(ENDPOINT, confidence=0.56), portal)[-1]
    assert "will by cookie" in promotion.warnings(ENDPOINT, portal, "cookie")[-1]
