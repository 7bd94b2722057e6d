"""A page as its accessibility tree says it: one element a line, with what it takes to act on it. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_LINE = re.compile(r"(?P<indent> *)- (?P<rest>.*)", re.DOTALL)
_NODE = re.compile(
    r'(?P<role>[\w-]+)(?: (?P<name>"(?:[^"\\]|\\.)*"|/.*?/))?(?P<marks>(?: \[[^\]]*\])*)(?P<colon>:?)(?P<rest>.*)'
)
_MARK = re.compile(r"\[([^\]=]*)(?:=([^\]]*))?\]")

_QUIET_MARKS = frozenset({"cursor", "level", "active"})
"""Marks that say nothing a person acts by."""

CHOICES = frozenset({"combobox", "listbox"})
FIELDS = frozenset({"textbox", "searchbox", "spinbutton"})
PRESSED = frozenset(
    {
        "button",
        "link",
        "checkbox",
        "radio",
        "switch",
        "tab",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "treeitem",
    }
)

REF = "aria-ref="
"""How the locator of an element of an outline begins; Playwright knows it until the element is gone."""

MOST = 5_000
"""Elements of one page."""


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on a page. All texts are the page's."""

    depth: int
    """How deep it stands, wrappers without a meaning left out."""
    role: str
    """As ARIA names it: ``button``, ``link``, ``heading``; ``text`` for bare text."""
    name: str = ""
    value: str = ""
    """Its text, or what a field holds."""
    locator: str = ""
    """What a ``Step`` finds it by, for as long as it is there; empty for what cannot be acted on."""
    states: tuple[str, ...] = ()
    """Such as ``checked``, ``disabled``, ``expanded``."""
    options: tuple[str, ...] = ()
    """What can be chosen."""
    clickable: bool = False
    """Whether the page shows the hand over it."""
    secret: bool = False
    """Whether it takes a password, a code or a card."""

    @property
    def kind(self) -> str:
        """How it is acted on: ``click``, ``fill``, ``select``; empty for what is only looked at."""
        if not self.locator or "disabled" in self.states:
            return ""
        if self.role in FIELDS or (self.role == "combobox" and not self.options):
            return "fill"
        if self.role in CHOICES and self.options:
            return "select"
        return "click" if self.role in PRESSED or self.clickable else ""

    @property
    def words(self) -> str:
        """What a person calls it: ``button "Save"``."""
        called = self.name or (self.value if self.kind == "click" else "")
        return f'{self.role} "{called}"' if called else self.role


def elements(snapshot: str) -> tuple[Element, ...]:
    """Read Playwright's aria snapshot (mode ``ai``). What does not look like one is taken as text."""
    found: list[Element] = []
    wrappers: list[tuple[int, int]] = []
    # (indent, depth) of the elements around the line
    for indent, rest in _lines(snapshot):
        while wrappers and wrappers[-1][0] >= indent:
            wrappers.pop()
        depth = wrappers[-1][1] + 1 if wrappers else 0
        if rest.startswith("/"):
            continue
        element = _element(rest, depth)
        if element.role == "option" and (place := _chooser(found)) is not None:
            found[place] = _with_option(found[place], element)
        elif element.role == "generic" and not element.value and not element.clickable:
            wrappers.append((indent, depth - 1))
        elif element.role == "text" and (not element.value or _says_again(found, element)):
            pass
        else:
            found.append(element)
            wrappers.append((indent, depth))
        if len(found) >= MOST:
            break
    return tuple(_called(found))


def _called(found: list[Element]) -> Iterator[Element]:
    """Call what has no name by the first words in it: Playwright leaves a name out that stands there anyway."""
    for place, element in enumerate(found):
        inner = found[place + 1] if place + 1 < len(found) else element
        nameless = element.kind == "click" and not element.name and not element.value
        yield replace(element, name=inner.name or inner.value) if nameless and inner.depth > element.depth else element


def _lines(snapshot: str) -> Iterator[tuple[int, str]]:
    for line in snapshot.split("\n"):
        if match := _LINE.fullmatch(line):
            yield len(match["indent"]), _unquoted(match["rest"])
        elif line.strip():
            yield len(line) - len(line.lstrip(" ")), f"text: {line.strip()}"


def _unquoted(rest: str) -> str:
    """Undo YAML's quotes around a key: ``'link "a: b"': text``."""
    if not rest.startswith("'"):
        return rest
    end = re.search(r"(?<!')'(?:'')*(?!')", rest[1:])
    if end is None:
        return rest
    stop = end.end()
    return rest[1:stop].replace("''", "'") + rest[stop + 1 :]


def _element(rest: str, depth: int) -> Element:
    node = _NODE.fullmatch(rest)
    if node is None or (node["rest"] and not node["colon"]):
        return Element(depth, "text", value=_scalar(rest.removeprefix("text: ")))
    marks = dict(_MARK.findall(node["marks"]))
    ref = marks.pop("ref", "")
    states = tuple(mark for mark in marks if mark not in _QUIET_MARKS)
    return Element(
        depth,
        node["role"],
        _scalar(node["name"] or ""),
        _scalar(node["rest"].strip()),
        f"{REF}{ref}" if ref else "",
        states,
        clickable="cursor" in marks,
    )


_ICONS = re.compile("[\ue000-\uf8ff]+")
"""The private use area (Unicode 17, section 23.5): pictures of a page's own font, which say nothing elsewhere."""


def _scalar(text: str) -> str:
    """Undo the quotes of a name or a value, and leave out its icons."""
    plain = _unquoted_scalar(text)
    return _ICONS.sub("", plain).strip() if _ICONS.search(plain) else plain


def _unquoted_scalar(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text


def _chooser(found: list[Element]) -> int | None:
    """Give the place of the list that an option belongs to: the last element, if that is one."""
    return len(found) - 1 if found and found[-1].role in CHOICES else None


def _with_option(chooser: Element, option: Element) -> Element:
    label = option.name or option.value
    chosen = label if "selected" in option.states else chooser.value
    return replace(chooser, options=(*chooser.options, label), value=chosen)


def _says_again(found: list[Element], text: Element) -> bool:
    """Whether bare text is what the field before it is called, or what it holds: it goes there."""
    if not found:
        return False
    last = found[-1]
    if text.depth > last.depth and last.role in FIELDS and not last.value:
        found[-1] = replace(last, value=text.value)
        return True
    return last.name != "" and last.name == text.value
