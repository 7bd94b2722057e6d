"""Whether exported OpenAPI is valid: of the example workspace, and of recordings made from APIs' specifications.

    uv run python -m tests.benchmarks.export_openapi [RECORDING.jsonl.gz …]

One line a recording: endpoints, errors of openapi-spec-validator and of Spectral (npm, where Node is), FastMCP's tools.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import httpx2
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.benchmarks.grouping import KEY, exchange_of
from tests.formats.openapi.conftest import exchanges
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.grouping import group
from workbench.exchange import Redacted
from workbench.formats.openapi import About, Described, document, write
from workbench.redaction import Redactor


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Check and print."""
    warnings.simplefilter("ignore")
    say(f"{'recording':<28} {'endpoints':>9} {'validator':>9} {'spectral':>9} {'tools':>6}")
    with tempfile.TemporaryDirectory() as folder:
        _report("example workspace", exchanges(), Path(folder))
        for name in sys.argv[1:]:
            with gzip.open(name, "rt", encoding="utf-8") as file:
                requests = [json.loads(line) for line in file]
            redactor = Redactor(KEY)
            recorded = [redactor.redact(exchange_of(number, request)) for number, request in enumerate(requests)]
            _report(Path(name).name.removesuffix(".jsonl.gz"), recorded, Path(folder))


def _report(name: str, recorded: list[Redacted], folder: Path) -> None:
    found: list[Endpoint] = [endpoint for endpoint in group(recorded).endpoints if not endpoint.noise]
    path = folder / "out.json"
    write(path, document([Described(endpoint) for endpoint in found], About(name)))
    text = path.read_text()
    errors = len(list(OpenAPIV31SpecValidator(json.loads(text)).iter_errors()))
    say(f"{name:<28} {len(found):>9} {errors:>9} {_spectral(path):>9} {_tools(text):>6}")


def _spectral(path: Path) -> str:
    npx = shutil.which("npx")
    if npx is None:
        return "no Node"
    rules = path.parent / "rules.yaml"
    rules.write_text('extends: ["spectral:oas"]\n')
    command = [
        npx,
        "--yes",
        "@stoplight/spectral-cli@6",
        "lint",
        "-r",
        str(rules),
        "-F",
        "error",
        "-f",
        "json",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("["):
        return "failed"
    return str(sum(each["severity"] == 0 for each in json.loads(done.stdout)))


def _tools(text: str) -> int:
    from fastmcp import FastMCP

    server = FastMCP.from_openapi(
        openapi_spec=json.loads(text), client=httpx2.AsyncClient(base_url="http://127.0.0.1:9")
    )
    return len(asyncio.run(server.list_tools()))


if __name__ == "__main__":
    main()
