"""Import a file: two looks at it, in processes of their own when it is long, into a recording as any other."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Literal, Protocol

from workbench.capture.scope import Scope
from workbench.catalog import load_catalog
from workbench.discovery.endpoint import Override
from workbench.discovery.grouping import Taken
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Recording
from workbench.formats.source import Source
from workbench.ids import new_id
from workbench.journal import read_recording, read_recordings, write_recording
from workbench.layout import Layout
from workbench.text import safe_line
from workbench.workspace import recovery
from workbench.workspace.import_process import ImportProcess
from workbench.workspace.import_share import ImportShare, Looked, Secrets, Share, Tell, Written
from workbench.workspace.portals import checked_name, name_for, web_origin
from workbench.workspace.views import IMPORTED, ImportPlan, ImportProblem, ImportProgress, ImportResult

LONG = 4_000_000
"""Octets from which a file is worth the second that processes take to start."""

MOST_PROCESSES = 4


class CancelledImportError(WorkbenchError):
    """The person took the import back."""


class Part(Protocol):
    """Who reads and writes a share: this process, or another."""

    def look(self, tell: Tell) -> Looked: ...
    def write(self, recording: Recording, scope: Scope, secrets: Secrets, tell: Tell) -> Written: ...
    def group(self, overrides: Sequence[Override]) -> Taken: ...
    def close(self) -> None: ...


class Importing:
    """One import. Runs in a thread; ``stop`` may be called from any other. To be closed at the end."""

    def __init__(self, layout: Layout, source: Source, plan: ImportPlan, say: Callable[[ImportProgress], None]) -> None:
        self._layout = layout
        self._source = source
        self._plan = plan
        self._say = say
        self._stopped = False
        self._recording = ""
        self._parts: list[Part] = []

    @property
    def recording(self) -> str:
        """The id of what is being written; empty before the first look is done."""
        return self._recording

    def stop(self) -> None:
        """Have ``run`` raise CancelledImportError soon."""
        self._stopped = True

    def run(self) -> ImportResult:
        """Import; raises WorkbenchError, and then leaves nothing behind."""
        try:
            self._begin()
            return self._import()
        except BaseException:
            # A process that is ended while it writes makes no folder anew.
            self.close()
            if self._recording:
                shutil.rmtree(self._layout.recording(self._recording), ignore_errors=True)
                recovery.end_import(self._layout, self._recording)
            raise

    def group(self, overrides: Sequence[Override]) -> list[Taken]:
        """Give what discovery makes of what ``run`` wrote, if not of all of it. Raises WorkbenchError."""
        return _together(lambda part: part.group(overrides), self._parts)

    def close(self) -> None:
        """End the processes that helped, whatever they do."""
        for part in self._parts:
            part.close()

    def _begin(self) -> None:
        account, source = self._plan.account, self._source
        count = min(MOST_PROCESSES, os.cpu_count() or 1) if source.size >= LONG and source.kind == "har" else 1
        make = ImportShare if count == 1 else ImportProcess
        for number in range(count):
            # One by one: what has been started is closed even when the next cannot be.
            self._parts.append(make(self._layout, source, account, Share(number, count)))

    def _import(self) -> ImportResult:
        began = time.monotonic()
        looked = self._look()
        origins = tuple(dict.fromkeys(map(web_origin, self._plan.origins))) or looked.survey.portal()
        result = ImportResult(
            path=str(self._source.path),
            kind=looked.title,
            entries=looked.entries,
            origins=origins,
            guessed=not self._plan.origins,
            others=looked.survey.others(origins),
            skipped=looked.skipped,
            problems=tuple(ImportProblem(entry, reason) for entry, reason in looked.problems),
            unreadable=looked.unreadable,
        )
        if looked.survey.exchanges:
            recording = _recording(self._named(origins), self._source, looked, origins)
            written = self._write(recording, looked.secrets)
            result = replace(result, dropped=sum(part.dropped for part in written))
        return replace(result, seconds=time.monotonic() - began)

    def _named(self, origins: tuple[str, ...]) -> ImportPlan:
        """Give the plan with the name of the portal that is known at the first origin, if it names none itself."""
        if self._plan.portal or not origins:
            return self._plan
        portals = load_catalog(self._layout.catalog).portals
        return replace(self._plan, portal=name_for(origins[0], portals, read_recordings(self._layout)))

    def _look(self) -> Looked:
        tell = self._teller("reading")
        first, *others = _together(lambda part: part.look(tell), self._parts)
        for other in others:
            first.merge(other)
        return first

    def _write(self, recording: Recording, secrets: Secrets) -> list[Written]:
        self._recording = recording.id
        recovery.begin_import(self._layout, recording.id)
        scope, tell = Scope.of(recording.origins, self._plan.identity), self._teller("writing")
        written = _together(lambda part: part.write(recording, scope, secrets, tell), self._parts)
        noun = read_recording(self._layout.recording(recording.id))
        write_recording(self._layout, replace(noun, ended=recording.ended, note=recording.note))
        recovery.end_import(self._layout, recording.id)
        return written

    def _teller(self, phase: Literal["reading", "writing"]) -> Tell:
        size = max(1, self._source.size)

        def tell(entries: int, octets: int) -> None:
            if self._stopped:
                raise CancelledImportError("The import was taken back.", kept="Nothing of it was kept.")
            self._say(ImportProgress(phase, entries, min(1.0, octets / size)))

        return tell


def _together[P, T](work: Callable[[P], T], parts: Sequence[P]) -> list[T]:
    """Do the same with every part at once; the first failure is raised when all have ended."""
    with ThreadPoolExecutor(len(parts)) as pool:
        return list(pool.map(work, parts))


def _recording(plan: ImportPlan, source: Source, looked: Looked, origins: tuple[str, ...]) -> Recording:
    if not origins:
        raise UsageError("The file names no web address.", hint="Name the portal's origin with --origin.")
    return Recording(
        id=new_id("r"),
        portal=checked_name(plan.portal),
        account=plan.account,
        started=looked.survey.first or time.time(),
        ended=max(looked.survey.last, looked.survey.first) or time.time(),
        title=safe_line(plan.title or source.path.name, limit=120),
        origins=origins,
        note=IMPORTED,
    )


def checked_path(text: str) -> Path:
    """Give the path of a plan. Raises UsageError for one that depends on where the daemon runs."""
    path = Path(text)
    if not path.is_absolute():
        raise UsageError(f"{text!r} is no absolute path.")
    return path
