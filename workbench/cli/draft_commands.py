"""What can be typed about making operations of endpoints, and about changing those that there are."""

from __future__ import annotations

import argparse

from workbench.cli.commands import Commands, json_flag

_MODES = ("bearer", "cookie", "basic", "api_key", "anonymous")
"""How an operation's calls can sign in."""


def draft(commands: Commands) -> None:
    promote = commands.add("promote", "drafts:promote", "make an operation of an endpoint: catalog/PORTAL/NAME.json")
    promote.add_argument("endpoints", nargs="+", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    _choices(promote)
    _observed(promote)
    promote.add_argument("--dry-run", action="store_true", help="show the change, write nothing")
    json_flag(promote)
    tried = commands.add("try", "drafts:try_out", "run what promoting an endpoint would give, before it is written")
    tried.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    tried.add_argument("arguments", nargs="*", metavar="NAME=VALUE", help="VALUE is JSON, or else text")
    tried.add_argument("--arguments", dest="document", default="", metavar="JSON", help="all of them as one object")
    tried.add_argument("--yes", action="store_true", help="send it though it is no read")
    _choices(tried)
    _observed(tried)
    edit = commands.add("edit", "drafts:edit", "change an operation: its words, its sign-in, what callers may give")
    edit.add_argument("operation", metavar="OPERATION", help="PORTAL/NAME, or NAME when there is one of that name")
    _choices(edit)
    edit.add_argument("--dry-run", action="store_true", help="show the change, write nothing")
    json_flag(edit)
    retire = commands.add("retire", "drafts:retire", "take an operation out of the catalog; its permissions end")
    retire.add_argument("operation", metavar="OPERATION", help="PORTAL/NAME, or NAME when there is one of that name")
    undo = commands.add("undo", "drafts:undo", "undo what the workbench did to the catalog last")
    undo.add_argument("change", nargs="?", default="", metavar="ID", help="this one instead of the last")
    undo.add_argument("--list", action="store_true", help="list what can be undone, undo nothing")
    json_flag(undo)


def _choices(command: argparse.ArgumentParser) -> None:
    command.add_argument("--name", default="", help="the operation's name")
    command.add_argument("--title", default="", help="what it does, in a few words")
    command.add_argument("--category", default="", help="the group that it belongs to")
    command.add_argument("--description", default="", help="what an agent should know")
    command.add_argument(
        "--risk",
        default="",
        choices=["read", "write", "destructive"],
        help="no lower than its method and the evidence say",
    )
    command.add_argument(
        "--mode", default="", choices=[*_MODES], help="how it signs in (default: as it is, or as was seen)"
    )
    for flag, what in (("constant", "what every call sends, unseen by callers"), ("default", "sent when left out")):
        command.add_argument(f"--{flag}", action="append", default=[], metavar="PARAMETER=VALUE", help=what)
    for flag, what in (
        ("require", "callers must give it"),
        ("optional", "callers may leave it out"),
        ("hide", "an optional one to leave out"),
    ):
        command.add_argument(f"--{flag}", action="append", default=[], metavar="PARAMETER", help=what)
    command.add_argument(
        "--describe", action="append", default=[], metavar="PARAMETER=TEXT", help="what it is, for the agent"
    )
    command.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="MEMBER",
        help="of the answer's shape: '$.items/*/phone'; '$' leaves out all of it",
    )


def _observed(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--keep-value", action="append", default=[], metavar="PARAMETER", help="write its observed values into the file"
    )
