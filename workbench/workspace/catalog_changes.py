"""What the workbench wrote to the catalog lately, with what stood there before: so that it can be undone."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench import host
from workbench.errors import NotFoundError, UsageError
from workbench.ids import new_id
from workbench.workspace import decisions
from workbench.workspace.views.catalog import CatalogChange, ChangeKind

KEPT = 50
"""Changes that can be undone; older ones are git's."""

PORTAL_FILE = "portal.json"

type Texts = Mapping[str, str | None]
"""Path within the catalog → what the file says; None where there is none."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A change with all that it takes to undo it."""

    change: CatalogChange
    before: dict[str, str | None] = field(repr=False)
    after: dict[str, str | None] = field(repr=False)
    trusted: tuple[str, ...] = ()
    """Operations of ``before`` that were trusted."""


class CatalogChanges:
    """A private file, newest last. A scrub removes it: what stood in the catalog before may hold the value."""

    def __init__(self, file: Path, catalog: Path) -> None:
        self._file = file
        self._catalog = catalog

    def all(self) -> list[CatalogChange]:
        """Give what can be undone, oldest first."""
        return [each.change for each in self._load()]

    def texts(self, files: Iterable[Path]) -> dict[str, str | None]:
        """Read files of the catalog as they are now."""
        return {self._name(file): file.read_text("utf-8") if file.is_file() else None for file in files}

    def note(
        self, kind: ChangeKind, operations: Iterable[str], before: Texts, *, trusted: Iterable[str] = ()
    ) -> CatalogChange:
        """Keep what was just done to the files that ``before`` names."""
        change = CatalogChange(new_id("u"), time.time(), kind, tuple(operations))
        after = self.texts(self._catalog / name for name in before)
        kept = [*self._load(), Kept(change, dict(before), after, tuple(trusted))]
        decisions.save(self._file, kept[-KEPT:], private=True)
        return change

    def undo(self, name: str = "") -> Kept:
        """Put back what stood in the catalog before a change; before the last one when none is named.

        Raises NotFoundError, and UsageError where a file was changed since: nothing is undone then.
        """
        found = self._load()
        meant = next((each for each in reversed(found) if name in ("", each.change.id)), None)
        if meant is None:
            raise NotFoundError(
                f"There is no change {name!r} to undo." if name else "There is nothing to undo.",
                hint="`workbench undo --list` lists what can be undone; git has the rest.",
            )
        self._demand_unchanged(meant)
        restored = self._restored(meant)
        with self.all_or_none(self.texts(self._catalog / name for name in restored)):
            self.put_back(restored)
            decisions.save(self._file, [each for each in found if each is not meant], private=True)
        return meant

    @contextlib.contextmanager
    def all_or_none(self, texts: Texts) -> Iterator[None]:
        """Have files of the catalog say again what they said when the block does not come to its end (a full disk).

        What was done and is not noted could not be undone; what was half undone could not be undone again.
        """
        try:
            yield
        except BaseException:
            with contextlib.suppress(OSError):  # the reason is the same
                self.put_back(texts)
            raise

    def put_back(self, texts: Texts) -> None:
        """Make files of the catalog say what they said."""
        for name, text in texts.items():
            file = self._catalog / name
            if text is None:
                self._remove(file)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                host.replace_file(file, text.encode())

    def _remove(self, file: Path) -> None:
        """Delete a file, and the portal's folder with its last one: an empty folder would be a portal without its file."""
        file.unlink(missing_ok=True)
        if file.parent.is_dir() and not any(file.parent.iterdir()):
            file.parent.rmdir()

    def _demand_unchanged(self, kept: Kept) -> None:
        wanted = {name: text for name, text in kept.after.items() if not name.endswith(PORTAL_FILE)}
        now = self.texts(self._catalog / name for name in wanted)
        changed = sorted(name for name in wanted if now[name] != wanted[name])
        if changed:
            raise UsageError(
                f"catalog/{changed[0]} was changed since.",
                kept="Nothing was undone.",
                hint="Undo what came later first, or mend the file by hand: git has its earlier versions.",
            )

    def _restored(self, kept: Kept) -> Texts:
        """Leave a portal's file as it is where others changed it since, or where other operations stand beside it."""
        ours = {self._catalog / name for name in kept.before}

        def own(name: str) -> bool:
            file = self._catalog / name
            alone = set(file.parent.glob("*.json")) <= ours
            return not name.endswith(PORTAL_FILE) or (alone and self.texts([file])[name] == kept.after[name])

        return {name: text for name, text in kept.before.items() if own(name)}

    def _name(self, file: Path) -> str:
        return file.relative_to(self._catalog).as_posix()

    def _load(self) -> list[Kept]:
        return decisions.load(self._file, Kept)
