"""Credentials of the person's that go straight into a request: Basic, API keys, and the headers beside them."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from pathlib import Path

from workbench.browser.fetch import PageFetch
from workbench.exchange import Headers
from workbench.operation import Operation
from workbench.workspace.credentials import Credentials, env_file, find, read_file, variable
from workbench.workspace.views.sessions import NeedsPersonError


def header_variable(portal: str, account: str, header: str) -> str:
    """Name the variable of a header: ``WORKBENCH_ACME_DEFAULT_HEADER_CLIENTID``. Pure.

    The name follows from the portal's and the header's, so that no catalog file can ask for another variable.
    """
    return variable(portal, account, f"header_{header}")


def headers_of(
    operation: Operation, fetch: PageFetch, account: str, workspace: Path, environ: Mapping[str, str] = os.environ
) -> Headers:
    """Give the headers with their values. Raises NeedsPersonError that names what is missing."""
    portal = operation.portal
    written = read_file(env_file(environ), workspace)
    found: list[tuple[str, str]] = []
    missing: list[str] = []
    for header in fetch.credential_headers:
        if header == "Authorization" and operation.auth.kind == "basic":
            known = find(portal, account, (), workspace, environ)
            missing += [
                variable(portal, account, each) for each in ("username", "password") if not getattr(known, each)
            ]
            found.append((header, basic(known)))
            continue
        name = header_variable(portal, account, header)
        value = environ.get(name, "") or written.get(name, "")
        missing += [] if value else [name]
        found.append((header, value))
    if missing:
        raise NeedsPersonError(
            f"{portal}/{operation.name} needs {', '.join(missing)}.",
            kept="Nothing was sent.",
            hint=f"They set it in the environment, or in {env_file(environ)} (chmod 600), and run `workbench stop` once.",
        )
    return tuple(found)


def basic(credentials: Credentials) -> str:
    """Write Basic credentials (RFC 7617). Pure."""
    pair = f"{credentials.username}:{credentials.password}".encode()
    return f"Basic {base64.b64encode(pair).decode()}"


def secrets_in(headers: Headers) -> tuple[str, ...]:
    """Give what has to be hidden from now on: the values, and the password within Basic. Pure."""
    found = []
    for _, value in headers:
        kind, _, rest = value.partition(" ")
        if kind == "Basic" and rest:
            found += [rest, base64.b64decode(rest).decode().partition(":")[2]]
        else:
            found.append(value)
    return tuple(found)
