"""One step in the browser, as a front end or a script asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from workbench.exchange import Actor

StepKind = Literal[
    "goto",  # open ``value``, an absolute URL or a path on the current origin
    "click",  # click the element
    "fill",  # type ``value`` into the element
    "fill_secret",  # the same, with a value that the recorder is told of first and that nobody stores
    "fill_totp",  # ``value`` is a base32 seed: type its current code (RFC 6238), never the same twice
    "press",  # press the key ``value`` (``Enter``) in the element, or in the page without one
    "select",  # choose the option ``value``
    "upload",  # give the file input a file: ``value`` is its content, ``title`` its name
    "wait",  # until the element is visible; without one, until the page's URL matches glob ``value``
    "idle",  # until no application request has been under way for half a second
    "back",
    "forward",
    "reload",
    "close_popups",  # close every page but the first
    "note",  # mark the moment with ``value``; does nothing in the browser
]


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do in the browser. It becomes an action, whose number its exchanges carry."""

    kind: StepKind
    locator: str = ""
    """A Playwright selector, such as ``role=button[name="Sign in"]`` or ``css=#email``; it must match one
    element. ``frame=css=#help >> role=button`` looks into a frame."""
    value: str = field(default="", repr=False)
    title: str = ""
    """What a person would call it: ``open partner Contoso``; proposed from the element when empty."""
    actor: Actor = "person"
    optional: bool = False
    """Whether the step may be left out when its element does not show within two seconds."""
    timeout: float = 15.0
    """Seconds."""
