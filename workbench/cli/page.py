"""``workbench page`` and ``workbench note``: the browser, from a terminal."""

from __future__ import annotations

import re
from argparse import Namespace

from workbench.browser.outline import REF, Element
from workbench.browser.step import Step, StepKind
from workbench.browser.surroundings import surroundings
from workbench.cli.context import with_api
from workbench.cli.output import say, show_json
from workbench.cli.unseen import ask_unseen
from workbench.errors import UsageError
from workbench.exchange import Action
from workbench.text import safe_line
from workbench.workspace.api import Api
from workbench.workspace.views import BrowserView

_REF = re.compile(r"(f\d+)?e\d+")
"""How an outline numbers its elements."""

_PATIENCE = 8.0
"""Seconds that an element may take to show."""

_SETTLE = 2.0
"""Seconds that a page may take after a step until nothing is under way."""


def show(options: Namespace) -> int:
    """Print the outline of the page in front."""
    view = with_api(options, lambda api: api.browser())
    if options.json:
        show_json(view)
        return 0
    if not view.open:
        raise UsageError("No browser is open.", hint="`workbench record URL` opens one.")
    say(f"{view.url}  {view.title}\n")
    for element in view.elements:
        say(_line(element))
    return 0


def _line(element: Element) -> str:
    name = safe_line(f'"{element.name}"' if element.name else "", limit=120)
    marks = "".join(f" [{state}]" for state in element.states)
    number = element.locator.removeprefix(REF)
    value = safe_line(f": {element.value}" if element.value else "", limit=200)
    return f"{number:>7}  {'  ' * element.depth}{element.role} {name}{marks}{value}".rstrip()


def note(options: Namespace) -> int:
    """Mark the moment with what the person is about to do."""
    action = _perform(options, Step("note", value=options.text, title=options.text))
    say(f"Noted as action {action.number}: what is recorded from now on carries it.")
    return 0


def goto(options: Namespace) -> int:
    """Open an address."""
    return _done(options, Step("goto", value=options.address))


def back(options: Namespace) -> int:
    """Go back."""
    return _done(options, Step("back"))


def forward(options: Namespace) -> int:
    """Go forward."""
    return _done(options, Step("forward"))


def reload(options: Namespace) -> int:
    """Load the page again."""
    return _done(options, Step("reload"))


def window(options: Namespace) -> int:
    """Give the browser a window, or take it."""
    shown = options.state == "on"
    view = with_api(options, lambda api: api.have_window(shown=shown, surroundings=surroundings()))
    say(f"The browser has {'no window' if view.headless else 'a window'}. The page in front is {view.url}")
    return 0


def click(options: Namespace) -> int:
    """Click an element."""
    return _on_element(options, "click")


def fill(options: Namespace) -> int:
    """Type into a field; what is asked for is taken for a secret."""
    if options.value is None:
        return _on_element(options, "fill_secret", ask_unseen("Value (not shown, not kept): "))
    return _on_element(options, "fill", options.value)


def select(options: Namespace) -> int:
    """Choose an option."""
    return _on_element(options, "select", options.value)


def press(options: Namespace) -> int:
    """Press a key."""
    return _on_element(options, "press", options.value)


def _on_element(options: Namespace, kind: StepKind, value: str = "") -> int:
    """Do a step on an element, called as the outline calls it."""

    async def do(api: Api) -> Action:
        locator = f"{REF}{options.element}" if _REF.fullmatch(options.element) else options.element
        view = await api.browser()
        if kind == "fill":
            demand_unseen(view, locator)
        title = called(view, locator) or (f"key {value}" if kind == "press" and not locator else "")
        return await api.perform(Step(kind, locator, value, title, timeout=_PATIENCE))

    with_api(options, do)
    return _shown(options)


def demand_unseen(view: BrowserView, locator: str) -> None:
    """Raise UsageError where a command's argument would be typed into a field for secrets. Pure."""
    if any(element.locator == locator and element.secret for element in view.elements):
        raise UsageError(
            "This field takes a secret, and a command's arguments show in the list of processes and in the shell's history.",
            kept="Nothing was typed.",
            hint="Leave the value out: it is asked for and not shown, or read from standard input.",
        )


def called(view: BrowserView, locator: str) -> str:
    """Give what a person calls an element of a page; empty for a selector of their own. Pure."""
    return next((element.words for element in view.elements if element.locator == locator), "")


def _done(options: Namespace, step: Step) -> int:
    _perform(options, step)
    return _shown(options)


def _perform(options: Namespace, step: Step) -> Action:
    return with_api(options, lambda api: api.perform(step))


def _shown(options: Namespace) -> int:
    view = with_api(options, lambda api: api.browser(settle=_SETTLE))
    say(f"Done. The page in front is {view.url}")
    return 0
