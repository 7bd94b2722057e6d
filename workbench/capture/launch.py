"""Start the recorder's process."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import unquote, urlsplit

import orjson
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from workbench import host
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Recording
from workbench.layout import Layout

LOG: Final = "recorder.log"
_LONGEST_LOG: Final = 1_000_000
"""Octets."""

_ENVIRONMENT: Final = frozenset(
    {"PATH", "HOME", "USER", "USERNAME", "LANG", "TMPDIR", "TEMP", "TMP", "TZ", "VIRTUAL_ENV", "PYTHONPATH"}
    | {"SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}
    | {"SSL_CERT_FILE", "SSL_CERT_DIR"}
)
"""What the child needs of our environment, which may also hold a person's credentials."""


def recorder_script() -> Path:
    """Find ``addons/recorder.py``: beside the package in a clone, under the prefix when installed."""
    clone = Path(__file__).parents[2] / "addons" / "recorder.py"
    installed = Path(sysconfig.get_path("data")) / "share" / "discovery-workbench" / "addons" / "recorder.py"
    for script in (clone, installed):
        if script.is_file():
            return script
    msg = "The recorder's script, addons/recorder.py, is missing."
    raise WorkbenchError(msg, hint="Install discovery-workbench again.")


def arguments(layout: Layout, recording: Recording, control: Path, identity: Iterable[str]) -> list[str]:
    """Give the arguments of ``mitmdump`` for one recording. Makes the authority's folder (0700)."""
    options = {
        "confdir": str(host.private_dir(layout.authority)),
        "workbench_workspace": str(layout.root),
        "workbench_recording": recording.id,
        "workbench_portal": recording.portal,
        "workbench_account": recording.account,
        "workbench_origins": ",".join(recording.origins),
        "workbench_identity": ",".join(identity),
        "workbench_control": str(control),
        "workbench_owned": "true",
        # The browser that we drive has its cache off; an application's own conditional requests stay as they are.
        "workbench_whole_answers": "false",
    }
    return ["-q", "-s", str(recorder_script()), *_settings(options)]


def upstream(proxy: str, authorities: str) -> list[str]:
    """Give the arguments for a proxy between us and the portal, and for the authorities to trust there."""
    listen = "@127.0.0.1:0"
    options = {"ssl_verify_upstream_trusted_ca": authorities} if authorities else {}
    if not proxy:
        return ["--mode", "regular" + listen, *_settings(options)]
    parts = urlsplit(proxy)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        msg = "The upstream proxy is no URL of a proxy."
        raise UsageError(msg, hint="Give it as http://proxy.example:8080.")
    if parts.username:
        options["upstream_auth"] = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    bare = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    return ["--mode", f"upstream:{bare}{listen}", *_settings(options)]


async def spawn(given: list[str], log: IO[bytes]) -> asyncio.subprocess.Process:
    """Start the process in a group of its own, so that Ctrl-C reaches us alone, and hand it its arguments."""
    how: dict[str, Any] = {"creationflags": 0x200} if host.WINDOWS else {"start_new_session": True}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "workbench.capture.child",
        stdin=asyncio.subprocess.PIPE,
        stdout=log,
        stderr=log,
        env={name: value for name, value in os.environ.items() if name in _ENVIRONMENT or name.startswith("LC_")},
        **how,
    )
    if process.stdin is not None:
        process.stdin.write(orjson.dumps(given) + b"\n")
    return process


def open_log(layout: Layout) -> IO[bytes]:
    """Open the log (0600) of the workspace's recorders; one that has grown long begins anew."""
    host.private_dir(layout.state)
    log = host.open_private(host.private_dir(layout.logs) / LOG, "ab")
    if log.tell() > _LONGEST_LOG:
        # What another recorder appends goes to the new end.
        log.truncate(0)
    return log


def spki_of(authority: Path) -> str:
    """Give base64 of the SHA-256 of the proxy's public key (RFC 7469, section 2.4), by which the browser trusts it."""
    certificate = x509.load_pem_x509_certificate((authority / "mitmproxy-ca-cert.pem").read_bytes())
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(key).digest()).decode()


def _settings(options: dict[str, str]) -> list[str]:
    return [part for name, value in options.items() for part in ("--set", f"{name}={value}")]
