"""The page in front: steps in it, and what can be seen of it."""

from __future__ import annotations

from typing import Protocol

from workbench.browser.step import Step
from workbench.browser.surroundings import Surroundings
from workbench.exchange import Action
from workbench.workspace.views import (
    Acted,
    BrowserView,
    PageView,
)


class BrowserApi(Protocol):
    """The part of ``Api`` that is about the page in front."""

    async def perform(self, step: Step) -> Action:
        """Do one step in the browser; returns when it is done.

        A person's goes nowhere but to the portal's origins, and what they type into a field for secrets is told to
        the recorder first.
        """

    async def browser(self, *, settle: float = 0) -> BrowserView:
        """Show the person the page in front, whosever it is; what stands there can be acted on by its locator.

        With ``settle`` once it is quiet, or after so many seconds.
        """

    async def have_window(self, *, shown: bool, surroundings: Surroundings = ()) -> BrowserView:
        """Let the browser in front go on with a window, or without one, and show its page.

        It is another browser behind the same recorder: cookies and storage come along in memory, the page is loaded
        again. Raises WorkbenchError, and goes on as before, where there is no browser or no display, and while a call
        or a sign-in is under way.
        """

    async def act(self, step: Step, *, client: str) -> Acted:
        """Do a step for an agent. What it causes and is no known read waits for the person, as an operation does.

        What went before a step that waits (``idle``) is in the index when it has waited.
        """

    async def page_outline(self, *, client: str = "") -> PageView:
        """Give the accessibility tree of the page in front where a client acts, without what secret fields hold."""

    async def page_picture(self, *, whole: bool = False, client: str = "") -> PageView:
        """Give the portal's page in front as a picture, secret fields painted over."""

    async def page_query(self, selector: str, limit: int = 20, *, client: str = "") -> PageView:
        """Give text and attributes of what a selector finds in the portal's page in front; no field's value."""
