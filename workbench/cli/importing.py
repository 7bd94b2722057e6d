"""``workbench import``."""

from __future__ import annotations

import contextlib
from argparse import Namespace
from pathlib import Path

from workbench.cli.context import with_api
from workbench.cli.output import counted, note, say, show_json
from workbench.cli.progress import ProgressLine
from workbench.errors import UsageError, WorkbenchError
from workbench.text import safe_line
from workbench.workspace.api import Api
from workbench.workspace.views import ImportPlan, ImportResult

_SHOWN = 20
"""Lines about what could not be read; ``--json`` has more of them."""


def import_files(options: Namespace) -> int:
    """Import files one after another; 1 when something in one could not be read."""
    paths = [Path(path).expanduser().resolve() for path in options.files]
    for path in paths:
        if not path.is_file():
            raise UsageError(f"There is no file {path}.")
    results = with_api(options, lambda api: _import_all(api, [_plan(path, options) for path in paths]))
    if options.json:
        show_json(results)
    else:
        for result in results:
            _tell(result)
    return 1 if any(result.unreadable or result.dropped for result in results) else 0


def _plan(path: Path, options: Namespace) -> ImportPlan:
    return ImportPlan(
        path=str(path),
        portal=options.portal,
        account=options.account,
        title=options.title,
        origins=tuple(options.origin),
        identity=tuple(options.identity),
        replace=options.replace,
    )


async def _import_all(api: Api, plans: list[ImportPlan]) -> list[ImportResult]:
    return [await _import(api, plan) for plan in plans]


async def _import(api: Api, plan: ImportPlan) -> ImportResult:
    shown, name = ProgressLine(), safe_line(Path(plan.path).name, limit=30)
    try:
        # Leaving it early, as Ctrl-C does, takes the import back.
        async with contextlib.aclosing(api.import_file(plan)) as steps:  # type: ignore[type-var]  # it is a generator
            async for step in steps:
                shown.show(f"{name}: {step.phase}, {step.entries:,} entries, {step.share:.0%}")
                if step.result is not None:
                    return step.result
    finally:
        shown.clear()
    raise WorkbenchError(f"{plan.path} was not imported to its end.")


def _tell(result: ImportResult) -> None:
    name = Path(result.path).name
    if result.operations:
        say(f"{name} ({result.kind}): wrote {counted(len(result.operations), 'operation')}; review them:")
        for path in result.operations:
            say(f"  {path}")
    elif row := result.recording:
        say(
            f"{name} ({result.kind}): {counted(row.exchanges, 'exchange')}, {row.application:,} of them application"
            f" traffic, as recording {row.recording.id} of {row.recording.portal}:"
            f" {counted(result.endpoints, 'endpoint')} in all."
        )
        _tell_origins(result)
    else:
        say(f"{name} ({result.kind}): nothing to import in it{'' if result.entries else ': it has no entries'}.")
    _tell_problems(result)
    if result.recording:
        say(
            f"{result.path} stays where it is, with every secret that was recorded in it:"
            " delete it, or keep it as you would a password."
        )


def _tell_origins(result: ImportResult) -> None:
    how = "guessed: most of the JSON, and its siblings; --origin says otherwise" if result.guessed else "as you said"
    say(f"Bodies are kept of {', '.join(result.origins)} ({how}).")
    if result.others:
        named = ", ".join(f"{origin or 'no origin'} ({count:,})" for origin, count in result.others[:8])
        more = f" and {len(result.others) - 8} more" if len(result.others) > 8 else ""
        say(f"One line an exchange of {named}{more}.")


def _tell_problems(result: ImportResult) -> None:
    if result.skipped:
        say(f"{counted(result.skipped, 'entry', 'entries')} passed over: no requests to a server.")
    if result.dropped:
        note(f"{counted(result.dropped, 'exchange')} failed redaction and were not kept.")
    for problem in result.problems[:_SHOWN]:
        note(f"Not read: {f'entry {problem.entry}: ' if problem.entry else ''}{problem.reason.removesuffix('.')}.")
    if result.unreadable > _SHOWN:
        note(f"Not read: {counted(result.unreadable - _SHOWN, 'more entry', 'more entries')}.")
