"""Print what redaction hides without need, and what it leaves, of properties as descriptions of interfaces have them.

    uv run python -m tests.benchmarks.descriptions FOLDER… [--makers open|held|all] [--names 60] [--show NAME] [--seed 1]

FOLDER holds descriptions, below a folder or in a file for each of those who made them: OpenAPI 2 and 3 (JSON, YAML), Google's
discovery documents, models of AWS's services. Nothing is fetched. Every third maker, by a hash of its name, can be
held back while rules are mended by what the others have.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks.descriptions.files import Found, find, read
from tests.benchmarks.descriptions.running import outcomes
from tests.benchmarks.descriptions.tally import Tally, lines


def main() -> None:
    """Read, run, print."""
    parser = argparse.ArgumentParser(prog="descriptions", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--makers", choices=("open", "held", "all"), default="all", help="which makers to look at")
    parser.add_argument("--names", type=int, default=60, help="how many names to print of each kind")
    parser.add_argument("--show", default="", metavar="NAME", help="print each property of one name: 'session id'")
    parser.add_argument("--seed", default="1")
    told = parser.parse_args()
    tally = Tally()
    for found in (found for folder in told.folders for found in find(folder) if _is_asked(found, told.makers)):
        description = read(found)
        if description:
            tally.add(found.maker, outcomes(description, f"{told.seed} {found.path.name}"))
    sys.stdout.write("\n".join(lines(tally, told.names, told.show)) + "\n")


def _is_asked(found: Found, makers: str) -> bool:
    return makers == "all" or found.is_held_back == (makers == "held")


if __name__ == "__main__":
    main()
