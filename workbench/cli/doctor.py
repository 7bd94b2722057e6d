"""``workbench doctor``: what this machine and the workspace lack, and how to mend each."""

from __future__ import annotations

import asyncio
import shutil
import socket
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench import host
from workbench.browser.failure import BrowserError
from workbench.browser.find import find_browser
from workbench.cli.context import folder
from workbench.cli.output import say, show_json
from workbench.daemon.start import running
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.store.database import Database

DISK_NEEDED = 1_000_000_000
"""Octets below which a long recording may fill the disk."""


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    state: Literal["ok", "warning", "broken"]
    text: str
    mend: str = ""
    """What to do; empty when all is well."""


def doctor(options: Namespace) -> int:
    """Check everything; 1 when something is broken."""
    layout = Layout(folder(options))
    findings = [_finding(check, layout) for check in CHECKS]
    if options.json:
        show_json(findings)
    else:
        for finding in findings:
            say(_line(finding))
    return 1 if any(finding.state == "broken" for finding in findings) else 0


def _finding(check: Callable[[Layout], Finding], layout: Layout) -> Finding:
    """Do one check; that the system refuses it is a finding too, and no reason to leave out the others."""
    try:
        return check(layout)
    except OSError as error:
        what = f": {error.filename}" if error.filename else ""
        mend = "See that it is this user's own, and a file or folder as it should be."
        return Finding(check.__name__.title(), "broken", f"{error.strerror or error}{what}", mend)


def _line(finding: Finding) -> str:
    mend = f"\n           → {finding.mend}" if finding.mend else ""
    return f"{finding.state:<8} {finding.subject}: {finding.text}{mend}"


def python(_: Layout) -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] == (3, 13):
        return Finding("Python", "ok", version)
    return Finding(
        "Python", "broken", f"{version}, but 3.13 is needed", "Run `uv python install 3.13`, then `uv sync`."
    )


def browser(_: Layout) -> Finding:
    try:
        found = find_browser()
    except BrowserError as error:
        return Finding("Browser", "broken", error.message, error.hint)
    return Finding("Browser", "ok", f"{found.name} {found.version} at {found.path}")


def workspace(layout: Layout) -> Finding:
    if layout.catalog.is_dir() and layout.recordings.is_dir():
        return Finding("Workspace", "ok", str(layout.root))
    mend = f"Run `workbench init {layout.root}`."
    return Finding("Workspace", "warning", f"{layout.root} has no catalog/ and recordings/", mend)


def permissions(layout: Layout) -> Finding:
    private = [path for path in _private_paths(layout) if path.exists() and host.readable_by_others(path)]
    if not private:
        return Finding("Permissions", "ok", "recordings, state and keys are this user's alone")
    names = " ".join(str(path) for path in private)
    return Finding("Permissions", "broken", f"others may read {names}", f"Run `chmod -R go= {names}`.")


def _private_paths(layout: Layout) -> list[Path]:
    paths = [layout.state, layout.database]
    if (layout.state / "identity").exists():
        paths += [layout.keys, *layout.keys.glob("*.key"), *layout.authority.glob("*.pem")]
    return paths


def authority(layout: Layout) -> Finding:
    """Tell whether the proxy's authority is there and still good for a week."""
    if not (layout.state / "identity").exists() or not (layout.authority / "mitmproxy-ca-cert.pem").exists():
        return Finding("Authority", "ok", "none yet: the first recording makes it, for this workspace's browser alone")
    from cryptography import x509  # noqa: PLC0415 - only here, and slow to load

    pem = (layout.authority / "mitmproxy-ca-cert.pem").read_bytes()
    try:
        left = x509.load_pem_x509_certificate(pem).not_valid_after_utc.timestamp() - time.time()
    except ValueError:
        left = 0.0
    if left > 7 * 86_400:
        return Finding("Authority", "ok", f"valid for {left / 86_400:.0f} days")
    mend = f"Delete {layout.authority}: the next recording makes a new one."
    return Finding("Authority", "broken", "the proxy's certificate authority is broken or runs out", mend)


def database(layout: Layout) -> Finding:
    """Tell whether the database opens; a daemon that answers has it open already."""
    if not layout.database.exists():
        return Finding("Database", "ok", "none yet")
    try:
        if asyncio.run(running(layout)):
            return Finding("Database", "ok", "open in the daemon")
        opened = Database(layout.database)
        opened.close()
    except WorkbenchError as error:
        return Finding("Database", "broken", error.message, error.hint or "Run `workbench reindex`.")
    if opened.fresh:
        text = "it could not be read, or was another version's, and is made anew from the journals"
        return Finding(
            "Database", "warning", text, "Run `workbench reindex`, or wait for the next command that needs it."
        )
    return Finding("Database", "ok", f"{layout.database.stat().st_size / 1e6:.1f} MB")


def ports(_: Layout) -> Finding:
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
            with socket.create_connection(("127.0.0.1", port), timeout=2):
                return Finding("Ports", "ok", "loopback ports can be opened and reached")
    except OSError as error:
        mend = "Allow this user to listen on and connect to 127.0.0.1 (firewall, sandbox)."
        return Finding("Ports", "broken", f"loopback does not work: {error.strerror or error}", mend)


def disk(layout: Layout) -> Finding:
    place = next(path for path in (layout.root, *layout.root.parents) if path.exists())
    free = shutil.disk_usage(place).free
    if free >= DISK_NEEDED:
        return Finding("Disk", "ok", f"{free / 1e9:.0f} GB free")
    mend = "Free some space, or remove recordings with `workbench recordings rm`."
    return Finding("Disk", "warning", f"only {free / 1e9:.1f} GB free", mend)


CHECKS: tuple[Callable[[Layout], Finding], ...] = (
    python,
    browser,
    workspace,
    permissions,
    authority,
    database,
    ports,
    disk,
)
