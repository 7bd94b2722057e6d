"""How long a large HAR takes to be redacted, stored, grouped and written as OpenAPI, beside ``har-to-openapi``.

    uv run python -m tests.benchmarks.import_har [ENTRIES] [--peer]

With ``--peer`` also ``har-to-openapi`` (npm), where Node is: it neither redacts nor stores, and holds the whole file in memory.
"""

from __future__ import annotations

import asyncio
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import big_har
from workbench.layout import Layout
from workbench.workspace.views import ImportPlan, OpenApiPlan
from workbench.workspace.workspace import Workspace

_PATIENCE = 600
_PEER = """
import { generateSpec } from "har-to-openapi";
import { readFileSync, writeFileSync } from "node:fs";
const har = JSON.parse(readFileSync(process.argv[2], "utf8"));
const found = await generateSpec(har, { relaxedMethods: true });
writeFileSync(process.argv[3], JSON.stringify(found.spec));
"""


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    entries = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), big_har.ENTRIES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.har"
        size = big_har.write(path, entries)
        say(f"{entries:,} entries, {size / 1e6:.1f} MB, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        asyncio.run(_ours(path, Path(folder)))
        if "--peer" in sys.argv:
            _theirs(path, Path(folder))


async def _ours(path: Path, folder: Path) -> None:
    layout = Layout(folder / "workspace")
    layout.catalog.mkdir(parents=True)
    async with Workspace.open(layout) as workspace:
        began = last = time.perf_counter()
        phase = ""
        async for step in workspace.import_file(ImportPlan(str(path))):
            if step.phase != phase:
                if phase:
                    say(f"  {phase:<9} {time.perf_counter() - last:6.1f} s")
                phase, last = step.phase, time.perf_counter()
        exported = await workspace.export_openapi(OpenApiPlan(str(folder / "out.json")))
        say(f"  {'export':<9} {time.perf_counter() - last:6.1f} s")
        whole = time.perf_counter() - began
    say(
        f"workbench: {whole:.1f} s, CPU {_cpu():.1f} s, {exported.entries} endpoints, {exported.bytes:,} octets of OpenAPI"
    )


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _theirs(path: Path, folder: Path) -> None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        say("har-to-openapi: not run, Node is not installed")
        return
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "har-to-openapi"]
    if subprocess.run(install, cwd=folder, check=False, capture_output=True).returncode:
        say("har-to-openapi: not run, npm cannot fetch it here")
        return
    (folder / "peer.mjs").write_text(_PEER)
    began = time.perf_counter()
    command = [node, "peer.mjs", str(path), "peer.json"]
    try:
        done = subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        say(f"har-to-openapi: not done after {_PATIENCE} s")
        return
    whole = time.perf_counter() - began
    say(f"har-to-openapi: {whole:.1f} s" if not done.returncode else f"har-to-openapi failed: {done.stderr[-300:]!r}")


if __name__ == "__main__":
    main()
