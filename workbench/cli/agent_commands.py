"""What can be typed about operations, the agents that call them, and sessions."""

from __future__ import annotations

import argparse

from workbench.cli.commands import Commands, json_flag, number_of_calls


def sessions(commands: Commands) -> None:
    login = commands.add("login", "sessions:login", "sign in at a portal, by its recipe or by hand")
    _of_account(login)
    login.add_argument("--person", action="store_true", help="sign in by hand in a window, whatever the recipe says")
    login.add_argument("--watch", action="store_true", help="show the browser while the recipe runs")
    login.add_argument("--remember", action="store_true", help="keep the session, encrypted, for the next browser")
    login.add_argument("--reset", action="store_true", help="try again after logins that failed")
    login.add_argument("--wait", type=float, default=300.0, metavar="SECONDS", help="to sign in by hand (default: 300)")
    login.add_argument("--upstream-proxy", default="", metavar="URL", help="a proxy between here and the portal")
    login.add_argument("--upstream-ca", default="", metavar="FILE", help="authorities to trust for the portal (PEM)")
    json_flag(login)
    logout = commands.add(
        "logout", "sessions:logout", "forget a session: its cookies, its storage, what was remembered"
    )
    _of_account(logout)
    group = commands.group("session", "say how sessions stand")
    status = commands.within(group, "status", "sessions:show", "signed in or not, as whom, until when: no values")
    status.add_argument("portal", nargs="?", default="", metavar="PORTAL", help="default: every one")
    status.add_argument("--account", default="", metavar="A", help="default: every one")
    json_flag(status)
    recipe = commands.add("recipe", "sessions:recipe", "show a portal's login recipe, or the one that was learned")
    recipe.add_argument("portal", metavar="PORTAL")
    recipe.add_argument("--accept", action="store_true", help="save what was learned, and let it type credentials")
    json_flag(recipe)
    credentials = commands.add("credentials", "sessions:credentials", "say which credentials are found: never a value")
    _of_account(credentials)
    credentials.add_argument("--set", action="store_true", help="ask for them, and put them into the system's keyring")
    credentials.add_argument("--forget", action="store_true", help="take them out of the system's keyring")


def origins(commands: Commands) -> None:
    proposed = commands.add("origins", "origins:origins", "list what a portal's pages use beside it, or accept it")
    proposed.add_argument("portal", nargs="?", default="", metavar="PORTAL", help="default: every one")
    proposed.add_argument("--accept", action="store_true", help="put them on the lists in the portal's file")
    proposed.add_argument(
        "--only", action="append", default=[], metavar="ORIGIN", help="only this one; may be repeated"
    )
    proposed.add_argument(
        "--as",
        dest="role",
        default="",
        choices=["", "identity", "record", "load"],
        help="as this, whatever is proposed",
    )
    json_flag(proposed)


def _of_account(command: argparse.ArgumentParser) -> None:
    command.add_argument("portal", metavar="PORTAL")
    command.add_argument("--account", default="", metavar="A", help="which of several accounts")


def operate(commands: Commands) -> None:
    json_flag(commands.add("operations", "operations:list_operations", "list promoted operations and broken files"))
    call = commands.add("call", "operations:call", "run an operation in the logged-in page")
    call.add_argument("operation", metavar="OPERATION", help="PORTAL/NAME, or NAME when there is one of that name")
    call.add_argument("arguments", nargs="*", metavar="NAME=VALUE", help="VALUE is JSON, or else text")
    call.add_argument("--arguments", dest="document", default="", metavar="JSON", help="all of them as one object")
    allow = commands.add("allow", "operations:allow", "let agents run a write")
    allow.add_argument("operation", metavar="OPERATION")
    allow.add_argument("--client", default="", metavar="C", help="only this MCP client")
    allow.add_argument("--for", dest="duration", default="", metavar="TIME", help="such as 30m, 1h, 2d")
    allow.add_argument("--count", type=number_of_calls, default=-1, metavar="N", help="for so many calls")
    allow.add_argument(
        "--only", action="append", default=[], metavar="NAME=VALUE", help="only calls that have this argument"
    )
    allow.add_argument("--revoke", action="store_true", help="take the leave back")
    json_flag(allow)
    _consent(commands)
    _proposals(commands)
    _mcp(commands)


def _mcp(commands: Commands) -> None:
    mcp = commands.add("mcp", "mcp:mcp", "serve the operations to an MCP client over standard input and output")
    mcp.add_argument("--http", action="store_true", help="over HTTP on loopback instead, with a token")
    mcp.add_argument("--port", type=int, default=None, metavar="N", help="with --http (default: 8931; 0: any)")
    mcp.add_argument(
        "--caps", default="", metavar="SETS", help="sets of tools, by commas (default: operations,session)"
    )


def _proposals(commands: Commands) -> None:
    waiting = commands.group(
        "proposals", "operations that agents propose: look, accept, reject", alone="proposals:listed"
    )
    listed = commands.within(waiting, "list", "proposals:listed", "list them")
    json_flag(listed, again=True)
    show = commands.within(waiting, "show", "proposals:show", "show what accepting one would write")
    accept = commands.within(waiting, "accept", "proposals:accept", "promote it, as it was proposed")
    reject = commands.within(waiting, "reject", "proposals:reject", "forget it")
    for command in (show, accept, reject):
        command.add_argument("proposal", metavar="ID", help="as `workbench proposals` lists it")
    json_flag(show, again=True)


def _consent(commands: Commands) -> None:
    json_flag(commands.add("approvals", "consent:approvals", "list agents' writes that wait for you"))
    approve = commands.add("approve", "consent:approve", "let an agent's write that waits be sent, once")
    approve.add_argument("approval", metavar="ID", help="as `workbench approvals` lists it")
    refuse = commands.add("refuse", "consent:refuse", "refuse an agent's write that waits")
    refuse.add_argument("approval", metavar="ID", help="as `workbench approvals` lists it")
    trust = commands.add(
        "trust", "consent:trust", "show catalog files that changed outside of the workbench, or trust one"
    )
    trust.add_argument("operation", nargs="?", default="", metavar="OPERATION", help="trust its file as it is now")
    trust.add_argument("--all", dest="everything", action="store_true", help="trust every file as it is now")
    json_flag(trust)
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
    config = commands.within(agents, "config", "consent:config", "print what an MCP client's configuration needs")
    config.add_argument(
        "client", nargs="?", default="", metavar="CLIENT", help="such as 'claude code'; none: list them"
    )
    audit = commands.add("audit", "consent:audit", "list every call: when, by whom, with what, and what became of it")
    audit.add_argument("--client", default=None, metavar="C", help="of this MCP client alone; empty: your own")
    audit.add_argument("--last", type=number_of_calls, default=100, metavar="N", help="so many (default: 100)")
    json_flag(audit)
