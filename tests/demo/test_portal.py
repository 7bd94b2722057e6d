"""Start and stop, over http and https."""

from __future__ import annotations

import ssl
import threading

import httpx2
import pytest

from tests.demo.visitor import Loopback, Visitor
from workbench.demo.portal import DemoPortal
from workbench.errors import WorkbenchError

CONFIG = "/api/v1/bootstrap/config"


def threads() -> set[str]:
    return {thread.name for thread in threading.enumerate()}


def test_stopping_frees_the_port_and_ends_the_thread() -> None:
    with DemoPortal().in_thread() as portal:
        assert "demo-portal" in threads()
        port = portal.settings.port
    assert "demo-portal" not in threads()
    with DemoPortal(port=port).in_thread() as again, Visitor(again) as visitor:
        assert visitor.call("GET", CONFIG, by="nothing").status_code == 200


async def test_it_runs_beside_an_event_loop() -> None:
    async with DemoPortal() as portal:
        assert portal.start_url == f"http://portal.localhost:{portal.settings.port}/"
    assert "demo-portal" not in threads()


def test_stopping_twice_does_no_harm() -> None:
    portal = DemoPortal()
    with portal.in_thread():
        portal.stop()


def test_a_port_in_use_is_said_in_one_line(portal: DemoPortal) -> None:
    with pytest.raises(WorkbenchError, match="in use"):
        DemoPortal(port=portal.settings.port).start()


def test_before_the_start_there_are_no_origins() -> None:
    with pytest.raises(RuntimeError):
        _ = DemoPortal().portal


def test_the_whole_login_works_over_https_with_the_private_authority() -> None:
    with DemoPortal(https=True).in_thread() as portal:
        assert portal.portal.startswith("https://")
        with Visitor(portal) as visitor:
            visitor.sign_in()
            assert visitor.call("GET", "/api/v1/billing/invoices", by="cookie").status_code == 200
            assert all(cookie.secure for cookie in visitor.client.cookies.jar)
        file = portal.ca_file
        assert file
        assert file.parent.stat().st_mode & 0o077 == 0
    assert not file.exists()
    assert portal.ca_file is None


def test_who_does_not_know_the_authority_refuses_it() -> None:
    with DemoPortal(https=True).in_thread() as portal:
        transport = Loopback(verify=ssl.create_default_context())
        with httpx2.Client(transport=transport) as client, pytest.raises(httpx2.ConnectError, match="CERTIFICATE"):
            client.get(portal.portal)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", ""])
def test_a_host_that_is_none_of_its_names_is_refused(stranger: Visitor, host: str) -> None:
    answer = stranger.call("GET", CONFIG, by="nothing", headers={"host": host})
    assert answer.status_code == 421


def test_each_seed_has_its_own_data_and_always_the_same() -> None:
    def look(seed: int) -> tuple[str, str]:
        with DemoPortal(seed=seed).in_thread() as portal, Visitor(portal) as visitor:
            visitor.sign_in()
            return visitor.call("GET", "/api/v1/users").text, portal.credentials.password

    assert look(3) == look(3)
    assert look(3) != look(4)


def test_credentials_do_not_show_in_a_repr() -> None:
    credentials = DemoPortal().credentials
    assert credentials.password not in repr(credentials)
    assert credentials.totp_seed not in repr(credentials)


def test_metrics_take_what_pages_send(stranger: Visitor) -> None:
    metrics = stranger.portal.extra_origins[1]
    answer = stranger.client.post(f"{metrics}/collect", json=[{"name": "page_view", "page": "users"}])
    assert (answer.status_code, answer.json()) == (202, {"accepted": 1})
