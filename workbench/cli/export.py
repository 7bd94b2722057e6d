"""``workbench export``."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.cli.context import with_api
from workbench.cli.output import counted, say, show_json
from workbench.workspace.views import OpenApiPlan


def har(options: Namespace) -> int:
    """Write a redacted HAR."""
    path = Path(options.output).expanduser().resolve()
    result = with_api(
        options,
        lambda api: api.export_har(
            options.recording, str(path), keep_personal=options.keep_personal, replace=options.replace
        ),
    )
    if options.json:
        show_json(result)
    else:
        say(
            f"Wrote {counted(result.entries, 'entry', 'entries')} ({result.bytes:,} octets, redacted) to {result.path}."
        )
    return 0


def openapi(options: Namespace) -> int:
    """Write endpoints or promoted operations as OpenAPI 3.1."""
    plan = OpenApiPlan(
        path=str(Path(options.output).expanduser().resolve()),
        recording=options.recording,
        catalog=options.catalog,
        portal=options.portal,
        noise=options.noise,
        keep_personal=options.keep_personal,
        replace=options.replace,
    )
    result = with_api(options, lambda api: api.export_openapi(plan))
    if options.json:
        show_json(result)
    else:
        what = counted(result.entries, "operation" if options.catalog else "endpoint")
        say(f"Wrote {what} ({result.bytes:,} octets, redacted) to {result.path}.")
    return 0
