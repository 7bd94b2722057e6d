"""Secrets in running text that no ``name=value`` marks: sentences, command lines, SQL, dumps of variables."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from workbench.redaction.chance import LIKELY, is_drawn
from workbench.redaction.checks import is_said_seed
from workbench.redaction.guess import (
    is_camel,
    is_gibberish,
    is_in_groups,
    is_readable,
    is_strange,
    is_word,
    is_worded,
    looks_random,
)
from workbench.redaction.made import is_made, is_memorable
from workbench.redaction.oauth import applies, is_algorithm, is_drawn_letters, is_sentence
from workbench.redaction.phrase_table import TABLE, Phrase
from workbench.redaction.placeholder import CONSTANT_KINDS, PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

PHRASE = KeyRule(
    name="phrase", kind="password", reason="A sentence, command or query that says a secret.", taint="role"
)
CODE = KeyRule(name="code-in-text", kind="otp", reason="A sentence that says a one-time code.", taint="never")

_INSERT = re.compile(
    r"(?i)\binsert\s+into\s+\S{1,128}\s*\(([^()]{1,2000})\)\s*values\s*(\([^()]{1,20000}\)(?:\s*,\s*\([^()]{1,20000}\)){0,500})"
)
_COPY = re.compile(
    r"(?im)^copy\s+\S{1,128}\s*\(([^()]{1,2000})\)\s*from\s+stdin;\n((?:[^\n]{0,20000}\n){1,10000}?)\\\."
)
_BOUND_CLUE = " = ?"
_BOUND = re.compile(
    r"(?i)(?P<query>\b(?:select|update|delete)\s[^\n\[]{1,2000}\s=\s\?[^\n\[]{0,400}?)(?P<values>\[[^\[\]\n]{1,4000}\])"
)
_COMPARED = re.compile(r"(?P<name>\w{1,64})[`\"\]]?(?:\s(?:=|<|>|<=|>=|<>|like)\s)\?|\?", re.IGNORECASE)
"""What a parameter of a statement is compared with or set to."""
_CASES = re.compile(r"[a-z][A-Z].*[a-z][A-Z]|[A-Z]{2}[a-z].*[a-z][A-Z]")
"""Letters that change their case as no name does."""
_FILE = re.compile(r"[\w-]+(?:\.[a-z]\w{1,4}){1,2}")
_JOINED = re.compile(r"\\\s+")
_SHORTEST = 4
"""Characters of the shortest value that goes on behind a backslash."""
_STAND_INS = frozenset(
    {
        "ARG",
        "FILE",
        "FILENAME",
        "ID",
        "KEY",
        "NAME",
        "PASS",
        "PASSWORD",
        "PATH",
        "SECRET",
        "STDIN",
        "STRING",
        "TEXT",
        "TOKEN",
        "TYPE",
        "URL",
        "USER",
        "VALUE",
    }
)
"""What a manual has in the place of an argument."""
_DIGEST = re.compile(r"sha(?:1|256|384|512):[0-9a-f]{40,128}")
"""By what something is known by its content: a certificate, an image."""
_PARTING = re.compile(r"[,;&'\"<>(){}]")
_NEXT = re.compile(r"[,;&][\w.%-]{1,64}[=:]|[,;&)}\]]\Z")
_LOCAL = re.compile(
    r"\b(?:rsync|chown|install|chroot|setpriv|crontab|(?:docker|podman|nerdctl)[\s\x1f]+(?:run|exec|create))\b"
)
"""Commands to which ``user:group`` is no password."""
_BETWEEN = "\x1f"
"""White space for a pattern, and seldom in an argument."""
_TUPLE = re.compile(r"\([^()]{1,20000}\)")
_QUOTED = re.compile(r"\s*'([^']*)'\s*|[^,]+")


def redact_phrases(sweep: Sweep, text: str, where: str) -> str:
    """Hide what a phrase says to be a secret."""
    for number in sweep.scanner.phrases(text):
        phrase = TABLE[number]
        text = phrase.pattern.sub(partial(_swap, sweep, phrase, where), text)
    if "nsert" in text or "NSERT" in text:
        text = _INSERT.sub(lambda found: _rows(sweep, found, where), text)
    if _BOUND_CLUE in text:
        text = _BOUND.sub(lambda found: _bound(sweep, found, where), text)
    if "\\." in text and ("stdin" in text or "STDIN" in text):
        text = _COPY.sub(lambda found: _copied(sweep, found, where), text)
    return text


def redact_arguments(sweep: Sweep, words: list[str], where: str) -> list[str]:
    """Hide in the arguments of a command, one text each, what their command line would say to be a secret."""
    line = _BETWEEN.join(words)
    if line.count(_BETWEEN) != len(words) - 1:
        return words
    for number in sweep.scanner.phrases(" ".join(words)):
        line = TABLE[number].pattern.sub(partial(_swap, sweep, TABLE[number], where), line)
    return line.split(_BETWEEN)


def _swap(sweep: Sweep, phrase: Phrase, where: str, found: re.Match[str]) -> str:
    if phrase.check == "sent" and _LOCAL.search(
        found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    ):
        return found[0]
    value, rule = found["value"], CODE if phrase.check == "code" else PHRASE
    name = found.groupdict().get("name")
    if name is not None:
        named = sweep.names.rule(name, "text")
        if (
            named is None
            or (named.when != "always" and not (_is_typed(value) or _is_code_of(named, value)))
            or (phrase.check == "line" and named.kind != "password")
            or (named.kind != "password" and is_sentence(value))
        ):
            return found[0]
        if value.strip("[]<>") in _STAND_INS:
            return found[0]
        if named.when != "always" and _DIGEST.fullmatch(value):
            return found[0]
        rule = named
    if PLACEHOLDER.search(value) or sweep.is_mask(value) or not _LOOKS.get(phrase.check, bool)(value):
        return found[0]
    start, end = found.start("value") - found.start(), found.end("value") - found.start()
    return found[0][:start] + sweep.hide(value, rule, where) + found[0][end:]


def _is_typed(value: str) -> bool:
    """Whether a word of a sentence is a password or a token rather than a word, a number or a name such as ``sha256``."""
    bare = value.strip(".,;:!?")
    if len(value.strip(".,;:")) < 8 or is_readable(bare) or is_algorithm(bare) or "://" in bare:
        return False
    if bare.startswith(("{", "[", "$", "%")):
        return False
    mixed = any(map(str.isdigit, bare)) and any(map(str.isalpha, bare))
    return (
        mixed
        or is_gibberish(bare)
        or is_drawn(bare, LIKELY)
        or (bare.isalpha() and bool(_CASES.search(bare)) and not is_camel(bare))
    )


def _is_code_of(rule: KeyRule, value: str) -> bool:
    """Whether it is digits, under the name of a code."""
    return rule.kind in CONSTANT_KINDS | {"code"} and value.isdecimal() and applies(rule, value, oauth=False)


def _is_whole_line(value: str) -> bool:
    """Whether a value goes to the end of its line though signs within it part pairs elsewhere."""
    return " " not in value and _PARTING.search(value) is not None and _NEXT.search(value) is None


def _is_argument(value: str) -> bool:
    """Whether an argument is a password by its look, and no port, path or file."""
    return _is_typed(value) and "/" not in value and not _FILE.fullmatch(value)


def _is_opaque(value: str) -> bool:
    """Whether what stands right behind a name was made by a machine, and is no id of a row."""
    return looks_random(value) and "://" not in value


def _are_codes(value: str) -> bool:
    """Whether these are codes that let a person in again, and no words."""
    items = re.split(r"[,;\s]+", value)
    words = sum(item.isalpha() and item.islower() for item in items)
    few = any(map(str.isdigit, value)) and words * 2 < len(items)
    return few or any(map(is_in_groups, items)) or not is_worded("".join(filter(str.isalpha, value)))


_LOOKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "typed": _is_typed,
        "line": _is_whole_line,
        "argument": _is_argument,
        "opaque": _is_opaque,
        "codes": _are_codes,
        "seed": is_said_seed,
        "made": is_made,
        "continued": lambda value: not is_word(_JOINED.sub("", value)) and len(_JOINED.sub("", value)) >= _SHORTEST,
        "strange": is_strange,
        "given": lambda value: _is_typed(value) or is_drawn_letters(value),
        "shown": lambda value: looks_random(value, 12) or is_made(value) or is_drawn_letters(value),
        "chosen": lambda value: _is_typed(value) or is_memorable(value) or is_drawn_letters(value),
    }
)
"""What a value must look like, by a phrase's check."""


def _rows(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide the values of an INSERT whose columns have a secret's name."""
    rules = [sweep.names.rule(name.strip(" `\"'[]\n"), "text") for name in found[1].split(",")]
    kept = _TUPLE.sub(lambda row: _row(sweep, row[0], rules, where), found[2]) if any(rules) else found[2]
    return found[0][: found.start(2) - found.start()] + kept


def _row(sweep: Sweep, row: str, rules: list[KeyRule | None], where: str) -> str:
    values = list(_QUOTED.finditer(row, 1, len(row) - 1))
    if len(rules) != len(values):
        return row
    for rule, value in reversed(list(zip(rules, values, strict=True))):
        if rule and value[1] and not sweep.is_mask(value[1]):
            row = row[: value.start(1)] + sweep.hide(value[1], rule, where) + row[value.end(1) :]
    return row


def _bound(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide what a statement is given for a parameter with a secret's name: ``token = ? and tenant = ? [..., ...]``."""
    names = [hit["name"] or "" for hit in _COMPARED.finditer(found["query"])]
    values = found["values"][1:-1].split(",")
    if len(names) != len(values):
        return found[0]
    for at, (name, value) in enumerate(zip(names, values, strict=True)):
        bare = value.strip(" \"'")
        rule = sweep.names.rule(name, "text") if name else None
        if rule and bare:
            values[at] = value.replace(bare, sweep.hide_unless_harmless(bare, rule, where), 1)
    return f"{found['query']}[{','.join(values)}]"


def _copied(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide in the rows of PostgreSQL's COPY what stands in columns with a secret's name."""
    rules = [sweep.names.rule(name.strip(' "'), "text") for name in found[1].split(",")]
    lines = [line.split("\t") for line in found[2].split("\n")]
    for cells in lines:
        for index, (cell, rule) in enumerate(zip(cells, rules, strict=False)):
            cells[index] = sweep.hide_unless_harmless(cell, rule, where) if rule and cell != "\\N" else cell
    kept = "\n".join("\t".join(cells) for cells in lines)
    return found[0].replace(found[2], kept, 1)
