"""``workbench export``."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.cli.context import with_api
from workbench.cli.output import counted, say, show_json


def har(options: Namespace) -> int:
    """Write a redacted HAR."""
    path = Path(options.output).expanduser().resolve()
    result = with_api(options, lambda api: api.export_har(options.recording, str(path)))
    if options.json:
        show_json(result)
    else:
        say(
            f"Wrote {counted(result.entries, 'entry', 'entries')} ({result.bytes:,} octets, redacted) to {result.path}."
        )
    return 0
