"""The page that is open, as rows: what can be acted on, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.browser.outline import CHOICES, Element
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.spans import Lines, Role, Span, line
from workbench.workspace.views import BrowserView

COLUMNS = (Column("What", 14), Column("Name", minimum=30), Column("Holds", 26, drop=1))

_LANDMARKS = frozenset({"heading", "alert", "alertdialog", "dialog", "status"})
"""Roles that are shown although nothing can be done with them: they say where one is."""

_DEEPEST = 10
"""Levels that are indented."""

_WORDS = {"textbox": "field", "searchbox": "search field", "spinbutton": "number field", "generic": "area"}
_DO = {"click": "clicks it", "fill": "types into it", "select": "chooses one of its options"}


def element_rows(view: BrowserView, *, everything: bool = False, find: str = "") -> list[Row]:
    """Give ``COLUMNS`` of what can be acted on and of headings, or of everything; ``find`` keeps what has its words."""
    words = find.lower().split()
    shown = [
        (place, element)
        for place, element in enumerate(view.elements)
        if (everything or element.kind or element.role in _LANDMARKS) and _has(element, words)
    ]
    return [_row(place, element, nested=everything) for place, element in shown]


def _has(element: Element, words: list[str]) -> bool:
    text = f"{role_words(element)} {element.name} {element.value}".lower()
    return all(word in text for word in words)


def _row(place: int, element: Element, *, nested: bool) -> Row:
    levels = min(element.depth, _DEEPEST) if nested else int(element.role not in _LANDMARKS)
    name = element.name or (element.value if element.kind == "click" or not element.kind else "")
    held = "" if name == element.value else element.value
    states = " ".join(f"[{state}]" for state in element.states)
    role: Role = "key" if element.kind else "title" if element.role == "heading" else "dim"
    return Row(
        element.locator or f"text:{place}",
        (
            Span(role_words(element), "plain" if element.kind else "dim"),
            Span(f"{'  ' * levels}{name}", role),
            Span(" ".join(filter(None, (states, held))), "warn" if element.secret else "text"),
        ),
    )


def role_words(element: Element) -> str:
    """Give what a person calls such an element."""
    if element.secret:
        return "secret field"
    return "choice" if element.role in CHOICES and element.options else _WORDS.get(element.role, element.role)


def called(element: Element) -> str:
    """Give what a person calls an element: ``field "E-mail"``."""
    name = element.name or (element.value if element.kind == "click" else "")
    return f'{role_words(element)} "{name}"' if name else role_words(element)


def element_of(view: BrowserView, key: str) -> Element | None:
    """Give the element that a row stands for."""
    if key.startswith("text:"):
        place = int(key.removeprefix("text:"))
        return view.elements[place] if place < len(view.elements) else None
    return next((element for element in view.elements if element.locator == key), None)


def to_act_on(view: BrowserView, rows: Sequence[Row], start: int) -> str:
    """Give the key of the first row from ``start`` on that something can be done with; empty where there is none. Pure."""
    acting = {element.locator for element in view.elements if element.kind}
    return next((row.key for row in rows[start:] if row.key in acting), "")


def about(view: BrowserView, element: Element | None) -> Lines:
    """Describe an element, and the page around it."""
    return [*(_element_lines(element) if element else []), *heading("Page"), *_page_lines(view)]


def _element_lines(element: Element) -> Lines:
    does = f"Enter {_DO[element.kind]}." if element.kind else "There is nothing to do with it."
    chosen = ", ".join(element.options[:20]) + (" …" if len(element.options) > 20 else "")
    return [
        line(element.name or element.value or role_words(element), "title"),
        *facts(
            ("What", role_words(element)),
            ("Holds", Span(element.value, "warn" if element.secret else "text")),
            ("State", ", ".join(element.states)),
            ("Options", chosen),
            ("Kept", _WITHHELD if element.secret else ""),
        ),
        line(),
        line(does, "dim"),
    ]


_NO_WINDOW = "none: W opens one, and you stay signed in"
_WITHHELD = "never: what is typed here is told to the recorder first"


def _page_lines(view: BrowserView) -> Lines:
    return facts(
        ("Title", view.title),
        ("Address", view.url),
        ("Portal", f"{view.portal}, account {view.account}"),
        ("Session", _session(view, "no token seen: perhaps not signed in")),
        ("Window", _NO_WINDOW if view.headless else "open: act in it, or here; W closes it"),
        ("May open", ", ".join(view.origins)),
    )


def page_state(view: BrowserView) -> str:
    """Say in a few words how the browser stands."""
    words = ["● recording" if view.recording else "not recording", _session(view, "no sign-in seen")]
    return " · ".join([*words, *(["no window"] if view.headless else [])])


def _session(view: BrowserView, unknown: str) -> str:
    if not view.url:
        return "no page is open"
    return "signed in" if view.signed_in else unknown
