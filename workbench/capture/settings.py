"""The recorder's options, as ``mitmdump --set name=value`` gives them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mitmproxy import addonmanager, exceptions, options

from workbench.capture.tracking import Limits
from workbench.exchange import Recording
from workbench.ids import new_id
from workbench.urls import origin_of

_OPTIONS: tuple[tuple[str, type, str | int | bool, str], ...] = (
    ("workbench_workspace", str, "", "The workspace's folder; the current one when empty."),
    ("workbench_recording", str, "", "The recording's id; a new one when empty."),
    ("workbench_portal", str, "", "The portal's name; the first origin's host when empty."),
    ("workbench_account", str, "default", "The account whose placeholder key is used."),
    ("workbench_origins", str, "", "Origins to record, separated by commas. Nothing else is recorded."),
    ("workbench_identity", str, "", "Identity providers' origins: one line an exchange, never bodies."),
    ("workbench_control", str, "", "Path of the control socket to open; none when empty."),
    ("workbench_owned", bool, False, "End when standard input closes, that is with the process that started this one."),
    ("workbench_body_cap", int, 4_000_000, "Octets on the wire of a body that is kept."),
    ("workbench_seconds_cap", int, 120, "Seconds after which an answer that still runs is recorded as far as it came."),
    ("workbench_whole_answers", bool, True, "Remove conditional headers, so that no 304 hides an answer's body."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    workspace: Path
    recording: Recording
    identity: tuple[str, ...]
    control: str
    owned: bool
    given: bool
    """Whether someone else made the recording, and so says when it ends."""
    limits: Limits


def declare(loader: addonmanager.Loader) -> None:
    """Tell mitmproxy the options."""
    for name, kind, default, text in _OPTIONS:
        loader.add_option(name, kind, default, text)


def read(given: options.Options) -> Settings:
    """Read the options. Raises OptionsError, which mitmproxy shows before it ends."""
    origins = _origins("workbench_origins", given.workbench_origins)
    identity = _origins("workbench_identity", given.workbench_identity)
    if min(given.workbench_body_cap, given.workbench_seconds_cap) <= 0:
        msg = "workbench_body_cap and workbench_seconds_cap must be above 0"
        raise exceptions.OptionsError(msg)
    return Settings(
        workspace=Path(given.workbench_workspace or Path.cwd()).expanduser().resolve(),
        recording=_recording(given, origins),
        identity=identity,
        control=given.workbench_control,
        owned=given.workbench_owned,
        given=bool(given.workbench_recording),
        limits=Limits(given.workbench_body_cap, given.workbench_seconds_cap, given.workbench_whole_answers),
    )


def _recording(given: options.Options, origins: tuple[str, ...]) -> Recording:
    recording = given.workbench_recording or new_id("r")
    if not recording.replace("-", "").isalnum():
        msg = "workbench_recording may have letters, digits and hyphens only"
        raise exceptions.OptionsError(msg)
    host = origins[0].partition("://")[2].partition(":")[0] if origins else "portal"
    return Recording(
        id=recording,
        portal=given.workbench_portal or host,
        account=given.workbench_account,
        started=time.time(),
        origins=origins,
    )


def _origins(option: str, text: str) -> tuple[str, ...]:
    found = {item.strip(): origin_of(item.strip()) for item in text.split(",") if item.strip()}
    if wrong := _first(item for item, origin in found.items() if not origin):
        msg = f"{option}: {wrong!r} is no origin, such as https://portal.example"
        raise exceptions.OptionsError(msg)
    return tuple(found.values())


def _first(items: Iterable[str]) -> str:
    return next(iter(items), "")
