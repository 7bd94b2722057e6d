"""Sessions that the person wants remembered: encrypted files, one an account, on this machine alone."""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from workbench import host
from workbench.layout import Layout
from workbench.workspace.credentials import SERVICE
from workbench.workspace.views.sessions import Kept

_MAGIC = b"wbs1"
_NONCE = 12


class Remembering:
    """Reads and writes the files. The key is in the system's keyring, or else in a file that only the user can read."""

    def __init__(self, layout: Layout, notice: Callable[[str], None]) -> None:
        self._layout = layout
        self._notice = notice
        self._key = b""
        self._lock = threading.Lock()
        self._forgotten = Counter[str]()

    def has(self, portal: str, account: str) -> bool:
        return self._file(portal, account).is_file()

    def forgotten(self, portal: str, account: str) -> int:
        """Give how often an account was forgotten: to be asked before its state is looked at, and given to ``save``."""
        return self._forgotten[self._file(portal, account).name]

    def save(self, portal: str, account: str, state: Kept, forgotten: int) -> None:
        """Replace an account's state, atomically, unless it was forgotten once more since then. Raises OSError."""
        nonce, file = os.urandom(_NONCE), self._file(portal, account)
        sealed = AESGCM(self._secret()).encrypt(nonce, msgspec.json.encode(state), _whose(portal, account))
        with self._lock:
            if self._forgotten[file.name] == forgotten:
                host.private_dir(file.parent)
                host.write_private(file, _MAGIC + nonce + sealed)

    def load(self, portal: str, account: str) -> Kept | None:
        """Give an account's state; None when there is none, or when it cannot be opened (another key, a torn file)."""
        try:
            content = self._file(portal, account).read_bytes()
        except OSError:
            return None
        nonce, sealed = content[len(_MAGIC) : len(_MAGIC) + _NONCE], content[len(_MAGIC) + _NONCE :]
        try:
            plain = AESGCM(self._secret()).decrypt(nonce, sealed, _whose(portal, account))
            return msgspec.json.decode(plain, type=Kept)
        except (InvalidTag, ValueError):
            self._notice(f"What was remembered of {portal} cannot be opened: sign in again.")
            return None

    def forget(self, portal: str, account: str) -> None:
        file = self._file(portal, account)
        with self._lock:
            self._forgotten[file.name] += 1
            file.unlink(missing_ok=True)

    def _file(self, portal: str, account: str) -> Path:
        return self._layout.state / "sessions" / hashlib.sha256(_whose(portal, account)).hexdigest()[:24]

    def _secret(self) -> bytes:
        if not self._key:
            self._key = self._from_keyring() or self._from_file()
        return self._key

    def _from_keyring(self) -> bytes:
        import keyring  # noqa: PLC0415 - slow to import, and few need it
        from keyring.errors import KeyringError  # noqa: PLC0415 - as above

        name = f"state/{self._layout.identity()}"
        try:
            if not keyring.get_password(SERVICE, name):
                keyring.set_password(SERVICE, name, base64.b64encode(secrets.token_bytes(32)).decode())
            # A keyring that keeps nothing gives nothing back.
            return base64.b64decode(keyring.get_password(SERVICE, name) or "")
        except KeyringError:
            return b""

    def _from_file(self) -> bytes:
        file = host.private_dir(self._layout.keys) / "state.key"
        made = secrets.token_bytes(32)
        if (key := host.keep_first(file, made)) == made:
            self._notice(f"This system has no keyring: the key of remembered sessions is in {file} (0600).")
        return key


def _whose(portal: str, account: str) -> bytes:
    """Name an account, so that one's state cannot be taken for another's."""
    return f"{portal}\0{account}".encode()
