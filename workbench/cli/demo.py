"""``workbench demo`` and ``workbench demo serve``."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from workbench import host
from workbench.cli.output import counted, note, say, show_json
from workbench.cli.setup import make
from workbench.demo.process import portal_process
from workbench.demo.run import Demo, Summary
from workbench.demo.serve import serve, serve_owner
from workbench.errors import UsageError
from workbench.ids import new_id
from workbench.layout import Layout

PORT = 8765


def demo(options: Namespace) -> int:
    """Run the demo, or the portal alone."""
    if options.action == "serve":
        (serve_owner if options.owned else serve)(
            port=free_port(options.port), https=options.https, token_lifetime=options.token_lifetime, seed=options.seed
        )
        return 0
    layout = _layout(options)
    make(layout)
    watched = not (options.headless or options.json) and sys.stdin.isatty() and sys.stdout.isatty()
    if watched:
        note("Starting the stand-in portal, the recorder and the TUI …")
    with portal_process(_portal_arguments(options)) as portal:
        run = Demo(layout, portal, (lambda _: None) if watched else note, headless=not options.headed)
        if watched:
            from workbench.cli.demo_watch import watch  # noqa: PLC0415 - Textual is slow to load and not needed without a terminal

            asyncio.run(watch(run))
            note(f"The recording is in {layout.root}: open it with `workbench --workspace {layout.root}`.")
            return 0
        summary = asyncio.run(run.run())
    if options.json:
        show_json(summary)
    else:
        _show(summary)
    return 0


def _portal_arguments(options: Namespace) -> list[str]:
    values = {"--port": free_port(options.port), "--seed": options.seed, "--token-lifetime": options.token_lifetime}
    given = [part for name, value in values.items() for part in (name, str(value))]
    return [*given, "--https"] if options.https else given


def _layout(options: Namespace) -> Layout:
    """Give the workspace: the one that was named, else a fresh one in the user's data folder."""
    if options.workspace:
        from workbench.cli.context import folder  # noqa: PLC0415 - it loads the daemon's client

        return Layout(folder(options))
    return Layout(host.private_dir(host.user_data_dir()) / "demo" / new_id("demo-"))


def free_port(wanted: int | None) -> int:
    """Give the port that was asked for, else the usual one, else 0 for any. Raises UsageError when it is taken."""
    for port in (wanted,) if wanted is not None else (PORT, 0):
        try:
            host.loopback_listener(port).close()
        except (OSError, OverflowError) as error:
            if wanted is not None:
                reason = f"Port {wanted} cannot be used: {error}."
                raise UsageError(reason, hint="Name another one, or leave --port out.") from error
            continue
        return port
    return 0


def _show(summary: Summary) -> None:
    took = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in summary.seconds.items())
    say(
        f"{counted(summary.exchanges, 'exchange')} → {counted(summary.endpoints, 'endpoint')} →"
        f" {counted(summary.operations_promoted, 'operation')}; an agent called {summary.called}."
    )
    say(f"HAR        {summary.har} ({counted(summary.har_entries, 'entry', 'entries')}, redacted)")
    say(f"Workspace  {summary.workspace}")
    say(f"Time       {took}")
    say(f"Next       workbench --workspace {summary.workspace}")
