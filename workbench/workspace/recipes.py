"""Login recipes of this machine: which are trusted, which were learned and wait to be accepted."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import msgspec

from workbench import catalog
from workbench.layout import Layout
from workbench.operation import Portal, Recipe
from workbench.workspace import decisions
from workbench.workspace.trust import Trust, UntrustedError
from workbench.workspace.views import RecipeView


class Recipes:
    """A recipe types credentials: it is used only as this machine's person has seen it."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._trust = Trust(layout.trusted)

    def is_trusted(self, portal: Portal) -> bool:
        return self._trust.known().get(_name(portal)) == digest(portal)

    def demand_trust(self, portal: Portal) -> None:
        """Raise UntrustedError for a recipe that the person has not seen as it is now."""
        if not self.is_trusted(portal):
            raise UntrustedError(
                f"The login recipe of {portal.name} is untrusted: it was written or changed outside of this machine.",
                kept="Nothing was typed.",
                hint=f"The person looks at it and runs `workbench recipe {portal.name} --accept`.",
            )

    def view(self, portal: Portal) -> RecipeView:
        """Show a portal's recipe, and what accepting would change."""
        file = catalog.portal_path(self._layout.catalog, portal.name)
        learned = self.learned(portal.name)
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        new = catalog.render_portal(with_learned(portal, learned)) if learned else text
        shown = catalog.diff(text, new, f"catalog/{portal.name}/portal.json") if new != text else ""
        return RecipeView(portal.name, text, portal.recipe is not None, self.is_trusted(portal), shown)

    def accept(self, portal: Portal) -> None:
        """Write what was learned into ``portal.json``, if anything was, and trust the recipe as it is then."""
        learned = self.learned(portal.name)
        if learned is not None:
            portal = with_learned(portal, learned)
            catalog.save_portal(self._layout.catalog, portal)
            self._file(portal.name).unlink()
        self._trust.add([(_name(portal), digest(portal))])

    def propose(self, portal: Portal, recipe: Recipe) -> None:
        """Keep what was learned, with what is known of the portal, until the person accepts it."""
        decisions.save(self._file(portal.name), [replace(portal, login=recipe)], private=True)

    def learned(self, portal: str) -> Portal | None:
        """Give the portal with the recipe that waits to be accepted."""
        return next(iter(decisions.load(self._file(portal), Portal)), None)

    def _file(self, portal: str) -> Path:
        return self._layout.state / "recipes" / f"{portal}.json"


def with_learned(portal: Portal, learned: Portal) -> Portal:
    """Put a learned recipe into a portal's entry, with the identity provider at which it types."""
    identity = tuple(dict.fromkeys((*portal.identity, *learned.identity)))
    login, known = learned.login, portal.login
    if login and known and not (login.signed_in or login.signed_in_url):
        login = replace(login, signed_in=known.signed_in, signed_in_url=known.signed_in_url)
    return replace(portal, login=login, identity=identity, bearer=portal.bearer or learned.bearer)


def digest(portal: Portal) -> str:
    """Give the SHA-256 of the recipe and of every origin on which it may type."""
    content = portal.login, portal.start, portal.origins, portal.identity
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()


def _name(portal: Portal) -> str:
    """Name the recipe among what is trusted: no operation is called so."""
    return f"{portal.name}/portal"
