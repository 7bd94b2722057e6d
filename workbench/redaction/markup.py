"""XML and HTML: element and attribute names decide; scripts are left out, and comments of more than words."""

from __future__ import annotations

import html
import re

from workbench.redaction.checks import is_said_seed
from workbench.redaction.codings import OmittedError
from workbench.redaction.connections import redact_settings
from workbench.redaction.guess import (
    is_camel,
    is_date,
    is_in_groups,
    is_random,
    is_short_code,
    is_strange,
    looks_random,
)
from workbench.redaction.header_parts import redact_refresh
from workbench.redaction.made import is_phrase
from workbench.redaction.markup_calls import Call, is_returned
from workbench.redaction.markup_tables import Titles
from workbench.redaction.near import NEAR, is_beside
from workbench.redaction.oauth import applies, is_drawn_letters, is_parted, is_typed
from workbench.redaction.peel import is_encoded_text
from workbench.redaction.phrase_table import PLAIN
from workbench.redaction.phrases import CODE
from workbench.redaction.rules import KeyRule
from workbench.redaction.shown_codes import codes_shown
from workbench.redaction.shown_once import is_shown_once
from workbench.redaction.shown_seeds import is_seed_behind
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

_TOKEN = re.compile(
    r"<!--[\s\S]*?-->|<!\[CDATA\[(?P<cdata>[\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>\[]*(?:\[[^\]]*\]\s*)?>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_\u00aa-\uffdc][\w:.-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*)>|(?P<text>[^<]+)|(?P<broken><)"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=\"'/>]+)(?P<equals>\s*=\s*)(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))"
)
_DROPPED = frozenset({"script", "style"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SENTENCE = re.compile(r"\s|\A[^\W\d_]+[.!?]?\Z")
"""What a cell has that says something about a secret instead of being one."""
_NAMED = ("name", "id", "key", "property", "http-equiv", "itemprop", "data-name", "n", "k")
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
_SETTINGS = frozenset(
    {
        "add",
        "attribute",
        "cell",
        "col",
        "column",
        "feld",
        "field",
        "config",
        "entry",
        "item",
        "param",
        "parameter",
        "pref",
        "preference",
        "property",
        "setting",
        "var",
        "variable",
    }
)
"""Elements of which each is a value, by its ``id``."""
_OWNED = frozenset({"key", "code", "pin", "value"})
_OWNED_KINDS = frozenset({"apikey", "password", "otp", "pin", "code", "token"})
_LABELS = frozenset(
    {"b", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "span", "strong", "td", "th", "p", "li", "div"}
)
_PAGE = _LABELS | {"body", "dd", "html", "main", "pre", "section", "table", "ul"}
"""Elements of pages, in which ``<code>`` says how a text looks and not what it is."""
_CELLS = frozenset({"b", "code", "dd", "kbd", "output", "pre", "samp", "span", "strong", "td"})
_BLOCKS = frozenset({"div", "li", "p", "textarea"})
"""Elements that have a value behind a label, and as often the next words."""
_INLINE = frozenset({"b", "code", "em", "i", "kbd", "mark", "samp", "span", "strong", "u"})
"""Elements that set a word of a sentence apart."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"})
_LISTED = frozenset({"li", "td", "code", "kbd", "samp", "span", "div", "pre"})
_ANSWERS = frozenset({"dd", "td"})
"""Elements that hold what a label asks for."""
_PRINTED = re.compile(r"\d{4} \d{4}(?: \d{4}){0,2}|[a-z0-9]{4,5} (?=[a-z]*\d)[a-z0-9]{4,5}")
"""A code in groups, as they are printed to be kept."""
_ACCOUNT = re.compile(r"[\w.@-]{1,64} / [^\s/]{6,128}")
"""Who signs in, and the password."""
_PROSE = re.compile(PLAIN)
_VARIABLE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_SAID_BEFORE = 120
_SHOWN = frozenset({"code", "kbd", "output", "pre", "samp", "textarea"})
"""Elements for what is to be copied as it is, and no sentence."""
_WORDED = frozenset({"recovery", "password", "secret"})
"""Kinds of secrets that may be some words."""
_WORDS = re.compile(r"\s*[A-Za-z]{1,20}(?:[ _-][A-Za-z]{1,20}){0,12}\s*")
"""A comment that says what follows; any other may hold what nobody should see."""
_END = re.compile(r"</([A-Za-z_\u00aa-\uffdc][\w:.-]*)")
_SPACE = re.compile(r"\s+")
_LINKS = frozenset({"action", "background", "cite", "data-url", "formaction", "href", "poster", "src", "xlink:href"})
_VALUES = frozenset({"value", "string", "attributevalue", "simplevalue", "stringvalue"})
_KEYS = frozenset({"name", "key", "parametername", "attributename"})
_ABOUT = frozenset({"value", "content", "data-value", "string", "v"})
"""Attributes with a value that another attribute of the element names."""
_COPIED = frozenset({"data-clipboard-text", "data-copy", "data-copy-text", "data-text", "data-clipboard", "copy-text"})
_HINTS = ("aria-label", "placeholder", "title", "data-label")
"""What a field says to a person of what is to be put in it."""
_SAID = ("aria-label", "title", "data-label", "data-original-title", "alt", "name", "id")
"""What a button says of the text that it copies."""
_FILLED = frozenset({"current-password", "new-password"})
"""What browsers are told to fill a field in with."""
_GROUPED = re.compile(r"(?:[A-Za-z2-7]{4}[ -]){3,15}[A-Za-z2-7]{4}")
_PHRASE = 4
"""Words of the shortest passphrase in a cell, where as many say something about one."""
_LABEL = 40
"""Characters of the longest text that is the name of what stands behind it."""
_CASES = re.compile(r"[a-z][A-Z].*[a-z][A-Z]")
"""Letters that change their case as no word does."""
_DRAWN = 10
"""Letters of the shortest password that a machine made of them alone."""
_UNHEARD = 48
"""Characters of the shortest random text in an element's data that is no id and no hash."""
_CALLED = re.compile(r"(?i)key|secret|seed|schl|cl[eé]|chiave|clave|code")

TYPED = KeyRule(name="password-input", kind="password", reason="What stands in a field for passwords.", taint="role")
RETURNED = KeyRule(name="sign-in-answer", kind="token", reason="What a call gives that signs in.", taint="role")
SEED = KeyRule(name="seed-shown", kind="recovery", reason="A seed of one-time codes behind what calls it a key.")
ONCE = KeyRule(
    name="shown-once", kind="apikey", reason="A key behind words that say that it is shown but once.", taint="role"
)
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
        self._heading = ""
        self._before = ("", "")
        """The text before this one, and its element: a map in XML has names and values in elements of one kind."""
        self._call = Call()
        self._codes: frozenset[str] = frozenset()
        self._ended: frozenset[str] = frozenset()
        self._titles = Titles()
        self._select = ""

    def redact(self, text: str) -> str:
        text = self._unbroken(text)
        self._codes = codes_shown(text)
        self._ended = frozenset(_END.findall(text))
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

    def _unbroken(self, text: str) -> str:
        """Leave out where a browser may break a word, if that parts a known secret."""
        bare = text.replace("<wbr>", "").replace("<wbr/>", "") if "<wbr" in text else text
        return bare if bare != text and len(self._sweep.known.hits(bare)) > len(self._sweep.known.hits(text)) else text

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
        """Keep ``<?xml …?>``, ``<!DOCTYPE …>`` and comments of words; other comments, instructions and entities go."""
        if text.startswith("<!--"):
            said = text[4:].removesuffix("-->")
            kept = self._sweep.text(said, f"{self._where}<!-->")
            return f"<!--{kept}-->" if kept != said or _WORDS.fullmatch(said) else ""
        plain = text.startswith(("<?xml ", "<!doctype", "<!DOCTYPE")) and "[" not in text
        return self._sweep.swap_known(text, self._where) if plain else ""

    def _tag(self, found: re.Match[str]) -> str:
        name, rest = found["name"], found["rest"]
        if found["close"]:
            if self._open:
                self._open.pop()
            self._titles.closed(name.lower())
            return f"</{self._sweep.swap_known(name, self._where)}>"
        values = {found["name"].lower(): html.unescape(_value(found)) for found in _ATTRIBUTE.finditer(rest)}
        element = name.rpartition(":")[2]
        self._opened(element.lower(), values)
        if not rest.endswith("/") and not self._is_void(element) and not self._is_example(found):
            about = (
                ""
                if element.lower() in _CONTROLS
                else self._state(values.get("id", ""))
                or values.get("name")
                or values.get("key")
                or values.get("data-label")
                or values.get("n")
                or next(
                    (said for name, said in values.items() if name.endswith("name") and element.lower() in _SETTINGS),
                    "",
                )
                or (
                    values.get("id", "")
                    if "default" in values or "type" in values or element.lower() in _SETTINGS
                    else ""
                )
            )
            self._open.append((element, about))
            del self._open[:-64]
        return f"<{self._sweep.swap_known(name, self._where)}{self._attributes(rest, values, element.lower())}>"

    def _state(self, called: str) -> str:
        """Give the name of a page's state from the id of what replaces it: ``j_id1:javax.faces.ViewState:0``."""
        parts = [part for part in called.split(":") if not part.isdecimal()] if "State" in called else []
        rule = self._sweep.names.rule(parts[-1], "markup") if parts else None
        return parts[-1] if rule and rule.kind == "viewstate" else ""

    def _is_void(self, element: str) -> bool:
        """Whether an element of a page has no content; in XML one of the same name has an end."""
        return element.lower() in _VOID and element not in self._ended

    def _is_example(self, found: re.Match[str]) -> bool:
        """Whether it only says within a text what is to be put in its place: ``--pass <password> to open``."""
        if self._whole or found["rest"] or not found.string.startswith(" ", found.end()):
            return False
        return found["name"] not in self._ended

    def _opened(self, element: str, values: dict[str, str]) -> None:
        self._titles.opened(element)
        if element == "tr":
            self._label = ""
        elif element == "select":
            self._select = values.get("name", "")
        elif element in _KEYS and "value" in values:
            self._member = values["value"]

    def _content(self, text: str) -> str:
        bare = text.strip()
        if not bare or not bare.strip("\"'`:=> \u2026"):
            return text
        element = self._open[-1][0] if self._open else ""
        if kept := self._secret(bare, element):
            return text.replace(bare, kept, 1)
        if bare[0] == "/" and len(bare) <= self._sweep.limits.field_size and not any(map(str.isspace, bare)):
            return text.replace(bare, redact_url(self._sweep, bare, f"{self._where}<{element}>"), 1)
        return self._sweep.text(text, f"{self._where}<{element}>")

    def _secret(self, bare: str, element: str) -> str:
        """Give what stands for a text that its element, one around it, or what stood before it calls a secret."""
        if bare in self._codes:
            return self._hide(bare, CODE, element)
        lower, title = element.lower(), self._titles.said(bare)
        before, self._before = self._before, (lower, bare)
        label, self._label = self._label, bare.rstrip(": ") if _may_label(lower, bare) else ""
        if lower in _HEADINGS:
            self._heading = bare
        if title and not _is_said(bare) and (kept := self._by_title(title, bare)):
            return kept
        return (
            self._parameter(bare, element)
            or (self._labelled(label, bare, lower) if label else "")
            or (self._below_heading(bare) if self._heading and lower in _LISTED else "")
            or (self._by_name(before[1], bare) if before[0] == lower in _VALUES and is_typed(bare) else "")
            or self._around(bare, element)
            or (self._hide(bare, NEAR, element) if is_beside(element, bare, (before[1],)) else "")
            or (self._hide(bare, SEED, element) if is_seed_behind(before[1], bare) else "")
            or (self._hide(bare, ONCE, element) if is_shown_once(before[1], bare) else "")
            or (self._in_sentence(before[1], bare, element) if lower in _INLINE else "")
        )

    def _in_sentence(self, before: str, bare: str, element: str) -> str:
        """Give what stands for a word set apart at the end of a sentence that says a secret: ``your code is <b>…``."""
        if not 4 <= len(bare) <= _LABEL or any(map(str.isspace, bare)) or not before:
            return ""
        return self._told(f"{before[-_SAID_BEFORE:]} ", bare, element)

    def _told(self, said: str, bare: str, element: str) -> str:
        """Give what stands for a text that is a secret as what stands before it is read together with it."""
        kept = self._sweep.text(said + bare, f"{self._where}<{element}>")
        return kept.removeprefix(said) if kept != said + bare and kept.startswith(said) else ""

    def _parameter(self, bare: str, element: str) -> str:
        """Give what stands for a value whose name stood before it, or that a call signs in with."""
        lower = element.lower()
        inside = lower in _VALUES or (len(self._open) > 1 and self._open[-2][0].lower() == "value")
        inside = inside or (lower == "data" and len(self._open) > 1 and self._open[-2][0].lower() == "dict")
        member = self._member if inside else ""
        if lower == "methodname" or member.lower() == "methodname":
            self._call.named(bare)
        elif inside and self._call.is_secret(bare):
            return self._hide(bare, TYPED, element)
        elif inside and not member and is_short_code(bare) and (rule := self._of_call()):
            return self._hide(bare, rule, element)
        self._member = bare if lower in _KEYS else self._member
        return self._by_name(member, bare)

    def _of_call(self) -> KeyRule | None:
        """Give the rule for the codes that a method takes which is named after them: ``checkPin``."""
        rule = self._sweep.names.rule(self._call.method, "markup") if self._call.method else None
        return rule if rule and rule.kind in ("otp", "pin", "code") else None

    def _around(self, bare: str, element: str) -> str:
        """Give what stands for a text by the elements that it stands in, the innermost first."""
        if is_returned(element.lower(), [name for name, _ in self._open[-2:]]) and looks_random(bare):
            return self._hide(bare, RETURNED, element)
        inner = self._open[-1][1:] if self._open else ()
        described = self._sweep.names.is_descriptor(element)
        names = inner if described else (name for names in reversed(self._open[-6:]) for name in names)
        if element.lower() == "code" and any(name.lower() in _PAGE for name, _ in self._open[:-1]):
            names = self._open[-1][1:]
        return next((kept for name in names if (kept := self._by_name(name, bare))), "") or self._owned(bare)

    def _owned(self, bare: str) -> str:
        """Give what stands for a bare key or code by the element around it: of a ``Licence`` it is no map's."""
        if len(self._open) < 2 or self._open[-1][0].lower() not in _OWNED:
            return ""
        owner, element = self._open[-2][0], self._open[-1][0].title()
        if owner.lower() in _PAGE:
            return ""
        rule = self._sweep.names.rule(f"{owner}{element}", "markup")
        return self._by_name(f"{owner}{element}", bare) if rule and rule.kind in _OWNED_KINDS else ""

    def _labelled(self, label: str, bare: str, element: str) -> str:
        """Give what stands for a text right behind a label that is a secret's name."""
        if _GROUPED.fullmatch(bare) and _CALLED.search(label) and is_said_seed(bare):
            return self._hide(bare, SEED, label)
        if element in _ANSWERS and _ACCOUNT.fullmatch(bare):
            return self._told(f"{label}: ", bare, element)
        rule = self._sweep.names.rule(label, "markup")
        if label.lower() == "key" and looks_random(bare):
            return self._hide(bare, SEED, label)
        return self._by_label(rule, label, bare, element) if rule else ""

    def _below_heading(self, bare: str) -> str:
        """Give what stands for a code in a list below a heading that says that they get a person back in."""
        rule = self._sweep.names.rule(self._heading, "markup")
        if rule is None or rule.kind != "recovery" or is_date(bare) or not (_is_code(bare) or _PRINTED.fullmatch(bare)):
            return ""
        return (
            ""
            if any(map(str.isspace, bare)) and not _PRINTED.fullmatch(bare)
            else self._hide(bare, rule, self._heading)
        )

    def _by_label(self, rule: KeyRule, label: str, bare: str, element: str) -> str:
        """Give what stands for a text behind a label that the rule is for, by the element that it stands in."""
        said = element == "p" and not any(map(str.isdigit, bare))
        if rule.kind == "recovery" and not said and all(map(_is_code, _SPACE.split(bare))):
            self._label = label
            return "\n".join(self._hide(code, rule, label) for code in _SPACE.split(bare))
        if element in _SHOWN and rule.kind in _WORDED and is_phrase(bare):
            return self._by_name(label, bare)
        if element in _ANSWERS and rule.kind == "password" and _is_passphrase(bare):
            return self._by_name(label, bare)
        if element in _BLOCKS and not (
            rule.when == "random"
            or looks_random(bare, 12)
            or (rule.kind == "password" and (is_typed(bare) or is_drawn_letters(bare)))
        ):
            return ""
        known = element in _CELLS or element in _BLOCKS
        return (
            self._by_name(label, bare)
            if known and (rule.when == "random" or _is_variable(label, bare) or not _is_said(bare))
            else ""
        )

    def _by_title(self, title: str, value: str) -> str:
        """Give what stands for a cell by its column's title, or by another's in front of one that says little."""
        return self._by_rule(self._sweep.names.of_column(title, self._titles.every), title, value)

    def _by_name(self, name: str, value: str) -> str:
        return self._by_rule(self._sweep.names.rule(name, "markup") if name else None, name, value)

    def _by_rule(self, rule: KeyRule | None, name: str, value: str) -> str:
        if rule and applies(rule, value, oauth=False) and not self._sweep.is_mask(value):
            if rule.kind == "credential" and (kept := redact_settings(self._sweep, value, f"{self._where}<{name}>")):
                return kept
            return self._hide(value, rule, name)
        return ""

    def _hide(self, value: str, rule: KeyRule, name: str) -> str:
        return self._sweep.hide(value, rule, f"{self._where}<{name}>")

    def _attributes(self, rest: str, values: dict[str, str], element: str) -> str:
        about = next((values[name] for name in _NAMED if name in values), "") or _called(values)

        def swap(found: re.Match[str]) -> str:
            name, plain = found["name"], html.unescape(_value(found))
            lower = name.lower()
            kept = self._field(values, plain) if element == "input" and lower == "value" else ""
            kept = kept or (self._shown(element, values, plain) if lower == "value" else "")
            by = (about or self._named_outside(element)) if lower.rpartition(":")[2] in _ABOUT else name
            if by == name and lower.startswith("data-") and self._sweep.names.rule(by, "markup") is None:
                by = name[5:] if lower.count("-") > 1 else name
            if element == "meta" and lower == "content" and values.get("http-equiv", "").lower() == "refresh":
                kept = redact_refresh(self._sweep, plain, f"{self._where}<@{name}>")
                return found[0] if kept == plain else f'{name}{found["equals"]}"{html.escape(kept)}"'
            if lower == "value" and element.startswith("value"):
                by = about or self._member
            if lower in _COPIED and looks_random(plain, 12):
                by = next((values[name] for name in _SAID if name in values), self._said_before() or by)
            kept = kept or self._by_name(by, plain) or self._attribute(lower, plain)
            return found[0] if kept == plain else f'{name}{found["equals"]}"{html.escape(kept)}"'

        return self._sweep.swap_known(_ATTRIBUTE.sub(swap, rest), self._where)

    def _said_before(self) -> str:
        """Give the text before an element, if it is the name of a secret."""
        said = self._before[1].rstrip(": ")
        return said if len(said) <= _LABEL and self._sweep.names.rule(said, "markup") else ""

    def _named_outside(self, element: str) -> str:
        """Give what the element around one for values calls it."""
        return self._open[-1][1] if self._open and element in _VALUES else ""

    def _attribute(self, name: str, plain: str) -> str:
        where = f"{self._where}<@{name}>"
        if (
            len(plain) >= _UNHEARD
            and name.startswith("data-")
            and is_random(plain)
            and not self._sweep.names.is_open(name)
        ):
            return plain if is_encoded_text(plain) else self._sweep.hide(plain, HIDDEN_INPUT, where)
        if name in _LINKS and plain.startswith("/") and len(plain) <= self._sweep.limits.field_size:
            return redact_url(self._sweep, plain, where)
        return self._sweep.text(plain, where)

    def _shown(self, element: str, values: dict[str, str], plain: str) -> str:
        """Give what stands for a value that a label, a hint or a list of choices calls a secret, when it looks like one."""
        if element == "option":
            return self._by_name(self._select, plain) if self._select and looks_random(plain, 12) else ""
        if element != "input" or not (_is_credential(plain) or is_drawn_letters(plain) or plain.isdecimal()):
            return ""
        label, self._label = self._label, ""
        said = (label, *(values[name] for name in _HINTS if name in values))
        return next((kept for text in said if text and (kept := self._by_name(text, plain))), "")

    def _field(self, values: dict[str, str], plain: str) -> str:
        """Give what stands for the value of an input element that is for secrets by its type."""
        kind = values.get("type", "").lower()
        if values.get("autocomplete", "").lower() == "one-time-code" and plain.isdecimal():
            return self._hide(plain, CODE, "input")
        if (kind == "password" or values.get("autocomplete", "").lower() in _FILLED) and not self._sweep.is_mask(plain):
            return self._hide(plain, TYPED, "input")
        return self._hide(plain, HIDDEN_INPUT, "input") if kind == "hidden" and looks_random(plain, 20) else ""


def _called(values: dict[str, str]) -> str:
    """Give what attributes with a prefix call their element: ``oe:key="adminPassword"``."""
    said = (value for name, value in values.items() if name.partition(":")[2] in ("key", "name"))
    return next(said, "")


def _may_label(element: str, bare: str) -> bool:
    """Whether a text may say what stands behind it: a short one, or a variable that is set apart as code."""
    return len(bare) <= _LABEL and (element in _LABELS or (element in _SHOWN and _VARIABLE.fullmatch(bare) is not None))


def _is_variable(label: str, bare: str) -> bool:
    """Whether a label is a variable of an environment, behind which no sentence stands: ``MAIL_PASSWORD``, ``pw=``."""
    named = label.isupper() and "_" in label and len(bare) >= _DRAWN
    return (named or label.endswith("=")) and not any(map(str.isspace, bare))


def _is_passphrase(text: str) -> bool:
    """Whether it is four words or more of which none is one of sentences."""
    return is_phrase(text) and len(re.split(r"[ ._-]", text)) >= _PHRASE and not _PROSE.search(text)


def _is_said(text: str) -> bool:
    """Whether a text says something about a secret; letters of which no words are made are one."""
    return _SENTENCE.search(text) is not None and not (
        ((looks_random(text) or _CASES.search(text)) and not is_camel(text))
        or (len(text) >= _DRAWN and is_drawn_letters(text))
        or (len(text) >= _DRAWN and text.isascii() and text.isalpha() and text.islower() and is_strange(text))
    )


def _is_code(text: str) -> bool:
    """Whether it may be a code of a list of such: no word."""
    return 6 <= len(text) <= 32 and (
        any(map(str.isdigit, text))
        or is_strange(text)
        or is_in_groups(text)
        or not (text.islower() or text.isupper() or text.istitle())
    )


def _is_credential(text: str) -> bool:
    return looks_random(text, 12) or is_typed(text) or is_parted(text)


def _value(found: re.Match[str]) -> str:
    return found["double"] or found["single"] or found["bare"] or ""
