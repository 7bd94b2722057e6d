"""What can be typed: commands, arguments and their help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import NoReturn

from workbench import __version__
from workbench.text import safe_line

_DESCRIPTION = "Record a web portal, redact it, group its requests into endpoints, promote them, serve them to agents."

_EPILOG = """\
Without a command the TUI opens. The workspace is --workspace DIR, else WORKBENCH_WORKSPACE, else the current folder.
Exit codes: 0 done, 1 failed, 2 wrong usage.
"""


_MODES = ("bearer", "cookie", "basic", "api_key", "anonymous")
"""How an operation's calls can sign in."""

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
    commands = _Commands(parser, common)
    _start(commands)
    _record(commands)
    _sessions(commands)
    _accounts(commands)
    _discover(commands)
    _operate(commands)
    _redact(commands)
    _maintain(commands)
    return parser


class _Commands:
    """Adds commands that all take ``--workspace``."""

    def __init__(self, parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
        self._commands = parser.add_subparsers(title="commands", metavar="COMMAND")
        # A command's own --workspace must not undo the one before it: absent, it says nothing.
        self._common = argparse.ArgumentParser(add_help=False)
        self._common.add_argument(
            "--workspace", metavar="DIR", default=argparse.SUPPRESS, help="the workspace's folder"
        )

    def add(self, name: str, run: str, text: str) -> argparse.ArgumentParser:
        command = self._commands.add_parser(name, help=text, description=text, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")
        return command

    def hidden(self, name: str, run: str) -> None:
        """Add a command that help does not list: for the program's own use."""
        command = self._commands.add_parser(name, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")

    def group(
        self, name: str, text: str, *, alone: str = "", options: Callable[[argparse.ArgumentParser], None] | None = None
    ) -> argparse._SubParsersAction[argparse.ArgumentParser]:
        """Add a command of commands; ``alone`` is what it runs without one of them, and ``options`` adds to that."""
        command = self._commands.add_parser(name, help=text, description=text, parents=[self._common])
        if alone:
            command.set_defaults(run=f"workbench.cli.{alone}")
            _json(command)
        if options:
            options(command)
        return command.add_subparsers(title="commands", metavar="COMMAND", required=not alone)

    def within(
        self, group: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: str, text: str
    ) -> argparse.ArgumentParser:
        command = group.add_parser(name, help=text, description=text, parents=[self._common])
        command.set_defaults(run=f"workbench.cli.{run}")
        return command


def _json(command: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add ``--json``; ``again`` where the command above has it too, whose answer stands when this one is silent."""
    default = argparse.SUPPRESS if again else False
    command.add_argument("--json", action="store_true", default=default, help="print JSON")


def _calls(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) == 0:
        msg = f"{text!r} is no number of calls"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _start(commands: _Commands) -> None:
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
    _json(demo)


def _record(commands: _Commands) -> None:
    record = commands.add("record", "recording:record", "open URL in a browser and record until Ctrl-C")
    record.add_argument("url", metavar="URL")
    record.add_argument("--portal", default="", help="the portal's name (default: from the URL)")
    record.add_argument("--account", default="default", help="whose session it is")
    record.add_argument("--title", default="", help="what you are about to do")
    record.add_argument("--origin", action="append", default=[], metavar="ORIGIN", help="record this origin too")
    record.add_argument("--identity", action="append", default=[], metavar="ORIGIN", help="an identity provider")
    record.add_argument("--headless", action="store_true", help="show no browser (drive it from the TUI)")
    record.add_argument("--upstream-proxy", default="", metavar="URL", help="a proxy between here and the portal")
    record.add_argument("--upstream-ca", default="", metavar="FILE", help="authorities to trust for the portal (PEM)")
    recordings = commands.group("recordings", "list or remove recordings", alone="recording:list_recordings")
    listed = commands.within(recordings, "list", "recording:list_recordings", "list recordings, newest first")
    _json(listed, again=True)
    remove = commands.within(recordings, "rm", "recording:remove_recording", "delete a recording for good")
    remove.add_argument("recording", metavar="RECORDING")


def _sessions(commands: _Commands) -> None:
    login = commands.add("login", "sessions:login", "sign in at a portal, by its recipe or by hand")
    _of_account(login)
    login.add_argument("--person", action="store_true", help="sign in by hand in a window, whatever the recipe says")
    login.add_argument("--watch", action="store_true", help="show the browser while the recipe runs")
    login.add_argument("--remember", action="store_true", help="keep the session, encrypted, for the next browser")
    login.add_argument("--reset", action="store_true", help="try again after logins that failed")
    login.add_argument("--wait", type=float, default=300.0, metavar="SECONDS", help="to sign in by hand (default: 300)")
    login.add_argument("--upstream-proxy", default="", metavar="URL", help="a proxy between here and the portal")
    login.add_argument("--upstream-ca", default="", metavar="FILE", help="authorities to trust for the portal (PEM)")
    _json(login)
    logout = commands.add(
        "logout", "sessions:logout", "forget a session: its cookies, its storage, what was remembered"
    )
    _of_account(logout)
    group = commands.group("session", "say how sessions stand")
    status = commands.within(group, "status", "sessions:show", "signed in or not, as whom, until when: no values")
    status.add_argument("portal", nargs="?", default="", metavar="PORTAL", help="default: every one")
    status.add_argument("--account", default="", metavar="A", help="default: every one")
    _json(status)
    recipe = commands.add("recipe", "sessions:recipe", "show a portal's login recipe, or the one that was learned")
    recipe.add_argument("portal", metavar="PORTAL")
    recipe.add_argument("--accept", action="store_true", help="save what was learned, and let it type credentials")
    _json(recipe)
    credentials = commands.add("credentials", "sessions:credentials", "say which credentials are found: never a value")
    _of_account(credentials)
    credentials.add_argument("--set", action="store_true", help="ask for them, and put them into the system's keyring")
    credentials.add_argument("--forget", action="store_true", help="take them out of the system's keyring")


def _accounts(commands: _Commands) -> None:
    group = commands.group("accounts", "list accounts; add one, or let an agent use it", alone="accounts:show")
    _json(commands.within(group, "list", "accounts:show", "list accounts, and who may use them"), again=True)
    for name, text in (("add", "add an account at a portal"), ("rm", "take an account away, with its session")):
        command = commands.within(group, name, f"accounts:{name}", text)
        command.add_argument("portal", metavar="PORTAL")
        command.add_argument("account", metavar="ACCOUNT")
    allow = commands.within(group, "allow", "accounts:allow", "let an MCP client use one of several accounts")
    allow.add_argument("portal", metavar="PORTAL")
    allow.add_argument("account", metavar="ACCOUNT")
    allow.add_argument("client", metavar="CLIENT", help="the name that the client gives itself")
    allow.add_argument("--revoke", action="store_true", help="take the leave back")


def _of_account(command: argparse.ArgumentParser) -> None:
    command.add_argument("portal", metavar="PORTAL")
    command.add_argument("--account", default="", metavar="A", help="which of several accounts")


def _discover(commands: _Commands) -> None:
    _endpoints(commands)
    links = commands.add(
        "links", "links:links", "what to call first: values that answers gave and later requests carried"
    )
    links.add_argument("endpoint", nargs="?", default="", metavar="ENDPOINT", help="into this one alone")
    _json(links)
    promote = commands.add("promote", "discovery:promote", "make an operation of an endpoint: catalog/PORTAL/NAME.json")
    promote.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    promote.add_argument("--name", default="", help="the operation's name")
    promote.add_argument("--title", default="", help="what it does, in a few words")
    promote.add_argument("--category", default="", help="the group that it belongs to")
    promote.add_argument("--description", default="", help="what an agent should know")
    promote.add_argument(
        "--risk",
        default="",
        choices=["read", "write", "destructive"],
        help="no lower than its method and the evidence say",
    )
    promote.add_argument("--mode", default="", choices=[*_MODES], help="how it signs in (default: as was seen)")
    promote.add_argument(
        "--keep-value", action="append", default=[], metavar="PARAMETER", help="write its observed values into the file"
    )
    promote.add_argument(
        "--hide", action="append", default=[], metavar="PARAMETER", help="an optional one to leave out"
    )
    promote.add_argument("--dry-run", action="store_true", help="show the change, write nothing")
    _json(promote)
    _exchange_files(commands)


def _endpoints(commands: _Commands) -> None:
    listed = "list the endpoints that were found; show or decide about one"
    endpoints = commands.group("endpoints", listed, alone="discovery:list_endpoints", options=_listing)
    show = commands.within(endpoints, "show", "endpoints:show", "show one endpoint whole, with its evidence")
    show.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    _json(show, again=True)
    decide = commands.within(endpoints, "set", "endpoints:override", "decide about an endpoint; kept as text, and wins")
    decide.add_argument("endpoint", metavar="ENDPOINT", help="its id, its name, or 'METHOD /path'")
    decide.add_argument("--template", default="", metavar="PATH", help="its path template: /partners/{partner_id}")
    decide.add_argument("--merge", default="", metavar="ENDPOINT", help="it and that one are the same")
    decide.add_argument(
        "--split", "--literal", default="", metavar="SEGMENT", help="this value of a parameter is a name of its own"
    )
    decide.add_argument("--name", help="the operation's name")
    decide.add_argument("--title", help="what it does, in a few words")
    decide.add_argument("--category", help="the group that it belongs to")
    decide.add_argument("--risk", choices=["read", "write", "destructive"], help="what calling it does")
    decide.add_argument("--noise", metavar="WHY", help="fold it away, and why; empty: it is none")
    _json(decide, again=True)


def _listing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--recording", default="", help="of this recording alone")
    command.add_argument("--noise", action="store_true", help="with analytics, health checks and the like")


def _exchange_files(commands: _Commands) -> None:
    read = commands.add(
        "import", "importing:import_files", "import HAR, mitmproxy flows or OpenAPI, redacted as a recording is"
    )
    read.add_argument(
        "files", nargs="+", metavar="FILE", help="HAR (also .gz, .zst, Playwright's .zip), flows, OpenAPI 3 JSON"
    )
    read.add_argument("--portal", default="", help="the portal's name (default: from its origin)")
    read.add_argument("--account", default="default", help="whose session it was")
    read.add_argument("--title", default="", help="default: the file's name")
    read.add_argument(
        "--origin", action="append", default=[], metavar="ORIGIN", help="keep bodies of this one (default: a guess)"
    )
    read.add_argument("--identity", action="append", default=[], metavar="ORIGIN", help="an identity provider")
    read.add_argument("--replace", action="store_true", help="OpenAPI: overwrite catalog files that say otherwise")
    _json(read)
    export = commands.group("export", "write what was recorded in another form")
    har = commands.within(export, "har", "export:har", "write a redacted HAR 1.2")
    har.add_argument("recording", nargs="?", default="", metavar="RECORDING", help="default: all of them")
    har.add_argument("--output", "-o", default="workbench.har", metavar="FILE", help="default: workbench.har")
    har.add_argument(
        "--keep-personal", action="store_true", help="names, addresses and the like as they are, not masked"
    )
    _json(har)
    openapi = commands.within(export, "openapi", "export:openapi", "write OpenAPI 3.1: endpoints, or the catalog")
    openapi.add_argument("--recording", default="", metavar="RECORDING", help="only its endpoints (default: of all)")
    openapi.add_argument("--catalog", action="store_true", help="the promoted operations instead")
    openapi.add_argument("--portal", default="", help="with --catalog: of this portal alone")
    openapi.add_argument("--noise", action="store_true", help="with analytics, health checks and the like")
    openapi.add_argument("--keep-personal", action="store_true", help="show personal data in examples as it was")
    openapi.add_argument("--output", "-o", default="openapi.json", metavar="FILE", help="default: openapi.json")
    _json(openapi)


def _operate(commands: _Commands) -> None:
    _json(commands.add("operations", "operations:list_operations", "list promoted operations and broken files"))
    call = commands.add("call", "operations:call", "run an operation in the logged-in page")
    call.add_argument("operation", metavar="OPERATION", help="PORTAL/NAME, or NAME when there is one of that name")
    call.add_argument("arguments", nargs="*", metavar="NAME=VALUE", help="VALUE is JSON, or else text")
    call.add_argument("--arguments", dest="document", default="", metavar="JSON", help="all of them as one object")
    allow = commands.add("allow", "operations:allow", "let agents run a write")
    allow.add_argument("operation", metavar="OPERATION")
    allow.add_argument("--client", default="", metavar="C", help="only this MCP client")
    allow.add_argument("--for", dest="duration", default="", metavar="TIME", help="such as 30m, 1h, 2d")
    allow.add_argument("--count", type=_calls, default=-1, metavar="N", help="for so many calls")
    allow.add_argument(
        "--only", action="append", default=[], metavar="NAME=VALUE", help="only calls that have this argument"
    )
    allow.add_argument("--revoke", action="store_true", help="take the leave back")
    _json(allow)
    _consent(commands)
    _proposals(commands)
    _mcp(commands)


def _mcp(commands: _Commands) -> None:
    mcp = commands.add("mcp", "mcp:mcp", "serve the operations to an MCP client over standard input and output")
    mcp.add_argument("--http", action="store_true", help="over HTTP on loopback instead, with a token")
    mcp.add_argument("--port", type=int, default=None, metavar="N", help="with --http (default: 8931; 0: any)")
    mcp.add_argument(
        "--caps", default="", metavar="SETS", help="sets of tools, by commas (default: operations,session)"
    )


def _proposals(commands: _Commands) -> None:
    waiting = commands.group(
        "proposals", "operations that agents propose: look, accept, reject", alone="proposals:listed"
    )
    listed = commands.within(waiting, "list", "proposals:listed", "list them")
    _json(listed, again=True)
    show = commands.within(waiting, "show", "proposals:show", "show what accepting one would write")
    accept = commands.within(waiting, "accept", "proposals:accept", "promote it, as it was proposed")
    reject = commands.within(waiting, "reject", "proposals:reject", "forget it")
    for command in (show, accept, reject):
        command.add_argument("proposal", metavar="ID", help="as `workbench proposals` lists it")
    _json(show, again=True)


def _consent(commands: _Commands) -> None:
    _json(commands.add("approvals", "consent:approvals", "list agents' writes that wait for you"))
    approve = commands.add("approve", "consent:approve", "let an agent's write that waits be sent, once")
    approve.add_argument("approval", metavar="ID", help="as `workbench approvals` lists it")
    refuse = commands.add("refuse", "consent:refuse", "refuse an agent's write that waits")
    refuse.add_argument("approval", metavar="ID", help="as `workbench approvals` lists it")
    trust = commands.add(
        "trust", "consent:trust", "show catalog files that changed outside of the workbench, or trust one"
    )
    trust.add_argument("operation", nargs="?", default="", metavar="OPERATION", help="trust its file as it is now")
    trust.add_argument("--all", dest="everything", action="store_true", help="trust every file as it is now")
    _json(trust)
    untrust = commands.add("untrust", "consent:untrust", "let an operation run for nobody until you trust it again")
    untrust.add_argument("operation", metavar="OPERATION", help="PORTAL/NAME, or NAME when there is one of that name")
    agents = commands.group("agents", "what agents do; stop all of them at once", alone="consent:agents")
    commands.within(agents, "stop", "consent:stop_agents", "let no agent do anything, and refuse what waits")
    dialogs = commands.within(
        agents, "dialogs", "consent:dialogs", "let a client's own dialog count as your leave for writes"
    )
    dialogs.add_argument("client", nargs="?", default="", metavar="CLIENT", help="none: list those that count")
    dialogs.add_argument("--off", action="store_true", help="no longer")
    commands.within(agents, "resume", "consent:resume_agents", "let agents go on")
    audit = commands.add("audit", "consent:audit", "list every call: when, by whom, with what, and what became of it")
    audit.add_argument("--client", default=None, metavar="C", help="of this MCP client alone; empty: your own")
    audit.add_argument("--last", type=_calls, default=100, metavar="N", help="so many (default: 100)")
    _json(audit)


def _redact(commands: _Commands) -> None:
    redact = commands.group("redact", "say what is hidden and why, or look for secrets that are not")
    explain = commands.within(redact, "explain", "redact:explain", "say what is hidden, where and by which rule")
    explain.add_argument("what", metavar="FILE|EXCHANGE", help="a HAR, JSON or text file, or a recorded exchange's id")
    _json(explain)
    mark = commands.within(
        redact, "mark", "redact:mark", "scrub a value from all that is on disk, and hide it from now on"
    )
    mark.add_argument("--kind", default="marked", help="what its placeholder calls it (2 to 16 letters a-z)")
    _json(mark)
    keep = commands.within(redact, "keep", "redact:keep", "call a name no secret's: keep its values from now on")
    keep.add_argument("name", metavar="NAME", help="of a JSON member, a parameter or a header")
    _json(commands.within(redact, "again", "redact:again", "pass what older rules have passed through those of today"))
    check = commands.within(redact, "check", "redact:check", "look for secrets; exit code 1 when there is one")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a journal segment or a database")
    _json(check)


def _maintain(commands: _Commands) -> None:
    _json(commands.add("status", "daemon:status", "say what the workspace's daemon is doing"))
    commands.add("stop", "daemon:stop", "end the daemon with its browser; nothing recorded is lost")
    _json(commands.add("reindex", "daemon:reindex", "rebuild the database from the journals"))
    _json(
        commands.add("doctor", "doctor:doctor", "check this machine and the workspace; say how to mend what is wrong")
    )
    commands.hidden("daemon", "daemon:serve")
