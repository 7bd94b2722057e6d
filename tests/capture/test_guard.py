"""Which requests may leave: lists of origins, and what nobody may reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.capture.guard import Guard, Lists, is_loopback

LISTS = Lists(
    call=("https://portal.example",),
    portal=("https://login.example/start",),
    load=("https://cdn.example:8443",),
    own_ports=(7001,),
)
GUARD = LISTS.guard(8080)
LOCAL = Lists(call=("http://portal.localhost:8765",), own_ports=(7001,)).guard(8080)


def test_what_a_person_opens_loads_from_any_public_origin() -> None:
    assert GUARD.refusal("https://elsewhere.example/x.js", agent=False, call=False) == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://portal.example/a",
        "https://login.example/",
        "https://cdn.example:8443/x.js",
        "wss://portal.example/live",
    ],
)
def test_an_agent_loads_from_every_list(url: str) -> None:
    assert GUARD.refusal(url, agent=True, call=False) == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/",
        "http://portal.example/",
        "https://portal.example:444/",
        "https://cdn.example/",
        "https://portal.example.evil.example/",
        "https://portal.example@evil.example/",
        "not a url",
    ],
)
def test_an_agent_and_an_unattended_run_load_from_nowhere_else(url: str) -> None:
    assert "none of the portal's lists" in GUARD.refusal(url, agent=True, call=False)
    strict = Lists(LISTS.call, LISTS.portal, LISTS.load, strict=True).guard(8080)
    assert "none of the portal's lists" in strict.refusal(url, agent=False, call=False)


def test_a_call_goes_to_the_origins_for_calls_alone() -> None:
    assert GUARD.refusal("https://portal.example/api", agent=True, call=True) == ""
    assert "no origin that calls" in GUARD.refusal("https://cdn.example:8443/api", agent=False, call=True)


def test_the_debug_override_lifts_the_lists_and_nothing_else() -> None:
    open_ = Lists(LISTS.call, everything=True).guard(8080)
    assert open_.refusal("https://elsewhere.example/", agent=True, call=True) == ""
    assert "metadata" in open_.refusal("http://169.254.169.254/", agent=True, call=True)
    assert "this machine" in open_.refusal("http://127.0.0.1/", agent=True, call=True)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.9.9.9", "localhost", "portal.localhost.", "[::1]", "[::ffff:127.0.0.1]", "LOCALHOST"],
)
def test_this_machine_is_reached_only_where_the_portal_is_on_it(host: str) -> None:
    assert is_loopback(host)
    assert "this machine" in GUARD.refusal(f"http://{host}:9/", agent=False, call=False)
    assert LOCAL.refusal(f"http://{host}:9/", agent=False, call=False) == ""


@pytest.mark.parametrize("port", [7001, 8080])
def test_the_workbenchs_own_ports_are_never_reached(port: int) -> None:
    for host in ("127.0.0.1", "localhost", "[::ffff:7f00:1]"):
        assert "own ports" in LOCAL.refusal(f"http://{host}:{port}/", agent=False, call=False)
        assert "own ports" in LOCAL.unreachable(host, port)


def test_a_name_that_rebinds_to_this_machine_is_refused() -> None:
    assert not GUARD.may_resolve("evil.example", "127.0.0.1")
    assert not LOCAL.may_resolve("evil.example", "::ffff:127.0.0.1")
    # The person named this one themselves.
    assert GUARD.may_resolve("portal.example", "127.0.0.1")
    assert GUARD.may_resolve("evil.example", "93.184.216.34")
    assert LOCAL.may_resolve("portal.localhost", "127.0.0.1")


def test_the_proxy_on_the_way_may_be_on_this_machine() -> None:
    assert Lists(via="http://127.0.0.1:3128").guard(8080).unreachable("127.0.0.1", 3128) == ""


def test_what_an_agents_page_only_loads_from_gets_nothing_sent() -> None:
    assert GUARD.is_foreign("https://cdn.example:8443/collect")
    assert not GUARD.is_foreign("https://login.example/token")
    assert not GUARD.is_foreign("https://portal.example/api")


@given(st.text())
def test_no_text_gets_past_strict_lists(text: str) -> None:
    assert Guard(frozenset({"https://portal.example"}), strict=True).refusal(text, agent=False, call=False) or (
        text.lower().startswith(("https://portal.example", "wss://portal.example"))
    )
