"""Where each portal's page was seen to keep its bearer: what a browser that is closed can no longer say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.operation import BearerSource
from workbench.workspace import decisions


@dataclass(frozen=True, slots=True)
class Seen:
    """One portal's place: names alone, as ``portal.json`` has them."""

    portal: str
    source: BearerSource


class BearerPlaces:
    """A private file, so that an endpoint that was recorded yesterday can be promoted today."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, portal: str) -> BearerSource | None:
        """Give the place that was seen last. Raises WorkbenchError where the file is broken."""
        return next((each.source for each in decisions.load(self._file, Seen) if each.portal == portal), None)

    def note(self, portal: str, source: BearerSource) -> None:
        """Keep a place instead of the one before. Raises WorkbenchError where the file is broken."""
        if self.of(portal) == source:
            return
        others = [each for each in decisions.load(self._file, Seen) if each.portal != portal]
        decisions.save(self._file, [*others, Seen(portal, source)], private=True)
