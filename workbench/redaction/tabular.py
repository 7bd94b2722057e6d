"""Values whose names stand elsewhere by position: columns of tables, pairs as lists, flat lists of names and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

from workbench.redaction.fields import HEADERS
from workbench.redaction.guess import is_short_code, is_spelled, is_word, looks_random
from workbench.redaction.headers import hide_by_name
from workbench.redaction.made import is_memorable
from workbench.redaction.oauth import applies, is_drawn_letters, is_sentence, is_typed
from workbench.redaction.placeholder import CONSTANT_KINDS
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import squash

_HEADER_ENDS = ("columns", "headers")
_ROWS = frozenset(
    {
        "rows",
        "rowdata",
        "source",
        "datarows",
        "data",
        "values",
        "records",
        "items",
        "body",
        "data_array",
        "columnvalues",
        "tbody",
        "vals",
        "zeilen",
        "lignes",
        "filas",
        "linhas",
        "righe",
        "rijen",
        "wiersze",
        "aadata",
    }
)
_TITLES = frozenset(
    {
        "caption",
        "text",
        "header",
        "headername",
        "headertext",
        "displayname",
        "dataindex",
        "accessor",
        "prop",
        "colname",
        "heading",
        "name",
        "key",
        "field",
        "title",
        "columnname",
        "id",
        "label",
        "stitle",
        "sname",
        "titel",
        "titulo",
        "titre",
    }
)
_COMPARED = ("=", "==", "eq", "is", "like", "in", "contains", ":", "=>", "ilike", "equals", "startswith")
_CODE = 100
"""The smallest number that may be a code."""
_NAME = re.compile(
    r"(?i)pass|pwd|token|secret|key|auth|cookie|otp|cred|sess|sid|csrf|pin|jwt|sign|log.?(?:in|on)|\A--?[uUpP]"
)
_KEY_LINE = re.compile(r"-----(?:BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY")
KEY_LINE = KeyRule(name="private-key-line", kind="privatekey", reason="A line of a private key in PEM.", taint="role")
_LONGEST = 100
"""Members of a list that may be names and values."""
_REMEMBERED = 5_000
_STEPS = 2
"""Dots of a path into a device's settings, behind which its value stands."""
_PROGRAM = re.compile(r"[A-Za-z][\w.:-]{0,63}")
"""A name as programs write them: no blanks."""
_SIX = 6
_DIGITS = 10
"""Characters of a reference into a list."""


def hide_columns(sweep: Sweep, node: dict[str, object], where: Callable[[str], str]) -> None:
    """Hide in place the columns of a table that have a secret's name."""
    schema, data = node.get("schema"), node.get("data")
    if (
        isinstance(schema, dict)
        and isinstance(data, dict)
        and _columnar(sweep, schema.get("fields"), data.get("values"), where)
    ):
        return
    if node.get("majorDimension") == "COLUMNS":
        _by_column(sweep, node.get("values"), where)
    titles = next((found for found in _lists(node, HEADERS) if any(_rules(sweep, found))), None)
    for rows in _lists(node, _ROWS) if titles is None else ():
        _first_row(sweep, rows, where)
    _below(sweep, node, titles or [], where)


def _below(sweep: Sweep, node: dict[str, object], titles: list[object], where: Callable[[str], str]) -> None:
    """Hide in place what stands in the columns below some titles."""
    for column, rule in _rules(sweep, titles):
        for rows in _lists(node, _ROWS):
            if rows is titles:
                continue
            if len(rows) == len(titles) and not any(isinstance(row, list | dict) for row in rows):
                _cell(sweep, rows, column, rule, where(f"[{column}]"))
            for row in rows:
                _cell(sweep, _row(row), column, rule, where(f"[{column}]"))
                _member(sweep, row, titles[column], rule, where(f"[{column}]"))


def _member(sweep: Sweep, row: object, title: object, rule: KeyRule, where: str) -> None:
    """Hide in place what a row has under the id of a title: ``{"id": "b", "label": "PIN"}`` above ``{"b": "…"}``."""
    if not (isinstance(row, dict) and isinstance(title, dict)):
        return
    for name in _said(title):
        if isinstance(value := row.get(name), str):
            row[name] = sweep.hide_unless_harmless(value, rule, where)


def _first_row(sweep: Sweep, rows: list[object], where: Callable[[str], str]) -> None:
    """Hide in place the cells below titles that are the first of some rows, each row an object."""
    first = _row(rows[0]) if isinstance(rows[0], dict) else None
    titles = [_only(cell) for cell in first] if isinstance(first, list) else []
    if len(titles) < 2 or "" in titles or not (rules := list(_rules(sweep, titles))):
        return
    cells = [_row(row) for row in rows[1:]]
    if all(isinstance(row, list) and len(row) == len(titles) for row in cells):
        for row in cells:
            for column, rule in rules:
                _cell(sweep, row, column, rule, where(f"[{column}]"))


def _only(cell: object) -> str:
    """Give the one text that a cell holds."""
    texts = list(cell.values()) if isinstance(cell, dict) else [cell]
    return texts[0] if len(texts) == 1 and isinstance(texts[0], str) else ""


def _lists(node: dict[str, object], names: frozenset[str], depth: int = 2) -> Iterator[list[object]]:
    """Give the lists under some names in an object, and in the objects within it."""
    ends = _HEADER_ENDS if names is HEADERS else ()
    for name, value in node.items():
        if isinstance(value, list) and value and ((lower := name.lower()) in names or lower.endswith(ends)):
            yield value
        elif isinstance(value, dict) and depth:
            yield from _lists(value, names, depth - 1)


def _row(row: object) -> object:
    """Give the cells of a row: itself, or a member of it."""
    if isinstance(row, dict):
        return next((cells for cells in row.values() if isinstance(cells, list)), None)
    return row


def _columnar(sweep: Sweep, titles: object, columns: object, where: Callable[[str], str]) -> bool:
    """Hide in place the columns, each a list, with a secret's title; whether there are columns and titles."""
    if not isinstance(columns, list) or not isinstance(titles, list):
        return False
    for column, rule in _rules(sweep, titles):
        values = columns[column] if column < len(columns) else None
        for row in range(len(values) if isinstance(values, list) else 0):
            _cell(sweep, values, row, rule, where(f"data.values[{column}]"))
    return True


def _by_column(sweep: Sweep, columns: object, where: Callable[[str], str]) -> None:
    """Hide in place columns of which each, a list, begins with its title, as spreadsheets give them."""
    listed = [column for column in (columns if isinstance(columns, list) else ()) if isinstance(column, list)]
    for at, rule in _rules(sweep, [column[0] if column else "" for column in listed]):
        for row in range(1, len(listed[at])):
            _cell(sweep, listed[at], row, rule, where(f"values[{at}]"))


def _rules(sweep: Sweep, titles: object) -> Iterator[tuple[int, KeyRule]]:
    said = [_said(title) for title in (titles if isinstance(titles, list) else ())]
    every = [name for names in said for name in names]
    for column, names in enumerate(said):
        for name in names:
            if rule := sweep.names.of_column(name, every):
                yield column, rule
                break


def _said(title: object) -> list[str]:
    """Give what a column may be called by."""
    if isinstance(title, dict):
        return [value for key, value in title.items() if isinstance(value, str) and key.lower() in _TITLES]
    return [title] if isinstance(title, str) else []


def _cell(sweep: Sweep, row: object, column: int, rule: KeyRule, where: str) -> None:
    if not isinstance(row, list) or column >= len(row):
        return
    value = row[column]
    if isinstance(value, str):
        row[column] = sweep.hide_unless_harmless(value, rule, where)
    elif isinstance(value, dict):
        inner = {
            key: sweep.hide_unless_harmless(text, rule, where) for key, text in value.items() if isinstance(text, str)
        }
        value.update(inner)
    elif rule.numbers and type(value) is int and abs(value) >= _CODE:
        sweep.note(where, rule.name)
        row[column] = 0


def is_flattened(values: list[object]) -> bool:
    """Whether a list is a document written flat, as Nuxt and SvelteKit do: members of objects say where in it their values are."""
    if len(values) < 3 or type(values[0]) is not dict:
        return False
    first = cast("dict[str, object]", values[0])
    return bool(first) and all(type(at) is int for at in first.values())


def hide_flattened(sweep: Sweep, values: list[object], where: Callable[[int], str]) -> None:
    """Hide in place the texts of such a list that a secret's name leads to."""
    for node in [value for value in values if isinstance(value, dict)]:
        for name, at in node.items():
            rule = (
                sweep.names.rule(_name_at(values, name), "json") if type(at) is int and 0 < at < len(values) else None
            )
            text = values[at] if rule else None
            if rule and isinstance(text, str):
                values[at] = sweep.hide_unless_harmless(text, rule, where(at))


def _name_at(values: list[object], name: str) -> str:
    """Give the name that ``_12`` stands for, as turbo-stream writes names too by where in the list they are."""
    at = int(name[1:]) if name[:1] == "_" and name[1:].isdecimal() and len(name) < _DIGITS else len(values)
    said = values[at] if at < len(values) else name
    return said if isinstance(said, str) else name


def may_be_named(values: list[object], innocent: set[str]) -> bool:
    """Whether a list may hold names and values, or rows below their titles; ``innocent`` words come again, and are kept."""
    first = type(values[0]) if values else dict
    if first is int and len(values) > 1 and type(values[1]) is str:
        first = str
    if first is not str and first is not list:
        return False
    if not 2 <= len(values) <= _LONGEST:
        return first is list
    if first is list:
        titles = cast("list[object]", values[0])
        return bool(titles) and type(titles[0]) is str
    return not _all_innocent(values, innocent)


def _all_innocent(values: list[object], innocent: set[str]) -> bool:
    """Whether no text but the last could be a secret's name."""
    try:
        again = innocent.issuperset(cast("list[str]", values))
    except TypeError:  # an object or a list among them cannot be in a set
        again = False
    if again:
        return True
    words = [value for value in values if type(value) is str and len(value) <= 64]
    named = [word for word in words if _NAME.search(word)]
    if not named and len(innocent) < _REMEMBERED:
        innocent.update(words)
    return not named or (len(named) == 1 and named[0] is values[-1] and named[0][0] != "-")


def hide_listed(sweep: Sweep, values: list[object], where: Callable[[int], str]) -> None:
    """Hide in place what stands after a secret's name in a list, and below one in a list of rows."""
    first = values[0]
    if isinstance(first, list):
        _rows(sweep, values, first, where)
        return
    _key_lines(sweep, values, where)
    if len(values) == 3 and values[1] in _COMPARED:
        _compared(sweep, values, where)
    for index, name in enumerate(values[:-1]):
        value = values[index + 1]
        if (
            isinstance(name, str)
            and isinstance(value, str)
            and _may_name(name)
            and not _has_value(sweep, name)
            and not sweep.is_mask(value)
            and "redacted." not in name
        ):
            rule = sweep.names.rule(name.lstrip("-"), "json")
            if (
                rule
                and applies(rule, value, oauth=False)
                and (_belongs(name, value) or (len(values) == 2 and _is_code(rule, value)))
            ):
                values[index + 1] = hide_by_name(sweep, (name, value), rule, where(index + 1))


def _may_name(text: str) -> bool:
    """Whether a text may name what follows it in a list: it is short, and no path, assignment or sentence."""
    return len(text) <= 64 and "=" not in text and ": " not in text and text[:1] != "/"


def _has_value(sweep: Sweep, text: str) -> bool:
    """Whether a text is a name and its value: ``password:…``, so that what follows it has a name of its own."""
    name, colon, value = text.partition(":")
    return bool(colon and value.strip()) and sweep.names.rule(name, "json") is not None


def _compared(sweep: Sweep, values: list[object], where: Callable[[int], str]) -> None:
    """Hide what a secret's name is compared with: ``["passcode", "=", "…"]``."""
    name, value = values[0], values[2]
    if isinstance(name, str) and isinstance(value, str) and (rule := sweep.names.rule(name, "json")):
        values[2] = sweep.hide_unless_harmless(value, rule, where(2))


def _key_lines(sweep: Sweep, values: list[object], where: Callable[[int], str]) -> None:
    """Hide the lines of a private key that stand one by one."""
    inside = False
    for index, line in enumerate(values):
        if isinstance(line, str) and _KEY_LINE.match(line):
            inside = line.startswith("-----BEGIN")
        elif isinstance(line, str) and inside and line:
            values[index] = sweep.hide(line, KEY_LINE, where(index))


def _is_code(rule: KeyRule, value: str) -> bool:
    """Whether a call with one argument sends a one-time code: ``["verifyOtp", "…"]``."""
    return rule.kind == "otp" and value.isdecimal() and 4 <= len(value) <= 8


def _belongs(name: str, value: str) -> bool:
    """Whether a value stands for the name before it, and is not just the next of some words."""
    if name.startswith("-"):
        return not value.startswith("-")
    if name.count(".") >= _STEPS:
        return True
    if value.lower().startswith(("bearer ", "basic ")) or (name.lower() == "cookie" and "=" in value):
        return True
    # Names in their order, such as those of required members: addSshKey, addSshKeyTip.
    return is_credential(value) and not squash(value).startswith(squash(name))


def is_credential(value: str) -> bool:
    """Whether a value is a password or a token rather than a word, by what it is made of."""
    mixed = any(c.isdigit() for c in value) and any(c.isalpha() for c in value)
    return (
        len(value) >= 8
        and " " not in value
        and "redacted." not in value
        and (mixed or looks_random(value, 12) or is_drawn_letters(value))
    )


def _is_six(rule: KeyRule, value: object) -> bool:
    """Whether a cell below the title of codes is one of six digits or more."""
    return rule.kind in CONSTANT_KINDS and isinstance(value, str) and is_short_code(value) and len(value) >= _SIX


def _pairs(sweep: Sweep, rows: list[list[str]], where: Callable[[int], str]) -> None:
    """Hide in place what stands beside a secret's name in a list of pairs, each a name as programs write them and a value."""
    for number, (name, value) in enumerate(rows):
        rule = sweep.names.rule(name, "json")
        if rule and _belongs_there(value) and applies(rule, value, oauth=False) and not sweep.is_mask(value):
            rows[number][1] = hide_by_name(sweep, (name, value), rule, where(number))


def _is_pair(row: object) -> bool:
    return (
        isinstance(row, list)
        and len(row) == 2
        and all(isinstance(cell, str) for cell in row)
        and bool(_PROGRAM.fullmatch(row[0]))
    )


def _belongs_there(value: str) -> bool:
    """Whether a value is more than a word: names stand beside words as often, which say what they mean or how they are shown."""
    if "redacted." in value or is_sentence(value):
        return False
    return is_typed(value) or is_memorable(value) or not (is_word(value) or is_spelled(value))


def _rows(sweep: Sweep, rows: list[object], titles: list[object], where: Callable[[int], str]) -> None:
    if len(rows) > 1 and all(map(_is_pair, rows)):
        _pairs(sweep, cast("list[list[str]]", rows), where)
    if (
        len(rows) < 2
        or len(titles) < 2
        or any(str(title).count(".") >= _STEPS for title in titles)
        or not all(isinstance(title, str) for title in titles)
    ):
        return
    same = all(isinstance(row, list) and len(row) == len(titles) for row in rows[1:20])
    rules = list(_rules(sweep, titles)) if same else []
    if len(titles) == 2:
        rules = [(column, rule) for column, rule in rules if column == 1]
    for column, rule in rules:
        for number, row in enumerate(rows[1:], 1):
            if len(titles) > 2 or (isinstance(row, list) and (is_credential(str(row[1])) or _is_six(rule, row[1]))):
                _cell(sweep, row, column, rule, where(number))
