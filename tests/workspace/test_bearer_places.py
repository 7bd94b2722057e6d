"""Where a portal's page keeps its bearer is known after its browser has gone."""

from __future__ import annotations

from pathlib import Path

from workbench import host
from workbench.operation import BearerSource
from workbench.workspace.bearer_places import BearerPlaces

SESSION = BearerSource("sessionStorage", "auth.", "access_token")
LOCAL = BearerSource("localStorage", "oidc.user:", "access_token")


def test_the_place_seen_last_is_known_to_the_next_process(tmp_path: Path) -> None:
    file = tmp_path / "bearers.json"
    BearerPlaces(file).note("contoso", LOCAL)
    BearerPlaces(file).note("contoso", SESSION)
    BearerPlaces(file).note("acme", LOCAL)
    assert BearerPlaces(file).of("contoso") == SESSION
    assert BearerPlaces(file).of("acme") == LOCAL


def test_of_a_portal_that_was_never_looked_at_nothing_is_known(tmp_path: Path) -> None:
    assert BearerPlaces(tmp_path / "bearers.json").of("contoso") is None


def test_the_file_is_the_persons_alone(tmp_path: Path) -> None:
    file = tmp_path / "bearers.json"
    BearerPlaces(file).note("contoso", SESSION)
    assert not host.readable_by_others(file)
