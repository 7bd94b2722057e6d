"""``workbench accounts``: who the workbench can be at a portal, and which agent may be whom."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import say, show_json, table


def show(options: Namespace) -> int:
    """List accounts."""
    found = with_api(options, lambda api: api.accounts())
    if options.json:
        show_json(found)
        return 0
    rows = [[account.portal, account.name, ", ".join(account.clients) or "-"] for account in found]
    empty = "Every portal has one account, `default`. `workbench accounts add PORTAL ACCOUNT` adds others."
    table(["PORTAL", "ACCOUNT", "ALLOWED FOR"], rows, empty=empty)
    return 0


def add(options: Namespace) -> int:
    """Add an account."""
    added = with_api(options, lambda api: api.add_account(options.portal, options.account))
    say(f"Added. Sign in with `workbench login {added.portal} --account {added.name}`.")
    return 0


def rm(options: Namespace) -> int:
    """Take an account away."""
    gone = with_api(options, lambda api: api.remove_account(options.portal, options.account))
    say(f"Removed {gone.name} of {gone.portal}, with its session. Its recordings and its audit are kept.")
    return 0


def allow(options: Namespace) -> int:
    """Let a client use an account, or no longer."""
    names = (options.portal, options.account, options.client)
    with_api(options, lambda api: api.allow_account(*names, revoke=options.revoke))
    said = "may no longer" if options.revoke else "may"
    say(f"{options.client} {said} act as {options.account} at {options.portal}.")
    return 0
