"""A recipe types credentials: only one that this machine's person has accepted, as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from workbench.catalog import load_catalog, save_portal
from workbench.layout import Layout
from workbench.operation import Portal, Recipe
from workbench.operation.recipe import Act, Rule, Target
from workbench.workspace.recipes import Recipes
from workbench.workspace.trust import UntrustedError

RECIPE = Recipe((Rule("password", Target(autocomplete="current-password"), (Act("fill", "password"),)),))
PORTAL = Portal("contoso", "Contoso", "https://portal.example/", (("portal", "https://portal.example"),))


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    save_portal(tmp_path / "catalog", replace(PORTAL, login=RECIPE))
    return Layout(tmp_path)


def portal_in(layout: Layout) -> Portal:
    return load_catalog(layout.catalog).portal("contoso")


def test_a_recipe_that_came_from_elsewhere_types_nothing_until_it_is_accepted(layout: Layout) -> None:
    recipes, portal = Recipes(layout), portal_in(layout)
    with pytest.raises(UntrustedError, match="workbench recipe contoso --accept"):
        recipes.demand_trust(portal)
    recipes.accept(portal)
    recipes.demand_trust(portal)
    assert recipes.view(portal).trusted


@pytest.mark.parametrize(
    "changed",
    [
        {"identity": ("https://evil.example",)},
        {"origins": (("portal", "https://evil.example"),)},
        {"start": "https://evil.example/"},
        {"login": replace(RECIPE, start="https://evil.example/")},
        {"login": Recipe((replace(RECIPE.rules[0], see=Target(css="#comment")),))},
    ],
)
def test_a_recipe_that_types_something_else_or_elsewhere_is_another_one(
    layout: Layout, changed: dict[str, object]
) -> None:
    recipes, portal = Recipes(layout), portal_in(layout)
    recipes.accept(portal)
    assert not recipes.is_trusted(replace(portal, **changed))  # type: ignore[arg-type] # fields by their names
    assert recipes.is_trusted(replace(portal, title="Another title"))


def test_what_was_learned_waits_as_a_diff_and_is_saved_when_accepted(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    save_portal(layout.catalog, PORTAL)
    recipes = Recipes(layout)
    recipes.propose(PORTAL, RECIPE)
    view = recipes.view(portal_in(layout))
    assert not view.exists
    assert '+        "do": [{ "fill": "password" }]' in view.learned
    recipes.accept(portal_in(layout))
    assert portal_in(layout).login == RECIPE
    after = recipes.view(portal_in(layout))
    assert (after.exists, after.trusted, after.learned) == (True, True, "")
