"""Which files of the catalog this machine's person has seen: by what they say, not by where they are."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from workbench import catalog
from workbench.errors import WorkbenchError
from workbench.operation import Operation, Portal
from workbench.workspace import decisions


class UntrustedError(WorkbenchError):
    """An operation's file, or what its portal says of origin and token, is none that the person has seen."""


@dataclass(frozen=True, slots=True)
class Trusted:
    operation: str
    """``<portal>/<operation>``."""
    digest: str
    at: float


class Trust:
    """A private file with one digest an operation: the one that the person trusted last."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def known(self) -> Mapping[str, str]:
        """Give digests by operation. Raises WorkbenchError when the file is broken: nothing is trusted then."""
        return {item.operation: item.digest for item in decisions.load(self._file, Trusted)}

    def add(self, digests: Iterable[tuple[str, str]]) -> None:
        """Trust (operation, digest) pairs from now on."""
        kept = {item.operation: item for item in decisions.load(self._file, Trusted)}
        now = time.time()
        changed = {name: Trusted(name, digest, now) for name, digest in digests}
        if changed:
            kept |= changed
            decisions.save(self._file, sorted(kept.values(), key=lambda item: item.operation), private=True)

    def remove(self, names: Iterable[str]) -> None:
        """Trust these operations no longer."""
        gone = set(names)
        kept = [item for item in decisions.load(self._file, Trusted) if item.operation not in gone]
        decisions.save(self._file, kept, private=True)


def digest(operation: Operation, portal: Portal | None) -> str:
    """Give the SHA-256 of what an operation does: its file in canonical form, where it goes and whose token it takes.

    The portal's part is in it, since another origin in ``portal.json`` would send the token elsewhere.
    """
    goes = (dict(portal.origins).get(operation.origin, ""), portal.bearer) if portal else ()
    if portal and portal.credential_headers:
        goes = (*goes, portal.credential_headers)
    content = catalog.render(operation).encode() + b"\0" + msgspec.json.encode(goes, order="sorted")
    return hashlib.sha256(content).hexdigest()


def untrusted(name: str) -> UntrustedError:
    """Say that an operation has to be looked at first."""
    return UntrustedError(
        f"{name} is untrusted: its file was written or changed outside of the workbench on this machine.",
        kept="Nothing was sent.",
        hint=f"The person looks at it and runs `workbench trust {name}`.",
    )


def name_of(file: str) -> str:
    """Give the full name of the operation that a path such as ``catalog/contoso/get_partner.json`` holds."""
    return "/".join(Path(file).with_suffix("").parts[-2:])
