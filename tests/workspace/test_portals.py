"""A portal's first draft: names that the catalog takes, whatever the URL."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workspace.conftest import recording
from workbench.errors import UsageError
from workbench.operation import NAME_PATTERN, BearerSource, Portal
from workbench.workspace.portals import (
    checked_name,
    draft,
    name_for,
    origin_name,
    portal_name,
    web_origin,
    with_bearer,
    with_origin,
)

_HOSTS = st.from_regex(r"[a-zA-Z0-9äßж.\-_]{1,60}", fullmatch=True) | st.ip_addresses(v=4).map(str)
_URLS = st.builds("{}://{}{}/path?x=1".format, st.sampled_from(["http", "https"]), _HOSTS, st.sampled_from(["", ":81"]))


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Portal.Example/a?b#c", "https://portal.example"),
        ("https://portal.example:443/", "https://portal.example"),
        ("http://portal.example:80", "http://portal.example"),
        ("https://portal.example:80/", "https://portal.example:80"),
        ("http://kim:pw@127.0.0.1:8765/x", "http://127.0.0.1:8765"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        (" https://portal.example/ ", "https://portal.example"),
    ],
)
def test_an_origin_has_no_default_port_path_or_user(url: str, origin: str) -> None:
    assert web_origin(url) == origin


@pytest.mark.parametrize(
    "url", ["portal.example", "ftp://portal.example", "javascript:alert(1)", "https://", "", "https://[x", "http://a:x"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        web_origin(url)


@given(_URLS)
def test_an_origin_of_an_origin_is_itself(url: str) -> None:
    try:
        origin = web_origin(url)
    except UsageError:
        return
    assert web_origin(origin) == origin


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://partners.example.co.uk/x", "partners_example"),
        ("https://www.portal.example/", "portal_example"),
        ("http://127.0.0.1:8765", "host_127_0_0_1"),
        ("http://localhost:8765", "portal"),
        ("http://portal.localhost:1", "portal"),
        ("https://365.example", "p_365_example"),
    ],
)
def test_a_portal_is_named_after_its_host(url: str, name: str) -> None:
    assert portal_name(url) == name


@given(_URLS | st.text(max_size=30).filter(lambda text: "[" not in text and "]" not in text))
def test_every_portal_name_is_one_that_the_catalog_takes(url: str) -> None:
    try:
        name = portal_name(url)
    except ValueError:
        # urlsplit's own refusal; whoever asks has had the URL checked by web_origin before.
        return
    assert re.fullmatch(NAME_PATTERN, name)


@pytest.mark.parametrize("name", ["../evil", "", "Contoso", "a b", "7", "a" * 49, "a\n"])
def test_a_name_of_ones_own_has_to_be_one_that_the_catalog_takes(name: str) -> None:
    with pytest.raises(UsageError, match="no name for a portal"):
        checked_name(name)
    assert checked_name("contoso_2") == "contoso_2"


@given(_URLS, st.lists(_URLS, max_size=4))
def test_every_origin_gets_a_name_of_its_own(url: str, others: list[str]) -> None:
    portal = Portal("p", "P", "", ())
    for each in (url, *others):
        try:
            portal = with_origin(portal, web_origin(each))
        except UsageError:
            continue
    names = [name for name, _ in portal.origins]
    origins = [origin for _, origin in portal.origins]
    assert len(set(names)) == len(names)
    assert len(set(origins)) == len(origins)
    assert all(re.fullmatch(NAME_PATTERN, name) for name in names)


def test_origins_that_would_share_a_name_are_numbered() -> None:
    assert origin_name("https://api.one.example", ()) == "api"
    assert origin_name("https://api.two.example", ("api",)) == "api_2"
    assert origin_name("https://api.three.example", ("api", "api_2")) == "api_3"
    assert origin_name("https://10.0.0.1", ()) == "origin_10"


def test_a_draft_says_what_its_recording_knows() -> None:
    made = draft(recording(origins=("https://portal.example", "https://api.example")), ("https://id.example",))
    assert made == Portal(
        name="contoso",
        title="Contoso",
        start="https://portal.example/",
        origins=(("portal", "https://portal.example"), ("api", "https://api.example")),
        identity=("https://id.example",),
    )
    assert draft(recording(origins=()), ()).start == ""


def test_a_portal_that_knows_an_origin_or_a_bearer_stays_as_it_is() -> None:
    known = draft(recording(), ())
    assert with_origin(known, "https://portal.example") is known
    assert with_bearer(known, None) is known
    first, second = BearerSource("sessionStorage", "oidc.user:"), BearerSource("localStorage", "token")
    assert with_bearer(with_bearer(known, first), second).bearer == first


KNOWN = Portal("acme_desk", "Acme desk", "https://desk.example/", (("desk", "https://desk.example"),))


def test_a_portal_keeps_its_name_whatever_is_recorded_at_its_origin_next() -> None:
    assert name_for("https://desk.example:443/tickets", [KNOWN], []) == "acme_desk"
    earlier = [recording("r1", portal="first", origins=("https://desk.example",))]
    earlier.append(recording("r2", portal="second", origins=("https://desk.example",)))
    assert name_for("https://desk.example/", [], earlier) == "second"
    assert name_for("https://desk.example/", [KNOWN], earlier) == "acme_desk"


def test_an_origin_that_nobody_knows_gives_its_own_name() -> None:
    other = recording("r1", portal="first", origins=("https://other.example", "https://desk.example"))
    assert name_for("https://desk.example/", [], [other]) == portal_name("https://desk.example/")
