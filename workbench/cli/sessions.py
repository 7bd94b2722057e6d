"""``workbench login``, ``logout``, ``session status``, ``recipe`` and ``credentials``."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from workbench.browser.surroundings import surroundings
from workbench.cli.context import layout, with_api
from workbench.cli.output import moment, note, say, show_json, table
from workbench.cli.unseen import ask_unseen
from workbench.daemon.notices import notices
from workbench.daemon.start import session
from workbench.workspace import credentials as stored
from workbench.workspace.accounts import DEFAULT_ACCOUNT, Accounts
from workbench.workspace.views import LoginPlan, SessionStatus


def login(options: Namespace) -> int:
    """Sign in: by the portal's recipe, or by hand in a window."""
    given = () if options.person else stored.given_by(options.portal, _account(options), layout(options).root)
    plan = LoginPlan(
        options.portal,
        account=options.account,
        person=options.person,
        watch=options.watch,
        remember=options.remember,
        reset=options.reset,
        wait=options.wait,
        upstream_proxy=options.upstream_proxy,
        upstream_ca=options.upstream_ca,
        given=given,
        surroundings=surroundings(),
    )
    status = asyncio.run(_login(options, plan))
    if options.json:
        show_json(status)
    else:
        say(f"Signed in at {status.portal}{_as(status)}. The browser stays open for calls; `workbench logout` ends it.")
    return 0


def _account(options: Namespace) -> str:
    """Give the account that is named, or the portal's only one."""
    names = Accounts(layout(options).accounts_file).names(options.portal)
    return options.account or (names[0] if len(names) == 1 else DEFAULT_ACCOUNT)


def _as(status: SessionStatus) -> str:
    account = f" ({status.account})" if status.account != "default" else ""
    return f"{account} as {status.who}" if status.who else account


async def _login(options: Namespace, plan: LoginPlan) -> SessionStatus:
    async with session(layout(options)) as api:
        for line in await api.notes():
            note(line)
        async with notices(api, note):
            return await api.login(plan)


def logout(options: Namespace) -> int:
    """Forget a session."""
    status = with_api(options, lambda api: api.logout(options.portal, options.account))
    say(f"Signed out of {status.portal}: its cookies and storage are gone from this machine.")
    return 0


def show(options: Namespace) -> int:
    """Say how sessions stand: no value of any."""
    found = with_api(options, lambda api: api.session_status(options.portal, options.account))
    if options.json:
        show_json(found)
        return 0
    head = ["PORTAL", "ACCOUNT", "STATE", "AS", "COOKIES", "FIRST ENDS", "TOKEN ENDS", "PAGE"]
    table(head, map(_row, found), empty="No portal is in the catalog yet. Record one with `workbench record URL`.")
    for status in found:
        if status.blocked:
            note(f"{status.portal}: {status.failures} logins failed in a row; `workbench login --reset` tries again.")
    return 0


def _row(status: SessionStatus) -> list[object]:
    state = status.state + (", remembered" if status.remembered else "")
    ends = [moment(status.cookies_expire), moment(status.token_expires)]
    return [status.portal, status.account, state, status.who or "-", status.cookies, *ends, status.url or "-"]


def recipe(options: Namespace) -> int:
    """Show a portal's login recipe, and accept it."""
    if options.accept:
        with_api(options, lambda api: api.accept_recipe(options.portal))
        say(f"The recipe of {options.portal} may type its account's credentials from now on, as it is now.")
        return 0
    view = with_api(options, lambda api: api.recipe(options.portal))
    if options.json:
        show_json(view)
    elif view.learned:
        say(view.learned.rstrip())
        note(f"Learned from your own sign-in; it holds no value. `workbench recipe {view.portal} --accept` saves it.")
    elif view.exists:
        say(view.text.rstrip())
        note("Trusted." if view.trusted else f"Untrusted. `workbench recipe {view.portal} --accept` lets it type.")
    else:
        say(f"{view.portal} has no recipe: you sign in yourself. Record your sign-in once, and one is proposed.")
    return 0


def credentials(options: Namespace) -> int:
    """Say which credentials are found, or put them into the keyring."""
    account = _account(options)
    if options.set:
        return _store(options.portal, account)
    if options.forget:
        stored.to_keyring(options.portal, account, dict.fromkeys(stored.FIELDS, ""))
        say(f"The keyring has none of {options.portal} ({account}) any more.")
        return 0
    found = stored.find(options.portal, account, (), layout(options).root).known()
    rows = [
        [which, stored.variable(options.portal, account, which), "found" if which in found else "-"]
        for which in stored.FIELDS
    ]
    table(["CREDENTIAL", "VARIABLE", "STATE"], rows, empty="")
    note(f"Looked for in the environment, in {stored.env_file()} and in the system's keyring.")
    return 0


def _store(portal: str, account: str) -> int:
    """Ask for credentials where nobody sees them; from a pipe, one a line."""
    asked = {which: ask_unseen(f"{which} (empty: leave as it is): ") for which in stored.FIELDS}
    stored.to_keyring(portal, account, {which: value for which, value in asked.items() if value})
    say(f"Stored in the system's keyring: {', '.join(which for which in stored.FIELDS if asked[which]) or 'nothing'}.")
    return 0
