"""Folders of this user, each in the place that the system has for it."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from workbench.host.sockets import SOCKET_NAME_LENGTH, SOCKET_PATH_LIMIT
from workbench.host.systems import MACOS, WINDOWS


def user_data_dir() -> Path:
    """Give the folder for this user's data: XDG on Linux, Application Support on macOS, LOCALAPPDATA on Windows."""
    if WINDOWS:
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif MACOS:
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "discovery-workbench"


def user_config_dir() -> Path:
    """Give the folder for what this user chose: XDG on Linux, Application Support on macOS, APPDATA on Windows."""
    if WINDOWS:
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif MACOS:
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "discovery-workbench"


def runtime_dir() -> Path:
    """Give a short folder of this user alone for sockets, made 0700 when it is missing."""
    base = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(base or "/") / "discovery-workbench"
    usable = base and Path(base).is_dir() and os.access(base, os.W_OK)
    if not usable or len(os.fsencode(folder)) > SOCKET_PATH_LIMIT - SOCKET_NAME_LENGTH:
        user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
        folder = Path(tempfile.gettempdir()) / f"discovery-workbench-{user}"
    private_dir(folder)
    return folder


def private_dir(folder: Path) -> Path:
    """Make ``folder`` (and its parents) so that only this user can enter it; refuse someone else's.

    Raises PermissionError when it exists and belongs to another user, or is a symbolic link.
    """
    # Not by mkdir's own `parents`: it leaves their modes to the umask.
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir(exist_ok=True, mode=0o700)
    if WINDOWS:
        return folder
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        msg = f"{folder} is not a folder of this user"
        raise PermissionError(msg)
    if status.st_mode & 0o077:
        folder.chmod(0o700)
    return folder
