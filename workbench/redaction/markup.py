"""XML and HTML: element and attribute names decide; scripts and comments are left out."""

from __future__ import annotations

import html
import re

from workbench.redaction.codings import OmittedError
from workbench.redaction.guess import is_readable, looks_random
from workbench.redaction.oauth import applies
from workbench.redaction.phrases import CODE
from workbench.redaction.rules import KeyRule
from workbench.redaction.shown_codes import codes_shown
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url
from workbench.redaction.words import squash

_TOKEN = re.compile(
    r"<!--[\s\S]*?-->|<!\[CDATA\[(?P<cdata>[\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>\[]*(?:\[[^\]]*\]\s*)?>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*)>|(?P<text>[^<]+)|(?P<broken><)"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=\"'/>]+)(?P<equals>\s*=\s*)(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))"
)
_DROPPED = frozenset({"script", "style"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SENTENCE = re.compile(r"\s|\A[A-Za-z]+[.!?]?\Z")
"""What a cell has that says something about a secret instead of being one."""
_NAMED = ("name", "id", "key", "property", "http-equiv", "itemprop", "data-name")
_CONTROLS = frozenset(
    {
        "a",
        "button",
        "fieldset",
        "form",
        "iframe",
        "input",
        "label",
        "map",
        "meta",
        "optgroup",
        "option",
        "select",
        "slot",
    }
)
"""Elements whose name says what they are for, not what their text is."""
_LABELS = frozenset({"b", "dt", "label", "span", "strong", "td", "th", "p", "li", "div"})
_CELLS = frozenset({"b", "code", "dd", "kbd", "output", "pre", "samp", "span", "strong", "td"})
_LINKS = frozenset({"action", "background", "cite", "data-url", "formaction", "href", "poster", "src", "xlink:href"})
_VALUES = frozenset({"value", "string", "attributevalue", "simplevalue", "stringvalue"})
_KEYS = frozenset({"name", "key", "parametername", "attributename"})

TYPED = KeyRule(name="password-input", kind="password", reason="What stands in a field for passwords.", taint="role")
HIDDEN_INPUT = KeyRule(
    name="hidden-input", kind="state", reason="Random text in a hidden field of a form.", taint="entropy"
)


def redact_markup(sweep: Sweep, text: str, where: str, *, whole: bool = True) -> str:
    """Redact markup. Raises OmittedError (``unparsed``) for what does not read from end to end.

    Without ``whole`` the text only has some markup in it, and a lone ``<`` is text.
    """
    return _Reader(sweep, where, whole=whole).redact(text)


class _Reader:
    def __init__(self, sweep: Sweep, where: str, *, whole: bool) -> None:
        self._sweep = sweep
        self._where = where
        self._whole = whole
        self._open: list[tuple[str, str]] = []
        """The elements that are open: their name without a prefix, and what their attributes call them."""
        self._member = ""
        self._label = ""
        self._method = ""
        self._parameters = 0
        self._codes: frozenset[str] = frozenset()

    def redact(self, text: str) -> str:
        self._codes = codes_shown(text)
        out: list[str] = []
        dropping = ""
        for found in _TOKEN.finditer(text):
            name = (found["name"] or "").lower()
            if found["broken"] and not dropping and self._whole:
                raise OmittedError("unparsed")
            if dropping and not (found["close"] and name == dropping):
                continue
            dropping = name if name in _DROPPED and not found["close"] and not found["rest"].endswith("/") else ""
            out.append(found[0] if found["broken"] else self._token(found))
        if dropping:
            raise OmittedError("unparsed")
        return "".join(out)

    def _token(self, found: re.Match[str]) -> str:
        if found["name"]:
            return self._tag(found)
        if found["cdata"] is not None:
            return f"<![CDATA[{self._content(found['cdata']).replace(']]>', '')}]]>"
        if found["text"] is None:
            return self._declaration(found[0])
        plain = html.unescape(found["text"])
        kept = self._content(plain)
        return found["text"] if kept == plain else html.escape(kept, quote=False)

    def _declaration(self, text: str) -> str:
        """Keep ``<?xml …?>`` and ``<!DOCTYPE …>``; comments, other instructions and entities go."""
        plain = text.startswith(("<?xml ", "<!doctype", "<!DOCTYPE")) and "[" not in text
        return self._sweep.swap_known(text, self._where) if plain else ""

    def _tag(self, found: re.Match[str]) -> str:
        name, rest = found["name"], found["rest"]
        if found["close"]:
            if self._open:
                self._open.pop()
            return f"</{self._sweep.swap_known(name, self._where)}>"
        values = {found["name"].lower(): _value(found) for found in _ATTRIBUTE.finditer(rest)}
        element = name.rpartition(":")[2]
        if not rest.endswith("/") and element.lower() not in _VOID:
            about = "" if element.lower() in _CONTROLS else values.get("name") or values.get("key") or ""
            self._open.append((element, about))
            del self._open[:-64]
        return f"<{self._sweep.swap_known(name, self._where)}{self._attributes(rest, values, element.lower())}>"

    def _content(self, text: str) -> str:
        bare = text.strip()
        if not bare:
            return text
        element = self._open[-1][0] if self._open else ""
        if kept := self._secret(bare, element):
            return text.replace(bare, kept, 1)
        return self._sweep.text(text, f"{self._where}<{element}>")

    def _secret(self, bare: str, element: str) -> str:
        """Give what stands for a text that its element, one around it, or what stood before it calls a secret."""
        if bare in self._codes:
            return self._hide(bare, CODE, element)
        lower = element.lower()
        label, self._label = self._label, bare.rstrip(": ") if lower in _LABELS and len(bare) <= 40 else ""
        inside = lower in _VALUES or (len(self._open) > 1 and self._open[-2][0].lower() == "value")
        member = self._member if inside else ""
        if lower == "methodname":
            self._method = squash(bare.rpartition(".")[2])
        elif inside and self._method in {"login", "signin", "authenticate", "logon"}:
            self._parameters += 1
            if self._parameters > 1 and not is_readable(bare):
                return self._hide(bare, TYPED, self._method)
        self._member = bare if lower in _KEYS else self._member
        if kept := self._by_name(member, bare):
            return kept
        if lower in _CELLS and label and not _SENTENCE.search(bare) and (kept := self._by_name(label, bare)):
            return kept
        if self._sweep.names.is_descriptor(element):
            return ""
        around = (name for names in reversed(self._open[-6:]) for name in names if name)
        return next((kept for name in around if (kept := self._by_name(name, bare))), "")

    def _by_name(self, name: str, value: str) -> str:
        rule = self._sweep.names.rule(name, "markup") if name else None
        if rule and applies(rule, value, oauth=False) and not self._sweep.is_mask(value):
            return self._hide(value, rule, name)
        return ""

    def _hide(self, value: str, rule: KeyRule, name: str) -> str:
        return self._sweep.hide(value, rule, f"{self._where}<{name}>")

    def _attributes(self, rest: str, values: dict[str, str], element: str) -> str:
        about = next((values[name] for name in _NAMED if name in values), "")

        def swap(found: re.Match[str]) -> str:
            name, plain = found["name"], html.unescape(_value(found))
            lower = name.lower()
            kept = self._field(values, plain) if element == "input" and lower == "value" else ""
            by = about if lower in {"value", "content", "data-value"} else name
            kept = kept or self._by_name(by, plain) or self._attribute(lower, plain)
            return found[0] if kept == plain else f'{name}{found["equals"]}"{html.escape(kept)}"'

        return self._sweep.swap_known(_ATTRIBUTE.sub(swap, rest), self._where)

    def _attribute(self, name: str, plain: str) -> str:
        where = f"{self._where}<@{name}>"
        if name in _LINKS and plain.startswith("/") and len(plain) <= self._sweep.limits.field_size:
            return redact_url(self._sweep, plain, where)
        return self._sweep.text(plain, where)

    def _field(self, values: dict[str, str], plain: str) -> str:
        """Give what stands for the value of an input element that is for secrets by its type."""
        kind = values.get("type", "").lower()
        if kind == "password" and not self._sweep.is_mask(plain):
            return self._hide(plain, TYPED, "input")
        return self._hide(plain, HIDDEN_INPUT, "input") if kind == "hidden" and looks_random(plain, 20) else ""


def _value(found: re.Match[str]) -> str:
    return found["double"] or found["single"] or found["bare"] or ""
