"""``workbench init``."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench import host
from workbench.cli.context import folder
from workbench.cli.output import say
from workbench.errors import WorkbenchError
from workbench.layout import Layout

IGNORED = """\
# Recordings, the database, browser profiles and keys never go into git.
/recordings/
"""


def init(options: Namespace) -> int:
    """Make a workspace; one that is there already is left as it is."""
    root = Path(options.folder).expanduser().resolve() if options.folder else folder(options)
    made = make(Layout(root))
    say(f"{root} is a workspace{'' if made else ' already'}. Next: `workbench --workspace {root} record URL`.")
    return 0


def make(layout: Layout) -> bool:
    """Make a workspace's folders, and let its .gitignore name recordings/; whether anything was missing.

    Raises WorkbenchError when the folder cannot be written.
    """
    ignore = layout.root / ".gitignore"
    try:
        rules = ignore.read_bytes() if ignore.exists() else b""
        ignored = ignores_recordings(rules)
        missing = not (layout.catalog.is_dir() and layout.recordings.is_dir() and ignored)
        layout.catalog.mkdir(parents=True, exist_ok=True)
        host.private_dir(layout.recordings)
        if not ignored:
            host.replace_file(ignore, b"\n".join([rules.rstrip(b"\n"), IGNORED.encode()]).lstrip(b"\n"))
    except OSError as error:
        raise WorkbenchError(
            f"{layout.root} cannot be made a workspace: {error.strerror or error}.",
            kept="Nothing was overwritten.",
            hint="Name a folder that you may write to.",
        ) from error
    return missing


def ignores_recordings(rules: bytes) -> bool:
    """Whether a .gitignore has a line for recordings/, or for what is in it. Pure."""
    return any(line.strip().strip(b"/*") == b"recordings" for line in rules.splitlines())
