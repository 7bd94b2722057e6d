"""Run an agent's script where there is nothing that it could take or change: over a redacted copy of the page.

The copy stands in a browser context of its own that lives for the one script: without cookies, storage or a window that
opened it, of no origin, with a proxy that leads nowhere, and under a policy that lets nothing load.
"""

from __future__ import annotations

import asyncio
import contextlib
import json

from playwright.async_api import Browser, Error, Page

from workbench.browser.failure import BrowserError
from workbench.browser.launch import NOWHERE
from workbench.exchange import JsonValue

SECONDS = 5.0
"""That a script may take."""

LONGEST = 1_000_000
"""Characters of a result's JSON."""

POLICY = (
    "default-src 'none'; script-src 'unsafe-eval'; worker-src 'none'; frame-src 'none'; form-action 'none'; "
    "base-uri 'none'; webrtc 'block'"
)
"""Content Security Policy, level 3; ``webrtc`` is Chromium's."""

# The script gets its own text of the page, and is compiled apart from these lines. What measures the result is taken
# beforehand, so that nothing that the script redefines can make it longer.
_RUN = """async (source, longest) => {
  const { stringify } = JSON;
  const AsyncFunction = (async () => {}).constructor;
  const expression = () => { try { return new AsyncFunction(`return (${source}\\n);`); } catch { return new AsyncFunction(source); } };
  let text;
  try {
    text = stringify({ value: await expression()() });
  } catch (error) {
    text = stringify({ error: `${error && error.name}: ${error && error.message}`.slice(0, 500) });
  }
  return typeof text !== "string" || text.length > longest ? '{"error": "the result is no JSON, or too long"}' : text;
}"""


async def evaluate(browser: Browser, copy: str, script: str) -> JsonValue:
    """Run ``script`` over a page's ``copy``, and give what it returns. Raises BrowserError when it fails or takes too long."""
    context = await browser.new_context(proxy={"server": NOWHERE}, offline=True, service_workers="block")
    try:
        async with asyncio.timeout(SECONDS):
            return _result(await _run(await context.new_page(), copy, script))
    except TimeoutError:
        raise _failed(f"it took longer than {SECONDS:g} s") from None
    except Error:
        raise _failed("its page ended") from None
    finally:
        with contextlib.suppress(Error, TimeoutError):
            async with asyncio.timeout(SECONDS):
                await context.close()


async def _run(page: Page, copy: str, script: str) -> str:
    await page.set_content(f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{POLICY}">{copy}')
    session = await page.context.new_cdp_session(page)
    given = f"({json.dumps(script)}, {LONGEST})"
    # A string by value: unlike an object, no script of the page has a part in how it is handed over.
    found = await session.send(
        "Runtime.evaluate", {"expression": f"({_RUN}){given}", "awaitPromise": True, "returnByValue": True}
    )
    return str(found["result"].get("value", ""))


def _result(text: str) -> JsonValue:
    try:
        told = json.loads(text)
    except ValueError:
        told = None
    if not isinstance(told, dict):  # what it redefines may have a part in how its result is written
        raise _failed("it gave no result")
    if "error" in told:
        raise _failed(str(told["error"]))
    value: JsonValue = told.get("value")
    return value


def _failed(why: str) -> BrowserError:
    return BrowserError(
        f"The script failed: {why}.",
        hint="It sees a copy of the page: elements, attributes and texts, but no storage, network, styles or variables.",
    )
