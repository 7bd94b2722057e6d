"""How the browser is started: what it may trust, what it may not ask, and in which sandbox."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from playwright.async_api import ProxySettings

from workbench import host
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser

PLAYWRIGHT_DISABLED_FEATURES = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
"""What Playwright itself switches off. Chromium heeds the last ``--disable-features`` alone, so ours repeats them."""

_QUIET = (
    f"--disable-features={','.join((*PLAYWRIGHT_DISABLED_FEATURES, 'AutofillServerCommunication'))}",
    "--gaia-url=http://127.0.0.1:9",
    "--component-updater=url-source=http://127.0.0.1:9/",
    "--extensions-update-frequency=86400",
)


NOWHERE = "http://127.0.0.1:9"
"""A proxy that nobody is."""


@dataclass(frozen=True, slots=True)
class LaunchPlan:
    """What a session needs of its browser."""

    folder: Path
    """Where profiles may lie while it runs: ``Layout.browser``. Emptied at start and at exit."""
    proxy_port: int | None = None
    """The recorder's port on 127.0.0.1: the proxy of the session's context."""
    spki: str = ""
    """Base64 of the SHA-256 of the recorder's authority's public key (RFC 7469, section 2.4): trusted beside the system's."""
    headless: bool = True
    locale: str = ""
    """Such as ``en-GB``; the browser's own when empty."""
    time_zone: str = ""
    """Such as ``Europe/Vienna``; the machine's when empty."""
    pages: int = 30
    """Pages that may be open at once; what opens beyond is closed."""
    environ: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    """The environment that the browser starts in; it says which display a window opens on."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What of this machine decides how a browser starts."""

    root: bool = False
    namespaces: bool = True
    """Whether an ordinary user may make user namespaces, which Chromium's sandbox stands on."""
    display: bool = True


class LaunchOptions(TypedDict, total=False):
    """What ``BrowserType.launch`` takes."""

    executable_path: Path
    args: list[str]
    headless: bool
    chromium_sandbox: bool
    proxy: ProxySettings
    handle_sigint: bool
    handle_sigterm: bool
    handle_sighup: bool


def launch_options(browser: Browser, plan: LaunchPlan, machine: Machine) -> LaunchOptions:
    """Say how to start ``browser``. Raises BrowserError for a window where there is no display."""
    if not plan.headless and not machine.display:
        raise BrowserError(
            "There is no display to open a browser window on.",
            hint="Open it without a window (--headless), or run it where DISPLAY or WAYLAND_DISPLAY is set.",
        )
    pin = [f"--ignore-certificate-errors-spki-list={plan.spki}"] if plan.spki else []
    options = LaunchOptions(
        executable_path=browser.path,
        args=[*_QUIET, *pin],
        headless=plan.headless,
        chromium_sandbox=not sandbox_refusal(machine),
        handle_sigint=False,
        handle_sigterm=False,
        handle_sighup=False,
    )
    if plan.proxy_port is not None:
        # Each context has a recorder of its own; what belongs to none of them goes nowhere.
        options["proxy"] = ProxySettings(server=NOWHERE)
    return options


def sandbox_refusal(machine: Machine) -> str:
    """Say why Chromium has to run without its sandbox here; empty when it need not."""
    if machine.root:
        return "The browser runs without its sandbox, since it refuses one to root: prefer an ordinary user."
    if not machine.namespaces:
        return "The browser runs without its sandbox, since this system gives ordinary users no namespaces."
    return ""


def this_machine(environ: Mapping[str, str] = os.environ) -> Machine:
    """Look at the machine that this process runs on."""
    return Machine(
        root=hasattr(os, "geteuid") and os.geteuid() == 0,
        namespaces=_has_namespaces(Path("/proc/sys")),
        display=host.WINDOWS or host.MACOS or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")),
    )


def _has_namespaces(settings: Path) -> bool:
    """Whether Linux lets users make namespaces (user_namespaces(7)); elsewhere the sandbox needs none."""
    refusals = (("kernel/unprivileged_userns_clone", "0"), ("user/max_user_namespaces", "0"))
    return not any(_reads(settings / name, value) for name, value in refusals)


def _reads(file: Path, value: str) -> bool:
    try:
        return file.read_text().strip() == value
    except OSError:
        return False


def browser_environment(environ: Mapping[str, str], folder: Path) -> dict[str, str | float | bool]:
    """Give the browser this process's environment without what is the workbench's own, or has it write down its keys.

    A dump of a crashed page's memory holds the session's tokens, and no switch keeps Chromium from writing it:
    dumps go to ``folder``, which is wiped, and not to the user's own configuration.
    """
    told = host.untelling_environment(environ)
    kept = {key: value for key, value in told.items() if not key.startswith("WORKBENCH_")}
    return {**kept, "BREAKPAD_DUMP_LOCATION": str(folder.resolve() / "crashes")}
