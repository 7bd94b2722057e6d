"""``workbench origins``: what a portal's pages use beside it, and what the person takes it for."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import note, say, show_json, table
from workbench.errors import UsageError


def origins(options: Namespace) -> int:
    """List what is proposed, or accept it."""
    if options.accept:
        return _accept(options)
    found = with_api(options, lambda api: api.proposed_origins(options.portal))
    if options.json:
        show_json(found)
        return 0
    rows = [[item.portal, item.origin, item.role, item.requests, item.why] for item in found]
    empty = "Nothing is proposed: every origin that was used is on a list of its portal's."
    table(["PORTAL", "ORIGIN", "AS", "REQUESTS", "WHY"], rows, empty=empty)
    if found:
        note(f"`workbench origins {found[0].portal} --accept` puts them on its lists: look at them first.")
    return 0


def _accept(options: Namespace) -> int:
    if not options.portal:
        raise UsageError("Which portal's?", hint="`workbench origins PORTAL --accept`.")
    accepted = with_api(
        options, lambda api: api.accept_origins(options.portal, tuple(options.only), options.role or None)
    )
    if options.json:
        show_json(accepted)
        return 0
    for item in accepted:
        say(f"{item.role:8}  {item.origin}")
    say(f"Written to catalog/{options.portal}/portal.json.")
    return 0
