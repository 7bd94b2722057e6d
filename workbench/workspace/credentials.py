"""Where an account's credentials are found: the environment, a private file, the system's keyring. Never stored here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from workbench import host
from workbench.errors import UsageError, WorkbenchError
from workbench.workspace.views.sessions import Given

ENV_FILE = "WORKBENCH_ENV_FILE"
"""The environment variable that names another file than the usual one."""

SERVICE = "discovery-workbench"
"""The keyring's name for us."""

FIELDS = ("username", "password", "totp")


@dataclass(frozen=True, slots=True)
class Credentials:
    """An account's secrets, in memory alone; empty is unknown."""

    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    totp: str = field(default="", repr=False)
    """A base32 seed, spaces and hyphens allowed."""

    def known(self) -> tuple[str, ...]:
        """Say which are there."""
        return tuple(name.name for name in fields(self) if getattr(self, name.name))


def variable(portal: str, account: str, which: str) -> str:
    """Name the variable of a credential: ``WORKBENCH_CONTOSO_ACME_PASSWORD``. Pure."""
    parts = [portal, account, which]
    return "_".join(["WORKBENCH", *(re.sub(r"[^A-Z0-9]", "_", part.upper()) for part in parts)])


def find(
    portal: str, account: str, given: Given, workspace: Path, environ: Mapping[str, str] = os.environ
) -> Credentials:
    """Find an account's credentials, each where it is first: given, environment, file, keyring.

    Raises UsageError for a file that others can read, or that lies where it would be shared.
    """
    places = _places(portal, account, given, workspace, environ)
    found: dict[str, str] = {}
    for place in places:
        for which in FIELDS:
            if value := place.get(which, ""):
                found.setdefault(which, value)
        if len(found) == len(FIELDS):
            break
    return Credentials(**found)


def _places(
    portal: str, account: str, given: Given, workspace: Path, environ: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    names = {which: variable(portal, account, which) for which in FIELDS}
    yield {which: value for which, value in given if which in FIELDS}
    yield {which: environ.get(name, "") for which, name in names.items()}
    written = read_file(env_file(environ), workspace)
    yield {which: written.get(name, "") for which, name in names.items()}
    yield from_keyring(portal, account)


def given_by(portal: str, account: str, workspace: Path, environ: Mapping[str, str] = os.environ) -> Given:
    """Give what this process's environment holds for an account, or the file that it names, to hand it to the daemon.

    The daemon may have another environment, and so know of no such file. Raises UsageError for one that is not private.
    """
    written = read_file(env_file(environ), workspace) if environ.get(ENV_FILE) else {}
    names = {which: variable(portal, account, which) for which in FIELDS}
    found: list[Any] = [(which, environ.get(name, "") or written.get(name, "")) for which, name in names.items()]
    return tuple(pair for pair in found if pair[1])


def env_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Give the file that credentials may be in: outside of every workspace."""
    named = environ.get(ENV_FILE, "")
    return Path(named).expanduser() if named else host.user_data_dir() / "credentials.env"


def read_file(path: Path, workspace: Path) -> dict[str, str]:
    """Read ``NAME=value`` lines; nothing when there is no file. Raises UsageError for one that is not private."""
    path = path.resolve()
    if not path.is_file():
        return {}
    if host.readable_by_others(path):
        raise UsageError(f"{path} can be read by others: its credentials are not used.", hint=f"Run: chmod 600 {path}")
    if path.is_relative_to(workspace.resolve()) or any((parent / ".git").exists() for parent in path.parents):
        where = host.user_data_dir() / "credentials.env"
        raise UsageError(f"{path} lies in a workspace or repository, which is shared.", hint=f"Move it to {where}.")
    return parse(path.read_text(encoding="utf-8"))


_LINE = re.compile(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*")


def parse(text: str) -> dict[str, str]:
    """Read lines as a shell's ``.env`` has them: comments, ``export``, quotes. Pure."""
    found = {}
    for line in text.splitlines():
        if match := _LINE.fullmatch(line):
            value = match[2]
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            found[match[1]] = value[1:-1] if quoted else value
    return found


def from_keyring(portal: str, account: str) -> dict[str, str]:
    """Ask the system's keyring; nothing where there is none."""
    import keyring  # noqa: PLC0415 - slow to import, and most commands need none
    from keyring.errors import KeyringError  # noqa: PLC0415 - as above

    try:
        return {which: keyring.get_password(SERVICE, _entry(portal, account, which)) or "" for which in FIELDS}
    except KeyringError:
        return {}


def to_keyring(portal: str, account: str, values: Mapping[str, str]) -> None:
    """Put credentials into the system's keyring; an empty one is taken out. Raises WorkbenchError."""
    import keyring  # noqa: PLC0415 - as above
    from keyring.errors import KeyringError, PasswordDeleteError  # noqa: PLC0415 - as above

    for which, value in values.items():
        try:
            if value:
                keyring.set_password(SERVICE, _entry(portal, account, which), value)
            else:
                keyring.delete_password(SERVICE, _entry(portal, account, which))
        except PasswordDeleteError:
            continue
        except KeyringError as error:
            raise WorkbenchError(
                "This system has no keyring that could be used.",
                kept="Nothing was stored.",
                hint=f"Put the credentials into {env_file()} (chmod 600), or the environment.",
            ) from error


def _entry(portal: str, account: str, which: str) -> str:
    return f"{portal}/{account}/{which}"
