"""Origins that were used and are on no list: kept until the person accepts them, as what they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from workbench.capture.elsewhere import Wanted
from workbench.errors import NotFoundError
from workbench.operation import Portal
from workbench.workspace import decisions
from workbench.workspace.origin_roles import ProposedOrigin, Role, propose


class Origins:
    """A private file of proposals."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, portal: Portal, wanted: Mapping[str, Wanted]) -> list[ProposedOrigin]:
        """Keep what a recording's pages wanted of origins that the portal does not list; gives what is new."""
        listed = {*(origin for _, origin in portal.origins), *portal.record, *portal.load, *portal.identity}
        found = propose(portal.name, listed, {origin: each for origin, each in wanted.items() if origin not in listed})
        before = {item.origin: item for item in self.all(portal.name)}
        merged = before | {
            item.origin: replace(item, requests=item.requests + before[item.origin].requests)
            if item.origin in before
            else item
            for item in found
        }
        kept = [item for item in merged.values() if item.origin not in listed]
        self._save([item for item in self.all() if item.portal != portal.name] + kept)
        return [item for item in found if item.origin not in before]

    def all(self, portal: str = "") -> list[ProposedOrigin]:
        """List proposals, of one portal if it is named."""
        return [item for item in decisions.load(self._file, ProposedOrigin) if portal in ("", item.portal)]

    def choose(self, portal: str, only: tuple[str, ...], role: Role | None) -> list[ProposedOrigin]:
        """Give the proposals that are meant, as what the person says they are. Raises NotFoundError."""
        found = self.all(portal)
        unknown = [origin for origin in only if origin not in {item.origin for item in found}]
        if unknown or not found:
            what = f"{unknown[0]} is not proposed for {portal}" if unknown else f"Nothing is proposed for {portal}"
            raise NotFoundError(f"{what}.", hint="`workbench origins` lists what is.")
        meant = [item for item in found if not only or item.origin in only]
        return [replace(item, role=role) for item in meant] if role else meant

    def forget(self, portal: str, origins: set[str]) -> None:
        """Propose these no more."""
        self._save([item for item in self.all() if item.portal != portal or item.origin not in origins])

    def _save(self, items: list[ProposedOrigin]) -> None:
        decisions.save(self._file, items, private=True)
