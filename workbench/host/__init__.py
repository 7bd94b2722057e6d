"""What differs between operating systems, with a fallback each. Tested on Linux only."""

from __future__ import annotations

from workbench.host.environment import bare_environment, tell_nothing, untelling_environment
from workbench.host.files import (
    ends_torn,
    keep_first,
    open_private,
    private_umask,
    readable_by_others,
    replace_file,
    sweep,
    write_private,
)
from workbench.host.folders import private_dir, runtime_dir, user_config_dir, user_data_dir
from workbench.host.locks import exclusive_lock, hold, in_turn, is_held
from workbench.host.processes import forbid_core_dumps, give_way, process_alive
from workbench.host.sockets import SOCKET_NAME_LENGTH, SOCKET_PATH_LIMIT, has_unix_sockets, loopback_listener
from workbench.host.systems import MACOS, WINDOWS

__all__ = [
    "MACOS",
    "SOCKET_NAME_LENGTH",
    "SOCKET_PATH_LIMIT",
    "WINDOWS",
    "bare_environment",
    "ends_torn",
    "exclusive_lock",
    "forbid_core_dumps",
    "give_way",
    "has_unix_sockets",
    "hold",
    "in_turn",
    "is_held",
    "keep_first",
    "loopback_listener",
    "open_private",
    "private_dir",
    "private_umask",
    "process_alive",
    "readable_by_others",
    "replace_file",
    "runtime_dir",
    "sweep",
    "tell_nothing",
    "untelling_environment",
    "user_config_dir",
    "user_data_dir",
    "write_private",
]
