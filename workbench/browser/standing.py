"""How a session stands: counted, masked and dated in the browser, so that no value comes here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from playwright.async_api import Error

from workbench.browser.bearer import ask, source_argument
from workbench.browser.pages import Pages
from workbench.browser.script import script
from workbench.operation import BearerSource
from workbench.text import safe_line


@dataclass(frozen=True, slots=True)
class Standing:
    """What can be said of a session without a value of it."""

    has_token: bool = False
    """Whether a page holds a bearer that has not run out."""
    who: str = ""
    """Masked."""
    token_expires: float = 0.0
    """In seconds since the epoch; 0 when unknown."""
    cookies: int = 0
    cookies_expire: float = 0.0
    """The earliest end of a cookie that has one."""


async def standing(pages: Pages, source: BearerSource | None) -> Standing:
    """Look at the person's pages, newest first, and at the cookies. Never raises."""
    try:
        ends = [float(cookie.get("expires", -1)) for cookie in await pages.context.cookies()]
    except Error:
        return Standing()
    found = Standing(cookies=len(ends), cookies_expire=min((end for end in ends if end > 0), default=0.0))
    for page in reversed(pages.seen) if source else ():
        assert source is not None
        said = await ask(page, _STANDING, source_argument(source))
        if said and said["state"] != "missing":
            who, expires = safe_line(str(said["who"]), limit=60), float(said["expires"])
            found = replace(found, has_token=said["state"] == "valid", who=who, token_expires=expires)
        if found.has_token:
            break
    return found


_STANDING = f"(source) => ({script('standing')})(source, {script('bearer')})"
