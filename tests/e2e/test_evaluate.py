"""What an agent's script gets out of a signed-in page: what the page shows, redacted before the script begins."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.e2e.two_tenants import PASSWORDS, Tenants, tenants
from workbench.catalog import save_operation, save_portal
from workbench.cli.setup import make
from workbench.discovery.endpoint import Auth
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.operation import BearerSource, Operation, Portal, Recipe
from workbench.operation.recipe import Act, Rule, Target
from workbench.workspace.views import LoginPlan
from workbench.workspace.workspace import Workspace

CLIENT = "Claude"
RECIPE = Recipe(
    (
        Rule("user", Target(autocomplete="username"), (Act("fill", "username"),)),
        Rule("password", Target(label="Password"), (Act("fill", "password"), Act("press", "Enter"))),
    )
)

TRAPS = """(password) => {
  const token = JSON.parse(sessionStorage.getItem("auth.user")).access_token;
  const shown = [token, btoa(token), encodeURIComponent(token), Array.from(token, (c) => c.charCodeAt(0).toString(16)).join("")];
  document.title = token;
  document.body.insertAdjacentHTML("beforeend", `
    <p id=said>Welcome back, Ada</p> ${shown.map((each) => `<code>${each}</code><i title="${each}" data-x="${each}"></i>`).join("")}
    <a href="/next?access_token=${token}#id_token=${token}">go</a>
    <input type=password><input type=hidden name=csrf value="${token}"><textarea>${token}</textarea>
    <meta name=token content="${token}"><style>:root { --token: "${token}" }</style>
    <iframe id=blank></iframe><iframe srcdoc="<b>${token}</b>"></iframe>`);
  document.querySelector("input[type=password]").value = password;
  const inner = document.querySelector("#blank").contentWindow;
  inner.sessionStorage.setItem("copy", token);
  inner.document.body.innerHTML = `<u>${token}</u>`;
  history.replaceState({ token }, "", `#${token}`);
  window.name = token;
}"""

EVERYTHING = (
    "document.documentElement.outerHTML + document.title + location.href + name + JSON.stringify(history.state)"
)

SCRIPTS = (
    EVERYTHING,
    f"Array.from({EVERYTHING}, (each) => each.charCodeAt(0))",
    f"Array.from({EVERYTHING}).reverse().join('')",
    f"(() => {{ const all = {EVERYTHING}; return Array.from({{ length: 40 }}, (_, n) => all.slice(n * all.length / 40, (n + 1) * all.length / 40)) }})()",
    "Array.from(document.querySelectorAll('*'), (each) => [each.textContent, ...Array.from(each.attributes, (one) => one.value)])",
)


def plain(value: object) -> str:
    """Undo what the scripts did to hide what they found: forwards, and backwards."""
    text = joined(value)
    return f"{text}\n{text[::-1]}"


def joined(value: object) -> str:
    if isinstance(value, list):
        return "".join(chr(each) if isinstance(each, int) else joined(each) for each in value)
    return str(value)


@asynccontextmanager
async def at_a_page_full_of_secrets(folder: Path) -> AsyncIterator[tuple[Workspace, Tenants]]:
    layout = Layout(folder)
    make(layout)
    with tenants() as portal:
        bearer = BearerSource("sessionStorage", "auth.", "access_token")
        save_portal(
            layout.catalog,
            Portal("tenants", "Tenants", f"{portal.url}/", (("portal", portal.url),), bearer=bearer, login=RECIPE),
        )
        auth = Auth("bearer", "Authorization")
        save_operation(
            layout.catalog, Operation("tenants", "me", "Me", "me", "read", "GET", "portal", "/api/me", auth=auth)
        )
        async with Workspace.open(layout) as workspace:
            await workspace.accept_recipe("tenants")
            given = (("username", "ada"), ("password", PASSWORDS["ada"]))
            await workspace.login(LoginPlan("tenants", given=given))  # type: ignore[arg-type] # their names
            await workspace.trust("tenants/me")
            await workspace.call("tenants/me", {})
            browser = workspace._capturing.browser()
            await browser.pages.front.evaluate(TRAPS, PASSWORDS["ada"])
            yield workspace, portal


async def test_no_script_finds_a_secret_in_whatever_way_it_writes_it_down(tmp_path: Path) -> None:
    async with at_a_page_full_of_secrets(tmp_path) as (workspace, portal):
        await asks_first(workspace)
        await workspace.allow("evaluate", client=CLIENT)
        [token] = portal.tokens
        forms = {token, base64.b64encode(token.encode()).decode().rstrip("="), token.encode().hex(), PASSWORDS["ada"]}
        for script in SCRIPTS:
            found = (await workspace.evaluate(script, client=CLIENT)).value
            text = plain(found)
            assert "Welcome back, Ada" in text, text
            for form in forms:
                assert form not in text, script
                assert form[: len(form) // 2] not in text, script
        await fails_in_words(workspace)
        said = str(await workspace.audit())
        assert token not in said
        assert hashlib.sha256(token.encode()).hexdigest() not in said


async def asks_first(workspace: Workspace) -> None:
    """Wait for the person, show them the script, run it once."""
    script = "document.querySelector('#said').textContent"
    asked = asyncio.ensure_future(workspace.evaluate(script, client=CLIENT))
    async with asyncio.timeout(20):
        while not (waiting := await workspace.approvals()):  # noqa: ASYNC110 - another task fills the queue
            await asyncio.sleep(0.02)
    [pending] = waiting
    assert isinstance(pending.request, dict)
    assert pending.request["script"] == script
    await workspace.approve(pending.id)
    assert (await asked).value == "Welcome back, Ada"
    entries = [entry for entry in await workspace.audit(CLIENT) if entry.operation == "page/evaluate a script"]
    assert [entry.outcome for entry in entries] == ["waits", "approved", "done"]


async def fails_in_words(workspace: Workspace) -> None:
    with pytest.raises(WorkbenchError, match="localStorage"):
        await workspace.evaluate("localStorage.length", client=CLIENT)
    await workspace.stop_agents()
    with pytest.raises(WorkbenchError, match="stopped all agents"):
        await workspace.evaluate("1", client=CLIENT)
    await workspace.resume_agents()
    await workspace.revoke("evaluate")
    browser = workspace._capturing.browser()
    await browser.pages.front.goto("about:blank")
    with pytest.raises(WorkbenchError, match="not the portal's"):
        await workspace.evaluate("1", client=CLIENT)
