"""XML and HTML: element and attribute names decide; scripts and comments are left out."""

from __future__ import annotations

import html
import re

from workbench.redaction.codings import OmittedError
from workbench.redaction.oauth import applies
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_TOKEN = re.compile(
    r"<!--[\s\S]*?-->|<!\[CDATA\[(?P<cdata>[\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>\[]*(?:\[[^\]]*\]\s*)?>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*)>|(?P<text>[^<]+)|(?P<broken><)"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=\"'/>]+)(?P<equals>\s*=\s*)(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))"
)
_DROPPED = frozenset({"script", "style"})
_NAMED = ("name", "id", "property", "http-equiv", "itemprop")


def redact_markup(sweep: Sweep, text: str, where: str) -> str:
    """Redact markup that reads from end to end. Raises OmittedError (``unparsed``) for the rest."""
    return _Reader(sweep, where).redact(text)


class _Reader:
    def __init__(self, sweep: Sweep, where: str) -> None:
        self._sweep = sweep
        self._where = where
        self._open: list[str] = []
        self._member = ""

    def redact(self, text: str) -> str:
        out: list[str] = []
        dropping = ""
        for found in _TOKEN.finditer(text):
            name = (found["name"] or "").lower()
            if found["broken"] and not dropping:
                raise OmittedError("unparsed")
            if dropping and not (found["close"] and name == dropping):
                continue
            dropping = name if name in _DROPPED and not found["close"] and not found["rest"].endswith("/") else ""
            out.append(self._token(found))
        if dropping:
            raise OmittedError("unparsed")
        return "".join(out)

    def _token(self, found: re.Match[str]) -> str:
        if found["name"]:
            return self._tag(found)
        if found["cdata"] is not None:
            return f"<![CDATA[{self._content(found['cdata']).replace(']]>', '')}]]>"
        if found["text"] is None:
            return "" if found[0].startswith("<!--") else self._sweep.swap_known(found[0], self._where)
        plain = html.unescape(found["text"])
        kept = self._content(plain)
        return found["text"] if kept == plain else html.escape(kept, quote=False)

    def _tag(self, found: re.Match[str]) -> str:
        name, rest = found["name"], found["rest"]
        if found["close"]:
            if self._open:
                self._open.pop()
            return f"</{self._sweep.swap_known(name, self._where)}>"
        if not rest.endswith("/"):
            self._open.append(name)
            del self._open[:-64]
        return f"<{self._sweep.swap_known(name, self._where)}{self._attributes(rest)}>"

    def _content(self, text: str) -> str:
        bare = text.strip()
        if not bare:
            return text
        element = self._open[-1].rpartition(":")[2] if self._open else ""
        named = (
            self._member
            if element in {"value", "string", "Value", "AttributeValue"}
            or (len(self._open) > 1 and self._open[-2] == "value")
            else ""
        )
        self._member = bare if element in {"name", "key", "Name", "Key"} else self._member
        for name in (element, named):
            if kept := self._by_name(name, bare):
                return text.replace(bare, kept, 1)
        return self._sweep.text(text, f"{self._where}<{element}>")

    def _by_name(self, name: str, value: str) -> str:
        rule = self._sweep.names.rule(name, "markup") if name else None
        if rule and applies(rule, value, oauth=False) and not self._sweep.is_mask(value):
            return self._hide(value, rule, name)
        return ""

    def _hide(self, value: str, rule: KeyRule, name: str) -> str:
        return self._sweep.hide(value, rule, f"{self._where}<{name}>")

    def _attributes(self, rest: str) -> str:
        values = {found["name"].lower(): _value(found) for found in _ATTRIBUTE.finditer(rest)}
        about = next((values[name] for name in _NAMED if name in values), "")

        def swap(found: re.Match[str]) -> str:
            name, plain = found["name"], html.unescape(_value(found))
            by = about if name.lower() in {"value", "content", "data-value"} else name
            kept = self._by_name(by, plain) or self._sweep.text(plain, f"{self._where}<@{name}>")
            return found[0] if kept == plain else f'{name}{found["equals"]}"{html.escape(kept)}"'

        return self._sweep.swap_known(_ATTRIBUTE.sub(swap, rest), self._where)


def _value(found: re.Match[str]) -> str:
    return found["double"] or found["single"] or found["bare"] or ""
