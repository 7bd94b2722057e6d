"""What can be typed: commands, arguments and their help."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from workbench import __version__
from workbench.cli.agent_commands import operate, origins, sessions
from workbench.cli.commands import Commands, json_flag
from workbench.cli.discovery_commands import discover, record
from workbench.cli.draft_commands import draft
from workbench.cli.looking_commands import look
from workbench.text import safe_line

_DESCRIPTION = "Record a web portal, redact it, group its requests into endpoints, promote them, serve them to agents."

_EPILOG = """\
Without a command the TUI opens. The workspace is --workspace DIR, else WORKBENCH_WORKSPACE, else the current folder.
Exit codes: 0 done, 1 failed, 2 wrong usage.
"""


_NO_COMMAND = re.compile(r"argument COMMAND: invalid choice: (.*) \(choose from ", re.DOTALL)
"""What argparse says; its list would name what help leaves out."""


class _Parser(argparse.ArgumentParser):
    """Answers wrong usage with one line instead of the whole synopsis."""

    def error(self, message: str) -> NoReturn:
        if found := _NO_COMMAND.match(message):
            message = f"There is no command {found[1]}"
        self.exit(2, f"workbench: {safe_line(message)}. `{self.prog} --help` says what there is.\n")


def build() -> argparse.ArgumentParser:
    """Make the parser. ``run`` of its result names the function: ``module:function``."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--workspace", metavar="DIR", default=None, help="the workspace's folder")
    parser = _Parser(
        prog="workbench",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    parser.set_defaults(run="workbench.cli.tui:open_tui")
    commands = Commands(parser, common)
    _start(commands)
    record(commands)
    sessions(commands)
    origins(commands)
    _accounts(commands)
    look(commands)
    discover(commands)
    draft(commands)
    operate(commands)
    _redact(commands)
    _maintain(commands)
    return parser


def _start(commands: Commands) -> None:
    init = commands.add("init", "setup:init", "make a workspace: catalog/, recordings/ and a .gitignore")
    init.add_argument("folder", nargs="?", metavar="DIR", help="where (default: the current folder)")
    demo = commands.add("demo", "demo:demo", "record the stand-in portal and look around; `demo serve` runs it alone")
    demo.add_argument("action", nargs="?", choices=["serve"], help="serve: run the portal alone, without recording")
    demo.add_argument("--headless", action="store_true", help="no TUI: go through every step and end")
    demo.add_argument("--headed", action="store_true", help="show the browser")
    demo.add_argument("--https", action="store_true", help="serve the portal over HTTPS with a private authority")
    demo.add_argument("--port", type=int, default=None, help="the portal's port (default: 8765, or a free one)")
    demo.add_argument("--owned", action="store_true", help=argparse.SUPPRESS)
    demo.add_argument("--seed", type=int, default=7, help="of the portal's data")
    demo.add_argument("--token-lifetime", type=float, default=3600.0, metavar="SECONDS", help="of the portal's tokens")
    json_flag(demo)


def _accounts(commands: Commands) -> None:
    group = commands.group("accounts", "list accounts; add one, or let an agent use it", alone="accounts:show")
    json_flag(commands.within(group, "list", "accounts:show", "list accounts, and who may use them"), again=True)
    for name, text in (("add", "add an account at a portal"), ("rm", "take an account away, with its session")):
        command = commands.within(group, name, f"accounts:{name}", text)
        command.add_argument("portal", metavar="PORTAL")
        command.add_argument("account", metavar="ACCOUNT")
    allow = commands.within(group, "allow", "accounts:allow", "let an MCP client use one of several accounts")
    allow.add_argument("portal", metavar="PORTAL")
    allow.add_argument("account", metavar="ACCOUNT")
    allow.add_argument("client", metavar="CLIENT", help="the name that the client gives itself")
    allow.add_argument("--revoke", action="store_true", help="take the leave back")


def _redact(commands: Commands) -> None:
    redact = commands.group("redact", "say what is hidden and why, or look for secrets that are not")
    explain = commands.within(redact, "explain", "redact:explain", "say what is hidden, where and by which rule")
    explain.add_argument("what", metavar="FILE|EXCHANGE", help="a HAR, JSON or text file, or a recorded exchange's id")
    json_flag(explain)
    mark = commands.within(
        redact, "mark", "redact:mark", "scrub a value from all that is on disk, and hide it from now on"
    )
    mark.add_argument("--kind", default="marked", help="what its placeholder calls it (2 to 16 letters a-z)")
    json_flag(mark)
    keep = commands.within(redact, "keep", "redact:keep", "call a name no secret's: keep its values from now on")
    keep.add_argument("name", metavar="NAME", help="of a JSON member, a parameter or a header")
    json_flag(
        commands.within(redact, "again", "redact:again", "pass what older rules have passed through those of today")
    )
    check = commands.within(redact, "check", "redact:check", "look for secrets; exit code 1 when there is one")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a journal segment or a database")
    json_flag(check)


def _maintain(commands: Commands) -> None:
    json_flag(commands.add("status", "daemon:status", "say what the workspace's daemon is doing"))
    commands.add("stop", "daemon:stop", "end the daemon with its browser; nothing recorded is lost")
    json_flag(commands.add("reindex", "daemon:reindex", "rebuild the database from the journals"))
    json_flag(
        commands.add("doctor", "doctor:doctor", "check this machine and the workspace; say how to mend what is wrong")
    )
    commands.hidden("daemon", "daemon:serve")
