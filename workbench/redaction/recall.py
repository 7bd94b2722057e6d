"""Recognise in traffic what an earlier session knew, so that it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.redaction.fingerprint_file import MOST
from workbench.redaction.fingerprints import Fingerprint, Fingerprints
from workbench.redaction.known import KnownSecrets

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling


_ENOUGH = 32
"""Values that were recognised, after which what is looked for is made anew without them."""


class Recall:
    """The way from fingerprints to known secrets, and back: what is new since ``unsaved`` was asked last.

    What is known already is found in all its forms without fingerprints: only the others are looked for.
    """

    def __init__(self, fingerprints: Fingerprints, known: KnownSecrets) -> None:
        self._remembered = fingerprints
        self._sought = fingerprints
        self._found: list[Fingerprint] = []
        self._known = known
        self._rolling: Rolling | None = None
        self._saved = 0
        self._made: set[str] = set()

    @property
    def is_seeking(self) -> bool:
        """Whether there is anything to recognise."""
        self._seek_again()
        return bool(self._sought)

    def look_at(self, octets: bytes) -> None:
        """Learn what is remembered of a UTF-8 text."""
        if not self.is_seeking:
            return
        found = [
            (octets[start:end].decode("utf-8", "replace"), kind)
            for start, end, kind in self._every_offset().find(octets)
        ]
        if found and self._known.learn(found):
            self._forget(found)

    def _forget(self, found: list[tuple[str, str]]) -> None:
        """Look no longer for what is known by now."""
        self._found += [item for value, kind in found for item in self._sought.all_of(value, kind)]
        if len(self._found) >= _ENOUGH:
            self._sought, self._found, self._rolling = self._sought.without(self._found), [], None

    def _seek_again(self) -> None:
        """Look for what has been known, and was forgotten to make room."""
        if lost := [(value, kind) for value, kind in self._known.take_lost() if value in self._made]:
            again = [item for value, kind in lost for item in self._sought.all_of(value, kind)]
            self._sought = self._sought.without(self._found, most=MOST - len(again))
            self._sought.add(again)
            self._found, self._rolling = [], None

    def unsaved(self) -> list[Fingerprint]:
        """Give the fingerprints of what was learned since the last time."""
        version = self._known.version
        if version == self._saved:
            return []
        self._saved = version
        items = self._known.items()
        fresh = [(value, kind) for value, kind in items if value not in self._made]
        self._made = {value for value, _ in items}
        return [item for value, kind in fresh for item in self._remembered.make(value, kind)]

    def _every_offset(self) -> Rolling:
        if self._rolling is None:
            from workbench.redaction.rolling import Rolling  # noqa: PLC0415 - numpy takes a third of a second to load

            self._rolling = Rolling(self._sought)
        return self._rolling
