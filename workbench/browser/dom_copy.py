"""A copy of what a page shows, as markup in which nothing runs. The browser itself gives the tree: no script has a part.

Left out are scripts, styles, comments, templates, metadata, hidden fields, what fields hold, and documents of other origins
than the portal's.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from typing import Any

from playwright.async_api import Error, Page

from workbench.browser.failure import BrowserError
from workbench.urls import origin_of

MOST_NODES = 50_000
"""Nodes that are copied; what comes after them is left out."""

_ELEMENT, _TEXT, _DOCUMENT, _FRAGMENT = 1, 3, 9, 11
"""Node types of the DOM Standard, section 4.4."""

_DROPPED = frozenset({"script", "style", "noscript", "template", "meta", "link", "base", "object", "embed", "textarea"})
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})
_FRAMES = frozenset({"iframe", "frame", "frameset"})
_WITHHELD = frozenset({"value", "srcdoc", "nonce", "integrity", "style", "srcset", "ping"})
_INHERITING = frozenset({"", "about:blank", "about:srcdoc"})
"""Documents that are of their parent's origin (HTML Standard, section 7.1.1); those of ``data:`` are of none."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,60}")
_ATTRIBUTE = re.compile(r"[a-z][a-z0-9:_.-]{0,80}")

type Node = dict[str, Any]
"""``DOM.Node`` of the DevTools protocol."""


async def copy_of(page: Page, origins: Collection[str]) -> str:
    """Give the page as markup, raw, with what it frames of these origins. Raises BrowserError."""
    try:
        session = await page.context.new_cdp_session(page)
        try:
            found = await session.send("DOM.getDocument", {"depth": -1, "pierce": True})
        finally:
            await session.detach()
    except Error:
        raise BrowserError("The page could not be copied: it is on its way elsewhere.", hint="Try again.") from None
    return markup(found["root"], origins)


def markup(root: Node, origins: Collection[str]) -> str:
    """Write a tree down. Names that are none of HTML's form become ``x-element``; all else is escaped. Pure."""
    return "".join(_Writer(frozenset(origins)).document(root, origin_of(str(root.get("documentURL", "")))))


class _Writer:
    def __init__(self, origins: frozenset[str]) -> None:
        self._origins = origins
        self._left = MOST_NODES

    def document(self, node: Node, origin: str) -> Iterator[str]:
        """Write what stands in a document's body; it may be of an origin of its own, or of its parent's."""
        url = str(node.get("documentURL", ""))
        own = origin if url in _INHERITING else origin_of(url) if url.startswith(("http://", "https://")) else ""
        if own in self._origins:
            yield from self._children(node, own)

    def _children(self, node: Node, origin: str) -> Iterator[str]:
        for child in node.get("children", ()):
            yield from self._node(child, origin)

    def _node(self, node: Node, origin: str) -> Iterator[str]:
        self._left -= 1
        if self._left < 0:
            return
        kind = node.get("nodeType")
        if kind == _TEXT:
            yield html.escape(str(node.get("nodeValue", "")), quote=False)
        elif kind == _ELEMENT:
            yield from self._element(node, origin)

    def _element(self, node: Node, origin: str) -> Iterator[str]:
        name = str(node.get("localName") or node.get("nodeName", "")).lower()
        names = node.get("attributes", [])
        attributes = dict(zip(names[::2], names[1::2], strict=False))
        if name in _DROPPED or (name == "input" and attributes.get("type", "").lower() == "hidden"):
            return
        if name in ("html", "head", "body"):
            yield from self._children(node, origin)
            return
        name = "x-frame" if name in _FRAMES else name if _NAME.fullmatch(name) else "x-element"
        yield f"<{name}{_written(attributes)}>"
        if name in _VOID:
            return
        for shadow in node.get("shadowRoots", ()):
            # Those of the browser's own fields hold what was typed into them.
            if shadow.get("shadowRootType") != "user-agent":
                yield "<x-shadow>"
                yield from self._children(shadow, origin)
                yield "</x-shadow>"
        if "contentDocument" in node:
            yield from self.document(node["contentDocument"], origin)
        if not _is_typed(attributes):
            yield from self._children(node, origin)
        yield f"</{name}>"


def _written(attributes: dict[str, str]) -> str:
    return "".join(
        f' {name}="{html.escape(_short(value))}"'
        for name, value in ((name.lower(), value) for name, value in attributes.items())
        if name not in _WITHHELD and not name.startswith("on") and _ATTRIBUTE.fullmatch(name)
    )


def _short(value: str) -> str:
    """Leave out what stands within a ``data:`` URL: a picture or a page of its own."""
    return "data:" if value.lstrip()[:5].lower() == "data:" else value


def _is_typed(attributes: dict[str, str]) -> bool:
    return attributes.get("contenteditable", "false").lower() != "false"
