"""How logins went: a circuit breaker. No values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workbench.workspace import decisions

MOST = 3
"""Failed logins in a row after which no recipe signs in until a person says so: portals lock accounts."""


@dataclass(frozen=True, slots=True)
class Attempts:
    portal: str
    account: str
    failures: int = 0
    """In a row."""

    @property
    def blocked(self) -> bool:
        return self.failures >= MOST


class AttemptsFile:
    """One line an account in a private file, so that a new daemon goes on counting."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, portal: str, account: str) -> Attempts:
        return self._all().get((portal, account), Attempts(portal, account))

    def _all(self) -> dict[tuple[str, str], Attempts]:
        return {(item.portal, item.account): item for item in decisions.load(self._file, Attempts)}

    def failed(self, portal: str, account: str) -> Attempts:
        """Count a login that failed."""
        before = self.of(portal, account)
        return self._save(replace(before, failures=before.failures + 1))

    def reset(self, portal: str, account: str) -> Attempts:
        """Begin counting anew: a login worked, or a person says so."""
        return self._save(replace(self.of(portal, account), failures=0))

    def _save(self, attempts: Attempts) -> Attempts:
        kept = self._all() | {(attempts.portal, attempts.account): attempts}
        decisions.save(self._file, list(kept.values()), private=True)
        return attempts
