"""Group all that the database has, with another process's help where it is much."""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
from collections.abc import Iterator, Sequence

from workbench.discovery.endpoint import Override
from workbench.discovery.grouping import Grouper
from workbench.store import queries, reading
from workbench.store.database import Database
from workbench.workspace.grouping_process import GroupingProcess, HelperError

MANY = 20_000
"""Exchanges from which a helper is worth the half second that it takes to start."""


def are_many(database: Database) -> bool:
    """Whether a database has so many exchanges that grouping all of them takes long."""
    return sum(counts.application for counts in queries.counts(database).values()) >= MANY


@contextlib.contextmanager
def no_look_for_cycles() -> Iterator[None]:
    """Let the collector rest: what is taken in has no cycles, and looking for some takes a fifth of the time.

    From then on it passes over what is there now, since one look at all that would take as long as one more exchange does;
    but not at the end of the process, when libraries complain of what is left.
    """
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def grouper_of(database: Database, overrides: Sequence[Override], *, many: bool) -> Grouper:
    """Give a grouper that has taken in every application exchange; ``many`` are worth a helper."""
    if many and (os.process_cpu_count() or 1) > 1:
        with contextlib.suppress(HelperError, OSError):
            return _helped(database, overrides)
    grouper = Grouper(overrides)
    for stretch in reading.stretches(database, application_only=True):
        grouper.add(stored.whole() for stored in stretch)
    return grouper


def _helped(database: Database, overrides: Sequence[Override]) -> Grouper:
    grouper, helper = Grouper(overrides), GroupingProcess(overrides)
    try:
        for stretch in reading.stretches(database, application_only=True):
            plain = [stored for stored in stretch if not stored.messages]
            mine = [stored for stored in stretch if stored.messages] if helper.offer(plain) else stretch
            grouper.add(stored.whole() for stored in mine)
        helper.finish()
        grouper.catch_up()
        grouper.take_over(helper.taken())
    finally:
        helper.close()
    return grouper
