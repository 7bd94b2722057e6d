"""``python -m workbench`` and the ``workbench`` command."""

from __future__ import annotations

import sys

from workbench import crash, host
from workbench.cli.main import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    host.forbid_core_dumps()
    host.tell_nothing()
    crash.keep_quiet()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
