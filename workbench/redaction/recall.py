"""Recognise in traffic what an earlier session knew, so that it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.redaction.fingerprints import Fingerprint, Fingerprints
from workbench.redaction.known import KnownSecrets

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling


class Recall:
    """The way from fingerprints to known secrets, and back: what is new since ``unsaved`` was asked last."""

    def __init__(self, fingerprints: Fingerprints, known: KnownSecrets) -> None:
        self._fingerprints = fingerprints
        self._known = known
        self._rolling: Rolling | None = None
        self._saved = 0
        self._made: set[str] = set()

    def look_at(self, octets: bytes) -> None:
        """Learn what is remembered of a UTF-8 text."""
        if not self._fingerprints:
            return
        hits = self._every_offset().find(octets)
        found = [(octets[start:end].decode("utf-8", "replace"), kind) for start, end, kind in hits]
        if found:
            self._known.learn(found)

    def unsaved(self) -> list[Fingerprint]:
        """Give the fingerprints of what was learned since the last time."""
        version = self._known.version
        if version == self._saved:
            return []
        self._saved = version
        fresh = [(value, kind) for value, kind in self._known.items() if value not in self._made]
        self._made.update(value for value, _ in fresh)
        made = [item for value, kind in fresh for item in self._fingerprints.make(value, kind)]
        self._fingerprints.add(made)
        self._rolling = None
        return made

    def _every_offset(self) -> Rolling:
        if self._rolling is None:
            from workbench.redaction.rolling import Rolling  # noqa: PLC0415 - numpy takes a third of a second to load

            self._rolling = Rolling(self._fingerprints)
        return self._rolling
