"""The portal's origins are guessed from what a file holds."""

from __future__ import annotations

import pytest

from tests.formats.exchanges import made
from workbench.exchange import Request
from workbench.formats.survey import Survey, site_of


def seen(*urls: str, resource_type: str = "fetch") -> Survey:
    survey = Survey()
    for url in urls:
        survey.see(made(request=Request("GET", url), resource_type=resource_type))
    return survey


def test_the_origin_with_most_json_for_scripts_and_its_siblings_are_the_portal() -> None:
    survey = seen(*["https://api.contoso.example/a"] * 3, "https://www.contoso.example/", "https://cdn.test/x")
    survey.merge(seen(*["https://cdn.test/x.js"] * 9, resource_type="script"))
    assert survey.portal() == ("https://api.contoso.example", "https://www.contoso.example")
    assert survey.others(survey.portal()) == (("https://cdn.test", 10),)


def test_an_empty_file_has_no_portal() -> None:
    assert Survey().portal() == ()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("https://api.portal.example", "https://portal.example", True),
        ("https://a.portal.co.uk", "https://b.portal.co.uk", True),
        ("https://a.portal.co.uk", "https://a.other.co.uk", False),
        ("https://ours.github.io", "https://theirs.github.io", False),
        ("http://portal.localhost:8765", "http://id.localhost:8765", True),
        ("http://127.0.0.1:4200", "http://127.0.0.1:4201", True),
        ("http://10.0.0.1", "http://11.0.0.1", False),
        ("http://[::1]:80", "http://[::2]:80", False),
    ],
)
def test_siblings_share_a_registered_name(one: str, other: str, alike: bool) -> None:
    assert (site_of(one) == site_of(other)) is alike
