"""Where things lie in a workspace, and outside it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from workbench import host


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one workspace. ``catalog/`` is for git; ``recordings/`` never is."""

    root: Path

    @property
    def catalog(self) -> Path:
        return self.root / "catalog"

    @property
    def overrides(self) -> Path:
        """People's decisions about endpoints: text, in git, survives every regroup."""
        return self.catalog / "overrides.json"

    @property
    def filters(self) -> Path:
        """Filters of the traffic table that people keep: text, in git."""
        return self.catalog / "filters.json"

    @property
    def recordings(self) -> Path:
        return self.root / "recordings"

    def recording(self, recording: str) -> Path:
        """One recording's journal segments and its ``recording.json``."""
        return self.recordings / recording

    @property
    def state(self) -> Path:
        """What this machine alone needs: database, permissions, logs, browser profiles (0700)."""
        return self.recordings / ".state"

    @property
    def database(self) -> Path:
        return self.state / "workbench.duckdb"

    @property
    def live(self) -> Path:
        """Names the recordings that the daemon runs; found at a start, it tells of a crash."""
        return self.state / "live"

    @property
    def imports(self) -> Path:
        """Has a file named after each recording that an import is writing; found at a start, it was cut short."""
        return self.state / "imports"

    @property
    def exports(self) -> Path:
        """Has a file for each export that is being written, with its path; found at a start, it was cut short."""
        return self.state / "exports"

    @property
    def removed(self) -> Path:
        """Recordings that are being deleted."""
        return self.state / "removed"

    @property
    def usage(self) -> Path:
        """How often operations were called, and how that went."""
        return self.state / "usage.json"

    @property
    def permissions(self) -> Path:
        return self.state / "permissions.json"

    @property
    def trusted(self) -> Path:
        """What the person of this machine has seen of the catalog, by its content."""
        return self.state / "trusted.json"

    @property
    def catalog_changes(self) -> Path:
        """What the workbench wrote to the catalog lately, and what stood there before."""
        return self.state / "catalog-changes.json"

    @property
    def proposed_origins(self) -> Path:
        """Origins that were used, for the person to say what they are."""
        return self.state / "origins.json"

    @property
    def accounts_file(self) -> Path:
        """Which accounts there are, and which client may use which."""
        return self.state / "accounts.json"

    @property
    def bearers(self) -> Path:
        """Where portals' pages were seen to keep their bearers."""
        return self.state / "bearers.json"

    @property
    def attempts(self) -> Path:
        """How logins by recipes went."""
        return self.state / "logins.json"

    @property
    def dialogs(self) -> Path:
        """Clients whose own dialogs count as the person's leave."""
        return self.state / "dialogs.json"

    @property
    def agents_stopped(self) -> Path:
        """Is there while the person has stopped all agents."""
        return self.state / "agents-stopped"

    @property
    def discoveries(self) -> Path:
        """What agents found out."""
        return self.state / "discoveries.json"

    @property
    def suggestions(self) -> Path:
        """Operations that agents propose."""
        return self.state / "proposals.json"

    @property
    def queries(self) -> Path:
        """Arguments that agents use again."""
        return self.state / "queries.json"

    @property
    def mcp_token(self) -> Path:
        """What clients show to ``workbench mcp --http``."""
        return self.state / "mcp-token"

    @property
    def audit(self) -> Path:
        """Every call, appended; set aside by size, never deleted."""
        return self.state / "audit.ndjson"

    @property
    def logs(self) -> Path:
        return self.state / "logs"

    @property
    def browser(self) -> Path:
        """The browser's profiles for the time that it runs; wiped at start and at exit."""
        return self.state / "browser"

    @property
    def keys(self) -> Path:
        """Placeholder keys and the proxy's authority: in the user's data folder, apart from what they protect.

        The folder is written down at first use: a process that another program started (an MCP client)
        may lack the variables that say where the user's data is.
        """
        identity = self.identity()
        folder = str(host.user_data_dir() / "keys" / identity)
        return Path(host.keep_first(self.state / "keys", folder.encode()).decode())

    @property
    def authority(self) -> Path:
        """The workspace's certificate authority: mitmproxy's confdir."""
        return self.keys / "authority"

    @property
    def socket(self) -> Path:
        """The daemon's socket, in a folder short enough for any system."""
        digest = hashlib.sha256(str(self.root).encode()).hexdigest()[:16]
        return host.runtime_dir() / f"{digest}.sock"

    def identity(self) -> str:
        """Give the workspace's random name (16 hexadecimal digits), made at first use."""
        file = host.private_dir(self.state) / "identity"
        return host.keep_first(file, secrets.token_hex(8).encode()).decode().strip()

    def fingerprints(self, account: str = "default") -> Path:
        """Give the file of an account's fingerprints of known secrets, beside the key that they were made with."""
        return self.keys / f"fingerprints-{_digest(account)}"

    def placeholder_key(self, account: str = "default") -> bytes:
        """32 random octets for an account's placeholders (0600), made at first use."""
        file = host.private_dir(self.keys) / f"placeholder-{_digest(account)}.key"
        return host.keep_first(file, secrets.token_bytes(32))

    def accounts(self) -> list[tuple[bytes, Path]]:
        """Give each account's placeholder key and the file of its fingerprints, which may not be there."""
        if not self.keys.is_dir():
            return []
        found = sorted(self.keys.glob("placeholder-*.key"))
        return [
            (file.read_bytes(), file.with_name(f"fingerprints-{file.stem.removeprefix('placeholder-')}"))
            for file in found
        ]


def _digest(account: str) -> str:
    return hashlib.sha256(account.encode()).hexdigest()[:16]
