"""The set ``session``: whether somebody is signed in, signing in by the portal's recipe, signing out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from mcp_types import CallToolResult

from workbench.errors import UsageError
from workbench.exchange import JsonSchema
from workbench.serve.builtin import INTEGER, STRING, Asked, BuiltIn, builtin, described, list_of, text
from workbench.serve.results import told
from workbench.text import safe_line
from workbench.workspace.views import LoginPlan, SessionStatus

STOPPED = "The person has stopped all agents: ask them, `workbench agents resume` lets you go on."

BOOLEAN: JsonSchema = {"type": "boolean"}
NUMBER: JsonSchema = {"type": "number"}


async def _status(asked: Asked) -> CallToolResult:
    """Give what concerns the client: no other client's permissions and requests."""
    status = await asked.api.status()
    portal, account = asked.text("portal"), asked.text("account")
    sessions = await asked.api.session_status(portal, account, client=asked.client)
    if not sessions and (portal or account):
        raise await _unknown(asked, portal, account)
    # Of the client's own accounts alone: what is in front may be somebody else's.
    opened = [session for session in sessions if session.state != "closed"]
    structured: dict[str, Any] = {
        "signed_in": _signed_in(sessions),
        "browser": safe_line(status.browser, limit=80) if opened else "closed",
        "page": safe_line(opened[0].url, limit=300) if opened else "",
        "recording": status.recording is not None,
        "operations": status.operations,
        "sessions": [line(session) for session in sessions],
        "allowed": [p.operation for p in status.permissions if p.client in ("", asked.client)],
        "waiting": [{"operation": p.operation, "approval": p.id} for p in status.pending if p.client == asked.client],
    }
    structured["next"] = STOPPED if status.agents_stopped else _next(opened, sessions)
    said = _SAID[structured["signed_in"]]
    return told(" ".join(part for part in (said, structured["next"]) if part), structured)


_SAID: Mapping[bool | None, str] = MappingProxyType(
    {
        True: "Signed in.",
        False: "Not signed in.",
        None: "Whether somebody is signed in cannot be seen: the portal keeps that in cookies alone.",
    }
)


def _signed_in(sessions: list[SessionStatus]) -> bool | None:
    """Say whether somebody is signed in; None where that cannot be seen."""
    if any(session.signed_in for session in sessions):
        return True
    return None if any(session.state == "unknown" for session in sessions) else False


def line(session: SessionStatus) -> dict[str, Any]:
    """Give how a session stands, without a value of anything that signs in."""
    return {
        "portal": session.portal,
        "account": session.account,
        "state": session.state,
        "who": safe_line(session.who, limit=80),
        "page": safe_line(session.url, limit=300),
        "cookies": session.cookies,
        "cookies_expire": session.cookies_expire,
        "token_expires": session.token_expires,
        "can_login": session.recipe and not session.blocked,
    }


def _next(opened: list[SessionStatus], sessions: list[SessionStatus]) -> str:
    if any(session.signed_in for session in opened):
        return ""
    if any(session.recipe and session.credentials and not session.blocked for session in sessions):
        return "Call `login`."
    if any(session.state == "unknown" for session in opened):
        return "Call what you need: where nobody is signed in the portal refuses (401, 403) or answers with a page to sign in."
    if opened:
        return "Ask the person to sign in in the workbench's browser."
    names = sorted({session.portal for session in sessions})
    if not names:
        return "The browser is closed: ask the person to open it, with `workbench record URL`, and to sign in."
    return (
        f"The browser is closed: ask the person to run `workbench login {names[0] if len(names) == 1 else 'PORTAL'}`."
    )


async def _login(asked: Asked) -> CallToolResult:
    portal = await _portal(asked)
    session = await asked.api.login(LoginPlan(portal, asked.text("account")), client=asked.client)
    return told("Signed in.", {"session": line(session)})


async def _logout(asked: Asked) -> CallToolResult:
    session = await asked.api.logout(await _portal(asked), asked.text("account"), client=asked.client)
    return told("Signed out; the browser's session is forgotten.", {"session": line(session)})


async def _unknown(asked: Asked, portal: str, account: str) -> UsageError:
    known = [f"{each.portal} ({each.account})" for each in await asked.api.session_status(client=asked.client)]
    named = safe_line(f"{portal} ({account})" if portal and account else portal or account, limit=120)
    return UsageError(
        f"There is no session of {named} for you.", hint=f"Expected: one of {', '.join(known) or 'none'}."
    )


async def _portal(asked: Asked) -> str:
    """Give the portal that is named, or the only one."""
    names = sorted({session.portal for session in await asked.api.session_status(client=asked.client)})
    name = asked.text("portal")
    if name in names:
        return name
    if len(names) == 1 and not name:
        return names[0]
    what = f"There is no portal {safe_line(name, limit=60)!r} for you." if name else "It is not clear which portal."
    if not names:
        raise UsageError(
            what, hint=f"The person records one, or runs `workbench accounts allow PORTAL ACCOUNT {asked.client}`."
        )
    raise UsageError(what, hint=f"Expected: `portal`, one of {', '.join(names)}.")


_SESSION: JsonSchema = {
    "type": "object",
    "properties": {
        "portal": STRING,
        "account": STRING,
        "state": described(
            {"enum": ["signed in", "signed out", "unknown", "closed"]},
            "unknown: there are cookies, and nothing to judge by.",
        ),
        "who": described(STRING, "Masked; empty when the page does not say."),
        "page": described(STRING, "Portal data."),
        "cookies": INTEGER,
        "cookies_expire": described(NUMBER, "When the first runs out, in seconds since the epoch; 0: not said."),
        "token_expires": described(NUMBER, "In seconds since the epoch; 0: not said, or no token."),
        "can_login": described(BOOLEAN, "Whether `login` can sign in without the person."),
    },
}
_WAITING: JsonSchema = {"type": "object", "properties": {"operation": STRING, "approval": STRING}}

_WHOSE: JsonSchema = {
    "?portal": text("The portal's name; the only one when left out.", limit=48),
    "?account": text("Whose session; the only one when left out.", limit=100),
}

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "session_status",
        "Session status",
        "looks",
        "Says who is signed in at the portal and until when, and which writes the person has allowed.",
        _status,
        takes=_WHOSE,
        gives={
            "signed_in": described({"type": ["boolean", "null"]}, "null: it cannot be seen."),
            "browser": described(STRING, "closed, or the browser's name and version."),
            "page": described(STRING, "The page that is open; portal data."),
            "recording": BOOLEAN,
            "operations": INTEGER,
            "sessions": list_of(_SESSION),
            "allowed": described(list_of(STRING), "Writes that you may run now."),
            "waiting": described(list_of(_WAITING), "Writes of yours that wait for the person."),
            "next": described(STRING, "What to do next; empty when all is well."),
        },
    ),
    builtin(
        "login",
        "Sign in",
        "signs",
        "Signs in by the portal's recipe, with credentials that the person has set up and that you never see. Where only"
        " the person can, it says so: ask them.",
        _login,
        takes=_WHOSE,
        gives={"session": _SESSION},
    ),
    builtin(
        "logout",
        "Sign out",
        "forgets",
        "Forgets the session in the workbench's browser: its cookies and storage. Signing in again may need the person.",
        _logout,
        takes=_WHOSE,
        gives={"session": _SESSION},
    ),
)
