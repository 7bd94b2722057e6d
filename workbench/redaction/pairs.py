"""Names and values in running text: ``password=…``, ``"token": "…"``, ``Authorization: Bearer …``."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_readable, is_strange, is_wordless, looks_random
from workbench.redaction.made import is_phrase
from workbench.redaction.oauth import applies
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

SCHEME = KeyRule(
    name="credentials-in-text", kind="bearer", reason="Bearer or Basic credentials within text.", taint="role"
)

ENTANGLED = KeyRule(name="entangled-pairs", kind="text", reason="Pairs within pairs beyond the limit.", taint="never")

_PAIR = re.compile(
    r"(?P<name>(?:[^\W\d]|[$@])[\w$.@\[\]-]{1,63})(?P<between>\\?[\"']?\s{0,3}(?:=>|::?=|\?=|\+=|::|[:=\uff1a\uff1d])(?:[^\S\n]{0,3}(?!\n|[A-Za-z][\w-]{1,40}(?::\s|=[\"']))|\s{0,3}(?![\w.-]{1,64}[^\S\n]{0,3}[:=]))(?:[@$bfruNL]{1,2}(?=[\"'])|&[\w-]{1,40}[^\S\n]{1,3}|(?:Some|Just|Secret|Ok)\((?=[\"'])|!![a-z]{3,6}[^\S\n]{1,3}(?=[\"'\w]))?)"
    r"(?:(?P<quote>\\?[\"'`])(?P<quoted>(?:(?!(?P=quote))[^\n\\]|\\(?!(?P=quote))[^\n]|\\(?P=quote)(?!\s*[,;:)\]}>\\])){1,4096}?)(?P=quote)|(?P<bare>[^\s,;&\"'`<>(){}\[\]\\]+))"
)
_LISTED = re.compile(
    r"(?P<name>[A-Za-z_]\w{1,63})(?P<between>\s{0,3}[:=]\s{0,3}\[)(?P<items>(?:\s{0,3}\"[^\"\n]{1,4096}\"\s{0,3},?){1,100})(?=\])"
)
_DEEPEST = 60
"""Pairs within pairs: ``a:b:c:…``."""
_CALL = re.compile(r"[(\[]")
"""After a bare word: it is a function or a list of a program, no value."""
_WORD = re.compile(r"[A-Za-z_][A-Za-z_.:-]*[!?.]?")
_VERSION = re.compile(r"v?\d{1,4}(?:\.\d{1,4}){1,3}(?:[-+][\w.]{1,20})?")
_SAYS_NOTHING = re.compile(r"\Aarn\Z|\d{4}-\d\d-\d\dT\d\d\Z|@sha(?:256|512)\Z")
"""An address at AWS, which may have ``secret``; a time, which has minutes; an image of a container, which has a digest."""
_DASHES = 3
"""Between the words of the shortest passphrase that is no word of a sentence."""
_SETTING = re.compile(r"(?i)(?:server|data source|host|endpoint|provider|driver|initial catalog|database)=")
"""How the settings of a connection begin, of which the password alone is a secret."""
_STEPS = 2
"""Dots in the name of a setting, behind which no sentence goes on."""
_LETTERS = 10
"""Small letters of the shortest value that is more than a word."""
_KEYWORDS = frozenset({"await", "new", "async", "function", "typeof", "yield", "lambda"})
"""Words of programs behind which an expression follows."""
_SCHEME = re.compile(r"\b(Bearer|Basic|Token|DPoP|ApiKey|Negotiate)(\s+)([A-Za-z0-9._~+/%|=:-]{8,})", re.IGNORECASE)


def redact_inline_pairs(sweep: Sweep, text: str, where: str) -> str:
    """Hide values that stand after a secret's name, and credentials after their scheme."""
    if ":" in text or "=" in text or "\uff1a" in text or "\uff1d" in text:
        text = _PAIR.sub(lambda found: _pair(sweep, found, where), text)
    if "[" in text and '"' in text:
        text = _LISTED.sub(lambda found: _list(sweep, found, where), text)
    return _SCHEME.sub(lambda found: _scheme(sweep, found, where), text)


def _pair(sweep: Sweep, found: re.Match[str], where: str, depth: int = 0) -> str:
    rule = sweep.names.rule(found["name"], "text")
    value = found["quoted"] or found["bare"]
    if _SAYS_NOTHING.search(found["name"]):
        return found[0]
    if rule is None or (found["bare"] and _CALL.match(found.string, found.end())):
        return _within(sweep, found, where, depth)
    if sweep.is_mask(value) or PLACEHOLDER.search(value) or _VERSION.fullmatch(value):
        return found[0]
    if (
        not applies(rule, value, oauth=False)
        or _is_label(found)
        or (rule.kind == "credential" and _SETTING.match(value))
    ):
        return _within(sweep, found, where, depth)
    if not (found["quoted"] or found["name"].count(".") >= _STEPS or _is_value(value, found["between"])):
        return found[0]
    quote = found["quote"] or ""
    return f"{found['name']}{found['between']}{quote}{sweep.hide(value, rule, where)}{quote}"


def _list(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide the texts of a list behind a secret's name: ``tokens: ["…", "…"]``."""
    rule = sweep.names.rule(found["name"], "text")
    if rule is None:
        return found[0]
    items = found["items"].split('"')
    items[1::2] = [sweep.hide_unless_harmless(item, rule, where) for item in items[1::2]]
    return found["name"] + found["between"] + '"'.join(items)


def _within(sweep: Sweep, found: re.Match[str], where: str, depth: int) -> str:
    """Look for pairs in the value of an innocent name: ``desc="token=…"``, ``url=/cb?token=…``; what has too many goes."""
    part = "quoted" if found["quoted"] else "bare"
    start, end = found.start(part) - found.start(), found.end(part) - found.start()
    if found[part][:1] == "/" and " " not in found[part]:
        return found[0][:start] + redact_url(sweep, found[part], where) + found[0][end:]
    if "=" not in found[part] and ":" not in found[part]:
        return found[0]
    if depth >= _DEEPEST:
        return found[0][:start] + sweep.hide(found[part], ENTANGLED, where) + found[0][end:]
    inner = _PAIR.sub(lambda pair: _pair(sweep, pair, where, depth + 1), found[part])
    return found[0][:start] + inner + found[0][end:]


def _is_label(found: re.Match[str]) -> bool:
    """Whether name and colon stand in quotes of their own: of ``textbox "Password:" and`` no value begins there."""
    quote, start = found["quote"] or "", found.start()
    return quote != "" and found["between"] == ":" and found.string.endswith(quote, 0, start)


def _is_value(value: str, between: str) -> bool:
    """Whether what stands bare after a name is a value, and not the next word of a sentence or a type."""
    if (
        value.lower() in {"bearer", "basic", "http", "https"}
        or (value.startswith(("$", "//", "#")) and not looks_random(value))
        or value in _KEYWORDS
    ):
        return False
    if between.strip() in {"=", ":=", "::=", "?=", "+=", "=>", "\uff1d"}:
        return True
    if is_phrase(value) and value.count("-") >= _DASHES:
        return True
    return len(value) >= 4 and (not _WORD.fullmatch(value) or is_wordless(value) or _is_drawn(value))


def _is_drawn(value: str) -> bool:
    """Whether it is more small letters than most words have, of which none are made."""
    return len(value) >= _LETTERS and value.isascii() and value.isalpha() and value.islower() and is_strange(value)


def _scheme(sweep: Sweep, found: re.Match[str], where: str) -> str:
    scheme, space, value = found.groups()
    if PLACEHOLDER.search(value) or is_readable(value) or not (looks_random(value, 8) or "." in value.strip(".")):
        return found[0]
    return f"{scheme}{space}{sweep.hide(value, SCHEME, where)}"
