"""The scripted tour: sign in, visit every screen, make every operation happen at least once."""

from __future__ import annotations

from workbench.browser.step import Step
from workbench.demo.place import Place
from workbench.demo.portal import Credentials, DemoPortal
from workbench.demo.tour_steps import click, load_more, note, open_link, press, screen, see, submit, turn_pages, visit

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
        note("back to the dashboard"),
        Step("goto", value=portal.start_url),
        screen("dashboard"),
        Step("idle"),
    )


def _login(portal: Place | DemoPortal) -> tuple[Step, ...]:
    credentials = portal.credentials
    return (
        note("sign in"),
        Step("goto", value=portal.start_url, title="open the portal"),
        *_name_and_password(credentials),
        Step("fill_totp", "css=#code", credentials.totp_seed, title="one-time code"),
        click('role=button[name="Verify"]'),
        click('role=button[name="Trust this device"]'),
        screen("dashboard"),
    )


def _name_and_password(credentials: Credentials) -> tuple[Step, ...]:
    return (
        Step("fill", "css=#email", credentials.email),
        click('role=button[name="Next"]'),
        Step("fill_secret", "css=#password", credentials.password, title="password"),
        click('role=button[name="Sign in"]'),
    )


def _me() -> tuple[Step, ...]:
    return (
        *visit("profile"),
        *submit("profile", "Profile saved", jobTitle="Integration engineer", timeZone="Europe/Vienna"),
        *submit("profile", "Profile saved", jobTitle="Head of integration"),
        *visit("notifications"),
        *load_more("notifications", 20, 30),
    )


def _partners() -> tuple[Step, ...]:
    return (
        *visit("partners"),
        *turn_pages("partners", 2, 3),
        *submit("partner-search", "", text="Contoso"),
        see('css=#partner-hits[data-text="Contoso"]'),
        *submit("partner-search", "", text="Cloud"),
        see('css=#partner-hits[data-text="Cloud"]'),
        *(step for number in _PARTNERS for step in _one_partner(number)),
        *visit("partners"),
        click("css=#restricted"),
        screen("partner"),
        *submit("partner-note", "403", note="Not allowed"),
        *visit("partners"),
        click("css=#gone"),
        see('css=#notice:has-text("404")'),
    )


def _one_partner(number: int) -> tuple[Step, ...]:
    return (
        *visit("partners"),
        *open_link(f"/partners/{number}"),
        *submit("partner-note", "Partner updated", note=f"Called {number}"),
    )


def _users() -> tuple[Step, ...]:
    return (
        *visit("users"),
        *turn_pages("users", 2, 3),
        *_find_users(),
        *_new_users(),
        *_invitations(),
        *_one_user("mira.okafor@contoso.example", "Amira"),
        *_one_user("theo.lang@fabrikam.example", "Theodor"),
        click("css=#delete"),
        screen("users"),
        *_one_user("mira.okafor@contoso.example", "Mira"),
        click("css=#delete"),
        screen("users"),
        *visit("imported"),
        *(step for day in ("2026-01-12", "2025-12-29", "2025-12-24") for step in _import(day)),
    )


def _find_users() -> tuple[Step, ...]:
    return (
        Step("select", "css=#user-status", "disabled"),
        see("css=#users-disabled"),
        *submit("user-search", "", q="casey"),
        see('css=#user-found[data-text="casey"]'),
        *submit("user-search", "", q="kai"),
        see('css=#user-found[data-text="kai"]'),
        Step("select", "css=#user-status", ""),
        see("css=#users-any"),
    )


def _new_users() -> tuple[Step, ...]:
    mira = {"email": "mira.okafor@contoso.example", "firstName": "Mira", "lastName": "Okafor"}
    theo = {"email": "theo.lang@fabrikam.example", "firstName": "Theo", "lastName": "Lang"}
    return (
        *submit("create", "User created", **mira),
        *submit("create", "User created", **theo),
        *submit("create", "409", **mira),
        *submit("create", "422", email="not an address", firstName="No", lastName="Body"),
    )


def _invitations() -> tuple[Step, ...]:
    first, second = "ana.ruiz@adatum.example", "li.wei@litware.example"
    return (
        *submit("invite", "Invitation sent", email=first),
        *submit("invite", "Invitation sent", email=second),
        *submit("resend", "Sent again", email=first),
        *submit("resend", "Sent again", email=second),
        *submit("resend", "429", email=second),
        *submit("resend", "404", email="nobody@adatum.example"),
    )


def _one_user(email: str, first_name: str) -> tuple[Step, ...]:
    return (
        *visit("users"),
        click(f'css=#users a:has-text("{email}")', title=f"open {email}"),
        screen("user"),
        *press("disable", "User disabled"),
        *press("enable", "User enabled"),
        *press("enable", "409"),
        *submit("edit", "User saved", firstName=first_name),
    )


def _import(day: str) -> tuple[Step, ...]:
    return (click(f"css=#import-{day}"), see(f'css=#imported[data-day="{day}"]'))


def _catalog() -> tuple[Step, ...]:
    return (
        *visit("roles"),
        *(step for slug in _APPS for step in (*visit("apps"), *open_link(f"/apps/{slug}"))),
        *visit("products"),
        *load_more("products", 15),
        click("css=#products tbody tr:nth-child(1) a"),
        screen("product"),
        *visit("products"),
        click("css=#products tbody tr:nth-child(2) a"),
        screen("product"),
        *visit("issues"),
        *(step for status in ("open", "fixed") for step in _issues(status)),
        *visit("reports"),
        *visit("reference"),
    )


def _issues(status: str) -> tuple[Step, ...]:
    return (click(f"css=#issues-{status}"), see(f'css=#issues[data-status="{status}"]'))


def _billing() -> tuple[Step, ...]:
    return (
        *visit("billing"),
        *turn_pages("invoices", 2, 3),
        click("css=#print"),
        see("css=body > #list table"),
        Step("close_popups"),
        see('css=#notice:has-text("ready to print")'),
    )


def _tickets(portal: Place | DemoPortal) -> tuple[Step, ...]:
    return (
        *visit("tickets"),
        *load_more("tickets", 20, 30),
        *open_link("/tickets/T-5100"),
        *submit("comment", "Comment added", body="Any news?"),
        *press("close-ticket", "is CLOSED"),
        *visit("tickets"),
        *open_link("/tickets/T-5099"),
        *submit("comment", "Comment added", body="We tried again."),
        *press("close-ticket", "is CLOSED"),
        Step("goto", value=f"{portal.portal}/tickets/T-1", title="open a ticket that there is not"),
        see("css=#no-ticket"),
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
        (*submit(name, "", **fields), see(f'css=#rpc-result[data-count="{place}"]'))
        for place, (name, fields) in enumerate(forms, start=1)
    ]
    last = (click("css=#batch"), see(f'css=#rpc-result[data-count="{len(forms) + 1}"]'))
    return (*visit("tools"), *(step for steps in sent for step in steps), *last)


def _live() -> tuple[Step, ...]:
    return (
        *visit("live"),
        see('css=#chat[data-count="1"]'),
        *submit("say", "", text="Hello"),
        see('css=#chat[data-count="2"]'),
        *submit("say", "", text="Is anyone there?"),
        see('css=#chat[data-count="3"]'),
        see('css=#activity:has-text("Activity 4")'),
    )


def _files() -> tuple[Step, ...]:
    return (
        *visit("files"),
        *_upload("notes.txt", "Notes of the tour.\n", "Notes"),
        *_upload("figures.csv", "day,requests\n2026-01-12,41\n", ""),
        *press("save-notes", "Downloaded notes.txt"),
        *press("save-figures", "Downloaded figures.csv"),
        click("css=#download-large", title="download everything (large)"),
    )


def _upload(name: str, content: str, description: str) -> tuple[Step, ...]:
    return (
        Step("upload", "css=#upload-file", content, title=name),
        *submit("upload", "File uploaded", description=description),
    )


def _sign_in_again(credentials: Credentials) -> tuple[Step, ...]:
    """Lose the token and have it renewed, then sign out and in: a trusted device needs no code."""
    return (
        *visit("security"),
        *press("revoke", "revoked and renewed"),
        click("css=#sign-out"),
        click("css=#sign-in"),
        *_name_and_password(credentials),
        screen("dashboard"),
    )


def _support(portal: Place | DemoPortal) -> tuple[Step, ...]:
    return (
        note("the support site"),
        click("css=#nav-support", title="go to the support site"),
        _case_list("mine-1"),
        *_turn_cases("mine", 2),
        *_open_case(1, "mine-2"),
        click("css=#history"),
        _case_list("history-1"),
        *_turn_cases("history", 2, 3, 4),
        *_open_case(2, "history-4"),
        *_open_case(3, "history-4"),
    )


def _case_list(view: str) -> Step:
    return see(f'css=main[data-view="{view}"][data-ready="true"]')


def _turn_cases(scope: str, *pages: int) -> tuple[Step, ...]:
    return tuple(step for page in pages for step in (click("css=#next"), _case_list(f"{scope}-{page}")))


def _open_case(row: int, back_to: str) -> tuple[Step, ...]:
    return (
        click(f"css=#cases tbody tr:nth-child({row}) .open", title=f"open the case in row {row}"),
        _case_list("case"),
        click("css=#older"),
        see("css=#feed article:nth-child(6)"),
        click("css=#back"),
        _case_list(back_to),
    )
