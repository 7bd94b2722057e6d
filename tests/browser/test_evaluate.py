"""A script of an agent's finds a copy of the page and nothing else, and leaves nothing behind."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.portal import Portal
from workbench.browser import evaluate as evaluating
from workbench.browser.evaluate import LONGEST, evaluate
from workbench.browser.failure import BrowserError
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step
from workbench.exchange import JsonValue

COPY = "<h1>Partners</h1><table><tr><td>Contoso</td></tr></table>"


async def run(session: BrowserSession, script: str, copy: str = COPY) -> Any:
    browser = session.pages.context.browser
    assert browser is not None
    result: JsonValue = await evaluate(browser, copy, script)
    return result


async def test_an_expression_and_a_body_are_both_scripts(session: BrowserSession) -> None:
    assert await run(session, "document.querySelector('td').textContent") == "Contoso"
    assert await run(session, "const n = await Promise.resolve(6); return { n }") == {"n": 6}


ATTEMPTS = {
    "what was loaded": "(() => { const all = performance.getEntries().filter((e) => /^https?:/.test(e.name)); if (!all.length) throw 1; return all })()",
    "storage": "localStorage.getItem('canary')",
    "session storage": "sessionStorage.length",
    "cookies": "document.cookie",
    "databases": "indexedDB.databases().then((all) => { if (!all.length) throw 1; return all })",
    "caches": "caches.keys()",
    "credentials": "navigator.credentials.get({ password: true }).then((c) => { if (!c) throw 1; return c })",
    "fetch": "fetch('URL/api/evaluated')",
    "beacon": "(() => { navigator.sendBeacon('URL/api/evaluated'); throw 1 })()",
    "request": "new Promise((ok, no) => { const x = new XMLHttpRequest(); x.onload = ok; x.onerror = no; x.open('GET', 'URL/api/evaluated'); x.send() })",
    "socket": "new Promise((ok, no) => { const s = new WebSocket('ws://HOST/api/evaluated'); s.onopen = ok; s.onerror = no })",
    "image": "new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = 'URL/api/evaluated' })",
    "worker": "new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = ok; w.onerror = no })",
    "service worker": "navigator.serviceWorker.register('URL/sw.js')",
    "import": "import('URL/worker.js')",
    "opener": "(() => { if (!opener) throw 1; return 1 })()",
    "parent": "(() => { if (parent === window) throw 1; return 1 })()",
    "window of the document": "document.defaultView.localStorage.length",
    "window of a prototype": "Function('return this')().sessionStorage.length",
    "window of a frame": "(() => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.localStorage.length })()",
    "channel": "new Promise((ok, no) => { const c = new BroadcastChannel('canary'); c.onmessage = ok; c.postMessage(1); setTimeout(no, 300) })",
    "state of the history": "(() => { if (history.state === null) throw 1; return history.state })()",
    "address": "(() => { if (location.href === 'about:blank') throw 1; return location.href })()",
    "name of the window": "(() => { if (!name) throw 1; return name })()",
    "sheets": "(() => { if (!document.styleSheets.length) throw 1; return 1 })()",
    "popup": "(() => { const w = open('URL/popup'); if (!w || !w.document.body.textContent) throw 1; return 1 })()",
}

_ALL = """
  const found = {};
  for (const [name, source] of Object.entries(ATTEMPTS)) {
    try { found[name] = String(await (0, eval)(source)); } catch { /* as it should be */ }
  }
  return found;"""


async def test_nothing_of_the_session_or_the_network_is_in_reach(session: BrowserSession, portal: Portal) -> None:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    await session.pages.front.evaluate(
        """() => { localStorage.setItem('canary', '1'); sessionStorage.setItem('canary', '1'); document.cookie = 'canary=1';
          window.heard = new BroadcastChannel('canary'); heard.onmessage = () => heard.postMessage('canary') }"""
    )
    portal.seen.clear()
    host = portal.url("").removeprefix("http://")
    attempts = {n: s.replace("'URL", f"'{portal.url('')}").replace("HOST", host) for n, s in ATTEMPTS.items()}
    assert await run(session, _ALL.replace("ATTEMPTS", json.dumps(attempts))) == {}
    assert portal.seen == []
    await session.pages.front.evaluate("() => { heard.close(); localStorage.clear(); sessionStorage.clear() }")


async def test_leaving_the_copy_leads_nowhere(session: BrowserSession, portal: Portal) -> None:
    portal.seen.clear()
    with pytest.raises(BrowserError, match="The script failed"):
        await run(session, f"location = '{portal.url('/second')}'; await new Promise(() => {{}})")
    assert portal.seen == []


async def test_what_a_script_changes_is_gone_with_it(session: BrowserSession) -> None:
    assert await run(session, "document.body.innerHTML = ''; JSON.stringify = () => '3'; return 1") == 1
    assert await run(session, "document.querySelector('h1').textContent") == "Partners"
    assert len(session.pages.context.pages) == 1


@pytest.mark.parametrize("script", ["while (true) {}", "new Promise(() => {})"])
async def test_a_script_without_end_is_ended(
    session: BrowserSession, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(evaluating, "SECONDS", 2.0)
    with pytest.raises(BrowserError, match="took longer than 2 s"):
        await run(session, script)


@pytest.mark.parametrize(
    "script",
    [
        f"'x'.repeat({LONGEST} + 1)",
        f"(() => {{ Object.prototype.toJSON = () => 'x'.repeat({LONGEST} * 3); return 1 }})()",
        "(() => { throw { name: 'x'.repeat(9_000_000), message: '' } })()",
        "(() => { Object.prototype.toJSON = () => 'forged'; return 1 })()",
        "(() => { Object.prototype.toJSON = () => [1]; return 1 })()",
        "1n",
        "syntax error",
    ],
)
async def test_what_is_no_result_is_an_error_of_bounded_length(session: BrowserSession, script: str) -> None:
    with pytest.raises(BrowserError, match="The script failed") as caught:
        await run(session, script)
    assert len(caught.value.message) < 1000
