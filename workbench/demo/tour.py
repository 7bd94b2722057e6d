"""The scripted tour: sign in, visit every screen, make every operation happen at least once."""

from __future__ import annotations

from workbench.browser.step import Step
from workbench.demo.place import Place
from workbench.demo.portal import Credentials, DemoPortal

_PARTNERS = (1041, 1042)
_APPS = ("shield-endpoint", "backup-vault")


def tour(portal: Place | DemoPortal) -> tuple[Step, ...]:
    """Give the steps for a portal that runs. The browser ends signed in, on the dashboard."""
    return (
        *_login(portal),
        *_me(),
        *_partners(),
        *_users(),
        *_catalog(),
        *_billing(),
        *_tickets(portal),
        *_tools(),
        *_live(),
        *_files(),
        *_sign_in_again(portal.credentials),
        *_support(portal),
        _note("back to the dashboard"),
        Step("goto", value=portal.start_url),
        _screen("dashboard"),
        Step("idle"),
    )


def _login(portal: Place | DemoPortal) -> tuple[Step, ...]:
    credentials = portal.credentials
    return (
        _note("sign in"),
        Step("goto", value=portal.start_url, title="open the portal"),
        *_name_and_password(credentials),
        Step("fill_totp", "css=#code", credentials.totp_seed, title="one-time code"),
        _click('role=button[name="Verify"]'),
        _click('role=button[name="Trust this device"]'),
        _screen("dashboard"),
    )


def _name_and_password(credentials: Credentials) -> tuple[Step, ...]:
    return (
        Step("fill", "css=#email", credentials.email),
        _click('role=button[name="Next"]'),
        Step("fill_secret", "css=#password", credentials.password, title="password"),
        _click('role=button[name="Sign in"]'),
    )


def _me() -> tuple[Step, ...]:
    return (
        *_visit("profile"),
        *_submit("profile", "Profile saved", jobTitle="Integration engineer", timeZone="Europe/Vienna"),
        *_submit("profile", "Profile saved", jobTitle="Head of integration"),
        *_visit("notifications"),
        *_load_more("notifications", 20, 30),
    )


def _partners() -> tuple[Step, ...]:
    return (
        *_visit("partners"),
        *_turn("partners", 2, 3),
        *_submit("partner-search", "", text="Contoso"),
        _see('css=#partner-hits[data-text="Contoso"]'),
        *_submit("partner-search", "", text="Cloud"),
        _see('css=#partner-hits[data-text="Cloud"]'),
        *(step for number in _PARTNERS for step in _one_partner(number)),
        *_visit("partners"),
        _click("css=#restricted"),
        _screen("partner"),
        *_submit("partner-note", "403", note="Not allowed"),
        *_visit("partners"),
        _click("css=#gone"),
        _see('css=#notice:has-text("404")'),
    )


def _one_partner(number: int) -> tuple[Step, ...]:
    return (
        *_visit("partners"),
        *_open(f"/partners/{number}"),
        *_submit("partner-note", "Partner updated", note=f"Called {number}"),
    )


def _users() -> tuple[Step, ...]:
    return (
        *_visit("users"),
        *_turn("users", 2, 3),
        *_find_users(),
        *_new_users(),
        *_invitations(),
        *_one_user("mira.okafor@contoso.example", "Amira"),
        *_one_user("theo.lang@fabrikam.example", "Theodor"),
        _click("css=#delete"),
        _screen("users"),
        *_one_user("mira.okafor@contoso.example", "Mira"),
        _click("css=#delete"),
        _screen("users"),
        *_visit("imported"),
        *(step for day in ("2026-01-12", "2025-12-29", "2025-12-24") for step in _import(day)),
    )


def _find_users() -> tuple[Step, ...]:
    return (
        Step("select", "css=#user-status", "disabled"),
        _see("css=#users-disabled"),
        *_submit("user-search", "", q="casey"),
        _see('css=#user-found[data-text="casey"]'),
        *_submit("user-search", "", q="kai"),
        _see('css=#user-found[data-text="kai"]'),
        Step("select", "css=#user-status", ""),
        _see("css=#users-any"),
    )


def _new_users() -> tuple[Step, ...]:
    mira = {"email": "mira.okafor@contoso.example", "firstName": "Mira", "lastName": "Okafor"}
    theo = {"email": "theo.lang@fabrikam.example", "firstName": "Theo", "lastName": "Lang"}
    return (
        *_submit("create", "User created", **mira),
        *_submit("create", "User created", **theo),
        *_submit("create", "409", **mira),
        *_submit("create", "422", email="not an address", firstName="No", lastName="Body"),
    )


def _invitations() -> tuple[Step, ...]:
    first, second = "ana.ruiz@adatum.example", "li.wei@litware.example"
    return (
        *_submit("invite", "Invitation sent", email=first),
        *_submit("invite", "Invitation sent", email=second),
        *_submit("resend", "Sent again", email=first),
        *_submit("resend", "Sent again", email=second),
        *_submit("resend", "429", email=second),
        *_submit("resend", "404", email="nobody@adatum.example"),
    )


def _one_user(email: str, first_name: str) -> tuple[Step, ...]:
    return (
        *_visit("users"),
        _click(f'css=#users a:has-text("{email}")', title=f"open {email}"),
        _screen("user"),
        *_press("disable", "User disabled"),
        *_press("enable", "User enabled"),
        *_press("enable", "409"),
        *_submit("edit", "User saved", firstName=first_name),
    )


def _import(day: str) -> tuple[Step, ...]:
    return (_click(f"css=#import-{day}"), _see(f'css=#imported[data-day="{day}"]'))


def _catalog() -> tuple[Step, ...]:
    return (
        *_visit("roles"),
        *(step for slug in _APPS for step in (*_visit("apps"), *_open(f"/apps/{slug}"))),
        *_visit("products"),
        *_load_more("products", 15),
        _click("css=#products tbody tr:nth-child(1) a"),
        _screen("product"),
        *_visit("products"),
        _click("css=#products tbody tr:nth-child(2) a"),
        _screen("product"),
        *_visit("issues"),
        *(step for status in ("open", "fixed") for step in _issues(status)),
        *_visit("reports"),
        *_visit("reference"),
    )


def _issues(status: str) -> tuple[Step, ...]:
    return (_click(f"css=#issues-{status}"), _see(f'css=#issues[data-status="{status}"]'))


def _billing() -> tuple[Step, ...]:
    return (
        *_visit("billing"),
        *_turn("invoices", 2, 3),
        _click("css=#print"),
        _see("css=body > #list table"),
        Step("close_popups"),
        _see('css=#notice:has-text("ready to print")'),
    )


def _tickets(portal: Place | DemoPortal) -> tuple[Step, ...]:
    return (
        *_visit("tickets"),
        *_load_more("tickets", 20, 30),
        *_open("/tickets/T-5100"),
        *_submit("comment", "Comment added", body="Any news?"),
        *_press("close-ticket", "is CLOSED"),
        *_visit("tickets"),
        *_open("/tickets/T-5099"),
        *_submit("comment", "Comment added", body="We tried again."),
        *_press("close-ticket", "is CLOSED"),
        Step("goto", value=f"{portal.portal}/tickets/T-1", title="open a ticket that there is not"),
        _see("css=#no-ticket"),
    )


def _tools() -> tuple[Step, ...]:
    forms: tuple[tuple[str, dict[str, str]], ...] = (
        ("quote", {"seats": "25"}),
        ("quote", {"seats": "250"}),
        ("license", {}),
        ("license", {"key": "LIC-unknown"}),
        ("job", {}),
        ("job", {"kind": "export", "runOn": "2026-03-15"}),
        ("job", {"kind": "nonsense"}),
    )
    sent = [
        (*_submit(name, "", **fields), _see(f'css=#rpc-result[data-count="{place}"]'))
        for place, (name, fields) in enumerate(forms, start=1)
    ]
    last = (_click("css=#batch"), _see(f'css=#rpc-result[data-count="{len(forms) + 1}"]'))
    return (*_visit("tools"), *(step for steps in sent for step in steps), *last)


def _live() -> tuple[Step, ...]:
    return (
        *_visit("live"),
        _see('css=#chat[data-count="1"]'),
        *_submit("say", "", text="Hello"),
        _see('css=#chat[data-count="2"]'),
        *_submit("say", "", text="Is anyone there?"),
        _see('css=#chat[data-count="3"]'),
        _see('css=#activity:has-text("Activity 4")'),
    )


def _files() -> tuple[Step, ...]:
    return (
        *_visit("files"),
        *_upload("notes.txt", "Notes of the tour.\n", "Notes"),
        *_upload("figures.csv", "day,requests\n2026-01-12,41\n", ""),
        *_press("save-notes", "Downloaded notes.txt"),
        *_press("save-figures", "Downloaded figures.csv"),
        _click("css=#download-large", title="download everything (large)"),
    )


def _upload(name: str, content: str, description: str) -> tuple[Step, ...]:
    return (
        Step("upload", "css=#upload-file", content, title=name),
        *_submit("upload", "File uploaded", description=description),
    )


def _sign_in_again(credentials: Credentials) -> tuple[Step, ...]:
    """Lose the token and have it renewed, then sign out and in: a trusted device needs no code."""
    return (
        *_visit("security"),
        *_press("revoke", "revoked and renewed"),
        _click("css=#sign-out"),
        _click("css=#sign-in"),
        *_name_and_password(credentials),
        _screen("dashboard"),
    )


def _support(portal: Place | DemoPortal) -> tuple[Step, ...]:
    return (
        _note("the support site"),
        _click("css=#nav-support", title="go to the support site"),
        _case_list("mine-1"),
        *_turn_cases("mine", 2),
        *_open_case(1, "mine-2"),
        _click("css=#history"),
        _case_list("history-1"),
        *_turn_cases("history", 2, 3, 4),
        *_open_case(2, "history-4"),
        *_open_case(3, "history-4"),
    )


def _case_list(view: str) -> Step:
    return _see(f'css=main[data-view="{view}"][data-ready="true"]')


def _turn_cases(scope: str, *pages: int) -> tuple[Step, ...]:
    return tuple(step for page in pages for step in (_click("css=#next"), _case_list(f"{scope}-{page}")))


def _open_case(row: int, back_to: str) -> tuple[Step, ...]:
    return (
        _click(f"css=#cases tbody tr:nth-child({row}) .open", title=f"open the case in row {row}"),
        _case_list("case"),
        _click("css=#older"),
        _see("css=#feed article:nth-child(6)"),
        _click("css=#back"),
        _case_list(back_to),
    )


def _note(text: str) -> Step:
    return Step("note", value=text)


def _click(locator: str, *, title: str = "") -> Step:
    return Step("click", locator, title=title)


def _see(locator: str) -> Step:
    return Step("wait", locator)


def _screen(name: str) -> Step:
    return _see(f'css=main[data-screen="{name}"][data-ready="true"]')


def _visit(name: str) -> tuple[Step, ...]:
    return (_note(name), _click(f"css=#nav-{name}"), _screen(name))


def _open(path: str) -> tuple[Step, ...]:
    link = _click(f'css=main a[href="{path}"] >> nth=0', title=f"open {path}")
    return (link, _see(f'css=main[data-path="{path}"][data-ready="true"]'))


def _press(button: str, said: str) -> tuple[Step, ...]:
    return (_click(f"css=#{button}"), _see(f'css=#notice:has-text("{said}")'))


def _submit(form: str, said: str, **fields: str) -> tuple[Step, ...]:
    """Fill a form and send it; wait for the notice, if it says something."""
    fills = tuple(Step("fill", f"css=#{form}-{name}", value) for name, value in fields.items())
    sent = _click(f"css=#{form} button")
    return (*fills, sent, _see(f'css=#notice:has-text("{said}")')) if said else (*fills, sent)


def _turn(name: str, *pages: int) -> tuple[Step, ...]:
    return tuple(
        step for page in pages for step in (_click(f"css=#{name}-next"), _see(f'css=#{name}-pager[data-page="{page}"]'))
    )


def _load_more(name: str, *counts: int) -> tuple[Step, ...]:
    return tuple(
        step
        for count in counts
        for step in (_click(f"css=#{name}-more"), _see(f'css=#{name}-more-bar[data-count="{count}"]'))
    )
