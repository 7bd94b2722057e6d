"""What a person means by what they type into the address bar."""

from __future__ import annotations

import pytest

from workbench.workspace.steering import absolute

ORIGINS = ("http://portal.example:8765", "https://login.example")
PAGE, BEGAN = "http://portal.example:8765/users/7", "http://portal.example:8765/app/"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("/roles", "http://portal.example:8765/roles"),
        ("8", "http://portal.example:8765/users/8"),
        ("https://elsewhere.example/x", "https://elsewhere.example/x"),
        ("portal.example:8765/roles?page=2", "http://portal.example:8765/roles?page=2"),
        ("Portal.Example:8765", "http://portal.example:8765"),
        ("login.example?then=/x", "https://login.example?then=/x"),
        ("portal.example:9/roles", "portal.example:9/roles"),
    ],
)
def test_an_address_goes_without_a_scheme_where_the_host_is_the_portals(typed: str, address: str) -> None:
    assert absolute(typed, (PAGE, BEGAN), ORIGINS) == address


@pytest.mark.parametrize("page", ["", "about:blank", "chrome-error://chromewebdata/"])
def test_where_no_page_is_open_a_path_belongs_to_where_the_recording_began(page: str) -> None:
    assert absolute("/roles", (page, BEGAN), ORIGINS) == "http://portal.example:8765/roles"
    assert absolute("", (page, BEGAN), ORIGINS) == BEGAN
