"""What a person may say against a path template."""

from __future__ import annotations

import pytest

from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.workspace.corrections import checked_template, merged

LINE = "GET https://portal.example/teams/7/users/9"


def endpoint(path: str) -> Endpoint:
    return Endpoint(id=path, method="GET", origin="https://portal.example", path=path)


@pytest.mark.parametrize("template", ["/teams/{id}/users/{id}", "/teams/{}/users/{user_id}", "/{a}{a}/7/users/9"])
def test_each_parameter_needs_a_name_of_its_own(template: str) -> None:
    with pytest.raises(UsageError, match="names a parameter twice, or not at all"):
        checked_template(template, LINE)


def test_a_template_that_fits_stays_as_it_was_written() -> None:
    assert checked_template("/teams/{team}/users/{user}", LINE) == "/teams/{team}/users/{user}"


def test_two_endpoints_that_are_one_differ_in_parameters_that_have_names_of_their_own() -> None:
    assert merged(endpoint("/teams/red/users/kim"), endpoint("/teams/blue/users/lee")) == (
        "/teams/{value}/users/{value_2}"
    )
    assert merged(endpoint("/teams/{value}/users/kim"), endpoint("/teams/red/users/lee")) == (
        "/teams/{value}/users/{value_2}"
    )
