"""Steps of the tour, in the stand-in portal's own terms."""

from __future__ import annotations

from workbench.browser.step import Step


def note(text: str) -> Step:
    """Begin a part of the tour."""
    return Step("note", value=text)


def click(locator: str, *, title: str = "") -> Step:
    """Click what a locator finds."""
    return Step("click", locator, title=title)


def see(locator: str) -> Step:
    """Wait until a locator finds something."""
    return Step("wait", locator)


def screen(name: str) -> Step:
    """Wait until a screen is there and has its data."""
    return see(f'css=main[data-screen="{name}"][data-ready="true"]')


def visit(name: str) -> tuple[Step, ...]:
    """Go to a screen by the navigation."""
    return (note(name), click(f"css=#nav-{name}"), screen(name))


def open_link(path: str) -> tuple[Step, ...]:
    """Open a page by a link on the screen, and wait for it."""
    link = click(f'css=main a[href="{path}"] >> nth=0', title=f"open {path}")
    return (link, see(f'css=main[data-path="{path}"][data-ready="true"]'))


def press(button: str, said: str) -> tuple[Step, ...]:
    """Press a button, and wait for the notice."""
    return (click(f"css=#{button}"), see(f'css=#notice:has-text("{said}")'))


def submit(form: str, said: str, **fields: str) -> tuple[Step, ...]:
    """Fill a form and send it; wait for the notice, if it says something."""
    fills = tuple(Step("fill", f"css=#{form}-{name}", value) for name, value in fields.items())
    sent = click(f"css=#{form} button")
    return (*fills, sent, see(f'css=#notice:has-text("{said}")')) if said else (*fills, sent)


def turn_pages(name: str, *pages: int) -> tuple[Step, ...]:
    """Turn to these pages of a list, one after the other."""
    return tuple(
        step for page in pages for step in (click(f"css=#{name}-next"), see(f'css=#{name}-pager[data-page="{page}"]'))
    )


def load_more(name: str, *counts: int) -> tuple[Step, ...]:
    """Load more of a list, until it has each of these counts."""
    return tuple(
        step
        for count in counts
        for step in (click(f"css=#{name}-more"), see(f'css=#{name}-more-bar[data-count="{count}"]'))
    )
