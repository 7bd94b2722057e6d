"""What ``redact check`` takes of processor and memory for large files.

    uv run python -m tests.benchmarks.check_files

Each file is looked at by a process of its own; making it is not counted. Memory is that process's peak (``VmHWM``, on Linux:
``ru_maxrss`` counts what its parent had taken as well).
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

_MB = 1_000_000

_CHECK = """
import re, sys, time
from pathlib import Path
from workbench.redaction import default_rules
from workbench.workspace.redaction import check
began = time.process_time()
found = len(list(check([Path(sys.argv[1])], default_rules())))
peak = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(f"{time.process_time() - began:7.1f} CPU s  {peak // 1024:5} MB  {found} found")
"""


def document(path: Path) -> None:
    """One JSON document of 50 MB, most of it a list."""
    request = {"url": "https://h.example/", "headers": [{"name": "accept", "value": "application/json"}]}
    entries = [{"id": number, "request": request, "text": "hello world " * 20} for number in range(140_000)]
    path.write_text(json.dumps({"log": {"entries": entries}}))


def lines(path: Path) -> None:
    """45 MB of lines of text."""
    path.write_bytes(b"2026-01-01 GET /a/b/c 200 hello world\n" * 1_200_000)


def zeros(path: Path) -> None:
    """300 MB of zero octets in a gzip file of 1 MB."""
    path.write_bytes(gzip.compress(bytes(300 * _MB), 1))


def digits(path: Path) -> None:
    """10 MB of one digit, the dearest of what has no secret."""
    path.write_bytes(b"0" * (10 * _MB))


def objects(path: Path) -> None:
    """20 MB of the smallest objects, five deep."""
    rows = ",".join(f'{{"v":{number}}}' for number in range(1_400_000))
    path.write_text(f'{{"a":{{"b":{{"c":{{"d":[{rows}]}}}}}}}}')


def text(path: Path) -> None:
    """One text of 200 MB in a document."""
    path.write_text(json.dumps({"log": {"entries": [{"text": "lorem ipsum " * (200 * _MB // 12)}]}}))


FILES: tuple[Callable[[Path], None], ...] = (document, lines, zeros, digits, objects, text)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for make in FILES:
            path = Path(folder) / f"{make.__name__}.bin"
            make(path)
            told = subprocess.run([sys.executable, "-c", _CHECK, path], check=True, capture_output=True, text=True)
            sys.stdout.write(f"{make.__name__:>9}: {told.stdout.strip()}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
