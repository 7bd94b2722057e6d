"""The database in step with the journals: caught up, forgotten, rebuilt."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

from workbench.journal import Identity, identity, segments
from workbench.layout import Layout
from workbench.store import ingest
from workbench.store.database import Database
from workbench.workspace.importer import Imported, StaleIndexError, import_recording

type Look = set[Identity]
"""A recording's segments as they are: a scrub may leave one of the same size."""


class Index:
    """Used from threads; one of them imports at a time."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lock = threading.Lock()
        self._seen: dict[str, Look] = {}
        self._untold = False
        """Whether the database was made anew, which the last look did not come to its end to say."""
        self.database = Database(layout.database)

    def catch_up(self) -> Imported:
        """Import what the journals have beyond the index; reads only files that changed."""
        with self._lock:
            try:
                if self.database.broken:
                    self._open_again()
                self._refuse_what_is_gone()
                return self._told(self._import_all())
            except StaleIndexError:
                return self._make_anew()

    def _open_again(self) -> None:
        """Go on once there is room again: what is in the database then may be less than was."""
        self._untold = True
        self._seen.clear()
        self.database.reopen()

    def _told(self, found: Imported) -> Imported:
        """Say whether what was derived from the database is void: all that belongs into it is in it now."""
        self.database.is_whole()
        found.anew, self._untold = self._untold, False
        return found

    def _refuse_what_is_gone(self) -> None:
        """Raise StaleIndexError when a recording was removed by hand, or the process that removed it was killed."""
        gone = [name for name in self._seen if not self._layout.recording(name).is_dir()]
        for name in gone:
            del self._seen[name]
        if self._seen and not gone:
            return
        if any(not self._layout.recording(name).is_dir() for name in ingest.recordings(self.database)):
            raise StaleIndexError

    def forget(self, recording: str) -> None:
        """Drop what the index has of a recording that was deleted.

        What a database deletes stays in its file: only another file, made of the other journals, is without it.
        """
        with self._lock:
            if recording in ingest.recordings(self.database):
                self._make_anew()

    def rebuild(self) -> list[str]:
        """Make the database anew from the journals; gives what could not be read."""
        with self._lock:
            return self._make_anew().problems

    def close(self) -> None:
        with self._lock:
            self.database.close()

    def _import_all(self) -> Imported:
        found = Imported()
        for folder in sorted(self._layout.recordings.iterdir()) if self._layout.recordings.is_dir() else ():
            if not folder.name.startswith("."):
                self._import_changed(folder, found)
        return found

    def _import_changed(self, folder: Path, found: Imported) -> None:
        look = _look(folder)
        changed = {found.name for found in look - self._seen.get(folder.name, set())}
        if changed:
            import_recording(self.database, folder, changed, found)
            self._seen[folder.name] = look

    def _make_anew(self) -> Imported:
        self._untold = True
        self._seen.clear()
        with self.database.made_anew():
            found = self._import_all()
        return self._told(found)


def _look(folder: Path) -> Look:
    found = set[Identity]()
    for segment in segments(folder):
        with contextlib.suppress(FileNotFoundError):  # the recording is being deleted
            found.add(identity(segment.path))
    return found
